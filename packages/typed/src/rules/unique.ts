import type { Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Axis, Replace } from "./axis.js";

/** The shape of the different elements, or of the different entries of dim `I`: how many there are depends on the data. */
export type UniqueShape<Op extends string, A extends readonly unknown[], I> = I extends number
  ? Axis<Op, A, I> extends infer P
    ? P extends number
      ? number extends P | A["length"]
        ? number extends A["length"]
          ? Shape
          : { -readonly [K in keyof A]: number }
        : [0] | Op extends { [K in keyof A]: K extends `${P}` ? never : [A[K]] }[number] | infer R
          ? [R] extends [string]
            ? `${Op}: ${Show<Op, A>} has no elements beside dim ${I}`
            : Replace<A, P, number>
          : never
      : P
    : never
  : [number];

/** The place of each element among the different ones: of the tensor's shape, or one for each entry of dim `I`. */
type InverseShape<A extends readonly unknown[], I> = I extends number
  ? Axis<"", A, I> extends infer P
    ? P extends number
      ? number extends P | A["length"]
        ? [number]
        : [A[P]]
      : [number]
    : never
  : A;

/** The different elements; with their places where `R` holds, with their counts where `N` does. */
export type Unique<T extends Tensor, S extends Shape, I, R, N> = R extends false
  ? N extends false
    ? Tensor<S, T["dtype"], T["device"]>
    : [Tensor<S, T["dtype"], T["device"]>, Tensor<[number], "int64", T["device"]>]
  : N extends false
    ? [Tensor<S, T["dtype"], T["device"]>, Inverse<T, I>]
    : [Tensor<S, T["dtype"], T["device"]>, Inverse<T, I>, Tensor<[number], "int64", T["device"]>];
type Inverse<T extends Tensor, I> = InverseShape<T["shape"], I> extends infer S extends Shape ? Tensor<S, "int64", T["device"]> : never;
