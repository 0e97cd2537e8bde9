import type { Row } from "../src/row.js";
import { crossEntropy, distanceLoss, elementLoss, nllLoss, targetLoss } from "../src/signatures/index.js";

/** What training makes small: an input beside its target. */
export const losses: readonly Row[] = [
  {
    name: "mseLoss",
    schemas: ["mse_loss"],
    doc: "The mean (or sum, or each) of (self − target)².",
    torch: "torch.nn.functional.mse_loss",
    types: elementLoss("mseLoss"),
    accepts: [
      "mseLoss(randn([2, 3]), zeros([2, 3]))",
      'mseLoss(randn([2, 3]), zeros([2, 3]), { reduction: "none" })',
    ],
    refuses: ["mseLoss(randn([2, 3]), zeros([2, 2]))"],
  },
  {
    name: "l1Loss",
    schemas: ["l1_loss"],
    doc: "The mean (or sum, or each) of |self − target|.",
    torch: "torch.nn.functional.l1_loss",
    types: distanceLoss("l1Loss"),
    accepts: ["l1Loss(randn([2, 3]), zeros([2, 3]))"],
    refuses: ["l1Loss(randn([2, 3]), zeros([2, 2]))"],
  },
  {
    name: "crossEntropy",
    schemas: ["cross_entropy_loss"],
    doc: "−Σ target · logSoftmax(self) over the class dim; target holds class indices (int64) or probabilities.",
    torch: "torch.nn.functional.cross_entropy",
    types: crossEntropy(),
    accepts: [
      'crossEntropy(randn([4, 10]), zeros([4], { dtype: "int64" }))',
      "crossEntropy(randn([4, 10]), rand([4, 10]))",
      'crossEntropy(randn([10]), zeros([], { dtype: "int64" }), { labelSmoothing: 0.1 })',
      'crossEntropy(randn([4, 10]), zeros([4], { dtype: "int64" }), { reduction: "none" })',
    ],
    refuses: [
      'crossEntropy(randn([4, 10]), zeros([5], { dtype: "int64" }))',
      'crossEntropy(randn([4, 10]), zeros([4], { dtype: "int32" }))',
      "crossEntropy(randn([4, 10]), rand([4, 9]))",
    ],
  },
  {
    name: "nllLoss",
    schemas: ["nll_loss_nd"],
    doc: "−self[target] over the class dim; self holds log-probabilities, target class indices (int64).",
    torch: "torch.nn.functional.nll_loss",
    types: nllLoss(),
    accepts: ['nllLoss(randn([4, 10]), zeros([4], { dtype: "int64" }))'],
    refuses: ['nllLoss(randn([4, 10]), zeros([5], { dtype: "int64" }))', "nllLoss(randn([4, 10]), zeros([4]))"],
  },
  {
    name: "binaryCrossEntropyWithLogits",
    schemas: ["binary_cross_entropy_with_logits"],
    doc: "−target · ln σ(self) − (1 − target) · ln(1 − σ(self)).",
    torch: "torch.nn.functional.binary_cross_entropy_with_logits",
    types: targetLoss("binaryCrossEntropyWithLogits", "weight?: Tensor | null; posWeight?: Tensor | null"),
    accepts: ["binaryCrossEntropyWithLogits(randn([2, 3]), rand([2, 3]))"],
    refuses: ["binaryCrossEntropyWithLogits(randn([2, 3]), rand([2, 2]))"],
  },
];
