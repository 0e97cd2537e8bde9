import type { ComplexDType, IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { StorageOnly, Supports } from "./dtype.js";
import type { Probability } from "./number.js";

/** The probability by position, or the options in its place. */
export type DropoutArgument = number | { readonly p?: number; readonly training?: boolean };

/** Guard on what is dropped from: real floats, where something is dropped. `R` is a rule on the shape. */
export type Drops<Op extends string, T extends Tensor, I, On, R = unknown> = [I extends { readonly training: infer Own } ? Own : On] extends [true]
  ? Supports<Op, T, "bool" | IntDType | ComplexDType | StorageOnly, R>
  : R;

/** Guard on the probability. */
export type DropProbability<Op extends string, I> = I extends number ? Probability<Op, "p", I> : I extends { readonly p: infer P } ? Probability<Op, "p", P> : unknown;

/** Guard on the number of dims. */
export type HasRank<Op extends string, A extends readonly unknown[], Ranks extends number, Words extends string> = number extends A["length"]
  ? unknown
  : A["length"] extends Ranks
    ? unknown
    : `${Op}: ${Show<Op, A>} must have ${Words} dims`;
