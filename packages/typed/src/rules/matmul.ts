import type { Box, Either, IsUnion, Pair, Same } from "../box.js";
import type { Dim, Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Broadcast } from "./broadcast.js";

/**
 * Matrix product at every rank pair, its shape in a tuple (see `Unboxed`): the last dim of the first meets the last but one of the second, the leading dims
 * broadcast, a vector loses its dim. Two matrices are decided by one conditional without `infer`: 19 instantiations
 * instead of 45. `never` and an unknown shape are what TypeScript tries while it infers a call in the argument's place: they leave
 * early (200 less).
 */
export type MatMul<Op extends string, A extends Shape, B extends Shape> =
  Pair<A, B> extends Pair<readonly [unknown, B[0]], readonly [unknown, unknown]> ? [[A[0], B[1]]] : [B] extends readonly [never] ? [Shape] : Box<Dim[]> extends Box<B> ? [Shape] : MatMulRanks<Op, A, B>;

type MatMulRanks<Op extends string, A extends Shape, B extends Shape> =
  Box<A> extends Box<readonly [...infer AInit extends readonly any[], infer K]>
    ? Box<B> extends Box<readonly [infer K2]>
      ? Inner<Op, A, B, K, K2, [AInit]>
      : Box<B> extends Box<readonly [infer K2, infer N]>
        ? Inner<Op, A, B, K, K2, [[...AInit, N]]>
        : Box<B> extends Box<readonly [...infer BBatch extends readonly any[], infer K2, infer N]>
          ? Box<AInit> extends Box<readonly [...infer ABatch extends readonly any[], infer M]>
            ? Inner<Op, A, B, K, K2, Batched<Op, A, B, Broadcast<Op, ABatch, BBatch>, ABatch, BBatch, [M, N]>>
            : Inner<Op, A, B, K, K2, [AInit extends readonly [] ? [...BBatch, N] : Shape]>
          : Rankless<Op, A, B, B>
    : Rankless<Op, A, B, A>;

/** A scalar has no dim to contract; what else does not match has an unknown rank. */
type Rankless<Op extends string, A, B, Bad> =
  Box<Bad> extends Box<readonly []>
    ? `${Op}: ${Show<Op, A>} @ ${Show<Op, B>}: both need at least one dimension`
    : Box<B> extends Box<readonly []>
      ? `${Op}: ${Show<Op, A>} @ ${Show<Op, B>}: both need at least one dimension`
      : [Shape];

type Batched<Op extends string, A, B, S, ABatch, BBatch, Rest extends readonly unknown[]> = S extends readonly [any]
  ? [[...S[0], ...Rest]]
  : `${Op}: ${Show<Op, A>} @ ${Show<Op, B>}: batch dimensions ${Show<Op, ABatch>} and ${Show<Op, BBatch>} do not broadcast`;

/** The result where the inner dims agree. */
type Inner<Op extends string, A, B, K, K2, Result> = [K] | Op extends [K2] | infer R
  ? [R] extends [string]
    ? Result
    : Agree<Op, K, K2> extends true
      ? Result
      : `${Op}: ${Show<Op, A>} @ ${Show<Op, B>}: inner dimensions ${ShowDim<Op, K>} and ${ShowDim<Op, K2>} differ`
  : never;

/** Whether two dims can be equal: refuse only what is surely wrong, so unknown dims and unions agree with everything. */
export type Agree<Op extends string, X, Y> =
  Same<Op, X, Y> extends true
    ? true
    : Same<Op, X, number> extends true
      ? true
      : Same<Op, Y, number> extends true
        ? true
        : Either<IsUnion<X>, IsUnion<Y>> extends true
          ? true
          : Box<string> extends Box<X> | Box<Y>
            ? true
            : false;
