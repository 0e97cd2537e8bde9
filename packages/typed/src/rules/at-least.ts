import type { Box } from "../box.js";
import type { Shape } from "../dims.js";

/** With dims of size 1 added until there is one dim. */
export type AtLeast1d<A> = A extends readonly [] ? [1] : Fixed<A>;
/** Until there are two: a vector becomes a row. */
export type AtLeast2d<A> = A extends readonly [] ? [1, 1] : Box<A> extends Box<readonly [infer X]> ? [1, X] : Fixed<A>;
/** Until there are three: a vector becomes `[1, n, 1]`, a matrix gets a last dim. */
export type AtLeast3d<A> = A extends readonly []
  ? [1, 1, 1]
  : Box<A> extends Box<readonly [infer X]>
    ? [1, X, 1]
    : Box<A> extends Box<readonly [infer X, infer Y]>
      ? [X, Y, 1]
      : Fixed<A>;
/** A shape of which at least the rank is known. */
type Fixed<A> = A extends readonly any[] ? (number extends A["length"] ? Shape : A) : Shape;
