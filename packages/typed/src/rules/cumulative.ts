/** Differences and integrals along a dim. */
import type { DimAdd, DimLess, DimSubtract } from "../arithmetic/dim.js";
import type { Either, IsUnion, Same } from "../box.js";
import type { DType } from "../dtype.js";
import type { Shape } from "../dims.js";
import type { Shaped } from "../guard.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Axis, Replace, Without } from "./axis.js";
import type { Broadcast } from "./broadcast.js";
import type { BareUnsigned, Computed, FloatDTypeOf, OrDType, Promotable, Promote, SameDevice, StorageOnly, Supports } from "./dtype.js";
import type { EachAgrees } from "./loss.js";
import type { NumberIn } from "./reduce.js";

/** Guard on the dtype that an in-place op is to compute in: that of the tensor. */
export type StaysDType<Op extends string, D, E> = [E] extends [never] ? unknown : Same<Op, D, E> extends true ? unknown : Either<IsUnion<D>, IsUnion<E>> extends true ? unknown : `${Op}: ${D & string} cannot become ${E & string} in place`;

/** The `N`th differences along dim `I`, of the tensor with `P` put before it and `Q` after it. */
export type Diff<Op extends string, T extends Tensor, N, I, P, Q> = Axis<Op, T["shape"], I> extends infer X
  ? X extends number
    ? number extends X | T["shape"]["length"]
      ? Tensor<Shaped<UnknownSizes<T["shape"]>>, DType, T["device"]>
      : N extends 0
        ? T
        : Tensor<Shaped<Replace<T["shape"], X, Shorter<DimAdd<DimAdd<T["shape"][X], SizeOf<P, X>>, SizeOf<Q, X>>, N>>>, Joined<Joined<T["dtype"], T["shape"], P>, T["shape"], Q>, T["device"]>
    : N extends 0
      ? T
      : X extends string
        ? X
        : Tensor<Shape, DType, T["device"]> // Around a rest that is a type parameter.
  : never;
type UnknownSizes<A extends readonly unknown[]> = number extends A["length"] ? unknown : { -readonly [K in keyof A]: number };
type SizeOf<P, X extends number> = P extends { readonly shape: infer B extends readonly unknown[] } ? (number extends B["length"] ? number : B[X]) : 0;
type Shorter<L, N> = N extends number ? ([DimLess<L, N>] extends [true] ? 0 : number extends N ? number : DimSubtract<L, N>) : number;
type Joined<D, A, P> = P extends { readonly shape: infer B; readonly dtype: infer E } ? OrDType<Promote<A, D, B, E>> : D & DType;

/** Guard on what is put before or after a tensor: alike in all dims but `I`. Differences of order 0 are the tensor itself. */
export type Beside<Op extends string, T extends Tensor, N, I, P> = P extends AnyTensor ? Joins<Op, T, N, I, P, Axis<Op, T["shape"], I>> : unknown;
type Joins<Op extends string, T extends Tensor, N, I, P extends Tensor, X> = number extends T["shape"]["length"] | P["shape"]["length"] | X
  ? unknown
  : X extends number
    ? P["shape"]["length"] extends T["shape"]["length"]
      ? EachAgrees<Op, Replace<T["shape"], X, 1>, Replace<P["shape"], X, 1>> extends true
        ? N extends 0
          ? unknown
          : SameDevice<Op, T, P, Promotable<Op, T["dtype"], P["dtype"]>>
        : `${Op}: ${Show<Op, P["shape"]>} does not stand beside ${Show<Op, T["shape"]>} along dim ${I & number}`
      : `${Op}: ${Show<Op, P["shape"]>} does not stand beside ${Show<Op, T["shape"]>}: it must have ${T["shape"]["length"]} dims`
    : unknown;

/** How many steps lie between points. */
type Steps<X> = X extends 0 ? 0 : DimSubtract<X, 1>;

/** The dim of an integral: named beside the points, or among the options that stand instead of them. */
type DimOver<X, I> = X extends AnyTensor ? NumberIn<I, "dim", -1> : NumberIn<X, "dim", -1>;

