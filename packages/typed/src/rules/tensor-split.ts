import type { DimAdd, DimDivideExactly } from "../arithmetic/dim.js";
import type { Divide } from "../arithmetic/natural.js";
import type { Device } from "../device.js";
import type { Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Around, RejoinTensors } from "./around.js";
import type { Axis, Replace } from "./axis.js";
import type { IsOneOf } from "./dtype.js";
import type { SliceSize } from "./range.js";
import type { Few, IsTooFew, Piece, Pieces, Repeated, RepeatedAfter } from "./split.js";

/** As many pieces as `C` says, the first larger by one where that does not come out; or cut before the positions that `C` lists. */
export type TensorSplit<Op extends string, T extends Tensor, C, I> =
  Axis<Op, T["shape"], I> extends infer P
    ? P extends number
      ? SplitAlong<Op, T, C, P>
      : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
        ? RejoinTensors<Before, SplitAlong<Op, Tensor<Part, T["dtype"], T["device"]>, C, At>, After>
        : P
    : never;
type SplitAlong<Op extends string, T extends Tensor, C, P extends number> = IsTooFew<C> extends true
  ? `${Op}: ${Show<Op, T["shape"]>} cannot be split into ${C & number} pieces`
  : number extends P
    ? Pieces<T, Shape>
    : SplitAt<Op, T, C, P, T["shape"][P]>;

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
            ? R extends 0
              ? Repeated<Piece<T, Replace<T["shape"], X, Q>>, C>
              : RepeatedAfter<Piece<T, Replace<T["shape"], X, Q>>, C, Repeated<Piece<T, Replace<T["shape"], X, DimAdd<Q, 1>>>, R>>
            : never
        : DimDivideExactly<L, C> extends infer Z
          ? Repeated<Piece<T, Replace<T["shape"], X, [Z] extends [never] ? number : Z>>, C>
          : never;
type IsFew<C> = C extends number ? (`${C}` extends Few ? true : false) : false;

/** Positions, or their number, are on the CPU whatever the tensor's device. */
type Positions<Op extends string, T extends Tensor, C extends AnyTensor, R> = IsOneOf<Op, C["dtype"], Exclude<DType, "int64">> extends true
  ? `${Op}: positions to cut ${Show<Op, T["shape"]>} before must be int64, not ${C["dtype"]}`
  : C["shape"] extends readonly [unknown, unknown, ...unknown[]]
    ? `${Op}: positions to cut ${Show<Op, T["shape"]>} before must have at most one dim, not ${Show<Op, C["shape"]>}`
    : IsOneOf<Op, C["device"], Exclude<Device, "cpu">> extends true
      ? `${Op}: positions to cut ${Show<Op, T["shape"]>} before must be on cpu, not ${C["device"]}`
      : R;

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
    : IsTooFew<C> extends true
      ? Uneven<Op, T, C, X>
      : EvenPieces<Op, T, C, X, DimDivideExactly<T["shape"][X], C>>
  : SplitAt<Op, T, C, X, T["shape"][X]>;
/** `Z` is the size of a piece. */
type EvenPieces<Op extends string, T extends Tensor, C extends number, X extends number, Z> = [Z] extends [never]
  ? Uneven<Op, T, C, X>
  : `${C}` extends Few
    ? Z extends unknown
      ? Repeated<Piece<T, Replace<T["shape"], X, Z>>, C>
      : never
    : Pieces<T, Replace<T["shape"], X, number>>;
type Uneven<Op extends string, T extends Tensor, C extends number, X extends number> = `${Op}: dim ${X} of ${Show<Op, T["shape"]>} has size ${ShowDim<Op, T["shape"][X]>}, which ${C} does not divide`;

