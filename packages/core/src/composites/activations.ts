import { callingAs } from "../call.js";
import { checkOptionNames, checkTensors } from "../check.js";
import type { DType } from "../dtype.js";
import { normOver, scatterValue } from "../generated/internal.js";
import * as ops from "../generated/operators.js";
import type { Tensor } from "../tensor.js";

/** PyTorch: `torch.nn.functional.softsign`. */
export function softsign(self: Tensor): Tensor {
  return callingAs("softsign", () => ops.div(self, ops.add(ops.abs(self), 1)));
}

/** PyTorch: `torch.nn.functional.tanhshrink`. */
export function tanhshrink(self: Tensor): Tensor {
  return callingAs("tanhshrink", () => ops.sub(self, ops.tanh(self)));
}

/** PyTorch: `torch.nn.functional.softmin`. */
export function softmin(self: Tensor, dim: number, options?: { dtype?: DType | null }): Tensor {
  return callingAs("softmin", () => ops.softmax(ops.neg(self), dim, options));
}

export interface GumbelSoftmaxOptions {
  /** The temperature. Default: 1. */
  tau?: number;
  /** Whether the result holds a one and zeros; its gradient is that of the soft one. Default: false. */
  hard?: boolean;
  dim?: number;
}

/** PyTorch: `torch.nn.functional.gumbel_softmax`. */
export function gumbelSoftmax(self: Tensor, options: GumbelSoftmaxOptions = {}): Tensor {
  checkOptionNames("gumbelSoftmax", options, ["tau", "hard", "dim"]);
  checkTensors("gumbelSoftmax", { self });
  const { tau = 1, hard = false, dim = -1 } = options;
  return callingAs("gumbelSoftmax", () => {
    // Numbers of a contiguous tensor: the same for the same seed, however the logits lie.
    const gumbels = ops.neg(ops.log(ops.empty(self.shape, { dtype: self.dtype, device: self.device }).exponential_()));
    const soft = ops.softmax(ops.div(ops.add(self, gumbels), tau), dim);
    if (!hard || soft.numel === 0) return soft;
    const { indices } = ops.max(soft, dim, { keepdim: true });
    const ones = scatterValue(ops.zerosLike(soft), dim, indices, 1);
    return ops.add(ops.sub(ones, ops.detach(soft)), soft);
  });
}

export interface NormalizeOptions {
  /** Which norm. Default: 2. */
  p?: number;
  /** The dim of each vector, or its dims. Default: 1. */
  dim?: number | readonly number[];
  /** What norms are held to from below. Default: 1e-12. */
  eps?: number;
}

/** PyTorch: `torch.nn.functional.normalize`. */
export function normalize(self: Tensor, options: NormalizeOptions = {}): Tensor {
  checkOptionNames("normalize", options, ["p", "dim", "eps"]);
  const { p = 2, dim = 1, eps = 1e-12 } = options;
  return callingAs("normalize", () => ops.div(self, ops.clampMin(normOver(self, { ord: p, dim, keepdim: true }), eps)));
}
