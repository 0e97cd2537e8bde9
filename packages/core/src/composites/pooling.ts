/** Pools whose results depend on an option: values alone, or with their places. */
import * as operators from "../generated/internal.js";
import type { Tensor } from "../tensor.js";

type Sides = number | readonly number[];

export interface MaxPoolOptions {
  /** How far the window moves. Default: its own size. */
  stride?: Sides;
  padding?: Sides;
  dilation?: Sides;
  ceilMode?: boolean;
  returnIndices?: boolean;
}

type Operator<Result> = (self: Tensor, kernelSize: Sides, options?: Omit<MaxPoolOptions, "returnIndices">) => Result;

interface MaxPool {
  (self: Tensor, kernelSize: Sides, options: MaxPoolOptions & { returnIndices: true }): [Tensor, Tensor];
  (self: Tensor, kernelSize: Sides, options?: MaxPoolOptions): Tensor;
}

const maxPool = (values: Operator<Tensor>, withIndices: Operator<[Tensor, Tensor]>): MaxPool =>
  ((self, kernelSize, options) => {
    if (options?.returnIndices === undefined) return values(self, kernelSize, options);
    const { returnIndices, ...others } = options;
    return returnIndices ? withIndices(self, kernelSize, others) : values(self, kernelSize, others);
  }) as MaxPool;

/** PyTorch: `torch.nn.functional.max_pool1d`. */
export const maxPool1d = maxPool(operators.maxPool1dValues, operators.maxPool1dWithIndices);
/** PyTorch: `torch.nn.functional.max_pool2d`. */
export const maxPool2d = maxPool(operators.maxPool2dValues, operators.maxPool2dWithIndices);
/** PyTorch: `torch.nn.functional.max_pool3d`. */
export const maxPool3d = maxPool(operators.maxPool3dValues, operators.maxPool3dWithIndices);
