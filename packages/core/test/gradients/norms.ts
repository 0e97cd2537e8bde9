import * as tt from "@typetorch/core";
import { t, two, type Gradient } from "../support/gradients.js";

type Tensor = tt.Tensor;

/** Singular values apart from each other and from zero. */
const regular = (x: Tensor) => x.add(tt.eye(2, 3, { dtype: "float64" }).mul(2));

export const gradients: Record<string, readonly Gradient[]> = {
  norm: [t([2, 3], (x) => x.norm()), t([2, 3], (x) => x.norm(3, { dim: 1, keepdim: true })), t([2, 3], (x) => regular(x).norm("nuc"))],
  vectorNorm: [t([2, 3], (x) => x.vectorNorm(1, { dim: 0 })), t([2, 3], (x) => x.vectorNorm(Infinity)), t([], (x) => x.vectorNorm())],
  matrixNorm: [t([2, 3, 2], (x) => x.matrixNorm("fro", { dim: [0, 2] })), t([2, 3], (x) => regular(x).matrixNorm(2))],
  cond: [t([2, 3], (x) => regular(x).cond())],
  dist: [two([2, 3], [3], (x, y) => x.dist(y.mul(3), 3))],
  renorm: [t([2, 3], (x) => x.renorm(2, 0, 0.5))],
};
