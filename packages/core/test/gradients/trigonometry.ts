import { everywhere, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = everywhere(["sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh"]);
