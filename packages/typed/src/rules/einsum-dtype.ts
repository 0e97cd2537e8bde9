/**
 * The dtype of `einsum`. Floats of one dtype, nearly all calls, keep it. For others it matters how libtorch computes: from left
 * to right, a sum where an index stands in one operand only (of small integers int64), a matrix product where it stands in two
 * (of one dtype, no booleans), else a product of elements (dtypes promote). An index of size 1 needs no sum.
 */
import type { Box, Either, IsUnion } from "../box.js";
import type { Device } from "../device.js";
import type { DType } from "../dtype.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { BareUnsigned, IsKnown, IsOneOf, OrDType, Promote, StorageOnly, SumDTypeOf } from "./dtype.js";

/** `[dtype, device]`, or the sentence. Of equal dtypes, a union has one member. */
export type EinsumDType<Op extends string, In extends string, Out extends string, L extends readonly Tensor[]> =
  Box<L[number]["device"]> extends Box<L[0]["device"]>
    ? AnyDType<Op, In, Out, L, L[0]["device"]>
    : SharedDevice<Op, L[0]["device"], L> extends infer V
      ? V extends readonly [infer W]
        ? AnyDType<Op, In, Out, L, W>
        : V
      : never;

type AnyDType<Op extends string, In extends string, Out extends string, L extends readonly Tensor[], V> =
  IsOneOf<Op, L[number]["dtype"], Plain> extends true
    ? [L[number]["dtype"], V]
    : IsKnown<Op, L[number]["dtype"]> extends true
      ? Mixed<Op, In, Out, L, V>
      : Generic<In, Out, L, V>;

/** A dtype that is a type parameter: products of two keep it, sums may not. */
type Generic<In extends string, Out extends string, L extends readonly Tensor[], V> =
  Box<L[number]["dtype"]> extends Box<L[0]["dtype"]> ? (Lone<In, Out, In> extends true ? [DType, V] : [L[0]["dtype"], V]) : [DType, V];
/** Whether an index stands in one operand only, and not in the output. */
type Lone<In extends string, Out extends string, All extends string> = In extends `${infer C}${infer Rest}`
  ? C extends "," | " "
    ? Lone<Rest, Out, All>
    : Out extends `${string}${C}${string}`
      ? Lone<Rest, Out, All>
      : C extends "."
        ? true
        : All extends `${string}${C}${string},${string}${C}${string}`
          ? Lone<Rest, Out, All>
          : true
  : false;

/** Dtypes that sums and products keep. */
export type Plain = "float32" | "float64" | "float16" | "bfloat16" | "complex64" | "complex128" | "int64";

/** Equal devices, as far as is known, in a tuple. */
type SharedDevice<Op extends string, V, L> = L extends readonly [infer T extends AnyTensor, ...infer Rest]
  ? [T["device"]] extends [V]
    ? SharedDevice<Op, [V] extends [T["device"]] ? V : T["device"], Rest>
    : [V] extends [T["device"]]
      ? SharedDevice<Op, V, Rest>
      : Either<IsUnion<V>, IsUnion<T["device"]>> extends true
        ? SharedDevice<Op, Device, Rest>
        : V | T["device"] extends "cuda" | `cuda:${number}`
          ? "cuda" extends V | T["device"]
            ? SharedDevice<Op, Device, Rest>
            : `${Op}: devices ${V & string} and ${T["device"] & string} differ`
          : `${Op}: devices ${V & string} and ${T["device"] & string} differ`
  : [V];

/** Other dtypes, or several; unknown where a size or a dtype that matters is. */
type Mixed<Op extends string, In extends string, Out extends string, L, V> =
  Terms<In, Out, L> extends infer T
    ? Unsure<T> extends true
      ? [DType, V]
      : (T extends readonly [infer Only] ? Alone<Op, In, Out, Only, L> : Fold<Op, T>) extends infer D
        ? D extends readonly [infer Made]
          ? [OrDType<Made>, V]
          : D
        : never
    : never;

/** An operand: its dtype and the indices that are to be summed, of sizes that are not 1; `"?"` for a size that is not known. */
interface Summand<D, Live> {
  readonly dtype: D;
  readonly live: Live;
}

/** The operands of an equation. */
type Terms<In extends string, Out extends string, L> = L extends readonly [infer T extends AnyTensor, ...infer Rest]
  ? In extends `${infer Term},${infer More}`
    ? [Summand<T["dtype"], Live<Term, T["shape"], Out>>, ...Terms<More, Out, Rest>]
    : [Summand<T["dtype"], Live<In, T["shape"], Out>>]
  : [];

