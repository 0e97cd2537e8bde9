/** Distances and likenesses of vectors. */
import type { Pairs } from "../arithmetic/natural.js";
import type { Box } from "../box.js";
import type { Shape, Shape1 } from "../dims.js";
import type { DType, Float8DType, FloatDType } from "../dtype.js";
import type { Shaped } from "../guard.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Broadcast } from "./broadcast.js";
import type { FloatDTypeOf, RealDTypeOf } from "./dtype.js";
import type { Agree } from "./matmul.js";
import type { Matrices } from "./matrices.js";
import type { Option, Reduce } from "./reduce.js";

/** Between each row of one matrix and each of another: [..., n, k], [..., m, k] → [..., n, m]. */
export type Distances<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> =
  Matrices<Op, A> extends [infer L extends readonly any[], infer N, infer K]
    ? Matrices<Op, B> extends infer R
      ? R extends [infer Q extends readonly any[], infer M, infer J]
        ? Agree<Op, K, J> extends true
          ? Broadcast<Op, L, Q> extends infer S
            ? S extends [infer P extends readonly any[]]
              ? [[...P, N, M]]
              : `${Op}: the leading dims of ${Show<Op, A>} and ${Show<Op, B>} do not broadcast`
            : never
          : `${Op}: ${Show<Op, A>} and ${Show<Op, B>}: rows of ${ShowDim<Op, K>} and ${ShowDim<Op, J>} entries`
        : R extends string
          ? R
          : [Shape]
      : never
    : [Shape];

/** Between the rows of a matrix, each pair once: [n, k] → [n·(n − 1) / 2]. */
export type PairDistances<Op extends string, A extends readonly unknown[]> = number extends A["length"]
  ? [number]
  : A["length"] extends 2
    ? Shape1<PairsOf<A[0]>>
    : `${Op}: ${Show<Op, A>} must have 2 dims`;
/** Dtypes that have no distances between rows: between none, all floats do. */
export type NoDistances<A> = Exclude<DType, A extends readonly [0 | 1, unknown] | readonly [unknown, 0] ? FloatDType | Float8DType : "float32" | "float64">;
type PairsOf<N> = N extends number ? (number extends N ? number : Pairs<N>) : number;

/** Guard on the order of a norm: not negative. */
export type NormOrder<Op extends string, P> = P extends number ? (`${P}` extends `-${string}` ? `${Op}: p must not be ${P}` : unknown) : P extends { readonly p: infer Q extends number } ? NormOrder<Op, Q> : unknown;

/** Of a difference, broadcast, along the last dim. */
export type LastNorm<Op extends string, R, K> = R extends AnyTensor ? LastNormOf<Op, R, K> : R;
// Decided once the tensor is known: beside `R extends AnyTensor` its shape and dtype are `any`.
type LastNormOf<Op extends string, T extends Tensor, K> = T extends unknown
  ? Tensor<LastReduced<Op, T["shape"], K>, RealDTypeOf<FloatDTypeOf<T["dtype"]>>, T["device"]>
  : never;

/** Of a matrix first. */
type LastReduced<Op extends string, A extends Shape, K> = A["length"] extends 2 ? ([K] extends [false] ? [A[0]] : LastReducedAny<Op, A, K>) : LastReducedAny<Op, A, K>;
type LastReducedAny<Op extends string, A extends Shape, K> = A extends readonly [] ? [] : Shaped<Reduce<Op, A, -1, K>>;

/** Along dim `I` of two tensors that broadcast, given as their elementwise result. */
export type AlongShared<Op extends string, R, I> = R extends AnyTensor
  ? Reduce<Op, R["shape"], I, false> extends infer S
    ? S extends readonly any[]
      ? Tensor<S, R["dtype"], R["device"]>
      : S
    : never
  : R;

/** A tensor whose dtype counts as one of many elements does. */
export type WithDims<T extends Tensor> = Box<T["shape"]> extends Box<readonly []> ? Tensor<[1], T["dtype"], T["device"]> : T;

/** A dim by position or as an option, with its default. */
export type DimOr<I, Default> = I extends number ? I : Option<I, "dim", Default>;
