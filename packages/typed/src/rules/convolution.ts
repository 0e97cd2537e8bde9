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
import type { BatchedRank, HasZero, ImageRanks, IsBelow, Offset, Paces, SideCount, SlideBy, TransposedPaces, UnbatchedRank, WidenBy } from "./window.js";

/**
 * `[N, C, ...sides]` (or without N) convolved with a weight `[O, C / groups, ...window]`: `[N, O, ...sides′]`. Right ranks first, both in one
 * comparison; an image without batch gets one for the time.
 */
export type Convolution<Op extends string, N extends SideCount, A extends Shape, B extends Shape, S, P, D, G> =
  [A["length"], BatchedRank[N], B["length"]] extends [BatchedRank[N], B["length"], BatchedRank[N]]
    ? Convolved<Op, N, A, A, B, G, Paces<Op, N, S, P, D>, [A[0], B[0]]>
    : [B] extends [never]
      ? Shape
      : number extends A["length"] | B["length"]
        ? Shape
        : B["length"] extends BatchedRank[N]
          ? A["length"] extends UnbatchedRank[N]
            ? Convolved<Op, N, A, [1, ...A], B, G, Paces<Op, N, S, P, D>, [B[0]]>
            : `${Op}: the input ${Show<Op, A>} must have ${ImageRanks[N]} dims`
          : `${Op}: the weight ${Show<Op, B>} must have ${BatchedRank[N]} dims`;

/**
 * The commonest first: one group, channels that are those of the weight, outputs. By identity (see `WithEntries`) the channels leave `E` then,
 * and what makes nothing stays in it. The sizes come last, where nothing else is wrong.
 */
type Convolved<Op extends string, N, A extends Shape, I extends Shape, B extends Shape, G, M, Head extends readonly any[]> = M extends readonly any[]
  ? Op | MakesNothing | (() => I[1]) extends (() => B[1]) | (new () => B[0]) | infer E
    ? ([E] extends [string | MakesNothing] ? (MakesNothing extends E ? G : 0) : 0) extends 1
      ? [...Head, ...Slides<N, I, B, M>] extends infer R
        ? [R] extends [never]
          ? NotConvolved<Op, A, I, B, B[0]>
          : R
        : never
      : ChannelsFit<Op, A, B, I[1], G> extends infer F
        ? F extends true
          ? ConvolvedIf<Op, N, A, I, B, M, Head>
          : F
        : never
    : never
  : HasZero<Op, B[2], B[3], B[4], 1> extends true
    ? EmptyWindow<Op>
    : M;
type MakesNothing = new () => 0;
/** The sizes of the sides, `never` where one has none. */
type Slides<N, I extends Shape, B extends Shape, M extends readonly any[]> = N extends 2
  ? [...SlideBy<I[2], B[2], M[0]>, ...SlideBy<I[3], B[3], M[1]>]
  : N extends 1
    ? SlideBy<I[2], B[2], M[0]>
    : [...SlideBy<I[2], B[2], M[0]>, ...SlideBy<I[3], B[3], M[1]>, ...SlideBy<I[4], B[4], M[2]>];

type ConvolvedIf<Op extends string, N, A extends Shape, I extends Shape, B extends Shape, M extends readonly any[], Head extends readonly any[]> =
  HasZero<Op, B[0], B[2], B[3], B[4]> extends true
    ? NotConvolved<Op, A, I, B, B[0]>
    : [...Head, ...Slides<N, I, B, M>] extends infer R
      ? [R] extends [never]
        ? NotConvolved<Op, A, I, B, B[0]>
        : R
      : never;
/** Why there is no result. */
type NotConvolved<Op extends string, A extends Shape, I extends Shape, B extends Shape, O> =
  HasZero<Op, B[2], B[3], B[4], 1> extends true
    ? EmptyWindow<Op>
    : HasZero<Op, O, I[2], I[3], I[4]> extends true
      ? NoEntries<Op, A, B, I[2], I[3], I[4]>
      : `${Op}: the window ${Show<Op, B>} is larger than the padded input ${Show<Op, A>}`;
type EmptyWindow<Op extends string> = `${Op}: the window must have at least one entry`;