type Live<Term extends string, A, Out extends string, Done extends string = never> = A extends readonly unknown[]
  ? number extends A["length"]
    ? "?"
    : Term extends `...${infer Last}`
      ? A extends readonly [...infer Middle, ...Letters<Last>]
        ? A extends readonly [...Middle, ...infer End]
          ? Live<Last, End, Out, Done | (Out extends `${string}...${string}` ? never : LiveMiddle<Middle>)>
          : never
        : never
      : Term extends `${infer C}${infer Rest}`
        ? A extends readonly [infer D, ...infer More]
          ? Live<Rest, More, Out, Done | (Out extends `${string}${C}${string}` ? never : LiveIndex<C, D>)>
          : never
        : Done
  : never;
type LiveIndex<C extends string, D> = D extends 1 ? (IsUnion<D> extends true ? "?" : never) : D extends number ? (number extends D ? "?" : C) : "?";
/** The dims of an ellipsis that the output leaves out, counted from the end. */
type LiveMiddle<M, Done extends string = never> = M extends readonly [infer D, ...infer Rest] ? LiveMiddle<Rest, Done | LiveIndex<`${M["length"]}`, D>> : Done;
/** A place for each letter. */
type Letters<S extends string, Done extends readonly unknown[] = []> = S extends `${string}${infer R}` ? Letters<R, [...Done, unknown]> : Done;

type Unsure<T> = T extends readonly [Summand<infer D, infer I>, ...infer Rest] ? ("?" extends I ? true : IsUnion<D> extends true ? true : Unsure<Rest>) : false;

/** One operand is summed over whatever the output leaves out, size 1 or not. */
type Alone<Op extends string, In extends string, Out extends string, T, L> = T extends Summand<infer D, unknown>
  ? LeavesOut<In, Out, L> extends true
    ? Summed<Op, D, true>
    : [D]
  : never;
type LeavesOut<In extends string, Out extends string, L> = In extends `${infer A}...${infer B}`
  ? Out extends `${string}...${string}`
    ? LeavesOut<`${A}${B}`, Out, L>
    : L extends readonly [{ readonly shape: readonly [...Letters<`${A}${B}`>] }]
      ? LeavesOut<`${A}${B}`, Out, L>
      : true
  : In extends `${infer C}${infer Rest}`
    ? Out extends `${string}${C}${string}`
      ? LeavesOut<Rest, Out, L>
      : true
    : false;

/** The dtype of a sum, in a tuple, if there is one. */
type Summed<Op extends string, D, If> = [If] extends [never] ? [D] : IsOneOf<Op, D, "complex32" | StorageOnly> extends true ? `${Op}: dtype ${D & string} is not supported` : [SumDTypeOf<D>];

/** The first two operands become one, and so on. */
type Fold<Op extends string, T> = T extends readonly [Summand<infer D, infer A extends string>, Summand<infer E, infer B extends string>, ...infer Rest]
  ? Step<Op, D, A, E, B, AllLive<Rest>> extends infer S
    ? S extends readonly [infer Made]
      ? Fold<Op, [Summand<Made, Extract<A | B, AllLive<Rest>>>, ...Rest]>
      : S
    : never
  : T extends readonly [Summand<infer D, unknown>]
    ? [D]
    : never;
type AllLive<T, Done extends string = never> = T extends readonly [Summand<unknown, infer I extends string>, ...infer Rest] ? AllLive<Rest, Done | I> : Done;

/** `Later` are the indices that operands still to come have: those are not summed yet. */
type Step<Op extends string, D, A extends string, E, B extends string, Later extends string> =
  Summed<Op, D, Exclude<A, B | Later>> extends infer X
    ? Summed<Op, E, Exclude<B, A | Later>> extends infer Y
      ? X extends readonly [infer P]
        ? Y extends readonly [infer Q]
          ? [Exclude<Extract<A, B>, Later>] extends [never]
            ? Promote<[1], P, [1], Q> extends infer R
              ? [R] extends [false]
                ? `${Op}: dtypes ${P & string} and ${Q & string} do not promote`
                : IsOneOf<Op, R, StorageOnly> extends true // multiplied by tensors of several elements only
                  ? `${Op}: dtype ${R & string} is not supported`
                  : [R]
              : never
            : P extends Q
              ? IsOneOf<Op, P, "bool" | BareUnsigned | "complex32" | StorageOnly> extends true
                ? `${Op}: dtype ${P & string} is not supported`
                : [P]
              : `${Op}: dtypes ${P & string} and ${Q & string} differ`
          : Y
        : X
      : never
    : never;
