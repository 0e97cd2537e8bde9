import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Agree } from "./matmul.js";

/** Dims of 1 repeated to the sizes `N`, aligned at the end; −1 keeps a size. */
export type Expand<Op extends string, A extends Shape, N extends Shape> = number extends A["length"] | N["length"] ? Shape : ExpandFromEnd<Op, A, N, A, N, []>;

type ExpandFromEnd<Op extends string, A, N, AR, NR, Done extends readonly unknown[]> =
  Box<AR> extends Box<readonly [...infer AI, infer X]>
    ? Box<NR> extends Box<readonly [...infer NI, infer Y]>
      ? ExpandDim<Op, X, Y> extends infer Z
        ? Z extends readonly [unknown]
          ? ExpandFromEnd<Op, A, N, AI, NI, [Z[0], ...Done]>
          : `${Op}: ${Show<Op, A>} does not expand to ${Show<Op, N>}: ${ShowDim<Op, X>} is not ${ShowDim<Op, Y>}`
        : never
      : `${Op}: ${Show<Op, A>} has more dims than ${Show<Op, N>}`
    : NR extends readonly unknown[]
      ? -1 extends NR[number]
        ? number extends NR[number]
          ? [...NR, ...Done]
          : `${Op}: -1 in ${Show<Op, N>} stands for a dim that ${Show<Op, A>} does not have`
        : [...NR, ...Done]
      : never;

type ExpandDim<Op extends string, X, Y> = Y extends -1 ? [X] : X extends 1 ? [Y] : Agree<Op, X, Y> extends true ? [Box<number> extends Box<Y> ? number : Y] : false;
