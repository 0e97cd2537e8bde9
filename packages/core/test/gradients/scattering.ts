import { tensor } from "@typetorch/core";
import { t, two, type Gradient } from "../support/gradients.js";

const index = (values: number[] | number[][]) => tensor(values, { dtype: "int64" });

export const gradients: Record<string, readonly Gradient[]> = {
  indexAdd: [two([3, 2], [2, 2], (x, y) => x.indexAdd(0, index([2, 2]), y, { alpha: 3 }))],
  indexCopy: [two([3, 2], [2, 2], (x, y) => x.indexCopy(0, index([2, 0]), y))],
  indexFill: [t([3, 2], (x) => x.indexFill(0, index([2]), 7))],
  indexPut: [two([3, 2], [2], (x, y) => x.indexPut([index([2, 0]), index([1, 1])], y)), two([3], [2], (x, y) => x.indexPut([index([2, 2])], y, { accumulate: true }))],
  scatter: [two([3, 2], [1, 2], (x, y) => x.scatter(0, index([[2, 0]]), y)), t([3, 2], (x) => x.scatter(0, index([[2, 0]]), 5))],
  scatterAdd: [two([3, 2], [2, 2], (x, y) => x.scatterAdd(0, index([[2, 0], [2, 1]]), y))],
  scatterReduce: [two([3, 2], [2, 2], (x, y) => x.scatterReduce(0, index([[2, 0], [2, 1]]), y, "prod"))],
  maskedScatter: [two([2, 3], [4], (x, y) => x.maskedScatter(tensor([true, false, true]), y))],
  put: [two([2, 3], [2], (x, y) => x.put(index([5, 0]), y))],
  selectScatter: [two([2, 3], [3], (x, y) => x.selectScatter(y, 0, 1))],
  sliceScatter: [two([5, 2], [2, 2], (x, y) => x.sliceScatter(y, 0, { start: 1, step: 2, end: 4 }))],
  indexReduce: [two([3, 2], [2, 2], (x, y) => x.indexReduce(0, index([2, 2]), y, "prod"))],
  fillDiagonal_: [t([3, 3], (x) => x.mul(2).fillDiagonal_(5))],
};
