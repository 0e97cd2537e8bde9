/** Elements picked, or written, along a dim: `index[i][j]` says where. */
import type { DimLess, DimSubtract, LeastSize, Product } from "../arithmetic/dim.js";
import type { Same } from "../box.js";
import type { Shape, Shape1 } from "../dims.js";
import type { ComplexDType, DType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Axes } from "../generated/axes.js";
import type { Filler } from "./along-index.js";
import type { Axis, Replace } from "./axis.js";
import type { Nonzero } from "./binary.js";
import type { Broadcast } from "./broadcast.js";
import type { Alike, IsOneOf, NotSupported } from "./dtype.js";
import type { Agree } from "./matmul.js";
import type { IsNumber } from "./select.js";
import type { UnlessNothing } from "./of-nothing.js";

/**
 * The index of a gather or a scatter has the rank of `self`, and no dim but `I` that is larger. First one that has the sizes of `self` in all
 * dims but that, by identity (see `Same`): 35 instantiations instead of 105.
 */
export type Gatherable<Op extends string, A extends readonly unknown[], I, B extends readonly unknown[], P = Axes[A["length"]][`${I & number}`]> = [P] extends [number]
  ? [[...B]] | Op extends [Replace<A, P, B[P]>] | infer R
    ? [R] extends [string]
      ? B
      : GatherableAny<Op, A, I, B>
    : never
  : GatherableAny<Op, A, I, B>;
type GatherableAny<Op extends string, A extends readonly unknown[], I, B extends readonly unknown[]> = number extends A["length"] | B["length"]
  ? B
  : A["length"] extends B["length"]
    ? Axis<Op, A, I> extends infer P
      ? P extends number
        ? TooLarge<Op, A, B, P> extends infer M
          ? [M] extends [never]
            ? B
            : UnlessNothing<Op, B, `${Op}: dim ${M & string} of the index ${Show<Op, B>} is larger than that of ${Show<Op, A>}`, B>
          : never
        : B
      : never
    : A["length"] | B["length"] extends 0 | 1
      ? B
      : UnlessNothing<Op, B, `${Op}: the index ${Show<Op, B>} must have ${A["length"]} dims, as ${Show<Op, A>}`, B>;

/** As `Supports`, of what picks or writes entries where `O` says: where that says nothing, no kernel is asked. */
export type SupportsPicked<Op extends string, T extends Tensor, Refused, O extends Tensor> = T extends unknown
  ? IsOneOf<Op, T["dtype"], Refused> extends true
    ? UnlessNothing<Op, O["shape"], NotSupported<Op, T["dtype"]>, unknown>
    : unknown
  : never;

/** An index of which `R` is the rule: integers, unless it is of nothing. */
export type IndexOf<Op extends string, O extends Tensor, R> = O extends unknown
  ? IsOneOf<Op, O["dtype"], Exclude<DType, "int64" | "int32">> extends true
    ? UnlessNothing<Op, O["shape"], `${Op}: the index must be int64 or int32, not ${O["dtype"]}`, R>
    : R
  : never;

/** The dims of B that surely are larger than A's, but X. */
type TooLarge<Op extends string, A extends readonly unknown[], B extends readonly unknown[], X> = {
  [K in keyof A]: K extends `${X & number}` ? never : SurelyLess<Op, A[K], B[K & keyof B]> extends true ? K : never;
}[keyof A & `${number}`];

/** Whether X < Y for whatever symbols stand for: 3 < 4, T < T+1, 2 < T+3. Equality first; nothing is sure of a type parameter. */
type SurelyLess<Op extends string, X, Y> = Same<Op, X, Y> extends true ? false : IsNumber<Op, X> extends true ? LessThan<Op, X, Y> : IsSymbol<Op, X> extends true ? LessThan<Op, X, Y> : false;
type LessThan<Op extends string, X, Y> = IsNumber<Op, Y> extends true
  ? [DimLess<X, Y>] extends [true]
    ? true
    : false
  : IsSymbol<Op, Y> extends true
    ? IsAboveZero<LeastSize<DimSubtract<Y, X>>>
    : false;
type IsSymbol<Op extends string, X> = Same<Op, X, X & string> extends true ? (string extends X ? false : true) : false;
type IsAboveZero<X> = [X] extends [never] ? false : `${X & number}` extends "0" | `-${string}` ? false : true;

