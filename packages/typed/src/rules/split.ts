import type { DimAdd, DimDivideExactly, Normal } from "../arithmetic/dim.js";
import type { Digit } from "../arithmetic/digits.js";
import type { Add, Divide, Subtract } from "../arithmetic/natural.js";
import type { Same } from "../box.js";
import type { Shaped } from "../guard.js";
import type { Show, ShowDim } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Around, RejoinTensors } from "./around.js";
import type { Axis, Replace, Unsized, Without } from "./axis.js";
import type { Agree } from "./matmul.js";
import type { UnknownReduced } from "./reduce.js";

/** Pieces of `Size` (the last may be smaller) along dim `I`, or of the sizes listed: a tuple where their number is known, up to 64. */
export type Split<Op extends string, T extends Tensor, Size, I> =
  Axis<Op, T["shape"], I> extends infer P
    ? P extends number
      ? SplitAt<Op, T, Size, P>
      : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
        ? RejoinTensors<Before, SplitAt<Op, Tensor<Part, T["dtype"], T["device"]>, Size, At>, After>
        : P
    : never;
type SplitAt<Op extends string, T extends Tensor, Size, P extends number> = number extends P
  ? Pieces<T, Unsized<T["shape"]>>
  : Size extends readonly unknown[]
    ? SplitSizes<Op, T, Size, P>
    : IsBelowZero<Size> extends true
      ? `${Op}: pieces of ${Size & number} entries of ${Show<Op, T["shape"]>}`
      : Size extends 0
        ? SplitByZero<Op, T, P, T["shape"][P]>
        : SplitEqually<T, Size, P, T["shape"][P]>;

type SplitByZero<Op extends string, T extends Tensor, X extends number, L> = L extends 0
  ? [Piece<T, T["shape"]>]
  : L extends number
    ? number extends L
      ? Pieces<T, Replace<T["shape"], X, number>>
      : `${Op}: pieces of 0 entries, dim ${X} of ${Show<Op, T["shape"]>} has ${L}`
    : Pieces<T, Replace<T["shape"], X, number>>;

type IsBelowZero<X> = X extends number ? (`${X}` extends `-${string}` ? true : false) : false;
/** Whether a number of pieces is below 1. */
export type IsTooFew<C> = C extends 0 ? true : IsBelowZero<C>;

// Conditional, or editors show the name of this type.
export type Piece<T extends Tensor, S> = T extends unknown ? Tensor<Shaped<S>, T["dtype"], T["device"]> : never;
/** Distributes, lest hovers show the name of this type instead of an array. */
export type Pieces<T extends Tensor, S> = S extends unknown ? Piece<T, S>[] : never;

/** Of a symbol only equal pieces are known, and how many there are only if the symbol cancels. */
type SplitEqually<T extends Tensor, Size, X extends number, L> = L extends number
  ? Size extends number
    ? number extends L | Size
      ? Pieces<T, Replace<T["shape"], X, number>>
      : Divide<L, Size> extends [infer Q extends number, infer R]
        ? L extends 0
          ? [Piece<T, T["shape"]>]
          : PiecesOf<T, X, Size, Q, R>
        : never
    : Pieces<T, Replace<T["shape"], X, number>>
  : DimDivideExactly<L, Size> extends infer Q
    ? [Q] extends [never]
      ? Pieces<T, Replace<T["shape"], X, number>>
      : Q extends number
        ? number extends Q
          ? Pieces<T, Replace<T["shape"], X, number>>
          : Repeated<Piece<T, Replace<T["shape"], X, Size>>, Q>
        : Pieces<T, Replace<T["shape"], X, Size>>
    : never;

/** `Q` pieces of `Size` entries, and one of `R`. */
type PiecesOf<T extends Tensor, X extends number, Size extends number, Q extends number, R> = `${Q}` extends Few
  ? R extends 0
    ? Repeated<Piece<T, Replace<T["shape"], X, Size>>, Q>
    : [...Repeated<Piece<T, Replace<T["shape"], X, Size>>, Q>, Piece<T, Replace<T["shape"], X, R>>]
  : Pieces<T, Replace<T["shape"], X, number>>;

/** Longer tuples would be of no use. A list of texts: to compare numbers costs 40 instantiations more. */
export type Few = Digit | `${"1" | "2" | "3" | "4" | "5"}${Digit}` | `6${"0" | "1" | "2" | "3"}`;

/** `N` times `T`. Two and three written out. */
export type Repeated<T, N> = N extends 2 ? [T, T] : N extends 3 ? [T, T, T] : RepeatedAfter<T, N, []>;
/** `Done`, and `T` until there are `N`. */
export type RepeatedAfter<T, N, Done extends readonly unknown[]> = Done["length"] extends N ? Done : RepeatedAfter<T, N, [...Done, T]>;

