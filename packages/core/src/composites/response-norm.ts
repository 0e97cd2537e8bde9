import { ArgumentError, ShapeError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { checkOptionNames } from "../check.js";
import { shown } from "../encode.js";
import { padZeros } from "../generated/internal.js";
import * as ops from "../generated/operators.js";
import { Tensor } from "../tensor.js";

export interface LocalResponseNormOptions {
  alpha?: number;
  beta?: number;
  k?: number;
}

/** PyTorch: `torch.nn.functional.local_response_norm`. */
export function localResponseNorm(input: Tensor, size: number, options: LocalResponseNormOptions = {}): Tensor {
  checkOptionNames("localResponseNorm", options, ["alpha", "beta", "k"]);
  const { alpha = 1e-4, beta = 0.75, k = 1 } = options;
  if (!(input instanceof Tensor)) throw new ArgumentError(`localResponseNorm: argument 'input' must be a Tensor, got ${shown(input)}`);
  const shape = input.shape;
  if (shape.length < 3) throw new ShapeError(`localResponseNorm: the input [${shape.join(", ")}] must have 3 dims or more`);
  if (!Number.isSafeInteger(size) || size < 1) throw new ArgumentError(`localResponseNorm: the size must be a whole number of at least 1, got ${shown(size)}`);
  return callingAs("localResponseNorm", () => {
    if (input.numel === 0) return ops.div(input, 1);
    const means = neighbourMeans(ops.mul(input, input), shape, Math.floor(size / 2), Math.floor((size - 1) / 2), size);
    return ops.div(input, ops.pow(ops.add(ops.mul(means, alpha), k), beta));
  });
}

/** The means over `size` channels, with zeros beside the first and the last. */
function neighbourMeans(squares: Tensor, shape: readonly number[], before: number, after: number, size: number): Tensor {
  if (shape.length === 3) return ops.avgPool2d(padZeros(ops.unsqueeze(squares, 1), [0, 0, before, after]), [size, 1], { stride: 1 }).squeeze(1);
  const [batch, channels, side] = shape as [number, number, number];
  const volumes = padZeros(ops.reshape(squares, [batch, 1, channels, side, -1]), [0, 0, 0, 0, before, after]);
  return ops.reshape(ops.avgPool3d(volumes, [size, 1, 1], { stride: 1 }).squeeze(1), [...shape]);
}
