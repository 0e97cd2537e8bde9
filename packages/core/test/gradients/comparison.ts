/** No gradient, or one of zero everywhere. */
export const without = ["logicalNot", "eq", "ne", "lt", "le", "gt", "ge", "logicalAnd", "logicalOr", "logicalXor", "equal", "allclose", "isclose", "heaviside"];
