/** Sizes and dtypes of tensors made from nothing. */
import type { Scalar } from "@typetorch/core";
import type { DimDivideExactly, DimSubtract } from "../arithmetic/dim.js";
import type { Add, Compare, Divide, IsNatural, IsNegative, Magnitude } from "../arithmetic/natural.js";
import type { Same } from "../box.js";
import type { Dim, Shape } from "../dims.js";
import type { DType, IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { IsOneOf } from "./dtype.js";

/**
 * Guard on the sizes of a new tensor: none below 0, none with a fraction. Literals are cleared by one comparison by identity (see
 * `Same`; `S` itself is the tag): no size matches the pattern (14 instantiations less than with the sizes boxed). Symbols, unknown sizes and type parameters pass.
 */
export type Sizes<Op extends string, S extends readonly Dim[]> = (`${S[number]}` & Wrong) | S extends never | infer R
  ? [R] extends [S]
    ? unknown
    : SizesKnown<Op, S[number]>
  : never;
/** As `Sizes`, for one size; the dtype is the tag. */
export type Natural<Op extends string, N, D> = [`${N & number}` & Wrong] | D extends [never] | infer R ? ([R] extends [D] ? unknown : SizesKnown<Op, N>) : never;
type Wrong = `-${string}` | `${string}.${string}`;
type SizesKnown<Op extends string, X> =
  Same<Op, X, X & number> extends true ? ([Extract<`${X & number}`, Wrong>] extends [never] ? unknown : `${Op}: a size of ${Extract<`${X & number}`, Wrong>}`) : unknown;

/** The dtype that a fill value makes: numbers float32, bigints int64, booleans bool. */
export type DefaultDType<F> = F extends boolean ? "bool" : F extends bigint ? "int64" : F extends number ? "float32" : F extends Scalar ? "complex64" : DType;
type IsWhole<N extends number> = `${N}` extends `${string}.${string}` | `${string}e-${string}` | "Infinity" | "-Infinity" | "NaN" ? false : true;

/** The dtype of a range: integers unless an end or the step has a fraction. */
export type RangeDType<N> = [N] extends [bigint] ? "int64" : number extends N ? DType : true extends (N extends number ? (IsWhole<N> extends true ? never : true) : never) ? "float32" : "int64";

/** Guard on a range: the step leads from the start to the end. Only whole numbers are looked at. */
export type Directed<A, B, C> = [A, B, C] extends [number, number, number]
  ? number extends A | B | C
    ? unknown
    : false extends IsWhole<A & number> | IsWhole<B & number> | IsWhole<C & number>
      ? unknown
      : C extends 0
        ? "arange: the step must not be 0"
        : (IsNegative<C & number> extends true ? SignedLess<A & number, B & number> : SignedLess<B & number, A & number>) extends true
          ? `arange: steps of ${C & number} do not lead from ${A & number} to ${B & number}`
          : unknown
  : unknown;
type SignedLess<A extends number, B extends number> = IsNegative<A> extends true
  ? IsNegative<B> extends true
    ? Compare<Magnitude<B>, Magnitude<A>> extends "<"
      ? true
      : false
    : true
  : IsNegative<B> extends true
    ? false
    : Compare<A, B> extends "<"
      ? true
      : false;

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

/** The type of `requiresGrad`: integers and booleans have no gradients. */
export type Gradable<D> = D extends IntDType | "bool" ? false | `dtype ${D} has no gradients` : boolean;

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
