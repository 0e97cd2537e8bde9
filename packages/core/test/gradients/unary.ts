import { method, t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  ...Object.fromEntries(
    ["neg", "abs", "square", "sqrt", "rsqrt", "reciprocal", "exp", "expm1", "log", "log1p", "log2", "log10", "sin", "cos", "tan", "asin", "acos",
      "atan", "sinh", "cosh", "tanh", "erf", "sigmoid", "relu", "gelu", "silu", "softplus", "leakyRelu", "elu", "clone"]
      .map((op) => [op, [t([2, 3], (x) => method(x, op)), t([], (x) => method(x, op)), t([0, 2], (x) => method(x, op))]]),
  ),
};

/** No gradient, or one of zero everywhere. */
export const without = ["sign", "floor", "ceil", "round", "trunc", "detach"];
