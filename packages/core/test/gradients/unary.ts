import { everywhere, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  ...everywhere(["neg", "positive", "abs", "square", "sqrt", "rsqrt", "reciprocal", "exp", "exp2", "expm1", "log", "log1p", "log2", "log10", "clone"]),
};

/** No gradient, or one of zero everywhere. */
export const without = ["sign", "sgn", "isreal", "floor", "ceil", "round", "trunc", "detach"];
