import { t, two, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  maximum: [two([2, 3], [3], (x, y) => x.maximum(y))],
  minimum: [two([2, 3], [3], (x, y) => x.minimum(y))],
  fmax: [two([2, 3], [3], (x, y) => x.fmax(y))],
  fmin: [two([2, 3], [3], (x, y) => x.fmin(y))],
  clamp: [t([6], (x) => x.clamp({ min: 0.31, max: 0.62 }))],
  clampMin: [t([6], (x) => x.clampMin(0.31)), two([2, 3], [3], (x, y) => x.clampMin(y))],
  clampMax: [t([6], (x) => x.clampMax(0.62)), two([2, 3], [3], (x, y) => x.clampMax(y))],
};
