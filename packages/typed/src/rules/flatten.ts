import type { Product } from "../arithmetic/dim.js";
import type { Shape, Shape1, Shape2 } from "../dims.js";
import type { Show } from "../show.js";
import type { AxisOrScalar, Cut } from "./axis.js";

/** Dims `I` to `J` as one, their product. A tensor without dims becomes `[1]`. First all of them and all but the first, the most calls. */
export type Flatten<Op extends string, A extends readonly unknown[], I, J> = number extends A["length"]
  ? Shape
  : J extends -1
    ? I extends 0
      ? Shape1<Product<A>>
      : I extends 1
        ? A extends [infer First, infer Second, ...infer Rest]
          ? Shape2<First, Product<[Second, ...Rest]>>
          : FlattenBetween<Op, A, I, J>
        : FlattenBetween<Op, A, I, J>
    : FlattenBetween<Op, A, I, J>;
type FlattenBetween<Op extends string, A extends readonly unknown[], I, J> =
  AxisOrScalar<Op, A, I> extends infer P
    ? AxisOrScalar<Op, A, J> extends infer Q
      ? P extends number
        ? Q extends number
          ? A extends readonly []
            ? [1]
            : number extends P | Q
              ? Shape
              : FlattenFrom<Op, A, I, J, P, Cut<A, Q>>
          : Q
        : P
      : never
    : never;

type FlattenFrom<Op extends string, A, I, J, X, Halves> = Halves extends [infer L extends readonly unknown[], readonly [infer Z, ...infer R]]
  ? FlattenMiddle<Op, A, I, J, Cut<[...L, Z], X>, R>
  : never;
type FlattenMiddle<Op extends string, A, I, J, Parts, R extends readonly unknown[]> = [Parts] extends [never]
  ? `${Op}: startDim ${I & number} comes after endDim ${J & number} in ${Show<Op, A>}`
  : Parts extends [infer L extends readonly unknown[], infer M extends readonly unknown[]]
    ? M extends readonly []
      ? `${Op}: startDim ${I & number} comes after endDim ${J & number} in ${Show<Op, A>}`
      : [...L, M extends readonly [infer Only] ? Only : Product<M>, ...R]
    : never;

/** The first dim: by position, or an option. */
export type StartIn<I> = I extends number ? I : I extends { readonly startDim: infer S extends number } ? S : 0;
/** The last dim: an option of the first argument or the second. */
export type EndIn<I, J> = I extends { readonly endDim: infer E extends number } ? E : J;
