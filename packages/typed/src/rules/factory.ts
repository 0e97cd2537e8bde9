/** Sizes and dtypes of tensors made from nothing. */
import type { Scalar } from "@typetorch/core";
import type { DimDivideExactly, DimLess } from "../arithmetic/dim.js";
import type { Add, Compare, Divide, IsNegative, Magnitude, Subtract } from "../arithmetic/natural.js";
import type { Device } from "../device.js";
import type { Dim, Shape } from "../dims.js";
import type { ComplexDType, DType } from "../dtype.js";
import type { Show } from "../show.js";
import type { BareUnsigned, IsOneOf, NotSupported, StorageOnly } from "./dtype.js";
import type { Gradable } from "./gradient.js";
import type { UnlessNothing } from "./of-nothing.js";

/**
 * Guard on the sizes of a new tensor: none below 0, none with a fraction. Symbols, unknown sizes and type parameters pass: of an open look-up
 * TypeScript asks what a `string` finds. By identity (see `Same`) it cost 7 instantiations more, and a type parameter did not pass.
 */
export type Sizes<Op extends string, S extends readonly Dim[]> = WrongSizes[`${S[number]}`] extends never ? unknown : SizeFault<Op, `${S[number] & number}`>;
/** The type of an argument that is a size: itself, or the sentence. */
export type Natural<Op extends string, N> = WrongSizes[`${N & Dim}`] extends never ? N : SizeFault<Op, `${N & number}`>;
/** Of no sizes at all (`[]`), too, because `never` finds any property. */
type SizeFault<Op extends string, X extends string> = [Extract<X, Wrong>] extends [never] ? unknown : `${Op}: a size of ${Extract<X, Wrong>}`;
/** What is known to be wrong of a size: `never`, but of these. An intersection, because the index signatures of one type must agree. */
type WrongSizes = { readonly [size: string]: never } & { readonly [size in Wrong]: true };
type Wrong = `-${number}` | `${number}.${number}`;

/** The dtype that a fill value makes: numbers float32, bigints int64, booleans bool. */
export type DefaultDType<F> = F extends boolean ? "bool" : F extends bigint ? "int64" : F extends number ? "float32" : F extends Scalar ? "complex64" : DType;
type IsWhole<N extends number> = `${N}` extends `${string}.${string}` | `${string}e-${string}` | "Infinity" | "-Infinity" | "NaN" ? false : true;

/** The dtype of a range: integers unless an end or the step has a fraction. */
export type RangeDType<N> = [N] extends [bigint] ? "int64" : number extends N ? DType : true extends (N extends number ? (IsWhole<N> extends true ? never : true) : never) ? "float32" : "int64";

/** Options, where an overload that is tried last has another argument: TypeScript 7 tells that overload's error alone, so that it has the sentence, too. */
export interface MisplacedOptions {
  readonly dtype?: DType | null;
  readonly device?: Device | null;
  readonly requiresGrad?: boolean;
  readonly generator?: object | null;
}
/** What is wrong with options of a dtype that is one of `Refused`, or has no gradients; `Default` where they name none. */
export type OptionsFault<Op extends string, O, Default, Refused> = O extends { readonly dtype: infer D }
  ? IsOneOf<Op, D, Refused> extends true
    ? `${Op}: dtype ${D & string} is not supported`
    : GradientFault<Op, O, D>
  : GradientFault<Op, O, Default>;
type GradientFault<Op extends string, O, D> = [Extract<Gradable<Op, D>, string>] extends [infer F extends string]
  ? [F, O] extends [never, unknown] | [unknown, { readonly requiresGrad?: false }]
    ? `${Op}: these options are not supported`
    : F
  : never;

/** Dtypes that ranges are not made of. */
export type RangeRefused = "bool" | BareUnsigned | ComplexDType | StorageOnly;
/** Guard on a step: libtorch cuts that of an int64 range, and of no other, to a whole number. */
export type Step<A, B, C, D> = C extends object
  ? OptionsFault<"arange", C, RangeDType<A | B>, RangeRefused>
  : `${C & number}` extends `0.${string}` | `-0.${string}` | `${string}e-${string}`
    ? D extends "int64"
      ? `arange: a step of ${C & number} is none in int64`
      : unknown
    : unknown;

/** Guard on the end of random integers; `S` are options where the end is left out. */
export type RandomEnd<Op extends string, A, B, S> = S extends readonly unknown[] ? Between<Op, A, B> : unknown;
/** Guard on the size of random integers, or the sentence on options that stand in its place. */
export type RandomSize<A, B, S> = S extends readonly any[]
  ? Sizes<"randint", S>
  : [Between<"randint", 0, A>, 0] extends [infer F extends string, 0]
    ? F
    : B extends readonly Dim[]
      ? [Sizes<"randint", B>, 0] extends [infer F extends string, 0]
        ? F
        : OptionsFault<"randint", S, "int64", ComplexDType | StorageOnly>
      : unknown;

