import type { Box, Either, IsUnion, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { ShowDim } from "../show.js";

/**
 * The shape that two shapes broadcast to: aligned at the end, a dim of 1 gives way to the other's. Fails with the two dims
 * at fault, as `3 and 4`; callers put the sentence round it. The shape stands in a tuple (see `Unboxed`). Equal shapes come first (20 instantiations), then a vector, the most
 * common second operand of another rank (54 instead of 120).
 */
export type Broadcast<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> = [A] | Op extends [B] | infer R
  ? [R] extends [Op]
    ? [A]
    : B["length"] extends 1
      ? BroadcastVector<Op, A, B[0]>
      : BroadcastFromEnd<Op, A, B, []>
  : never;

type BroadcastVector<Op extends string, A, Y> =
  Box<A> extends Box<readonly [...infer Init, infer X]>
    ? [X] | Op extends [Y] | infer R
      ? [R] extends [Op]
        ? [A]
        : BroadcastStep<Op, Init, [], BroadcastDim<Op, X, Y>, []>
      : never
    : BroadcastRest<A, [Y], []>;

type BroadcastFromEnd<Op extends string, A, B, Done extends readonly unknown[]> =
  Box<B> extends Box<readonly [...infer BInit, infer Y]>
    ? Box<A> extends Box<readonly [...infer AInit, infer X]>
      ? BroadcastStep<Op, AInit, BInit, BroadcastDim<Op, X, Y>, Done>
      : BroadcastRest<A, B, Done>
    : BroadcastRest<B, A, Done>;

type BroadcastStep<Op extends string, A, B, Z, Done extends readonly unknown[]> = Z extends readonly [unknown]
  ? BroadcastFromEnd<Op, A, B, [Z[0], ...Done]>
  : Z;

/** One shape ran out (`[]`), or its rank is not known. */
type BroadcastRest<Short, Long, Done extends readonly unknown[]> =
  Box<Short> extends Box<readonly []> ? (Long extends readonly any[] ? [[...Long, ...Done]] : never) : [Shape];

/** One pair of dims: a tuple of the result, or the two as a failure. */
export type BroadcastDim<Op extends string, X, Y> = [X] | Op extends [Y] | infer R
  ? [R] extends [Op]
    ? [X]
    : [Y] | Op extends [1] | infer Q
      ? [Q] extends [Op]
        ? [X]
        : [X] | Op extends [1] | infer P
          ? [P] extends [Op]
            ? [Y]
            : BroadcastUnknown<Op, X, Y>
          : never
      : never
  : never;

/** Neither is 1 and they differ: fine only where one is not known. A literal beside an unknown dim wins, for it is not 1. */
type BroadcastUnknown<Op extends string, X, Y> =
  Same<Op, X, number> extends true
    ? [LiteralOr<Op, Y>]
    : Same<Op, Y, number> extends true
      ? [LiteralOr<Op, X>]
      : Either<Either<IsUnion<X>, IsUnion<Y>>, Either<Loose<X>, Loose<Y>>> extends true
        ? [number]
        : `${ShowDim<Op, X>} and ${ShowDim<Op, Y>}`;

/** A number, or unknown: a symbol may stand for 1, so that what it meets decides. */
type LiteralOr<Op extends string, X> = Same<Op, X, X & number> extends true ? (IsUnion<X> extends true ? number : X) : number;

/** The type `string` as a dim: some symbol, it is not known which. */
type Loose<X> = Box<string> extends Box<X> ? true : false;
