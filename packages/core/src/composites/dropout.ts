import { ShapeError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { checkOptionNames, checkTensors } from "../check.js";
import * as kernels from "../generated/internal.js";
import { unsqueeze } from "../generated/operators.js";
import { isOptions } from "../scalar.js";
import { Tensor } from "../tensor.js";

export interface DropoutOptions {
  /** The probability of being dropped. Default: 0.5. */
  p?: number;
  /** Whether anything is dropped at all. */
  training?: boolean;
}
type Kernel = (input: Tensor, p: number, training: boolean) => Tensor;
export type Dropout = (input: Tensor, p?: number | DropoutOptions, options?: DropoutOptions) => Tensor;

/** PyTorch's function under a name: `check` refuses shapes that have no channels to drop. */
function dropping(name: string, kernel: Kernel, trainingByDefault: boolean, check?: (name: string, input: Tensor) => void): Dropout {
  return (input, p, options) => {
    if (isOptions(p)) [p, options] = [undefined, p as DropoutOptions];
    if (options !== undefined) checkOptionNames(name, options, ["p", "training"]);
    checkTensors(name, { input });
    check?.(name, input);
    return callingAs(name, () => kernel(input, (p as number | undefined) ?? options?.p ?? 0.5, options?.training ?? trainingByDefault));
  };
}

const dims = (...ranks: readonly number[]) => (name: string, input: Tensor): void => {
  if (!ranks.includes(input.ndim)) throw new ShapeError(`${name}: [${input.shape.join(", ")}] must have ${ranks.join(" or ")} dims`);
};
const someChannels = (name: string, input: Tensor): void => {
  if (input.ndim < 2) throw new ShapeError(`${name}: [${input.shape.join(", ")}] must have at least 2 dims`);
};

/** A kernel that wants a batch, for one sample of `rank` dims, too. A view is as good in place. */
const forSample = (rank: number, kernel: Kernel): Kernel => (input, p, training) => (input.ndim === rank ? kernel(unsqueeze(input, 0), p, training).squeeze(0) : kernel(input, p, training));
const inPlaceForSample = (rank: number): Kernel => (input, p, training) => {
  kernels.dropFeatures_(input.ndim === rank ? unsqueeze(input, 0) : input, p, training);
  return input;
};

/** PyTorch: `torch.nn.functional.dropout`. */
export const dropout: Dropout = dropping("dropout", kernels.drop, true);
export const dropout_: Dropout = dropping("dropout_", kernels.drop_, true);

/** PyTorch: `torch.nn.functional.dropout1d`. */
export const dropout1d: Dropout = dropping("dropout1d", forSample(2, kernels.dropFeatures), true, dims(2, 3));
export const dropout1d_: Dropout = dropping("dropout1d_", inPlaceForSample(2), true, dims(2, 3));

/** PyTorch: `torch.nn.functional.dropout2d`, which takes three dims for a batch of sequences. */
export const dropout2d: Dropout = dropping("dropout2d", kernels.dropFeatures, true, dims(3, 4));
export const dropout2d_: Dropout = dropping("dropout2d_", kernels.dropFeatures_, true, dims(3, 4));

/** PyTorch: `torch.nn.functional.dropout3d`. */
export const dropout3d: Dropout = dropping("dropout3d", forSample(4, kernels.dropFeatures), true, dims(4, 5));
export const dropout3d_: Dropout = dropping("dropout3d_", inPlaceForSample(4), true, dims(4, 5));

/** PyTorch: `torch.nn.functional.alpha_dropout`. */
export const alphaDropout: Dropout = dropping("alphaDropout", kernels.dropToAlpha, false);
export const alphaDropout_: Dropout = dropping("alphaDropout_", kernels.dropToAlpha_, false);

/** PyTorch: `torch.nn.functional.feature_alpha_dropout`. */
export const featureAlphaDropout: Dropout = dropping("featureAlphaDropout", kernels.dropFeaturesToAlpha, false, someChannels);
export const featureAlphaDropout_: Dropout = dropping("featureAlphaDropout_", kernels.dropFeaturesToAlpha_, false, someChannels);
