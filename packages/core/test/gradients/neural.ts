import { conv2d, dropout, embedding, tensor } from "@typetorch/core";
import { t, three, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  gelu: [t([4], (x) => x.gelu(), [-2, 2]), t([4], (x) => x.gelu({ approximate: "tanh" }), [-2, 2])],
  elu: [t([6], (x) => x.elu({ alpha: 0.5 }), [-2, 2])],
  leakyRelu: [t([6], (x) => x.leakyRelu({ negativeSlope: 0.3 }), [-2, -0.1])],
  softmax: [t([2, 3], (x) => x.softmax(1))],
  logSoftmax: [t([2, 3], (x) => x.logSoftmax(0))],
  conv2d: [three([[1, 2, 4, 4], [3, 2, 3, 2], [3]], (x, weight, bias) => conv2d(x, weight, { bias, stride: [1, 2], padding: 1 }))],
  maxPool2d: [t([1, 2, 4, 4], (x) => x.maxPool2d(2))],
  avgPool2d: [t([1, 2, 4, 4], (x) => x.avgPool2d(3, { stride: 1, padding: 1 }))],
  dropout: [t([3, 3], (x) => dropout(x, 0.5, false))],
  embedding: [t([4, 2], (weight) => embedding(weight, tensor([[1, 3], [1, 0]], { dtype: "int64" })))],
};
