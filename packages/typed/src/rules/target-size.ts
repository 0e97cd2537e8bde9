/** Sizes that a call asks for: of adaptive pools, of images that are made larger or smaller. */
import type { DimAdd, DimFloorDivide, DimMultiply } from "../arithmetic/dim.js";
import type { FromText } from "../arithmetic/digits.js";
import type { Divide, IsNatural, Multiply } from "../arithmetic/natural.js";
import type { IsUnion } from "../box.js";
import type { Dim } from "../dims.js";
import type { AtLeast, EachSide, ShowSides, SideCount } from "./window.js";

/** One size for all sides, or one each; null keeps the size of a side. */
export type TargetSize = Dim | readonly (Dim | null)[];

/** The sizes asked for as a list of `N`; the sentence where there are more or fewer, or one is below `Least`. */
export type Targets<Op extends string, What extends string, Z, N extends SideCount, Least extends 0 | 1> = IsUnion<Z> extends true
  ? EachSide<number, N>
  : Z extends readonly [...infer L]
    ? L["length"] extends N
      ? AtLeast<Op, What, { [I in keyof L]: IsUnion<L[I]> extends true ? number : L[I] }, Least>
      : number extends L["length"]
        ? EachSide<number, N>
        : `${Op}: the ${What} ${ShowSides<Op, L>} must have ${N extends 1 ? "one entry" : `${N} entries`}`
    : AtLeast<Op, What, EachSide<Z, N>, Least>;

/** The size of a side: the one asked for, or its own. */
export type Target<Z, X> = Z extends null ? X : Z;

/**
 * ⌊X · F⌋ for a number literal F, nothing for a negative one. At run time that is computed with fractions of two: where F is none (0.1 is not, 0.5 is) and the
 * product of the decimals is a whole number, the result may be one less, and so it is unknown.
 */
export type Scaled<X, F> = F extends number
  ? number extends F
    ? number
    : `${F}` extends `-${string}`
      ? 0
      : `${F}` extends `${infer I extends number}.${infer D}`
        ? D extends keyof Binary
          ? DimFloorDivide<DimMultiply<X, Numerator<I, Binary[D]>>, Binary[D][1]>
          : D extends `${string}e${string}`
            ? number
            : ScaledDecimal<X, `${I}${D}`, TensOf<D>>
        : IsNatural<F> extends true
          ? DimMultiply<X, F>
          : number
  : number;
/** Decimals that are fractions of two, up to eighths. */
interface Binary {
  "5": [1, 2];
  "25": [1, 4];
  "75": [3, 4];
  "125": [1, 8];
  "375": [3, 8];
  "625": [5, 8];
  "875": [7, 8];
}
type Numerator<I extends number, B extends readonly [number, number]> = DimAdd<DimMultiply<I, B[1]>, B[0]>;

type ScaledDecimal<X, Digits extends string, Tens> = X extends number
  ? number extends X
    ? number
    : Tens extends 10 | 100 | 1000 | 10000
      ? Divide<Multiply<X, FromText<Digits>>, Tens> extends [infer Q, infer R]
        ? R extends 0
          ? number
          : Q
        : number
      : number
  : number;
/** A one and as many zeros as a decimal has digits. */
type TensOf<Digits extends string, Done extends string = "1"> = Digits extends `${infer _}${infer Rest}` ? TensOf<Rest, `${Done}0`> : FromText<Done>;
