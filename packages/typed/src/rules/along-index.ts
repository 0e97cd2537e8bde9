/** Entries of one dim that an index lists, written from a source or filled. */
import type { Box } from "../box.js";
import type { DType, ComplexDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Axes } from "../generated/axes.js";
import type { AxisOrScalar, Replace } from "./axis.js";
import type { IsOneOf } from "./dtype.js";
import type { EachAgrees } from "./loss.js";
import type { Agree } from "./matmul.js";

/** Guard on an index: integers of no dtype that is refused, one dim at most. (The dtypes wanted would be excluded in each call: 26 instantiations.) */
export type IndexVector<Op extends string, O extends Tensor, Refused extends DType, Names extends string, R = unknown> = O extends unknown
  ? IsOneOf<Op, O["dtype"], Refused> extends true
    ? `${Op}: the index must be ${Names}, not ${O["dtype"]}`
    : O["shape"] extends readonly [unknown, unknown, ...unknown[]]
      ? `${Op}: the index ${Show<Op, O["shape"]>} must have at most one dim`
      : R
  : never;

/** Guard on a source of shape `C`: the tensor's shape, but as many entries in dim `I` as the index of shape `B` lists. First that by identity (see `Same`). */
export type SourceAlong<Op extends string, A extends readonly unknown[], I, B extends readonly unknown[], C extends readonly unknown[], P = Axes[A["length"]][`${I & number}`]> = [P] extends [number]
  ? [[...C]] | Op extends [Replace<A, P, B[0]>] | infer R
    ? [R] extends [string]
      ? unknown
      : SourceAny<Op, A, I, B, C>
    : never
  : SourceAny<Op, A, I, B, C>;
type SourceAny<Op extends string, A extends readonly unknown[], I, B extends readonly unknown[], C extends readonly unknown[]> = number extends A["length"] | B["length"] | C["length"]
  ? unknown
  : AxisOrScalar<Op, A, I> extends infer P
    ? P extends number
      ? number extends P
        ? A["length"] extends C["length"]
          ? unknown
          : RanksMayDiffer<Op, A, C> extends true
            ? unknown
            : `${Op}: the source ${Show<Op, C>} must have ${A["length"]} dims, as ${Show<Op, A>}`
        : RanksMayDiffer<Op, A, C> extends true
          ? Agree<Op, Count<B>, Count<C>> extends true
            ? unknown
            : Misfit<Op, A, P, B, C>
          : A["length"] extends C["length"]
            ? A extends readonly []
              ? Agree<Op, Count<B>, 1> extends true
                ? unknown
                : Misfit<Op, A, P, B, C>
              : EachAgrees<Op, Replace<A, P, Count<B>>, C> extends true
                ? unknown
                : Misfit<Op, A, P, B, C>
            : Misfit<Op, A, P, B, C>
      : unknown
    : never;

/** To copy, a vector and a tensor without dims are alike. */
type RanksMayDiffer<Op extends string, A extends readonly unknown[], C extends readonly unknown[]> = Op extends `indexCopy${string}` ? (A["length"] | C["length"] extends 0 | 1 ? true : false) : false;
type Count<B> = B extends readonly [] ? 1 : Box<B> extends Box<readonly [infer X]> ? X : number;

type Misfit<Op extends string, A extends readonly unknown[], P extends number, B, C> = A extends readonly []
  ? `${Op}: an index ${Show<Op, B>} into [] does not take a source ${Show<Op, C>}`
  : `${Op}: an index ${Show<Op, B>} into dim ${P} of ${Show<Op, A>} wants a source ${Show<Op, Replace<A, P, Count<B>>>}, not ${Show<Op, C>}`;

/** Guard on a value that is filled in: a scalar, or a tensor without dims; real where the tensor is. */
export type Filler<Op extends string, T extends Tensor, Y> = Y extends AnyTensor ? FillerTensor<Op, T, Y> : Y extends object ? Holds<Op, T, "complex64"> : unknown;
// Decided once the value is known: beside `Y extends AnyTensor` its shape is `any`.
type FillerTensor<Op extends string, T extends Tensor, Y extends Tensor> = Y["shape"] extends readonly [unknown, ...unknown[]]
  ? `${Op}: the value ${Show<Op, Y["shape"]>} must have no dims`
  : IsOneOf<Op, Y["dtype"], ComplexDType> extends true
    ? Holds<Op, T, Y["dtype"]>
    : unknown;
/** Dtypes that a complex number is written into: as a boolean it says whether it is zero. */
type TakesComplex<Op extends string> = Op extends `indexFill${string}` ? ComplexDType : ComplexDType | "bool";
type Holds<Op extends string, T extends Tensor, D> = T extends unknown ? (IsOneOf<Op, T["dtype"], Exclude<DType, TakesComplex<Op>>> extends true ? `${Op}: a value of dtype ${D & string} does not fit into ${T["dtype"]}` : unknown) : never;
