import type { DimMultiply, Normal, Product } from "../arithmetic/dim.js";
import type { Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Around, Rejoin } from "./around.js";
import type { Axis, Replace } from "./axis.js";
import type { BareUnsigned, IsOneOf, SameDevice, Supports } from "./dtype.js";
import type { Agree } from "./matmul.js";
import type { Option } from "./reduce.js";

/** Every dim as often as `N` says, aligned at the end; `N` may have more dims than the tensor, for `tile` also fewer. */
export type Repeat<Op extends string, A extends readonly unknown[], N extends readonly unknown[]> = [Extract<`${N[number] & number}`, `-${string}`>] extends [never]
  ? number extends A["length"] | N["length"]
    ? Shape
    : N["length"] extends A["length"]
      ? { -readonly [K in keyof A]: Times<Op, A[K], N[K & keyof N]> }
      : RepeatFromEnd<Op, A, N, A, N, []>
  : `${Op}: ${Show<Op, A>} cannot be repeated ${Show<Op, N>} times`;

type RepeatFromEnd<Op extends string, A, N, AR, NR, Done extends readonly unknown[]> = AR extends readonly [...infer AI, infer X]
  ? NR extends readonly [...infer NI, infer Y]
    ? RepeatFromEnd<Op, A, N, AI, NI, [Times<Op, X, Y>, ...Done]>
    : Op extends "tile"
      ? [...AR, ...Done]
      : `${Op}: ${Show<Op, A>} has more dims than ${Show<Op, N>}`
  : NR extends readonly any[]
    ? [...NR, ...Done]
    : never;

/** X · Y; decided for a type parameter beside 1, too. */
export type Times<Op extends string, X, Y> = Same<Op, Y, 1> extends true ? X : Same<Op, X, 1> extends true ? Y : DimMultiply<X, Y>;

/**
 * Every entry of dim `I` (or of all elements in order) `R` times: a number, or a tensor of one number for each entry, whose sum only
 * `Size` can tell.
 */
export type RepeatInterleave<Op extends string, A extends readonly unknown[], R, I, Size> = [I] extends [null]
  ? R extends number
    ? RepeatedTimes<Op, A, R, TimesAll<A, R>, Size>
    : RepeatedSize<Op, A, R, number extends A["length"] ? number : Product<A>, Size>
  : Axis<Op, A, I> extends infer P
    ? P extends number
      ? RepeatedAt<A, P, RepeatedSize<Op, A, R, number extends A["length"] | P ? number : A[P], Size>>
      : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], infer At extends number>
        ? Rejoin<Before, RepeatedAt<Part, At, RepeatedSize<Op, Part, R, Part[At], Size>>, After>
        : P
    : never;
/** Of a matrix first: 65 instantiations less. */
type TimesAll<A extends readonly unknown[], R> = A["length"] extends 2 ? DimMultiply<DimMultiply<R, A[0]>, A[1]> : number extends A["length"] ? number : Product<[R, ...A]>;
type RepeatedAt<A extends readonly unknown[], P extends number, Z> = Z extends readonly [infer S]
  ? number extends A["length"]
    ? Shape
    : number extends P
      ? { -readonly [K in keyof A]: number }
      : Replace<A, P, S>
  : Z;

/** The size in a tuple, or the sentence. */
type RepeatedSize<Op extends string, A, R, X, Size> = R extends AnyTensor
  ? RepeatsFit<Op, A, R, X> extends infer E
    ? E extends string
      ? E
      : [[Size] extends [null] ? number : Size]
    : never
  : R extends number
    ? RepeatedTimes<Op, A, R, Times<Op, X, R>, Size>
    : never;
type RepeatedTimes<Op extends string, A, R extends number, Z, Size> = `${R}` extends `-${string}`
  ? `${Op}: entries of ${Show<Op, A>} cannot come ${R} times`
  : [Size] extends [null]
    ? [Z]
    : Agree<Op, Size, Normal<Z>> extends true
      ? [Z]
      : `${Op}: ${Show<Op, A>} gives ${ShowDim<Op, Z>} entries, not ${ShowDim<Op, Size>}`;

type RepeatsFit<Op extends string, A, R extends AnyTensor, X> = IsOneOf<Op, R["dtype"], Exclude<DType, "int64" | "int32">> extends true
  ? `${Op}: the repeats must be int64 or int32, not ${R["dtype"]}`
  : R["shape"] extends readonly [unknown, unknown, ...unknown[]]
    ? `${Op}: the repeats ${Show<Op, R["shape"]>} must have at most one dim`
    : R["shape"] extends readonly [infer Count]
      ? Same<Op, Count, 1> extends true
        ? true
        : Agree<Op, Count, Normal<X>> extends true
          ? true
          : `${Op}: repeats of shape ${Show<Op, R["shape"]>} for ${ShowDim<Op, X>} entries of ${Show<Op, A>}`
      : true;

/** `R`, if repeats that are a tensor may be on the device of the first: then entries are picked, and libtorch picks no wide unsigned integers. */
export type BesideSelf<Op extends string, T extends Tensor, O, R> = O extends Tensor ? Supports<Op, T, BareUnsigned, SameDevice<Op, T, O, R>> : R;

/** The dim that a first argument names: itself, or the option; null by default. */
export type DimOrNull<I> = I extends number | null ? I : Option<I, "dim", null>;
