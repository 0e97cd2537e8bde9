import { cosineEmbeddingLoss, marginRankingLoss, tensor, tripletMarginLoss, tripletMarginWithDistanceLoss } from "@typetorch/core";
import { t, three, two, type Gradient } from "../support/gradients.js";

const signs = () => tensor([[1, -1, 1], [-1, -1, 1]], { dtype: "float64" });
const classes = () => tensor([0, 2, 1, 2], { dtype: "int64" });

export const gradients: Record<string, readonly Gradient[]> = {
  hingeEmbeddingLoss: [t([2, 3], (x) => x.hingeEmbeddingLoss(signs()))],
  softMarginLoss: [t([2, 3], (x) => x.softMarginLoss(signs()))],
  multiMarginLoss: [t([4, 3], (x) => x.multiMarginLoss(classes(), { p: 2 }))],
  multilabelMarginLoss: [t([3], (x) => x.multilabelMarginLoss(tensor([2, -1, 0], { dtype: "int64" })))],
  multilabelSoftMarginLoss: [three([[2, 3], [2, 3], [3]], (x, y, weight) => x.multilabelSoftMarginLoss(y, { weight }))],
  cosineEmbeddingLoss: [two([2, 3], [2, 3], (x, y) => cosineEmbeddingLoss(x, y, tensor([1, -1], { dtype: "float64" })))],
  marginRankingLoss: [two([2, 3], [2, 3], (x, y) => marginRankingLoss(x, y, signs(), { margin: 0.05 }))],
  tripletMarginLoss: [three([[2, 3], [2, 3], [2, 3]], (x, y, z) => tripletMarginLoss(x, y, z, { swap: true }))],
  tripletMarginWithDistanceLoss: [three([[2, 3], [2, 3], [2, 3]], (x, y, z) => tripletMarginWithDistanceLoss(x, y, z, { distanceFunction: (a, b) => a.sub(b).square().sum(1) }))],
};
