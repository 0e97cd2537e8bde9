/** Shapes of pools whose result has the sides that the call asks for. */
import type { DimAdd, DimLess, DimSubtract } from "../arithmetic/dim.js";
import type { Shape } from "../dims.js";
import type { ComplexDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { IsOneOf } from "./dtype.js";
import type { Scaled, Target, Targets } from "./target-size.js";
import type { BatchedRank, EachSide, HasZero, ImageRanks, ShowSides, SideCount, SidesOf, UnbatchedRank } from "./window.js";

/** `[N, C, ...sides]` or `[C, ...sides]` with sides `Z`; null keeps a side. A maximum of nothing there is not, and a mean only of a whole image. */
export type AdaptivePool<Op extends string, N extends SideCount, A extends Shape, Z> = number extends A["length"]
  ? Shape
  : A["length"] extends BatchedRank[N]
    ? AdaptedSides<Op, N, A, Targets<Op, "outputSize", Z, N, 0>, [A[0], A[1]], A[1], A[2], A[3], A[4]>
    : A["length"] extends UnbatchedRank[N]
      ? AdaptedSides<Op, N, A, Targets<Op, "outputSize", Z, N, 0>, [A[0]], 1, A[1], A[2], A[3]>
      : `${Op}: the input ${Show<Op, A>} must have ${ImageRanks[N]} dims`;

type AdaptedSides<Op extends string, N, A, Z, Head extends readonly any[], C, X, Y, V> = Z extends readonly any[]
  ? HasZero<Op, Op extends "adaptiveAvgPool1d" | "adaptiveAvgPool2d" ? 1 : C, X, Y, V> extends true
    ? Op extends `adaptiveAvg${string}`
      ? MayBeWhole<N, TargetSides<N, Z, X, Y, V>> extends true
        ? [...Head, ...TargetSides<N, Z, X, Y, V>]
        : `${Op}: the input ${Show<Op, A>} has no entries`
      : `${Op}: the input ${Show<Op, A>} has no entries`
    : [...Head, ...TargetSides<N, Z, X, Y, V>]
  : Z;
type TargetSides<N, Z extends readonly any[], X, Y, V> = N extends 1 ? [Target<Z[0], X>] : N extends 2 ? [Target<Z[0], X>, Target<Z[1], Y>] : [Target<Z[0], X>, Target<Z[1], Y>, Target<Z[2], V>];

/** Whether sides may all be 1. One number for a whole image is computed as any mean: of nothing, and of complex numbers, too. */
type MayBeWhole<N, R extends readonly any[]> = EachSide<1, N> extends { [I in keyof R]: R[I] extends string ? 1 : R[I] } ? true : false;

/** Adaptive means `R` in `N` dims: complex numbers have some only of whole images. */
export type AdaptiveMean<Op extends string, N, D, R> = R extends string
  ? R
  : IsOneOf<Op, D, ComplexDType> extends true
    ? (N extends 1 ? Tail1<R> : N extends 2 ? Tail2<R> : Tail3<R>) extends infer Sides extends readonly any[]
      ? MayBeWhole<N, Sides> extends true
        ? R
        : `${Op}: dtype ${D & string} is not supported`
      : R
    : R;
type Tail1<R> = R extends readonly [...any[], infer X] ? [X] : R;
type Tail2<R> = R extends readonly [...any[], infer X, infer Y] ? [X, Y] : R;
type Tail3<R> = R extends readonly [...any[], infer X, infer Y, infer Z] ? [X, Y, Z] : R;

/** Maxima of windows that lie at random: sides `Z`, or ⌊side · ratio⌋. */
export type FractionalPool<Op extends string, N extends 2 | 3, A extends Shape, K, Z, F> = number extends A["length"]
  ? Shape
  : A["length"] extends BatchedRank[N]
    ? FractionalSides<Op, N, A, K, SidesOf<Op, "kernelSize", K, N, 1>, Z, F, [A[0], A[1]], A[1], A[2], A[3], A[4]>
    : A["length"] extends UnbatchedRank[N]
      ? FractionalSides<Op, N, A, K, SidesOf<Op, "kernelSize", K, N, 1>, Z, F, [A[0]], 1, A[1], A[2], A[3]>
      : `${Op}: the input ${Show<Op, A>} must have ${ImageRanks[N]} dims`;

type FractionalSides<Op extends string, N, A, P, K, Z, F, Head extends readonly any[], C, X, Y, V> = K extends readonly any[]
  ? HasZero<Op, C, X, Y, V> extends true
    ? `${Op}: the input ${Show<Op, A>} has no entries`
    : (Z extends null ? Ratios<Op, N, F, X, Y, V> : SidesOf<Op, "outputSize", Z, N, 0>) extends infer R
      ? R extends readonly any[]
        ? true extends DoesNotFit<N, X, K[0], R[0]> | DoesNotFit<N, Y, K[1], R[1]> | (N extends 3 ? DoesNotFit<N, V, K[2], R[2]> : false)
          ? `${Op}: windows ${ShowSides<Op, P>} for ${Show<Op, R>} do not fit into the input ${Show<Op, A>}`
          : [...Head, ...R]
        : R
      : never
  : K;
type Ratios<Op extends string, N, F, X, Y, V> = F extends null
  ? `${Op}: either outputSize or outputRatio must be given`
  : F extends readonly [...infer L]
    ? L["length"] extends N
      ? ScaledSides<N, L, X, Y, V>
      : number extends L["length"]
        ? EachSide<number, N>
        : `${Op}: the outputRatio must be one number or ${N & number}`
    : ScaledSides<N, [F, F, F], X, Y, V>;
type ScaledSides<N, F extends readonly any[], X, Y, V> = N extends 2 ? [Scaled<X, F[0]>, Scaled<Y, F[1]>] : [Scaled<X, F[0]>, Scaled<Y, F[1]>, Scaled<V, F[2]>];

/** K + R − 1 entries are at most as many as the side has; in three dims, fewer. */
type DoesNotFit<N, X, K, R> = [DimLess<N extends 3 ? DimSubtract<X, 1> : X, DimSubtract<DimAdd<K, R>, 1>>] extends [true] ? true : false;
