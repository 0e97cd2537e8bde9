import { flatten, type Tensor } from "@typetorch/typed";
import type { Flatten as FlattenShape } from "@typetorch/typed/rules";
import { Module, type LayerRule, type OptionOr } from "./module.js";
import { checkOptions } from "./options.js";

export interface FlattenOptions {
  /** The first dim that is made one with the next. Default: 1, which leaves the batch. */
  readonly startDim?: number;
  /** The last one. Default: −1. */
  readonly endDim?: number;
}

export interface FlattenRule<X> extends LayerRule {
  readonly out: this["in"] extends Tensor<infer S, infer D, infer V>
    ? FlattenShape<"flatten", S, OptionOr<X, "startDim", 1, number>, OptionOr<X, "endDim", -1, number>> extends infer R
      ? R extends readonly any[]
        ? Tensor<R, D, V>
        : R
      : never
    : Tensor;
  readonly start: Tensor;
}

/** Makes dims from `startDim` to `endDim` one: [n, c, h, w] → [n, c·h·w]. PyTorch: `torch.nn.Flatten`. */
export class Flatten<const X extends FlattenOptions = {}> extends Module<FlattenRule<X>> {
  readonly startDim: number;
  readonly endDim: number;

  constructor(options: X = {} as X) {
    super();
    checkOptions("Flatten", options, ["startDim", "endDim"]);
    ({ startDim: this.startDim = 1, endDim: this.endDim = -1 } = options);
  }

  protected compute(input: Tensor): Tensor {
    return flatten(input, this.startDim, { endDim: this.endDim });
  }
}
