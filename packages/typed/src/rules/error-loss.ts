/** Losses of errors: of what an input misses of its target, element by element. */
import type { Device } from "../device.js";
import type { Shape } from "../dims.js";
import type { ComplexDType, FloatDType, IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Made, Tensor } from "../tensor.js";
import type { Alike, BareUnsigned, Computed, FloatDTypeOf, IsOneOf, OrDType, Promote, PromoteScalar, RealDTypeOf, SameDevice, StorageOnly, Supports } from "./dtype.js";
import type { CopyInto, Divided, Elementwise } from "./elementwise.js";
import type { EachAgrees, LossOf, NotFloat, MetAs, Retyped, SameShape } from "./loss.js";
import type { Subtrahend } from "./where.js";

/** self − target: booleans have no differences, and libtorch no kernels for the wide unsigned integers. First two tensors of one type. */
export type Differences<Op extends string, T extends Tensor, O extends Tensor, Refused = never> = T extends unknown
  ? [[...O["shape"]], O["dtype"], O["device"]] | Op extends [[...T["shape"]], T["dtype"], T["device"]] | infer R
    ? [R] extends [string]
      ? Supports<Op, T, "bool" | BareUnsigned | StorageOnly | Refused, T>
      : DifferencesAny<Op, T, O, Refused>
    : never
  : never;
type DifferencesAny<Op extends string, T extends Tensor, O extends Tensor, Refused> = Supports<
  Op,
  T,
  "bool",
  Subtrahend<Op, O, Computed<Op, Elementwise<Op, T, O>, "bool" | BareUnsigned | StorageOnly | Refused>>
>;
type Absolute<E> = E extends AnyTensor ? AbsoluteTensor<E> : E;
// Decided once the tensor is known: beside `E extends AnyTensor` its dtype is `any`, which is real.
type AbsoluteTensor<T extends Tensor> = T extends unknown ? Tensor<T["shape"], RealDTypeOf<T["dtype"]>, T["device"]> : never;

/** (self − target)²: libtorch's kernel takes floats; weighted errors are composed, and may be of any numbers. */
export type SquaredErrors<Op extends string, T extends Tensor, O extends Tensor, W> = [W] extends [null]
  ? Computed<Op, Elementwise<Op, T, O>, NotFloat>
  : Differences<Op, T, O, "complex32">;

/** |self − target|, of integers only without a mean. */
export type AbsoluteErrors<Op extends string, T extends Tensor, O extends Tensor, W, R> = [W] extends [null]
  ? Absolute<Differences<Op, T, O, R extends "none" | "sum" ? never : IntDType>>
  : Absolute<Differences<Op, T, O, "complex32">>;

/** Guard on the weights of errors `E`: of the input's shape. */
export type ErrorWeight<Op extends string, T extends Tensor, E, W> = W extends AnyTensor ? (E extends AnyTensor ? SameShape<Op, T, W, "a weight", Multiply<Op, E, W>> : unknown) : unknown;
/** Decided once both are known. */
type Multiply<Op extends string, E extends Tensor, W extends Tensor> = W extends unknown ? Elementwise<Op, E, W> : never;

/** The loss of errors, the mean of weighted ones being by weight. */
export type ErrorLoss<Op extends string, E, W, R> = [W] extends [null] ? LossOf<E, R> : LossOf<R extends "mean" ? Divided<Weighted<Op, E, W>> : Weighted<Op, E, W>, R>;
type Weighted<Op extends string, E, W> = E extends AnyTensor ? (W extends AnyTensor ? Made<Multiply<Op, E, W>> : E) : E;

/** In the dtype of the input, whatever the target's is. */
export type HuberErrors<Op extends string, T extends Tensor, O extends Tensor> = Supports<Op, T, NotFloat, Supports<Op, O, ComplexDType | StorageOnly, MetAs<Op, T, O>>>;

