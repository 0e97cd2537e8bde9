import { ShapeError } from "@typetorch/ffi";
import { checkOptionNames } from "../check.js";
import { batchNormAll, groupNormAll, instanceNormAll } from "../generated/internal.js";
import { Tensor } from "../tensor.js";

export interface BatchNormOptions {
  weight?: Tensor | null;
  bias?: Tensor | null;
  training?: boolean;
  momentum?: number;
  eps?: number;
}

/** PyTorch: `torch.nn.functional.batch_norm`. */
export function batchNorm(input: Tensor, runningMean: Tensor | null, runningVar: Tensor | null, options: BatchNormOptions = {}): Tensor {
  checkOptionNames("batchNorm", options, ["weight", "bias", "training", "momentum", "eps"]);
  const { weight = null, bias = null, training = false, momentum = 0.1, eps = 1e-5 } = options;
  if (training) checkSpread("batchNorm", input, [0]);
  return batchNormAll(input, weight, bias, runningMean ?? null, runningVar ?? null, training, momentum, eps, true);
}

export interface InstanceNormOptions {
  runningMean?: Tensor | null;
  runningVar?: Tensor | null;
  weight?: Tensor | null;
  bias?: Tensor | null;
  useInputStats?: boolean;
  momentum?: number;
  eps?: number;
}

/** PyTorch: `torch.nn.functional.instance_norm`. */
export function instanceNorm(input: Tensor, options: InstanceNormOptions = {}): Tensor {
  checkOptionNames("instanceNorm", options, ["runningMean", "runningVar", "weight", "bias", "useInputStats", "momentum", "eps"]);
  const { runningMean = null, runningVar = null, weight = null, bias = null, useInputStats = true, momentum = 0.1, eps = 1e-5 } = options;
  if (useInputStats) checkSpread("instanceNorm", input, []);
  return instanceNormAll(input, weight, bias, runningMean, runningVar, useInputStats, momentum, eps, true);
}

export interface GroupNormOptions {
  weight?: Tensor | null;
  bias?: Tensor | null;
  eps?: number;
}

/** PyTorch: `torch.nn.functional.group_norm`. */
export function groupNorm(input: Tensor, numGroups: number, options: GroupNormOptions = {}): Tensor {
  checkOptionNames("groupNorm", options, ["weight", "bias", "eps"]);
  if (input instanceof Tensor && numGroups === input.shape[1]) checkSpread("groupNorm", input, [0], "group");
  return groupNormAll(input, numGroups, options);
}

/** As PyTorch's functions, and unlike its operators: of one value alone there is neither a mean nor a spread to speak of. */
function checkSpread(called: string, input: Tensor, alsoOver: readonly number[], each = "channel"): void {
  if (!(input instanceof Tensor) || input.shape.length < 2) return; // the operator says so
  const shape = input.shape;
  const over = [...alsoOver.map((dim) => shape[dim]!), ...shape.slice(2)];
  if (over.every((size) => size === 1)) throw new ShapeError(`${called}: the input [${shape.join(", ")}] has one value in each ${each}: nothing to normalise by`);
}
