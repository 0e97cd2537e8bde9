/** Entries that go round, and turns of a plane. */
import type { Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { Option } from "./reduce.js";
import type { Axis, AxisList } from "./axis.js";
import type { InOrder, PositionsIn, SwapOrder } from "./permute.js";

/** Guard on the dims and distances of a roll: as many of each; without dims one distance along all elements. */
export type Rolled<Op extends string, A extends readonly unknown[], S, I> = InList<S> extends infer L extends readonly unknown[]
  ? [I] extends [null]
    ? RollOf<Op, A, L, 1>
    : InList<I> extends infer D extends readonly unknown[]
      ? RollDims<Op, A, L, D, D>
      : never
  : never;
type InList<I> = I extends readonly unknown[] ? I : [I];

/** Dim by dim: a dim may come twice. */
type RollDims<Op extends string, A extends readonly unknown[], L extends readonly unknown[], D extends readonly unknown[], Left> = Left extends readonly [infer I, ...infer R]
  ? Axis<Op, A, I> extends infer P
    ? P extends string
      ? P
      : RollDims<Op, A, L, D, R>
    : never
  : RollOf<Op, A, L, D["length"] extends 0 ? 1 : D["length"]>;
type RollOf<Op extends string, A, L extends readonly unknown[], Count> = number extends L["length"] | Count
  ? unknown
  : L["length"] extends Count
    ? unknown
    : `${Op}: ${L["length"]} shifts for ${Count & number} dims of ${Show<Op, A>}`;

/** Guard on the dims of a tensor of which some are fixed: `N` at least. */
export type RankAtLeast<Op extends string, A extends readonly unknown[], N extends 1 | 2> = A["length"] extends (N extends 1 ? 0 : 0 | 1)
  ? `${Op}: ${Show<Op, A>} must have at least ${N} ${N extends 1 ? "dim" : "dims"}`
  : unknown;

/** Quarter turns in the plane of two dims: an odd number of them swaps the sizes, in an order as `Permute` has. */
export type Rotate<Op extends string, A extends readonly unknown[], K, D extends readonly unknown[]> = PositionsIn<A["length"], D> extends infer P
  ? P extends [number, number]
    ? [K] extends [number]
      ? number extends K
        ? RotateUnknown<Op, A, K, D>
        : `${K}` extends `${string}${0 | 2 | 4 | 6 | 8}`
          ? A
          : InOrder<A, SwapOrder<A["length"], P>>
      : RotateUnknown<Op, A, K, D>
    : RotateUnknown<Op, A, K, D>
  : never;
type RotateUnknown<Op extends string, A extends readonly unknown[], K, D extends readonly unknown[]> = number extends D["length"]
  ? Unsized<A>
  : D["length"] extends 2
    ? AxisList<Op, A, D> extends infer P
      ? P extends readonly [infer X extends number, infer Y extends number]
        ? number extends A["length"]
          ? Shape
          : A["length"] extends 0
            ? `${Op}: [] has no plane to turn in`
            : { -readonly [I in keyof A]: I extends `${X}` ? Turned<K, A[X], A[Y]> : I extends `${Y}` ? Turned<K, A[Y], A[X]> : A[I] }
        : P extends string
          ? P
          : Unsized<A>
      : never
    : `${Op}: a plane of ${Show<Op, A>} has 2 dims, not ${D["length"]}`;
type Unsized<A extends readonly unknown[]> = number extends A["length"] ? Shape : { -readonly [I in keyof A]: number };
/** The size after `K` quarter turns, of which the last digit says whether they are odd. */
type Turned<K, X, Y> = K extends number ? (number extends K ? ([X, Y] extends [Y, X] ? X : number) : `${K}` extends `${string}${0 | 2 | 4 | 6 | 8}` ? X : Y) : number;

/** The dims that a first argument names: itself, or the option; null by default. */
export type DimsOrNull<I> = I extends number | readonly unknown[] | null ? I : Option<I, "dims", null>;
