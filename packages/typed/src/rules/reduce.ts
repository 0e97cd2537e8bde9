import type { Among, Box, Same } from "../box.js";
import type { Device } from "../device.js";
import type { Shape } from "../dims.js";
import type { ComplexDType, DType, QuantizedDType } from "../dtype.js";
import type { Shaped } from "../guard.js";
import type { Show } from "../show.js";
import type { AnyTensor, Made, Tensor } from "../tensor.js";
import type { Around, PartWith, Rejoin } from "./around.js";
import type { AxisOrScalar, Replace, Without } from "./axis.js";
import type { BareUnsigned, Computed, IsOneOf, NotSupported, StorageOnly } from "./dtype.js";
import type { Elementwise } from "./elementwise.js";
import type { Agree } from "./matmul.js";
import type { UnlessNothing } from "./of-nothing.js";
import type { DimOrNull } from "./repeat.js";

/** The first argument of a reduction: a dim, dims, or the options themselves. */
export type ReduceArgument = number | readonly number[] | ReduceOptions | null;
export interface ReduceOptions {
  /** The dims to reduce; all by default. */
  readonly dim?: number | readonly number[] | null;
  /** Leaves reduced dims in the shape, with size 1. */
  readonly keepdim?: boolean;
}

/** Of nothing, there is no largest element. */
type Extremes = "amax" | "amin" | "aminmax" | "argmax" | "argmin" | "max" | "min";
/** Over a dim without entries, these have no result. */
type WantEntries = Extremes | "median" | "nanmedian" | "mode";
/** These keep a dim only where they reduce one. */
type KeepOne = "max" | "min" | "median" | "nanmedian" | "prod";

/** The shape of a reduction over the dims `I` (none: all of them, but the last of a mode; `all([])` and `any([])` reduce nothing), `K` being `keepdim`. */
export type Reduce<Op extends string, A extends readonly unknown[], I, K> = I extends number
  ? Op extends WantEntries
    ? ReduceNonEmpty<Op, A, AxisOrScalar<Op, A, I>, K>
    : ReduceAt<A, AxisOrScalar<Op, A, I>, K>
  : I extends readonly unknown[]
    ? I extends readonly []
      ? Op extends "all" | "any"
        ? A
        : ReduceAll<Op, A, K>
      : ReduceList<Op, A, I, K>
    : I extends null | undefined
      ? Op extends "mode"
        ? Reduce<Op, A, -1, K>
        : ReduceAll<Op, A, K>
      : Reduce<Op, A, Option<I, "dim", null>, Option<I, "keepdim", false>>;

/** A member of an options object; its default where it was left off. */
export type Option<I, Name extends string, Default> = I extends { readonly [N in Name]: infer Value } ? Value : I extends { readonly [N in Name]?: infer Value } ? Value | Default : Default;

type ReduceAll<Op extends string, A extends readonly unknown[], K> = Op extends Extremes | KeepOne
  ? [Op, K] extends [KeepOne, true]
    ? `${Op}: keepdim needs a dim`
    : Op extends Extremes
      ? Filled<Op, A, Op extends KeepOne ? [] : ReducedAll<A, K>>
      : []
  : ReducedAll<A, K>;
/** `R`, unless there surely are no elements. */
export type Filled<Op extends string, A extends readonly unknown[], R = unknown> = Among<Op, A, 0> extends true ? `${Op}: ${Show<Op, A>} has no elements` : R;
type ReducedAll<A extends readonly unknown[], K> = K extends false ? [] : K extends true ? AllOnes<A> : Shape;
type AllOnes<A extends readonly unknown[]> = number extends A["length"] ? Shape : { -readonly [I in keyof A]: 1 };

type ReduceNonEmpty<Op extends string, A extends readonly unknown[], P, K> = P extends number
  ? ReduceEntries<Op, A, P, K>
  : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
    ? Rejoin<Before, ReduceEntries<Op, Part, At, K>, After>
    : P;
type ReduceEntries<Op extends string, A extends readonly unknown[], P extends number, K> =
  Same<Op, A[P], 0> extends true ? `${Op}: dim ${P} of ${Show<Op, A>} has no entries` : ReduceOne<A, P, K>;

