import type { Product } from "../arithmetic/dim.js";
import type { Shape, Shape1, Shape2 } from "../dims.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Around, NewPartAt, PartWith, Rejoin } from "./around.js";
import type { AxisOrScalar, Cut, Rank } from "./axis.js";
import type { IsRank, KnownRanks } from "./broadcast.js";

/** Dims `I` to `J` as one, their product. A tensor without dims becomes `[1]`. First all of them and all but the first, the most calls. */
export type Flatten<Op extends string, A extends readonly unknown[], I, J> = J extends -1
  ? I extends 0
    ? FlattenAll<Op, A>
    : I extends 1
      ? [A["length"]] extends readonly [Rank]
        ? A extends [infer First, infer Second, ...infer Rest]
          ? Shape2<First, Product<[Second, ...Rest]>>
          : FlattenSome<Op, A, I, J>
        : FlattenSome<Op, A, I, J>
      : FlattenSome<Op, A, I, J>
  : FlattenSome<Op, A, I, J>;
/** As `Flatten`, of all dims. (Decided once the tensor is known.) */
export type Ravel<Op extends string, T extends Tensor> = T extends unknown ? Flatten<Op, T["shape"], 0, -1> : never;
/** One dim, whatever there is: by identity, for a rank that is a type parameter, too. */
type FlattenAll<Op extends string, A extends readonly unknown[]> = [A["length"]] | Op extends KnownRanks | infer R ? ([R] extends [string] ? Shape1<Product<A>> : [number]) : never;
type FlattenSome<Op extends string, A extends readonly unknown[], I, J> = [A["length"]] extends readonly [Rank]
  ? FlattenBetween<Op, A, I, J>
  : IsRank<Op, A["length"]> extends true
    ? Shape
    : FlattenAround<Op, A, I, J, PartWith<Op, A, [I, J]>>;
/** Around a rest that is a type parameter: on one side of it, or all of it, of which the size is not known. */
type FlattenAround<Op extends string, A extends readonly unknown[], I, J, P> = P extends false
  ? FlattenAcross<Op, A, I, J, BeforeDim<Op, A, I>, AfterDim<Op, A, J>>
  : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], any>
    ? Rejoin<Before, FlattenBetween<Op, Part, I, J>, After>
    : never;
type FlattenAcross<Op extends string, A extends readonly unknown[], I, J, L, R> = L extends readonly any[]
  ? R extends readonly any[]
    ? [...L, number, ...R]
    : FlattenLater<Op, A, I, J>
  : FlattenLater<Op, A, I, J>;
type FlattenLater<Op extends string, A extends readonly unknown[], I, J> = number extends A["length"] ? Shape : FlattenBetween<Op, A, I, J>;
/** The dims before one, or after one, of which it is known that there are no others. */
type BeforeDim<Op extends string, A extends readonly unknown[], I> = NewPartAt<Op, A, I> extends Around<[], infer Part, any, infer At> ? Cut<Part, At>[0] : false;
type AfterDim<Op extends string, A extends readonly unknown[], J> = NewPartAt<Op, A, J> extends Around<any, infer Part, [], infer At> ? Cut<Part, At>[1] : false;
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
