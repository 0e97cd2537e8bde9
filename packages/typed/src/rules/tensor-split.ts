import type { DimAdd, DimDivideExactly } from "../arithmetic/dim.js";
import type { Compare, Divide } from "../arithmetic/natural.js";
import type { Device } from "../device.js";
import type { Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Axis, Replace } from "./axis.js";
import type { IsOneOf } from "./dtype.js";
import type { SliceSize } from "./range.js";
import type { IsTooFew, Piece, Pieces, Repeated } from "./split.js";

/** As many pieces as `C` says, the first larger by one where that does not come out; or cut before the positions that `C` lists. */
export type TensorSplit<Op extends string, T extends Tensor, C, I> =
  Axis<Op, T["shape"], I> extends infer P
    ? P extends number
      ? IsTooFew<C> extends true
        ? `${Op}: ${Show<Op, T["shape"]>} cannot be split into ${C & number} pieces`
        : number extends P | T["shape"]["length"]
          ? Pieces<T, Shape>
          : SplitAt<Op, T, C, P, T["shape"][P]>
      : P
    : never;

type SplitAt<Op extends string, T extends Tensor, C, X extends number, L> = C extends readonly unknown[]
  ? number extends C["length"]
    ? Pieces<T, Replace<T["shape"], X, number>>
    : CutBefore<Op, T, C, X, L, "", []>
  : C extends AnyTensor
    ? Positions<Op, T, C, Pieces<T, Replace<T["shape"], X, number>>>
    : IsFew<C> extends false
      ? Pieces<T, Replace<T["shape"], X, number>>
      : L extends number
        ? number extends L
          ? Repeated<Piece<T, Replace<T["shape"], X, number>>, C>
          : Divide<L, C & number> extends [infer Q, infer R]
            ? [...Repeated<Piece<T, Replace<T["shape"], X, DimAdd<Q, 1>>>, R>, ...Others<Piece<T, Replace<T["shape"], X, Q>>, C & number, R & number>]
            : never
        : DimDivideExactly<L, C> extends infer Z
          ? Repeated<Piece<T, Replace<T["shape"], X, [Z] extends [never] ? number : Z>>, C>
          : never;
/** Longer tuples would be of no use. */
type IsFew<C> = C extends number ? (number extends C ? false : Compare<C, 64> extends "<" ? true : false) : false;

/** Positions, or their number, are on the CPU whatever the tensor's device. */
type Positions<Op extends string, T extends Tensor, C extends AnyTensor, R> = IsOneOf<Op, C["dtype"], Exclude<DType, "int64">> extends true
  ? `${Op}: positions to cut ${Show<Op, T["shape"]>} before must be int64, not ${C["dtype"]}`
  : C["shape"] extends readonly [unknown, unknown, ...unknown[]]
    ? `${Op}: positions to cut ${Show<Op, T["shape"]>} before must have at most one dim, not ${Show<Op, C["shape"]>}`
    : IsOneOf<Op, C["device"], Exclude<Device, "cpu">> extends true
      ? `${Op}: positions to cut ${Show<Op, T["shape"]>} before must be on cpu, not ${C["device"]}`
      : R;

/** N − R times. */
type Others<T, N extends number, R extends number> = Repeated<T, N> extends [...Repeated<T, R>, ...infer Rest] ? Rest : never;

type CutBefore<Op extends string, T extends Tensor, C, X extends number, L, From, Done extends readonly unknown[]> = C extends readonly [infer To, ...infer Rest]
  ? CutBefore<Op, T, Rest, X, L, To, [...Done, Piece<T, Replace<T["shape"], X, SliceSize<Op, L, From, To, 1>>>]>
  : [...Done, Piece<T, Replace<T["shape"], X, SliceSize<Op, L, From, "", 1>>>];

/** Split in equal pieces, or before positions, along the dim that has a name: `Least` dims are wanted. Vectors are split along their one dim. */
export type SplitNamed<Op extends string, T extends Tensor, C, X extends 0 | 1 | 2, Least extends 1 | 2 | 3> = number extends T["shape"]["length"]
  ? Pieces<T, Shape>
  : T["shape"]["length"] extends (Least extends 1 ? 0 : Least extends 2 ? 0 | 1 : 0 | 1 | 2)
    ? `${Op}: ${Show<Op, T["shape"]>} must have at least ${Least} ${Least extends 1 ? "dim" : "dims"}`
    : Evenly<Op, T, C, T["shape"]["length"] extends 1 ? 0 : X>;

type Evenly<Op extends string, T extends Tensor, C, X extends number> = C extends number
  ? number extends C
    ? Pieces<T, Replace<T["shape"], X, number>>
    : Comes<T["shape"][X], C> extends true
      ? SplitAt<Op, T, C, X, T["shape"][X]>
      : `${Op}: dim ${X} of ${Show<Op, T["shape"]>} has size ${ShowDim<Op, T["shape"][X]>}, which ${C} does not divide`
  : SplitAt<Op, T, C, X, T["shape"][X]>;
type Comes<L, C extends number> = IsTooFew<C> extends true ? false : [DimDivideExactly<L, C>] extends [never] ? false : true;

