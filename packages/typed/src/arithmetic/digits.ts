/**
 * Natural numbers as strings of decimal digits, least significant first: exact at any size, where counting with tuples ends
 * near 1 000 (TS2589). Tables (generated) do one digit each in one lookup.
 */
import type { Differences, Products, Quotients, Sums } from "../generated/digits.js";

/** Three digits a step: 30 instantiations for a number of three digits instead of 50. */
export type Reverse<S extends string> = S extends `${infer A}${infer B}${infer C}${infer Rest}`
  ? Rest extends ""
    ? `${C}${B}${A}`
    : `${Reverse<Rest>}${C}${B}${A}`
  : S extends `${infer A}${infer B}`
    ? `${B}${A}`
    : S;

/** The number that digits stand for, most significant first. */
export type ToNumber<Digits extends string> = StripZeros<Digits> extends `${infer N extends number}` ? N : never;

export type StripZeros<Digits extends string> = Digits extends `0${infer Rest}` ? (Rest extends "" ? "0" : StripZeros<Rest>) : Digits;

/** A + B; 26 instantiations a digit. */
export type AddDigits<A extends string, B extends string, Carry extends string = "0", Done extends string = ""> =
  A extends `${infer X}${infer AR}`
    ? B extends `${infer Y}${infer BR}`
      ? AddDigits<AR, BR, Sums[`${Carry}${X}${Y}`][1], `${Done}${Sums[`${Carry}${X}${Y}`][0]}`>
      : AddCarry<A, Carry, Done>
    : AddCarry<B, Carry, Done>;

/** One of the numbers ran out. */
type AddCarry<A extends string, Carry extends string, Done extends string> = Carry extends "0"
  ? `${Done}${A}`
  : A extends ""
    ? `${Done}1`
    : AddDigits<A, "1", "0", Done>;

/** A − B where A ≥ B; zeros may lead the result (here at its end). */
export type SubtractDigits<A extends string, B extends string, Borrow extends string = "0", Done extends string = ""> =
  A extends `${infer X}${infer AR}`
    ? B extends `${infer Y}${infer BR}`
      ? SubtractDigits<AR, BR, Differences[`${Borrow}${X}${Y}`][1], `${Done}${Differences[`${Borrow}${X}${Y}`][0]}`>
      : Borrow extends "0"
        ? `${Done}${A}`
        : SubtractDigits<A, "1", "0", Done>
    : Done;

/** Horner's rule over the digits of B, most significant first: as many additions as B has digits, less one. */
export type MultiplyDigits<A extends string, B extends string, Done extends string = ""> = B extends `${infer Digit}${infer Rest}`
  ? MultiplyDigits<A, Rest, Done extends "" ? TimesDigit<A, Digit> : Digit extends "0" ? `0${Done}` : AddShifted<Done, TimesDigit<A, Digit>>>
  : Done;

/** 10 · A + B: the last digit is that of B. */
type AddShifted<A extends string, B extends string> = B extends `${infer Digit}${infer Rest}` ? `${Digit}${AddDigits<A, Rest>}` : `0${A}`;

/** A by one digit: 22 instantiations a digit. */
export type TimesDigit<A extends string, Digit extends string, Carry extends string = "0", Done extends string = ""> =
  A extends `${infer X}${infer AR}`
    ? TimesDigit<AR, Digit, Products[`${Carry}${X}${Digit}`][1], `${Done}${Products[`${Carry}${X}${Digit}`][0]}`>
    : Carry extends "0"
      ? Done
      : `${Done}${Carry}`;

/** Quotient and rest by a divisor of one digit; both numbers most significant digit first: 25 instantiations a digit. */
export type DivideByDigit<A extends string, Digit extends string, Rest extends string = "0", Done extends string = ""> =
  A extends `${infer X}${infer AR}`
    ? DivideByDigit<AR, Digit, Quotients[`${Digit}${Rest}${X}`][1], `${Done}${Quotients[`${Digit}${Rest}${X}`][0]}`>
    : [Done, Rest];

/** `"<"`, `"="` or `">"`; both most significant digit first, no leading zeros: the longer is larger, else the first difference decides. */
export type CompareDigits<A extends string, B extends string, Order extends string = "="> = A extends `${infer X}${infer AR}`
  ? B extends `${infer Y}${infer BR}`
    ? CompareDigits<AR, BR, Order extends "=" ? (X extends Y ? "=" : DigitOrder<X, Y>) : Order>
    : ">"
  : B extends ""
    ? Order
    : "<";

type DigitOrder<X extends string, Y extends string> = "0123456789" extends `${string}${X}${string}${Y}${string}` ? "<" : ">";

/** Long division by any divisor, all most significant digit first: a digit costs up to nine subtractions, so `DivideByDigit` goes first. */
export type DivideDigits<A extends string, B extends string, Rest extends string = "0", Done extends string = ""> =
  A extends `${infer X}${infer AR}`
    ? DivideStep<StripZeros<`${Rest}${X}`>, B, "0"> extends [infer Q extends string, infer R extends string]
      ? DivideDigits<AR, B, R, `${Done}${Q}`>
      : never
    : [Done, Rest];

type DivideStep<Rest extends string, B extends string, Q extends string> =
  CompareDigits<Rest, B> extends "<"
    ? [Q, Rest]
    : DivideStep<StripZeros<Reverse<SubtractDigits<Reverse<Rest>, Reverse<B>>>>, B, Sums[`0${Q}1`][0]>;
