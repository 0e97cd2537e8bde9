/** Tolerances of singular values: numbers, or tensors that broadcast with the leading dims of the matrices. */
import type { Shape } from "../dims.js";
import type { ComplexDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Broadcast } from "./broadcast.js";
import type { IsOneOf, SameDevice, StorageOnly } from "./dtype.js";
import type { UnlessNothing } from "./of-nothing.js";
import type { Columns, Leading, Matrices, Rows, Square } from "./matrices.js";

export type Tolerance = number | Tensor | null;

/** Matrices, or square ones where they are said to be Hermitian. */
export type MaybeHermitian<Op extends string, A extends Shape, H> = [H] extends [true] ? SquareOrNone<Op, A, Square<Op, A>> : Matrices<Op, A>;
type SquareOrNone<Op extends string, A extends Shape, R> = R extends string ? UnlessNothing<Op, A, R, Matrices<Op, A>> : R;

/** Guard on a tolerance; the other one must be of its kind, and `Before`, which is the other or null, must broadcast with it. */
export type Tolerates<Op extends string, T extends Tensor, X, Other, Before> = X extends { readonly shape: infer S extends Shape; readonly dtype: infer D }
  ? [Other] extends [number]
    ? `${Op}: atol and rtol must both be tensors, or both numbers`
    : IsOneOf<Op, D, ComplexDType | StorageOnly> extends true
      ? `${Op}: a tolerance of dtype ${D & string}`
      : Broadcast<Op, Leading<Matrices<Op, T["shape"]>>, S> extends readonly [infer L extends Shape]
        ? TolerantLeading<Op, L, Before, null> extends false
          ? UnlessNothing<Op, T["shape"], `${Op}: the tolerances ${Show<Op, ShapeOf<Before>>} and ${Show<Op, S>} do not broadcast`, SameDevice<Op, T, X & Tensor, unknown>>
          : SameDevice<Op, T, X & Tensor, unknown>
        : `${Op}: the leading dims of ${Show<Op, T["shape"]>} and a tolerance ${Show<Op, S>} do not broadcast`
  : unknown;

type ShapeOf<X> = X extends { readonly shape: infer S } ? S : never;

/** The leading dims `L` of matrices `A` with those of tolerances, in a tuple. Of matrices without elements, tolerances do not matter. */
type ResultLeading<Op extends string, A extends Shape, L extends Shape, X, Y> = [Extract<X | Y, AnyTensor>] extends [never]
  ? [L]
  : [0] extends [A[number]]
    ? number extends A[number]
      ? [Shape]
      : [L]
    : TolerantLeading<Op, L, X, Y>;
type TolerantLeading<Op extends string, L extends Shape, X, Y> = X extends AnyTensor
  ? Broadcast<Op, L, X["shape"]> extends readonly [infer S extends Shape]
    ? TolerantLeading<Op, S, Y, null>
    : false
  : Y extends AnyTensor
    ? Broadcast<Op, L, Y["shape"]>
    : [L];

/** [..., m, n] → [..., n, m]. */
export type PseudoInverse<Op extends string, A extends Shape, X, Y> =
  Matrices<Op, A> extends infer R
    ? R extends [infer L extends Shape, any, any]
      ? ResultLeading<Op, A, L, X, Y> extends readonly [infer S extends readonly any[]]
        ? [...S, Columns<R>, Rows<R>]
        : Shape
      : Shape
    : never;

/** [..., m, n] → [...]. */
export type RankShape<Op extends string, A extends Shape, X, Y> = ResultLeading<Op, A, Leading<Matrices<Op, A>>, X, Y> extends readonly [infer S extends readonly any[]] ? S : Shape;
