/** Least squares: min ‖A·X − B‖ with A [..., m, n] and B [..., m, k], or vectors [..., m]. */
import type { DimLess } from "../arithmetic/dim.js";
import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Broadcast } from "./broadcast.js";
import type { EachAgrees } from "./loss.js";
import type { Agree } from "./matmul.js";
import type { Matrices, ShortSide } from "./matrices.js";

/** `[leading dims of both, unknowns, columns of B]`; no columns for vectors. */
export type LeastSquares<Op extends string, A extends Shape, B extends Shape> =
  Matrices<Op, A> extends [infer L extends readonly any[], infer M, infer N]
    ? number extends A["length"] | B["length"]
      ? Shape
      : A["length"] extends B["length"]
        ? Box<B> extends Box<readonly [...infer P extends readonly any[], infer X, infer K]>
          ? Fitted<Op, A, B, M, X, Broadcast<Op, L, P>, N, [K]>
          : Shape
        : [...L, M] extends infer Rows extends readonly unknown[]
          ? Rows["length"] extends B["length"]
            ? EachAgrees<Op, Rows, B> extends true
              ? [L, N, []]
              : `${Op}: ${Show<Op, A>} takes vectors ${Show<Op, Rows>}, not ${Show<Op, B>}`
            : `${Op}: beside ${Show<Op, A>}, ${Show<Op, B>} must have as many dims or one less`
          : never
    : Shape;

type Fitted<Op extends string, A, B, M, X, S, N, K> = Agree<Op, M, X> extends true
  ? S extends [readonly any[]]
    ? [S[0], N, K]
    : `${Op}: the leading dims of ${Show<Op, A>} and ${Show<Op, B>} do not broadcast`
  : `${Op}: ${Show<Op, A>} has ${ShowDim<Op, M>} rows, ${Show<Op, B>} has ${ShowDim<Op, X>}`;

/** `R`, where the driver has something to solve for. */
export type HasColumns<Op extends string, A extends Shape, B extends Shape, D, R> = [D] extends ["gelsd" | "gelss"]
  ? B extends readonly [...unknown[], 0]
    ? B["length"] extends A["length"]
      ? `${Op}: ${Show<Op, B>} has no columns, and the driver ${D} wants some`
      : R
    : R
  : R;

/** What LAPACK's drivers are called. */
export type LstSqDriver = "gels" | "gelsy" | "gelsd" | "gelss";
/** The driver that is used: on the CPU gelsy by default, on CUDA gels. */
export type DriverOf<D, V> = [D] extends [null] ? ([V] extends ["cpu"] ? "gelsy" : [V] extends ["cuda" | `cuda:${number}`] ? "gels" : LstSqDriver) : D;

export type SolutionOf<R> = R extends [infer S extends readonly any[], infer N, infer K extends readonly any[]] ? [...S, N, ...K] : Shape;

/** Sums of squared residuals: of overdetermined systems, by a driver that finds them; gelsd and gelss only where the rank is full, which types do not know. */
export type ResidualsOf<R, M, D> = [D] extends ["gelsy"]
  ? [0]
  : R extends [infer S extends readonly any[], infer N, infer K]
    ? [DimLess<N, M>] extends [false]
      ? [0]
      : [D, DimLess<N, M>] extends ["gels", true]
        ? [...S, K extends readonly [infer Count] ? Count : 1]
        : Shape
    : Shape;

/** The rank of each matrix; the driver gels finds none. */
export type RanksOf<Op extends string, A extends Shape, D> = [D] extends ["gels"] ? [0] : "gels" extends D ? Shape : Matrices<Op, A> extends [infer L extends readonly any[], any, any] ? L : Shape;

/** Singular values, from the drivers that compute them. */
export type SingularValuesOf<Op extends string, A extends Shape, D> = [D] extends ["gels" | "gelsy"]
  ? [0]
  : [D] extends ["gelsd" | "gelss"]
    ? Matrices<Op, A> extends infer R
      ? R extends [infer L extends readonly any[], any, any]
        ? [...L, ShortSide<Op, R>]
        : Shape
      : never
    : Shape;