/** The shape that such a size gives. */
export type RandomShape<S> = S extends readonly any[] ? [...S] : Shape;

/** Guard on a range: the step leads from the start to the end. */
export type Directed<A, B, C> = B extends object
  ? OptionsFault<"arange", B, RangeDType<A>, RangeRefused>
  : [C] extends [0]
  ? "arange: the step must not be 0"
  : [C] extends [number]
    ? (IsNegative<C> extends true ? SignedLess<A, B> : SignedLess<B, A>) extends true
      ? `arange: steps of ${C} do not lead from ${A & number} to ${B & number}`
      : unknown
    : unknown;

/** Guard on the bounds of random integers: at least one lies between. */
export type Between<Op extends string, A, B> = [B] extends [A] ? NoneBetween<Op, A, B> : SignedLess<B, A> extends true ? NoneBetween<Op, A, B> : unknown;
type NoneBetween<Op extends string, A, B> = number extends A | B ? unknown : `${Op}: no integers from ${A & number} to before ${B & number}`;

/** `true` where A < B is sure: fractions are cut off. */
type SignedLess<A, B> = A extends number ? (B extends number ? WholeLess<Whole<A> & number, Whole<B> & number> : false) : false;
type Whole<A extends number> = `${A}` extends `${string}e${string}` | "Infinity" | "-Infinity" | "NaN" ? number : `${A}` extends `${infer N extends number}.${string}` ? N : A;
type WholeLess<A extends number, B extends number> = number extends A | B
  ? false
  : IsNegative<A> extends true
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

/** ⌈(B − A) / C⌉ for whole numbers, else unknown. */
export type RangeLength<A, B, C> = [A, B, C] extends [number, number, number]
  ? number extends A | B | C
    ? number
    : false extends IsWhole<A & number> | IsWhole<B & number> | IsWhole<C & number>
      ? number
      : C extends 0
        ? number
        : IsNegative<C & number> extends true
          ? Ceiling<Distance<B & number, A & number>, Magnitude<C & number>>
          : Ceiling<Distance<A & number, B & number>, C>
  : number;
/** B − A. */
type Distance<A extends number, B extends number> = IsNegative<A> extends true
  ? IsNegative<B> extends true
    ? Subtract<Magnitude<A>, Magnitude<B>>
    : Add<Magnitude<A>, B>
  : IsNegative<B> extends true
    ? never
    : Subtract<B, A>;
type Ceiling<N, C> = [N] extends [never] ? number : C extends 1 ? N : N extends number ? (C extends number ? (Divide<N, C> extends [infer Q extends number, infer R] ? (R extends 0 ? Q : Add<Q, 1>) : number) : number) : DimDivideExactly<N, C>;

/** A dtype that the options name, unless it is one of `Refused`. */
export type Named<Op extends string, D, Refused> = D extends unknown ? (IsOneOf<Op, D, Refused> extends true ? `${Op}: dtype ${D & string} is not supported` : unknown) : never;

/** As `Named`, of an op that looks at the dtype only where sizes `S` leave something to draw. */
export type NamedOfSome<Op extends string, D, Refused, S> = D extends unknown ? (IsOneOf<Op, D, Refused> extends true ? UnlessNothing<Op, S, NotSupported<Op, D>, unknown> : unknown) : never;

/** Draws from one row of weights, or from each of several. */
export type Drawn<Op extends string, A extends readonly unknown[], N> = number extends A["length"]
  ? Shape
  : A["length"] extends 1
    ? [N]
    : A["length"] extends 2
      ? [A[0], N]
      : `${Op}: the weights ${Show<Op, A>} must have 1 or 2 dims`;

/** Guard on the number of draws: at least one, from at least one weight; without replacement no more than there are weights. */
export type Draws<Op extends string, A extends readonly unknown[], N, Replaced> = N extends 0
  ? `${Op}: there must be at least one draw`
  : A extends readonly [...unknown[], infer L]
    ? Replaced extends false
      ? [DimLess<L, N>] extends [true]
        ? `${Op}: ${Show<Op, A>} has fewer than ${N & number} weights; draw with replacement`
        : unknown
      : L extends 0
        ? `${Op}: ${Show<Op, A>} has no weights`
        : unknown
    : unknown;

/** Triangles need two dims. */
export type AtLeastMatrix<Op extends string, A extends readonly unknown[]> = A["length"] extends 0 | 1 ? `${Op}: ${Show<Op, A>} must have at least 2 dims` : A;
