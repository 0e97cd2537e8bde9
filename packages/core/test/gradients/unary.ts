import { everywhere, t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  ...everywhere(["neg", "positive", "abs", "square", "sqrt", "rsqrt", "reciprocal", "exp", "exp2", "expm1", "log", "log1p", "log2", "log10", "frac", "nanToNum", "clone"]),
  frexp: [t([3], (x) => x.frexp().mantissa)],
};

/** No gradient, or one of zero everywhere. */
export const without = ["sign", "sgn", "signbit", "isposinf", "isneginf", "isreal", "floor", "ceil", "round", "trunc", "detach"];
