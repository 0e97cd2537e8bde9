import { cumulativeTrapezoid, trapezoid } from "@typetorch/core";
import { t, two, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  cumsum: [t([2, 3], (x) => x.cumsum(1)), t([2, 3], (x) => x.mul(2).cumsum_(0))],
  cumprod: [t([2, 3], (x) => x.cumprod(1)), t([2, 3], (x) => x.mul(2).cumprod_(0))],
  cummax: [t([2, 3], (x) => x.cummax(1).values)],
  cummin: [t([2, 3], (x) => x.cummin(0).values)],
  logcumsumexp: [t([2, 3], (x) => x.logcumsumexp(1))],
  diff: [t([2, 3], (x) => x.diff()), two([2, 3], [2, 1], (x, y) => x.diff({ prepend: y }))],
  trapezoid: [t([2, 3], (x) => trapezoid(x, { dx: 0.5 })), two([2, 3], [3], (y, x) => trapezoid(y, x))],
  cumulativeTrapezoid: [two([2, 3], [3], (y, x) => cumulativeTrapezoid(y, x))],
};
