/** Arithmetic on natural number literals. */
import type { AddDigits, CompareDigits, DivideByDigit, DivideDigits, MultiplyDigits, Reverse, SubtractDigits, TimesDigit, ToNumber } from "./digits.js";

export type Add<A extends number, B extends number> = A extends 0
  ? B
  : B extends 0
    ? A
    : ToNumber<Reverse<AddDigits<Reverse<`${A}`>, Reverse<`${B}`>>>>;

/** A − B, or `never` below zero. */
export type Subtract<A extends number, B extends number> = B extends 0
  ? A
  : A extends B
    ? 0
    : Compare<A, B> extends ">"
      ? ToNumber<Reverse<SubtractDigits<Reverse<`${A}`>, Reverse<`${B}`>>>>
      : never;

export type Multiply<A extends number, B extends number> = A extends 0 | 1
  ? A extends 0
    ? 0
    : B
  : B extends 0 | 1
    ? B extends 0
      ? 0
      : A
    : A extends Digit
      ? ToNumber<Reverse<TimesDigit<Reverse<`${B}`>, `${A}`>>>
      : B extends Digit
        ? ToNumber<Reverse<TimesDigit<Reverse<`${A}`>, `${B}`>>>
        : ToNumber<Reverse<MultiplyDigits<Reverse<`${A}`>, `${B}`>>>;

/** Factors and divisors of one digit, by far the most, need one pass. */
type Digit = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** `[quotient, rest]` of a division, both numbers; `never` by zero. */
export type Divide<A extends number, B extends number> = B extends 0
  ? never
  : B extends 1
    ? [A, 0]
    : B extends Digit
      ? ToNumbers<DivideByDigit<`${A}`, `${B}`>>
      : A extends B
        ? [1, 0]
        : ToNumbers<DivideDigits<`${A}`, `${B}`>>;

type ToNumbers<T> = T extends [infer Q extends string, infer R extends string] ? [ToNumber<Q>, ToNumber<R>] : never;

/** `"<"`, `"="` or `">"`. */
export type Compare<A extends number, B extends number> = A extends B ? "=" : CompareDigits<`${A}`, `${B}`>;

/** Whether a number literal is below zero. */
export type IsNegative<A extends number> = `${A}` extends `-${string}` ? true : false;

/** Whether a number literal is a natural number: no sign, no fraction, no exponent. */
export type IsNatural<A extends number> = `${A}` extends `-${string}` | `${string}.${string}` | `${string}e${string}` | "Infinity" | "NaN" ? false : true;

/** The magnitude of a number literal. */
export type Magnitude<A extends number> = `${A}` extends `-${infer N extends number}` ? N : A;
