/**
 * Natural numbers as strings of decimal digits: exact at any size, where counting with tuples ends near 1 000 (TS2589). Tables
 * (generated) do one digit each in one lookup. Numbers of any length go digit by digit, least significant first; those of up to
 * four digits, by far the most, in one step (generated).
 */
import type { Differences, Lead, Ones, Orders, ProductAndCarry, Products, Quotients, Sums, Tens } from "../generated/digits.js";

export type FirstDigit = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
export type Digit = "0" | FirstDigit;

/** Three digits a step: 30 instantiations for a number of three digits instead of 50. */
export type Reverse<S extends string> = S extends `${infer A}${infer B}${infer C}${infer Rest}`
  ? Rest extends ""
    ? `${C}${B}${A}`
    : `${Reverse<Rest>}${C}${B}${A}`
  : S extends `${infer A}${infer B}`
    ? `${B}${A}`
    : S;

/**
 * The number that digits stand for, most significant first; zeros may lead, which TypeScript reads as some number. The template in
 * front keeps it from looking into `S` for a constraint, which recurses without end.
 */
export type FromText<S extends string> = `${S}` extends `${infer N extends number}` ? (number extends N ? FromOneZero<S> : N) : never;
/** One zero in front first, then two, then any number of them: each step costs 8. */
type FromOneZero<S extends string> = `${S}` extends `0${infer N extends number}` ? (number extends N ? FromTwoZeros<S> : N) : never;
type FromTwoZeros<S extends string> = `${S}` extends `00${infer N extends number}` ? (number extends N ? FromStripped<StripZeros<S>> : N) : never;
type FromStripped<S extends string> = `${S}` extends `${infer N extends number}` ? (number extends N ? never : N) : never;

export type StripZeros<S extends string> = S extends `0${infer Rest}` ? (Rest extends "" ? "0" : StripZeros<Rest>) : S;

/** A number of up to four digits with zeros before it, so that it has four; `""` for a longer one. Written with what was bound: `S` would be asked for its constraint. */
type FourDigits<S extends string> = S extends `${infer A}${infer B}${infer C}${infer D}`
  ? D extends ""
    ? `0${A}${B}${C}`
    : D extends Digit
      ? `${A}${B}${C}${D}`
      : ""
  : S extends `${infer A}${infer B}`
    ? B extends ""
      ? `000${A}`
      : `00${A}${B}`
    : "";

/** A + B for a digit B: only the last digit of A changes, nine times in ten. 50 instantiations instead of 75. */
export type AddDigit<S extends string, B extends string> = S extends `${infer P}${infer Q}${infer X}${infer Y}`
  ? Y extends ""
    ? Carried<`${P}${Q}`, Sums[`0${X}${B}`]>
    : Y extends Digit
      ? Carried<`${P}${Q}${X}`, Sums[`0${Y}${B}`]>
      : LongSum<S, B>
  : S extends `${infer P}${infer X}`
    ? X extends ""
      ? `${Lead[Sums[`0${P}${B}`]]}${Ones[Sums[`0${P}${B}`]]}`
      : Carried<P, Sums[`0${X}${B}`]>
    : B;
type Carried<S extends string, Sum extends string> = Tens[Sum] extends "0" ? `${S}${Ones[Sum]}` : `${AddDigit<S, "1">}${Ones[Sum]}`;

/** A − B for a digit B, `never` below zero. */
export type SubtractDigit<S extends string, B extends string> = S extends `${infer P}${infer Q}${infer X}${infer Y}`
  ? Y extends ""
    ? Borrowed<`${P}${Q}`, Differences[`0${X}${B}`]>
    : Y extends Digit
      ? Borrowed<`${P}${Q}${X}`, Differences[`0${Y}${B}`]>
      : LongDifference<S, B>
  : S extends `${infer P}${infer X}`
    ? X extends ""
      ? Tens[Differences[`0${P}${B}`]] extends "0"
        ? Ones[Differences[`0${P}${B}`]]
        : never
      : Borrowed<P, Differences[`0${X}${B}`]>
    : never;
type Borrowed<S extends string, Difference extends string> = Tens[Difference] extends "0" ? `${S}${Ones[Difference]}` : `${SubtractDigit<S, "1">}${Ones[Difference]}`;