/** Squares below `beta`, distances above; without squares only distances. */
export type SmoothErrors<Op extends string, T extends Tensor, O extends Tensor, B, R> = [B] extends [0] ? AbsoluteErrors<Op, T, O, null, R> : Computed<Op, Elementwise<Op, T, O>, NotFloat>;

/** target · (ln target − self), of floats. */
export type Divergence<Op extends string, T extends Tensor, O extends Tensor> = Supports<Op, T, NotFloat, Supports<Op, O, NotFloat, Elementwise<Op, T, O>>>;

/** ln(1 + e^(−target · self)): the target broadcasts to the input. First one of the input's shape and device. */
export type SoftMarginErrors<Op extends string, T extends Tensor, O extends Tensor> = T extends unknown
  ? Supports<Op, O, StorageOnly | (IsOneOf<Op, T["dtype"], ComplexDType> extends true ? BareUnsigned : ComplexDType), BroadcastsTo<Op, T, O>>
  : never;
type BroadcastsTo<Op extends string, T extends Tensor, O extends Tensor> = T extends unknown
  ? [[...O["shape"]], O["device"]] | Op extends [[...T["shape"]], T["device"]] | infer R
    ? [R] extends [string]
      ? T
      : SameDevice<Op, T, O, CopyInto<Op, T, O> extends infer S ? (S extends string ? S : T) : never>
    : never
  : never;

/** The hinge of what is far from a target of 1 or −1. */
export type HingeErrors<Op extends string, T extends Tensor, O extends Tensor, R> = Supports<
  Op,
  T,
  "bool" | BareUnsigned | ComplexDType | StorageOnly | (R extends "none" | "sum" ? never : IntDType),
  MetAs<Op, T, O>
>;

/** e^self − target · self, or self − target · ln(self + eps) where `L` is false; `F` adds Stirling's approximation of the target. */
export type PoissonErrors<Op extends string, T extends Tensor, O extends Tensor, L, F> = Supports<
  Op,
  T,
  "complex32" | StorageOnly | (L extends false ? "bool" : never),
  Supports<Op, O, F extends true ? "bool" | BareUnsigned | ComplexDType | StorageOnly : never, Computed<Op, L extends false ? RateErrors<Op, T, O> : LogRateErrors<Op, T, O>, "complex32">>
>;
type LogRateErrors<Op extends string, T extends Tensor, O extends Tensor> = Promoted<Op, Computed<Op, Elementwise<Op, T, O>, "bool">, T["shape"], FloatDTypeOf<T["dtype"]>>;
type RateErrors<Op extends string, T extends Tensor, O extends Tensor> = Promoted<Op, Elementwise<Op, Retyped<T, FloatDTypeOf<T["dtype"]>>, O>, T["shape"], T["dtype"]>;
/** A rule's result, its dtype promoted with that of another operand, which no longer changes the shape. (With `Elementwise` twice, inference by an expected type went too deep.) */
type Promoted<Op extends string, R, A, D> = R extends { readonly shape: infer S extends Shape; readonly dtype: infer E; readonly device: infer V extends Device }
  ? Promote<A, D, S, E> extends infer P
    ? [P] extends [false]
      ? `${Op}: dtypes ${D & string} and ${E & string} do not promote`
      : Tensor<S, OrDType<P>, V>
    : never
  : R;

/** Guard on variances: one for all, one for each element, one for each list of the last dim; or one dim has size 1 where the input has more. */
export type Variances<Op extends string, T extends Tensor, V> = V extends number
  ? `${V}` extends `-${string}`
    ? `${Op}: variances must not be negative, but one is ${V}`
    : IsOneOf<Op, PromoteScalar<T["dtype"], V>, NotFloat> extends true
      ? `${Op}: dtype ${PromoteScalar<T["dtype"], V>} is not supported`
      : unknown
  : V extends AnyTensor
    ? Supports<Op, V, NotFloat, VariancesMeet<Op, T, V>>
    : unknown;
