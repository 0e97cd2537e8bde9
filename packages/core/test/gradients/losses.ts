import { crossEntropy, ctcLoss, gaussianNllLoss, poissonNllLoss, tensor } from "@typetorch/core";
import { t, three, two, type Gradient } from "../support/gradients.js";

const mask = () => tensor([[true, false, true], [false, false, true]]);
const classes = () => tensor([0, 2, 1, 2], { dtype: "int64" });

export const gradients: Record<string, readonly Gradient[]> = {
  mseLoss: [
    two([2, 3], [2, 3], (x, y) => x.mseLoss(y)),
    two([2, 3], [2, 3], (x, y) => x.mseLoss(y, { reduction: "none" })),
    three([[2, 3], [2, 3], [2, 3]], (x, y, weight) => x.mseLoss(y, { weight })),
  ],
  l1Loss: [two([2, 3], [2, 3], (x, y) => x.l1Loss(y)), three([[2, 3], [2, 3], [2, 3]], (x, y, weight) => x.l1Loss(y, { weight }))],
  smoothL1Loss: [two([2, 3], [2, 3], (x, y) => x.smoothL1Loss(y, { beta: 0.3 }))],
  huberLoss: [two([2, 3], [3], (x, y) => x.huberLoss(y, { delta: 0.3 })), three([[2, 3], [2, 3], [2, 3]], (x, y, weight) => x.huberLoss(y, { weight }))],
  crossEntropy: [
    t([4, 3], (x) => crossEntropy(x, classes(), { labelSmoothing: 0.1 })),
    two([4, 3], [4, 3], (x, target) => crossEntropy(x, target, { reduction: "sum" })),
  ],
  nllLoss: [t([4, 3], (x) => x.nllLoss(classes()))],
  binaryCrossEntropy: [t([2, 3], (x) => x.binaryCrossEntropy(mask().to("float64"), { weight: tensor([1, 2, 3], { dtype: "float64" }) }))],
  binaryCrossEntropyWithLogits: [t([2, 3], (x) => x.binaryCrossEntropyWithLogits(mask().to("float64"), { posWeight: tensor([1, 2, 3], { dtype: "float64" }) }))],
  klDiv: [two([2, 3], [2, 3], (x, y) => x.klDiv(y, { reduction: "batchmean" })), two([2, 3], [2, 3], (x, y) => x.klDiv(y, { logTarget: true }))],
  poissonNllLoss: [two([2, 3], [2, 3], (x, y) => poissonNllLoss(x, y)), two([2, 3], [2, 3], (x, y) => poissonNllLoss(x, y, { logInput: false, eps: 0.1 }))],
  gaussianNllLoss: [three([[2, 3], [2, 3], [2]], (x, y, variance) => gaussianNllLoss(x, y, variance, { full: true }))],
  ctcLoss: [t([4, 3], (x) => ctcLoss(x.logSoftmax(1), tensor([1, 2], { dtype: "int64" }), [4], [2]))],
};
