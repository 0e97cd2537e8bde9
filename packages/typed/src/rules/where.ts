import type { Scalar } from "@typetorch/core";
import type { Device } from "../device.js";
import type { Shape } from "../dims.js";
import type { IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Broadcast } from "./broadcast.js";
import type { IsOneOf, OrDType, Place, SameDevice, ScalarDType } from "./dtype.js";
import type { Elementwise } from "./elementwise.js";

/** `X` where the condition holds, else `Y`: all broadcast; tensors or scalars. */
export type Where<Op extends string, C extends Tensor, X, Y> = Conditioned<Op, C, Chosen<Op, X, Y, C>>;

type Chosen<Op extends string, X, Y, C extends Tensor> = X extends AnyTensor
  ? ChosenBeside<Op, X, Y>
  : Y extends AnyTensor
    ? ChosenBeside<Op, Y, X>
    : Tensor<[], OrDType<ScalarPair<ScalarDType<X>, ScalarDType<Y>>>, C["device"]>;
// Decided once the tensor is known: beside `X extends AnyTensor` its dtype is `any`.
type ChosenBeside<Op extends string, T extends Tensor, O> = T extends unknown ? Elementwise<Op, T, O> : never;
/** Distributes: an unknown number may be a float or not. */
type ScalarPair<X, Y> = X extends unknown ? (Y extends unknown ? ScalarsOf<X, Y> : never) : never;
type ScalarsOf<X, Y> = "complex64" extends X | Y ? "complex64" : "float32" extends X | Y ? "float32" : "int64" extends X | Y ? "int64" : "bool";

type Conditioned<Op extends string, C extends Tensor, R> = R extends AnyTensor ? ConditionedOn<Op, C, R> : R;
type ConditionedOn<Op extends string, C extends Tensor, R extends AnyTensor> =
  Broadcast<Op, C["shape"], R["shape"]> extends infer S
    ? S extends readonly [any]
      ? Placed<Op, C, R, S[0]>
      : `${Op}: ${Show<Op, C["shape"]>} and ${Show<Op, R["shape"]>} do not broadcast: ${S & string} differ`
    : never;

/**
 * A condition on another device: one of the two is a CPU tensor without dims, or it is not known where they are. By identity (see `Same`), and
 * with `Op` at the top: beside `AnyTensor`, whose device is `any`, all devices would be alike where this stands written.
 */
type Placed<Op extends string, C extends Tensor, R extends AnyTensor, S extends Shape> = [C["device"]] | Op extends [R["device"]] | infer Q
  ? [Q] extends [Op]
    ? Tensor<S, R["dtype"], R["device"]>
    : PlacedAt<Op, C, R, S, Place<C["shape"], C["device"], R["shape"], R["device"]>>
  : never;
type PlacedAt<Op extends string, C extends Tensor, R extends AnyTensor, S extends Shape, V> = [V] extends [false]
  ? `${Op}: devices ${C["device"]} and ${R["device"]} differ`
  : Tensor<S, R["dtype"], V & Device>;

/** A tensor and a mask that broadcast: the dtype stays. */
export type Masked<Op extends string, T extends Tensor, M extends Tensor> = T extends unknown ? MaskedShape<Op, T, M, SameDevice<Op, T, M, Broadcast<Op, T["shape"], M["shape"]>>> : never;
type MaskedShape<Op extends string, T extends Tensor, M extends Tensor, S> = S extends readonly [any]
  ? Tensor<S[0], T["dtype"], T["device"]>
  : S extends `${string}: devices ${string}`
    ? S
    : `${Op}: ${Show<Op, T["shape"]>} and ${Show<Op, M["shape"]>} do not broadcast: ${S & string} differ`;

/** Guard on a value that may be a tensor: it must have no dims. */
export type DimlessOrScalar<Op extends string, Y> = Y extends { readonly shape: infer S } ? (S extends readonly [unknown, ...unknown[]] ? `${Op}: the value ${Show<Op, S>} must have no dims` : unknown) : unknown;

/** Guard on the options of a clamp: one bound at least; two of one kind. */
export type AnyBound<Op extends string, O, P> = [O, P] extends [null, null]
  ? `${Op}: neither min nor max is given`
  : [O, P] extends [AnyTensor, Scalar] | [Scalar, AnyTensor]
    ? `${Op}: min and max must both be tensors, or both numbers`
    : unknown;

/** `R`, unless it divides integers by integers. */
export type Quotient<Op extends string, O extends Tensor, P, R> = P extends { readonly dtype: infer D }
  ? IsOneOf<Op, D, IntDType | "bool"> extends true
    ? IsOneOf<Op, O["dtype"], IntDType | "bool"> extends true
      ? `${Op}: ${O["dtype"]} is not divided by ${D & string}: one must be floating-point`
      : R
    : R
  : R;

/** `R`, unless a tensor of booleans is subtracted. */
export type Subtrahend<Op extends string, O, R> = O extends { readonly dtype: infer D }
  ? IsOneOf<Op, D, "bool"> extends true
    ? `${Op}: dtype bool is not supported`
    : R
  : R;
