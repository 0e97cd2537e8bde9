/** Sizes of convolutions and pooling: windows that slide over an image. */
import type { DimAdd, DimFloorDivide, DimLess, DimMultiply, DimSubtract } from "../arithmetic/dim.js";
import type { Compare, Divide, Multiply } from "../arithmetic/natural.js";
import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor } from "../tensor.js";
import type { Agree } from "./matmul.js";

/** One number for both sides (in a list, or not), or one each. */
export type Sides = number | readonly number[];

/** The entry for side 0 or 1 (height or width). */
export type Side<P, I extends 0 | 1> = P extends readonly unknown[]
  ? P extends readonly [unknown, unknown]
    ? P[I]
    : P extends readonly [unknown]
      ? P[0]
      : number
  : P;

/** ⌊(X + 2·P − D·(K − 1) − 1) / S⌋ + 1 in a tuple, or a failure where the window is larger than the padded side. */
export type WindowSize<X, K, P, S, D, Ceil = false> =
  Span<K, D> extends infer Q
    ? P extends "same"
      ? [X]
      : Padded<X, P extends "valid" ? 0 : DimAdd<P, P>, Q> extends infer Y
        ? [Y] extends [never]
          ? Ceil extends false
            ? "larger"
            : Ceil extends true
              ? Overhang<DimSubtract<DimAdd<Q, 1>, DimAdd<X, P extends number ? DimAdd<P, P> : 0>>, S>
              : [number]
          : [Steps<Y, S, Ceil, X, P>]
        : never
    : never;

/** Rounded up, a window may be larger than the padded side by less than a step: then there is one. */
type Overhang<M, S> = [DimLess<M, S>] extends [true] ? [1] : [DimLess<M, S>] extends [false] ? "larger" : [number];

/** D · (K − 1): what a window takes beside its first pixel. */
type Span<K, D> = K extends 1 ? 0 : DimMultiply<DimSubtract<K, 1>, D>;

/** X + Padding − Span, at least 1, else `never`. Sizes that cancel (3 × 3 with padding 1) cost no arithmetic. */
type Padded<X, Padding, Span> = number extends Padding | Span
  ? number
  : Padding extends Span
  ? Span extends Padding
    ? X
    : Shrunk<X, Padding, Span>
  : Shrunk<X, Padding, Span>;
type Shrunk<X, Padding, Span> = NotBelowOne<DimSubtract<Padding extends 0 ? X : DimAdd<X, Padding>, Span>>;
type NotBelowOne<X> = [X] extends [0] ? never : X;

type Steps<Y, S, Ceil, X, P> = S extends 1
  ? Y
  : Ceil extends true
    ? CeilSteps<Y, S, X, P>
    : Ceil extends false
      ? S extends number
        ? DimAdd<DimFloorDivide<DimSubtract<Y, 1>, S>, 1>
        : number
      : number;

/** As rounded up, but the last window must start inside the image or its left padding. */
type CeilSteps<Y, S, X, P> = [Y, S, X, P] extends [number, number, number, number]
  ? number extends Y | S | X | P
    ? number
    : Divide<DimSubtract<Y, 1> & number, S & number> extends [infer Q extends number, infer R]
      ? R extends 0
        ? DimAdd<Q, 1>
        : Compare<Multiply<DimAdd<Q, 1> & number, S & number>, DimAdd<X, P> & number> extends "<"
          ? DimAdd<Q, 2>
          : DimAdd<Q, 1>
      : number
  : number;

/** The options of a convolution in a type; defaults as PyTorch's. */
export interface Conv2dOptions {
  readonly bias?: AnyTensor | null;
  readonly stride?: Sides;
  readonly padding?: Sides | "same" | "valid";
  readonly dilation?: Sides;
  readonly groups?: number;
}

/** Shape of a 2d convolution: `[N, C, H, W]` (or without N) over a weight `[O, C / groups, KH, KW]`. */
export type Conv2d<Op extends string, A extends Shape, B extends Shape, S, P, D, G> = number extends A["length"] | B["length"]
  ? Shape
  : Misfit<Op, S, P, D> extends infer M extends string
    ? [M] extends [never]
      ? Conv2dRanks<Op, A, B, S, P, D, G>
      : M
    : never;

/** Strides and dilations are at least 1, paddings at least 0. */
type Misfit<Op extends string, S, P, D> = Below<S, 1> extends true
  ? `${Op}: the stride must be at least 1`
  : Below<D, 1> extends true
    ? `${Op}: the dilation must be at least 1`
    : Below<P, 0> extends true
      ? `${Op}: the padding must not be negative`
      : never;
type Below<X, Least extends 0 | 1> = true extends (X extends readonly unknown[] ? BelowOne<X[number], Least> : BelowOne<X, Least>) ? true : false;
type BelowOne<X, Least> = X extends number ? (`${X}` extends `-${string}` ? true : X extends 0 ? (Least extends 1 ? true : false) : false) : false;