/** The integral of `T` along a dim, over steps of one length or between the points `X`; `Op` says whether all sums on the way are wanted. */
export type Trapezoid<Op extends string, T extends Tensor, X, I> = Axis<Op, T["shape"], DimOver<X, I>> extends infer P
  ? P extends number
    ? number extends P | T["shape"]["length"]
      ? Tensor<Shaped<UnknownIntegral<Op, T["shape"]>>, IntegralDType<T, X>, T["device"]>
      : [Op, T["shape"][P]] extends ["trapezoid", 0]
        ? Tensor<Shaped<Without<T["shape"], P>>, T["dtype"], T["device"]>
        : X extends AnyTensor
          ? Between<Op, T, X, P>
          : Tensor<Shaped<Integral<Op, Replace<T["shape"], P, Steps<T["shape"][P]>>, P>>, FloatDTypeOf<T["dtype"]>, T["device"]>
    : P extends string
      ? P
      : Tensor<Shape, DType, T["device"]>
  : never;

type Integral<Op, S extends readonly unknown[], P> = Op extends "trapezoid" ? Without<S, P> : S;
type UnknownIntegral<Op, A extends readonly unknown[]> = number extends A["length"]
  ? unknown
  : Op extends "trapezoid"
    ? A extends readonly [unknown, ...infer Rest]
      ? { -readonly [K in keyof Rest]: number }
      : unknown
    : { -readonly [K in keyof A]: number };

/** The steps between the points, broadcast with those of `A`; a list of points is one for each entry of the dim. */
type Points<Op extends string, A extends readonly unknown[], B extends readonly unknown[], P extends number> = number extends B["length"]
  ? [Replace<A, P, number>]
  : B["length"] extends 1
    ? EachAgrees<Op, [A[P]], B> extends true
      ? [Replace<A, P, Steps<A[P]>>]
      : never
    : Padded<A, B> extends infer C extends readonly unknown[]
      ? Broadcast<Op, Replace<A, P, Steps<A[P]>>, Replace<C, P, Steps<C[P]>>>
      : never;

/** A shape with ones before it, up to the rank of `A`; `false` where it has more dims. */
type Padded<A extends readonly unknown[], B extends readonly unknown[]> = B["length"] extends A["length"]
  ? B
  : A extends readonly [unknown, ...infer Rest]
    ? Padded<Rest, B> extends infer C
      ? C extends readonly unknown[]
        ? [1, ...C]
        : false
      : never
    : false;

type IntegralDType<T extends Tensor, X> = X extends { readonly shape: infer B; readonly dtype: infer D } ? OrDType<FloatDTypeOf<Promote<T["shape"], T["dtype"], B, D>>> : FloatDTypeOf<T["dtype"]>;
// Decided once the points are known: beside `X extends AnyTensor` their shape and device are `any`, which equal every other.
type Between<Op extends string, T extends Tensor, X extends Tensor, P extends number> = X extends unknown ? SameDevice<Op, T, X, BetweenPoints<Op, T, X, P, Points<Op, T["shape"], X["shape"], P>>> : never;
type BetweenPoints<Op extends string, T extends Tensor, X extends Tensor, P extends number, S> = [S] extends [never]
  ? Misfit<Op, T, X, P>
  : S extends readonly [infer Z extends readonly unknown[]]
    ? Computed<Op, Tensor<Shaped<Integral<Op, Z, P>>, IntegralDType<T, X>, T["device"]>, "complex32">
    : Misfit<Op, T, X, P>;
type Misfit<Op extends string, T extends Tensor, X extends Tensor, P extends number> = `${Op}: the points ${Show<Op, X["shape"]>} do not fit ${Show<Op, T["shape"]>} along dim ${P}`;

/** Guard on what stands beside the integrand: points, whose dim is checked by itself, or the options. */
export type TrapezoidOver<Op extends string, T extends Tensor, X, I> = X extends AnyTensor
  ? Supports<Op, X, "bool" | BareUnsigned | StorageOnly, Axis<Op, T["shape"], DimOver<X, I>> extends number ? Trapezoid<Op, T, X, I> : unknown>
  : Axis<Op, T["shape"], DimOver<X, I>>;
