/** What `setAt` may write. */
import type { Box, Same } from "../box.js";
import type { IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { At, AtTensor } from "./at.js";
import type { Broadcast, Covers } from "./broadcast.js";
import type { Alike, BareUnsigned, IsOneOf, SameDevice, StorageOnly } from "./dtype.js";
import type { Grows } from "./elementwise.js";
import type { Leaf } from "./literal.js";
import type { IsNumber } from "./select.js";

/**
 * Guard on a value that is written to the part that `L` names: a scalar, or a tensor that broadcasts to the part. Where masks or
 * positions take part, the value must have the tensor's dtype and device; elsewhere it is converted.
 */
export type Written<Op extends string, T extends Tensor, L extends readonly unknown[], Y> = T extends unknown
  ? Gathers<L> extends true
    ? IsOneOf<Op, T["dtype"], BareUnsigned | StorageOnly> extends true
      ? `${Op}: dtype ${T["dtype"]} is not supported where masks or positions take part`
      : Y extends AnyTensor
        ? [Fills<L>, HoldsOne<Y["shape"]>] extends [true, true]
          ? SameDevice<Op, T, Y, unknown>
          : Alike<Op, T, Y, Fits<Op, At<Op, T["shape"], L>, Y["shape"]>>
        : unknown
    : Y extends AnyTensor
      ? Fits<Op, At<Op, T["shape"], L>, Y["shape"]>
      : unknown
  : never;

/** The shape of the part that index tensors name; null stands for a whole dim. */
export type PartOf<Op extends string, T extends Tensor, L extends readonly unknown[]> = PartAlong<Op, T, L> extends infer P ? ([P] extends [never] ? PartOfAny<Op, T, L> : P) : never;
/** The rows or the columns of a matrix that one vector of positions lists, by far the most calls: a sixth of the instantiations. `never` of any other. */
type PartAlong<Op extends string, T extends Tensor, L extends readonly unknown[]> = L extends readonly [null, infer I extends AnyTensor]
  ? IsVectorInto<Op, T, I> extends true
    ? [T["shape"][0], I["shape"][0]]
    : never
  : L extends readonly [infer I extends AnyTensor]
    ? IsVectorInto<Op, T, I> extends true
      ? [I["shape"][0], T["shape"][1]]
      : never
    : never;
type IsVectorInto<Op extends string, T extends Tensor, I extends Tensor> =
  [T["shape"]["length"], I["shape"]["length"], I["dtype"], I["device"]] | Op extends [2, 1, "int64", T["device"]] | infer R ? ([R] extends [string] ? true : false) : never;
type PartOfAny<Op extends string, T extends Tensor, L extends readonly unknown[]> = [L[number]] extends [null]
  ? `${Op}: no index tensor for ${Show<Op, T["shape"]>}`
  : PlainIndex<L[number]> extends infer D
    ? [D] extends [never]
      ? AtTensor<Op, T, Whole<L, Spread<L[number]>>>
      : `${Op}: an index tensor without dims must hold int64 or int32, not ${D & string}`
    : never;
/** The dtype of an index without dims, where it surely holds no positions: libtorch forgets masks without dims. */
type PlainIndex<I> = I extends { readonly shape: readonly []; readonly dtype: infer D } ? ([D & ("int64" | "int32")] extends [never] ? D : never) : never;
/** `true` where there are positions with dims: those without then broadcast with them. */
type Spread<I> = I extends { readonly shape: readonly [unknown, ...unknown[]]; readonly dtype: infer D } ? ([D] extends ["bool" | "uint8"] ? never : true) : never;
type Whole<L, Spreads> = { readonly [K in keyof L]: [L[K]] extends [null] ? ":" : [Spreads] extends [never] ? L[K] : L[K] extends Tensor ? (L[K]["shape"] extends readonly [] ? Tensor<[1], L[K]["dtype"], L[K]["device"]> : L[K]) : L[K] };

/** Guard on values that are put, or added (`C`), where index tensors say: of the tensor's dtype and device, and broadcast to the part. */
export type PutInto<Op extends string, T extends Tensor, L extends readonly unknown[], Y extends Tensor, C> =
  PartAlong<Op, T, L> extends infer P ? ([P] extends [never] ? PutIntoAny<Op, T, L, Y, C> : Alike<Op, T, Y, FitsWithin<Op, P, Y["shape"]>>) : never;
type PutIntoAny<Op extends string, T extends Tensor, L extends readonly unknown[], Y extends Tensor, C> = T extends unknown
  ? [[C] extends [true] ? false : true, Fills<Whole<L, true>>, HoldsOne<Y["shape"]>] extends [true, true, true]
    ? SameDevice<Op, T, Y, unknown>
    : Alike<Op, T, Y, FitsWithin<Op, PartOfAny<Op, T, L>, Y["shape"]>>
  : never;
type FitsWithin<Op extends string, S, B> = S extends readonly unknown[]
  ? B extends readonly unknown[]
    ? number extends S["length"] | B["length"]
      ? unknown
      : Covers<Op, S, B> extends true
        ? unknown
        : Broadcast<Op, S, B> extends readonly [infer R]
          ? Grows<S, R> extends true
            ? Unfit<Op, S, B>
            : unknown
          : Unfit<Op, S, B>
    : unknown
  : unknown;

/** Whether masks or positions surely take part. */
type Gathers<L extends readonly unknown[]> = L extends readonly [infer I, ...infer R]
  ? [I] extends [boolean | readonly unknown[]]
    ? true
    : [I] extends [AnyTensor]
      ? [I] extends [{ readonly shape: readonly [unknown, ...unknown[]] } | { readonly dtype: "bool" }]
        ? true
        : Gathers<R>
      : Gathers<R>
  : false;

/** Whether one mask takes part and no positions: a value of one element is then filled in, and converted. */
type Fills<L extends readonly unknown[], Masks extends readonly unknown[] = []> = L extends readonly [infer I, ...infer R]
  ? [I] extends [number | string | null]
    ? Fills<R, Masks>
    : [I] extends [{ readonly shape: readonly []; readonly dtype: IntDType }]
      ? Fills<R, Masks>
      : [I] extends [{ readonly dtype: "bool" }]
        ? [I] extends [{ readonly shape: readonly [] }]
          ? false
          : Fills<R, [...Masks, I]>
        : [I] extends [readonly unknown[]]
          ? [Leaf<I>] extends [boolean]
            ? Fills<R, [...Masks, I]>
            : false
          : false
  : Masks["length"] extends 1
    ? true
    : false;
/** Whether a shape may have one element. */
type HoldsOne<B> = B extends readonly (infer X)[] ? (number extends B["length"] | X ? true : [X] extends [1] ? true : false) : true;

/** A part `S` and a value of shape `B`, whose leading dims of 1 may be more than the part has. */
type Fits<Op extends string, S, B> = S extends readonly unknown[]
  ? B extends readonly unknown[]
    ? number extends S["length"] | B["length"]
      ? unknown
      : Shed<Op, S, B> extends infer V
        ? V extends readonly unknown[]
          ? Broadcast<Op, S, V> extends readonly [infer R]
            ? Grows<S, R> extends true
              ? Unfit<Op, S, B>
              : unknown
            : Unfit<Op, S, B>
          : Unfit<Op, S, B>
        : never
    : unknown
  : unknown;
type Unfit<Op extends string, S, B> = `${Op}: a value of shape ${Show<Op, B>} does not broadcast to the part that is indexed, of shape ${Show<Op, S>}`;

/** Without leading dims that the part does not have; `false` where one of them is not 1. */
type Shed<Op extends string, S extends readonly unknown[], B extends readonly unknown[]> = S["length"] extends B["length"]
  ? B
  : B extends readonly [infer X, ...infer Rest]
    ? { -readonly [K in keyof S]: unknown } extends infer Places extends readonly unknown[]
      ? Rest extends readonly [...Places, ...unknown[]]
        ? MayBeOne<Op, X> extends true
          ? Shed<Op, S, Rest>
          : false
        : B
      : never
    : B;
type MayBeOne<Op extends string, X> = Same<Op, X, number> extends true ? true : IsNumber<Op, X> extends true ? (Box<1> extends Box<X> ? true : false) : false;
