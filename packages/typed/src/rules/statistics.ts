/** Quantiles, covariances and histograms. */
import type { DimAdd, DimSubtract, Product } from "../arithmetic/dim.js";
import type { Box, Same } from "../box.js";
import type { Device } from "../device.js";
import type { Shape, Shape1 } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Alike, FloatDTypeOf, OrDType, Promote, SameDevice, Wants } from "./dtype.js";
import type { EachAgrees } from "./loss.js";
import type { Agree } from "./matmul.js";
import type { AtLeastOne, Probability } from "./number.js";
import type { HasNothing } from "./of-nothing.js";
import type { Option } from "./reduce.js";
import type { IsNumber } from "./select.js";

/** Guard on a part of all elements: a number from 0 to 1, or a list of them as a tensor like `T`. */
export type Fraction<Op extends string, T extends Tensor, Q> = Q extends number
  ? Probability<Op, "q", Q>
  : Q extends AnyTensor
    ? Fractions<Op, T, Q>
    : unknown;
type Fractions<Op extends string, T extends Tensor, Q extends Tensor> = Q["shape"] extends readonly [unknown, unknown, ...unknown[]]
  ? `${Op}: the fractions ${Show<Op, Q["shape"]>} must have at most one dim`
  : Alike<Op, T, Q, unknown>;

/** A reduced shape for each of the fractions. */
export type ForEach<Q, S> = Q extends { readonly shape: infer B }
  ? B extends readonly []
    ? S
    : B extends readonly [infer N]
      ? S extends readonly any[]
        ? [N, ...S]
        : S
      : S extends string
        ? S
        : Shape
  : S;

/** The covariances of the rows of a matrix, or of one row. */
export type Covariances<Op extends string, A extends readonly unknown[]> = A["length"] extends 0 | 1
  ? []
  : Box<A> extends Box<readonly [infer N, unknown]>
    ? N extends 1
      ? []
      : IsNumber<Op, N> extends true
        ? [N, N]
        : Shape // One row gives a number, and a symbol may be 1.
    : number extends A["length"]
      ? Shape
      : `${Op}: ${Show<Op, A>} must have at most 2 dims`;

/** Guard on the weights of observations, which are a row's entries; `Other` are those of the other kind. */
export type Weighting<Op extends string, Name extends string, T extends Tensor, W, Wanted, Names extends string, Other> = W extends AnyTensor
  ? Wants<Op, Name, W, Wanted, Names, ObservationWeights<Op, T, W, Other>>
  : unknown;
type ObservationWeights<Op extends string, T extends Tensor, W extends Tensor, Other> = W["shape"] extends readonly [unknown, unknown, ...unknown[]]
  ? `${Op}: the weights ${Show<Op, W["shape"]>} must have at most one dim`
  : number extends T["shape"]["length"] | W["shape"]["length"]
    ? unknown
    : Agree<Op, Observations<T["shape"]>, Observations<W["shape"]>> extends true
      ? Observations<W["shape"]> extends 0
        ? `${Op}: no observations have no weights`
        : SameDevice<Op, T, W, Other extends AnyTensor ? unknown : Weighing<Op, T, W, Promote<[1], T["dtype"], W["shape"], W["dtype"]>>>
      : `${Op}: ${ShowDim<Op, Observations<T["shape"]>>} observations want as many weights, not ${ShowDim<Op, Observations<W["shape"]>>}`;
type Observations<A> = A extends readonly [] ? 1 : A extends readonly [infer X] ? X : A extends readonly [unknown, infer X] ? X : number;

/** libtorch computes one observation in its own dtype, and then finds that of a wider weight. */
type Weighing<Op extends string, T extends Tensor, W extends Tensor, D> = D extends false
  ? `${Op}: dtypes ${T["dtype"]} and ${W["dtype"]} do not promote`
  : [Observations<T["shape"]>, W["shape"]] extends [1, readonly [unknown]]
    ? FloatDTypeOf<D> extends FloatDTypeOf<T["dtype"]>
      ? unknown
      : DType extends D
        ? unknown
        : `${Op}: one observation of dtype ${T["dtype"]} takes no weight of dtype ${W["dtype"]}`
    : unknown;

/** The dtype of covariances: that of the elements and of their weights, at least a float; of one observation its own. */
export type CovarianceDType<T extends Tensor, F, W> = W extends { readonly shape: infer B; readonly dtype: infer D }
  ? F extends { readonly shape: infer A }
    ? Weighted<T["dtype"], A extends readonly [] ? B : [1], D>
    : ObservedDType<T["dtype"], B, D, Observations<T["shape"]>>
  : F extends { readonly shape: infer B; readonly dtype: infer D }
    ? ObservedDType<T["dtype"], B, D, Observations<T["shape"]>>
    : FloatDTypeOf<T["dtype"]>;
