/** Shapes of images cut into patches, and put together again. */
import type { DimDivideExactly, DimMultiply } from "../arithmetic/dim.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Agree } from "./matmul.js";
import type { TargetSize, Targets } from "./target-size.js";
import type { HasZero, Moves, ShowSides, SidesOf, Slides } from "./window.js";

/** `[N, C, H, W]` (or without N) as the patches under windows of `K`, a column each: `[N, C·kh·kw, patches]`. */
export type Patches<Op extends string, A extends Shape, K, S, P, D> = number extends A["length"]
  ? Shape
  : A["length"] extends 4
    ? Cut<Op, A, K, SidesOf<Op, "kernelSize", K, 2, 1>, S, P, D, [A[0]], A[1], A[2], A[3]>
    : A["length"] extends 3
      ? Cut<Op, A, K, SidesOf<Op, "kernelSize", K, 2, 1>, S, P, D, [], A[0], A[1], A[2]>
      : `${Op}: the input ${Show<Op, A>} must have 3 or 4 dims`;
type Cut<Op extends string, A, O, K, S, P, D, Head extends readonly any[], C, X, Y> = K extends readonly any[]
  ? HasZero<Op, C, X, Y, 1> extends true
    ? `${Op}: the input ${Show<Op, A>} has no entries`
    : Columns<Op, K, S, P, D, X, Y> extends infer L
      ? L extends string
        ? L extends "larger"
          ? `${Op}: the window ${ShowSides<Op, O>} is larger than the padded input ${Show<Op, A>}`
          : L
        : L extends readonly [infer Count]
          ? [...Head, DimMultiply<C, DimMultiply<K[0], K[1]>>, Count]
          : never
      : never
  : K;
/** How many windows lie in an image, in a tuple; `"larger"` where none fits, or the sentence of an option. */
type Columns<Op extends string, K extends readonly any[], S, P, D, X, Y> =
  Moves<Op, 2, K, P, S, D> extends infer M
    ? M extends readonly any[]
      ? [...Slides<2, X, Y, 1, M>] extends infer R
        ? [R] extends [never]
          ? "larger"
          : R extends readonly [infer H, infer W]
            ? [DimMultiply<H, W>]
            : never
        : never
      : M
    : never;

/** The other way round, overlapping entries added up: `[N, C·kh·kw, patches]` (or without N) gives `[N, C, ...Z]`. */
export type FoldedPatches<Op extends string, A extends Shape, Z extends TargetSize, K, S, P, D> = number extends A["length"]
  ? Shape
  : A["length"] extends 3
    ? Folded<Op, A, Targets<Op, "outputSize", Z, 2, 1>, SidesOf<Op, "kernelSize", K, 2, 1>, S, P, D, [A[0]], A[1], A[2]>
    : A["length"] extends 2
      ? Folded<Op, A, Targets<Op, "outputSize", Z, 2, 1>, SidesOf<Op, "kernelSize", K, 2, 1>, S, P, D, [], A[0], A[1]>
      : `${Op}: the input ${Show<Op, A>} must have 2 or 3 dims`;
type Folded<Op extends string, A, Z, K, S, P, D, Head extends readonly any[], X, L> = Z extends readonly any[]
  ? K extends readonly any[]
    ? HasZero<Op, 1, X, L, 1> extends true
      ? `${Op}: the input ${Show<Op, A>} has no entries`
      : Columns<Op, K, S, P, D, Z[0], Z[1]> extends infer Count
        ? Count extends string
          ? Count extends "larger"
            ? `${Op}: the window ${Show<Op, K>} is larger than the padded outputSize ${Show<Op, Z>}`
            : Count
          : Count extends readonly [infer Wanted]
            ? Agree<Op, L, Wanted> extends true
              ? DimDivideExactly<X, DimMultiply<K[0], K[1]>> extends infer C
                ? [C] extends [never]
                  ? `${Op}: ${ShowDim<Op, X>} rows of ${Show<Op, A>} do not divide into windows ${Show<Op, K>}`
                  : [...Head, C, ...Z]
                : never
              : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, L>} columns, ${ShowDim<Op, Wanted>} windows lie in ${Show<Op, Z>}`
            : never
        : never
    : K
  : Z;
