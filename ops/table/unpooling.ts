import type { Row } from "../src/row.js";
import { fractionalMaxPool, maxUnpool } from "../src/signatures/index.js";

/** Maxima back in their places, and maxima of windows that lie at random. */
export const unpooling: readonly Row[] = [
  {
    name: "maxUnpool1d",
    schemas: [],
    forms: { method: true },
    doc: "Maxima back in the places that maxPool1d gave with them, zeros elsewhere: [.., c, l] → [.., c, l′], each side (l − 1) stride − 2 padding + k, or as `outputSize` says, which differs from that by less than the stride.",
    torch: "torch.nn.functional.max_unpool1d",
    types: maxUnpool("maxUnpool1d", 1),
    accepts: [
      'maxUnpool1d(ones([2, 3, 4]), zeros([2, 3, 4], { dtype: "int64" }), 2)',
      'ones([2, 3, 4]).maxUnpool1d(zeros([2, 3, 4], { dtype: "int64" }), 2, { outputSize: [9] })',
    ],
    refuses: [
      "maxUnpool1d(ones([2, 3, 4]), zeros([2, 3, 4]), 2)",
      'maxUnpool1d(ones([2, 3, 4]), zeros([2, 3], { dtype: "int64" }), 2)',
      'maxUnpool1d(ones([2, 3, 4]), zeros([2, 3, 4], { dtype: "int64" }), 2, { outputSize: [10] })',
    ],
  },
  {
    name: "maxUnpool2d",
    schemas: [],
    forms: { method: true },
    doc: "Maxima back in the places that maxPool2d gave with them, zeros elsewhere: [.., c, h, w] → [.., c, h′, w′], each side (l − 1) stride − 2 padding + k, or as `outputSize` says, which differs from that by less than the stride.",
    torch: "torch.nn.functional.max_unpool2d",
    types: maxUnpool("maxUnpool2d", 2),
    accepts: [
      'maxUnpool2d(ones([2, 3, 4, 4]), zeros([2, 3, 4, 4], { dtype: "int64" }), 2)',
      'ones([2, 3, 4, 4]).maxUnpool2d(zeros([2, 3, 4, 4], { dtype: "int64" }), 2, { outputSize: [8, 9] })',
    ],
    refuses: [
      "maxUnpool2d(ones([2, 3, 4, 4]), zeros([2, 3, 4, 4]), 2)",
      'maxUnpool2d(ones([2, 3, 4, 4]), zeros([2, 3], { dtype: "int64" }), 2)',
      'maxUnpool2d(ones([2, 3, 4, 4]), zeros([2, 3, 4, 4], { dtype: "int64" }), 2, { outputSize: [8, 10] })',
    ],
  },
  {
    name: "maxUnpool3d",
    schemas: [],
    forms: { method: true },
    doc: "Maxima back in the places that maxPool3d gave with them, zeros elsewhere: [.., c, d, h, w] → [.., c, d′, h′, w′], each side (l − 1) stride − 2 padding + k, or as `outputSize` says, which differs from that by less than the stride.",
    torch: "torch.nn.functional.max_unpool3d",
    types: maxUnpool("maxUnpool3d", 3),
    accepts: [
      'maxUnpool3d(ones([2, 3, 2, 4, 4]), zeros([2, 3, 2, 4, 4], { dtype: "int64" }), 2)',
      'ones([2, 3, 2, 4, 4]).maxUnpool3d(zeros([2, 3, 2, 4, 4], { dtype: "int64" }), 2, { outputSize: [5, 8, 8] })',
    ],
    refuses: [
      "maxUnpool3d(ones([2, 3, 2, 4, 4]), zeros([2, 3, 2, 4, 4]), 2)",
      'maxUnpool3d(ones([2, 3, 2, 4, 4]), zeros([2, 3], { dtype: "int64" }), 2)',
      'maxUnpool3d(ones([2, 3, 2, 4, 4]), zeros([2, 3, 2, 4, 4], { dtype: "int64" }), 2, { outputSize: [4, 8, 6] })',
    ],
  },
  {
    name: "fractionalMaxPool2d",
    schemas: [],
    forms: { method: true },
    doc: "Maxima of windows of `kernelSize` that lie at random: [.., c, h, w] → [.., c, h′, w′], sides `outputSize` or ⌊side · outputRatio⌋. With `returnIndices` their places, too.",
    torch: "torch.nn.functional.fractional_max_pool2d",
    types: fractionalMaxPool("fractionalMaxPool2d", 2),
    accepts: [
      "fractionalMaxPool2d(ones([2, 3, 8, 8]), 2, { outputSize: 5 })",
      "ones([3, 8, 8]).fractionalMaxPool2d(2, { outputRatio: 0.5, returnIndices: true })",
    ],
    refuses: [
      "fractionalMaxPool2d(ones([2, 3, 8, 8]), 2, { outputSize: 8 })",
      "fractionalMaxPool2d(ones([2, 3, 8, 8]), 2, {})",
      "fractionalMaxPool2d(ones([8]), 2, { outputSize: 5 })",
    ],
  },
  {
    name: "fractionalMaxPool3d",
    schemas: [],
    forms: { method: true },
    doc: "Maxima of windows of `kernelSize` that lie at random: [.., c, d, h, w] → [.., c, d′, h′, w′], sides `outputSize` or ⌊side · outputRatio⌋. With `returnIndices` their places, too.",
    torch: "torch.nn.functional.fractional_max_pool3d",
    types: fractionalMaxPool("fractionalMaxPool3d", 3),
    accepts: [
      "fractionalMaxPool3d(ones([2, 3, 8, 8, 8]), 2, { outputSize: 5 })",
      "ones([3, 8, 8, 8]).fractionalMaxPool3d(2, { outputRatio: 0.5, returnIndices: true })",
    ],
    refuses: [
      "fractionalMaxPool3d(ones([2, 3, 8, 8, 8]), 2, { outputSize: 8 })",
      "fractionalMaxPool3d(ones([2, 3, 8, 8, 8]), 2, {})",
      "fractionalMaxPool3d(ones([8]), 2, { outputSize: 5 })",
    ],
  },
];
