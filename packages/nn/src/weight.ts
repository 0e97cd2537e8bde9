import { empty, type Device, type DType, type Tensor } from "@typetorch/typed";
import type { Generator } from "@typetorch/core";
import { fans, kaimingUniform_, uniform_ } from "./init.js";

/** Options of every module with parameters. */
export interface ParameterOptions<D extends DType = DType, V extends Device = Device> {
  readonly dtype?: D;
  readonly device?: V;
  /** The stream the first weights come from. Default: the device's own. */
  readonly generator?: Generator | null;
}

/**
 * A weight of `shape` [out, in, …] and a bias [out], as PyTorch's linear and convolution layers start: Kaiming's even
 * spread with a = √5, which is ±1/√fanIn, drawn in this order.
 */
export function weightAndBias(shape: number[], hasBias: boolean, options: ParameterOptions): [weight: Tensor, bias: Tensor | null] {
  const { generator = null, dtype = null, device = null } = options;
  const weight = empty(shape, { dtype, device, requiresGrad: true });
  kaimingUniform_(weight, { a: Math.sqrt(5), generator });
  if (!hasBias) return [weight, null];
  const bias = empty([shape[0]!], { dtype, device, requiresGrad: true });
  const { fanIn } = fans("bias", shape);
  const bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
  return [weight, uniform_(bias, { a: 0 - bound, b: bound, generator })];
}
