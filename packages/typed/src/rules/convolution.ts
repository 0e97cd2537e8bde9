/** Shapes of convolutions, and of transposed ones. */
import type { DimAdd, DimMultiply } from "../arithmetic/dim.js";
import type { Divide } from "../arithmetic/natural.js";
import type { Shape } from "../dims.js";
import type { IntDType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { BareUnsigned, StorageOnly } from "./dtype.js";
import type { Bias } from "./linear.js";
import type { Agree } from "./matmul.js";
import type { BatchedRank, HasZero, ImageRanks, IsBelow, Moves, Offset, SideCount, Slides, UnbatchedRank, Widenings, Widths } from "./window.js";

/** `[N, C, ...sides]` (or without N) convolved with a weight `[O, C / groups, ...window]`: `[N, O, ...sides′]`. */
export type Convolution<Op extends string, N extends SideCount, A extends Shape, B extends Shape, S, P, D, G> = [B] extends [never]
  ? Shape
  : number extends A["length"] | B["length"]
    ? Shape
    : B["length"] extends BatchedRank[N]
      ? A["length"] extends BatchedRank[N]
        ? Convolved<Op, N, A, B, G, Moves<Op, N, WindowOf<N, B>, P, S, D>, [A[0], B[0]], A[1], A[2], A[3], A[4]>
        : A["length"] extends UnbatchedRank[N]
          ? Convolved<Op, N, A, B, G, Moves<Op, N, WindowOf<N, B>, P, S, D>, [B[0]], A[0], A[1], A[2], A[3]>
          : `${Op}: the input ${Show<Op, A>} must have ${ImageRanks[N]} dims`
      : `${Op}: the weight ${Show<Op, B>} must have ${BatchedRank[N]} dims`;

type WindowOf<N, B extends Shape> = N extends 1 ? [B[2]] : N extends 2 ? [B[2], B[3]] : [B[2], B[3], B[4]];

type Convolved<Op extends string, N, A, B extends Shape, G, M, Head extends readonly any[], C, X, Y, Z> = M extends readonly unknown[]
  ? ChannelsFit<Op, A, B, C, G> extends infer F
    ? F extends true
      ? HasZero<Op, B[0], X, Y, Z> extends true
        ? NoEntries<Op, A, B, X, Y, Z>
        : [...Head, ...Slides<N, X, Y, Z, M>] extends infer R
          ? [R] extends [never]
            ? `${Op}: the window ${Show<Op, B>} is larger than the padded input ${Show<Op, A>}`
            : R
          : never
      : F
    : never
  : M;

type NoEntries<Op extends string, A, B, X, Y, Z> = HasZero<Op, 1, X, Y, Z> extends true ? `${Op}: the input ${Show<Op, A>} has no entries` : `${Op}: the weight ${Show<Op, B>} has no entries`;

/** `true`, or the sentence. */
type ChannelsFit<Op extends string, A, B extends Shape, C, G> = G extends 1
  ? Agree<Op, C, B[1]> extends true
    ? true
    : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, C>} channels, the weight ${Show<Op, B>} takes ${ShowDim<Op, B[1]>}`
  : IsBelow<G, 1> extends true
    ? `${Op}: the groups must be at least 1`
    : Agree<Op, C, DimMultiply<B[1], G>> extends true
      ? Divides<B[0], G> extends false
        ? `${Op}: ${ShowDim<Op, B[0]>} output channels do not divide into ${ShowDim<Op, G>} groups`
        : true
      : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, C>} channels, the weight ${Show<Op, B>} takes ${ShowDim<Op, B[1]>} in each of ${ShowDim<Op, G>} groups`;
type Divides<X, Y> = X extends number ? (Y extends number ? (number extends X | Y ? true : Divide<X, Y> extends [unknown, 0] ? true : false) : true) : true;

/** Dtypes that a convolution refuses: where windows have gaps, there are kernels for fewer. */
export type Unconvolved<D> =
  | "bool"
  | BareUnsigned
  | "complex32"
  | StorageOnly
  | (D extends readonly (infer X)[] ? HasGaps<X> : HasGaps<D>);
