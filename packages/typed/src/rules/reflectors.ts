/** Householder reflectors: a matrix as `geqrf` gives it, [..., m, n], with factors `tau` [..., k]. */
import type { DimLess } from "../arithmetic/dim.js";
import type { Box, Pair } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { EachAgrees } from "./loss.js";
import type { Agree } from "./matmul.js";
import type { Matrices, Smaller } from "./matrices.js";

/** Guard on the matrix of a product of reflectors: it has no more columns than rows. */
export type Tall<Op extends string, A extends Shape> =
  Matrices<Op, A> extends infer R
    ? R extends [any, infer M, infer N]
      ? [DimLess<M, N>] extends [true]
        ? `${Op}: ${Show<Op, A>} has more columns than rows`
        : R
      : R
    : never;

/** Guard on `tau`: the matrix's leading dims, and at most as many factors as it has columns. */
export type FactorsOf<Op extends string, A extends Shape, P extends Shape> =
  Matrices<Op, A> extends [infer L extends readonly any[], any, infer N]
    ? Box<P> extends Box<readonly [...infer Q extends readonly any[], infer K]>
      ? SameLeading<Op, L, Q> extends true
        ? [DimLess<N, K>] extends [true]
          ? `${Op}: ${Show<Op, A>} has ${ShowDim<Op, N>} columns, tau ${Show<Op, P>} has ${ShowDim<Op, K>} factors`
          : unknown
        : `${Op}: ${Show<Op, A>} and tau ${Show<Op, P>} differ in their leading dims`
      : P extends readonly []
        ? `${Op}: tau [] must have at least one dim`
        : unknown
    : unknown;

/** Whether leading dims may be the same: they do not broadcast. */
type SameLeading<Op extends string, L extends readonly unknown[], Q extends readonly unknown[]> = number extends L["length"] | Q["length"]
  ? true
  : L["length"] extends Q["length"]
    ? EachAgrees<Op, L, Q>
    : false;

/** Guard on `tau` beside what it is multiplied with: as many factors as there are reflectors that touch it. First of one matrix, on the left of another. */
export type FactorsFor<Op extends string, A extends Shape, P extends Shape, O extends Shape, Left> =
  Pair<Pair<A["length"], P["length"]>, O["length"]> extends Pair<Pair<2, 1>, 2>
    ? [P[0], Left] | Op extends [Smaller<Op, O[0], A[1]>, true] | infer R
      ? [R] extends [string]
        ? unknown
        : FactorsForAny<Op, A, P, O, Left>
      : never
    : FactorsForAny<Op, A, P, O, Left>;
type FactorsForAny<Op extends string, A extends Shape, P extends Shape, O extends Shape, Left> =
  Matrices<Op, A> extends [infer L extends readonly any[], any, infer N]
    ? Matrices<Op, O> extends [any, infer X, infer Y]
      ? Box<P> extends Box<readonly [...infer Q extends readonly any[], infer K]>
        ? SameLeading<Op, L, Q> extends true
          ? [Left] extends [boolean]
            ? boolean extends Left
              ? unknown
              : Agree<Op, K, Smaller<Op, Left extends true ? X : Y, N>> extends true
                ? unknown
                : `${Op}: tau ${Show<Op, P>} must have ${ShowDim<Op, Smaller<Op, Left extends true ? X : Y, N>>} factors`
            : unknown
          : `${Op}: ${Show<Op, A>} and tau ${Show<Op, P>} differ in their leading dims`
        : P extends readonly []
          ? `${Op}: tau [] must have at least one dim`
          : unknown
      : unknown
    : unknown;

/** Guard on what is multiplied with reflectors: leading dims and the side that meets them are the matrix's. First one matrix on the left of another. */
export type Reflected<Op extends string, A extends Shape, O extends Shape, Left> =
  Pair<A["length"], O["length"]> extends Pair<2, 2>
    ? [O[0], Left] | Op extends [A[0], true] | infer R
      ? [R] extends [string]
        ? unknown
        : ReflectedAny<Op, A, O, Left>
      : never
    : ReflectedAny<Op, A, O, Left>;
type ReflectedAny<Op extends string, A extends Shape, O extends Shape, Left> =
  Matrices<Op, A> extends [infer L extends readonly any[], infer M, any]
    ? Matrices<Op, O> extends infer R
      ? R extends [infer Q extends readonly any[], infer X, infer Y]
        ? SameLeading<Op, L, Q> extends true
          ? boolean extends Left
            ? unknown
            : Agree<Op, M, Left extends true ? X : Y> extends true
              ? unknown
              : `${Op}: ${Show<Op, A>} has ${ShowDim<Op, M>} rows, ${Show<Op, O>} has ${ShowDim<Op, Left extends true ? X : Y>} ${Left extends true ? "rows" : "columns"}`
          : `${Op}: ${Show<Op, A>} and ${Show<Op, O>} differ in their leading dims`
        : R
      : never
    : unknown;
