import { everywhere, two, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  ...everywhere(["sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "atanh", "deg2rad", "rad2deg", "sinc"]),
  atan2: [two([2, 3], [3], (x, y) => x.atan2(y))],
  hypot: [two([2, 3], [3], (x, y) => x.hypot(y))],
  ...everywhere(["acosh"], [1.1, 3]),
};
