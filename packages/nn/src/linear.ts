import { linear, type Device, type Dim, type DType, type Tensor } from "@typetorch/typed";
import type { Linear as LinearShape } from "@typetorch/typed/rules";
import { Module, type LayerRule, type Weighted } from "./module.js";
import { checkInteger, checkOptions } from "./options.js";
import { weightAndBias, type ParameterOptions } from "./weight.js";

export interface LinearOptions<D extends DType = DType, V extends Device = Device> extends ParameterOptions<D, V> {
  /** Whether a bias is added. Default: true. */
  readonly bias?: boolean;
}

export interface LinearRule<I extends Dim, O extends Dim, D extends DType, V extends Device> extends LayerRule {
  readonly out: this["in"] extends Tensor<infer S, infer E, infer W> ? Weighted<"linear", Tensor<S, E, W>, Tensor<[O, I], D, V>, LinearShape<"linear", S, [O, I]>> : Tensor;
  readonly start: Tensor<[...number[], I], D, V>;
}

/**
 * y = x Wᵀ + b: [..., inFeatures] → [..., outFeatures]. Weight and bias start evenly spread in ±1/√inFeatures.
 * PyTorch: `torch.nn.Linear`.
 */
export class Linear<I extends Dim, O extends Dim, D extends DType = "float32", V extends Device = "cpu"> extends Module<LinearRule<I, O, D, V>> {
  readonly weight: Tensor<[O, I], D, V>;
  readonly bias: Tensor<[O], D, V> | null;

  constructor(
    readonly inFeatures: I,
    readonly outFeatures: O,
    options: LinearOptions<D, V> = {},
  ) {
    super();
    checkOptions("Linear", options, ["bias", "dtype", "device", "generator"]);
    checkInteger("Linear", "inFeatures", inFeatures, 0);
    checkInteger("Linear", "outFeatures", outFeatures, 0);
    const sizes = [outFeatures, inFeatures] as number[]; // a symbol is its size at run time
    const [weight, bias] = weightAndBias(sizes, options.bias ?? true, options);
    this.weight = weight as Tensor<[O, I], D, V>;
    this.bias = bias as Tensor<[O], D, V> | null;
  }

  protected compute(input: Tensor): Tensor {
    const [weight, bias]: readonly [Tensor, Tensor | null] = [this.weight, this.bias];
    return linear(input, weight, { bias });
  }
}
