/** Shapes of the way back from a maximum. */
import type { DimAdd, DimLess } from "../arithmetic/dim.js";
import type { Box } from "../box.js";
import type { Dim, Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { SameDevice, Wants } from "./dtype.js";
import type { Agree } from "./matmul.js";
import type { BatchedRank, HasZero, ImageRanks, SideCount, SidesOf, TransposedPaces, UnbatchedRank, WidenOrEmpty, Width } from "./window.js";

/** Maxima `A` under windows of `K` back in an image: each side (X − 1)S − 2P + K, or what `Z` asks for, which differs by less than S. */
export type Unpool<Op extends string, N extends SideCount, A extends Shape, K, S, P, Z> = A["length"] extends BatchedRank[N]
  ? UnpooledSides<Op, N, A, A, Unmoves<Op, N, K, S, P>, Asked<Op, N, Z>, [A[0], A[1]], A[1]>
  : number extends A["length"]
    ? Shape
    : A["length"] extends UnbatchedRank[N]
      ? UnpooledSides<Op, N, A, [1, ...A], Unmoves<Op, N, K, S, P>, Asked<Op, N, Z>, [A[0]], 1>
      : `${Op}: the input ${Show<Op, A>} must have ${ImageRanks[N]} dims`;

/** A `Width` for each side. Worked out once for all calls with these options. */
type Unmoves<Op extends string, N, K, S, P> =
  SidesOf<Op, "kernelSize", K, N, 1> extends infer KK
    ? KK extends readonly any[]
      ? TransposedPaces<Op, N, S, P, 0, 1> extends infer M
        ? M extends readonly any[]
          ? [Width<KK[0], M[0]>, Width<KK[1], M[1]>, Width<KK[2], M[2]>]
          : M
        : never
      : KK
    : never;

/** The sides asked for: the last of a list; null where there are none. */
type Asked<Op extends string, N extends SideCount, Z> = Z extends readonly [...infer L]
  ? number extends L["length"]
    ? "unknown"
    : L["length"] extends N
      ? L
      : L["length"] extends BatchedRank[N]
        ? L extends [unknown, unknown, ...infer R]
          ? R
          : never
        : `${Op}: the outputSize ${Show<Op, L>} must have ${N} or ${BatchedRank[N]} entries`
  : null;

/** Without sides that are asked for first. Of channels that are 0 nothing is left for `E` then, by identity (see `Same`). */
type UnpooledSides<Op extends string, N, A, I extends Shape, M, Z, Head extends readonly any[], C> = M extends readonly any[]
  ? Op | [0] extends [C] | infer E
    ? [0] extends E
      ? Z extends null
        ? [...Head, ...Widenings<N, I, M>] extends infer R
          ? [R] extends [never]
            ? UnpooledIf<Op, N, A, I, M, Z, Head, C, Widenings<N, I, M>>
            : R
          : never
        : UnpooledIf<Op, N, A, I, M, Z, Head, C, Widenings<N, I, M>>
      : UnpooledIf<Op, N, A, I, M, Z, Head, C, Widenings<N, I, M>>
    : never
  : M;
type UnpooledIf<Op extends string, N, A, I extends Shape, M extends readonly any[], Z, Head extends readonly any[], C, R> =
  HasZero<Op, C, I[2], I[3], I[4]> extends true
    ? `${Op}: the input ${Show<Op, A>} has no entries`
    : Z extends string
      ? Z extends "unknown"
        ? [...Head, ...UnknownSides<N>]
        : Z
      : Z extends readonly any[]
        ? R extends readonly any[]
          ? true extends IsFar<Z[0], R[0], M[0][1]> | (N extends 1 ? false : IsFar<Z[1], R[1], M[1][1]>) | (N extends 3 ? IsFar<Z[2], R[2], M[2][1]> : false)
            ? `${Op}: the outputSize ${Show<Op, Z>} must differ from ${Show<Op, R>} by less than the stride`
            : [...Head, ...Z]
          : [...Head, ...Z]
        : [R] extends [never]
          ? `${Op}: the padding leaves nothing of the input ${Show<Op, A>}`
          : R extends readonly any[]
            ? [...Head, ...R]
            : never;
type Widenings<N, I extends Shape, M extends readonly any[]> = N extends 2
  ? [...WidenOrEmpty<I[2], M[0]>, ...WidenOrEmpty<I[3], M[1]>]
  : N extends 1
    ? WidenOrEmpty<I[2], M[0]>
    : [...WidenOrEmpty<I[2], M[0]>, ...WidenOrEmpty<I[3], M[1]>, ...WidenOrEmpty<I[4], M[2]>];
type UnknownSides<N> = N extends 1 ? [number] : N extends 2 ? [number, number] : [number, number, number];
/** Whether a size surely differs from the usual one by a stride or more. */
type IsFar<Z, R, S> = IsFalse<DimLess<R, DimAdd<Z, S>>> extends true ? true : IsFalse<DimLess<Z, DimAdd<R, S>>>;
type IsFalse<X> = [X] extends [false] ? true : false;

/** Guard on the places of maxima: int64, and of the input's shape. */
export type Places<Op extends string, T extends Tensor, O extends Tensor> = Wants<Op, "the indices", O, "int64", "int64", SameDevice<Op, T, O, SameShape<Op, T["shape"], O["shape"]>>>;
type SameShape<Op extends string, A extends Shape, B extends Shape> =
  Box<A> extends Box<B> ? true : Box<Dim[]> extends Box<A> | Box<B> ? true : AllAgree<Op, A, B> extends true ? true : `${Op}: the indices ${Show<Op, B>} must have the shape ${Show<Op, A>} of the input`;
type AllAgree<Op extends string, A, B> =
  Box<A> extends Box<readonly [infer X, ...infer R]> ? (Box<B> extends Box<readonly [infer Y, ...infer Q]> ? (Agree<Op, X, Y> extends true ? AllAgree<Op, R, Q> : false) : false) : Box<B> extends Box<readonly []> ? true : false;
