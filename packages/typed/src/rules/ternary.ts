import type { Box, Pair } from "../box.js";
import type { Device } from "../device.js";
import type { DType } from "../dtype.js";
import type { AnyTensor, Made, Tensor } from "../tensor.js";
import type { OrDType, Promote, SameDType } from "./dtype.js";
import type { Bounded, Elementwise } from "./elementwise.js";

/** The tensor that three make elementwise; unknown where the first two fail, for then the sentence stands on the second. */
export type Ternary<Op extends string, T extends Tensor, O extends Tensor, P extends Tensor> =
  Elementwise<Op, T, O> extends infer R ? (R extends AnyTensor ? TernaryPromoted<Op, T, O, P, Elementwise<Op, R, P>> : Tensor) : never;

/** Of one dtype: as two by two. */
type TernaryPromoted<Op extends string, T extends Tensor, O extends Tensor, P extends Tensor, R> = R extends AnyTensor
  ? Pair<O["dtype"], P["dtype"]> extends Pair<T["dtype"], T["dtype"]>
    ? OneNumber<Op, T, O, P, R>
    : TernaryOf<Op, T, O, P, R, ThreeDTypes<T, O, P>>
  : R;
type TernaryOf<Op extends string, T extends Tensor, O extends Tensor, P extends Tensor, R extends Tensor, D> = [D] extends [false]
  ? `${Op}: dtypes ${T["dtype"]}, ${O["dtype"]} and ${P["dtype"]} do not promote`
  : OneNumber<Op, T, O, P, Tensor<R["shape"], OrDType<D>, R["device"]>>;

/**
 * The dtype of three tensors, which is not that of two and one: those with dims promote first, then those without, and the latter count
 * only by category. int32 of [2], float64 of [] and float32 of [2] make float32.
 */
type ThreeDTypes<T extends Tensor, O extends Tensor, P extends Tensor> = number extends T["shape"]["length"] | O["shape"]["length"] | P["shape"]["length"]
  ? DType
  : Join<Join<Join<WithDims<T>, WithDims<O>, [1]>, WithDims<P>, [1]>, Join<Join<WithoutDims<T>, WithoutDims<O>, [1]>, WithoutDims<P>, [1]>, []>;
type WithDims<T extends Tensor> = T["shape"] extends readonly [] ? never : T["dtype"];
type WithoutDims<T extends Tensor> = T["shape"] extends readonly [] ? T["dtype"] : never;
type Join<D, E, B> = [D] extends [never] ? E : [E] extends [never] ? D : false extends D | E ? false : Promote<[1], D, B, E>;

/** `R`, where no more than one of three is a number on the CPU beside others that are elsewhere. */
type OneNumber<Op extends string, T extends Tensor, O extends Tensor, P extends Tensor, R> = R extends { readonly device: infer V }
  ? Box<V> extends Box<"cpu">
    ? R
    : Box<Device> extends Box<V>
      ? R
      : TwoOfThree<IsNumber<T>, IsNumber<O>, IsNumber<P>> extends true
        ? `${Op}: only one tensor without dims may be on the CPU beside ${V & string}`
        : R
  : R;
type TwoOfThree<A, B, C> = A extends true ? (B extends true ? true : C) : B extends true ? C : false;
type IsNumber<T extends Tensor> = Pair<T["shape"], T["device"]> extends Pair<readonly [], "cpu"> ? true : false;

/** An interpolation: both ends have one dtype, and so has a weight with dims; one without promotes. */
export type Lerp<Op extends string, T extends Tensor, O extends Tensor, P> = LerpEnds<Op, T, O> extends infer R
  ? R extends AnyTensor
    ? P extends AnyTensor
      ? LerpWeight<Op, T, O, P, R>
      : R
    : Tensor
  : never;
export type LerpEnds<Op extends string, T extends Tensor, O extends Tensor> = T extends unknown ? SameDType<Op, T, O, Elementwise<Op, T, O>> : never;
type LerpWeight<Op extends string, T extends Tensor, O extends Tensor, P extends Tensor, R extends Tensor> = P["shape"] extends readonly [unknown, ...unknown[]]
  ? LerpAlike<Op, T, P, OneNumber<Op, T, O, P, Elementwise<Op, R, P>>>
  : OneNumber<Op, T, O, P, Elementwise<Op, R, P>>;
type LerpAlike<Op extends string, T extends Tensor, P extends Tensor, R> = T extends unknown ? SameDType<Op, T, P, R> : never;

/** `T` held between two bounds, each a tensor, a scalar, or none. */
export type Clamped<Op extends string, T extends Tensor, B, C> = B extends AnyTensor
  ? C extends AnyTensor
    ? Ternary<Op, T, B, C>
    : Bounded<Op, Made<Bounded<Op, T, B>>, C>
  : Bounded<Op, Made<Bounded<Op, T, B>>, C>;
