import { everywhere, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  ...everywhere(["sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "atanh", "deg2rad", "rad2deg", "sinc"]),
  ...everywhere(["acosh"], [1.1, 3]),
};
