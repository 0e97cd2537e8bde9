import type { Box, Pair } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Agree } from "./matmul.js";
import type { HasInferred } from "./reshape.js";

/** Dims of 1 repeated to the sizes `N`, aligned at the end; −1 keeps a size. */
export type Expand<Op extends string, A extends Shape, N extends Shape> = number extends A["length"] | N["length"] ? ExpandUnknown<Op, N> : ExpandFromEnd<Op, A, N, A, N, []>;

/** Of a shape that is not known the sizes are what it expands to, but for −1. */
type ExpandUnknown<Op extends string, N extends Shape> = number extends N["length"] ? Shape : HasInferred<Op, N> extends true ? { -readonly [K in keyof N]: N[K] extends -1 ? number : N[K] } : N;

/** To the shape of a tensor. First a matrix whose dims are its last two, or 1, by identity (see `Same`): half of the instantiations. */
export type ExpandAs<Op extends string, A extends Shape, N extends Shape> =
  Pair<A["length"], N["length"]> extends Pair<2, 2>
    ? ExpandMatrix<Op, A, N, N[0], N[1]>
    : Pair<A["length"], N["length"]> extends Pair<2, 3>
      ? ExpandMatrix<Op, A, N, N[1], N[2]>
      : Expand<Op, A, N>;
type ExpandMatrix<Op extends string, A extends Shape, N extends Shape, X, Y> = [0, A[0]] | [1, A[1]] | Op extends [0, X] | [1, Y] | [0, 1] | [1, 1] | infer R
  ? [R] extends [string]
    ? N
    : Expand<Op, A, N>
  : never;

type ExpandFromEnd<Op extends string, A, N, AR, NR, Done extends readonly unknown[]> =
  Box<AR> extends Box<readonly [...infer AI, infer X]>
    ? Box<NR> extends Box<readonly [...infer NI, infer Y]>
      ? ExpandDim<Op, X, Y> extends infer Z
        ? Z extends readonly [unknown]
          ? ExpandFromEnd<Op, A, N, AI, NI, [Z[0], ...Done]>
          : `${Op}: ${Show<Op, A>} does not expand to ${Show<Op, N>}: ${ShowDim<Op, X>} is not ${ShowDim<Op, Y>}`
        : never
      : `${Op}: ${Show<Op, A>} has more dims than ${Show<Op, N>}`
    : NR extends readonly any[]
      ? HasInferred<Op, NR> extends true
        ? `${Op}: -1 in ${Show<Op, N>} stands for a dim that ${Show<Op, A>} does not have`
        : [...NR, ...Done]
      : never;

/** −1 and an equal size keep the dim. */
type ExpandDim<Op extends string, X, Y> = [Y] | Op extends [X] | [-1] | infer R
  ? [R] extends [Op]
    ? [X]
    : [X] | Op extends [1] | infer Q
      ? [Q] extends [Op]
        ? [Y]
        : Agree<Op, X, Y> extends true
          ? [Y]
          : false
      : never
  : never;