type Conv2dRanks<Op extends string, A extends Shape, B extends Shape, S, P, D, G> = B extends readonly [infer O, infer CG, infer KH, infer KW]
    ? Box<A> extends Box<readonly [infer N, infer C, infer H, infer W]>
      ? Channels<Op, A, B, C, O, CG, G, Conv2dSides<Op, A, B, [N, O], WindowSize<H, KH, Side<P, 0>, Side<S, 0>, Side<D, 0>>, WindowSize<W, KW, Side<P, 1>, Side<S, 1>, Side<D, 1>>, P, S>>
      : Box<A> extends Box<readonly [infer C, infer H, infer W]>
        ? Channels<Op, A, B, C, O, CG, G, Conv2dSides<Op, A, B, [O], WindowSize<H, KH, Side<P, 0>, Side<S, 0>, Side<D, 0>>, WindowSize<W, KW, Side<P, 1>, Side<S, 1>, Side<D, 1>>, P, S>>
        : `${Op}: the input ${Show<Op, A>} must have 3 or 4 dims`
    : `${Op}: the weight ${Show<Op, B>} must have 4 dims`;

type Conv2dSides<Op extends string, A, B, Head extends readonly unknown[], H, W, P, S> = P extends "same"
  ? S extends 1 | readonly [1, 1]
    ? Both<Op, A, B, Head, H, W>
    : `${Op}: padding "same" needs stride 1`
  : Both<Op, A, B, Head, H, W>;
type Both<Op extends string, A, B, Head extends readonly unknown[], H, W> = H extends readonly [unknown]
  ? W extends readonly [unknown]
    ? [...Head, H[0], W[0]]
    : `${Op}: the window ${Show<Op, B>} is larger than the padded input ${Show<Op, A>}`
  : `${Op}: the window ${Show<Op, B>} is larger than the padded input ${Show<Op, A>}`;

type Channels<Op extends string, A, B, C, O, CG, G, Result> = G extends 1
  ? Agree<Op, C, CG> extends true
    ? Result
    : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, C>} channels, the weight ${Show<Op, B>} takes ${ShowDim<Op, CG>}`
  : Agree<Op, C, DimMultiply<CG, G>> extends true
    ? Divides<O, G> extends false
      ? `${Op}: ${ShowDim<Op, O>} output channels do not divide into ${ShowDim<Op, G>} groups`
      : Result
    : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, C>} channels, the weight ${Show<Op, B>} takes ${ShowDim<Op, CG>} in each of ${ShowDim<Op, G>} groups`;
type Divides<X, Y> = X extends number ? (Y extends number ? (number extends X | Y ? true : Divide<X, Y> extends [unknown, 0] ? true : false) : true) : true;

/** Shape of a 2d pooling of `[N, C, H, W]` or `[C, H, W]`. The stride is the window's size by default. */
export type Pool2d<Op extends string, A extends Shape, K, S, P, D, Ceil> = number extends A["length"]
  ? Shape
  : Misfit<Op, S, P, D> extends infer M extends string
    ? [M] extends [never]
      ? Pool2dRanks<Op, A, K, S, P, D, Ceil>
      : M
    : never;
type Pool2dRanks<Op extends string, A extends Shape, K, S, P, D, Ceil> = Below<K, 1> extends true
  ? `${Op}: the window must be at least 1`
  : PaddingFits<K, P> extends false
    ? `${Op}: padding may be at most half the window`
    : Box<A> extends Box<readonly [...infer Head, infer C, infer H, infer W]>
      ? A["length"] extends 3 | 4
        ? PoolSides<Op, A, [...Head, C], WindowSize<H, Side<K, 0>, Side<P, 0>, Side<S, 0>, Side<D, 0>, Ceil>, WindowSize<W, Side<K, 1>, Side<P, 1>, Side<S, 1>, Side<D, 1>, Ceil>>
        : `${Op}: the input ${Show<Op, A>} must have 3 or 4 dims`
      : `${Op}: the input ${Show<Op, A>} must have 3 or 4 dims`;
type PoolSides<Op extends string, A, Head extends readonly unknown[], H, W> = H extends readonly [unknown]
  ? W extends readonly [unknown]
    ? [...Head, H[0], W[0]]
    : `${Op}: the window is larger than the padded input ${Show<Op, A>}`
  : `${Op}: the window is larger than the padded input ${Show<Op, A>}`;
type PaddingFits<K, P> = P extends 0 ? true : HalfFits<Side<K, 0>, Side<P, 0>> extends true ? HalfFits<Side<K, 1>, Side<P, 1>> : false;
type HalfFits<K, P> = [DimLess<K, DimAdd<P, P>>] extends [true] ? false : true;
