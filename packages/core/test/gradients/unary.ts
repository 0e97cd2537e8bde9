import { everywhere, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = everywhere(
  ["neg", "abs", "square", "sqrt", "rsqrt", "reciprocal", "exp", "expm1", "log", "log1p", "log2", "log10", "clone"],
);

/** No gradient, or one of zero everywhere. */
export const without = ["sign", "floor", "ceil", "round", "trunc", "detach"];
