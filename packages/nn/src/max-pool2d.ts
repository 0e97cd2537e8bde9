import { maxPool2d, type Tensor } from "@typetorch/typed";
import type { Pool, Sides } from "@typetorch/typed/rules";
import type { Pair } from "./conv2d.js";
import { Module, type LayerRule, type OptionOr } from "./module.js";
import { checkOptions } from "./options.js";

export interface MaxPool2dOptions {
  /** How far the window moves. Default: its own size. */
  readonly stride?: Pair;
  /** Negative infinities around the input. Default: 0. */
  readonly padding?: Pair;
  /** The distance between the window's elements. Default: 1. */
  readonly dilation?: Pair;
  /** Whether a window that does not fit whole counts. Default: false. */
  readonly ceilMode?: boolean;
}

export interface MaxPool2dRule<K, X> extends LayerRule {
  readonly out: this["in"] extends Tensor<infer S, infer D, infer V>
    ? Pool<"maxPool2d", 2, S, K, OptionOr<X, "stride", K, Sides>, OptionOr<X, "padding", 0, Sides>, OptionOr<X, "dilation", 1, Sides>, OptionOr<X, "ceilMode", false, boolean>> extends infer R
      ? R extends readonly any[]
        ? Tensor<R, D, V>
        : R
      : never
    : Tensor;
  readonly start: Tensor;
}

/** The maximum over windows of `kernelSize`: [.., c, h, w] → [.., c, h′, w′]. PyTorch: `torch.nn.MaxPool2d`. */
export class MaxPool2d<const K extends Pair, const X extends MaxPool2dOptions = {}> extends Module<MaxPool2dRule<K, X>> {
  constructor(
    readonly kernelSize: K,
    readonly options: X = {} as X,
  ) {
    super();
    checkOptions("MaxPool2d", options, ["stride", "padding", "dilation", "ceilMode"]);
  }

  protected compute(input: Tensor): Tensor {
    const [kernelSize, options]: readonly [Pair, MaxPool2dOptions] = [this.kernelSize, this.options];
    return maxPool2d(input, kernelSize, options);
  }
}
