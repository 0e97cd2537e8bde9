import type { Row } from "../src/row.js";
import { affineGrid, foldedPatches, gridSampled, interpolated, patches, responseNorm } from "../src/signatures/index.js";

/** Images as a whole: other sizes, other points, patches. */
export const images: readonly Row[] = [
  {
    name: "interpolate",
    schemas: [],
    doc: "An image [n, c, ...sides] with the sides `size`, or ⌊side · scaleFactor⌋, values between pixels found by `mode`: linear for one side, bilinear, bicubic and lanczos for two, trilinear for three, nearest, nearest-exact and area for any.",
    torch: "torch.nn.functional.interpolate",
    types: interpolated("interpolate"),
    accepts: [
      "interpolate(rand([2, 3, 8, 8]), { scaleFactor: 2 })",
      'interpolate(rand([2, 3, 8, 9]), { size: [4, 5], mode: "bilinear", alignCorners: true })',
      'interpolate(rand([2, 3, 8]), { scaleFactor: 1.5, mode: "linear" })',
    ],
    refuses: [
      'interpolate(rand([2, 3, 8, 8]), { size: 4, mode: "linear" })',
      "interpolate(rand([2, 3, 8, 8]), { size: [4, 4, 4] })",
      "interpolate(rand([2, 3, 8, 8]), { size: 4, scaleFactor: 2 })",
    ],
  },
  {
    name: "gridSample",
    schemas: [],
    doc: "An image [n, c, h, w] at the points of a grid [n, h′, w′, 2], −1 and 1 being its borders: [n, c, h′, w′]; likewise with three sides.",
    torch: "torch.nn.functional.grid_sample",
    types: gridSampled("gridSample"),
    accepts: ["gridSample(rand([2, 3, 8, 8]), rand([2, 5, 6, 2]))", 'gridSample(rand([2, 3, 4, 8, 8]), rand([2, 5, 6, 7, 3]), { mode: "nearest", paddingMode: "border" })'],
    refuses: [
      "gridSample(rand([2, 3, 8, 8]), rand([2, 5, 6, 3]))",
      "gridSample(rand([2, 3, 8, 8]), rand([1, 5, 6, 2]))",
      'gridSample(rand([2, 3, 4, 8, 8]), rand([2, 5, 6, 7, 3]), { mode: "bicubic" })',
    ],
  },
  {
    name: "affineGrid",
    schemas: [],
    doc: "Where transformations [n, 2, 3] take the points of images of `size` [n, c, h, w]: a grid [n, h, w, 2] for gridSample; [n, 3, 4] for three sides.",
    torch: "torch.nn.functional.affine_grid",
    types: affineGrid("affineGrid"),
    accepts: ["affineGrid(rand([2, 2, 3]), [2, 3, 8, 9])", "affineGrid(rand([2, 3, 4]), [2, 3, 4, 8, 9], { alignCorners: true })"],
    refuses: ["affineGrid(rand([2, 2, 3]), [1, 3, 8, 9])", "affineGrid(rand([2, 2, 3]), [2, 3, 4, 8, 9])", "affineGrid(rand([2, 2, 3]), [2, 3, 8])"],
  },
  {
    name: "im2col",
    schemas: [],
    doc: "The patches under windows of `kernelSize`, a column each: [n, c, h, w] → [n, c · kh · kw, h′ · w′], h′ as in conv2d; without n, too.",
    torch: "torch.nn.functional.unfold",
    types: patches("im2col"),
    accepts: ["im2col(rand([2, 3, 8, 8]), 2)", "im2col(rand([3, 8, 9]), [2, 3], { stride: 2, padding: 1 })"],
    refuses: ["im2col(rand([8, 8]), 2)", "im2col(rand([2, 3, 8, 8]), 9)"],
  },
  {
    name: "fold",
    schemas: [],
    doc: "Patches [n, c · kh · kw, h′ · w′] put together to images [n, c, ...outputSize], entries of several patches added up; without n, too.",
    torch: "torch.nn.functional.fold",
    types: foldedPatches("fold"),
    accepts: ["fold(rand([2, 12, 16]), [5, 5], 2)", "fold(rand([12, 4]), 4, 2, { stride: 2 })"],
    refuses: ["fold(rand([2, 12, 15]), [5, 5], 2)", "fold(rand([2, 11, 16]), [5, 5], 2)", "fold(rand([12]), 4, 2)"],
  },
  {
    name: "localResponseNorm",
    schemas: [],
    doc: "input / (k + alpha · m)^beta, m the mean of squares over `size` neighbouring channels of [n, c, ...].",
    torch: "torch.nn.functional.local_response_norm",
    types: responseNorm("localResponseNorm"),
    accepts: ["localResponseNorm(rand([2, 3, 8, 8]), 2)", "localResponseNorm(rand([2, 3, 8]), 3, { alpha: 0.1, beta: 0.5, k: 2 })"],
    refuses: ["localResponseNorm(rand([3, 8]), 2)", "localResponseNorm(rand([2, 3, 8]), 0)", 'localResponseNorm(rand([2, 3, 8, 8]).to("bfloat16"), 2)'],
  },
];
