/** Padding of any number of dims, counted from the last: `[left, right, top, bottom, …]`; a negative one cuts off. */
import type { DimAdd, DimLess } from "../arithmetic/dim.js";
import type { Digit } from "../arithmetic/digits.js";
import type { IsNegative } from "../arithmetic/natural.js";
import type { Among, IsUnion, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { BareUnsigned, StorageOnly } from "./dtype.js";
import type { IsNumber } from "./select.js";

/** The padded shape. What is padded with entries of the tensor itself limits the pads. */
export type Pad<Op extends string, A extends readonly unknown[], P extends readonly unknown[], M> = number extends A["length"] | P["length"]
  ? Shape
  : Planes<Op, A, P, M> extends infer E
    ? E extends string
      ? E
      : PadFromEnd<Op, A, P, IsUnion<M> extends true ? "unknown" : M, A, P, []> extends infer R
        ? M extends "reflect" | "replicate"
          ? IsEmptied<R, P["length"]> extends true
            ? `${Op}: nothing is left of ${Show<Op, A>} padded by ${Show<Op, P>}`
            : R
          : R
        : never
    : never;

/** Whether nothing is left of all dims that are padded: of some of them is well. */
type IsEmptied<R, Count> = R extends readonly [...unknown[], infer X, infer Y, infer Z]
  ? Count extends 2
    ? IsZero<Z>
    : Count extends 4
      ? IsZero<Y | Z>
      : IsZero<X | Y | Z>
  : R extends readonly [unknown, infer Z]
    ? IsZero<Z>
    : false;
type IsZero<X> = [X] extends [0] ? true : false;

/** Modes but `"constant"` have kernels for one to three dims, in front of which one or two others stand. */
type Planes<Op extends string, A extends readonly unknown[], P extends readonly unknown[], M> = M extends "constant"
  ? true
  : [P["length"], A["length"]] extends [2, 2 | 3] | [4, 3 | 4] | [6, 4 | 5]
    ? M extends "reflect" | "replicate"
      ? Among<Op, A["length"] extends (P["length"] extends 2 ? 3 : P["length"] extends 4 ? 4 : 5) ? Tail<A> : A, 0> extends true
        ? `${Op}: mode ${M} has nothing to take from in ${Show<Op, A>}`
        : true
      : true
    : P["length"] extends 2 | 4 | 6
      ? `${Op}: ${P["length"]} pads of mode ${M & string} want ${P["length"] extends 2 ? "2 or 3" : P["length"] extends 4 ? "3 or 4" : "4 or 5"} dims, not ${Show<Op, A>}`
      : `${Op}: mode ${M & string} takes 2, 4 or 6 pads for ${Show<Op, A>}, not ${P["length"]}`;
/** A batch may be empty. */
type Tail<A> = A extends readonly [unknown, ...infer Rest] ? Rest : never;
/** Whether a dim is 0: by identity, see `Same`. */

type PadFromEnd<Op extends string, A, P extends readonly unknown[], M, AR, PR, Done extends readonly unknown[]> = PR extends readonly [infer L, infer R, ...infer PT]
  ? AR extends readonly [...infer AI, infer X]
    ? PadDim<Op, M, X, L, R> extends infer Z
      ? Z extends readonly [infer Size]
        ? PadFromEnd<Op, A, P, M, AI, PT, [Size, ...Done]>
        : `${Op}: pads ${ShowDim<Op, L>} and ${ShowDim<Op, R>} of dim ${AI["length"]} of ${Show<Op, A>}: ${Z & string}`
      : never
    : `${Op}: ${P["length"]} pads are more than two for each dim of ${Show<Op, A>}`
  : PR extends readonly []
    ? AR extends readonly any[]
      ? [...AR, ...Done]
      : never
    : `${Op}: ${P["length"]} pads for ${Show<Op, A>} are an odd number`;

/** The padded size in a tuple, or what is wrong. */
type PadDim<Op extends string, M, X, L, R> = [L, R] extends [0, 0]
  ? [X]
  : IsNumber<Op, X> extends true
    ? true extends IsUnion<X> | IsUnknown<L | R>
      ? [number]
      : PadNumber<M, X, L, R>
    : Same<Op, X, X & string> extends true
      ? [DimAdd<DimAdd<X, L>, R>]
      : [number];

/** Zeros round a size, cut off nowhere, are added up first: 75 instantiations, where what may be cut off costs 210. */
type PadNumber<M, X, L, R> = [M, `${L & number}`, `${R & number}`] extends ["constant", Digit, Digit] ? [DimAdd<X, DimAdd<L, R>>] & unknown : PadAnyNumber<M, X, L, R>;
type PadAnyNumber<M, X, L, R> =
  DimAdd<DimAdd<X, Positive<L>>, Positive<R>> extends infer Wide
    ? DimAdd<Wide, Negative<L>> extends infer Cut
      ? [Cut] extends [never]
        ? Gone<X>
        : DimAdd<Cut, Negative<R>> extends infer Size
          ? [Size] extends [never]
            ? Gone<X>
            : PadMisfit<M, X, L, R> extends infer E
              ? [E] extends [never]
                ? [Size]
                : E
              : never
          : never
      : never
    : never;
type IsUnknown<P> = number extends P ? true : P extends number ? false : true;
type Gone<X> = `less than nothing is left of size ${X & number}`;
type Positive<L> = L extends number ? (IsNegative<L> extends true ? 0 : L) : L;
type Negative<L> = L extends number ? (IsNegative<L> extends true ? L : 0) : 0;

type PadMisfit<M, X, L, R> = M extends "reflect"
  ? Reaches<X, L, R> extends true
    ? `reflected pads must be smaller than the size ${X & number}`
    : never
  : M extends "circular"
    ? true extends DimLess<X, Positive<L>> | DimLess<X, Positive<R>>
      ? `circular pads may be at most the size ${X & number}`
      : true extends DimLess<DimAdd<X, Negative<R>>, Positive<L>> | DimLess<DimAdd<X, Negative<L>>, Positive<R>>
        ? `circular pads may be at most what is left of the size ${X & number}`
        : never
    : M extends "constant"
      ? CutTwice<X, L, R> extends true
        ? Gone<X>
        : never
      : never;
/** Whether a pad is as large as the size, or larger. */
type Reaches<X, L, R> = true extends Not<DimLess<Positive<L>, X>> | Not<DimLess<Positive<R>, X>> ? true : false;
type Not<B> = B extends true ? false : true;
/** Zeros are put round what is left: both sides are cut off first. */
type CutTwice<X, L, R> = [DimAdd<X, Negative<L>>] extends [never] ? true : [DimAdd<DimAdd<X, Negative<L>>, Negative<R>>] extends [never] ? true : false;

/** Guard on the value of the pads, which only `"constant"` takes. */
export type PadValue<Op extends string, A, M, V> = M extends "constant"
  ? unknown
  : [V] extends [0 | null]
    ? unknown
    : IsUnion<M> extends true
      ? unknown
      : V extends number
        ? number extends V
          ? unknown
          : `${Op}: ${Show<Op, A>} padded by mode ${M & string} takes no value`
        : unknown;

/** Dtypes that a mode has no kernels for. */
export type PadRefused<M> = M extends "reflect" | "replicate" ? "bool" | BareUnsigned | "complex32" | StorageOnly : M extends "constant" ? "float8_e8m0fnu" : never;