type HasGaps<D> = D extends number ? (number extends D ? never : D extends 1 ? never : Exclude<IntDType, "int64">) : never;

/**
 * The other way round: `[N, C, ...sides]` (or without N) with a weight `[C, O / groups, ...window]` gives `[N, O, ...sides′]`, the image
 * from which a convolution with the same options makes one of the input's sizes.
 */
export type TransposedConvolution<Op extends string, N extends SideCount, A extends Shape, B extends Shape, S, P, Q, G, D> = [B] extends [never]
  ? Shape
  : number extends A["length"] | B["length"]
    ? Shape
    : B["length"] extends BatchedRank[N]
      ? A["length"] extends BatchedRank[N]
        ? Widened<Op, N, A, B, G, Widths<Op, N, WindowOf<N, B>, P, S, Q, D>, [A[0], DimMultiply<B[1], G>], A[1], A[2], A[3], A[4]>
        : A["length"] extends UnbatchedRank[N]
          ? Widened<Op, N, A, B, G, Widths<Op, N, WindowOf<N, B>, P, S, Q, D>, [DimMultiply<B[1], G>], A[0], A[1], A[2], A[3]>
          : `${Op}: the input ${Show<Op, A>} must have ${ImageRanks[N]} dims`
      : `${Op}: the weight ${Show<Op, B>} must have ${BatchedRank[N]} dims`;

type Widened<Op extends string, N, A, B extends Shape, G, M, Head extends readonly any[], C, X, Y, Z> = M extends readonly unknown[]
  ? TransposedChannelsFit<Op, A, B, C, G> extends infer F
    ? F extends true
      ? HasZero<Op, B[1], X, Y, Z> extends true
        ? NoEntries<Op, A, B, X, Y, Z>
        : HasZero<Op, C, 1, 1, 1> extends true
          ? NoEntries<Op, A, B, 0, 1, 1>
          : [...Head, ...Widenings<N, X, Y, Z, M>] extends infer R
            ? [R] extends [never]
              ? `${Op}: the padding leaves nothing of the input ${Show<Op, A>} with the window ${Show<Op, B>}`
              : R
            : never
      : F
    : never
  : M;

type TransposedChannelsFit<Op extends string, A, B extends Shape, C, G> =
  Agree<Op, C, B[0]> extends true
    ? G extends 1
      ? true
      : IsBelow<G, 1> extends true
        ? `${Op}: the groups must be at least 1`
        : Divides<B[0], G> extends false
          ? `${Op}: ${ShowDim<Op, B[0]>} input channels do not divide into ${ShowDim<Op, G>} groups`
          : true
    : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, C>} channels, the weight ${Show<Op, B>} takes ${ShowDim<Op, B[0]>}`;

/** The bias of a transposed convolution, whose weight holds the outputs of one group. */
export type TransposedBias<Op extends string, B extends Shape, G, C extends Tensor | null, T extends Tensor> = Bias<Op, DimMultiply<B[1], G>, C, T>;

/** Time first: `[T, N, I]` with a weight `[K, I, O]` gives `[T + 2P − K + 1, N, O]`. */
export type TimeConvolution<Op extends string, A extends Shape, B extends Shape, P> = [B] extends [never]
  ? Shape
  : number extends A["length"] | B["length"]
    ? Shape
    : A["length"] extends 3
      ? B["length"] extends 3
        ? Agree<Op, A[2], B[1]> extends true
          ? IsBelow<P, 0> extends true
            ? `${Op}: the pad must be a whole number of at least 0`
            : Offset<DimAdd<DimAdd<P, P>, 1>, B[0]> extends infer C
              ? (C extends 0 ? A[0] : DimAdd<A[0], C>) extends infer X
                ? [X] extends [never]
                  ? `${Op}: the window ${Show<Op, B>} is larger than the padded input ${Show<Op, A>}`
                  : [X, A[1], B[2]]
                : never
              : never
          : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, A[2]>} channels, the weight ${Show<Op, B>} takes ${ShowDim<Op, B[1]>}`
        : `${Op}: the weight ${Show<Op, B>} must have 3 dims`
      : `${Op}: the input ${Show<Op, A>} must have 3 dims`;
