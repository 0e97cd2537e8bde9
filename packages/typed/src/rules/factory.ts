/** Sizes and dtypes of tensors made from nothing. */
import type { Scalar } from "@typetorch/core";
import type { DimDivideExactly, DimSubtract } from "../arithmetic/dim.js";
import type { Add, Compare, Divide, IsNatural } from "../arithmetic/natural.js";
import type { Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show } from "../show.js";
import type { IsOneOf } from "./dtype.js";

/** The dtype that a fill value makes: numbers float32, bigints int64, booleans bool. */
export type DefaultDType<F> = F extends boolean ? "bool" : F extends bigint ? "int64" : F extends number ? "float32" : F extends Scalar ? "complex64" : DType;
type IsWhole<N extends number> = `${N}` extends `${string}.${string}` | `${string}e-${string}` | "Infinity" | "-Infinity" | "NaN" ? false : true;

/** The dtype of a range: integers unless an end or the step has a fraction. */
export type RangeDType<N> = [N] extends [bigint] ? "int64" : number extends N ? DType : true extends (N extends number ? (IsWhole<N> extends true ? never : true) : never) ? "float32" : "int64";

/** ⌈(B − A) / C⌉ for natural numbers, else unknown. */
export type RangeLength<A, B, C> = [A, B, C] extends [number, number, number]
  ? number extends A | B | C
    ? number
    : false extends IsNatural<A & number> | IsNatural<B & number> | IsNatural<C & number>
      ? number
      : C extends 0
        ? number
        : Compare<A & number, B & number> extends ">"
          ? number
          : Ceiling<DimSubtract<B, A>, C>
  : number;
type Ceiling<N, C> = C extends 1 ? N : N extends number ? (C extends number ? (Divide<N, C> extends [infer Q extends number, infer R] ? (R extends 0 ? Q : Add<Q, 1>) : number) : number) : DimDivideExactly<N, C>;

/** A dtype that the options name, unless it is one of `Refused`. */
export type Named<Op extends string, D, Refused> = D extends unknown ? (IsOneOf<Op, D, Refused> extends true ? `${Op}: dtype ${D & string} is not supported` : unknown) : never;

/** Draws from one row of weights, or from each of several. */
export type Drawn<Op extends string, A extends readonly unknown[], N> = number extends A["length"]
  ? Shape
  : A["length"] extends 1
    ? [N]
    : A["length"] extends 2
      ? [A[0], N]
      : `${Op}: the weights ${Show<Op, A>} must have 1 or 2 dims`;

/** Embedding tables are matrices. */
export type TableOf<Op extends string, A extends readonly unknown[]> = number extends A["length"] ? A : A["length"] extends 2 ? A : `${Op}: the weight ${Show<Op, A>} must have 2 dims`;

/** Triangles need two dims. */
export type AtLeastMatrix<Op extends string, A extends readonly unknown[]> = A["length"] extends 0 | 1 ? `${Op}: ${Show<Op, A>} must have at least 2 dims` : A;
