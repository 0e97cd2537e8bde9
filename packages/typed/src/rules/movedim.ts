import type { Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { AxisList } from "./axis.js";
import type { InOrder, UpTo, PositionsIn } from "./permute.js";
import type { Others } from "./reduce.js";

/**
 * The dims `From` at the positions `To`, the others in their order: numbers, or lists of one length. The order is worked out once for
 * all shapes of a rank: a fifth of the instantiations.
 */
export type MoveDim<Op extends string, A extends readonly unknown[], From, To> = MovedOrder<A["length"], Listed<From>, Listed<To>> extends infer P
  ? P extends number[]
    ? InOrder<A, P>
    : number extends A["length"]
      ? Shape
      : MoveLists<Op, A, Listed<From>, Listed<To>>
  : never;

/** The order of positions after dims moved; `false` where it is not known, or wrong. */
type MovedOrder<N extends number, From, To> = number extends N
  ? false
  : [PositionsIn<N, From>, PositionsIn<N, To>] extends [infer P extends number[], infer Q extends number[]]
    ? P["length"] extends Q["length"]
      ? MoveLists<"movedim", UpTo<N>, P, Q>
      : false
    : false;
type Listed<I> = I extends readonly unknown[] ? I : [I];

type MoveLists<Op extends string, A extends readonly unknown[], From extends readonly unknown[], To extends readonly unknown[]> =
  AxisList<Op, A, From> extends infer P
    ? AxisList<Op, A, To> extends infer Q
      ? P extends string
        ? P
        : Q extends string
          ? Q
          : P extends readonly unknown[]
            ? Q extends readonly unknown[]
              ? P["length"] extends Q["length"]
                ? Move<A, { [I in keyof Q & `${number}` as `${Q[I] & number}`]: A[P[I & keyof P] & number] }, Q[number], Others<A, P[number]>>
                : `${Op}: ${P["length"]} dims of ${Show<Op, A>} go to ${Q["length"]} positions`
              : UnknownDims<A>
            : UnknownDims<A>
      : never
    : never;

type UnknownDims<A> = { -readonly [I in keyof A]: number };

/** Position by position: the dim that `Moved` has for it, else the first of those left. */
type Move<A extends readonly unknown[], Moved, To, Left, Done extends readonly unknown[] = []> = Done["length"] extends A["length"]
  ? Done
  : Done["length"] extends To
    ? Move<A, Moved, To, Left, [...Done, Moved[`${Done["length"]}` & keyof Moved]]>
    : Left extends readonly [infer H, ...infer R]
      ? Move<A, Moved, To, R, [...Done, H]>
      : never;

/** Guard on the dims to be moved: they are there, each once. */
export type Movable<Op extends string, A extends readonly unknown[], From> = number extends A["length"] ? unknown : AxisList<Op, A, Listed<From>>;
