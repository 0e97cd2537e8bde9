import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  split: [t([5], (x) => x.split(2)[1]!)],
  chunk: [t([5], (x) => x.chunk(2)[1]!)],
  unbind: [t([2, 3], (x) => x.unbind()[1]!)],
  tensorSplit: [t([5], (x) => x.tensorSplit([1, 3])[1]!)],
  hsplit: [t([2, 4], (x) => x.hsplit(2)[1]!)],
  vsplit: [t([4, 2], (x) => x.vsplit(2)[1]!)],
  dsplit: [t([1, 2, 4], (x) => x.dsplit([1])[1]!)],
};
