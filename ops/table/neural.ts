import type { Row } from "../src/row.js";
import { avgPool2d, conv2d, maxPool2d } from "../src/signatures/index.js";

/** What networks are made of. */
export const neural: readonly Row[] = [
  {
    name: "conv2d",
    schemas: ["conv2d.padding", "conv2d"],
    doc: "[n, in, h, w] convolved with weight [out, in / groups, kh, kw] → [n, out, h′, w′], h′ = ⌊(h + 2 padding − dilation (kh − 1) − 1) / stride⌋ + 1.",
    torch: "torch.nn.functional.conv2d",
    types: conv2d(),
    accepts: [
      "conv2d(zeros([2, 3, 8, 8]), zeros([4, 3, 3, 3]), { padding: 1, bias: zeros([4]) })",
      "conv2d(zeros([3, 8, 9]), zeros([4, 3, 3, 3]), { stride: [2, 1] })",
      'conv2d(zeros([2, 4, 8, 8]), zeros([4, 2, 3, 3]), { groups: 2, padding: "same" })',
    ],
    refuses: [
      "conv2d(zeros([2, 3, 8, 8]), zeros([4, 2, 3, 3]))",
      "conv2d(zeros([2, 3, 2, 8]), zeros([4, 3, 3, 3]))",
      "conv2d(zeros([2, 3, 8, 8]), zeros([4, 3, 3, 3]), { bias: zeros([3]) })",
    ],
  },
  {
    name: "maxPool2d",
    schemas: ["max_pool2d"],
    doc: "The maximum over windows of `kernelSize`: [.., c, h, w] → [.., c, h′, w′]; `stride` defaults to `kernelSize`.",
    torch: "torch.nn.functional.max_pool2d",
    types: maxPool2d(),
    accepts: ["maxPool2d(zeros([2, 3, 8, 8]), 2)", "maxPool2d(zeros([2, 3, 7, 7]), 2, { ceilMode: true })"],
    refuses: ["maxPool2d(zeros([2, 3, 8, 8]), 2, { padding: 2 })", "maxPool2d(zeros([8, 8]), 2)"],
  },
  {
    name: "avgPool2d",
    schemas: ["avg_pool2d"],
    doc: "The mean over windows of `kernelSize`: [.., c, h, w] → [.., c, h′, w′]; `stride` defaults to `kernelSize`.",
    torch: "torch.nn.functional.avg_pool2d",
    types: avgPool2d(),
    accepts: ["avgPool2d(zeros([2, 3, 8, 8]), 2)"],
    refuses: ["avgPool2d(zeros([2, 3, 8, 8]), 9)"],
  },
];
