/** Losses of scores for classes. */
import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { DType, FloatDType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Alike, OrDType, Promotable, Promote, SameDevice, StorageOnly, Supports } from "./dtype.js";
import type { EachAgrees } from "./loss.js";
import type { Agree } from "./matmul.js";

/**
 * Shape of the elements of a cross entropy: logits `[C]`, `[N, C]` or `[N, C, d…]` with class indices (int64) of the same
 * shape without C, or class probabilities (of a float dtype) of the same shape.
 */
export type CrossEntropy<Op extends string, T extends Tensor, O extends Tensor> = O["dtype"] extends "int64"
  ? ClassIndices<Op, T["shape"], O["shape"]>
  : O["dtype"] extends FloatDType
    ? ClassProbabilities<Op, T["shape"], O["shape"]>
    : "int64" extends O["dtype"]
      ? Shape
      : FloatDType extends O["dtype"]
        ? Shape
        : `${Op}: the target must hold class indices (int64) or probabilities (a float dtype), not ${O["dtype"]}`;

/** The shape without the class dim: the first of one, else the second. */
export type ClassIndices<Op extends string, A extends Shape, B extends Shape> =
  Box<A> extends Box<readonly [unknown]>
    ? SameDims<Op, A, B, []>
    : Box<A> extends Box<readonly [infer N, unknown, ...infer Rest]>
      ? SameDims<Op, A, B, [N, ...Rest]>
      : A extends readonly []
        ? `${Op}: the input [] has no classes`
        : Shape;

type SameDims<Op extends string, A, B extends Shape, Want extends readonly unknown[]> = number extends B["length"]
  ? Want
  : B["length"] extends Want["length"]
    ? (B["length"] extends 1 ? Agree<Op, Want[0], B[0]> : EachAgrees<Op, Want, B>) extends true
      ? Want
      : `${Op}: input ${Show<Op, A>} wants class indices ${Show<Op, Want>}, not ${Show<Op, B>}`
    : `${Op}: input ${Show<Op, A>} wants class indices ${Show<Op, Want>}, not ${Show<Op, B>}`;

type ClassProbabilities<Op extends string, A extends Shape, B extends Shape> = number extends A["length"] | B["length"]
  ? Shape
  : A["length"] extends B["length"]
    ? EachAgrees<Op, A, B> extends true
      ? A extends readonly [unknown]
        ? []
        : A extends readonly [infer N, unknown, ...infer Rest]
          ? [N, ...Rest]
          : `${Op}: the input [] has no classes`
      : `${Op}: input ${Show<Op, A>} wants class probabilities of its shape, not ${Show<Op, B>}`
    : `${Op}: input ${Show<Op, A>} wants class probabilities of its shape, not ${Show<Op, B>}`;

/** The dtype of a cross entropy: of probabilities, also that of the target and of the weights. */
export type CrossEntropyDType<T extends Tensor, O extends Tensor, W> = O["dtype"] extends FloatDType
  ? WeightedDType<OrDType<Promote<T["shape"], T["dtype"], O["shape"], O["dtype"]>>, W>
  : "int64" extends O["dtype"]
    ? O["dtype"] extends "int64"
      ? T["dtype"]
      : DType
    : T["dtype"];
type WeightedDType<D, W> = W extends { readonly dtype: infer E } ? OrDType<Promote<[1], D, [1], E>> : D & DType;

/** Class weights: one for each class; of the input's dtype, but beside probabilities `O`. */
export type ClassWeights<Op extends string, T extends Tensor, C extends Tensor | null, O extends Tensor> = C extends { readonly shape: infer B }
  ? B extends readonly [infer X]
    ? Classes<T["shape"]> extends readonly [infer Count]
      ? Agree<Op, X, Count> extends true
        ? Weighing<Op, T, C & {}, O>
        : `${Op}: ${ShowDim<Op, Count>} classes want as many weights, not ${ShowDim<Op, X>}`
      : Weighing<Op, T, C & {}, O>
    : B extends readonly [] | readonly [unknown, unknown, ...unknown[]]
      ? `${Op}: the weights ${Show<Op, B>} must have one dim`
      : Weighing<Op, T, C & {}, O>
  : true;
type Classes<A> = A extends readonly [] ? [1] : A extends readonly [infer C] ? [C] : A extends readonly [unknown, infer C, ...unknown[]] ? [C] : never;
type Weighing<Op extends string, T extends Tensor, C extends Tensor, O extends Tensor> = O["dtype"] extends FloatDType
  ? Supports<Op, C, "complex32" | StorageOnly, SameDevice<Op, T, C, Promotable<Op, T["dtype"], C["dtype"]>>>
  : Alike<Op, T, C, true>;

/** `R`, unless an input surely has no classes. */
type WithClasses<Op extends string, A extends readonly unknown[], R> = A extends readonly [...unknown[], 0] ? `${Op}: the input ${Show<Op, A>} has no classes` : R;

/** Shape of the elements of a loss of scores `[C]` or `[N, C]` and one class for each list of them. */
export type OneClass<Op extends string, A extends Shape, B extends Shape> = number extends A["length"] | B["length"]
  ? Shape
  : A["length"] extends 0 | 1 | 2
    ? WithClasses<Op, A, A["length"] extends 2 ? ClassOfEach<Op, A, B> : B["length"] extends 0 ? [] : EachOf<Op, A, B, [1]>>
    : `${Op}: the input ${Show<Op, A>} must have at most 2 dims`;
type ClassOfEach<Op extends string, A extends Shape, B extends Shape> = B["length"] extends 0 ? (Agree<Op, A[0], 1> extends true ? (A[0] extends 1 ? [] : Shape) : Misfit<Op, A, [A[0]], B>) : EachOf<Op, A, B, [A[0]]>;
type EachOf<Op extends string, A extends Shape, B extends Shape, Want extends Shape> = B["length"] extends 1 ? (EachAgrees<Op, Want, B> extends true ? Want : Misfit<Op, A, Want, B>) : Misfit<Op, A, Want, B>;
type Misfit<Op extends string, A, Want, B> = `${Op}: input ${Show<Op, A>} wants class indices ${Show<Op, Want>}, not ${Show<Op, B>}`;

/** Shape of the elements of a loss of scores `[C]` or `[N, C]` and a list of classes for each list of them, of the same shape. */
export type ManyClasses<Op extends string, A extends Shape, B extends Shape> = number extends A["length"] | B["length"]
  ? Shape
  : A["length"] extends 0 | 1 | 2
    ? WithClasses<Op, A, EachAgrees<Op, Listed<A, B>, Listed<B, A>> extends true ? (Listed<A, B>["length"] extends Listed<B, A>["length"] ? (A["length"] extends 2 ? [A[0]] : []) : Misfit<Op, A, A, B>) : Misfit<Op, A, A, B>>
    : `${Op}: the input ${Show<Op, A>} must have at most 2 dims`;
/** A number beside a list is a list of one. */
type Listed<A extends Shape, B extends Shape> = A extends readonly [] ? (B extends readonly [unknown] ? [1] : A) : A;
