/** Connectionist temporal classification: a sequence of labels read from a longer one of scores. */
import type { DimAdd, DimLess, Product } from "../arithmetic/dim.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { SameDevice, Wants } from "./dtype.js";
import type { IntDType } from "../dtype.js";
import type { Agree } from "./matmul.js";
import type { Filled } from "./reduce.js";

/** The shape of the losses of log-probabilities `[T, N, C]`, or `[T, C]` of one sequence. */
export type Sequences<Op extends string, A extends Shape> = number extends A["length"]
  ? Shape
  : A["length"] extends 2 | 3
    ? Filled<Op, A, A["length"] extends 3 ? [A[1]] : []>
    : `${Op}: the log-probabilities ${Show<Op, A>} must have 2 or 3 dims`;
/** How many sequences there are. */
type Count<A extends Shape> = number extends A["length"] ? number : A["length"] extends 3 ? A[1] : 1;

/** Guard on the labels: `[N, S]`, or all in one list. */
export type Labels<Op extends string, A extends Shape, T extends Tensor, O extends Tensor> = number extends O["shape"]["length"]
  ? unknown
  : O["shape"]["length"] extends 1
    ? SameDevice<Op, T, O, unknown>
    : O["shape"]["length"] extends 2
      ? Agree<Op, O["shape"][0], Count<A>> extends true
        ? SameDevice<Op, T, O, unknown>
        : `${Op}: ${ShowDim<Op, Count<A>>} sequences want as many lists of labels, not ${Show<Op, O["shape"]>}`
      : `${Op}: the labels ${Show<Op, O["shape"]>} must have 1 or 2 dims`;

/** Guard on lengths, one for each sequence: a tensor of integers, or a list of numbers no greater than `Most`. `Other` are those of the other kind. */
export type Lengths<Op extends string, What extends string, A extends Shape, L, Most, Other> = L extends AnyTensor
  ? Other extends AnyTensor
    ? Wants<Op, `the ${What}s`, L, IntDType, "integers", TensorLengths<Op, What, A, L>>
    : `${Op}: lengths must be two tensors, or two lists`
  : Other extends AnyTensor
    ? unknown
    : L extends readonly number[]
      ? number extends L["length"]
        ? unknown
        : Agree<Op, L["length"], Count<A>> extends true
          ? TooLong<L[number], Most> extends infer X
            ? [X] extends [never]
              ? unknown
              : `${Op}: ${What} ${X & number} is not from 0 to ${ShowDim<Op, Most>}`
            : never
          : `${Op}: ${ShowDim<Op, Count<A>>} sequences want as many ${What}s, not ${L["length"]}`
      : unknown;
type TensorLengths<Op extends string, What extends string, A extends Shape, L extends Tensor> = number extends L["shape"]["length"]
  ? unknown
  : Agree<Op, Product<L["shape"]>, Count<A>> extends true
    ? unknown
    : `${Op}: ${ShowDim<Op, Count<A>>} sequences want as many ${What}s, not ${Show<Op, L["shape"]>}`;
/** Each of several once. */
type TooLong<X, Most> = X extends number ? (`${X}` extends `-${string}` ? X : [DimLess<Most, X>] extends [true] ? X : never) : never;

/** The longest list of labels: a row's length, or for labels in one list whatever their lengths add up to. */
export type MostLabels<B extends Shape> = B["length"] extends 2 ? B[1] : number;

/** Guard on labels in one list: their lengths add up to its. */
export type LabelsInAll<Op extends string, B extends Shape, L> = B extends readonly [infer X]
  ? L extends readonly number[]
    ? number extends L["length"]
      ? unknown
      : Agree<Op, Total<L>, X> extends true
        ? unknown
        : `${Op}: target lengths add up to ${ShowDim<Op, Total<L>>}, the labels are ${ShowDim<Op, X>}`
    : unknown
  : unknown;
type Total<L, Sum = 0> = L extends readonly [infer H, ...infer R] ? Total<R, DimAdd<Sum, H>> : Sum;

/** Guard on the blank: one of the classes. */
export type Blank<Op extends string, A extends Shape, B> = B extends number
  ? `${B}` extends `-${string}`
    ? `${Op}: the blank ${B} is no class`
    : A extends readonly [...unknown[], infer C]
      ? [DimLess<B, C>] extends [false]
        ? `${Op}: the blank ${B} is none of ${ShowDim<Op, C>} classes`
        : unknown
      : unknown
  : unknown;
