/**
 * Symbolic dims in one normal form, so that equal sizes are equal strings: a sum of terms in alphabetical order, each a
 * product of symbols in alphabetical order and then its coefficient, the constant last: `'B*T*12+T-1'`.
 * A polynomial is a tuple of terms; a term a tuple of its coefficient (with sign) and its symbols, each after a `*`.
 */
import type { AddDigits, CompareDigits, DivideByDigit, DivideDigits, MultiplyDigits, Reverse, StripZeros, SubtractDigits } from "./digits.js";

/** `["-12", "*B*T"]` is −12·B·T; the constant term has no symbols: `["3", ""]`. */
export type Term = readonly [coefficient: string, symbols: string];
export type Polynomial = readonly Term[];

// Whole numbers with a sign.

type Negate<A extends string> = A extends `-${infer N}` ? N : A extends "0" ? A : `-${A}`;
type AddNatural<A extends string, B extends string> = Reverse<AddDigits<Reverse<A>, Reverse<B>>>;
type SubtractNatural<A extends string, B extends string> = A extends B
  ? "0"
  : CompareDigits<A, B> extends ">"
    ? StripZeros<Reverse<SubtractDigits<Reverse<A>, Reverse<B>>>>
    : `-${StripZeros<Reverse<SubtractDigits<Reverse<B>, Reverse<A>>>>}`;
type AddWhole<A extends string, B extends string> = A extends `-${infer X}`
  ? B extends `-${infer Y}`
    ? `-${AddNatural<X, Y>}`
    : SubtractNatural<B, X>
  : B extends `-${infer Y}`
    ? SubtractNatural<A, Y>
    : AddNatural<A, B>;
type MultiplyNatural<A extends string, B extends string> = A extends "1"
  ? B
  : B extends "1"
    ? A
    : StripZeros<Reverse<MultiplyDigits<Reverse<A>, B>>>;
type MultiplyWhole<A extends string, B extends string> = A extends `-${infer X}`
  ? B extends `-${infer Y}`
    ? MultiplyNatural<X, Y>
    : Negate<MultiplyNatural<X, B>>
  : B extends `-${infer Y}`
    ? Negate<MultiplyNatural<A, Y>>
    : MultiplyNatural<A, B>;
/** Quotient and rest, the rest never negative: −3 / 2 is −2, rest 1. The divisor is positive. */
type DivideWhole<A extends string, B extends string> = A extends `-${infer X}`
  ? DivideNatural<X, B> extends [infer Q extends string, infer R extends string]
    ? R extends "0"
      ? [Negate<Q>, "0"]
      : [Negate<AddNatural<Q, "1">>, SubtractNatural<B, R>]
    : never
  : DivideNatural<A, B>;
type DivideNatural<A extends string, B extends string> = B extends "1"
  ? [A, "0"]
  : (B extends "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" ? DivideByDigit<A, B> : DivideDigits<A, B>) extends [infer Q extends string, infer R extends string]
    ? [StripZeros<Q>, StripZeros<R>]
    : never;

// Order of symbols: by character, so that every product and every sum has one spelling.

/** Whether A stands before B, or is B. */
type Before<A extends string, B extends string> = A extends `${infer X}${infer AR}`
  ? B extends `${infer Y}${infer BR}`
    ? X extends Y
      ? Before<AR, BR>
      : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz" extends `${string}${X}${string}${Y}${string}`
        ? true
        : false
    : false
  : true;

/** The product of two sorted lists of symbols. */
type MergeSymbols<A extends string, B extends string, Done extends string = ""> = A extends ""
  ? `${Done}${B}`
  : B extends ""
    ? `${Done}${A}`
    : Before<First<A>, First<B>> extends true
      ? MergeSymbols<Others<A>, B, `${Done}*${First<A>}`>
      : MergeSymbols<A, Others<B>, `${Done}*${First<B>}`>;
type First<A extends string> = A extends `*${infer X}*${string}` ? X : A extends `*${infer X}` ? X : "";
type Others<A extends string> = A extends `*${string}*${infer R}` ? `*${R}` : "";

/** A without the symbols of B, or `never` where one of them is missing. */
type RemoveSymbols<A extends string, B extends string, Done extends string = ""> = B extends ""
  ? `${Done}${A}`
  : A extends ""
    ? never
    : First<A> extends First<B>
      ? RemoveSymbols<Others<A>, Others<B>, Done>
      : RemoveSymbols<Others<A>, B, `${Done}*${First<A>}`>;

// Polynomials.

/** P with a term added, in its place; a coefficient of 0 takes the term out. */
type Insert<P extends Polynomial, T extends Term> = P extends readonly [infer H extends Term, ...infer R extends Polynomial]
  ? H[1] extends T[1]
    ? AddWhole<H[0], T[0]> extends infer C extends string
      ? C extends "0"
        ? R
        : [[C, H[1]], ...R]
      : never
    : T[1] extends ""
      ? [H, ...Insert<R, T>]
      : H[1] extends ""
        ? [T, ...P]
        : Before<H[1], T[1]> extends true
          ? [H, ...Insert<R, T>]
          : [T, ...P]
  : T[0] extends "0"
    ? []
    : [T];

