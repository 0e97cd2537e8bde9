/** Places in sorted numbers. */
import type { ComplexDType, DType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { BareUnsigned, IsOneOf, Promote, PromoteScalar, SameDevice, StorageOnly } from "./dtype.js";
import type { EachAgrees } from "./loss.js";

type Unsearchable = BareUnsigned | ComplexDType | StorageOnly;

/** The shape of the places, in a tuple: that of the values. Sorted rows want rows of values, one sorted vector takes any. */
export type Search<Op extends string, T extends Tensor, Y> = T extends unknown
  ? Y extends AnyTensor
    ? SearchAll<Op, T, Y>
    : OfDType<Op, PromoteScalar<T["dtype"], Y>, number extends T["shape"]["length"] ? [[]] : T["shape"]["length"] extends 1 ? [[]] : `${Op}: one value into ${Show<Op, T["shape"]>}, which must have one dim`>
  : never;
// Decided once the values are known: beside `Y extends AnyTensor` their device is `any`, which every other equals.
type SearchAll<Op extends string, T extends Tensor, Y extends Tensor> = Y extends unknown
  ? SameDevice<Op, T, Y, OfDType<Op, Promote<T["shape"], T["dtype"], Y["shape"], Y["dtype"]>, SearchShape<Op, T["shape"], Y["shape"]>>>
  : never;
type OfDType<Op extends string, D, R> = [D] extends [false] ? `${Op}: the dtypes do not promote` : IsOneOf<Op, D, "bool" | Unsearchable> extends true ? `${Op}: dtype ${D & string} is not supported` : R;

type SearchShape<Op extends string, A extends readonly unknown[], B> = number extends A["length"]
  ? [B]
  : A["length"] extends 0
    ? `${Op}: the sorted [] must have at least one dim`
    : A["length"] extends 1
      ? [B]
      : A extends readonly [...infer Rows, unknown]
        ? B extends readonly [...infer Leading, unknown]
          ? Rows["length"] extends Leading["length"]
            ? EachAgrees<Op, Rows, Leading> extends true
              ? [B]
              : RowsDiffer<Op, A, B>
            : number extends Leading["length"]
              ? [B]
              : RowsDiffer<Op, A, B>
          : B extends readonly []
            ? RowsDiffer<Op, A, B>
            : [B]
        : never;
type RowsDiffer<Op extends string, A, B> = `${Op}: the values ${Show<Op, B>} must have the rows of ${Show<Op, A>}`;

/** Guard on the order of what is sorted: int64, of the same shape. */
export type Sorter<Op extends string, T extends Tensor, O> = O extends Tensor
  ? IsOneOf<Op, O["dtype"], Exclude<DType, "int64">> extends true
    ? `${Op}: the sorter must be int64, not ${O["dtype"]}`
    : number extends T["shape"]["length"] | O["shape"]["length"]
      ? unknown
      : T["shape"]["length"] extends O["shape"]["length"]
        ? EachAgrees<Op, T["shape"], O["shape"]> extends true
          ? SameDevice<Op, T, O, unknown>
          : `${Op}: the sorter ${Show<Op, O["shape"]>} must have the shape ${Show<Op, T["shape"]>}`
        : `${Op}: the sorter ${Show<Op, O["shape"]>} must have the shape ${Show<Op, T["shape"]>}`
  : unknown;

/** Guard on the side of equal numbers, which `right` says, too. */
export type Side<Op extends string, R, S> = [R, S] extends [true, "left"] ? `${Op}: side "left" contradicts right: true` : unknown;

/** Guard on the bounds of buckets: one dim. */
export type Bounds<Op extends string, T extends Tensor, R> = T extends unknown ? (T["shape"]["length"] extends 1 ? R : number extends T["shape"]["length"] ? R : `${Op}: the boundaries ${Show<Op, T["shape"]>} must have one dim`) : never;

/** Positions along each dim. */
export type Unraveled<T extends Tensor, N extends readonly unknown[]> = { -readonly [K in keyof N]: Tensor<T["shape"], "int64", T["device"]> };

/** The dtype of places, by `outInt32`. */
export type PlaceDType<X> = [X] extends [true] ? "int32" : [X] extends [false] ? "int64" : "int32" | "int64";
