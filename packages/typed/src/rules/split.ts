import type { DimAdd, DimFloorDivide } from "../arithmetic/dim.js";
import type { Compare, Divide, Subtract } from "../arithmetic/natural.js";
import type { Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Axis, Without } from "./axis.js";
import type { Shaped } from "../guard.js";

/** Pieces of `Size` (the last may be smaller) along dim `I`, or of the sizes listed: a tuple where their number is known, up to 64. */
export type Split<Op extends string, T extends Tensor, Size, I> =
  Axis<Op, T["shape"], I> extends infer P
    ? P extends number
      ? number extends P | T["shape"]["length"]
        ? Pieces<T, Shape>
        : IsBelowZero<Size> extends true
          ? `${Op}: pieces of ${Size & number} entries`
          : Size extends readonly unknown[]
            ? SplitSizes<Op, T, Size, P>
            : Size extends 0
              ? SplitByZero<Op, T, P, T["shape"][P]>
              : SplitEqually<T, Size, P, T["shape"][P]>
      : P
    : never;

type SplitByZero<Op extends string, T extends Tensor, X extends number, L> = L extends 0
  ? [Tensor<T["shape"], T["dtype"], T["device"]>]
  : L extends number
    ? number extends L
      ? Pieces<T, Shaped<With<T["shape"], X, number>>>
      : `${Op}: pieces of 0 entries, dim ${X} of ${Show<Op, T["shape"]>} has ${L}`
    : Pieces<T, Shaped<With<T["shape"], X, number>>>;

type IsBelowZero<X> = X extends number ? (`${X}` extends `-${string}` ? true : false) : false;

type Pieces<T extends Tensor, S extends Shape> = Tensor<S, T["dtype"], T["device"]>[];
type With<A, X extends number, Z> = { -readonly [K in keyof A]: K extends `${X}` ? Z : A[K] };

type SplitEqually<T extends Tensor, Size, X extends number, L> = L extends number
  ? Size extends number
    ? number extends L | Size
      ? Pieces<T, Shaped<With<T["shape"], X, number>>>
      : Divide<L, Size> extends [infer Q extends number, infer R]
          ? Compare<Q, 64> extends "<"
            ? L extends 0
              ? [Tensor<T["shape"], T["dtype"], T["device"]>]
              : R extends 0
                ? Repeated<Tensor<Shaped<With<T["shape"], X, Size>>, T["dtype"], T["device"]>, Q>
                : [...Repeated<Tensor<Shaped<With<T["shape"], X, Size>>, T["dtype"], T["device"]>, Q>, Tensor<Shaped<With<T["shape"], X, R>>, T["dtype"], T["device"]>]
            : Pieces<T, Shaped<With<T["shape"], X, number>>>
          : never
    : Pieces<T, Shaped<With<T["shape"], X, number>>>
  : Pieces<T, Shaped<With<T["shape"], X, number>>>;

type Repeated<T, N, Done extends readonly unknown[] = []> = Done["length"] extends N ? Done : Repeated<T, N, [...Done, T]>;

type SplitSizes<Op extends string, T extends Tensor, L extends readonly unknown[], X extends number> = number extends L["length"]
  ? Pieces<T, Shaped<With<T["shape"], X, number>>>
  : Sum<L> extends infer Z
    ? Z extends T["shape"][X]
      ? { -readonly [K in keyof L]: Tensor<Shaped<With<T["shape"], X, L[K]>>, T["dtype"], T["device"]> }
      : number extends Z | T["shape"][X]
        ? { -readonly [K in keyof L]: Tensor<Shaped<With<T["shape"], X, L[K]>>, T["dtype"], T["device"]> }
        : `${Op}: sizes ${Show<Op, L>} make ${ShowDim<Op, Z>}, dim ${X} of ${Show<Op, T["shape"]>} has ${ShowDim<Op, T["shape"][X]>}`
    : never;
type Sum<L, Done = 0> = L extends readonly [infer H, ...infer R] ? Sum<R, DimAdd<Done, H>> : Done;

/** `Count` pieces of size ⌈L / Count⌉: there may be fewer. */
export type Chunk<Op extends string, T extends Tensor, Count, I> =
  Axis<Op, T["shape"], I> extends infer P
    ? P extends number
      ? number extends P | T["shape"]["length"]
        ? Pieces<T, Shape>
        : Count extends 0
          ? `${Op}: there must be at least one piece`
          : Count extends number
          ? T["shape"][P] extends infer L
            ? L extends number
              ? number extends L | Count
                ? Pieces<T, Shaped<With<T["shape"], P, number>>>
                : L extends 0
                  ? Repeated<Tensor<T["shape"], T["dtype"], T["device"]>, Count>
                  : SplitEqually<T, DimFloorDivide<DimAdd<L, Subtract<Count, 1>>, Count>, P, L>
              : Pieces<T, Shaped<With<T["shape"], P, number>>>
            : never
          : Pieces<T, Shaped<With<T["shape"], P, number>>>
      : P
    : never;

/** The slices along dim `I`: a tuple where their number is known, up to 64. */
export type Unbind<Op extends string, T extends Tensor, I> =
  Axis<Op, T["shape"], I> extends infer P
    ? P extends number
      ? number extends P | T["shape"]["length"]
        ? Pieces<T, Shape>
        : T["shape"][P] extends infer L
          ? L extends number
            ? number extends L
              ? Pieces<T, Shaped<Without<T["shape"], P>>>
              : Compare<L, 64> extends "<"
                ? Repeated<Tensor<Shaped<Without<T["shape"], P>>, T["dtype"], T["device"]>, L>
                : Pieces<T, Shaped<Without<T["shape"], P>>>
            : Pieces<T, Shaped<Without<T["shape"], P>>>
          : never
      : P
    : never;

/** Guard on a tensor that has no dims, and so no slices. */
export type HasDims<Op extends string, T extends Tensor> = T extends unknown ? (Same<Op, T["shape"], []> extends true ? `${Op}: [] has no dims` : unknown) : never;

/** The tensors that a rule gives; unknown ones where it failed. */
export type Listed<R> = R extends string ? Tensor[] : R;
