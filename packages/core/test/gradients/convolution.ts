import { conv1d, conv2d, conv3d, convTbc, convTranspose1d, convTranspose2d, convTranspose3d } from "@typetorch/core";
import { three, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  conv1d: [three([[1, 2, 5], [3, 2, 2], [3]], (x, weight, bias) => conv1d(x, weight, { bias, stride: 2, padding: 1 }))],
  conv2d: [three([[1, 2, 4, 4], [3, 2, 3, 2], [3]], (x, weight, bias) => conv2d(x, weight, { bias, stride: [1, 2], padding: 1 }))],
  conv3d: [three([[1, 2, 2, 3, 3], [2, 1, 2, 1, 2], [2]], (x, weight, bias) => conv3d(x, weight, { bias, groups: 2, dilation: [1, 1, 2] }))],
  convTranspose1d: [three([[1, 2, 3], [2, 3, 2], [3]], (x, weight, bias) => convTranspose1d(x, weight, { bias, stride: 2, outputPadding: 1 }))],
  convTranspose2d: [three([[1, 2, 2, 3], [2, 1, 2, 2], [2]], (x, weight, bias) => convTranspose2d(x, weight, { bias, groups: 2, padding: 1, stride: 2 }))],
  convTranspose3d: [three([[1, 2, 2, 2, 2], [2, 2, 1, 2, 2], [2]], (x, weight, bias) => convTranspose3d(x, weight, { bias, dilation: [1, 2, 1] }))],
  convTbc: [three([[4, 2, 2], [2, 2, 3], [3]], (x, weight, bias) => convTbc(x, weight, bias, { pad: 1 }))],
};
