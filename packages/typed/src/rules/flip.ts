/** Entries in reverse, of which dtypes: whole rows are copied whatever they hold, elements within a row need a kernel. */
import type { Same } from "../box.js";
import type { Tensor } from "../tensor.js";
import type { IsOneOf, NotSupported } from "./dtype.js";
import type { HasNothing } from "./of-nothing.js";
import type { Positions } from "./reduce.js";

/** As `Supports`, of a tensor whose dims `L` are reversed; `R` is a rule on the shape. */
export type Reversed<Op extends string, T extends Tensor, Refused, L, R = unknown> = T extends unknown
  ? IsOneOf<Op, T["dtype"], Refused> extends true
    ? ReversesRows<Op, T["shape"], L> extends true
      ? NotSupported<Op, T["dtype"]>
      : R
    : R
  : never;

/** Whether the rows themselves are surely reversed: the last dim of more than one entry, where there is any. */
type ReversesRows<Op extends string, A extends readonly unknown[], L> = HasNothing<Op, A> extends true ? false : Positions<Op, A, L> extends readonly [infer P] ? (RowDim<Op, A> extends infer D ? ([D] extends [never] ? false : number extends P | D ? false : D extends P ? true : false) : never) : false;
type RowDim<Op extends string, A> = A extends readonly [...infer I, infer X] ? (Same<Op, X, 1> extends true ? RowDim<Op, I> : Same<Op, X, number> extends true ? never : I["length"]) : never;

/** The dims that quarter turns reverse, one of them or both. */
export type Plane<K, D> = [K] extends [0] ? [] : D;