/** A + B of any length. */
export type LongSum<A extends string, B extends string> = Reverse<AddDigits<Reverse<A>, Reverse<B>>>;
/** A − B of any length, `never` below zero. */
export type LongDifference<A extends string, B extends string> = CompareDigits<A, B> extends "<" ? never : Reverse<SubtractDigits<Reverse<A>, Reverse<B>>>;
/** A of any length by one digit. */
export type LongProductByDigit<A extends string, Digit extends string> = Reverse<TimesDigit<Reverse<A>, Digit>>;
/** A · B of any length: four digits of one at a time, where the other has no more. Zeros may lead. */
export type LongProduct<A extends string, B extends string> =
  FourDigits<B> extends infer Y extends string ? (Y extends "" ? (FourDigits<A> extends "" ? Reverse<MultiplyDigits<Reverse<A>, B>> : LongProduct<B, A>) : ProductByFours<PadToFours<A>, Y>) : never;
/** A has a multiple of four digits, Y has four; the result has four more than A. */
type ProductByFours<A extends string, Y extends string> = A extends `${infer P}${infer Q}${infer R}${infer S}${infer Rest}`
  ? Rest extends ""
    ? ProductAndCarry<A, Y, "0000">
    : ProductByFours<Rest, Y> extends `${infer I}${infer J}${infer K}${infer L}${infer Low}`
      ? `${ProductAndCarry<`${P}${Q}${R}${S}`, Y, `${I}${J}${K}${L}`>}${Low}`
      : never
  : never;
/** Zeros in front, so that there is a multiple of four digits. */
type PadToFours<S extends string, Rest extends string = S> = Rest extends `${infer _A}${infer _B}${infer _C}${infer _D}${infer R}`
  ? R extends ""
    ? S
    : PadToFours<S, R>
  : Rest extends `${infer _A}${infer _B}${infer C}`
    ? C extends ""
      ? `00${S}`
      : `0${S}`
    : `000${S}`;
/** Quotient and rest of A of any length by one digit. */
export type LongDivision<A extends string, Digit extends string> = DivideByDigit<A, Digit>;
/** The quotient of A of any length by one digit, `never` where there is a rest. */
export type LongExactQuotient<A extends string, Digit extends string> = DivideByDigit<A, Digit> extends [infer Q extends string, "0"] ? Q : never;

// Numbers of any length, least significant digit first, unless a comment says otherwise.

/** A + B; 26 instantiations a digit. */
export type AddDigits<A extends string, B extends string, Carry extends string = "0", Done extends string = ""> =
  A extends `${infer X}${infer AR}`
    ? B extends `${infer Y}${infer BR}`
      ? AddDigits<AR, BR, Tens[Sums[`${Carry}${X}${Y}`]], `${Done}${Ones[Sums[`${Carry}${X}${Y}`]]}`>
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
      ? SubtractDigits<AR, BR, Tens[Differences[`${Borrow}${X}${Y}`]], `${Done}${Ones[Differences[`${Borrow}${X}${Y}`]]}`>
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
type TimesDigit<A extends string, Digit extends string, Carry extends string = "0", Done extends string = ""> =
  A extends `${infer X}${infer AR}`
    ? TimesDigit<AR, Digit, Tens[Products[`${Carry}${X}${Digit}`]], `${Done}${Ones[Products[`${Carry}${X}${Digit}`]]}`>
    : Carry extends "0"
      ? Done
      : `${Done}${Carry}`;

/** Quotient and rest by a divisor of one digit; both numbers most significant digit first: 25 instantiations a digit. */
export type DivideByDigit<A extends string, Digit extends string, Rest extends string = "0", Done extends string = ""> =
  A extends `${infer X}${infer AR}`
    ? DivideByDigit<AR, Digit, Ones[Quotients[`${Digit}${Rest}${X}`]], `${Done}${Tens[Quotients[`${Digit}${Rest}${X}`]]}`>
    : [Done, Rest];

/** `"<"`, `"="` or `">"`; both most significant digit first, no leading zeros: the longer is larger, else the first difference decides. */
export type CompareDigits<A extends string, B extends string, Order extends string = "="> = A extends `${infer X}${infer AR}`
  ? B extends `${infer Y}${infer BR}`
    ? CompareDigits<AR, BR, Order extends "=" ? Orders[`${X}${Y}`] : Order>
    : ">"
  : B extends ""
    ? Order
    : "<";

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
    : DivideStep<StripZeros<Reverse<SubtractDigits<Reverse<Rest>, Reverse<B>>>>, B, Ones[Sums[`0${Q}1`]]>;
