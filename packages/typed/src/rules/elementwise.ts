import type { Complex, Scalar } from "@typetorch/core";
import type { Box, Either, IsUnion, Pair } from "../box.js";
import type { Device } from "../device.js";
import type { Dim } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Broadcast, Covers } from "./broadcast.js";
import type { CanStore, FloatDTypeOf, OrDType, Place, Promote, PromoteScalar } from "./dtype.js";

/**
 * The tensor that an elementwise op gives, or the sentence; the other operand is a tensor or a scalar. First an operand that changes
 * neither dtype nor device nor shape, and so gives `self`'s own type.
 */
export type Elementwise<Op extends string, T extends Tensor, O> =
  Box<O> extends Box<number | bigint | boolean | Complex>
    ? Tensor<T["shape"], PromoteScalar<T["dtype"], O>, T["device"]>
    : Box<O> extends Box<Tensor<any, T["dtype"], T["device"]>>
      ? Covers<Op, T["shape"], O["shape" & keyof O]> extends true
        ? T
        : ElementwiseAny<Op, T, O>
      : ElementwiseAny<Op, T, O>;

/** First an operand of which nothing is known: it is what TypeScript tries while it infers a call in the argument's place (600 instantiations less). */
type ElementwiseAny<Op extends string, T extends Tensor, O> = [Scalar | Tensor<Dim[]>] extends [O]
  ? Tensor
  : O extends AnyTensor
    ? ElementwiseTensors<Op, T, O>
    : Tensor<T["shape"], PromoteScalar<T["dtype"], O>, T["device"]>;

/** Equal dtypes and devices first. */
type ElementwiseTensors<Op extends string, T extends Tensor, O extends Tensor> =
  Pair<O["dtype"], O["device"]> extends Pair<T["dtype"], T["device"]>
    ? Met<Op, T, O, Broadcast<Op, T["shape"], O["shape"]>, T["dtype"], T["device"]>
    : [Tensor<Dim[]>] extends [O]
      ? Tensor
      : MeetPlaced<Op, T, O, Place<T["shape"], T["device"], O["shape"], O["device"]>>;

type MeetPlaced<Op extends string, T extends Tensor, O extends Tensor, P> = [P] extends [Device]
  ? MeetPromoted<Op, T, O, P, Promote<T["shape"], T["dtype"], O["shape"], O["dtype"]>>
  : `${Op}: devices ${T["device"]} and ${O["device"]} differ`;

type MeetPromoted<Op extends string, T extends Tensor, O extends Tensor, P extends Device, R> = [R] extends [false]
  ? `${Op}: dtypes ${T["dtype"]} and ${O["dtype"]} do not promote`
  : Met<Op, T, O, Broadcast<Op, T["shape"], O["shape"]>, OrDType<R>, P>;

type Met<Op extends string, T extends Tensor, O extends Tensor, S, D extends DType, V extends Device> = S extends readonly [any]
  ? Tensor<S[0], D, V>
  : `${Op}: ${Show<Op, T["shape"]>} and ${Show<Op, O["shape"]>} do not broadcast: ${S & string} differ`;

/** True division: as `Elementwise`, integers become float32. */
export type Divided<R> = R extends AnyTensor ? Floating<R> : R;
// Decided once the tensor is known: beside `R extends AnyTensor` its dtype is `any`, which is a float.
type Floating<T extends Tensor> = T extends unknown ? Tensor<T["shape"], FloatDTypeOf<T["dtype"]>, T["device"]> : never;

/** An in-place op: `self`, if the result has its shape and device and may be stored in its dtype; else the sentence. */
export type InPlace<Op extends string, T extends Tensor, R> = R extends T
  ? T
  : R extends { readonly shape: infer S; readonly dtype: infer D; readonly device: infer V }
    ? InPlaceResult<Op, T, S, D, V>
    : R;

type InPlaceResult<Op extends string, T extends Tensor, S, D, V> =
  Grows<T["shape"], S> extends true
    ? `${Op}: ${Show<Op, T["shape"]>} cannot grow to ${Show<Op, S>} in place`
    : [CanStore<D, T["dtype"]>] extends [false]
      ? `${Op}: a result of dtype ${D & string} cannot be stored in place in ${T["dtype"]}`
      : Box<V> extends Box<T["device"]>
        ? T
        : Box<T["device"]> extends Box<V>
          ? T
          : `${Op}: devices ${T["device"]} and ${V & string} differ`;

/** Whether a broadcast result surely is larger than `self`. Unknown dims may turn out equal. */
export type Grows<A, S> =
  Box<S> extends Box<A>
    ? false
    : A extends readonly [infer X, ...infer AR]
      ? S extends readonly [infer Y, ...infer SR]
        ? SR["length"] extends AR["length"]
          ? Box<X> extends Box<Y>
            ? Grows<AR, SR>
            : Either<Box<number> extends Box<X> | Box<Y> ? true : false, Either<IsUnion<X>, IsUnion<Y>>> extends true
              ? Grows<AR, SR>
              : true
          : true
        : false
      : A extends readonly []
        ? S extends readonly []
          ? false
          : S extends readonly [unknown, ...unknown[]]
            ? true
            : false
        : false;

/** Division with a rounding mode `M` keeps integers, without one makes them floats. */
export type Rounded<R, M> = [M] extends [null] ? Divided<R> : [M] extends ["floor" | "trunc"] ? R : R extends AnyTensor ? PerhapsFloating<R> : R;
type PerhapsFloating<T extends Tensor> = T extends unknown ? Tensor<T["shape"], T["dtype"] | FloatDTypeOf<T["dtype"]>, T["device"]> : never;

/** `T` held to a bound: a tensor, a scalar, or none. */
export type Bounded<Op extends string, T extends Tensor, B> = [B] extends [null] ? T : Elementwise<Op, T, B>;

/** A tensor written into another broadcasts to its shape; dtype and device are converted. */
export type CopyInto<Op extends string, T extends Tensor, O extends Tensor> = T extends unknown
  ? CopyIntoShape<Op, T["shape"], O["shape"], Broadcast<Op, T["shape"], O["shape"]>>
  : never;
type CopyIntoShape<Op extends string, A, B, S> = S extends readonly [infer R]
  ? Grows<A, R> extends true
    ? `${Op}: ${Show<Op, B>} does not broadcast to ${Show<Op, A>}`
    : S
  : `${Op}: ${Show<Op, B>} does not broadcast to ${Show<Op, A>}: ${S & string} differ`;
