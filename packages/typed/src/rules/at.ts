/** Typed indexing: `x.at(0, "1:3", "...", null, mask, indices)`. */
import type { DimAdd, DimFloorDivide } from "../arithmetic/dim.js";
import type { Compare, IsNegative, Magnitude, Subtract } from "../arithmetic/natural.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Broadcast } from "./broadcast.js";
import type { EachAgrees } from "./loss.js";
import type { OutOfRange } from "./select.js";

/** Positions along a dim, or a mask, as nested lists. */
export type IndexList = readonly (number | boolean | IndexList)[];

/** An integer, a range `"1:3"` or `"::2"`, `"..."`, null for a new dim, a mask or positions. */
export type Index = number | string | null | boolean | Tensor | IndexList;

/** The shape of an indexed tensor, or the sentence. */
export type At<Op extends string, A extends readonly unknown[], L extends readonly unknown[]> = number extends A["length"] | L["length"]
  ? Shape
  : L[number] extends number | string | null | AnyTensor
    ? Expanded<Op, A, L> extends infer E
      ? E extends readonly unknown[]
        ? Walk<Op, A, A, E, [], none>
        : E
      : never
    : Shape;

/** No index tensor yet. */
type none = { readonly shape: "none" };
/** Index tensors so far: their common shape, the result's dims before them, and whether dims came between. */
interface Gathered<S, Before, Apart> {
  readonly shape: S;
  readonly before: Before;
  readonly apart: Apart;
}

/** How many dims an index takes, as a tuple. */
type Taken<I> = I extends null | "..." ? [] : I extends AnyTensor ? (I["dtype"] extends "bool" | "uint8" ? Unknown<I["shape"]> : [0]) : [0];
type Unknown<S extends readonly unknown[]> = { -readonly [K in keyof S]: unknown };
type TakenByAll<L, Done extends readonly unknown[] = []> = L extends readonly [infer H, ...infer R] ? TakenByAll<R, [...Done, ...Extract<Taken<H>, readonly unknown[]>]> : Done;

/** The indices with `"..."`, or the end, filled up with `":"` for each dim that is not named. */
type Expanded<Op extends string, A extends readonly unknown[], L extends readonly unknown[]> =
  TakenByAll<L> extends infer Z extends readonly unknown[]
    ? number extends Z["length"]
      ? Shape
      : A extends readonly [...{ [K in keyof Z]: unknown }, ...infer Free]
        ? Fill<Op, L, { -readonly [K in keyof Free]: ":" }, []>
        : `${Op}: ${Z["length"]} dims are indexed, ${Show<Op, A>} has ${A["length"]}`
    : never;
type Fill<Op extends string, L, Colons extends readonly unknown[], Done extends readonly unknown[]> = L extends readonly [infer H, ...infer R]
  ? H extends "..."
    ? "..." extends R[number]
      ? `${Op}: "..." may stand once`
      : [...Done, ...Colons, ...R]
    : Fill<Op, R, Colons, [...Done, H]>
  : [...Done, ...Colons];

/** Index by index: `Rest` are the dims still to come, `Done` the result's. */
type Walk<Op extends string, A extends readonly unknown[], Rest, L, Done extends readonly unknown[], G> = L extends readonly [infer I, ...infer More]
  ? I extends null
    ? Walk<Op, A, Rest, More, [...Done, 1], G>
    : I extends AnyTensor
      ? WalkTensor<Op, A, Rest, More, Done, G, I>
      : Rest extends readonly [infer X, ...infer After]
        ? I extends number
          ? OutOfRange<Op, X, I> extends true
            ? `${Op}: index ${I} is out of range for size ${ShowDim<Op, X>} in ${Show<Op, A>}`
            : Walk<Op, A, After, More, Done, G>
          : RangeSize<X, I> extends infer Z
            ? Z extends readonly [unknown]
              ? Walk<Op, A, After, More, [...Done, Z[0]], G>
              : `${Op}: ${I & string} is no range with a positive step`
            : never
        : never
  : G extends Gathered<infer S, infer Before extends readonly unknown[], infer Apart>
    ? Apart extends true
      ? [...Extract<S, readonly unknown[]>, ...Done]
      : PutIn<Done, Before, Extract<S, readonly unknown[]>>
    : Done;

