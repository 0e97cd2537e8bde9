import { conv2d, embedding, tensor } from "@typetorch/core";
import { t, three, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  conv2d: [three([[1, 2, 4, 4], [3, 2, 3, 2], [3]], (x, weight, bias) => conv2d(x, weight, { bias, stride: [1, 2], padding: 1 }))],
  maxPool2d: [t([1, 2, 4, 4], (x) => x.maxPool2d(2))],
  avgPool2d: [t([1, 2, 4, 4], (x) => x.avgPool2d(3, { stride: 1, padding: 1 }))],
  embedding: [t([4, 2], (weight) => embedding(weight, tensor([[1, 3], [1, 0]], { dtype: "int64" })))],
};
