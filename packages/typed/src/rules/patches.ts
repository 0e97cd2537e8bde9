/** Shapes of images cut into patches, and put together again. */
import type { DimDivideExactly, DimMultiply } from "../arithmetic/dim.js";
import type { Dim, Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Agree } from "./matmul.js";
import type { TargetSize, Targets } from "./target-size.js";
import type { HasZero, Paces, ShowSides, SidesOf, SlideBy } from "./window.js";

/** `[N, C, H, W]` (or without N) as the patches under windows of `K`, a column each: `[N, C·kh·kw, patches]`. */
export type Patches<Op extends string, A extends Shape, K, S, P, D> = A["length"] extends 4
  ? Cut<Op, A, [A[1], A[2], A[3]], K, SidesOf<Op, "kernelSize", K, 2, 1>, Paces<Op, 2, S, P, D>, [A[0]]>
  : number extends A["length"]
    ? Shape
    : A["length"] extends 3
      ? Cut<Op, A, A, K, SidesOf<Op, "kernelSize", K, 2, 1>, Paces<Op, 2, S, P, D>, []>
      : `${Op}: the input ${Show<Op, A>} must have 3 or 4 dims`;
type Cut<Op extends string, A, I extends Shape, O, K, M, Head extends readonly any[]> = K extends readonly any[]
  ? HasZero<Op, I[0], I[1], I[2], 1> extends true
    ? NoEntries<Op, A>
    : M extends readonly any[]
      ? Columns<K, M, I[1], I[2]> extends [infer Count]
        ? [...Head, DimMultiply<I[0], DimMultiply<K[0], K[1]>>, Count]
        : `${Op}: the window ${ShowSides<Op, O>} is larger than the padded input ${Show<Op, A>}`
      : M
  : K;
type NoEntries<Op extends string, A> = `${Op}: the input ${Show<Op, A>} has no entries`;
/** How many windows lie in an image, in a tuple; none where not one fits. */
type Columns<K extends readonly any[], M extends readonly any[], X extends Dim, Y extends Dim> =
  [...SlideBy<X, K[0], M[0]>, ...SlideBy<Y, K[1], M[1]>] extends infer R ? ([R] extends [never] ? [] : R extends readonly any[] ? [DimMultiply<R[0], R[1]>] : []) : never;

/** The other way round, overlapping entries added up: `[N, C·kh·kw, patches]` (or without N) gives `[N, C, ...Z]`. */
export type FoldedPatches<Op extends string, A extends Shape, Z extends TargetSize, K, S, P, D> = A["length"] extends 3
  ? Folded<Op, A, Targets<Op, "outputSize", Z, 2, 1>, SidesOf<Op, "kernelSize", K, 2, 1>, Paces<Op, 2, S, P, D>, [A[0]], A[1], A[2]>
  : number extends A["length"]
    ? Shape
    : A["length"] extends 2
      ? Folded<Op, A, Targets<Op, "outputSize", Z, 2, 1>, SidesOf<Op, "kernelSize", K, 2, 1>, Paces<Op, 2, S, P, D>, [], A[0], A[1]>
      : `${Op}: the input ${Show<Op, A>} must have 2 or 3 dims`;
type Folded<Op extends string, A, Z, K, M, Head extends readonly any[], X, L> = Z extends readonly any[]
  ? K extends readonly any[]
    ? HasZero<Op, X, L, 1, 1> extends true
      ? NoEntries<Op, A>
      : M extends readonly any[]
        ? Columns<K, M, Z[0], Z[1]> extends [infer Wanted]
          ? Agree<Op, L, Wanted> extends true
            ? DimDivideExactly<X, DimMultiply<K[0], K[1]>> extends infer C
              ? [C] extends [never]
                ? `${Op}: ${ShowDim<Op, X>} rows of ${Show<Op, A>} do not divide into windows ${Show<Op, K>}`
                : [...Head, C, ...Z]
              : never
            : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, L>} columns, ${ShowDim<Op, Wanted>} windows lie in ${Show<Op, Z>}`
          : `${Op}: the window ${Show<Op, K>} is larger than the padded outputSize ${Show<Op, Z>}`
        : M
    : K
  : Z;
