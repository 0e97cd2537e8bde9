/** How many entries of a matrix lie on a diagonal and below it, or above. */
import type { DimDivideExactly } from "../arithmetic/dim.js";
import type { Add, Compare, IsNegative, Magnitude, Multiply, Subtract } from "../arithmetic/natural.js";

/** The entries of the first `R` rows of `C` columns that lie on diagonal `K` or below it. */
export type LowerCount<R, C, K> = [R, C, K] extends [number, number, number]
  ? number extends R | C | K
    ? number
    : IsNegative<K & number> extends true
      ? Compare<R & number, Magnitude<K & number>> extends ">"
        ? Staircase<1, Subtract<R & number, Magnitude<K & number>>, C & number>
        : 0
      : Staircase<Add<K & number, 1>, R & number, C & number>
  : number;

/** The entries on diagonal `K` or above it: those that do not lie below the diagonal. */
export type UpperCount<R, C, K> = [R, C, K] extends [number, number, number]
  ? number extends R | C | K
    ? number
    : Subtract<Multiply<R & number, C & number>, LowerCount<R, C, Previous<K & number>> & number>
  : number;
/** K − 1. */
type Previous<K extends number> = K extends 0 ? -1 : IsNegative<K> extends true ? Negative<Add<Magnitude<K>, 1>> : Subtract<K, 1>;
type Negative<N extends number> = `-${N}` extends `${infer M extends number}` ? M : never;

/** `Rows` rows, the first of `First` entries, each next of one more, but of `C` at most. */
type Staircase<First extends number, Rows extends number, C extends number> = Rows extends 0
  ? 0
  : C extends 0
    ? 0
    : Compare<First, C> extends "<"
      ? // How many rows are shorter than C.
        Compare<Subtract<C, First>, Rows> extends "<"
        ? Add<Series<First, Subtract<C, First>>, Multiply<Subtract<Rows, Subtract<C, First>>, C>>
        : Series<First, Rows>
      : Multiply<Rows, C>;

/** First + (First + 1) + …, `Count` numbers: (2·First + Count − 1) · Count / 2. */
type Series<First extends number, Count extends number> = DimDivideExactly<Multiply<Subtract<Add<Add<First, First>, Count>, 1>, Count>, 2> & number;
