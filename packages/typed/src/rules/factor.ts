/** Products of float8, of which libtorch has no kernel where one factor is a single number. */
import type { Same } from "../box.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { IsOneOf, NotSupported, StorageOnly } from "./dtype.js";

/** Whether a shape surely has one element. */
type IsOne<Op extends string, A> = A extends readonly [infer H, ...infer R] ? (Same<Op, H, 1> extends true ? IsOne<Op, R> : false) : A extends readonly [] ? true : false;

/** A product `R`, of dtypes that have one beside the factor `O`. */
export type Factor<Op extends string, O, R> = R extends AnyTensor ? (IsOneOf<Op, R["dtype"], StorageOnly> extends true ? Stored<Op, O, R["dtype"], R> : R) : R;
type Stored<Op extends string, O, D, R> = O extends { readonly shape: infer B } ? (IsOne<Op, B> extends true ? NotSupported<Op, D> : R) : NotSupported<Op, D>;

/** As `Factor`, in place: where `self` has several elements, numbers are factors. */
export type FactorInPlace<Op extends string, T extends Tensor, O, R> = T extends unknown
  ? IsOneOf<Op, T["dtype"], StorageOnly> extends true
    ? StoredInPlace<Op, T, O, R>
    : R
  : never;
type StoredInPlace<Op extends string, T extends Tensor, O, R> = O extends AnyTensor ? Stored<Op, O, T["dtype"], R> : IsOne<Op, T["shape"]> extends true ? NotSupported<Op, T["dtype"]> : R;
