/** What losses have in common: how their elements are joined, and how operands fit. */
import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { ComplexDType, DType, IntDType } from "../dtype.js";
import type { Shaped } from "../guard.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { IsKnown, OrDType, SameDevice, StorageOnly, Supports } from "./dtype.js";
import type { CopyInto, Elementwise } from "./elementwise.js";
import type { Agree } from "./matmul.js";

/** Dtypes that most losses refuse: they are for real numbers with fractions. */
export type NotFloat = "bool" | IntDType | ComplexDType | StorageOnly;

/** The shape of a loss whose elements have shape `S`. */
export type Reduced<R, S> = S extends string ? S : R extends "none" ? S : [R] extends ["mean" | "sum" | "batchmean"] ? [] : Shape;

/** The loss of elements `E`, a tensor or a sentence, joined as `R` says. */
export type LossOf<E, R> = E extends AnyTensor ? Tensor<Shaped<Reduced<R, E["shape"]>>, LossDType<E["dtype"], R>, E["device"]> : E;

/** Integers are summed as int64; their mean is a float, where there is one. */
export type LossDType<D, R> = IsKnown<R & string, D> extends true ? LossOfKnown<D, R> : D & DType;
/** A dtype that is a type parameter stays what it is. */
type LossOfKnown<D, R> = [D] extends [IntDType | "bool"] ? OrDType<R extends "none" ? D : R extends "sum" ? "int64" : "float32"> : D & DType;

/** As `Elementwise`, of a target that is converted to the dtype of the input. First one of its shape and device, by identity (see `Same`). */
export type MetAs<Op extends string, T extends Tensor, O extends Tensor> = T extends unknown
  ? [[...O["shape"]], O["device"]] | Op extends [[...T["shape"]], T["device"]] | infer R
    ? [R] extends [string]
      ? T
      : Elementwise<Op, T, Retyped<O, T["dtype"]>>
    : never
  : never;

/** Whether two shapes of one rank agree: equal ones first, by identity (see `Same`), 14 instantiations instead of 30 a dim. */
export type EachAgrees<Op extends string, A, B> = [A] | Op extends [B] | infer R ? ([R] extends [Op] ? true : DimsAgree<Op, A, B>) : never;
type DimsAgree<Op extends string, A, B> =
  Box<A> extends Box<readonly [infer X, ...infer AR]>
    ? Box<B> extends Box<readonly [infer Y, ...infer BR]>
      ? Agree<Op, X, Y> extends true
        ? DimsAgree<Op, AR, BR>
        : false
      : true
    : true;


/** `R`, unless two tensors surely differ in shape. */
export type SameShape<Op extends string, T extends Tensor, O extends Tensor, What extends string, R = unknown> = number extends T["shape"]["length"] | O["shape"]["length"]
  ? R
  : O["shape"]["length"] extends T["shape"]["length"]
    ? EachAgrees<Op, T["shape"], O["shape"]> extends true
      ? R
      : `${Op}: the input ${Show<Op, T["shape"]>} wants ${What} of its shape, not ${Show<Op, O["shape"]>}`
    : `${Op}: the input ${Show<Op, T["shape"]>} wants ${What} of its shape, not ${Show<Op, O["shape"]>}`;

/** A tensor's shape and device with another dtype: for losses that compute in the dtype of their input whatever the target has. */
export type Retyped<O extends Tensor, D extends DType> = Tensor<O["shape"], D, O["device"]>;

/** Guard on weights that are multiplied into the elements of `T`. */
export type WeightInto<Op extends string, T extends Tensor, W, Refused> = W extends AnyTensor ? Multiplied<Op, T, W, Refused> : unknown;
// Decided once the weight is known: beside `W extends AnyTensor` its device is `any`, which every other equals.
type Multiplied<Op extends string, T extends Tensor, W extends Tensor, Refused> = W extends unknown ? Supports<Op, W, Refused, SameDevice<Op, T, W, CopyInto<Op, T, W>>> : never;
