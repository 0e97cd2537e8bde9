/** Rows of tables: embeddings, and their bags. */
import type { DimLess, DimSubtract } from "../arithmetic/dim.js";
import type { IsNegative, Magnitude } from "../arithmetic/natural.js";
import type { Same } from "../box.js";
import type { Shape, Shape2 } from "../dims.js";
import type { IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Alike, BareUnsigned, IsOneOf, Promote, SameDevice, StorageOnly, Wants } from "./dtype.js";
import type { HasShape } from "./parameter.js";

/** Embedding tables are matrices. */
export type TableOf<Op extends string, A extends readonly unknown[]> = number extends A["length"] ? A : A["length"] extends 2 ? A : `${Op}: the weight ${Show<Op, A>} must have 2 dims`;

/** How many entries a row has. */
export type WidthOf<A extends Shape> = number extends A["length"] ? number : A[1];

/** Guard on row numbers: integers beside the table. */
export type TableRows<Op extends string, T extends Tensor, O extends Tensor, R = unknown> = Wants<Op, "the indices", O, "int64" | "int32", "int64 or int32", SameDevice<Op, T, O, R>>;

/** Guard on the row that is left out of training: one of the table's, negative ones counted from the end. Only literals are asked. */
export type PaddingRow<Op extends string, A extends readonly unknown[], P> = P extends number
  ? number extends P | A["length"]
    ? unknown
    : Same<Op, A[0], A[0] & number> extends true
      ? Outside<A[0], P> extends true
        ? `${Op}: the padding index ${P} is out of range for the rows of ${Show<Op, A>}`
        : unknown
      : unknown
  : unknown;
type Outside<N, P extends number> = `${P}` extends `${string}.${string}` ? true : IsNegative<P> extends true ? IsTrue<DimLess<N, Magnitude<P>>> : IsFalse<DimLess<P, N>>;
type IsTrue<X> = [X] extends [true] ? true : false;
type IsFalse<X> = [X] extends [false] ? true : false;

/** The type of `maxNorm`: rows of integers are not scaled. */
export type MaxNorm<Op extends string, T extends Tensor> = T extends unknown
  ? IsOneOf<Op, T["dtype"], "bool" | IntDType | StorageOnly> extends true
    ? null | `${Op}: rows of dtype ${T["dtype"]} have no norm to hold`
    : number | null
  : never;

/** As `TableRows`, of integers that the offsets' dtype makes int64 or int32. */
export type BagRows<Op extends string, T extends Tensor, I extends Tensor, O> = O extends Tensor
  ? [Promote<[1], I["dtype"], [1], O["dtype"]>] extends ["int64" | "int32"]
    ? SameDevice<Op, T, I, BagIndices<Op, I["shape"], O>>
    : TableRows<Op, T, I, BagIndices<Op, I["shape"], O>>
  : TableRows<Op, T, I, BagIndices<Op, I["shape"], O>>;

/** Guard on the indices of bags: `[bags, entries]`, or one list that `offsets` divide. */
type BagIndices<Op extends string, B extends readonly unknown[], Offsets> = number extends B["length"]
  ? unknown
  : B["length"] extends 1
    ? Offsets extends null
      ? `${Op}: the indices ${Show<Op, B>} are one list: the offsets must say where each bag begins`
      : unknown
    : B["length"] extends 2
      ? Same<Op, B[1], 0> extends true
        ? `${Op}: the indices ${Show<Op, B>} have no entries in a bag`
        : unknown
      : `${Op}: the indices ${Show<Op, B>} must have 1 or 2 dims`;

/** Guard on the offsets of bags: integers (or bool), in one dim; at least one where the last is the end. */
export type BagOffsets<Op extends string, I extends Tensor, O, Last> = O extends Tensor
  ? I["shape"] extends readonly [unknown, unknown]
    ? `${Op}: the indices ${Show<Op, I["shape"]>} have a bag in each row: there are no offsets`
    : number extends O["shape"]["length"]
      ? OffsetsDType<Op, I, O>
      : O["shape"]["length"] extends 1
        ? Last extends true
          ? Same<Op, O["shape"][0], 0> extends true
            ? `${Op}: includeLastOffset wants at least one offset`
            : OffsetsDType<Op, I, O>
          : OffsetsDType<Op, I, O>
        : `${Op}: the offsets ${Show<Op, O["shape"]>} must have one dim`
  : unknown;
type OffsetsDType<Op extends string, I extends Tensor, O extends Tensor> = Wants<Op, "the offsets", O, "bool" | Exclude<IntDType, BareUnsigned>, "integers", SameDevice<Op, I, O, unknown>>;

/** Guard on weights of samples: like the indices, of the table's dtype, and for sums only. */
export type SampleWeights<Op extends string, T extends Tensor, I extends Tensor, W, Mode> = W extends Tensor
  ? Mode extends "sum"
    ? HasShape<Op, "weights of samples", W["shape"], I["shape"], Alike<Op, T, W, unknown>>
    : `${Op}: weights of samples need mode "sum"`
  : unknown;

/** What is made of the rows of a bag. */
export type BagMode = "sum" | "mean" | "max";

/** Guard on options that maxima have not. */
export type NotForMaxima<Op extends string, Name extends string, X, Mode> = X extends true ? ([Mode] extends ["max"] ? `${Op}: mode "max" has no ${Name}` : unknown) : unknown;

/** `[bags, width]`. */
export type Bags<A extends Shape, B extends Shape, O, Last> = B["length"] extends 2
  ? Shape2<B[0], WidthOf<A>>
  : O extends { readonly shape: infer S extends Shape }
    ? Shape2<BagCount<S, Last>, WidthOf<A>>
    : Shape2<number, WidthOf<A>>;
type BagCount<S extends Shape, Last> = number extends S["length"] ? number : [Last] extends [false] ? S[0] : [Last] extends [true] ? OrUnknown<DimSubtract<S[0], 1>> : number;
type OrUnknown<X> = [X] extends [never] ? number : X;