type ReduceAt<A extends readonly unknown[], P, K> = [P] extends [number]
  ? ReduceOne<A, P, K>
  : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
    ? Rejoin<Before, ReduceOne<Part, At, K>, After>
    : P;
type ReduceOne<A extends readonly unknown[], P, K> = number extends P
  ? UnknownReduced<A, K>
  : K extends false
    ? Without<A, P>
    : K extends true
      ? Replace<A, P, 1>
      : A extends readonly []
        ? []
        : Shape;

/** Which dim goes is not known: the rank is. */
export type UnknownReduced<A extends readonly unknown[], K> = number extends A["length"]
  ? Shape
  : K extends false
    ? A extends readonly [unknown, ...infer T]
      ? { -readonly [I in keyof T]: number }
      : Shape
    : K extends true
      ? { -readonly [I in keyof A]: number }
      : Shape;

type ReduceList<Op extends string, A extends readonly unknown[], L extends readonly unknown[], K> = number extends L["length"]
  ? Shape
  : ReduceSet<A, Op extends "amax" | "amin" ? NonEmpty<Op, A, Positions<Op, A, L>> : Positions<Op, A, L>, K>;

/** Positions of dims, none of which has size 0. */
type NonEmpty<Op extends string, A extends readonly unknown[], P> = P extends readonly [infer Set extends number]
  ? number extends Set
    ? P
    : [0] | Op extends { [I in Set]: [A[I]] }[Set] | infer R
      ? [R] extends [string]
        ? `${Op}: a dim of ${Show<Op, A>} has no entries`
        : P
      : never
  : P;

/** Dims of an unknown rank: none comes twice. */
type Distinct<Op extends string, L> = L extends readonly [infer I, ...infer R]
  ? number extends I | R[number]
    ? [number]
    : I extends R[number]
      ? `${Op}: dim ${I & number} of [...] comes twice`
      : Distinct<Op, R>
  : [number];

/**
 * The positions of dims in a list as a union in a box; the sentence where one is out of range or comes twice. Around a rest that is a type
 * parameter, an `Around` at what the part's positions are.
 */
export type Positions<Op extends string, A extends readonly unknown[], L, Seen = never> = L extends readonly [infer I, ...infer R]
  ? AxisOrScalar<Op, A, I> extends infer P
    ? P extends number
      ? number extends P
        ? number extends A["length"]
          ? Distinct<Op, L>
          : [number]
        : Box<P> extends Box<Seen>
          ? `${Op}: dim ${I & number} of ${Show<Op, A>} comes twice`
          : Positions<Op, A, R, Seen | P>
      : P extends string
        ? P
        : PositionsAround<Op, A, L, PartWith<Op, A, L>>
    : never
  : [Seen];
type PositionsAround<Op extends string, A extends readonly unknown[], L, P> =
  P extends Around<infer Before, infer Part extends readonly any[], infer After, any> ? Around<Before, Part, After, Positions<Op, Part, L>> : number extends A["length"] ? [number] : Positions<Op, A, L>;

type ReduceSet<A extends readonly unknown[], P, K> = P extends readonly [infer Set]
  ? ReduceThese<A, Set, K>
  : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], readonly [infer Set]>
    ? Rejoin<Before, ReduceThese<Part, Set, K>, After>
    : P;
type ReduceThese<A extends readonly unknown[], Set, K> = number extends Set
  ? Shape
  : K extends true
    ? { -readonly [I in keyof A]: I extends `${Set & number}` ? 1 : A[I] }
    : K extends false
      ? Others<A, Set>
      : Shape;
/** A shape without the dims at some positions. */
export type Others<A, Set, At extends readonly unknown[] = [], Done extends readonly unknown[] = []> =
  Box<A> extends Box<readonly [infer H, ...infer T]> ? Others<T, Set, [...At, 0], At["length"] extends Set ? Done : [...Done, H]> : Done;

/** The shape where `keepdim` does not apply: cumsum, softmax and others only want the dim to exist. */
export type WithDim<Op extends string, A extends readonly unknown[], I> = AxisOrScalar<Op, A, I> extends infer P ? (P extends string ? P : A) : never;

