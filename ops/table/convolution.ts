import type { Row } from "../src/row.js";
import { convolved, timeConvolved, transposedConvolved } from "../src/signatures/index.js";

/** Convolutions and transposed convolutions over one, two and three dims. */
export const convolution: readonly Row[] = [
  {
    name: "conv1d",
    schemas: ["conv1d.padding", "conv1d"],
    doc: "[n, in, l] convolved with weight [out, in / groups, k] → [n, out, l′], l′ = ⌊(l + 2 padding − dilation (k − 1) − 1) / stride⌋ + 1; without n, too.",
    torch: "torch.nn.functional.conv1d",
    types: convolved("conv1d", 1),
    accepts: [
      "conv1d(zeros([2, 3, 8]), zeros([4, 3, 3]), { stride: 2, bias: zeros([4]) })",
      'conv1d(zeros([3, 8]), zeros([4, 3, 3]), { padding: "same" })',
    ],
    refuses: [
      "conv1d(zeros([2, 3, 8]), zeros([4, 2, 3]))",
      "conv1d(zeros([2, 3, 8, 8]), zeros([4, 3, 3]))",
      "conv1d(zeros([2, 3, 8]), zeros([4, 3, 9]))",
    ],
  },
  {
    name: "conv2d",
    schemas: ["conv2d.padding", "conv2d"],
    doc: "[n, in, h, w] convolved with weight [out, in / groups, kh, kw] → [n, out, h′, w′], h′ = ⌊(h + 2 padding − dilation (kh − 1) − 1) / stride⌋ + 1; without n, too.",
    torch: "torch.nn.functional.conv2d",
    types: convolved("conv2d", 2),
    accepts: [
      "conv2d(zeros([2, 3, 8, 8]), zeros([4, 3, 3, 3]), { padding: 1, bias: zeros([4]) })",
      "conv2d(zeros([3, 8, 9]), zeros([4, 3, 3, 3]), { stride: [2, 1] })",
      'conv2d(zeros([2, 4, 8, 8]), zeros([4, 2, 3, 3]), { groups: 2, padding: "same" })',
    ],
    refuses: [
      "conv2d(zeros([2, 3, 8, 8]), zeros([4, 2, 3, 3]))",
      "conv2d(zeros([2, 3, 2, 8]), zeros([4, 3, 3, 3]))",
      "conv2d(zeros([2, 3, 8, 8]), zeros([4, 3, 3, 3]), { bias: zeros([3]) })",
      "conv2d(zeros([2, 3, 8, 8]), zeros([4, 3, 3, 3]), { stride: [1, 1, 1] })",
    ],
  },
  {
    name: "conv3d",
    schemas: ["conv3d.padding", "conv3d"],
    doc: "[n, in, d, h, w] convolved with weight [out, in / groups, kd, kh, kw] → [n, out, d′, h′, w′], each side as in conv2d; without n, too.",
    torch: "torch.nn.functional.conv3d",
    types: convolved("conv3d", 3),
    accepts: [
      "conv3d(zeros([2, 3, 4, 8, 8]), zeros([4, 3, 1, 3, 3]), { padding: [0, 1, 1] })",
      "conv3d(zeros([3, 4, 8, 8]), zeros([4, 3, 2, 3, 3]), { stride: 2 })",
    ],
    refuses: [
      "conv3d(zeros([2, 3, 8, 8, 8]), zeros([4, 2, 3, 3, 3]))",
      "conv3d(zeros([2, 3, 4, 2, 8]), zeros([4, 3, 1, 3, 3]))",
      'conv3d(zeros([2, 3, 4, 8, 8]), zeros([4, 3, 1, 3, 3]), { padding: "same", stride: 2 })',
    ],
  },
  {
    name: "convTranspose1d",
    schemas: ["conv_transpose1d"],
    doc: "[n, in, l] with weight [in, out / groups, k] → [n, out, l′], l′ = (l − 1) stride − 2 padding + dilation (k − 1) + outputPadding + 1; without n, too.",
    torch: "torch.nn.functional.conv_transpose1d",
    types: transposedConvolved("convTranspose1d", 1),
    accepts: [
      "convTranspose1d(zeros([2, 3, 8]), zeros([3, 4, 3]), { stride: 2, padding: 1, outputPadding: 1 })",
      "convTranspose1d(zeros([4, 8]), zeros([4, 3, 3]), { groups: 2, bias: zeros([6]) })",
    ],
    refuses: [
      "convTranspose1d(zeros([2, 3, 8]), zeros([4, 3, 3]))",
      "convTranspose1d(zeros([2, 3, 8]), zeros([3, 4, 3]), { outputPadding: 1 })",
      "convTranspose1d(zeros([2, 3, 1]), zeros([3, 4, 3]), { padding: 2 })",
    ],
  },
  {
    name: "convTranspose2d",
    schemas: ["conv_transpose2d.input"],
    doc: "[n, in, h, w] with weight [in, out / groups, kh, kw] → [n, out, h′, w′], h′ = (h − 1) stride − 2 padding + dilation (kh − 1) + outputPadding + 1; without n, too.",
    torch: "torch.nn.functional.conv_transpose2d",
    types: transposedConvolved("convTranspose2d", 2),
    accepts: [
      "convTranspose2d(zeros([2, 3, 8, 8]), zeros([3, 4, 4, 4]), { stride: 2, padding: 1 })",
      "convTranspose2d(zeros([3, 8, 9]), zeros([3, 4, 3, 2]), { stride: [2, 1], outputPadding: [1, 0], bias: zeros([4]) })",
    ],
    refuses: [
      "convTranspose2d(zeros([2, 3, 8, 8]), zeros([4, 3, 3, 3]))",
      "convTranspose2d(zeros([2, 3, 8, 8]), zeros([3, 4, 3, 3]), { bias: zeros([3]) })",
      "convTranspose2d(zeros([2, 3, 8, 8]), zeros([3, 4, 3, 3]), { groups: 2 })",
    ],
  },
  {
    name: "convTranspose3d",
    schemas: ["conv_transpose3d.input"],
    doc: "[n, in, d, h, w] with weight [in, out / groups, kd, kh, kw] → [n, out, d′, h′, w′], each side as in convTranspose2d; without n, too.",
    torch: "torch.nn.functional.conv_transpose3d",
    types: transposedConvolved("convTranspose3d", 3),
    accepts: ["convTranspose3d(zeros([2, 3, 2, 4, 4]), zeros([3, 4, 1, 4, 4]), { stride: [1, 2, 2], padding: [0, 1, 1] })"],
    refuses: ["convTranspose3d(zeros([2, 3, 2, 4, 4]), zeros([4, 3, 1, 3, 3]))"],
  },
  {
    name: "convTbc",
    schemas: ["conv_tbc"],
    doc: "A convolution with time first: [t, n, in] with weight [k, in, out] → [t + 2 pad − k + 1, n, out].",
    torch: "torch.conv_tbc",
    types: timeConvolved("convTbc"),
    accepts: ["convTbc(zeros([8, 2, 3]), zeros([3, 3, 4]), zeros([4]), { pad: 1 })", "zeros([8, 2, 3]).convTbc(zeros([2, 3, 4]), zeros([4]))"],
    refuses: ["convTbc(zeros([8, 2, 3]), zeros([3, 4, 3]), zeros([3]))", "convTbc(zeros([8, 2, 3]), zeros([3, 3, 4]), zeros([3]))"],
  },
];
