import { crossEntropy, tensor } from "@typetorch/core";
import { t, two, type Gradient } from "../support/gradients.js";

const mask = () => tensor([[true, false, true], [false, false, true]]);
const classes = () => tensor([0, 2, 1, 2], { dtype: "int64" });

export const gradients: Record<string, readonly Gradient[]> = {
  mseLoss: [two([2, 3], [2, 3], (x, y) => x.mseLoss(y)), two([2, 3], [2, 3], (x, y) => x.mseLoss(y, { reduction: "none" }))],
  l1Loss: [two([2, 3], [2, 3], (x, y) => x.l1Loss(y))],
  crossEntropy: [
    t([4, 3], (x) => crossEntropy(x, classes(), { labelSmoothing: 0.1 })),
    two([4, 3], [4, 3], (x, target) => crossEntropy(x, target, { reduction: "sum" })),
  ],
  nllLoss: [t([4, 3], (x) => x.nllLoss(classes()))],
  binaryCrossEntropyWithLogits: [t([2, 3], (x) => x.binaryCrossEntropyWithLogits(mask().to("float64"), { posWeight: tensor([1, 2, 3], { dtype: "float64" }) }))],
};
