import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { Axes } from "../generated/axes.js";
import type { NewPartAt, PartAt } from "./around.js";
import type { IsRank } from "./broadcast.js";

/**
 * A dim's position, negative ones counted from the end; `number` where the rank or the dim is not known; the sentence where there
 * is no such dim. A table instead of arithmetic, with `false` for whatever it does not list: 13 instantiations. Among dims around a rest
 * that is a type parameter, an `Around`: `readonly` lets TypeScript decide that such a rank is in no table.
 */
export type Axis<Op extends string, A extends readonly unknown[], I, P = Axes[A["length"]][`${I & number}`]> = [P] extends readonly [number]
  ? P
  : IsRank<Op, A["length"]> extends true
    ? AxisUnknown<Op, A, I>
    : AxisAround<Op, A, I, P, PartAt<Op, A, I>>;
type AxisUnknown<Op extends string, A extends readonly unknown[], I> = number extends I | A["length"]
  ? number
  : `${Op}: dim ${I & number} is out of range for ${Show<Op, A>}`;
/** A dim in the rest has a position only where the rest is given. */
type AxisAround<Op extends string, A extends readonly unknown[], I, P, Part> = Part extends false
  ? number extends A["length"]
    ? number
    : [P] extends readonly [number]
      ? P
      : AxisUnknown<Op, A, I>
  : Part;

/** The ranks that tensors have. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16;

/** As `Axis`; a tensor without dims has dims 0 and −1, as reductions and softmax allow. */
export type AxisOrScalar<Op extends string, A extends readonly unknown[], I> = Axis<Op, A, I, ScalarAxes[A["length"]][`${I & number}`]>;
interface ScalarAxes extends Axes {
  0: Axes[1];
}

/** What is wrong, unless the dim is: then it is told at the dim. */
export type ButDim<R> = R extends `${string}: dim ${string} is out of range ${string}` ? unknown : R;

/** The position of a dim that is to be inserted, which may be one past the end. */
export type NewAxis<Op extends string, A extends readonly unknown[], I, P = Axes[[...A, 1]["length"]][`${I & number}`]> = [P] extends readonly [number]
  ? P
  : IsRank<Op, A["length"]> extends true
    ? AxisUnknown<Op, A, I>
    : AxisAround<Op, A, I, P, NewPartAt<Op, A, I>>;

/** As many dims, none of which is known. (Of a parameter: a mapped type of `keyof [...A, 1]` is no tuple.) */
export type Unsized<A extends readonly unknown[]> = number extends A["length"] ? Shape : { -readonly [K in keyof A]: number };

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
export type Without<A extends readonly any[], K> = A["length"] extends 0 | 1
  ? []
  : A["length"] extends 2
    ? [K extends 0 ? A[1] : A[0]]
    : A["length"] extends 3
      ? [K extends 0 ? A[1] : A[0], K extends 2 ? A[1] : A[2]]
      : A["length"] extends 4
        ? [K extends 0 ? A[1] : A[0], K extends 0 | 1 ? A[2] : A[1], K extends 3 ? A[2] : A[3]]
        : WithoutAny<A, K>;
type WithoutAny<A, K> = Cut<A, K> extends [infer P extends readonly any[], readonly [unknown, ...infer Q extends readonly any[]]] ? [...P, ...Q] : never;

/** A shape with another size at a position. Up to rank 4 written out: 10 instantiations less than a mapped type. */
export type Replace<A extends readonly any[], P, Z> = A["length"] extends 1
  ? [Z]
  : A["length"] extends 2
    ? P extends 0
      ? [Z, A[1]]
      : [A[0], Z]
    : A["length"] extends 3
      ? P extends 0
        ? [Z, A[1], A[2]]
        : P extends 1
          ? [A[0], Z, A[2]]
          : [A[0], A[1], Z]
      : A["length"] extends 4
        ? [P extends 0 ? Z : A[0], P extends 1 ? Z : A[1], P extends 2 ? Z : A[2], P extends 3 ? Z : A[3]]
        : { -readonly [K in keyof A]: K extends `${P & number}` ? Z : A[K] };

/** A shape with a dim of size `Z` put in before a position, or at the end. Up to rank 2 written out: half of the instantiations. */
export type InsertAt<A extends readonly any[], P, Z> = A["length"] extends 1
  ? P extends 0
    ? [Z, A[0]]
    : [A[0], Z]
  : A["length"] extends 2
    ? P extends 0
      ? [Z, A[0], A[1]]
      : P extends 1
        ? [A[0], Z, A[1]]
        : [A[0], A[1], Z]
    : Cut<A, P> extends [infer L extends readonly any[], infer R extends readonly any[]]
      ? [...L, Z, ...R]
      : never;

/**
 * The position of the last dim by the rank: `A[LastIndex[A["length"]]]`. Without a name of its own: a tuple that holds another type's name
 * is resolved later, and then compared member by member (1 900 instantiations).
 */
export interface LastIndex {
  [rank: number]: number;
  1: 0;
  2: 1;
  3: 2;
  4: 3;
  5: 4;
  6: 5;
}
