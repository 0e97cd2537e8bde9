import type { Box } from "../box.js";
import type { Show } from "../show.js";
import type { Axes } from "../generated/axes.js";

/**
 * A dim's position, negative ones counted from the end; `number` where the rank or the dim is not known; the sentence where there
 * is no such dim. A table instead of arithmetic, with `false` for whatever it does not list: 13 instantiations.
 */
export type Axis<Op extends string, A extends readonly unknown[], I, P = Axes[A["length"]][`${I & number}`]> = [P] extends [number]
  ? P
  : number extends I | A["length"]
    ? number
    : `${Op}: dim ${I & number} is out of range for ${Show<Op, A>}`;

/** As `Axis`; a tensor without dims has dims 0 and −1, as reductions and softmax allow. */
export type AxisOrScalar<Op extends string, A extends readonly unknown[], I> = A["length"] extends 0 ? (I extends 0 | -1 ? 0 : Axis<Op, A, I>) : Axis<Op, A, I>;

/** What is wrong, unless the dim is: then it is told at the dim. */
export type ButDim<R> = R extends `${string}: dim ${string} is out of range ${string}` ? unknown : R;

/** The position of a dim that is to be inserted, which may be one past the end. */
export type NewAxis<Op extends string, A extends readonly unknown[], I, P = Axes[[...A, 1]["length"]][`${I & number}`]> = [P] extends [number]
  ? P
  : number extends I | A["length"]
    ? number
    : `${Op}: dim ${I & number} is out of range for ${Show<Op, A>}`;

/** The positions of the dims in a list, in order; of an array, whose length is not known, as one unknown number. The sentence where one is out of range or comes twice. */
export type AxisList<Op extends string, A extends readonly unknown[], L, Done extends readonly unknown[] = []> = L extends readonly [infer I, ...infer R]
  ? AxisOrScalar<Op, A, I> extends infer P
    ? P extends number
      ? number extends P
        ? number
        : P extends Done[number]
          ? `${Op}: dim ${I & number} of ${Show<Op, A>} comes twice`
          : AxisList<Op, A, R, [...Done, P]>
      : P
    : never
  : L extends readonly []
    ? Done
    : number;

/** A shape cut at a position: `[before, from there on]`. */
export type Cut<A, K, Before extends readonly unknown[] = []> = Before["length"] extends K
  ? [Before, A]
  : Box<A> extends Box<readonly [infer H, ...infer T]>
    ? Cut<T, K, [...Before, H]>
    : never;

/** A shape without one dim. Up to rank 4 written out: 9 to 20 instantiations instead of 50. */
export type Without<A extends readonly any[], K> = A["length"] extends 1
  ? []
  : A["length"] extends 2
    ? [K extends 0 ? A[1] : A[0]]
    : A["length"] extends 3
      ? [K extends 0 ? A[1] : A[0], K extends 2 ? A[1] : A[2]]
      : A["length"] extends 4
        ? [K extends 0 ? A[1] : A[0], K extends 0 | 1 ? A[2] : A[1], K extends 3 ? A[2] : A[3]]
        : WithoutAny<A, K>;
type WithoutAny<A, K> = Cut<A, K> extends [infer P extends readonly any[], readonly [unknown, ...infer Q extends readonly any[]]] ? [...P, ...Q] : never;
