import type { DimDivideExactly } from "../arithmetic/dim.js";
import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { ComplexDType, IntDType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { Around, Rejoin } from "./around.js";
import type { Axis, AxisOrScalar, Replace } from "./axis.js";
import type { BareUnsigned, StorageOnly } from "./dtype.js";
import type { Agree } from "./matmul.js";
import type { Positions } from "./reduce.js";

/** What has no random slopes, where some are drawn. */
export type RreluRefused<Training> = "bool" | IntDType | ComplexDType | StorageOnly | ([Training] extends [true] ? "float16" : never);

/** What is not held between `A` and `B`: uint8 has no negative numbers. (Fractions are cut off first, down to 0.) */
export type HardtanhRefused<A, B> = "bool" | BareUnsigned | ComplexDType | StorageOnly | Unheld<`${(A | B) & number}`>;
type Unheld<N> = N extends `-0.${string}` ? never : N extends `-${string}` ? "uint8" : never;

/** The shape of a gated tensor: the dim's first half passes through the gate that its second half is. */
export type Gated<Op extends string, A extends readonly unknown[], I> =
  Axis<Op, A, I> extends infer P
    ? P extends number
      ? GatedAt<Op, A, P>
      : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
        ? Rejoin<Before, GatedAt<Op, Part, At>, After>
        : A extends readonly []
          ? `${Op}: [] has no dim to halve`
          : P
    : never;
type GatedAt<Op extends string, A extends readonly unknown[], P extends number> = number extends P
  ? HalvedSomewhere<A>
  : [DimDivideExactly<A[P], 2>] extends [never]
    ? `${Op}: dim ${P} of ${Show<Op, A>} has no halves`
    : Replace<A, P, DimDivideExactly<A[P], 2>>;
type HalvedSomewhere<A extends readonly unknown[]> = number extends A["length"] ? Shape : { -readonly [K in keyof A]: number };

/** Guard on slopes: one for all, or one for each channel, which stand in dim 1. */
export type Slopes<Op extends string, A, B> =
  Box<B> extends Box<readonly []>
    ? unknown
    : Box<B> extends Box<readonly [infer X]>
      ? Agree<Op, X, 1> extends true
        ? unknown
        : Box<A> extends Box<readonly [] | readonly [unknown]>
          ? `${Op}: ${Show<Op, A>} has one channel, and wants one slope, not ${ShowDim<Op, X>}`
          : Box<A> extends Box<readonly [unknown, infer C, ...unknown[]]>
            ? Agree<Op, X, C> extends true
              ? unknown
              : `${Op}: ${ShowDim<Op, C>} channels want as many slopes, or one, not ${ShowDim<Op, X>}`
            : unknown
      : B extends readonly [unknown, unknown, ...unknown[]]
        ? `${Op}: the weight ${Show<Op, B>} must have at most 1 dim`
        : unknown;

/** The dims of vectors: one, or a list. */
export type VectorDims<Op extends string, A extends readonly unknown[], I> = I extends readonly unknown[] ? (number extends I["length"] | A["length"] ? unknown : Positions<Op, A, I>) : AxisOrScalar<Op, A, I>;
