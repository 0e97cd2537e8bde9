/** Arithmetic on natural number literals. What is most common goes first: 0 and 1, one digit, up to four digits, any size. */
import type { Difference, Division, ExactQuotient, Order, Orders, ProductByDigit, ProductOfFour, Quotient, Sum } from "../generated/digits.js";
import type { Cofactors, Factors } from "../generated/factors.js";
import type { AddDigit, Digit, DivideDigits, FromText, SubtractDigit } from "./digits.js";

/** A + B: 50 instantiations for a digit, 75 for up to four, 300 where the digits go one by one. */
export type Add<A extends number, B extends number> = A extends 0 ? B : B extends 0 ? A : FromText<AddText<`${A}`, `${B}`>>;
type AddText<A extends string, B extends string> = B extends Digit ? AddDigit<A, B> : A extends Digit ? AddDigit<B, A> : Sum<A, B>;

/** A − B, or `never` below zero. */
export type Subtract<A extends number, B extends number> = B extends 0 ? A : A extends B ? 0 : FromText<SubtractText<`${A}`, `${B}`>>;
type SubtractText<A extends string, B extends string> = B extends Digit ? SubtractDigit<A, B> : Difference<A, B>;

/** A · B: 50 instantiations by a digit, 75 to 130 for two to four digits each, 400 for a longer one. */
export type Multiply<A extends number, B extends number> = A extends 0 | 1
  ? A extends 0
    ? 0
    : B
  : B extends 0 | 1
    ? B extends 0
      ? 0
      : A
    : FromText<MultiplyText<`${A}`, `${B}`>>;
type MultiplyText<A extends string, B extends string> = B extends Digit
  ? ProductByDigit<A, B>
  : A extends Digit
    ? ProductByDigit<B, A>
    : ProductOfFour<A, B>;

/** `[quotient, rest]` of a division, both numbers; `never` by zero. */
export type Divide<A extends number, B extends number> = B extends 0
  ? never
  : B extends 1
    ? [A, 0]
    : A extends B
      ? [1, 0]
      : `${B}` extends Digit
        ? FromTexts<Division<`${A}`, `${B}`>>
        : `${B}` extends keyof Factors
          ? WithRest<A, B, FloorDivide<A, B>>
          : FromTexts<DivideDigits<`${A}`, `${B}`>>;
type WithRest<A extends number, B extends number, Q extends number> = [Q, Subtract<A, Multiply<Q, B>>];
type FromTexts<T> = T extends [infer Q extends string, infer R extends string] ? [FromText<Q>, FromText<R>] : never;

/** ⌊A / B⌋, `never` by zero. */
export type FloorDivide<A extends number, B extends number> = B extends 0 | 1 ? (B extends 0 ? never : A) : FromText<QuotientText<`${A}`, `${B}`>>;
/** A divisor that is a product of digits goes digit by digit. */
type QuotientText<A extends string, B extends string> = B extends Digit
  ? Quotient<A, B>
  : B extends keyof Factors
    ? QuotientText<Quotient<A, Factors[B]>, Cofactors[B]>
    : DivideDigits<A, B>[0];

/** A · (A − 1) / 2, the number of pairs of A things; half of the even one is taken first. */
export type Pairs<A extends number> = A extends 0 ? 0 : Divide<A, 2> extends [infer Q extends number, infer R] ? (R extends 0 ? Multiply<Q, Subtract<A, 1>> : Multiply<A, Q>) : never;

/** A / B, `never` where there is a rest, or by zero. */
export type DivideExactly<A extends number, B extends number> = B extends 0 ? never : B extends 1 ? A : A extends B ? 1 : FromText<ExactQuotientText<`${A}`, `${B}`>>;
type ExactQuotientText<A extends string, B extends string> = B extends Digit
  ? ExactQuotient<A, B>
  : B extends keyof Factors
    ? ExactQuotientText<ExactQuotient<A, Factors[B]>, Cofactors[B]>
    : DivideDigits<A, B> extends [infer Q extends string, infer R extends string]
      ? FromText<R> extends 0
        ? Q
        : never
      : never;

/** `"<"`, `"="` or `">"`. */
export type Compare<A extends number, B extends number> = A extends B ? "=" : CompareText<`${A}`, `${B}`>;
type CompareText<A extends string, B extends string> = A extends Digit ? (B extends Digit ? Orders[`${A}${B}`] : "<") : B extends Digit ? ">" : Order<A, B>;

/** Whether a number literal is below zero. */
export type IsNegative<A extends number> = `${A}` extends `-${string}` ? true : false;

/** Whether a number literal is a natural number: no sign, no fraction, no exponent. */
export type IsNatural<A extends number> = `${A}` extends `-${string}` | `${string}.${string}` | `${string}e${string}` | "Infinity" | "NaN" ? false : true;

/** The magnitude of a number literal. */
export type Magnitude<A extends number> = `${A}` extends `-${infer N extends number}` ? N : A;
