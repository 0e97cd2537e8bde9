import type { ComplexDType, IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { IsOneOf, NotSupported, StorageOnly } from "./dtype.js";
import type { Probability } from "./number.js";
import type { UnlessNothing } from "./of-nothing.js";

/** The probability by position, or the options in its place. */
export type DropoutArgument = number | { readonly p?: number; readonly training?: boolean };

/** Guard on what is dropped from: real floats, where something is dropped. `R` is a rule on the shape. */
export type Drops<Op extends string, T extends Tensor, I, On, R = unknown> = [I extends { readonly training: infer Own } ? Own : On] extends [true]
  ? T extends unknown
    ? IsOneOf<Op, T["dtype"], "bool" | IntDType | ComplexDType | StorageOnly> extends true
      ? DropsOdd<Op, T, I extends { readonly p: infer P } ? P : I, R>
      : R
    : never
  : R;
/** Where nothing is dropped, or all, there is nothing to compute. */
type DropsOdd<Op extends string, T extends Tensor, P, R> = [P] extends [0]
  ? R
  : UnlessNothing<Op, T["shape"], [P, IsOneOf<Op, T["dtype"], StorageOnly>] extends [1, false] ? R : NotSupported<Op, T["dtype"]>, R>;

/** Guard on the probability. */
export type DropProbability<Op extends string, I> = I extends number ? Probability<Op, "p", I> : I extends { readonly p: infer P } ? Probability<Op, "p", P> : unknown;

/** Guard on the number of dims. */
export type HasRank<Op extends string, A extends readonly unknown[], Ranks extends number, Words extends string> = number extends A["length"]
  ? unknown
  : A["length"] extends Ranks
    ? unknown
    : `${Op}: ${Show<Op, A>} must have ${Words} dims`;
