/** Typed indexing: `x.at(0, "1:3", "...", null, mask, indices)`. */
import type { Either, IsUnion } from "../box.js";
import type { Shape } from "../dims.js";
import type { IntDType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { AfterRest, Around, Rejoin } from "./around.js";
import type { Rank } from "./axis.js";
import type { Broadcast, IsRank } from "./broadcast.js";
import type { MayMeet } from "./dtype.js";
import type { CountTrue, Leaf, NestedShape } from "./literal.js";
import type { EachAgrees } from "./loss.js";
import type { RangeSize } from "./range.js";
import type { OutOfRange } from "./select.js";

/** Positions along a dim, or a mask, as nested lists. */
export type IndexList = readonly (number | boolean | IndexList)[];

/** An integer, a range `"1:3"` or `"::2"`, `"..."`, null for a new dim, a boolean (a new dim of size 1 or 0), a mask or positions. */
export type Index = number | string | null | boolean | Tensor | IndexList;

/** The shape of an indexed tensor, or the sentence. */
export type At<Op extends string, A extends readonly unknown[], L extends readonly unknown[]> = [A["length"] | L["length"]] extends readonly [Rank]
  ? AtKnown<Op, A, L>
  : IsRank<Op, A["length"]> extends true
    ? Shape
    : AtAround<Op, A, L>;
type AtKnown<Op extends string, A extends readonly unknown[], L extends readonly unknown[]> =
  Expanded<Op, A, L, TakenByAll<L>> extends infer E
    ? E extends readonly unknown[]
      ? number extends E["length"]
        ? Shape
        : Walk<Op, A, A, E, [], none>
      : E
    : never;
/** After a rest that is a type parameter: `"..."`, and no more indices than there are dims. */
type AtAround<Op extends string, A extends readonly unknown[], L extends readonly unknown[]> = L extends readonly ["...", ...infer R]
  ? AfterRest<Op, A> extends Around<infer Before extends readonly any[], infer Part extends readonly any[], [], any>
    ? Part extends readonly [...Unknown<TakenByAll<R>>, ...unknown[]]
      ? Rejoin<Before, AtKnown<Op, Part, L>, []>
      : AtLater<Op, A, L>
    : never
  : AtLater<Op, A, L>;
type AtLater<Op extends string, A extends readonly unknown[], L extends readonly unknown[]> = number extends A["length"] | L["length"] ? Shape : AtKnown<Op, A, L>;

/** As `At`, of a tensor on device `V`: index tensors must be there, too, or on the CPU. */
export type AtTensor<Op extends string, T extends Tensor, L extends readonly unknown[]> = [L[number]] extends [number | string | null]
  ? At<Op, T["shape"], L>
  : Misplaced<Op, T["device"], L[number]> extends infer E
    ? [E] extends [never]
      ? At<Op, T["shape"], L>
      : E
    : never;
type Misplaced<Op extends string, V, I> = I extends { readonly device: infer W }
  ? [V] extends [W]
    ? never
    : [W] extends [V] | ["cpu"]
      ? never
      : Either<Either<IsUnion<V>, IsUnion<W>>, MayMeet<V, W>> extends true
        ? never
        : `${Op}: devices ${V & string} and ${W & string} differ`
  : never;

/** No index tensor yet. */
type none = { readonly shape: "none" };
/** Index tensors so far: their common shape, the result's dims before them, and whether dims came between. */
interface Gathered<S, Before, Apart> {
  readonly shape: S;
  readonly before: Before;
  readonly apart: Apart;
}

type MaskDType = "bool" | "uint8";

/** How many dims an index takes, as a tuple; an array where that is not known. Types of indices are compared in tuples, lest a union is taken apart. */
type Taken<I> = [I] extends [number]
  ? [0]
  : [I] extends [null | boolean | "..."]
    ? []
    : [I] extends [string]
      ? "..." extends I
        ? unknown[]
        : [0]
      : [I] extends [AnyTensor]
        ? [I["dtype"]] extends [MaskDType]
          ? Unknown<I["shape"]>
          : [I["dtype"] & MaskDType] extends [never]
            ? [0]
            : unknown[]
        : [I] extends [readonly unknown[]]
          ? [Leaf<I>] extends [never]
            ? [0]
            : [Leaf<I>] extends [number]
              ? [0]
              : [Leaf<I>] extends [boolean]
                ? Unknown<NestedShape<I>>
                : unknown[]
          : unknown[];
type Unknown<S> = { -readonly [K in keyof S]: unknown };
type TakenByAll<L, Done extends readonly unknown[] = []> = L extends readonly [infer H, ...infer R] ? TakenByAll<R, [...Done, ...Extract<Taken<H>, readonly unknown[]>]> : Done;

/** The indices with `"..."`, or the end, filled up with `":"` for each dim that is not named; of an unknown number of them nothing is known. */
type Expanded<Op extends string, A extends readonly unknown[], L extends readonly unknown[], Z extends readonly unknown[]> = number extends Z["length"]
  ? Shape
  : A extends readonly [...Unknown<Z>, ...infer Free]
    ? Fill<Op, A, L, { -readonly [K in keyof Free]: ":" }, []>
    : `${Op}: ${Z["length"]} dims are indexed, ${Show<Op, A>} has ${A["length"]}`;
type Fill<Op extends string, A, L, Colons extends readonly unknown[], Done extends readonly unknown[]> = L extends readonly [infer H, ...infer R]
  ? [H] extends ["..."]
    ? "..." extends R[number]
      ? `${Op}: "..." stands more than once in an index of ${Show<Op, A>}`
      : [...Done, ...Colons, ...R]
    : Fill<Op, A, R, Colons, [...Done, H]>
  : [...Done, ...Colons];

/** Index by index: `Rest` are the dims still to come, `Done` the result's. */
type Walk<Op extends string, A extends readonly unknown[], Rest, L, Done extends readonly unknown[], G> = L extends readonly [infer I, ...infer More]
  ? [I] extends [string]
    ? Rest extends readonly [infer X, ...infer After]
      ? RangeSize<Op, X, I> extends infer Z
        ? Z extends readonly [unknown]
          ? Walk<Op, A, After, More, [...Done, Z[0]], G>
          : `${Op}: ${I} is no range with a positive step, for a dim of ${Show<Op, A>}`
        : never
      : never
    : [I] extends [number]
      ? Rest extends readonly [infer X, ...infer After]
        ? OutOfRange<Op, X, I> extends true
          ? `${Op}: index ${I} is out of range for size ${ShowDim<Op, X>} in ${Show<Op, A>}`
          : Walk<Op, A, After, More, Done, G>
        : never
      : [I] extends [null]
        ? Walk<Op, A, Rest, More, [...Done, 1], G>
        : [I] extends [AnyTensor]
          ? WalkTensor<Op, A, Rest, More, Done, G, I>
          : [I] extends [boolean]
            ? WalkGathered<Op, A, Rest, More, Done, Gather<Op, A, G, [Truth<I>], Done>>
            : [I] extends [readonly unknown[]]
              ? WalkList<Op, A, Rest, More, Done, G, I, Leaf<I>, NestedShape<I>>
              : Shape
  : G extends Gathered<infer S, infer Before extends readonly unknown[], infer Apart>
    ? S extends readonly unknown[]
      ? number extends S["length"]
        ? Shape
        : Apart extends true
          ? [...S, ...Done]
          : PutIn<Done, Before, S>
      : never
    : Done;

/** A boolean keeps one entry of a new dim, or none. */
type Truth<I> = [I] extends [true] ? 1 : [I] extends [false] ? 0 : number;

/** The dims of index tensors stand where the first of them stood. */
type PutIn<Done extends readonly unknown[], Before extends readonly unknown[], S extends readonly unknown[]> = Done extends readonly [...Unknown<Before>, ...infer After]
  ? [...Before, ...S, ...After]
  : never;

type WalkGathered<Op extends string, A extends readonly unknown[], Rest, More, Done extends readonly unknown[], G> = G extends string ? G : Walk<Op, A, Rest, More, Done, G>;

type WalkTensor<Op extends string, A extends readonly unknown[], Rest, More, Done extends readonly unknown[], G, I extends AnyTensor> = number extends I["shape"]["length"]
  ? Shape
  : [I["dtype"]] extends [MaskDType]
    ? MaskDTypeFits<Op, I["dtype"]> extends true
      ? WalkMask<Op, A, Rest, More, Done, G, I["shape"], number>
      : `${Op}: a mask of dtype uint8 is not supported: make it bool`
    : [I["dtype"] & (I["shape"] extends readonly [] ? IntDType : "int64" | "int32")] extends [never]
      ? `${Op}: an index tensor must hold int64, int32 or booleans, not ${I["dtype"]}`
      : Rest extends readonly [unknown, ...infer After]
        ? I["shape"] extends readonly []
          ? Walk<Op, A, After, More, Done, G>
          : WalkGathered<Op, A, After, More, Done, Gather<Op, A, G, I["shape"], Done>>
        : never;

/** PyTorch is giving up masks of uint8: it reads by them, but writes only in some cases. */
type MaskDTypeFits<Op extends string, D> = Op extends "setAt" | "indexPut" | "indexPut_" ? ([D] extends ["uint8"] ? false : true) : true;

/** A mask of shape `S` takes as many dims as it has, and puts one in their place: how many entries it keeps. */
type WalkMask<Op extends string, A extends readonly unknown[], Rest, More, Done extends readonly unknown[], G, S, Kept> = Rest extends readonly [
  ...Extract<Unknown<S>, readonly unknown[]>,
  ...infer After extends readonly unknown[],
]
  ? Rest extends readonly [...infer Masked extends readonly unknown[], ...After]
    ? EachAgrees<Op, Masked, S> extends false
      ? `${Op}: a mask of shape ${Show<Op, S>} does not fit ${Show<Op, A>}`
      : WalkGathered<Op, A, After, More, Done, Gather<Op, A, G, [Kept], Done>>
    : never
  : never;

type WalkList<Op extends string, A extends readonly unknown[], Rest, More, Done extends readonly unknown[], G, I extends readonly unknown[], X, S> = S extends readonly unknown[]
  ? [X] extends [boolean]
    ? [X] extends [never]
      ? Rest extends readonly [unknown, ...infer After]
        ? WalkGathered<Op, A, After, More, Done, Gather<Op, A, G, S, Done>>
        : never
      : WalkMask<Op, A, Rest, More, Done, G, S, CountTrue<I>>
    : [X] extends [number]
      ? Rest extends readonly [infer D, ...infer After]
        ? true extends OutOfRange<Op, D, X>
          ? `${Op}: a position in the list is out of range for size ${ShowDim<Op, D>} in ${Show<Op, A>}`
          : WalkGathered<Op, A, After, More, Done, Gather<Op, A, G, S, Done>>
        : never
      : Shape
  : `${Op}: a list of positions has rows of different lengths`;

type Gather<Op extends string, A, G, S extends readonly unknown[], Done extends readonly unknown[]> = G extends Gathered<infer S0 extends readonly unknown[], infer Before extends readonly unknown[], infer Apart>
  ? Broadcast<Op, S0, S> extends infer B
    ? B extends readonly [infer Common]
      ? Gathered<Common, Before, Done["length"] extends Before["length"] ? Apart : true>
      : `${Op}: index tensors of shapes ${Show<Op, S0>} and ${Show<Op, S>} into ${Show<Op, A>} do not broadcast`
    : never
  : Gathered<S, Done, false>;
