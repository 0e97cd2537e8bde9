import type { ComplexDType, DType, FloatDType } from "../dtype.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { BareUnsigned, FloatDTypeOf, IsOneOf, StorageOnly, Supports } from "./dtype.js";
import type { Elementwise, InPlace } from "./elementwise.js";

/** The result of a comparison: bool. */
export type Tested<R> = R extends AnyTensor ? Tensor<R["shape"], "bool", R["device"]> : R;

/** A tensor and a scalar in either order, or two tensors. */
export type EitherFirst<Op extends string, X, O> = X extends AnyTensor ? Elementwise<Op, X, O> : O extends AnyTensor ? Elementwise<Op, O, X> : `${Op}: one of both must be a tensor`;

/** A power computed in float64, or complex128: the dtypes of the operands need not promote. */
export type FloatPower<Op extends string, T extends Tensor, O> = Elementwise<Op, Wide<T>, O extends Tensor ? Wide<O> : O>;
/** As `FloatPower`, with the tensor in either place. */
export type FloatPowerOf<Op extends string, X, O> = X extends AnyTensor ? FloatPower<Op, X, O> : O extends AnyTensor ? FloatPower<Op, O, X> : `${Op}: one of both must be a tensor`;
type Wide<T extends Tensor> = Tensor<T["shape"], WideDType<T["dtype"]>, T["device"]>;
type WideDType<D> = D extends ComplexDType ? "complex128" : "float64";

/** As `InPlace`, where the result must have the dtype of `self`. */
export type InPlaceExactly<Op extends string, T extends Tensor, R> = R extends { readonly dtype: infer D extends DType }
  ? [D & T["dtype"]] extends [never]
    ? `${Op}: a result of dtype ${D} cannot be stored in place in ${T["dtype"]}`
    : InPlace<Op, T, R>
  : R;

/**
 * self · 2^other. A float has a kernel of its own, for exponents that are signed integers or floats; of other numbers libtorch computes
 * 2^other first, which makes integers float32.
 */
export type Ldexp<Op extends string, T extends Tensor, O extends Tensor> = T extends unknown
  ? IsOneOf<Op, T["dtype"], FloatDType> extends true
    ? Supports<Op, O, "bool" | BareUnsigned | "complex32" | StorageOnly, Elementwise<Op, T, O>>
    : Supports<Op, O, "complex32" | StorageOnly, Elementwise<Op, T, Tensor<O["shape"], FloatDTypeOf<O["dtype"]>, O["device"]>>>
  : never;

/** What a bound makes of a tensor has one of these dtypes: booleans are held to one tensor only. */
export type BoundRefused<O, P = null> =
  | BareUnsigned
  | ComplexDType
  | StorageOnly
  | (null extends O | P ? ([Exclude<O | P, null>] extends [AnyTensor] ? never : "bool") : "bool");

/** The indices of what is nonzero: a list for each dim, of which a tensor without dims counts as one. */
export type Nonzero<S extends readonly unknown[], V> = S extends readonly []
  ? [Tensor<[number], "int64", V & Tensor["device"]>]
  : { -readonly [I in keyof S]: Tensor<[number], "int64", V & Tensor["device"]> };

