/** Arithmetic on dims: number literals by digits, symbols as polynomials; unknown in, unknown out. */
import type { Dim } from "../dims.js";
import type { Add, Compare, DivideExactly, FloorDivide, Magnitude, Multiply, Subtract } from "./natural.js";
import type { FloorDivide as FloorDivideSymbols, Parse, Print } from "./floor.js";
import type { AddPolynomials, DivideByTerm, LeastValue, MultiplyPolynomials, NegatePolynomial, Polynomial, Term, Undivided } from "./polynomial.js";

/** Whether a dim is `number` or `string`: unknown. */
type IsUnknown<X> = number extends X ? true : string extends X ? true : false;

/** X + Y; Y may be a negative number. */
export type DimAdd<X, Y> = X extends number
  ? Y extends number
    ? number extends X | Y
      ? number
      : `${Y}` extends `-${string}`
        ? Subtract<X, Magnitude<Y>>
        : Add<X, Y>
    : AddSymbols<X, Y>
  : AddSymbols<X, Y>;
type AddSymbols<X, Y> = IsUnknown<X | Y> extends true
  ? number
  : X extends Dim
    ? Y extends Dim
      ? Print<AddPolynomials<Parse<`${X}`>, Parse<`${Y}`>>>
      : never
    : never;

/** X − Y; `never` where that is surely below zero. */
export type DimSubtract<X, Y> = X extends number
  ? Y extends number
    ? number extends X | Y
      ? number
      : Subtract<X, Y>
    : SubtractSymbols<X, Y>
  : SubtractSymbols<X, Y>;
type SubtractSymbols<X, Y> = IsUnknown<X | Y> extends true
  ? number
  : X extends Dim
    ? Y extends Dim
      ? Print<AddPolynomials<Parse<`${X}`>, NegatePolynomial<Parse<`${Y}`>>>>
      : never
    : never;

/** X · Y. */
export type DimMultiply<X, Y> = X extends 1
  ? Y
  : X extends number
    ? Y extends number
      ? number extends X | Y
        ? MultiplyUnknown<X, Y>
        : Multiply<X, Y>
      : MultiplyUnknown<X, Y>
    : MultiplyUnknown<X, Y>;
type MultiplyUnknown<X, Y> = Y extends 1
    ? X
    : 0 extends X | Y
      ? MultiplyZero<X, Y>
      : IsUnknown<X | Y> extends true
        ? number
        : MultiplySymbols<X, Y>;
/** `number` takes 0, too. */
type MultiplyZero<X, Y> = X extends 0 ? 0 : Y extends 0 ? 0 : number;
type MultiplySymbols<X, Y> = X extends Dim ? (Y extends Dim ? Print<MultiplyPolynomials<Parse<`${X}`>, Parse<`${Y}`>>> : never) : never;

/** ⌊X / Y⌋ for a positive number Y; of a symbol `'floor(X/Y)'`. */
export type DimFloorDivide<X, Y extends number> = Y extends 1
  ? X
  : IsUnknown<X | Y> extends true
    ? number
    : X extends number
      ? FloorDivide<X, Y>
      : X extends string
        ? OrUnknown<FloorDivideSymbols<Parse<X>, `${Y}`>>
        : never;
type OrUnknown<P> = [P] extends [never] ? number : P extends Polynomial ? Print<P> : never;

/** X / Y where that is a whole number, unknown where it may be one, `never` where it surely is none. */
export type DimDivideExactly<X, Y> = X extends Y
  ? Y extends X
    ? IsUnknown<X> extends true
      ? number
      : 1
    : DivideKnown<X, Y>
  : DivideKnown<X, Y>;
type DivideKnown<X, Y> = Y extends 1
  ? X
  : IsUnknown<X | Y> extends true
    ? number
    : X extends number
      ? Y extends number
        ? DivideExactly<X, Y>
        : number
      : X extends string
        ? Y extends Dim
          ? Parse<`${Y}`> extends readonly [infer T extends Term]
            ? DivideSymbols<Parse<X>, T>
            : number
          : never
        : never;

/**
 * B·3 / 2 may be a whole number, for B may be even. Where the one term that does not divide is a number once symbols have cancelled
 * (B·3 / B·2, or (B·2 + 1) / 2), there surely is a rest.
 */
type DivideSymbols<P extends Polynomial, T extends Term> =
  Undivided<P, T> extends infer Left ? (Left extends readonly [] ? OrUnknown<DivideByTerm<P, T, false>> : Left extends readonly [readonly [string, T[1]]] ? never : number) : never;

/** An expression of symbols in the normal form, however it was written. */
export type Normal<X> = X extends string ? (string extends X ? X : Print<Parse<X>>) : X;

/** The product of dims. */
export type Product<S> = S extends [infer X, infer Y] ? DimMultiply<X, Y> : S extends [infer Only] ? Only : S extends readonly [infer H, ...infer R] ? ProductFrom<H, R> : S extends readonly [] ? 1 : number;
type ProductFrom<Done, S> = S extends readonly [infer H, ...infer R] ? ProductFrom<DimMultiply<Done, H>, R> : S extends readonly [] ? Done : number;

/** Whether X < Y: `true`, `false`, or `boolean` where it is not known. */
export type DimLess<X, Y> = X extends number
  ? Y extends number
    ? number extends X | Y
      ? boolean
      : Compare<X, Y> extends "<"
        ? true
        : false
    : boolean
  : boolean;

/** The least value of a dim whatever its symbols stand for: `1` of `'T+1'`, `never` of `'T-1'`, of which nothing is sure. */
export type LeastSize<X> = X extends number ? X : X extends string ? (string extends X ? never : LeastValue<Parse<X>>) : never;