type VariancesMeet<Op extends string, T extends Tensor, V extends Tensor> = T extends unknown ? SameDevice<Op, T, V, VariancesFit<Op, T, V>> : never;
type VariancesFit<Op extends string, T extends Tensor, V extends Tensor> = VarianceShape<Op, T["shape"], V["shape"]> extends infer S
  ? S extends string
    ? `${Op}: the variances ${Show<Op, V["shape"]>} do not fit the input ${Show<Op, T["shape"]>}`
    : unknown
  : never;

/** The shape that variances of shape `B` take beside an input of shape `A`; `"misfit"` where they fit nowhere. First those of the input's shape. */
type VarianceShape<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> = [[...B]] | Op extends [[...A]] | infer R ? ([R] extends [string] ? [B] : VarianceShapeAny<Op, A, B>) : never;
type VarianceShapeAny<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> = number extends A["length"] | B["length"]
  ? [B]
  : B["length"] extends A["length"]
    ? Spread<Op, A, B, []> extends readonly [] | readonly [unknown]
      ? [B]
      : "misfit"
    : A extends readonly [...infer Init, unknown]
      ? Init["length"] extends B["length"]
        ? EachAgrees<Op, Init, B> extends true
          ? [[...B, 1]]
          : "misfit"
        : "misfit"
      : "misfit";
/** The dims of size 1 where the input has more, one entry each; two where any differs otherwise. */
type Spread<Op extends string, A, B, Found extends readonly unknown[]> = A extends readonly [infer X, ...infer AR]
  ? B extends readonly [infer Y, ...infer BR]
    ? EachAgrees<Op, [X], [Y]> extends true
      ? Spread<Op, AR, BR, Found>
      : Y extends 1
        ? Spread<Op, AR, BR, [...Found, Y]>
        : [1, 1]
    : Found
  : Found;

/** ½ (ln variance + (self − target)² / variance). */
export type GaussianErrors<Op extends string, T extends Tensor, O extends Tensor, V> = Meeting<Op, Differences<Op, T, O, "complex32">, SpreadOf<Op, T, V>>;
type Meeting<Op extends string, E, S> = E extends AnyTensor ? (S extends AnyTensor ? Multiply<Op, E, S> : S) : E;
type SpreadOf<Op extends string, T extends Tensor, V> = V extends number
  ? Tensor<T["shape"], PromoteScalar<T["dtype"], V>, T["device"]>
  : V extends AnyTensor
    ? VarianceTensor<Op, T, V>
    : Tensor;
type VarianceTensor<Op extends string, T extends Tensor, V extends Tensor> = VarianceShape<Op, T["shape"], V["shape"]> extends readonly [infer S extends Shape] ? Tensor<S, V["dtype"], V["device"]> : Tensor;

/** Of probabilities and a target alike. */
export type ProbabilityErrors<Op extends string, T extends Tensor, O extends Tensor> = Alike<Op, T, O, SameShape<Op, T, O, "a target", T>>;

/** Of logits: in the dtype of the target. */
export type LogitErrors<Op extends string, T extends Tensor, O extends Tensor> = Supports<Op, O, "bool" | IntDType | "complex32" | StorageOnly, SameDevice<Op, T, O, SameShape<Op, T, O, "a target", Retyped<T, O["dtype"]>>>>;

/** Dtypes of weights that cannot be multiplied into elements of the target's dtype. */
export type Unweighable<Op extends string, O extends Tensor> = O extends unknown ? StorageOnly | (IsOneOf<Op, O["dtype"], ComplexDType> extends true ? never : ComplexDType) : never;

/** Dtypes of weights of positives: none is left beside a complex target. */
export type UnweighablePositives<Op extends string, O extends Tensor> = O extends unknown ? "bool" | BareUnsigned | ComplexDType | StorageOnly | (IsOneOf<Op, O["dtype"], ComplexDType> extends true ? IntDType | FloatDType : never) : never;
