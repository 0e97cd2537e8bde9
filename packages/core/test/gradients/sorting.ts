import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  sort: [t([5], (x) => x.sort().values), t([2, 3], (x) => x.sort(0, { stable: true }).values)],
  msort: [t([3, 2], (x) => x.msort())],
  topk: [t([5], (x) => x.topk(2).values)],
  kthvalue: [t([5], (x) => x.kthvalue(2).values), t([3, 2], (x) => x.kthvalue(3, 0).values)],
};

/** No gradient, or one of zero everywhere. */
export const without = ["argsort", "isin", "unique", "uniqueConsecutive"];
