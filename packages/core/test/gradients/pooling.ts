import { maxPool2d } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  maxPool1d: [t([2, 6], (x) => x.maxPool1d(2))],
  maxPool2d: [t([1, 2, 4, 4], (x) => x.maxPool2d(2)), t([2, 4, 4], (x) => maxPool2d(x, 2, { returnIndices: true })[0])],
  maxPool3d: [t([1, 2, 4, 4], (x) => x.maxPool3d(2))],
  avgPool1d: [t([2, 6], (x) => x.avgPool1d(3, { stride: 1, padding: 1 }))],
  avgPool2d: [t([1, 2, 4, 4], (x) => x.avgPool2d(3, { stride: 1, padding: 1 }))],
  avgPool3d: [t([1, 2, 4, 3], (x) => x.avgPool3d([1, 2, 2], { ceilMode: true, stride: [1, 2, 2] }))],
};
