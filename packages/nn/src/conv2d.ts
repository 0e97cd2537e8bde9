import { ArgumentError } from "@typetorch/core";
import { conv2d, type Device, type Dim, type DType, type Tensor } from "@typetorch/typed";
import type { Convolution, DimFloorDivide, Sides } from "@typetorch/typed/rules";
import { Module, type LayerRule, type OptionOr, type Weighted } from "./module.js";
import { checkInteger, checkOptions } from "./options.js";
import { weightAndBias, type ParameterOptions } from "./weight.js";

/** One number for both of height and width, or one for each. */
export type Pair = number | readonly [number, number];

export interface Conv2dOptions extends ParameterOptions {
  /** How far the window moves. Default: 1. */
  readonly stride?: Pair;
  /** Zeros around the input; `"same"` keeps height and width (stride 1 only), `"valid"` adds none. Default: 0. */
  readonly padding?: Pair | "same" | "valid";
  /** The distance between the window's elements. Default: 1. */
  readonly dilation?: Pair;
  /** Into how many groups the channels are divided, each convolved by itself. Default: 1. */
  readonly groups?: number;
  /** Whether a bias is added. Default: true. */
  readonly bias?: boolean;
}

type Groups<X> = OptionOr<X, "groups", 1, number>;
// A conditional type: hovering shows its result, where it would show the name of a plain one.
type WeightShape<I extends Dim, O extends Dim, K extends Pair, X> = K extends readonly [infer H extends number, infer W extends number]
  ? [O, InChannels<I, Groups<X>>, H, W]
  : [O, InChannels<I, Groups<X>>, K & number, K & number];
type InChannels<I extends Dim, G> = G extends 1 ? I : G extends number ? DimFloorDivide<I, G> : number;
type DTypeIn<X> = OptionOr<X, "dtype", "float32", DType> & DType;
type DeviceIn<X> = OptionOr<X, "device", "cpu", Device> & Device;

export interface Conv2dRule<I extends Dim, O extends Dim, K extends Pair, X> extends LayerRule {
  readonly out: this["in"] extends Tensor<infer S, infer E, infer W>
    ? Weighted<"conv2d", Tensor<S, E, W>, Tensor<WeightShape<I, O, K, X>, DTypeIn<X>, DeviceIn<X>>, Convolution<"conv2d", 2, S, WeightShape<I, O, K, X>, OptionOr<X, "stride", 1, Sides>, OptionOr<X, "padding", 0, Sides>, OptionOr<X, "dilation", 1, Sides>, Groups<X>>>
    : Tensor;
  readonly start: Tensor<[number, I, number, number], DTypeIn<X>, DeviceIn<X>>;
}

/**
 * Convolution with a learned window: [n, inChannels, h, w] → [n, outChannels, h′, w′],
 * h′ = ⌊(h + 2 padding − dilation (kernelSize − 1) − 1) / stride⌋ + 1. PyTorch: `torch.nn.Conv2d`.
 */
export class Conv2d<I extends Dim, O extends Dim, const K extends Pair, const X extends Conv2dOptions = {}> extends Module<Conv2dRule<I, O, K, X>> {
  readonly weight: Tensor<WeightShape<I, O, K, X>, DTypeIn<X>, DeviceIn<X>>;
  readonly bias: Tensor<[O], DTypeIn<X>, DeviceIn<X>> | null;
  readonly stride: Pair;
  readonly padding: Pair | "same" | "valid";
  readonly dilation: Pair;
  readonly groups: number;

  constructor(
    readonly inChannels: I,
    readonly outChannels: O,
    readonly kernelSize: K,
    options: X = {} as X,
  ) {
    super();
    checkOptions("Conv2d", options, ["stride", "padding", "dilation", "groups", "bias", "dtype", "device", "generator"]);
    const sizes = typeof kernelSize === "number" ? [kernelSize, kernelSize] : [...(kernelSize as readonly number[])];
    ({ stride: this.stride = 1, padding: this.padding = 0, dilation: this.dilation = 1, groups: this.groups = 1 } = options);
    checkInteger("Conv2d", "inChannels", inChannels, 1);
    checkInteger("Conv2d", "outChannels", outChannels, 1);
    checkInteger("Conv2d", "groups", this.groups, 1);
    for (const size of sizes) checkInteger("Conv2d", "kernelSize", size, 1);
    const [inputs, outputs] = [inChannels, outChannels] as [number, number]; // a symbol is its size at run time
    if (inputs % this.groups !== 0 || outputs % this.groups !== 0) {
      throw new ArgumentError(`Conv2d: ${inputs} and ${outputs} channels cannot be divided into ${this.groups} groups`);
    }
    const [weight, bias] = weightAndBias([outputs, inputs / this.groups, ...sizes], options.bias ?? true, options);
    this.weight = weight as unknown as Conv2d<I, O, K, X>["weight"];
    this.bias = bias as unknown as Conv2d<I, O, K, X>["bias"];
  }

  protected compute(input: Tensor): Tensor {
    const { stride, dilation, groups, padding } = this;
    const [weight, bias] = [this.weight as Tensor, this.bias as Tensor | null];
    return conv2d(input, weight, { bias, stride, dilation, groups, padding });
  }
}