type NoEntries<Op extends string, A, B, X, Y, Z> = HasZero<Op, 1, X, Y, Z> extends true ? `${Op}: the input ${Show<Op, A>} has no entries` : `${Op}: the weight ${Show<Op, B>} has no entries`;

/** `true`, or the sentence. */
type ChannelsFit<Op extends string, A, B extends Shape, C, G> = G extends 1
  ? Agree<Op, C, B[1]> extends true
    ? true
    : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, C>} channels, the weight ${Show<Op, B>} takes ${ShowDim<Op, B[1]>}`
  : IsBelow<G, 1> extends true
    ? `${Op}: the groups must be at least 1`
    : Agree<Op, C, DimMultiply<G, B[1]>> extends true
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
export type TransposedConvolution<Op extends string, N extends SideCount, A extends Shape, B extends Shape, S, P, Q, G, D> =
  [A["length"], BatchedRank[N], B["length"]] extends [BatchedRank[N], B["length"], BatchedRank[N]]
    ? Widened<Op, N, A, A, B, G, TransposedPaces<Op, N, S, P, Q, D>, [A[0], DimMultiply<G, B[1]>]>
    : [B] extends [never]
      ? Shape
      : number extends A["length"] | B["length"]
        ? Shape
        : B["length"] extends BatchedRank[N]
          ? A["length"] extends UnbatchedRank[N]
            ? Widened<Op, N, A, [1, ...A], B, G, TransposedPaces<Op, N, S, P, Q, D>, [DimMultiply<G, B[1]>]>
            : `${Op}: the input ${Show<Op, A>} must have ${ImageRanks[N]} dims`
          : `${Op}: the weight ${Show<Op, B>} must have ${BatchedRank[N]} dims`;

/** As `Convolved`. */
type Widened<Op extends string, N, A extends Shape, I extends Shape, B extends Shape, G, M, Head extends readonly any[]> = M extends readonly any[]
  ? Op | MakesNothing | (() => I[1]) extends (() => B[0]) | (new () => B[0]) | (new () => B[1]) | infer E
    ? ([E] extends [string | MakesNothing] ? (MakesNothing extends E ? G : 0) : 0) extends 1
      ? [...Head, ...Widenings<N, I, B, M>] extends infer R
        ? [R] extends [never]
          ? NotWidened<Op, A, I, B>
          : R
        : never
      : TransposedChannelsFit<Op, A, B, I[1], G> extends infer F
        ? F extends true
          ? WidenedIf<Op, N, A, I, B, M, Head>
          : F
        : never
    : never
  : HasZero<Op, B[2], B[3], B[4], 1> extends true
    ? EmptyWindow<Op>
    : M;
type Widenings<N, I extends Shape, B extends Shape, M extends readonly any[]> = N extends 2
  ? [...WidenBy<I[2], B[2], M[0]>, ...WidenBy<I[3], B[3], M[1]>]
  : N extends 1
    ? WidenBy<I[2], B[2], M[0]>
    : [...WidenBy<I[2], B[2], M[0]>, ...WidenBy<I[3], B[3], M[1]>, ...WidenBy<I[4], B[4], M[2]>];

type WidenedIf<Op extends string, N, A extends Shape, I extends Shape, B extends Shape, M extends readonly any[], Head extends readonly any[]> =
  HasZero<Op, I[1], B[1], 1, 1> extends true
    ? NotWidened<Op, A, I, B>
    : [...Head, ...Widenings<N, I, B, M>] extends infer R
      ? [R] extends [never]
        ? NotWidened<Op, A, I, B>
        : R
      : never;
/** Why there is no result. */
type NotWidened<Op extends string, A extends Shape, I extends Shape, B extends Shape> =
  HasZero<Op, B[2], B[3], B[4], 1> extends true
    ? EmptyWindow<Op>
    : HasZero<Op, B[1], I[2], I[3], I[4]> extends true
      ? NoEntries<Op, A, B, I[2], I[3], I[4]>
      : HasZero<Op, I[1], 1, 1, 1> extends true
        ? NoEntries<Op, A, B, 0, 1, 1>
        : `${Op}: the padding leaves nothing of the input ${Show<Op, A>} with the window ${Show<Op, B>}`;

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
export type TransposedBias<Op extends string, B extends Shape, G, C extends Tensor | null, T extends Tensor> = Bias<Op, DimMultiply<G, B[1]>, C, T>;

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
