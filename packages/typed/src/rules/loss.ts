import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { FloatDType, IntDType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Elementwise, InPlace } from "./elementwise.js";
import type { Alike, BareUnsigned, IsOneOf, RealDTypeOf, StorageOnly } from "./dtype.js";
import type { Agree } from "./matmul.js";
import type { Shaped } from "../guard.js";

/** The shape of a loss whose elements have shape `S`. */
export type Reduced<R, S> = S extends string ? S : R extends "none" ? S : [R] extends ["mean" | "sum"] ? [] : Shape;

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
    ? EachAgrees<Op, Want, B> extends true
      ? Want
      : `${Op}: input ${Show<Op, A>} wants class indices ${Show<Op, Want>}, not ${Show<Op, B>}`
    : `${Op}: input ${Show<Op, A>} wants class indices ${Show<Op, Want>}, not ${Show<Op, B>}`;

/** Whether two shapes of one rank agree. */
export type EachAgrees<Op extends string, A, B> =
  Box<A> extends Box<readonly [infer X, ...infer AR]>
    ? Box<B> extends Box<readonly [infer Y, ...infer BR]>
      ? Agree<Op, X, Y> extends true
        ? EachAgrees<Op, AR, BR>
        : false
      : true
    : true;

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

/** A loss that compares elements: two tensors that broadcast, given as their elementwise result. */
export type ElementLoss<R, Word> = R extends AnyTensor ? Tensor<Shaped<Reduced<Word, R["shape"]>>, R["dtype"], R["device"]> : R;

/** Class weights: one for each class. */
export type ClassWeights<Op extends string, T extends Tensor, C extends Tensor | null> = C extends { readonly shape: infer B }
  ? B extends readonly [infer X]
    ? Classes<T["shape"]> extends readonly [infer Count]
      ? Agree<Op, X, Count> extends true
        ? Alike<Op, T, C & {}, true>
        : `${Op}: ${ShowDim<Op, Count>} classes want as many weights, not ${ShowDim<Op, X>}`
      : Alike<Op, T, C & {}, true>
    : B extends readonly [] | readonly [unknown, unknown, ...unknown[]]
      ? `${Op}: the weights ${Show<Op, B>} must have one dim`
      : Alike<Op, T, C & {}, true>
  : true;
type Classes<A> = A extends readonly [infer C] ? [C] : A extends readonly [unknown, infer C, ...unknown[]] ? [C] : never;

/** As `ElementLoss`, in the dtype and the shape of the target, into which the computation goes in place. */
export type TargetLoss<Op extends string, T extends Tensor, O extends Tensor, Word> = InPlace<Op, O, Elementwise<Op, O, T>> extends infer R
  ? R extends AnyTensor
    ? Tensor<Shaped<Reduced<Word, O["shape"]>>, O["dtype"], O["device"]>
    : R
  : never;

/** As `ElementLoss`, of distances: real, and of integers only without a mean. */
export type DistanceLoss<Op extends string, R, Word> = R extends AnyTensor
  ? IsOneOf<Op, R["dtype"], "bool" | BareUnsigned | StorageOnly | (Word extends "none" | "sum" ? never : IntDType)> extends true
    ? `${Op}: dtype ${R["dtype"] & string} is not supported`
    : Tensor<Shaped<Reduced<Word, R["shape"]>>, RealDTypeOf<R["dtype"]>, R["device"]>
  : R;
