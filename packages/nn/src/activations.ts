import { gelu, logSoftmax, relu, sigmoid, softmax, tanh, type Tensor } from "@typetorch/typed";
import type { BareUnsigned, ComplexDType, FloatDTypeOf, IntDType, StorageOnly, Supports, WithDim } from "@typetorch/typed/rules";
import { Module, type LayerRule } from "./module.js";
import { checkInteger, checkOptions } from "./options.js";

/** Of the same shape; integers become float32. */
export interface FloatRule extends LayerRule {
  readonly out: this["in"] extends Tensor<infer S, infer D, infer V> ? Tensor<S, FloatDTypeOf<D>, V> : Tensor;
  readonly start: Tensor;
}

/** Of the same type, which must be a real floating-point one. */
type OnlyFloats<Op extends string, T extends Tensor> = Supports<Op, T, "bool" | IntDType | ComplexDType | StorageOnly, T>;

export interface SoftmaxRule<Op extends string, I> extends LayerRule {
  readonly out: this["in"] extends Tensor<infer S, infer D, infer V>
    ? WithDim<Op, S, I> extends infer X
      ? X extends string
        ? X
        : OnlyFloats<Op, Tensor<S, D, V>>
      : never
    : Tensor;
  readonly start: Tensor;
}

export interface ReLURule extends LayerRule {
  readonly out: this["in"] extends Tensor ? Supports<"relu", this["in"], "bool" | BareUnsigned | ComplexDType | StorageOnly, this["in"]> : Tensor;
  readonly start: Tensor;
}

export interface GELURule extends LayerRule {
  readonly out: this["in"] extends Tensor<infer S, infer D, infer V> ? OnlyFloats<"gelu", Tensor<S, D, V>> : Tensor;
  readonly start: Tensor;
}

/** max(x, 0). PyTorch: `torch.nn.ReLU`. */
export class ReLU extends Module<ReLURule> {
  protected compute(input: Tensor): Tensor {
    return relu(input);
  }
}

/** 1 / (1 + e⁻ˣ). PyTorch: `torch.nn.Sigmoid`. */
export class Sigmoid extends Module<FloatRule> {
  protected compute(input: Tensor): Tensor {
    return sigmoid(input);
  }
}

/** (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ). PyTorch: `torch.nn.Tanh`. */
export class Tanh extends Module<FloatRule> {
  protected compute(input: Tensor): Tensor {
    return tanh(input);
  }
}

/** eˣ / Σ eˣ along `dim`. PyTorch: `torch.nn.Softmax`. */
export class Softmax<I extends number> extends Module<SoftmaxRule<"softmax", I>> {
  constructor(readonly dim: I) {
    super();
    checkInteger("Softmax", "dim", dim, -64);
  }

  protected compute(input: Tensor): Tensor {
    const dim: number = this.dim;
    return softmax(input, dim);
  }
}

/** ln(eˣ / Σ eˣ) along `dim`. PyTorch: `torch.nn.LogSoftmax`. */
export class LogSoftmax<I extends number> extends Module<SoftmaxRule<"logSoftmax", I>> {
  constructor(readonly dim: I) {
    super();
    checkInteger("LogSoftmax", "dim", dim, -64);
  }

  protected compute(input: Tensor): Tensor {
    const dim: number = this.dim;
    return logSoftmax(input, dim);
  }
}

export interface GELUOptions {
  /** `"tanh"` for the approximation by tanh. Default: `"none"`. */
  readonly approximate?: "none" | "tanh";
}

/** x · Φ(x). PyTorch: `torch.nn.GELU`. */
export class GELU extends Module<GELURule> {
  readonly approximate: "none" | "tanh";

  constructor(options: GELUOptions = {}) {
    super();
    checkOptions("GELU", options, ["approximate"]);
    this.approximate = options.approximate ?? "none";
  }

  protected compute(input: Tensor): Tensor {
    return gelu(input, { approximate: this.approximate });
  }
}
