import type { DimAdd, DimLess, DimSubtract } from "../arithmetic/dim.js";
import type { Compare, IsNatural, IsNegative, Magnitude } from "../arithmetic/natural.js";
import type { Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Around, Rejoin } from "./around.js";
import type { Axis, AxisOrScalar, Replace, Without } from "./axis.js";
import type { IsOneOf, NotSupported, StorageOnly } from "./dtype.js";
import type { UnknownReduced } from "./reduce.js";

/** Whether a dim is one number: not unknown, no symbol, no type parameter, for which nothing could be decided. */
export type IsNumber<Op extends string, X> = Same<Op, X, X & number> extends true ? (number extends X ? false : true) : false;

/** Whether an index surely lies outside a dim of size X: −X ≤ index < X. The first entry and the last are in any but an empty one. */
export type OutOfRange<Op extends string, X, I> = I extends number
  ? number extends I
    ? false
    : I extends 0 | -1
      ? Same<Op, X, 0>
      : IsNumber<Op, X> extends true
      ? [Beyond<X, I>] extends [true]
        ? true
        : false
      : false
  : false;
/** For each member of a union of sizes. */
type Beyond<X, I extends number> = X extends number ? (IsNegative<I> extends true ? (Compare<X, Magnitude<I>> extends "<" ? true : false) : Compare<I, X> extends "<" ? false : true) : never;

/** Entry `J` of dim `I`, which disappears. */
export type Select<Op extends string, A extends readonly unknown[], I, J> =
  Axis<Op, A, I> extends infer P
    ? P extends number
      ? SelectAt<Op, A, I, P, J>
      : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
        ? Rejoin<Before, SelectAt<Op, Part, I, At, J>, After>
        : P
    : never;
type SelectAt<Op extends string, A extends readonly unknown[], I, P extends number, J> = number extends P
  ? UnknownReduced<A, false>
  : OutOfRange<Op, A[P], J> extends true
    ? `${Op}: index ${J & number} is out of range for dim ${I & number} of ${Show<Op, A>}, which has size ${ShowDim<Op, A[P]>}`
    : Without<A, P>;

/** `Length` entries of dim `I` from `Start`. */
export type Narrow<Op extends string, A extends readonly unknown[], I, Start, Length> =
  Axis<Op, A, I> extends infer P
    ? P extends number
      ? NarrowAt<Op, A, I, P, Start, Length>
      : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
        ? Rejoin<Before, NarrowAt<Op, Part, I, At, Start, Length>, After>
        : P
    : never;
type NarrowAt<Op extends string, A extends readonly unknown[], I, P extends number, Start, Length> = number extends P
  ? number extends A["length"]
    ? Shape
    : { -readonly [K in keyof A]: number }
  : NarrowFits<Op, A[P], Start, Length> extends true
    ? Replace<A, P, Length>
    : `${Op}: ${ShowDim<Op, Length>} entries from ${ShowDim<Op, Start>} do not fit into dim ${I & number} of ${Show<Op, A>}, which has size ${ShowDim<Op, A[P]>}`;

type NarrowFits<Op extends string, X, Start, Length> = Length extends number
  ? number extends Length
    ? true
    : IsNatural<Length> extends false
      ? false
      : IsNumber<Op, X> extends true
        ? Start extends number
          ? number extends Start
            ? true
            : IsNegative<Start> extends true
              ? NarrowFromEnd<X, Magnitude<Start>, Length>
              : [DimLess<X, DimAdd<Start, Length>>] extends [true]
                ? false
                : true
          : true
        : NarrowSymbols<Op, X, Start, Length>
  : NarrowSymbols<Op, X, Start, Length>;
/** A start of −2 is two before the end. */
type NarrowFromEnd<X, Back, Length> = [DimLess<X, Back>] extends [true] ? false : [DimLess<Back, Length>] extends [true] ? false : true;
/** Of symbols a part is wrong only where entries are surely missing: `'T'` entries from 1 of `'T'`. */
type NarrowSymbols<Op extends string, X, Start, Length> =
  Same<Op, X, X & string> extends true
    ? Start extends number
      ? IsNegative<Start> extends true
        ? true
        : Remains<DimSubtract<DimSubtract<X, Start>, Length>>
      : Remains<DimSubtract<DimSubtract<X, Start>, Length>>
    : true;
/** Whether what is left after a part may be 0 or more. */
type Remains<Left> = [Left] extends [never] ? false : Left extends number ? (IsNegative<Left> extends true ? false : true) : true;

/** As `Supports`, of what is joined with other entries: whole rows by kernels that know more dtypes. */
export type JoinsRows<Op extends string, T extends Tensor, Refused, How, WithSelf> = T extends unknown
  ? IsOneOf<Op, T["dtype"], Refused> extends true
    ? [WithSelf, T["shape"], How, T["dtype"]] extends [true, readonly [unknown, unknown, ...unknown[]], ...(["prod", Exclude<DType, StorageOnly>] | ["mean", "complex64" | "complex128"] | ["amax" | "amin", "bool"])]
      ? unknown
      : NotSupported<Op, T["dtype"]>
    : unknown
  : never;

/** As `Supports`, of what is selected from: rows are copied whatever they hold. */
export type SupportsRows<Op extends string, T extends Tensor, Refused> = T extends unknown
  ? IsOneOf<Op, T["dtype"], Refused> extends true
    ? T["shape"] extends readonly [] | readonly [unknown]
      ? NotSupported<Op, T["dtype"]>
      : unknown
    : unknown
  : never;

/** The entries of dim `I` that an index of shape `B` lists. */
export type IndexSelect<Op extends string, A extends readonly unknown[], I, B extends readonly unknown[]> =
  AxisOrScalar<Op, A, I> extends infer P
    ? P extends number
      ? IndexSelectAt<Op, A, P, B>
      : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
        ? Rejoin<Before, IndexSelectAt<Op, Part, At, B>, After>
        : P
    : never;
type IndexSelectAt<Op extends string, A extends readonly unknown[], P extends number, B extends readonly unknown[]> = number extends B["length"]
  ? ReplaceAt<A, P, number>
  : A extends readonly []
    ? B extends readonly [] | readonly [1] | readonly [number extends B[0] ? number : 1]
      ? []
      : `${Op}: [] takes one index, not ${Show<Op, B>}`
    : B["length"] extends 0
      ? ReplaceAt<A, P, 1>
      : B["length"] extends 1
        ? ReplaceAt<A, P, B[0]>
        : `${Op}: the index ${Show<Op, B>} must have one dim`;
/** A shape with another size at a position. Up to rank 4 written out: 10 instantiations for a matrix instead of 20. */
export type ReplaceAt<A extends readonly unknown[], X extends number, Z> = number extends A["length"]
  ? Shape
  : number extends X
    ? { -readonly [K in keyof A]: number }
    : Replace<A, X, Z>;
