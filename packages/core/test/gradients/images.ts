import { affineGrid, fold, gridSample, im2col, interpolate, localResponseNorm } from "@typetorch/core";
import { t, two, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  interpolate: [
    t([1, 1, 3, 4], (x) => interpolate(x, { size: [4, 3], mode: "bilinear" })),
    t([1, 1, 3, 4], (x) => interpolate(x, { scaleFactor: 1.5, mode: "bicubic", alignCorners: true })),
    t([1, 2, 4], (x) => interpolate(x, { scaleFactor: 2 })),
    t([1, 1, 4, 4], (x) => interpolate(x, { size: 2, mode: "bilinear", antialias: true })),
    t([1, 1, 2, 3, 2], (x) => interpolate(x, { size: 2, mode: "area" })),
  ],
  gridSample: [two([1, 2, 4, 4], [1, 2, 3, 2], (x, grid) => gridSample(x, grid))],
  affineGrid: [t([2, 2, 3], (theta) => affineGrid(theta, [2, 1, 3, 2]))],
  im2col: [t([1, 2, 3, 4], (x) => im2col(x, 2, { padding: 1 }))],
  fold: [t([1, 8, 6], (x) => fold(x, [3, 4], 2))],
  localResponseNorm: [t([1, 3, 4], (x) => localResponseNorm(x, 2, { alpha: 0.5 })), t([1, 3, 2, 2], (x) => localResponseNorm(x, 3))],
};
