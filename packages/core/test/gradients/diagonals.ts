import * as tt from "@typetorch/core";
import { t, two, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  trace: [t([2, 3], (x) => x.trace())],
  diag: [t([3], (x) => x.diag(1)), t([3, 4], (x) => x.diag(-1))],
  diagflat: [t([2, 2], (x) => x.diagflat(1))],
  diagonal: [t([2, 3, 4], (x) => x.diagonal(1, { dim1: 2, dim2: 0 }))],
  diagonalScatter: [two([3, 3], [2], (x, y) => x.diagonalScatter(y, 1))],
  diagEmbed: [t([2, 3], (x) => x.diagEmbed(-1, { dim1: 2, dim2: 0 }))],
  blockDiag: [two([2, 3], [2], (x, y) => tt.blockDiag([x, y]))],
};

/** Whole numbers; and vander, whose backward fails in PyTorch, too. */
export const without = ["trilIndices", "triuIndices", "vander"];