/** The dims of index tensors stand where the first of them stood. */
type PutIn<Done extends readonly unknown[], Before extends readonly unknown[], S extends readonly unknown[]> = Done extends readonly [
  ...{ [K in keyof Before]: unknown },
  ...infer After,
]
  ? [...Before, ...S, ...After]
  : never;

type WalkTensor<Op extends string, A extends readonly unknown[], Rest, More, Done extends readonly unknown[], G, I extends AnyTensor> = I["dtype"] extends "bool" | "uint8"
  ? Rest extends readonly [...Extract<Unknown<I["shape"]>, readonly unknown[]>, ...infer After extends readonly unknown[]]
    ? Rest extends readonly [...infer Masked extends readonly unknown[], ...After]
      ? MaskFits<Op, Masked, I["shape"]> extends false
        ? `${Op}: a mask of shape ${Show<Op, I["shape"]>} does not fit ${Show<Op, A>}`
        : Walk<Op, A, After, More, Done, Gather<Op, G, [number], Done>>
      : never
    : never
  : I["dtype"] extends "int64" | "int32" | "int16" | "int8"
    ? Rest extends readonly [unknown, ...infer After]
      ? Gather<Op, G, I["shape"], Done> extends infer Next
        ? Next extends string
          ? Next
          : Walk<Op, A, After, More, Done, Next>
        : never
      : never
    : "int64" extends I["dtype"]
      ? Shape
      : `${Op}: an index tensor must hold integers or booleans, not ${I["dtype"] & string}`;
type MaskFits<Op extends string, X extends readonly unknown[], S> = EachAgrees<Op, X, S>;

type Gather<Op extends string, G, S extends readonly unknown[], Done extends readonly unknown[]> = G extends Gathered<infer S0 extends readonly unknown[], infer Before, infer Apart>
  ? Broadcast<Op, S0, S> extends infer B
    ? B extends readonly [infer Common]
      ? Gathered<Common, Before, Done extends Before ? Apart : true>
      : `${Op}: index tensors of shapes ${Show<Op, S0>} and ${Show<Op, S>} do not broadcast`
    : never
  : Gathered<S, Done, false>;

/** The size of a range of a dim, in a tuple. */
type RangeSize<X, I> = I extends ":" | "::"
  ? [X]
  : I extends `${infer A}:${infer B}:${infer S}`
    ? Range<X, Bound<A>, Bound<B>, Bound<S>>
    : I extends `${infer A}:${infer B}`
      ? Range<X, Bound<A>, Bound<B>, "">
      : string extends I
        ? [number]
        : "no range";

/** A bound as a number; `""` where it was left out, `"?"` where it is none. */
type Bound<S extends string> = S extends "" ? "" : S extends `${infer N extends number}` ? N : "?";

type Range<X, A, B, S> = "?" extends A | B | S
  ? "no range"
  : S extends ""
    ? [RangeFrom<X, A, B, 1>]
    : S extends number
      ? number extends S
        ? [number]
        : S extends 0
          ? "no range"
          : IsNegative<S> extends true
            ? "no range"
            : [RangeFrom<X, A, B, S>]
      : "no range";

type RangeFrom<X, A, B, S> = X extends number
  ? number extends X | A | B
    ? number
    : Span<From<X, A, 0>, From<X, B, X>, S>
  : A extends "" | 0
    ? B extends ""
      ? S extends 1
        ? X
        : number
      : number
    : number;
/** A bound counted from 0 and cut to the size. */
type From<X extends number, A, Default> = A extends number
  ? IsNegative<A> extends true
    ? Compare<Magnitude<A>, X> extends ">"
      ? 0
      : Subtract<X, Magnitude<A>>
    : Compare<A, X> extends ">"
      ? X
      : A
  : Default;
type Span<F, T, S> = [F, T, S] extends [number, number, number]
  ? Compare<F & number, T & number> extends "<"
    ? DimFloorDivide<DimAdd<Subtract<T & number, F & number>, Subtract<S & number, 1>>, S & number>
    : 0
  : number;
