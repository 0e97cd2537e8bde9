import type { Box, Either, IsUnion, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { ShowDim } from "../show.js";
import type { LastIndex, Rank } from "./axis.js";

/**
 * The shape that two shapes broadcast to: aligned at the end, a dim of 1 gives way to the other's. Fails with the two dims
 * at fault, as `3 and 4`; callers put the sentence round it. The shape stands in a tuple (see `Unboxed`).
 */
export type Broadcast<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> =
  Covers<Op, A, B> extends true
    ? [A]
    : Covers<Op, B, A> extends true
      ? [B]
      : IsRank<Op, A["length"]> extends true
        ? IsRank<Op, B["length"]> extends true
          ? BroadcastFromEnd<Op, A, B, []>
          : BroadcastOpen<Op, A, B, []>
        : BroadcastOpen<Op, A, B, []>;

/**
 * `true` where `A` and `B` surely broadcast to `A` itself: `B` is `A`, its last dim, `[]`, or of its rank with each dim that of `A`, or 1.
 * By identity (see `Same`), all dims in one comparison: 12 instantiations for equal shapes, 30 for a vector, 60 for matrices, where dim
 * by dim costs 150. `false` says nothing. Ranks are compared by identity, too: they are decided even where leading dims are a type parameter.
 */
export type Covers<Op extends string, A extends readonly unknown[], B> = [B] | Op extends [A] | infer R
  ? [R] extends [string]
    ? true
    : [B] | Op extends [[A[LastIndex[A["length"]]]]] | [[]] | infer R
      ? [R] extends [string]
        ? true
        : Same<Op, B["length" & keyof B], A["length"]> extends true
          ? B extends readonly unknown[]
            ? CoversEach<Op, A, B>
            : false
          : false
      : never
  : never;

type CoversEach<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> = A["length"] extends 2
  ? [0, B[0]] | [1, B[1]] | Op extends [0, A[0]] | [1, A[1]] | [0, 1] | [1, 1] | infer R
    ? [R] extends [string]
      ? true
      : false
    : never
  : A["length"] extends 3
    ? [0, B[0]] | [1, B[1]] | [2, B[2]] | Op extends [0, A[0]] | [1, A[1]] | [2, A[2]] | [0, 1] | [1, 1] | [2, 1] | infer R
      ? [R] extends [string]
        ? true
        : false
      : never
    : A["length"] extends 4
      ? [0, B[0]] | [1, B[1]] | [2, B[2]] | [3, B[3]] | Op extends [0, A[0]] | [1, A[1]] | [2, A[2]] | [3, A[3]] | [0, 1] | [1, 1] | [2, 1] | [3, 1] | infer R
        ? [R] extends [string]
          ? true
          : false
        : never
      : false;

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

/**
 * As `BroadcastFromEnd`, where leading dims are a type parameter: a rest is left then of which nothing can be asked but identity, which
 * costs 58 instantiations a dim. TypeScript looks into such shapes only by `infer … extends readonly any[]`. `zeros(x.shape)` has `[...S]`
 * for the `S` of x.
 */
type BroadcastOpen<Op extends string, A extends readonly any[], B extends readonly any[], Done extends readonly unknown[]> =
  Same<Op, [...A], [...B]> extends true
    ? [[...A, ...Done]]
    : Same<Op, A, []> extends true
      ? [[...B, ...Done]]
      : Same<Op, B, []> extends true
        ? [[...A, ...Done]]
        : Box<A> extends Box<readonly [...infer AInit extends readonly any[], infer X]>
          ? Box<B> extends Box<readonly [...infer BInit extends readonly any[], infer Y]>
            ? BroadcastDim<Op, X, Y> extends infer Z
              ? Z extends readonly [unknown]
                ? BroadcastOpen<Op, AInit, BInit, [Z[0], ...Done]>
                : Z
              : never
            : [Shape]
          : [Shape];

/** Whether a rank is a number, known or not: no leading dims are a type parameter. */
export type IsRank<Op extends string, Rank> = [Rank] | Op extends Ranks | infer R ? ([R] extends [string] ? true : false) : never;
type Ranks = [number] | KnownRanks;
export type KnownRanks = RanksOf<Rank>;
type RanksOf<N> = N extends unknown ? [N] : never;

/** One pair of dims: a tuple of the result, or the two as a failure. */
export type BroadcastDim<Op extends string, X, Y> = [Y] | Op extends [X] | [1] | infer R
  ? [R] extends [string]
    ? [X]
    : [X] | Op extends [1] | infer P
      ? [P] extends [string]
        ? [Y]
        : BroadcastUnknown<Op, X, Y>
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
