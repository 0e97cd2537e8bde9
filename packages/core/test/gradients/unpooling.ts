import { manualSeed, maxUnpool1d, maxUnpool2d, maxUnpool3d, tensor } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

const places = (data: number[][][]) => tensor(data, { dtype: "int64" });

export const gradients: Record<string, readonly Gradient[]> = {
  maxUnpool1d: [t([1, 1, 3], (x) => maxUnpool1d(x, places([[[0, 3, 4]]]), 2))],
  maxUnpool2d: [t([1, 2, 2], (x) => maxUnpool2d(x, places([[[0, 3], [9, 14]]]), 2))],
  maxUnpool3d: [t([1, 1, 2, 2], (x) => maxUnpool3d(x, tensor([[[[0, 3], [9, 14]]]], { dtype: "int64" }), 2))],
  // The windows lie where they lay.
  fractionalMaxPool2d: [t([1, 5, 5], (x) => (manualSeed(1), x.fractionalMaxPool2d(2, { outputSize: 3 })))],
  fractionalMaxPool3d: [t([1, 4, 4, 4], (x) => (manualSeed(1), x.fractionalMaxPool3d(2, { outputSize: 2 })))],
};
