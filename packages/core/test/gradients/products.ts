import { linear } from "@typetorch/core";
import { three, two, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  matmul: [two([3], [3], (x, y) => x.matmul(y)), two([2, 3], [3], (x, y) => x.matmul(y)), two([2, 2, 3], [3, 2], (x, y) => x.matmul(y))],
  mm: [two([2, 3], [3, 2], (x, y) => x.mm(y))],
  bmm: [two([2, 2, 3], [2, 3, 1], (x, y) => x.bmm(y))],
  mv: [two([2, 3], [3], (x, y) => x.mv(y))],
  dot: [two([3], [3], (x, y) => x.dot(y))],
  outer: [two([3], [2], (x, y) => x.outer(y))],
  addmm: [three([[2], [3, 2], [2, 2]], (x, y, z) => x.addmm(y, z, { beta: 0.5, alpha: 2 }))],
  linear: [three([[2, 3], [4, 3], [4]], (x, weight, bias) => linear(x, weight, { bias }))],
};