type Weighted<D, B, E> = FloatDTypeOf<OrDType<Promote<[1], D, B, E>>>;
type ObservedDType<D, B, E, X> = X extends 1
  ? FloatDTypeOf<D>
  : [X] extends [number]
    ? number extends X
      ? OrDType<FloatDTypeOf<D> | Weighted<D, B, E>>
      : Weighted<D, B, E>
    : OrDType<FloatDTypeOf<D> | Weighted<D, B, E>>;

/** How often, and between which edges. */
export interface Histogram<S extends Shape, E extends Shape, D extends DType, V extends Device> {
  readonly hist: Tensor<S, D, V>;
  readonly binEdges: Tensor<E, D, V>;
}

/** The counts of `C` bins, or of those between the edges `C`. */
export type HistogramOf<T extends Tensor, C> = C extends { readonly shape: infer B }
  ? B extends readonly [infer N]
    ? Histogram<[DimSubtract<N, 1>] extends [infer M extends number | string] ? [M] : Shape, [N] extends Shape ? [N] : Shape, T["dtype"], T["device"]>
    : Histogram<[number], [number], T["dtype"], T["device"]>
  : C extends number
    ? Histogram<[C], Shape1<DimAdd<C, 1> & number>, T["dtype"], T["device"]>
    : Histogram<[number], [number], T["dtype"], T["device"]>;

/** What tells the bins: the first argument, or an option. */
export type BinsIn<C> = C extends number | AnyTensor ? C : C extends { readonly bins: infer B extends number | Tensor } ? B : 100;

/** Guard on what tells the bins of a histogram: how many, or their edges as a tensor like `T`; perhaps as an option beside the weights. */
export type HistogramOver<Op extends string, T extends Tensor, C> = C extends number | AnyTensor
  ? BinsOrEdges<Op, T, C>
  : ElementWeights<Op, T, Option<C, "weight", null>> extends infer R
    ? R extends string
      ? R
      : BinsOrEdges<Op, T, BinsIn<C>>
    : never;
type BinsOrEdges<Op extends string, T extends Tensor, C> = C extends AnyTensor ? Edges<Op, T, C> : AtLeastOne<Op, "bins", C>;
type Edges<Op extends string, T extends Tensor, C extends Tensor> = number extends C["shape"]["length"]
  ? unknown
  : C["shape"] extends readonly [infer N]
    ? N extends 0 | 1
      ? `${Op}: ${N & number} edges have no bin between them`
      : Alike<Op, T, C, unknown>
    : `${Op}: the edges ${Show<Op, C["shape"]>} must have one dim`;

/** Guard on weights of elements: a tensor alike in shape, and in dtype where `Same` holds. */
export type ElementWeights<Op extends string, T extends Tensor, W, Same = true> = W extends AnyTensor ? Weights<Op, T, W, Same> : unknown;
type Weights<Op extends string, T extends Tensor, W extends Tensor, Same> = number extends T["shape"]["length"] | W["shape"]["length"]
  ? unknown
  : [W["shape"]["length"], EachAgrees<Op, T["shape"], W["shape"]>] extends [T["shape"]["length"], true]
    ? WeightsAlike<Op, T, W, Same>
    : OddWeights<Op, T["shape"], W["shape"]> extends true
      ? WeightsAlike<Op, T, W, Same>
      : `${Op}: ${Show<Op, T["shape"]>} wants weights of its shape, not ${Show<Op, W["shape"]>}`;
type WeightsAlike<Op extends string, T extends Tensor, W extends Tensor, Same> = Same extends true ? Alike<Op, T, W, unknown> : SameDevice<Op, T, W, unknown>;
/** Whether weights of another shape do: of nothing any, and in a histogram as many. */
type OddWeights<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> = Op extends "bincount" ? HasNothing<Op, A> : Op extends "histogram" ? Same<Op, Product<A>, Product<B>> : false;

/** Guard on a tensor of one dim. */
export type OneDim<Op extends string, A extends readonly unknown[]> = number extends A["length"] ? unknown : A["length"] extends 1 ? unknown : `${Op}: ${Show<Op, A>} must have one dim`;

/** The dtype of counts: of weighted ones that of the weights, float64 unless they are float32; of nothing int64. */
export type CountDType<A, W> = W extends { readonly dtype: infer E }
  ? A extends readonly [0]
    ? "int64"
    : A extends readonly [infer L]
      ? number extends L
        ? DType
        : WeightedCount<E>
      : DType
  : "int64";
type WeightedCount<E> = DType extends E ? "float32" | "float64" : E extends "float32" ? "float32" : "float64";
