import { ArgumentError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { checkOptionNames } from "../check.js";
import type { Device } from "../device.js";
import type { DType } from "../dtype.js";
import { shown } from "../encode.js";
import { normalAbout, normalOf, normalOfSpread, normalWithin } from "../generated/internal.js";
import type { Generator } from "../random.js";
import { isOptions } from "../scalar.js";
import { Tensor } from "../tensor.js";

export interface NormalOptions {
  generator?: Generator | null;
}
export interface NormalFactoryOptions extends NormalOptions {
  dtype?: DType | null;
  device?: Device | null;
  requiresGrad?: boolean;
}

/** PyTorch: `torch.normal`. */
export function normal(mean: Tensor, std?: Tensor | number, options?: NormalOptions): Tensor;
export function normal(mean: number, std: Tensor, options?: NormalOptions): Tensor;
export function normal(mean: number, std: number, size: readonly number[], options?: NormalFactoryOptions): Tensor;
export function normal(mean: Tensor | number, std: Tensor | number = 1, size?: readonly number[] | NormalOptions, options: NormalFactoryOptions = {}): Tensor {
  return callingAs("normal", () => {
    if (typeof mean === "number" && typeof std === "number") {
      if (!Array.isArray(size)) throw new ArgumentError(`normal: a mean and a deviation that are numbers want a size, got ${shown(size)}`);
      checkOptionNames("normal", options, ["generator", "dtype", "device", "requiresGrad"]);
      return normalOf(mean, std, size, options);
    }
    if (size !== undefined && !isOptions(size)) throw new ArgumentError(`normal: tensors have the size of the result, got the size ${shown(size)}`);
    const rest = (size ?? {}) as NormalOptions;
    checkOptionNames("normal", rest, ["generator"]);
    if (!(mean instanceof Tensor)) return normalOfSpread(mean, std as Tensor, rest);
    return std instanceof Tensor ? normalWithin(mean, std, rest) : normalAbout(mean, { std, ...rest });
  });
}
