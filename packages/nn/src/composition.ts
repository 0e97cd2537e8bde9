import type { DType, Shape, Tensor } from "@typetorch/typed";
import type { As, FloatDType, Guard } from "@typetorch/typed/rules";
import type { Apply, LayerRule, Module } from "./module.js";

/** What maps a tensor to a tensor: a module, an object with `forward`, or a function. */
export type Layer = Module<any> | { forward(input: any): Tensor } | LayerFunction;

/** A method's parameters may be narrower: functions of certain shapes are layers, too. */
type LayerFunction = { function(input: Tensor): Tensor }["function"];

/**
 * Functions that keep shape, dtype and device, whatever the shape: TypeScript cannot apply a generic function type to a type,
 * but it can tell whether one fits this signature.
 */
type KeepsEverything = <S extends Shape>(input: Tensor<S, "float32", "cpu">) => Tensor<S, "float32", "cpu">;

/** What a layer makes of a tensor of type `T`, or the sentence. A layer whose type is not known yet is `any`. */
type ApplyLayer<L, T> = 0 extends 1 & L ? Tensor : ApplyKnown<L, T>;
type ApplyKnown<L, T> =
  L extends Module<infer F>
    ? Apply<F, Shape extends (T & Tensor)["shape"] ? F["start"] : T>
    : L extends { forward(input: infer P): infer R }
      ? Takes<P, T, R>
      : L extends (input: infer P) => infer R
        ? 0 extends 1 & R
          ? Tensor
          : L extends KeepsEverything
            ? Kept<T>
            : Takes<P, T, R>
        : Tensor;

/** A function that keeps floating-point types may make other dtypes of others. */
type Kept<T> = T extends Tensor<infer S, infer D, infer V> ? ([D] extends [FloatDType] ? T : Tensor<S, DType, V>) : Tensor;

/** The result `R` of a function with a parameter of type `P`, unless `T` surely has another shape. */
type Takes<P, T, R> = P extends Tensor<infer S> ? (T extends Tensor<infer A> ? (As<"layer", A, S> extends infer X ? (X extends string ? X : R) : never) : R) : R;

/** What layers applied one after the other make of `T`, or the sentence of the first that fails. */
export type Through<L extends readonly unknown[], T> = L extends readonly [infer First, ...infer Rest]
  ? ApplyLayer<First, T> extends infer X
    ? X extends string
      ? X
      : Through<Rest, X>
    : never
  : T;

/** All that is known of the input of a composition. */
export type StartOf<L> = L extends readonly [Module<infer F>, ...unknown[]] ? F["start"] : Tensor;

export interface ComposedRule<L extends readonly unknown[]> extends LayerRule {
  readonly out: Through<L, this["in"]>;
  readonly start: StartOf<L>;
}

/** For each layer nothing, or the sentence that says why it cannot follow those before it. */
type Sentences<L extends readonly unknown[], T, Before extends readonly unknown[] = []> = L extends readonly [infer First, ...infer Rest]
  ? ApplyLayer<First, T> extends infer X
    ? X extends string
      ? [...Before, X]
      : Sentences<Rest, X, [...Before, unknown]>
    : never
  : Before;

/** The keys of an array of unknown length are no strings: nothing is known of it. */
type SentenceAt<All, K> = K extends keyof All & string ? Guard<All[K]> : unknown;

/** The layers, each guarded by its sentence: the error stands on the layer that fails. */
export type Fitting<L extends readonly unknown[]> = { [K in keyof L]: L[K] & SentenceAt<Sentences<L, StartOf<L>>, K> };
