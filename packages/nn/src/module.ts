import type { Tensor } from "@typetorch/typed";
import type { Alike, Guard, Made } from "@typetorch/typed/rules";

/**
 * What a layer does to the type of its input: `(F & { in: T })["out"]` is the output's type, or the sentence that says why
 * the layer does not take it.
 */
export interface LayerRule {
  readonly in: unknown;
  readonly out: unknown;
  /** All that is known of an input beforehand, such as its last dim; compositions are checked from there on. */
  readonly start: Tensor;
}

/** What a layer makes of an input of type `T`, or the sentence. */
export type Apply<F extends LayerRule, T> = (F & { readonly in: T })["out"];

declare const rule: unique symbol;

/** A part of a network with one input and one output, whose types are tied by the rule `F`. */
export abstract class Module<out F extends LayerRule = LayerRule> {
  /** For the compiler only. */
  declare readonly [rule]: F;

  /** The output for an input. PyTorch: `Module.forward`. */
  forward<T extends Tensor>(input: T & Guard<Apply<F, T>>): Made<Apply<F, T>> {
    return this.compute(input) as Made<Apply<F, T>>;
  }

  /** `forward` without types. */
  protected abstract compute(input: Tensor): Tensor;
}

/** The rule of layers that take any tensor and give one of the same type. */
export interface KeepsType extends LayerRule {
  readonly out: this["in"];
  readonly start: Tensor;
}

/** The tensor that a layer with weights makes: of shape `R`, where input and weights agree in dtype and device; else the sentence. */
export type Weighted<Op extends string, T extends Tensor, Weight extends Tensor, R> =
  Alike<Op, T, Weight, R> extends infer X ? (X extends readonly any[] ? Tensor<X, T["dtype"], T["device"]> : X) : never;

/** An option's type, or its default where it is not given; `Unknown` where it may be missing. */
export type OptionOr<Options, Name extends string, Default, Unknown> = Options extends { readonly [K in Name]: infer Value }
  ? Value
  : Name extends keyof Options
    ? Unknown
    : Default;
