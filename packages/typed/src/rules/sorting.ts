import type { DimLess } from "../arithmetic/dim.js";
import type { Shape } from "../dims.js";
import type { ComplexDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Around, Rejoin } from "./around.js";
import type { Axis, AxisOrScalar } from "./axis.js";
import type { BareUnsigned, IsOneOf, OrDType, Promote, PromoteScalar, SameDevice, StorageOnly } from "./dtype.js";
import type { Reduce } from "./reduce.js";
import type { ReplaceAt } from "./select.js";

/** The `C` largest along dim `I`. */
export type TopK<Op extends string, A extends readonly unknown[], C, I> = Axis<Op, A, I> extends infer P
  ? P extends number
    ? TopKOf<Op, A, C, I, P>
    : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
      ? Rejoin<Before, TopKOf<Op, Part, C, I, At>, After>
      : A extends readonly []
        ? TopKOfOne<Op, A, C, I>
        : P
  : never;
type TopKOfOne<Op extends string, A extends readonly unknown[], C, I> = [C] extends [0 | 1] | [number extends C ? C : never]
  ? AxisOrScalar<Op, A, I> extends infer P
    ? P extends string
      ? P
      : []
    : never
  : `${Op}: [] has fewer than ${C & number} entries`;
type TopKOf<Op extends string, A extends readonly unknown[], C, I, P extends number> = number extends A["length"]
  ? Shape
  : number extends P
    ? { -readonly [K in keyof A]: number }
    : [DimLess<A[P], C>] extends [true]
      ? `${Op}: dim ${I & number} of ${Show<Op, A>} has fewer than ${C & number} entries`
      : ReplaceAt<A, P, C>;

/** The `C`th smallest along dim `I`: one entry for all of the dim. */
export type KthValue<Op extends string, A extends readonly unknown[], C, I, K> = C extends number
  ? `${C}` extends "0" | `-${string}`
    ? `${Op}: entries count from 1, there is no entry ${C}`
    : A extends readonly []
      ? [1] extends [C]
        ? Reduce<Op, A, I, K>
        : number extends C
          ? Reduce<Op, A, I, K>
          : `${Op}: [] has fewer than ${C} entries`
      : AxisOrScalar<Op, A, I> extends infer P
        ? P extends number
          ? number extends P | A["length"]
            ? Reduce<Op, A, I, K>
            : [DimLess<A[P], C>] extends [true]
              ? `${Op}: dim ${I & number} of ${Show<Op, A>} has fewer than ${C} entries`
              : Reduce<Op, A, I, K>
          : P
        : never
  : never;

/** Guard on elements that are looked for. */
export type Comparable<Op extends string, E, R = unknown> = E extends { readonly dtype: infer D }
  ? IsOneOf<Op, D, "bool" | "complex64" | "complex128"> extends true
    ? `${Op}: dtype ${D & string} is not supported`
    : R
  : R;

/** Guard on elements among which others are looked for: of dtypes that can be compared. */
export type AmongWhich<Op extends string, E, O> = O extends AnyTensor
  ? Comparable<
      Op,
      O,
      E extends AnyTensor ? BothCompared<Op, E, O> : ScalarCompared<Op, E, O>
    >
  : E extends AnyTensor
    ? unknown
    : `${Op}: one of the two must be a tensor`;
// Decided once both are known: beside `E extends AnyTensor` its device is `any`, which every other equals.
type BothCompared<Op extends string, E extends Tensor, O extends Tensor> = E extends unknown ? SameDevice<Op, E, O, Compared<Op, Promote<E["shape"], E["dtype"], O["shape"], O["dtype"]>, E["dtype"], O["dtype"]>> : never;
type ScalarCompared<Op extends string, E, O extends Tensor> = Compared<Op, PromoteScalar<O["dtype"], E>, O["dtype"], O["dtype"]>;
type Compared<Op extends string, R, D, E> = [R] extends [false]
  ? `${Op}: dtypes ${D & string} and ${E & string} do not promote`
  : IsOneOf<Op, OrDType<R>, "bool" | BareUnsigned | ComplexDType | StorageOnly> extends true
    ? `${Op}: dtype ${R & string} is not supported`
    : unknown;

/** Whether each element is there. */
export type Found<E, O> = E extends AnyTensor ? Tensor<E["shape"], "bool", E["device"]> : O extends AnyTensor ? Tensor<[], "bool", O["device"]> : Tensor;
