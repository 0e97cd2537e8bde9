/** Dtypes of reductions by a pattern. */
import type { ComplexDType, DType, IntDType } from "../dtype.js";
import type { Tensor } from "../tensor.js";
import type { BareUnsigned, IsOneOf, StorageOnly, SumDTypeOf, TruthDTypeOf } from "../rules/dtype.js";
import type { Bind } from "./bind.js";
import type { Sentence } from "./rule.js";
import type { Numeral, Read, ReadPattern } from "./pattern.js";

/** How the elements of axes that go are combined. */
export type Reducer = "sum" | "mean" | "max" | "min" | "prod" | "any" | "all";

/** Dtypes that a reduction does not compute with: as the op of its name in the table, `max` and `min` being `amax` and `amin`. */
interface Refused {
  sum: "complex32" | StorageOnly;
  mean: "bool" | IntDType | "complex32" | StorageOnly;
  max: BareUnsigned | ComplexDType | StorageOnly;
  min: BareUnsigned | ComplexDType | StorageOnly;
  prod: "complex32" | StorageOnly;
  any: "qint8" | "quint8" | "qint32";
  all: "qint8" | "quint8" | "qint32";
}

/** Whether axes go: `true`, `false`, or `boolean` where that depends on an unknown rank. */
type Reduces<A, P extends string> = string extends P
  ? boolean
  : Read<P> extends ReadPattern<infer L, unknown, infer LN extends readonly unknown[], infer RN extends readonly unknown[]>
    ? Gone<LN, RN[number]> extends infer G
      ? [G] extends [never]
        ? false
        : G extends "..."
          ? EllipsisGoes<A, L>
          : true
      : never
    : boolean;

/** An axis that is on the left only, `"..."` where there is no other. */
type Gone<N, Right, Found = never> = N extends readonly [infer H, ...infer R]
  ? H extends "..."
    ? Gone<R, Right, H extends Right ? never : H>
    : H extends Numeral
      ? H
      : H extends Right
        ? Gone<R, Right, Found>
        : H
  : Found;

type EllipsisGoes<A, L> = A extends { length: infer N }
  ? number extends N
    ? boolean
    : L extends readonly [unknown, ...infer Others]
      ? N extends Others["length"]
        ? false
        : true
      : never
  : never;

/** The dtype of a reduction: axes that do not go leave it as it is. */
export type ReducedDType<A, P extends string, M, D> = Reduces<A, P> extends infer Y
  ? [Y] extends [true]
    ? Combined<M, D>
    : [Y] extends [false]
      ? D
      : Combined<M, D> extends D
        ? D
        : DType
  : never;
type Combined<M, D> = [M] extends ["sum" | "prod"] ? SumDTypeOf<D> : [M] extends ["mean" | "max" | "min"] ? D : [M] extends ["any" | "all"] ? TruthDTypeOf<D> : DType;

/** The name of a reduction, if it takes the tensor's dtype and elements: else the sentence. */
export type Takes<Op extends string, T extends Tensor, P extends string, M, Z> = M extends keyof Refused
  ? IsOneOf<Op, T["dtype"], Refused[M]> extends true
    ? [Reduces<T["shape"], P>] extends [true]
      ? Sentence<Op, T["shape"], P, `${M} of dtype ${T["dtype"]} is not supported`>
      : M
    : M extends "max" | "min"
      ? OfNothing<Op, T["shape"], P, Z> extends true
        ? Sentence<Op, T["shape"], P, `${M} of no elements`>
        : M
      : M
  : M;

/** Whether an axis that goes has size 0. Most shapes have no such dim: that is asked first, by identity (see `Same`). */
type OfNothing<Op extends string, A extends readonly unknown[], P extends string, Z> = [0] | Op extends { [I in keyof A]: [A[I]] }[number] | infer R
  ? [R] extends [Op]
    ? Read<P> extends ReadPattern<infer L, unknown, infer LN, infer RN extends readonly unknown[]>
      ? GoesEmpty<LN, RN[number], Bind<Op, L, A, Z, {}>, Z>
      : false
    : false
  : never;
type GoesEmpty<N, Right, B, Z> = N extends readonly [infer H, ...infer R]
  ? H extends Right
    ? GoesEmpty<R, Right, B, Z>
    : 0 extends SizeIn<H, B, Z>
      ? true
      : GoesEmpty<R, Right, B, Z>
  : false;
type SizeIn<H, B, Z> = H extends "..." ? (B extends { "...": readonly (infer X)[] } ? X : never) : H extends keyof B ? B[H] : H extends keyof Z ? Z[H] : never;
