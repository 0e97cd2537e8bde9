/** Matrix products of one rank pair each. */
import type { Among } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { Broadcast, Covers } from "./broadcast.js";
import type { Grows } from "./elementwise.js";
import type { EachAgrees } from "./loss.js";
import type { Agree, MatMul } from "./matmul.js";

type Ranked<Op extends string, A extends Shape, B extends Shape, RA extends number, RB extends number, Result> = number extends A["length"] | B["length"]
  ? Result
  : [A["length"], B["length"]] extends [RA, RB]
    ? Result
    : `${Op}: ${Show<Op, A>} @ ${Show<Op, B>}: takes ${RA} and ${RB} dims`;

/*
 * First the right ranks with inner dims that are the same: 20 instantiations; the rest is asked only where that fails. The rank of the first
 * stands before the comparison, which TypeScript would decide where a method is declared.
 */

/** Two matrices. */
export type MatrixProduct<Op extends string, A extends Shape, B extends Shape> = A["length"] extends 2
  ? [B["length"], A[1]] | Op extends [2, B[0]] | infer R
    ? [R] extends [string]
      ? [[A[0], B[1]]]
      : Ranked<Op, A, B, 2, 2, MatMul<Op, A, B>>
    : never
  : Ranked<Op, A, B, 2, 2, MatMul<Op, A, B>>;
/** Two batches of matrices of one batch size: it does not broadcast. */
export type BatchProduct<Op extends string, A extends Shape, B extends Shape> = A["length"] extends 3
  ? [B["length"], A[0], A[2]] | Op extends [3, B[0], B[1]] | infer R
    ? [R] extends [string]
      ? [[A[0], A[1], B[2]]]
      : BatchProductAny<Op, A, B>
    : never
  : BatchProductAny<Op, A, B>;
type BatchProductAny<Op extends string, A extends Shape, B extends Shape> = Ranked<
  Op,
  A,
  B,
  3,
  3,
  Agree<Op, A[0], B[0]> extends true ? MatMul<Op, A, B> : `${Op}: ${Show<Op, A>} @ ${Show<Op, B>}: batch dimensions differ`
>;
/** Two batches, their products summed. */
export type SummedProduct<Op extends string, A extends Shape, B extends Shape> = BatchProduct<Op, A, B> extends infer R ? (R extends readonly [readonly [unknown, infer N, infer M]] ? [[N, M]] : R) : never;
/** A matrix and a vector. */
export type VectorProduct<Op extends string, A extends Shape, B extends Shape> = A["length"] extends 2
  ? [A[1]] | Op extends B | infer R
    ? [R] extends [string]
      ? [[A[0]]]
      : Ranked<Op, A, B, 2, 1, MatMul<Op, A, B>>
    : never
  : Ranked<Op, A, B, 2, 1, MatMul<Op, A, B>>;
/** Two vectors. */
export type DotProduct<Op extends string, A extends Shape, B extends Shape> = A["length"] extends 1
  ? [A[0]] | Op extends B | infer R
    ? [R] extends [string]
      ? [[]]
      : Ranked<Op, A, B, 1, 1, MatMul<Op, A, B>>
    : never
  : Ranked<Op, A, B, 1, 1, MatMul<Op, A, B>>;
/** Every product of entries of two vectors. */
export type OuterProduct<Op extends string, A extends Shape, B extends Shape> = Ranked<Op, A, B, 1, 1, [[A[0], B[0]]]>;

/** The sum of a vector `A` and a product `S` of a matrix `M` and a vector. Where the matrix has no entries, libtorch gives `A` as it is, unless `Beta` leaves it out. */
export type VectorSum<Op extends string, A extends Shape, M extends Shape, S, Beta> = M["length"] extends 2
  ? Among<Op, M, 0> extends true
    ? OrLeftOut<Beta, A, S>
    : S
  : S;
type OrLeftOut<Beta, A, S> = [Beta] extends [0 | 0n | false] ? S : [A];

/** As `Addend`, of a tensor that has the product's shape and keeps it. */
export type AddendInPlace<Op extends string, A extends Shape, S> = S extends readonly [infer P extends readonly unknown[]]
  ? EachAgrees<Op, A, P> extends true
    ? Grows<A, P> extends true
      ? CannotGrow<Op, A, P>
      : S
    : Addend<Op, A, S> extends infer R
      ? R extends string
        ? R
        : CannotGrow<Op, A, P>
      : never
  : S;
type CannotGrow<Op extends string, A extends Shape, P extends readonly unknown[]> = `${Op}: ${Show<Op, A>} cannot grow to ${Show<Op, P>} in place`;

/** The product `S`, if a tensor of shape `A` broadcasts to it. */
export type Addend<Op extends string, A extends Shape, S> = S extends readonly [infer P extends readonly unknown[]] ? (Covers<Op, P, A> extends true ? S : AddendAny<Op, A, P, S>) : S;
type AddendAny<Op extends string, A extends Shape, P extends readonly unknown[], S> =
  Broadcast<Op, P, A> extends infer R
    ? R extends readonly [infer Q extends readonly unknown[]]
      ? Grows<P, Q> extends true
        ? `${Op}: ${Show<Op, A>} does not broadcast to ${Show<Op, P>}`
        : S
      : `${Op}: ${Show<Op, A>} does not broadcast to ${Show<Op, P>}`
    : never;