/** Guard on the source of a scatter: no dim smaller than that of the index. First one of its sizes. */
export type CoversIndex<Op extends string, B extends readonly unknown[], C extends readonly unknown[]> = B["length"] extends C["length"]
  ? [[...C]] | Op extends [[...B]] | infer R
    ? [R] extends [string]
      ? unknown
      : CoversAny<Op, B, C>
    : never
  : CoversAny<Op, B, C>;
type CoversAny<Op extends string, B extends readonly unknown[], C extends readonly unknown[]> = number extends B["length"] | C["length"]
  ? unknown
  : B["length"] extends C["length"]
    ? CoversEachDim<Op, B, C>
    : B["length"] | C["length"] extends 0 | 1
      ? SurelyLess<Op, C["length"] extends 0 ? 1 : C[0], B["length"] extends 0 ? 1 : B[0]> extends true
        ? UnlessNothing<Op, B, `${Op}: the index ${Show<Op, B>} is larger than the source ${Show<Op, C>}`, unknown>
        : unknown
      : UnlessNothing<Op, B, `${Op}: the source ${Show<Op, C>} must have ${B["length"]} dims, as the index ${Show<Op, B>}`, unknown>;
type CoversEachDim<Op extends string, B extends readonly unknown[], C extends readonly unknown[]> =
  TooLarge<Op, C, B, -1> extends infer M
    ? [M] extends [never]
      ? unknown
      : UnlessNothing<Op, B, `${Op}: dim ${M & string} of the index ${Show<Op, B>} is larger than that of the source ${Show<Op, C>}`, unknown>
    : never;

/** Guard on what is scattered: a source that covers the index of shape `B`, or one value. */
export type Scattered<Op extends string, T extends Tensor, B extends readonly unknown[], Y> = Y extends Tensor ? Alike<Op, T, Y, CoversIndex<Op, B, Y["shape"]>> : Filler<Op, T, Y>;

/** Entries along dim `I` that indices list: both broadcast in the other dims. Without a dim, of all elements in order. */
export type TakeAlong<Op extends string, A extends readonly unknown[], B extends readonly unknown[], I> = [I] extends [null]
  ? Shape1<number extends B["length"] ? number : Product<B>>
  : Axis<Op, A, I> extends infer P
    ? P extends number
      ? number extends A["length"] | B["length"]
        ? Shape
        : A["length"] extends B["length"]
          ? number extends P
            ? { -readonly [K in keyof A]: number }
            : Broadcast<Op, Replace<A, P, B[P]>, B> extends infer S
              ? S extends readonly [infer R]
                ? R
                : `${Op}: ${Show<Op, A>} and the indices ${Show<Op, B>} do not broadcast beside dim ${P}: ${S & string} differ`
              : never
          : `${Op}: the indices ${Show<Op, B>} must have ${A["length"]} dims, as ${Show<Op, A>}`
      : P
    : never;

/** Guard on elements that are put at positions: as many. */
export type AsMany<Op extends string, B extends readonly unknown[], C extends readonly unknown[]> = number extends B["length"] | C["length"]
  ? unknown
  : [Product<B>, Product<C>] extends [infer X, infer Y]
    ? Agree<Op, X, Y> extends true
      ? unknown
      : `${Op}: ${ShowDim<Op, Y>} elements of the source ${Show<Op, C>} for ${ShowDim<Op, X>} positions of the index ${Show<Op, B>}`
    : never;

/** Positions of nonzero elements: a row for each, with a column for each dim; as a tuple a list for each dim. */
export type NonzeroAs<T extends Tensor, X> = X extends true ? Nonzero<T["shape"], T["device"]> : Tensor<NonzeroRows<T["shape"]>, "int64", T["device"]>;
export type NonzeroRows<A extends readonly unknown[]> = number extends A["length"] ? [number, number] : [number, A["length"]];

/** Guard on a reduction: booleans have no mean, complex numbers no order. */
export type Reducible<Op extends string, T extends Tensor, R> = T extends unknown
  ? IsOneOf<Op, T["dtype"], R extends "mean" ? "bool" : R extends "amax" | "amin" ? ComplexDType : never> extends true
    ? `${Op}: dtype ${T["dtype"]} has no ${R & string}`
    : unknown
  : never;
