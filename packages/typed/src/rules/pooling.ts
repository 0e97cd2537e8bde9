/** Shapes of pools: each side's windows give one entry each. */
import type { DimLess } from "../arithmetic/dim.js";
import type { Shape } from "../dims.js";
import type { ComplexDType, DType, FloatDType, IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { FloatDTypeOf, IsOneOf, PromoteScalar, StorageOnly } from "./dtype.js";
import type { BatchedRank, HasZero, ImageRanks, Moves, PaddingFits, SideCount, SidesOf, ShowSides, Slides, UnbatchedRank } from "./window.js";

/** `[N, C, ...sides]` or `[C, ...sides]` under windows of `K`. */
export type Pool<Op extends string, N extends SideCount, A extends Shape, K, S, P, D, Ceil> = number extends A["length"]
  ? Shape
  : A["length"] extends BatchedRank[N]
    ? PooledSides<Op, N, A, K, PoolMoves<Op, N, K, S, P, D, Ceil>, [A[0], A[1]], A[1], A[2], A[3], A[4]>
    : A["length"] extends UnbatchedRank[N]
      ? PooledSides<Op, N, A, K, PoolMoves<Op, N, K, S, P, D, Ceil>, [A[0]], A[0], A[1], A[2], A[3]>
      : `${Op}: the input ${Show<Op, A>} must have ${ImageRanks[N]} dims`;

type PooledSides<Op extends string, N, A, K, M, Head extends readonly any[], C, X, Y, Z> = M extends readonly unknown[]
  ? HasZero<Op, C, X, Y, Z> extends true
    ? `${Op}: the input ${Show<Op, A>} has no entries`
    : [...Head, ...Slides<N, X, Y, Z, M>] extends infer R
      ? [R] extends [never]
        ? `${Op}: the window ${ShowSides<Op, K>} is larger than the padded input ${Show<Op, A>}`
        : R
      : never
  : M;

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

/** As `Moves`, of a pool: the padding is at most half the window. */
type PoolMoves<Op extends string, N, K, S, P, D, Ceil> =
  SidesOf<Op, "kernelSize", K, N, 1> extends infer KK
    ? KK extends readonly unknown[]
      ? Moves<Op, N, KK, P, S, D, Ceil> extends infer M
        ? M extends string
          ? M
          : P extends 0
            ? M
            : SidesOf<Op, "padding", P, N, 0> extends infer PP extends readonly unknown[]
              ? PaddingFits<KK, PP> extends true
                ? M
                : `${Op}: padding may be at most half the window`
              : never
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
