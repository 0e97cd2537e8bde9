/** Shapes of pools: each side's windows give one entry each. */
import type { DimLess } from "../arithmetic/dim.js";
import type { Shape } from "../dims.js";
import type { ComplexDType, DType, FloatDType, IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { FloatDTypeOf, IsOneOf, PromoteScalar, StorageOnly } from "./dtype.js";
import type { BatchedRank, HasZero, ImageRanks, Move, Nothing, Paces, PaddingFits, SideCount, SidesOf, ShowSides, SlideOver, UnbatchedRank } from "./window.js";

/** `[N, C, ...sides]` or `[C, ...sides]` under windows of `K`. Images with batch first; one without gets one for the time. */
export type Pool<Op extends string, N extends SideCount, A extends Shape, K, S, P, D, Ceil> =
  A["length"] extends BatchedRank[N]
    ? PooledSides<Op, N, A, A, K, PoolMoves<Op, N, K, S, P, D, Ceil>, [A[0], A[1]]>
    : number extends A["length"]
      ? Shape
      : A["length"] extends UnbatchedRank[N]
        ? PooledSides<Op, N, A, [1, ...A], K, PoolMoves<Op, N, K, S, P, D, Ceil>, [A[0]]>
        : `${Op}: the input ${Show<Op, A>} must have ${ImageRanks[N]} dims`;

/** Channels and windows everywhere first: `E` holds `Nothing` then, by identity (see `SlideOver`). */
type PooledSides<Op extends string, N, A extends Shape, I extends Shape, K, M, Head extends readonly any[]> = M extends readonly any[]
  ? Op | Nothing extends (() => I[1]) | infer E
    ? [...Head, ...Slides<N, I, M>] extends infer R
      ? [R] extends [never]
        ? NoPool<Op, A, I, K, R>
        : Nothing extends E
          ? R
          : NoPool<Op, A, I, K, R>
      : never
    : never
  : M;
type NoPool<Op extends string, A, I extends Shape, K, R> =
  HasZero<Op, I[1], I[2], I[3], I[4]> extends true
    ? `${Op}: the input ${Show<Op, A>} has no entries`
    : [R] extends [never]
      ? `${Op}: the window ${ShowSides<Op, K>} is larger than the padded input ${Show<Op, A>}`
      : R;
/** The sizes of the sides, `never` where one has none. */
type Slides<N, I extends Shape, M extends readonly any[]> = N extends 2
  ? [...SlideOver<I[2], M[0]>, ...SlideOver<I[3], M[1]>]
  : N extends 1
    ? SlideOver<I[2], M[0]>
    : [...SlideOver<I[2], M[0]>, ...SlideOver<I[3], M[1]>, ...SlideOver<I[4], M[2]>];

/** What a pool `R` gives, if no window of three sides is larger than the image without its padding: means in three dims want that. */
export type Covered<Op extends string, A extends Shape, K, P, Ceil, R> = R extends string
  ? R
  : P extends 0
    ? Ceil extends false
      ? R
      : Covers<Op, A, K, SidesOf<Op, "kernelSize", K, 3, 1>, R>
    : Covers<Op, A, K, SidesOf<Op, "kernelSize", K, 3, 1>, R>;
type Covers<Op extends string, A extends Shape, P, K, R> = K extends readonly [infer X, infer Y, infer Z]
  ? true extends (A["length"] extends 5 ? IsLess<A[2], X> | IsLess<A[3], Y> | IsLess<A[4], Z> : A["length"] extends 4 ? IsLess<A[1], X> | IsLess<A[2], Y> | IsLess<A[3], Z> : false)
    ? `${Op}: the window ${ShowSides<Op, P>} is larger than the input ${Show<Op, A>}`
    : R
  : R;
type IsLess<X, Y> = [DimLess<X, Y>] extends [true] ? true : false;

/** A `Move` for each side; the sentence where an option is wrong. The padding is at most half the window. */
type PoolMoves<Op extends string, N, K, S, P, D, Ceil> =
  SidesOf<Op, "kernelSize", K, N, 1> extends infer KK
    ? KK extends readonly any[]
      ? Paces<Op, N, S, P, D> extends infer M
        ? M extends readonly any[]
          ? PaddingFits<KK, [M[0][1], M[1][1], M[2][1]]> extends true
            ? [Move<KK[0], M[0], Ceil>, Move<KK[1], M[1], Ceil>, Move<KK[2], M[2], Ceil>]
            : `${Op}: padding may be at most half the window`
          : M
        : never
      : KK
    : never;

/** What a pool gives: values, or values and the places (of each image, flat) where they stood. */
export type Pooled<R, V, I> = R extends true ? [V, I] : V;

/**
 * The dtype of a norm `L` over windows in `N` dims, or the sentence: x ↦ xᴸ as powers promote, a mean, and its root, which is a float. The
 * norm without bound is a maximum of magnitudes, and `number` to the compiler: integers then have an unknown dtype.
 */
export type LpDType<Op extends string, N, D, L> = L extends number
  ? number extends L
    ? IsOneOf<Op, D, StorageOnly> extends true
      ? `${Op}: dtype ${D & string} is not supported`
      : D extends FloatDType
        ? D
        : DType
    : PromoteScalar<D, L> extends infer E
      ? L extends 0
        ? `${Op}: the normType must be a number other than 0`
        : IsOneOf<Op, E, Exclude<IntDType, "int64"> | ComplexDType | StorageOnly | (N extends 3 ? "float16" | "bfloat16" : never)> extends true
          ? `${Op}: dtype ${D & string} is not supported`
          : FloatDTypeOf<E>
      : never
  : DType;
/** The dtype that a rule gives; unknown where it failed. */
export type DTypeOr<R> = R extends DType ? R : DType;
/** The sentence of a rule for dtypes, or what another rule says. */
export type First<D, R> = D extends `${string}: ${string}` ? D : R;
