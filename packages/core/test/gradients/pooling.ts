import { maxPool2d } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  maxPool1d: [t([2, 6], (x) => x.maxPool1d(2))],
  maxPool2d: [t([1, 2, 4, 4], (x) => x.maxPool2d(2)), t([2, 4, 4], (x) => maxPool2d(x, 2, { returnIndices: true })[0])],
  maxPool3d: [t([1, 2, 4, 4], (x) => x.maxPool3d(2))],
  avgPool1d: [t([2, 6], (x) => x.avgPool1d(3, { stride: 1, padding: 1 }))],
  avgPool2d: [t([1, 2, 4, 4], (x) => x.avgPool2d(3, { stride: 1, padding: 1 }))],
  adaptiveAvgPool1d: [t([2, 6], (x) => x.adaptiveAvgPool1d(4))],
  adaptiveAvgPool2d: [t([1, 2, 4, 3], (x) => x.adaptiveAvgPool2d([3, null]))],
  adaptiveAvgPool3d: [t([1, 3, 4, 3], (x) => x.adaptiveAvgPool3d(2))],
  adaptiveMaxPool1d: [t([2, 6], (x) => x.adaptiveMaxPool1d(4))],
  adaptiveMaxPool2d: [t([1, 2, 4, 3], (x) => x.adaptiveMaxPool2d(2))],
  adaptiveMaxPool3d: [t([1, 3, 4, 3], (x) => x.adaptiveMaxPool3d(2))],
  lpPool1d: [t([2, 6], (x) => x.lpPool1d(2, 2))],
  lpPool2d: [t([1, 4, 4], (x) => x.lpPool2d(2.5, 3, { stride: 1 }))],
  lpPool3d: [t([1, 2, 4, 3], (x) => x.lpPool3d(1, [2, 2, 1]))],
  avgPool3d: [t([1, 2, 4, 3], (x) => x.avgPool3d([1, 2, 2], { ceilMode: true, stride: [1, 2, 2] }))],
};
