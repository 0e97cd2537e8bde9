import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Around, Rejoin } from "./around.js";
import type { Axis, Cut } from "./axis.js";
import type { Reshape } from "./reshape.js";

/** Dim `I` as several of sizes `N`, of which one may be −1: their product is its size. */
export type Unflatten<Op extends string, A extends Shape, I, N extends Shape> =
  Axis<Op, A, I> extends infer P
    ? P extends number
      ? UnflattenInto<Op, A, I, P, N>
      : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
        ? Rejoin<Before, UnflattenInto<Op, Part, I, At, N>, After>
        : P
    : never;
type UnflattenInto<Op extends string, A extends Shape, I, P extends number, N extends Shape> = N extends readonly []
  ? `${Op}: dim ${I & number} of ${Show<Op, A>} needs at least one size`
  : number extends P | N["length"]
    ? Shape
    : UnflattenAt<Op, A, P, N, Reshape<Op, [A[P]], N>>;

/** A wrong product is told of the dim; all else is wrong with the sizes themselves. */
type UnflattenAt<Op extends string, A extends Shape, P extends number, N, Sizes> = Sizes extends readonly any[]
  ? Cut<A, P> extends [infer L extends readonly any[], readonly [unknown, ...infer R extends readonly any[]]]
    ? [...L, ...Sizes, ...R]
    : never
  : Sizes extends `${string} has ${string} elements, ${string}`
    ? `${Op}: dim ${P} of ${Show<Op, A>} has size ${ShowDim<Op, A[P]>}, which ${Show<Op, N>} does not make`
    : Sizes;