type SplitSizes<Op extends string, T extends Tensor, L extends readonly unknown[], X extends number> = true extends IsBelowZero<L[number]>
  ? `${Op}: the sizes ${Show<Op, L>} must not be negative`
  : number extends L["length"]
    ? Pieces<T, Replace<T["shape"], X, number>>
    : Sum<L> extends infer Z
      ? Agree<Op, Z, Normal<T["shape"][X]>> extends true
        ? { -readonly [K in keyof L]: Piece<T, Replace<T["shape"], X, L[K]>> }
        : `${Op}: sizes ${Show<Op, L>} make ${ShowDim<Op, Z>}, dim ${X} of ${Show<Op, T["shape"]>} has ${ShowDim<Op, T["shape"][X]>}`
      : never;
type Sum<L> = L extends readonly [infer H, ...infer R] ? SumRest<R, H> : 0;
type SumRest<L, Done> = L extends readonly [infer H, ...infer R] ? SumRest<R, DimAdd<Done, H>> : Done;

/** `Count` pieces of size ⌈L / Count⌉: there may be fewer. */
export type Chunk<Op extends string, T extends Tensor, Count, I> =
  Axis<Op, T["shape"], I> extends infer P
    ? P extends number
      ? ChunkOf<Op, T, Count, P>
      : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
        ? RejoinTensors<Before, ChunkOf<Op, Tensor<Part, T["dtype"], T["device"]>, Count, At>, After>
        : P
    : never;
type ChunkOf<Op extends string, T extends Tensor, Count, P extends number> = number extends P
  ? Pieces<T, Unsized<T["shape"]>>
  : Count extends number
    ? number extends Count
      ? Pieces<T, Replace<T["shape"], P, number>>
      : IsTooFew<Count> extends true
        ? `${Op}: ${Show<Op, T["shape"]>} cannot be split into ${Count} pieces`
        : ChunkAt<T, Count, P, T["shape"][P]>
    : never;
type ChunkAt<T extends Tensor, Count extends number, X extends number, L> = L extends number
  ? number extends L
    ? Pieces<T, Replace<T["shape"], X, number>>
    : L extends 0
      ? Repeated<Piece<T, T["shape"]>, Count>
      : Divide<L, Count> extends [infer Q extends number, infer R extends number]
        ? R extends 0
          ? PiecesOf<T, X, Q, Count, 0>
          : ChunkUnevenly<T, Count, X, L, Add<Q, 1>, Subtract<Q, Subtract<Subtract<Count, 1>, R>>>
        : never
  : DimDivideExactly<L, Count> extends infer Z
    ? [Z] extends [never]
      ? Pieces<T, Replace<T["shape"], X, number>>
      : number extends Z
        ? Pieces<T, Replace<T["shape"], X, number>>
        : Repeated<Piece<T, Replace<T["shape"], X, Z>>, Count>
    : never;

/** The last piece has what is left; `Last` is not above 0 where fewer pieces suffice. */
type ChunkUnevenly<T extends Tensor, Count extends number, X extends number, L extends number, Size extends number, Last> = [Last] extends [never]
  ? SplitEqually<T, Size, X, L>
  : Last extends 0
    ? SplitEqually<T, Size, X, L>
    : PiecesOf<T, X, Size, Subtract<Count, 1>, Last>;

/** The slices along dim `I`: a tuple where their number is known, up to 64. */
export type Unbind<Op extends string, T extends Tensor, I> =
  Axis<Op, T["shape"], I> extends infer P
    ? P extends number
      ? UnbindAt<T, P>
      : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
        ? RejoinTensors<Before, UnbindAt<Tensor<Part, T["dtype"], T["device"]>, At>, After>
        : P
    : never;
type UnbindAt<T extends Tensor, P extends number> = number extends P
  ? Pieces<T, UnknownReduced<T["shape"], false>>
  : T["shape"][P] extends infer L
    ? L extends number
      ? number extends L
        ? Pieces<T, Without<T["shape"], P>>
        : `${L}` extends Few
          ? Repeated<Piece<T, Without<T["shape"], P>>, L>
          : Pieces<T, Without<T["shape"], P>>
      : Pieces<T, Without<T["shape"], P>>
    : never;

/** Guard on a tensor that has no dims, and so no slices. */
export type HasDims<Op extends string, T extends Tensor> = T extends unknown ? (Same<Op, T["shape"], []> extends true ? `${Op}: [] has no dims` : unknown) : never;

/** The tensors that a rule gives; unknown ones where it failed. */
export type Listed<R> = R extends string ? Tensor[] : R;
