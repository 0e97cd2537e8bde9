/** Shapes of nested arrays. */
import type { DType } from "../dtype.js";
import type { Shape } from "../dims.js";

/** Numbers, bigints or booleans, nested to any depth. */
export type Nested = number | bigint | boolean | readonly Nested[];

/** The shape of nested arrays: a tuple's length is known, an array's is not. Ragged ones give the sentence. */
export type NestedShape<L> = L extends readonly unknown[]
  ? number extends L["length"]
    ? [Nested] extends [L[number]]
      ? Shape
      : NestedShape<L[number]> extends infer S
        ? S extends readonly unknown[]
          ? [number, ...S]
          : S
        : never
    : L extends readonly [infer First, ...infer Rest]
      ? NestedShape<First> extends infer S
        ? S extends readonly unknown[]
          ? RowsOf<Rest, S> extends true
            ? [L["length"], ...S]
            : "tensor: rows of different lengths"
          : S
        : never
      : [0]
  : [];

/** Whether all rows have shape `S`, or may have. */
type RowsOf<Rest, S> = Rest extends readonly [infer H, ...infer T]
  ? NestedShape<H> extends infer Z
    ? Z extends string
      ? false
      : MayEqual<Z, S> extends true
        ? RowsOf<T, S>
        : false
    : never
  : true;
type MayEqual<Z, S> = Z extends S ? true : S extends Z ? true : number extends Flat<Z> | Flat<S> ? SameRank<Z, S> : false;
type Flat<S> = S extends readonly unknown[] ? S[number] : never;
type SameRank<X, Y> = X extends readonly unknown[] ? (Y extends readonly unknown[] ? (X["length"] extends Y["length"] ? true : false) : false) : false;

/** The dtype of nested arrays: numbers float32, bigints int64, booleans bool. */
export type NestedDType<L> = Leaf<L> extends infer X
  ? [X] extends [never]
    ? "float32"
    : [X] extends [boolean]
      ? "bool"
      : [X] extends [bigint]
        ? "int64"
        : [X] extends [number]
          ? "float32"
          : DType
  : never;
/** What nested lists hold. */
export type Leaf<L> = L extends readonly unknown[] ? Leaf<L[number]> : L;

/** How many booleans of nested lists are true, where each is known. */
export type CountTrue<L> = Trues<L>["length"];
type Trues<L, Done extends readonly 1[] = []> = L extends readonly [infer H, ...infer R]
  ? [H] extends [true]
    ? Trues<R, [...Done, 1]>
    : [H] extends [false]
      ? Trues<R, Done>
      : H extends readonly unknown[]
        ? Trues<R, [...Done, ...Trues<H>]>
        : readonly 1[]
  : L extends readonly []
    ? Done
    : readonly 1[];
