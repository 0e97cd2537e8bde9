import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  sum: [t([2, 3], (x) => x.sum()), t([2, 3, 2], (x) => x.sum([0, 2], { keepdim: true }))],
  mean: [t([2, 3], (x) => x.mean()), t([2, 3], (x) => x.mean(1))],
  prod: [t([2, 3], (x) => x.prod()), t([2, 3], (x) => x.prod(1))],
  amax: [t([2, 3], (x) => x.amax(1))],
  amin: [t([2, 3], (x) => x.amin([0, 1]))],
  max: [t([2, 3], (x) => x.max()), t([2, 3], (x) => x.max(1).values)],
  min: [t([2, 3], (x) => x.min()), t([2, 3], (x) => x.min(0).values)],
  nansum: [t([2, 3], (x) => x.nansum(0))],
  nanmean: [t([2, 3], (x) => x.nanmean([0, 1]))],
  aminmax: [t([2, 3], (x) => { const { min, max } = x.aminmax(1); return max.sub(min); })],
  logsumexp: [t([2, 3], (x) => x.logsumexp(1))],
};

/** No gradient, or one of zero everywhere. */
export const without = ["argmax", "argmin", "all", "any", "countNonzero"];
