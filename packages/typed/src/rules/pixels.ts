/** Channels that become pixels, and back. */
import type { DimDivideExactly, DimMultiply } from "../arithmetic/dim.js";
import type { IsNegative, Multiply } from "../arithmetic/natural.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";

type IsFactor<R> = R extends number ? (R extends 0 ? false : IsNegative<R> extends true ? false : true) : true;
type TooFewDims<Op extends string, A> = `${Op}: ${Show<Op, A>} must have at least 3 dims`;
type WrongFactor<Op extends string, A, R> = `${Op}: the factor ${R & number} for ${Show<Op, A>} must be at least 1`;

/** Quotient in a tuple, or `false`; unknown by an unknown divisor. */
type Quotient<X, R> = R extends number ? (number extends R ? [number] : [DimDivideExactly<X, R>] extends [never] ? false : [DimDivideExactly<X, R>]) : [number];
type Squared<R> = R extends number ? (number extends R ? number : Multiply<R, R>) : number;

/** `[…, C · r², H, W]` as `[…, C, H · r, W · r]`. */
export type PixelShuffle<Op extends string, A extends readonly unknown[], R> = IsFactor<R> extends false
  ? WrongFactor<Op, A, R>
  : number extends A["length"]
    ? Shape
    : A extends readonly [...infer Head, infer C, infer H, infer W]
      ? Quotient<C, Squared<R>> extends infer Q
        ? Q extends readonly [infer Channels]
          ? [...Head, Channels, DimMultiply<H, R>, DimMultiply<W, R>]
          : `${Op}: ${ShowDim<Op, C>} channels of ${Show<Op, A>} do not divide by ${R & number} · ${R & number}`
        : never
      : TooFewDims<Op, A>;

/** `[…, C, H · r, W · r]` as `[…, C · r², H, W]`. */
export type PixelUnshuffle<Op extends string, A extends readonly unknown[], R> = IsFactor<R> extends false
  ? WrongFactor<Op, A, R>
  : number extends A["length"]
    ? Shape
    : A extends readonly [...infer Head, infer C, infer H, infer W]
      ? [Quotient<H, R>, Quotient<W, R>] extends [infer QH, infer QW]
        ? QH extends readonly [infer Height]
          ? QW extends readonly [infer Width]
            ? [...Head, DimMultiply<C, Squared<R>>, Height, Width]
            : `${Op}: the width ${ShowDim<Op, W>} of ${Show<Op, A>} does not divide by ${R & number}`
          : `${Op}: the height ${ShowDim<Op, H>} of ${Show<Op, A>} does not divide by ${R & number}`
        : never
      : TooFewDims<Op, A>;

/** `[N, C, …]`, whose channels are dealt out to `G` groups: the shape stays. */
export type ChannelShuffle<Op extends string, A extends readonly unknown[], G> = IsFactor<G> extends false
  ? `${Op}: ${G & number} groups for ${Show<Op, A>}`
  : A["length"] extends 0 | 1 | 2
    ? TooFewDims<Op, A>
    : A extends readonly [unknown, infer C, ...unknown[]]
      ? Quotient<C, G> extends false
        ? `${Op}: ${ShowDim<Op, C>} channels of ${Show<Op, A>} do not divide into ${G & number} groups`
        : A
      : A;
