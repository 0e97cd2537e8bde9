/** Linear equations: A·X = B, or X·A = B, in batches that broadcast. */
import type { Box, Pair } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Broadcast } from "./broadcast.js";
import type { EachAgrees } from "./loss.js";
import type { Agree } from "./matmul.js";
import type { Leading, Matrices, Sharper, Square } from "./matrices.js";

/**
 * The shape of X in a tuple, for square matrices A. `Left` says on which side of X they stand. First one matrix on the left of another, whose
 * sizes are the same: 30 instantiations.
 */
export type Solution<Op extends string, A extends readonly unknown[], B extends readonly unknown[], Left = true> =
  Pair<A["length"], B["length"]> extends Pair<2, 2>
    ? [A[1], B[0], Left] | Op extends [A[0], A[0], true] | infer R
      ? [R] extends [string]
        ? [[A[0], B[1]]]
        : SolutionAny<Op, A, B, Left>
      : never
    : SolutionAny<Op, A, B, Left>;
type SolutionAny<Op extends string, A extends readonly unknown[], B extends readonly unknown[], Left> =
  Square<Op, A> extends [infer L extends readonly any[], infer N, any]
    ? Matrices<Op, B> extends infer R
      ? R extends [infer P extends readonly any[], infer X, infer Y]
        ? Fits<Op, A, B, N, X, Y, Left> extends infer Fault
          ? [Fault] extends [never]
            ? SolvedBatch<Op, A, B, Broadcast<Op, L, P>, L, P, [Left] extends [false] ? [X, Sharper<Y, N>] : [Sharper<X, N>, Y]>
            : Fault
          : never
        : R
      : never
    : [Shape];

/** `never` where the sizes agree. */
type Fits<Op extends string, A, B, N, X, Y, Left> = [Left] extends [true]
  ? Agree<Op, N, X> extends true
    ? never
    : `${Op}: A·X = B with A ${Show<Op, A>} and B ${Show<Op, B>}: ${ShowDim<Op, N>} and ${ShowDim<Op, X>} rows differ`
  : [Left] extends [false]
    ? Agree<Op, N, Y> extends true
      ? never
      : `${Op}: X·A = B with A ${Show<Op, A>} and B ${Show<Op, B>}: ${ShowDim<Op, N>} and ${ShowDim<Op, Y>} columns differ`
    : never;

type SolvedBatch<Op extends string, A, B, S, L, P, Rest extends readonly unknown[]> = S extends [readonly any[]]
  ? [[...S[0], ...Rest]]
  : `${Op}: A ${Show<Op, A>} and B ${Show<Op, B>}: leading dims ${Show<Op, L>} and ${Show<Op, P>} do not broadcast`;

/**
 * As `Solution`, but B may hold vectors: one, or as many as A has matrices. Where B has one dim less than A and unknown sizes, it
 * is not known whether it holds vectors.
 */
export type Solve<Op extends string, A extends Shape, B extends Shape, Left> =
  Box<B["length"]> extends Box<1>
    ? Box<A["length"]> extends Box<2>
      ? [A[1], B[0], Left] | Op extends [A[0], A[0], true] | infer R
        ? [R] extends [string]
          ? [[A[0]]]
          : Vectors<Op, A, B, Left, SolutionAny<Op, A, [B[0], 1], true>>
        : never
      : Vectors<Op, A, B, Left, Solution<Op, A, [B[0], 1]>>
    : Box<A> extends Box<readonly [...infer Rows extends readonly any[], unknown]>
      ? [Rows] | Op extends [B] | infer R
        ? [R] extends [Op]
          ? Vectors<Op, A, B, Left, Solution<Op, A, [...B, 1]>>
          : Rows["length"] extends B["length"]
            ? EachAgrees<Op, Rows, B> extends true
              ? [Shape]
              : Solution<Op, A, B, Left>
            : Solution<Op, A, B, Left>
        : never
      : Solution<Op, A, B, Left>;

/** The solution for matrices of one column, as vectors; in a sentence B stands as it was given. */
type Vectors<Op extends string, A, B, Left, S> = S extends readonly [readonly [...infer V, any]]
  ? [Left] extends [false]
    ? `${Op}: B ${Show<Op, B>} holds vectors, which matrices A ${Show<Op, A>} do not multiply from the right`
    : [V]
  : S extends `${infer Start} B [${string}]: ${infer End}`
    ? `${Start} B ${Show<Op, B>}: ${End}`
    : S;

/** The leading dims that two batches share, as `Matrices` gives them: the coefficients that triangularSolve gives back. */
export type SharedLeading<Op extends string, R, Q> = R extends unknown ? (Broadcast<Op, Leading<R>, Leading<Q>> extends infer S ? (S extends [any] ? [S[0], any, any] : S) : never) : never;

/** Guard on pivots: one for each row of the matrices. First those of one matrix. */
export type PivotsOf<Op extends string, A extends Shape, P extends Shape, R = unknown> =
  Pair<A["length"], P["length"]> extends Pair<2, 1>
    ? [P[0]] | Op extends [A[0]] | infer Rest
      ? [Rest] extends [string]
        ? R
        : PivotsAny<Op, A, P, R>
      : never
    : PivotsAny<Op, A, P, R>;
type PivotsAny<Op extends string, A extends Shape, P extends Shape, R> =
  Box<A> extends Box<readonly [...infer Rows, unknown]>
    ? Rows["length"] extends P["length"]
      ? EachAgrees<Op, Rows, P> extends true
        ? R
        : `${Op}: matrices ${Show<Op, A>} have pivots ${Show<Op, Rows>}, not ${Show<Op, P>}`
      : number extends P["length"]
        ? R
        : `${Op}: matrices ${Show<Op, A>} have pivots ${Show<Op, Rows>}, not ${Show<Op, P>}`
    : R;
