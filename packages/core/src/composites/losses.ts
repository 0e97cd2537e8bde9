import { ShapeError, ValueError } from "@typetorch/ffi";
import { noGrad } from "../autograd.js";
import { checkOptionNames, checkTensors } from "../check.js";
import * as internal from "../generated/internal.js";
import { abs, add, any, clamp_, div, log, lt, mul, onesLike, square, sub, sum, unsqueeze } from "../generated/operators.js";
import type { Reduction } from "../scalar.js";
import type { Tensor } from "../tensor.js";
import { checkSameShape, composed, reduced, shapeText, type LossOptions, type WeightedOptions } from "./loss-parts.js";

/** PyTorch: `torch.nn.functional.mse_loss`. */
export function mseLoss(self: Tensor, target: Tensor, options?: WeightedOptions): Tensor {
  return errorLoss("mseLoss", internal.squaredErrors, square, self, target, options);
}

/** PyTorch: `torch.nn.functional.l1_loss`. */
export function l1Loss(self: Tensor, target: Tensor, options?: WeightedOptions): Tensor {
  return errorLoss("l1Loss", internal.absoluteErrors, abs, self, target, options);
}

type Errors = (self: Tensor, target: Tensor, options?: LossOptions) => Tensor;

/** libtorch has these losses without weights; the mean of weighted ones is by weight. */
function errorLoss(name: string, errors: Errors, measure: (difference: Tensor) => Tensor, self: Tensor, target: Tensor, options: WeightedOptions | undefined): Tensor {
  if (options === undefined) return errors(self, target);
  return composed(name, options, ["reduction", "weight"], () => {
    const { weight, reduction = "mean" } = options;
    if (!weight) return errors(self, target, { reduction });
    checkTensors(name, { self, target, weight });
    checkSameShape(name, self, weight, "a weight");
    const losses = mul(measure(sub(self, target)), weight);
    return reduction === "mean" ? div(sum(losses), sum(weight)) : reduced(name, losses, reduction);
  });
}

/** PyTorch: `torch.nn.functional.huber_loss`. */
export function huberLoss(self: Tensor, target: Tensor, options: WeightedOptions & { delta?: number } = {}): Tensor {
  return composed("huberLoss", options, ["reduction", "delta", "weight"], () => {
    const { weight = null, delta = 1, reduction = "mean" } = options;
    const [input, aim] = internal.broadcastPair([self, target]) as [Tensor, Tensor];
    if (weight === null) return internal.huberErrors(input, aim, { reduction, delta });
    checkTensors("huberLoss", { weight });
    checkSameShape("huberLoss", self, weight, "a weight");
    return reduced("huberLoss", mul(internal.huberErrors(input, aim, { reduction: "none", delta }), weight), reduction);
  });
}

/** PyTorch: `torch.nn.functional.smooth_l1_loss`. */
export function smoothL1Loss(self: Tensor, target: Tensor, options: LossOptions & { beta?: number } = {}): Tensor {
  return composed("smoothL1Loss", options, ["reduction", "beta"], () => {
    const { beta = 1, reduction = "mean" } = options;
    return beta === 0 ? internal.absoluteErrors(self, target, { reduction }) : internal.smoothErrors(self, target, { reduction, beta });
  });
}

/** PyTorch: `torch.nn.functional.binary_cross_entropy`. */
export function binaryCrossEntropy(self: Tensor, target: Tensor, options: WeightedOptions = {}): Tensor {
  return composed("binaryCrossEntropy", options, ["reduction", "weight"], () => {
    const { weight = null, reduction = "mean" } = options;
    checkTensors("binaryCrossEntropy", { self, target, ...(weight && { weight }) });
    checkSameShape("binaryCrossEntropy", self, target, "a target");
    return internal.crossEntropyOfProbabilities(self, target, { weight: weight && weight.expand(target.shape), reduction });
  });
}

/** PyTorch: `torch.nn.functional.binary_cross_entropy_with_logits`. */
export function binaryCrossEntropyWithLogits(self: Tensor, target: Tensor, options: WeightedOptions & { posWeight?: Tensor | null } = {}): Tensor {
  checkOptionNames("binaryCrossEntropyWithLogits", options, ["reduction", "weight", "posWeight"]);
  checkTensors("binaryCrossEntropyWithLogits", { self, target });
  checkSameShape("binaryCrossEntropyWithLogits", self, target, "a target");
  return internal.crossEntropyOfLogits(self, target, options);
}

/** PyTorch: `torch.nn.functional.poisson_nll_loss`. */
export function poissonNllLoss(input: Tensor, target: Tensor, options: LossOptions & { logInput?: boolean; full?: boolean; eps?: number } = {}): Tensor {
  checkOptionNames("poissonNllLoss", options, ["logInput", "full", "eps", "reduction"]);
  const { logInput = true, full = false, eps = 1e-8, reduction = "mean" } = options;
  return internal.poissonErrors(input, target, logInput, full, eps, reduction);
}

/** PyTorch: `torch.nn.functional.gaussian_nll_loss`. */
export function gaussianNllLoss(input: Tensor, target: Tensor, variance: Tensor | number, options: LossOptions & { full?: boolean; eps?: number } = {}): Tensor {
  return composed("gaussianNllLoss", options, ["full", "eps", "reduction"], () => {
    const { full = false, eps = 1e-6, reduction } = options;
    checkTensors("gaussianNllLoss", { input, target, ...(typeof variance !== "number" && { variance }) });
    if (typeof variance === "number" ? variance < 0 : any(lt(variance, 0)).item()) throw new ValueError("gaussianNllLoss: variances must not be negative");
    const clamped = (typeof variance === "number" ? mul(onesLike(input), variance) : variancesFor(input, variance)).clone();
    noGrad(() => clamp_(clamped, { min: eps }));
    const losses = mul(add(log(clamped), div(square(sub(input, target)), clamped)), 0.5);
    return reduced("gaussianNllLoss", full ? add(losses, 0.5 * Math.log(2 * Math.PI)) : losses, reduction);
  });
}

/** Variances stand for each element, for each list of the last dim, or have one dim of size 1 where the input has more. */
function variancesFor(input: Tensor, variance: Tensor): Tensor {
  const [sizes, own] = [input.shape, variance.shape];
  if (own.join() === sizes.join()) return variance;
  if (own.length === sizes.length - 1 && own.every((size, dim) => size === sizes[dim])) return unsqueeze(variance, -1);
  const others = own.filter((size, dim) => size !== sizes[dim]);
  if (own.length === sizes.length && others.length === 1 && others[0] === 1) return variance;
  throw new ShapeError(`gaussianNllLoss: the variances ${shapeText(variance)} do not fit the input ${shapeText(input)}`);
}

/** PyTorch: `torch.nn.functional.kl_div`. */
export function klDiv(self: Tensor, target: Tensor, options: { reduction?: Reduction | "batchmean"; logTarget?: boolean } = {}): Tensor {
  return composed("klDiv", options, ["reduction", "logTarget"], () => {
    const { reduction = "mean", logTarget = false } = options;
    if (reduction !== "batchmean") return internal.divergence(self, target, { reduction, logTarget });
    const total = internal.divergence(self, target, { reduction: "sum", logTarget });
    return self.ndim === 0 ? total : div(total, self.shape[0]!);
  });
}