export type AddPolynomials<P extends Polynomial, Q extends Polynomial> = Q extends readonly [infer H extends Term, ...infer R extends Polynomial]
  ? AddPolynomials<Insert<P, H>, R>
  : P;

export type NegatePolynomial<P extends Polynomial> = P extends readonly [infer H extends Term, ...infer R extends Polynomial]
  ? [[Negate<H[0]>, H[1]], ...NegatePolynomial<R>]
  : [];

type TimesTerm<P extends Polynomial, T extends Term, Done extends Polynomial = []> = P extends readonly [infer H extends Term, ...infer R extends Polynomial]
  ? TimesTerm<R, T, Insert<Done, [MultiplyWhole<H[0], T[0]>, MergeSymbols<H[1], T[1]>]>>
  : Done;

export type MultiplyPolynomials<P extends Polynomial, Q extends Polynomial, Done extends Polynomial = []> =
  Q extends readonly [infer H extends Term, ...infer R extends Polynomial]
    ? MultiplyPolynomials<P, R, AddPolynomials<Done, TimesTerm<P, H>>>
    : Done;

/** P / T where every term divides, the constant rounded down if `Floor`; else `never`. */
export type DivideByTerm<P extends Polynomial, T extends Term, Floor extends boolean, Done extends Polynomial = []> =
  P extends readonly [infer H extends Term, ...infer R extends Polynomial]
    ? [RemoveSymbols<H[1], T[1]>] extends [never]
      ? never
      : DivideWhole<H[0], T[0]> extends [infer Q extends string, infer Rest extends string]
        ? Rest extends "0"
          ? DivideByTerm<R, T, Floor, Insert<Done, [Q, RemoveSymbols<H[1], T[1]>]>>
          : [Floor, H[1], T[1]] extends [true, "", ""]
            ? DivideByTerm<R, T, Floor, Insert<Done, [Q, ""]>>
            : never
        : never
    : Done;

/** The terms of P that T does not divide. */
export type Undivided<P extends Polynomial, T extends Term, Done extends Polynomial = []> = P extends readonly [infer H extends Term, ...infer R extends Polynomial]
  ? [RemoveSymbols<H[1], T[1]>] extends [never]
    ? Undivided<R, T, [...Done, H]>
    : DivideWhole<H[0], T[0]> extends [unknown, "0"]
      ? Undivided<R, T, Done>
      : Undivided<R, T, [...Done, H]>
  : Done;

/** The value where every symbol is 0: the least, unless something is subtracted. */
export type LeastValue<P extends Polynomial> = P extends readonly [infer H extends Term, ...infer R extends Polynomial]
  ? H[0] extends `-${string}`
    ? never
    : H[1] extends ""
      ? H[0] extends `${infer N extends number}`
        ? N
        : never
      : LeastValue<R>
  : 0;

// Reading and writing.

/** A dim's normal form (or any sum of products without brackets) as a polynomial. */
export type Parse<S extends string, Done extends Polynomial = []> = S extends `${infer L}+${infer R}`
  ? Parse<R, ParseDifference<L, Done>>
  : ParseDifference<S, Done>;
type ParseDifference<S extends string, Done extends Polynomial> = S extends `${infer L}-${infer R}`
  ? ParseNegated<R, L extends "" ? Done : Insert<Done, ParseTerm<L>>>
  : Insert<Done, ParseTerm<S>>;
type ParseNegated<S extends string, Done extends Polynomial> = S extends `${infer L}-${infer R}`
  ? ParseNegated<R, Insert<Done, NegateTerm<ParseTerm<L>>>>
  : Insert<Done, NegateTerm<ParseTerm<S>>>;
type NegateTerm<T extends Term> = [Negate<T[0]>, T[1]];
type ParseTerm<S extends string, C extends string = "1", Symbols extends string = ""> = S extends `${infer L}*${infer R}`
  ? L extends `${number}`
    ? ParseTerm<R, MultiplyWhole<C, L>, Symbols>
    : ParseTerm<R, C, MergeSymbols<Symbols, `*${L}`>>
  : S extends `${number}`
    ? [MultiplyWhole<C, S>, Symbols]
    : [C, MergeSymbols<Symbols, `*${S}`>];

/** A polynomial as a dim: a number where no symbol is left. */
export type Print<P extends Polynomial> = P extends readonly []
  ? 0
  : P extends readonly [readonly [infer C extends string, ""]]
    ? C extends `${infer N extends number}`
      ? N
      : never
    : PrintTerms<P, "">;
type PrintTerms<P extends Polynomial, Done extends string> = P extends readonly [infer H extends Term, ...infer R extends Polynomial]
  ? PrintTerms<R, `${Done}${PrintTerm<H, Done>}`>
  : Done;
type PrintTerm<T extends Term, Done extends string> = T[0] extends `-${infer C}`
  ? `-${PrintProduct<C, T[1]>}`
  : Done extends ""
    ? PrintProduct<T[0], T[1]>
    : `+${PrintProduct<T[0], T[1]>}`;
type PrintProduct<C extends string, Symbols extends string> = Symbols extends `*${infer Names}` ? (C extends "1" ? Names : `${Names}*${C}`) : C;
