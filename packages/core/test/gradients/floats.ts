import { everywhere, t, two, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  ...everywhere(["frac", "nanToNum"]),
  frexp: [t([3], (x) => x.frexp().mantissa)],
  ldexp: [two([2, 3], [3], (x, y) => x.ldexp(y))],
  copysign: [two([2, 3], [3], (x, y) => x.copysign(y.sub(0.5))), t([3], (x) => x.copysign(-1))],
};

/** No gradient, or one of zero everywhere. */
export const without = ["signbit", "isnan", "isinf", "isfinite", "isposinf", "isneginf", "nextafter"];
