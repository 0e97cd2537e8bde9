import { IndexError, ShapeError, ValueError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { isIntegral } from "../dtype.js";
import { checkFunction, checkOptionNames, checkTensors } from "../check.js";
import * as internal from "../generated/internal.js";
import { add, clamp, div, minimum, mul, neg, pairwiseDistance, rsub, sub, sum } from "../generated/operators.js";
import type { Tensor } from "../tensor.js";
import { composed, reduced, shapeText, type LossOptions, type WeightedOptions } from "./loss-parts.js";

function checkSameRank(name: string, tensors: Readonly<Record<string, Tensor>>): void {
  checkTensors(name, tensors);
  const list = Object.values(tensors);
  if (list.some(({ ndim }) => ndim !== list[0]!.ndim)) throw new ShapeError(`${name}: ${list.map(shapeText).join(", ")} must have as many dims`);
}

/** PyTorch: `torch.nn.functional.margin_ranking_loss`. */
export function marginRankingLoss(input1: Tensor, input2: Tensor, target: Tensor, options: LossOptions & { margin?: number } = {}): Tensor {
  checkOptionNames("marginRankingLoss", options, ["margin", "reduction"]);
  checkSameRank("marginRankingLoss", { input1, input2, target });
  return internal.rankingErrors(input1, input2, target, options);
}

/** PyTorch: `torch.nn.functional.multilabel_soft_margin_loss`. */
export function multilabelSoftMarginLoss(self: Tensor, target: Tensor, options: WeightedOptions = {}): Tensor {
  return composed("multilabelSoftMarginLoss", options, ["reduction", "weight"], () => {
    const { weight = null, reduction } = options;
    checkTensors("multilabelSoftMarginLoss", { self, target, ...(weight && { weight }) });
    const classes = self.shape.at(-1);
    if (classes === undefined) throw new IndexError("multilabelSoftMarginLoss: the input [] has no classes");
    const each = neg(add(mul(internal.logSigmoidOf(self), target), mul(internal.logSigmoidOf(neg(self)), rsub(target, 1))));
    const losses = div(sum(weight ? mul(each, weight) : each, self.ndim - 1), classes);
    return reduced("multilabelSoftMarginLoss", losses, reduction);
  });
}

interface TripletOptions extends LossOptions {
  margin?: number;
  swap?: boolean;
}

function checkMargin(name: string, margin: number): void {
  if (!(margin > 0)) throw new ValueError(`${name}: margin must be above 0, not ${margin}`);
}

/** PyTorch: `torch.nn.functional.triplet_margin_loss`. */
export function tripletMarginLoss(anchor: Tensor, positive: Tensor, negative: Tensor, options: TripletOptions & { p?: number; eps?: number } = {}): Tensor {
  checkOptionNames("tripletMarginLoss", options, ["margin", "p", "eps", "swap", "reduction"]);
  checkMargin("tripletMarginLoss", options.margin ?? 1);
  checkSameRank("tripletMarginLoss", { anchor, positive, negative });
  return internal.tripletErrors(anchor, positive, negative, options);
}

/** A margin is a float: it makes integers floats. */
const asFloats = (distances: Tensor) => (isIntegral(distances.dtype) ? distances.to("float32") : distances);

/** PyTorch: `torch.nn.functional.triplet_margin_with_distance_loss`. */
export function tripletMarginWithDistanceLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  options: TripletOptions & { distanceFunction?: ((a: Tensor, b: Tensor) => Tensor) | null } = {},
): Tensor {
  const name = "tripletMarginWithDistanceLoss";
  checkOptionNames(name, options, ["distanceFunction", "margin", "swap", "reduction"]);
  const { distanceFunction, margin = 1, swap = false, reduction } = options;
  checkMargin(name, margin);
  checkSameRank(name, { anchor, positive, negative });
  if (distanceFunction) checkFunction(name, distanceFunction, "distanceFunction");
  // What the caller's function refuses, it says itself.
  const between = distanceFunction ?? ((a: Tensor, b: Tensor) => callingAs(name, () => pairwiseDistance(a, b)));
  const distance = (a: Tensor, b: Tensor) => asFloats(between(a, b));
  const toPositive = distance(anchor, positive);
  const toNegative = distance(anchor, negative);
  const fromPositive = swap ? distance(positive, negative) : null;
  return composed(name, {}, [], () => {
    const nearest = fromPositive ? minimum(toNegative, fromPositive) : toNegative;
    return reduced(name, clamp(sub(add(toPositive, margin), nearest), { min: 0 }), reduction);
  });
}
