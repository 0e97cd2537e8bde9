import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  std: [t([2, 3], (x) => x.std()), t([2, 3], (x) => x.std(1, { correction: 0 }))],
  var: [t([2, 3], (x) => x.var()), t([2, 3], (x) => x.var([0, 1], { keepdim: true }))],
};
