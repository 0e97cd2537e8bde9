/** Ranges `"start:end:step"` of a dim. */
import type { DimAdd, DimFloorDivide, DimSubtract, LeastSize } from "../arithmetic/dim.js";
import type { Compare, IsNegative, Magnitude, Subtract } from "../arithmetic/natural.js";
import type { Same } from "../box.js";
import type { IsNumber } from "./select.js";

/**
 * The size of a range of a dim of size X, in a tuple; another type where the text is no range. A range is cut to the dim, so how long
 * a part of a symbol is may depend on the symbol: `"1:"` of `'T'` is unknown (T may be 0), of `'T+1'` it is `'T'`.
 */
export type RangeSize<Op extends string, X, I extends string> = I extends ":" | "::"
  ? [X]
  : string extends I
    ? [number]
    : I extends `${infer A}:${infer B}:${infer S}`
      ? Stepped<Op, X, Bound<A>, Bound<B>, Bound<S>>
      : I extends `${infer A}:${infer B}`
        ? Stepped<Op, X, Bound<A>, Bound<B>, "">
        : "no range";

/** A bound as a number; `""` where it was left out, `"?"` where it is none. TypeScript reads `01` and the like as some number. */
type Bound<S extends string> = S extends ""
  ? ""
  : S extends `${infer N extends number}`
    ? number extends N
      ? Trimmed<S>
      : S extends `${string}.${string}` | `${string}e${string}`
        ? "?"
        : N
    : S extends ` ${string}` | `${string} `
      ? Trimmed<S>
      : "?";
type Trimmed<S extends string> = S extends ` ${infer R}` ? Bound<R> : S extends `${infer R} ` ? Bound<R> : S extends `+${infer R}` ? Bound<R> : number;

type Stepped<Op extends string, X, A, B, S> = "?" extends A | B | S
  ? "no range"
  : S extends ""
    ? [SliceSize<Op, X, A, B, 1>]
    : S extends number
      ? number extends S
        ? [number]
        : S extends 0
          ? "no range"
          : IsNegative<S> extends true
            ? "no range"
            : [SliceSize<Op, X, A, B, S>]
      : "no range";

/** How many entries a slice has; `""` stands for a bound that was left out. */
export type SliceSize<Op extends string, X, A, B, S extends number> = number extends A | B
  ? number
  : IsNumber<Op, X> extends true
    ? SliceNumber<X, A, B, S>
    : Same<Op, X, X & string> extends true
      ? Steps<SymbolLength<SymbolFrom<X, A, 0>, SymbolFrom<X, B, X>>, S>
      : number;

/** Distributes: of one of several sizes, one of several lengths. */
type SliceNumber<X, A, B, S extends number> = X extends number ? Steps<Length<From<X, A, 0>, From<X, B, X>>, S> : never;

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
type Length<F, T> = [F, T] extends [number, number] ? (Compare<F & number, T & number> extends "<" ? Subtract<T & number, F & number> : 0) : number;

/** The same of a symbol, where the size is surely as large as the bound; else unknown. */
type SymbolFrom<X, A, Default> = A extends number ? (Reaches<X, Magnitude<A>> extends true ? (IsNegative<A> extends true ? DimSubtract<X, Magnitude<A>> : A) : number) : Default;
type Reaches<X, N extends number> = LeastSize<X> extends infer L extends number ? (Compare<L, N> extends "<" ? false : true) : false;
/** T − F; nothing is surely left where that may be below 0. */
type SymbolLength<F, T> = number extends F | T ? number : DimSubtract<T, F> extends infer L ? ([L] extends [never] ? 0 : [LeastSize<L>] extends [never] ? number : L) : never;

type Steps<L, S extends number> = S extends 1 ? L : DimFloorDivide<DimAdd<L, Subtract<S, 1>>, S>;
