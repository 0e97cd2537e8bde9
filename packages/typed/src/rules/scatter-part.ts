/** A part of a tensor that is written from a source of its shape; the rest is copied. */
import type { Show, ShowDim } from "../show.js";
import type { Axis, Replace, Without } from "./axis.js";
import type { EachAgrees } from "./loss.js";
import type { SliceSize } from "./range.js";
import type { OutOfRange } from "./select.js";

/** Guard on a source for the entry `J` of dim `I`. */
export type SelectScatter<Op extends string, A extends readonly unknown[], C extends readonly unknown[], I, J> =
  Axis<Op, A, I> extends infer P
    ? P extends number
      ? number extends P | A["length"]
        ? unknown
        : OutOfRange<Op, A[P], J> extends true
          ? unknown
          : Part<Op, A, Without<A, P>, C>
      : unknown
    : never;

/** Guard on the index of an entry. */
export type EntryOf<Op extends string, A extends readonly unknown[], I, J> =
  Axis<Op, A, I> extends infer P
    ? P extends number
      ? number extends P | A["length"]
        ? unknown
        : OutOfRange<Op, A[P], J> extends true
          ? `${Op}: index ${J & number} is out of range for dim ${I & number} of ${Show<Op, A>}, which has size ${ShowDim<Op, A[P]>}`
          : unknown
      : unknown
    : never;

/** Guard on a source for a range of dim `I`. */
export type SliceScatter<Op extends string, A extends readonly unknown[], C extends readonly unknown[], I, From, To, Step> =
  Axis<Op, A, I> extends infer P
    ? P extends number
      ? number extends P | A["length"]
        ? unknown
        : Part<Op, A, Replace<A, P, SliceSize<Op, A[P], Bound<From>, Bound<To>, Step extends number ? Step : number>>, C>
      : unknown
    : never;
type Bound<B> = [B] extends [null] ? "" : B extends number ? B : number;

/** Guard on the dim of a range, and on the step where one object gives both. */
export type RangeAlong<Op extends string, A extends readonly unknown[], I, S> = Axis<Op, A, I> extends infer P ? (P extends string ? P : PositiveStep<Op, A, S>) : never;

/** Guard on the step of a range. */
export type PositiveStep<Op extends string, A, S> = S extends number ? (S extends 0 ? NoStep<Op, A, S> : `${S}` extends `-${string}` ? NoStep<Op, A, S> : unknown) : unknown;
type NoStep<Op extends string, A, S extends number> = `${Op}: the step ${S} through ${Show<Op, A>} must be at least 1`;

/** Guard on a source of shape `C` for a part of shape `S`. First one of that shape, by identity (see `Same`). */
type Part<Op extends string, A, S extends readonly unknown[], C extends readonly unknown[]> = [[...C]] | Op extends [S] | infer R ? ([R] extends [string] ? unknown : PartAny<Op, A, S, C>) : never;
type PartAny<Op extends string, A, S extends readonly unknown[], C extends readonly unknown[]> = number extends C["length"] | S["length"]
  ? unknown
  : S["length"] extends C["length"]
    ? EachAgrees<Op, S, C> extends true
      ? unknown
      : Other<Op, A, S, C>
    : Other<Op, A, S, C>;
/** Guard on a tensor whose main diagonal is filled: two dims, or more of one size. */
export type EqualSides<Op extends string, A extends readonly unknown[]> = number extends A["length"]
  ? unknown
  : A["length"] extends 2
    ? unknown
    : A["length"] extends 0 | 1
      ? `${Op}: ${Show<Op, A>} must have at least 2 dims`
      : EachAgrees<Op, A, { [K in keyof A]: A[0] }> extends true
        ? unknown
        : `${Op}: the dims of ${Show<Op, A>}, more than 2, must be of one size`;

type Other<Op extends string, A, S, C> = `${Op}: the part of ${Show<Op, A>} has shape ${Show<Op, S>}, the source ${Show<Op, C>}`;
