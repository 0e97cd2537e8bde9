import type { Row } from "../src/row.js";
import { avgPool, maxPool } from "../src/signatures/index.js";

const sizes = "`stride` defaults to `kernelSize`; l′ = ⌊(l + 2 padding − dilation (k − 1) − 1) / stride⌋ + 1, rounded up with `ceilMode` for windows that start inside";

/** Pools: one number for each window of an image. */
export const pooling: readonly Row[] = [
  {
    name: "maxPool1d",
    schemas: [],
    forms: { method: true },
    doc: `The maximum over windows of \`kernelSize\`: [.., c, l] → [.., c, l′]; ${sizes}. With \`returnIndices\` its place, too.`,
    torch: "torch.nn.functional.max_pool1d",
    types: maxPool("maxPool1d", 1),
    accepts: ["maxPool1d(zeros([2, 3, 8]), 2)", "zeros([3, 8]).maxPool1d(3, { stride: 2, padding: 1, returnIndices: true })"],
    refuses: ["maxPool1d(zeros([8]), 2)", "maxPool1d(zeros([3, 8]), 9)", 'ones([3, 8], { dtype: "int32" }).maxPool1d(2)'],
  },
  {
    name: "maxPool2d",
    schemas: [],
    forms: { method: true },
    doc: "The maximum over windows of `kernelSize`: [.., c, h, w] → [.., c, h′, w′], each side as in maxPool1d. With `returnIndices` its place (in h·w), too.",
    torch: "torch.nn.functional.max_pool2d",
    types: maxPool("maxPool2d", 2),
    accepts: ["maxPool2d(zeros([2, 3, 8, 8]), 2)", "maxPool2d(zeros([2, 3, 7, 7]), 2, { ceilMode: true })", "maxPool2d(zeros([2, 3, 8, 8]), [2, 4], { returnIndices: true })"],
    refuses: ["maxPool2d(zeros([2, 3, 8, 8]), 2, { padding: 2 })", "maxPool2d(zeros([8, 8]), 2)"],
  },
  {
    name: "maxPool3d",
    schemas: [],
    forms: { method: true },
    doc: "The maximum over windows of `kernelSize`: [.., c, d, h, w] → [.., c, d′, h′, w′], each side as in maxPool1d. With `returnIndices` its place (in d·h·w), too.",
    torch: "torch.nn.functional.max_pool3d",
    types: maxPool("maxPool3d", 3),
    accepts: ["maxPool3d(zeros([2, 3, 8, 8, 8]), 2)", "maxPool3d(zeros([3, 4, 8, 8]), [1, 2, 2], { returnIndices: true })"],
    refuses: ["maxPool3d(zeros([8, 8, 8]), 2)", "maxPool3d(zeros([3, 4, 8, 8]), [5, 2, 2])"],
  },
  {
    name: "avgPool1d",
    schemas: ["avg_pool1d"],
    doc: "The mean over windows of `kernelSize`: [.., c, l] → [.., c, l′], sizes as in maxPool1d; padding counts unless `countIncludePad` is false.",
    torch: "torch.nn.functional.avg_pool1d",
    types: avgPool("avgPool1d", 1),
    accepts: ["avgPool1d(zeros([2, 3, 8]), 2)", "avgPool1d(zeros([3, 8]), 3, { stride: 1, padding: 1, countIncludePad: false })"],
    refuses: ["avgPool1d(zeros([2, 3, 8]), 9)", "avgPool1d(zeros([8]), 2)"],
  },
  {
    name: "avgPool2d",
    schemas: ["avg_pool2d"],
    doc: "The mean over windows of `kernelSize`: [.., c, h, w] → [.., c, h′, w′], sizes as in maxPool1d; padding counts unless `countIncludePad` is false; `divisorOverride` divides instead of the count.",
    torch: "torch.nn.functional.avg_pool2d",
    types: avgPool("avgPool2d", 2),
    accepts: ["avgPool2d(zeros([2, 3, 8, 8]), 2)", "avgPool2d(zeros([2, 3, 8, 8]), 2, { divisorOverride: 3 })"],
    refuses: ["avgPool2d(zeros([2, 3, 8, 8]), 9)"],
  },
  {
    name: "avgPool3d",
    schemas: ["avg_pool3d"],
    doc: "The mean over windows of `kernelSize`: [.., c, d, h, w] → [.., c, d′, h′, w′], as avgPool2d.",
    torch: "torch.nn.functional.avg_pool3d",
    types: avgPool("avgPool3d", 3),
    accepts: ["avgPool3d(zeros([2, 3, 8, 8, 8]), 2)"],
    refuses: ["avgPool3d(zeros([2, 3, 8, 8, 8]), [2, 9, 2])", 'zeros([3, 8, 8, 8], { dtype: "bfloat16" }).avgPool3d(2)'],
  },
];
