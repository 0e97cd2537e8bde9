/** Products of several matrices. */
import type { Box } from "../box.js";
import type { Device } from "../device.js";
import type { Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Alike, Supports } from "./dtype.js";
import type { Agree } from "./matmul.js";

/**
 * The product of a tuple of matrices, of dtypes that are not `Refused`; with `Vectors` the first may be a row and the last a column, and there
 * are at least two. First three matrices whose sizes, dtypes and devices are the same: a third of the instantiations.
 */
export type Chain<Op extends string, L extends readonly Tensor[], Vectors extends boolean, Refused> = L["length"] extends 3
  ? ChainOfThree<Op, L, Vectors, Refused, L[0]["shape"], L[1]["shape"], L[2]["shape"], L[0]["dtype"], L[0]["device"]>
  : ChainAny<Op, L, Vectors, Refused>;
type ChainOfThree<Op extends string, L extends readonly Tensor[], Vectors extends boolean, Refused, A extends Shape, B extends Shape, C extends Shape, D extends DType, V extends Device> =
  [A["length"], B["length"], C["length"], A[1], B[1], L[1]["dtype"], L[2]["dtype"], L[1]["device"], L[2]["device"]] | Op extends [2, 2, 2, B[0], C[0], D, D, V, V] | infer R
    ? [R] extends [string]
      ? Supports<Op, L[0], Refused, Tensor<[A[0], C[1]], D, V>>
      : ChainAny<Op, L, Vectors, Refused>
    : never;
type ChainAny<Op extends string, L extends readonly Tensor[], Vectors extends boolean, Refused> = L extends readonly [infer First extends AnyTensor, ...infer Rest]
  ? [Vectors, Rest] extends [true, readonly []]
    ? `${Op}: one tensor alone`
    : Box<First["shape"]> extends Box<readonly [infer N, infer K]>
      ? Links<Op, First, First, [N], K, Rest, Vectors, Refused>
      : First["shape"] extends readonly [infer K]
        ? Vectors extends true
          ? Links<Op, First, First, [], K, Rest, Vectors, Refused>
          : Ranked<Op, First, "2 dims">
        : Ranked<Op, First, Vectors extends true ? "1 or 2 dims" : "2 dims">
  : L extends readonly []
    ? `${Op}: no tensors`
    : Tensor<Shape, L[number]["dtype"], L[number]["device"]>;

/** An unknown rank is fine. */
type Ranked<Op extends string, T extends Tensor, Want extends string> = number extends T["shape"]["length"]
  ? Tensor<Shape, T["dtype"], T["device"]>
  : `${Op}: ${Show<Op, T["shape"]>} must have ${Want}`;

/** `K` is the last dim of `Before`, the matrix before those of `L`. */
type Links<Op extends string, First extends Tensor, Before extends Tensor, Head extends readonly unknown[], K, L, Vectors, Refused> = L extends readonly [
  infer N extends AnyTensor,
  ...infer Rest,
]
  ? Box<N["shape"]> extends Box<readonly [infer J, infer M]>
    ? Link<Op, First, Before, N, K, J, Refused, Links<Op, First, N, Head, M, Rest, Vectors, Refused>>
    : [Vectors, Rest, N["shape"]] extends [true, readonly [], readonly [infer J]]
      ? Link<Op, First, Before, N, K, J, Refused, Made<First, Head>>
      : Ranked<Op, N, [Vectors, Rest] extends [true, readonly []] ? "1 or 2 dims" : "2 dims">
  : Made<First, [...Head, K]>;

type Link<Op extends string, First extends Tensor, Before extends Tensor, N extends Tensor, K, J, Refused, Result> =
  Agree<Op, K, J> extends true
    ? Supports<Op, First, Refused, Alike<Op, First, N, Result>>
    : `${Op}: ${Show<Op, Before["shape"]>} @ ${Show<Op, N["shape"]>}: inner dimensions ${ShowDim<Op, K>} and ${ShowDim<Op, J>} differ`;

type Made<T extends Tensor, S> = S extends Shape ? Tensor<S, T["dtype"], T["device"]> : never;
