/** Shapes of images sampled at the points of a grid, and of the grids. */
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Agree } from "./matmul.js";
import type { HasZero, IsBelow } from "./window.js";

/** `[N, C, ...sides]` at the points of a grid `[N, ...sides′, 2 or 3]`: `[N, C, ...sides′]`. */
export type GridSample<Op extends string, A extends Shape, G extends Shape, M> = [G] extends [never]
  ? Shape
  : number extends A["length"] | G["length"]
    ? Shape
    : A["length"] extends 4 | 5
      ? A["length"] extends G["length"]
        ? Agree<Op, A[0], G[0]> extends true
          ? HasZero<Op, 1, A[2], A[3], A[4]> extends true
            ? `${Op}: the input ${Show<Op, A>} has no entries`
            : A["length"] extends 4
              ? Agree<Op, G[3], 2> extends true
                ? [A[0], A[1], G[1], G[2]]
                : `${Op}: the last dim of the grid ${Show<Op, G>} must hold 2 coordinates, not ${ShowDim<Op, G[3]>}`
              : [M] extends ["bicubic"]
                ? `${Op}: mode bicubic takes an input of 4 dims, not ${Show<Op, A>}`
                : Agree<Op, G[4], 3> extends true
                  ? [A[0], A[1], G[1], G[2], G[3]]
                  : `${Op}: the last dim of the grid ${Show<Op, G>} must hold 3 coordinates, not ${ShowDim<Op, G[4]>}`
          : `${Op}: the batches of the input ${Show<Op, A>} and the grid ${Show<Op, G>} differ: ${ShowDim<Op, A[0]>} and ${ShowDim<Op, G[0]>}`
        : `${Op}: the grid ${Show<Op, G>} must have as many dims as the input ${Show<Op, A>}`
      : `${Op}: the input ${Show<Op, A>} must have 4 or 5 dims`;

/** The grid for transformations `[N, 2, 3]` of images `[N, C, H, W]`, `[N, H, W, 2]`, or for `[N, 3, 4]` of images with three sides. */
export type AffineGrid<Op extends string, A extends Shape, S extends Shape> = number extends S["length"]
  ? Shape
  : true extends { [I in keyof S]: IsBelow<S[I], 1> }[number]
    ? `${Op}: the size ${Show<Op, S>} must have entries of at least 1`
    : S["length"] extends 4
      ? number extends A["length"]
        ? [S[0], S[2], S[3], 2]
        : FitsSize<Op, A, S[0], 2, 3> extends true
          ? [S[0], S[2], S[3], 2]
          : `${Op}: theta ${Show<Op, A>} must be ${Show<Op, [S[0], 2, 3]>} for the size ${Show<Op, S>}`
      : S["length"] extends 5
        ? number extends A["length"]
          ? [S[0], S[2], S[3], S[4], 3]
          : FitsSize<Op, A, S[0], 3, 4> extends true
            ? [S[0], S[2], S[3], S[4], 3]
            : `${Op}: theta ${Show<Op, A>} must be ${Show<Op, [S[0], 3, 4]>} for the size ${Show<Op, S>}`
        : `${Op}: the size ${Show<Op, S>} must have 4 or 5 entries`;
/** What has no grid of one point along a side. */
export type Ungridded<S> = S extends readonly [unknown, unknown, ...infer Sides] ? (1 extends Sides[number] ? (number extends Sides[number] ? never : "float16" | "bfloat16") : never) : never;
type FitsSize<Op extends string, A extends Shape, N, R, C> = A["length"] extends 3 ? (Agree<Op, A[0], N> extends true ? (Agree<Op, A[1], R> extends true ? Agree<Op, A[2], C> : false) : false) : false;
