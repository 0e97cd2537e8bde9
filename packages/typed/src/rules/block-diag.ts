/** Matrices along the diagonal of one. */
import type { DimAdd } from "../arithmetic/dim.js";
import type { Box } from "../box.js";
import type { Device } from "../device.js";
import type { Dim, Shape2 } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { OrDType, Place, Promote } from "./dtype.js";

/** Sizes add up. A vector is a row, a number a matrix of one entry; they count in dtypes as elsewhere. */
export type BlockDiag<Op extends string, L extends readonly Tensor[]> = L extends readonly [infer First extends AnyTensor, ...unknown[]]
  ? Blocks<Op, L, never, never, [], [], never, never, First["device"]>
  : L extends readonly []
    ? Tensor<[1, 0], "float32", "cpu">
    : Tensor<[number, number], OrDType<L[number]["dtype"]>, L[number]["device"]>;

/**
 * `M` and `N` are the sizes so far, but for the rows and columns of one entry, which `P` and `Q` count: they are added once, at the end.
 * `D` is the dtype of those with dims so far, `E` of those without.
 */
type Blocks<Op extends string, L, M, N, P extends readonly 1[], Q extends readonly 1[], D, E, V> = L extends readonly [infer T extends AnyTensor, ...infer Rest]
  ? Place<[1], V, [1], T["device"]> extends infer W
    ? [W] extends [false]
      ? `${Op}: devices ${V & string} and ${T["device"] & string} differ`
      : Box<T["shape"]> extends Box<readonly [infer X, infer Y]>
        ? Blocks<Op, Rest, Plus<M, X>, Plus<N, Y>, P, Q, Joined<Op, D, T["dtype"]>, E, W>
        : Box<T["shape"]> extends Box<readonly [infer Y]>
          ? Blocks<Op, Rest, M, Plus<N, Y>, [...P, 1], Q, Joined<Op, D, T["dtype"]>, E, W>
          : Box<T["shape"]> extends Box<readonly []>
            ? Blocks<Op, Rest, M, N, [...P, 1], [...Q, 1], D, Joined<Op, E, T["dtype"]>, W>
            : number extends T["shape"]["length"]
              ? Blocks<Op, Rest, number, number, P, Q, DType, DType, W>
              : `${Op}: ${Show<Op, T["shape"]>} has more than 2 dims`
    : never
  : Final<WithCount<M, P>, WithCount<N, Q>, [D] extends [never] ? E : [E] extends [never] ? D : Joined<Op, D, E, []>, V>;
/** `never` is no size yet. */
type Plus<M, X> = [M] extends [never] ? X : DimAdd<M, X>;
type WithCount<M, P extends readonly 1[]> = P extends readonly [] ? M : Plus<M, P["length"]>;

/** The dtype of several, or the sentence on two that have none. */
type Joined<Op extends string, D, E, B = [1]> = [D] extends [never]
  ? E
  : [D] extends [Fault]
    ? D
    : [E] extends [Fault]
      ? E
      : [Promote<[1], D, B, E>] extends [false]
        ? `${Op}: dtypes ${D & string} and ${E & string} do not promote`
        : Promote<[1], D, B, E>;
type Fault = `${string}: ${string}`;

type Final<M, N, D, V> = [D] extends [Fault] ? D : [V] extends [Device] ? Tensor<Shape2<Extract<M, Dim>, Extract<N, Dim>>, OrDType<D>, V> : never;
