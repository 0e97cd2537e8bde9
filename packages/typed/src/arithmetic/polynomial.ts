/**
 * Symbolic dims in one normal form, so that equal sizes are equal strings: a sum of terms in alphabetical order, each a
 * product of symbols in alphabetical order and then its coefficient, the constant last: `'B*T*12+T-1'`.
 * A polynomial is a tuple of terms; a term a tuple of its coefficient (with sign) and its symbols, each after a `*`. A quotient rounded
 * down counts as a symbol (floor.ts).
 */
import type { AddDigits, CompareDigits, DivideByDigit, DivideDigits, MultiplyDigits, Reverse, StripZeros, SubtractDigits } from "./digits.js";

/** `["-12", "*B*T"]` is −12·B·T; the constant term has no symbols: `["3", ""]`. */
export type Term = readonly [coefficient: string, symbols: string];
export type Polynomial = readonly Term[];

// Whole numbers with a sign.

export type Negate<A extends string> = A extends `-${infer N}` ? N : A extends "0" ? A : `-${A}`;
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
export type MultiplyNatural<A extends string, B extends string> = A extends "1"
  ? B
  : B extends "1"
    ? A
    : StripZeros<Reverse<MultiplyDigits<Reverse<A>, B>>>;
export type MultiplyWhole<A extends string, B extends string> = A extends `-${infer X}`
  ? B extends `-${infer Y}`
    ? MultiplyNatural<X, Y>
    : Negate<MultiplyNatural<X, B>>
  : B extends `-${infer Y}`
    ? Negate<MultiplyNatural<A, Y>>
    : MultiplyNatural<A, B>;
/** Quotient and rest, the rest never negative: −3 / 2 is −2, rest 1. The divisor is positive. */
export type DivideWhole<A extends string, B extends string> = A extends `-${infer X}`
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
      : "()*/·⊕0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz" extends `${string}${X}${string}${Y}${string}`
        ? true
        : false
    : false
  : true;

/** The product of two sorted lists of symbols. */
export type MergeSymbols<A extends string, B extends string, Done extends string = ""> = A extends ""
  ? `${Done}${B}`
  : B extends ""
    ? `${Done}${A}`
    : Before<FirstSymbol<A>, FirstSymbol<B>> extends true
      ? MergeSymbols<OtherSymbols<A>, B, `${Done}*${FirstSymbol<A>}`>
      : MergeSymbols<A, OtherSymbols<B>, `${Done}*${FirstSymbol<B>}`>;
export type FirstSymbol<A extends string> = A extends `*${infer X}*${string}` ? X : A extends `*${infer X}` ? X : "";
export type OtherSymbols<A extends string> = A extends `*${string}*${infer R}` ? `*${R}` : "";

/** A without the symbols of B, or `never` where one of them is missing. */
type RemoveSymbols<A extends string, B extends string, Done extends string = ""> = B extends ""
  ? `${Done}${A}`
  : A extends ""
    ? never
    : FirstSymbol<A> extends FirstSymbol<B>
      ? RemoveSymbols<OtherSymbols<A>, OtherSymbols<B>, Done>
      : RemoveSymbols<OtherSymbols<A>, B, `${Done}*${FirstSymbol<A>}`>;

// Polynomials.

/** P with a term added, in its place; a coefficient of 0 takes the term out. */
export type Insert<P extends Polynomial, T extends Term> = P extends readonly [infer H extends Term, ...infer R extends Polynomial]
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
