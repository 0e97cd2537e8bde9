/** Pools whose operators PyTorch wraps: values alone or with their places, sizes that stay, norms. */
import { ArgumentError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { checkOptionNames } from "../check.js";
import { shown } from "../encode.js";
import * as operators from "../generated/internal.js";
import * as ops from "../generated/operators.js";
import { isFloatingPoint } from "../dtype.js";
import type { Tensor } from "../tensor.js";
import { imageSides, sidesOf, type SideCount, type Sides } from "./sides.js";

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

/** The sizes of an adaptive pool's result; null keeps one. */
export type OutputSize = number | readonly (number | null)[];

function outputSizes(called: string, self: Tensor, size: OutputSize, count: SideCount): number[] {
  const sides = imageSides(called, self, count);
  const list = Array.isArray(size) ? (size as readonly (number | null)[]) : sides.map(() => size as number);
  if (list.length !== count) throw new ArgumentError(`${called}: the outputSize [${list.map(shown).join(", ")}] must have ${count === 1 ? "one entry" : `${count} entries`}`);
  const sizes = list.map((entry, side) => entry ?? sides[side]!);
  if (!sizes.every((entry) => Number.isSafeInteger(entry) && entry >= 0)) {
    throw new ArgumentError(`${called}: the outputSize must be a whole number of at least 0, got [${list.map(shown).join(", ")}]`);
  }
  return sizes;
}

const adaptiveAvgPool =
  (called: string, count: SideCount, operator: (self: Tensor, size: Sides) => Tensor) =>
  (self: Tensor, outputSize: OutputSize): Tensor =>
    operator(self, outputSizes(called, self, outputSize, count));

/** PyTorch: `torch.nn.functional.adaptive_avg_pool1d`. */
export const adaptiveAvgPool1d = adaptiveAvgPool("adaptiveAvgPool1d", 1, operators.adaptiveAvgPool1dTo);
/** PyTorch: `torch.nn.functional.adaptive_avg_pool2d`. */
export const adaptiveAvgPool2d = adaptiveAvgPool("adaptiveAvgPool2d", 2, operators.adaptiveAvgPool2dTo);
/** PyTorch: `torch.nn.functional.adaptive_avg_pool3d`. */
export const adaptiveAvgPool3d = adaptiveAvgPool("adaptiveAvgPool3d", 3, operators.adaptiveAvgPool3dTo);

interface AdaptiveMaxPool {
  (self: Tensor, outputSize: OutputSize, options: { returnIndices: true }): [Tensor, Tensor];
  (self: Tensor, outputSize: OutputSize, options?: { returnIndices?: boolean }): Tensor;
}

const adaptiveMaxPool = (called: string, count: SideCount, operator: (self: Tensor, size: Sides) => [Tensor, Tensor]): AdaptiveMaxPool =>
  ((self, outputSize, options = {}) => {
    checkOptionNames(called, options, ["returnIndices"]);
    const [values, indices] = operator(self, outputSizes(called, self, outputSize, count));
    if (options.returnIndices) return [values, indices];
    indices.dispose();
    return values;
  }) as AdaptiveMaxPool;

/** PyTorch: `torch.nn.functional.adaptive_max_pool1d`. */
export const adaptiveMaxPool1d = adaptiveMaxPool("adaptiveMaxPool1d", 1, operators.adaptiveMaxPool1dTo);
/** PyTorch: `torch.nn.functional.adaptive_max_pool2d`. */
export const adaptiveMaxPool2d = adaptiveMaxPool("adaptiveMaxPool2d", 2, operators.adaptiveMaxPool2dTo);
/** PyTorch: `torch.nn.functional.adaptive_max_pool3d`. */
export const adaptiveMaxPool3d = adaptiveMaxPool("adaptiveMaxPool3d", 3, operators.adaptiveMaxPool3dTo);

export interface LpPoolOptions {
  /** How far the window moves. Default: its own size. */
  stride?: Sides;
  ceilMode?: boolean;
}

type Pool = (self: Tensor, kernelSize: Sides, options?: LpPoolOptions) => Tensor;

const lpPool =
  (called: string, count: SideCount, mean: Pool, largest: Pool) =>
  (self: Tensor, normType: number, kernelSize: Sides, options: LpPoolOptions = {}): Tensor => {
    checkOptionNames(called, options, ["stride", "ceilMode"]);
    imageSides(called, self, count);
    if (typeof normType !== "number" || Number.isNaN(normType) || normType === 0) throw new ArgumentError(`${called}: the normType must be a number other than 0, got ${String(normType)}`);
    const entries = sidesOf(called, "kernelSize", kernelSize, count, 1).reduce((product, size) => product * size, 1);
    return callingAs(called, () => {
      if (normType === Infinity) return largest(self.abs(), kernelSize, options);
      if (normType === -Infinity) return largest(self.abs().neg(), kernelSize, options).neg();
      const means = mean(self.pow(normType), kernelSize, options);
      // As in Python, where the root's exponent is a float even for a norm of 1.
      const sums = (isFloatingPoint(means.dtype) ? means : means.to("float32")).mul(entries);
      return sums.sign().mul(sums.abs()).pow(1 / normType);
    });
  };

/** PyTorch: `torch.nn.functional.lp_pool1d`. */
export const lpPool1d = lpPool("lpPool1d", 1, ops.avgPool1d, maxPool1d);
/** PyTorch: `torch.nn.functional.lp_pool2d`. */
export const lpPool2d = lpPool("lpPool2d", 2, ops.avgPool2d, maxPool2d);
/** PyTorch: `torch.nn.functional.lp_pool3d`. */
export const lpPool3d = lpPool("lpPool3d", 3, ops.avgPool3d, maxPool3d);
