import type { Box, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { Around, Rejoin } from "./around.js";
import type { AxisOrScalar, InsertAt, NewAxis, Unsized, Without } from "./axis.js";
import type { Positions } from "./reduce.js";
import type { IsNumber } from "./select.js";

/** Without the dims of size 1: all, `I`, or those of the list `I`. A dim that is not known, or a symbol, may be 1 or not: then the rank is not known. */
export type Squeeze<Op extends string, A extends readonly unknown[], I> = I extends number
  ? SqueezeAt<Op, A, AxisOrScalar<Op, A, I>>
  : I extends readonly unknown[]
    ? Positions<Op, A, I> extends infer P
      ? P extends readonly [infer Set]
        ? number extends Set | I["length"]
          ? Shape
          : SqueezeSet<Op, A, Set>
        : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], readonly [infer Set]>
          ? Rejoin<Before, SqueezeEach<Op, Part, Set>, After>
          : P
      : never
    : SqueezeSet<Op, A, number>;

type SqueezeAt<Op extends string, A extends readonly unknown[], P> = [P] extends [number]
  ? SqueezeOne<Op, A, P>
  : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
    ? Rejoin<Before, SqueezeOne<Op, Part, At>, After>
    : P;
type SqueezeOne<Op extends string, A extends readonly unknown[], P extends number> = number extends P
  ? Shape
  : Same<Op, A[P], 1> extends true
    ? Without<A, P>
    : A extends readonly []
      ? []
      : IsNotOne<Op, A[P]> extends true
        ? A
        : Shape;

/** The dims at `Set` go if they are 1; `number` stands for all of them, which up to rank 4 are written out. */
type SqueezeSet<Op extends string, A extends readonly unknown[], Set> = number extends Set
  ? SqueezeAll<Op, A> extends infer R
    ? [R] extends [never]
      ? Shape
      : R
    : never
  : SqueezeEach<Op, A, Set>;
type SqueezeAll<Op extends string, A extends readonly unknown[]> = A["length"] extends 4
  ? [...Squeezed<Op, A[0]>, ...Squeezed<Op, A[1]>, ...Squeezed<Op, A[2]>, ...Squeezed<Op, A[3]>]
  : A["length"] extends 3
    ? [...Squeezed<Op, A[0]>, ...Squeezed<Op, A[1]>, ...Squeezed<Op, A[2]>]
    : A["length"] extends 2
      ? [...Squeezed<Op, A[0]>, ...Squeezed<Op, A[1]>]
      : SqueezeEach<Op, A, number>;

/**
 * What is left of a dim: nothing of 1, itself of another number; `never` where that is not known. By identity (see `Same`): 1 takes both tuples
 * out, a number the second, anything else none. 36 instantiations instead of 75.
 */
type Squeezed<Op extends string, X> = [X] | [X, 0] | Op extends [1] | [X & number, 0] | infer R
  ? [R] extends [Op]
    ? []
    : [R] extends [[X] | Op]
      ? number extends X
        ? never
        : [X & 1] extends [never]
          ? [X]
          : never
      : never
  : never;

/** Dim by dim; `At` counts them. */
type SqueezeEach<Op extends string, A, Set, At extends readonly unknown[] = [], Done extends readonly unknown[] = []> =
  Box<A> extends Box<readonly [infer X, ...infer Rest]>
    ? At["length"] extends Set
      ? Squeezed<Op, X> extends infer S
        ? [S] extends [never]
          ? Shape
          : S extends readonly unknown[]
            ? SqueezeEach<Op, Rest, Set, [...At, 0], [...Done, ...S]>
            : never
        : never
      : SqueezeEach<Op, Rest, Set, [...At, 0], [...Done, X]>
    : A extends readonly []
      ? Done
      : Shape;

/** Whether a dim is a number, or one of several, but never 1. */
type IsNotOne<Op extends string, X> = IsNumber<Op, X> extends true ? ([X & 1] extends [never] ? true : false) : false;

/** With a dim of size 1 before `I`, which may be one past the end. */
export type Unsqueeze<Op extends string, A extends readonly unknown[], I> = Insert<A, NewAxis<Op, A, I>, 1>;

/** A dim of size `Z` put in at a position that `NewAxis` gave. */
export type Insert<A extends readonly unknown[], P, Z> = P extends number
  ? number extends P
    ? Unsized<[...A, 1]>
    : InsertAt<A, P, Z>
  : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
    ? Rejoin<Before, InsertAt<Part, At, Z>, After>
    : P;
