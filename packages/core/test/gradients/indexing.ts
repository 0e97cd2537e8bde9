import { tensor } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

const index = (values: number[] | number[][]) => tensor(values, { dtype: "int64" });

export const gradients: Record<string, readonly Gradient[]> = {
  narrow: [t([4], (x) => x.narrow(0, 1, 2))],
  select: [t([2, 3], (x) => x.select(1, -1))],
  indexSelect: [t([3, 2], (x) => x.indexSelect(0, index([2, 0, 2])))],
  gather: [t([2, 3], (x) => x.gather(1, index([[2, 2], [0, 1]])))],
  take: [t([2, 3], (x) => x.take(index([5, 0, 5])))],
  takeAlongDim: [t([2, 3], (x) => x.takeAlongDim(index([[2], [0]]), 1))],
  maskedSelect: [t([2, 3], (x) => x.maskedSelect(tensor([true, false, true])))],
};

/** No gradient, or one of zero everywhere. */
export const without = ["nonzero", "argwhere", "searchsorted", "bucketize", "oneHot", "unravelIndex"];
