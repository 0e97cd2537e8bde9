/** No gradient, or one of zero everywhere. */
export const without = ["bitwiseNot", "bitwiseAnd", "bitwiseOr", "bitwiseXor", "bitwiseLeftShift", "bitwiseRightShift", "gcd", "lcm"];
