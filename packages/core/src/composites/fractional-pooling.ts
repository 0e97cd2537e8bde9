/** Maxima of windows that lie at random. */
import { ArgumentError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { checkOptionNames } from "../check.js";
import { shown } from "../encode.js";
import { fractionalMaxPool2dAt, fractionalMaxPool3dAt } from "../generated/internal.js";
import { rand } from "../generated/operators.js";
import type { Generator } from "../random.js";
import type { Tensor } from "../tensor.js";
import { imageSides, sidesOf, type Sides } from "./sides.js";

export interface FractionalMaxPoolOptions {
  /** The result's sides. */
  outputSize?: Sides | null;
  /** The result's sides as parts of the input's, between 0 and 1. */
  outputRatio?: number | readonly number[] | null;
  returnIndices?: boolean;
  /** The stream that the windows' places come from. Default: the device's own. */
  generator?: Generator | null;
}

interface FractionalMaxPool {
  (self: Tensor, kernelSize: Sides, options: FractionalMaxPoolOptions & { returnIndices: true }): [Tensor, Tensor];
  (self: Tensor, kernelSize: Sides, options: FractionalMaxPoolOptions): Tensor;
}

type Operator = (self: Tensor, kernelSize: Sides, outputSize: Sides, samples: Tensor) => [Tensor, Tensor];

const fractionalMaxPool = (called: string, count: 2 | 3, operator: Operator): FractionalMaxPool =>
  ((self, kernelSize, options) => {
    checkOptionNames(called, options, ["outputSize", "outputRatio", "returnIndices", "generator"]);
    const sides = imageSides(called, self, count);
    const kernel = sidesOf(called, "kernelSize", kernelSize, count, 1);
    const size = outputSize(called, options, sides);
    const [batch, channels] = self.ndim === count + 1 ? [1, self.shape[0]!] : [self.shape[0]!, self.shape[1]!];
    return callingAs(called, () => {
      const samples = rand([batch, channels, count], { dtype: self.dtype, device: self.device, generator: options.generator ?? null });
      const [values, indices] = operator(self, kernel, size, samples);
      samples.dispose();
      if (options.returnIndices) return [values, indices];
      indices.dispose();
      return values;
    });
  }) as FractionalMaxPool;

function outputSize(called: string, { outputSize, outputRatio }: FractionalMaxPoolOptions, sides: readonly number[]): number[] {
  const count = sides.length as 2 | 3;
  if (outputSize !== undefined && outputSize !== null) return sidesOf(called, "outputSize", outputSize, count, 0);
  const ratios = Array.isArray(outputRatio) ? (outputRatio as readonly unknown[]) : sides.map(() => outputRatio);
  if (ratios.length !== count || !ratios.every((ratio) => typeof ratio === "number" && ratio > 0 && ratio < 1)) {
    throw new ArgumentError(`${called}: the outputSize or the outputRatio must be given, the latter as one number between 0 and 1 or ${count}; got ${shown(outputRatio)}`);
  }
  return sides.map((side, at) => Math.floor(side * (ratios[at] as number)));
}

/** PyTorch: `torch.nn.functional.fractional_max_pool2d`. */
export const fractionalMaxPool2d = fractionalMaxPool("fractionalMaxPool2d", 2, fractionalMaxPool2dAt);
/** PyTorch: `torch.nn.functional.fractional_max_pool3d`. */
export const fractionalMaxPool3d = fractionalMaxPool("fractionalMaxPool3d", 3, fractionalMaxPool3dAt);