/** The dtype of a reduction: the one asked for, in the second argument (`E`) or the first (`I`), else `D`. */
export type Chosen<E, I, D> = [E] extends [never] ? (I extends { readonly dtype: infer F } ? (F extends null | undefined ? D : F & DType) : D) : [E] extends [null] ? D : E & DType;

/** The dim that a first argument names: itself, or the option; the last by default. */
export type DimIn<I> = I extends number ? I : I extends { readonly dim: infer J extends number } ? J : -1;

/** `Reduce` over dims of which there is at least one, unless there is nothing to reduce. */
export type ReduceSome<Op extends string, A extends readonly unknown[], I, K> = I extends readonly []
  ? A extends readonly []
    ? A
    : K extends true
      ? Reduce<Op, A, I, K>
      : UnlessNothing<Op, A, `${Op}: no dims to reduce`, Reduce<Op, A, I, K>>
  : Reduce<Op, A, I, K>;

/** As `Supports`, of what looks for a position along dim `I`: of one entry it is known, unless libtorch refuses the dtype as such. */
export type SupportsAlong<Op extends string, T extends Tensor, Refused, I, R> = T extends unknown
  ? IsOneOf<Op, T["dtype"], Refused> extends true
    ? IsOneOf<Op, T["dtype"], "bool" | ComplexDType> extends true
      ? NotSupported<Op, T["dtype"]>
      : [DimOrNull<I>] extends [null]
        ? NotSupported<Op, T["dtype"]>
        : MayBeOne<Op, T["shape"], DimOrNull<I>> extends true
          ? R
          : UnlessNothing<Op, T["shape"], NotSupported<Op, T["dtype"]>, R>
    : R
  : never;
type MayBeOne<Op extends string, A extends Shape, I> = A extends readonly []
  ? false
  : AxisOrScalar<Op, A, I> extends infer P
    ? P extends number
      ? Agree<Op, A[P], 1>
      : true
    : never;

/** Values with their indices. */
export interface ValuesAndIndices<S extends Shape, D extends DType, V extends Device> {
  readonly values: Tensor<S, D, V>;
  readonly indices: Tensor<S, "int64", V>;
}

/** Of all elements, or along a dim with indices: `max`, `median`. */
export type Ordered<Op extends string, T extends Tensor, I, K> = I extends number
  ? ValuesAndIndices<Shaped<Reduce<Op, T["shape"], I, K>>, T["dtype"], T["device"]>
  : I extends null | undefined
    ? Tensor<[], T["dtype"], T["device"]>
    : Ordered<Op, T, Option<I, "dim", null>, Option<I, "keepdim", false>>;

/** `max` and `min`: as `Ordered`, or of two tensors elementwise. */
export type Extremum<Op extends string, T extends Tensor, I, K> = I extends AnyTensor ? Made<Elementwise<Op, T, I>> : Ordered<Op, T, I, K>;

/** What `max` and `min` take first: another tensor, a dim, the options. */
export type ExtremumOver<Op extends string, T extends Tensor, I, K, Refused> = I extends AnyTensor ? Computed<Op, Elementwise<Op, T, I>, Refused> : Reduce<Op, T["shape"], I, K>;

/** The least and the greatest. */
export interface MinAndMax<S extends Shape, D extends DType, V extends Device> {
  readonly min: Tensor<S, D, V>;
  readonly max: Tensor<S, D, V>;
}

/** Dtypes whose nonzero elements are not counted: along dims, all are. */
export type Uncounted<I> = [I] extends [null | readonly [] | { readonly dim?: null | readonly [] }] ? BareUnsigned | StorageOnly : QuantizedDType;

/** `keepdim` beside a dim that is given by position, or in the same options. */
export type KeepIn<I, K> = I extends number ? K : Option<I, "keepdim", K>;

/** A number given by position or as an option, with its default. */
export type NumberIn<I, Name extends string, Default> = I extends number ? I : I extends { readonly [N in Name]: infer J extends number } ? J : Default;
