/*
 * Guards on numbers that a call gives as literals; unknown ones pass. They are told by how a literal is written, for types do not
 * compute with fractions: a template of the type `number` matches none of the patterns.
 */

/** At least 0. */
export type NotNegative<Op extends string, What extends string, N> = `${N & number}` extends `-${string}` ? `${Op}: ${What} must be at least 0, not ${N & number}` : unknown;

/** Above 0. */
export type Positive<Op extends string, What extends string, N> = `${N & number}` extends "0" | `-${string}` ? `${Op}: ${What} must be above 0, not ${N & number}` : unknown;

/** An integer of at least 1. */
export type AtLeastOne<Op extends string, What extends string, N> = `${N & number}` extends "0" | `-${string}` ? `${Op}: ${What} must be at least 1, not ${N & number}` : unknown;

/** Anything but 0. */
export type NotZero<Op extends string, What extends string, N> = `${N & number}` extends "0" ? `${Op}: ${What} must not be 0` : unknown;

/** From 0 to 1. */
export type Probability<Op extends string, What extends string, N> = number extends N
  ? unknown
  : `${N & number}` extends "0" | "1" | `0.${string}` | Tiny
    ? unknown
    : `${Op}: ${What} must be from 0 to 1, not ${N & number}`;

/** Between 0 and 1, neither included. */
export type ProperFraction<Op extends string, What extends string, N> = number extends N
  ? unknown
  : `${N & number}` extends `0.${string}` | Tiny
    ? unknown
    : `${Op}: ${What} must lie between 0 and 1, not be ${N & number}`;

/** Fractions with many zeros, as TypeScript prints them: `1e-7`. */
type Tiny = `${bigint}e-${string}` | `${bigint}.${string}e-${string}`;
