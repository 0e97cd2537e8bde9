import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  sort: [t([5], (x) => x.sort().values)],
  topk: [t([5], (x) => x.topk(2).values)],
};

/** No gradient, or one of zero everywhere. */
export const without = ["argsort"];
