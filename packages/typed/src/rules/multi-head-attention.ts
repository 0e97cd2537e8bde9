/** Attention of several heads: query `[L, N, E]`, key `[S, N, E]`, value `[S, N, E]`, or all without `N`. */
import type { DimAdd, DimMultiply } from "../arithmetic/dim.js";
import type { Same } from "../box.js";
import type { Device } from "../device.js";
import type { Dim, Shape, Shape2, Shape3 } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Shared } from "./attention.js";
import type { Alike, IsOneOf, SameDevice } from "./dtype.js";
import type { EachAgrees } from "./loss.js";
import type { Agree } from "./matmul.js";

/** The size of the last dim. */
export type Features<A extends Shape> = A["length"] extends 3 ? A[2] : A["length"] extends 2 ? A[1] : number;

export type HeadsQuery<Op extends string, A extends Shape> = number extends A["length"] ? unknown : A["length"] extends 2 | 3 ? unknown : `${Op}: the query ${Show<Op, A>} must have 2 or 3 dims`;

/** Guard on a key, or on a value. With weights of their own (`S`), their features may be others than the query's. */
export type HeadsKey<Op extends string, What extends string, A extends Shape, B extends Shape, S> = number extends A["length"] | B["length"]
  ? unknown
  : B["length"] extends A["length"]
    ? (A["length"] extends 3 ? Agree<Op, A[1], B[1]> : true) extends true
      ? S extends false
        ? Agree<Op, Features<A>, Features<B>> extends true
          ? unknown
          : `${Op}: the query ${Show<Op, A>} has ${ShowDim<Op, Features<A>>} features, the ${What} ${Show<Op, B>} has ${ShowDim<Op, Features<B>>}`
        : unknown
      : `${Op}: the query ${Show<Op, A>} is a batch of ${ShowDim<Op, A[1]>}, the ${What} ${Show<Op, B>} of ${ShowDim<Op, B[1]>}`
    : `${Op}: the query ${Show<Op, A>} has ${A["length"]} dims, the ${What} ${Show<Op, B>} has ${B["length"]}`;

export type HeadsValue<Op extends string, A extends Shape, B extends Shape, C extends Shape, S> =
  HeadsKey<Op, "value", A, C, S> extends infer F
    ? F extends string
      ? F
      : number extends B["length"] | C["length"]
        ? unknown
        : Agree<Op, B[0], C[0]> extends true
          ? unknown
          : `${Op}: the key ${Show<Op, B>} has ${ShowDim<Op, B[0]>} entries, the value ${Show<Op, C>} has ${ShowDim<Op, C[0]>}`
    : never;

export type EmbedDim<Op extends string, A extends Shape, E> =
  Agree<Op, E, Features<A>> extends true ? unknown : `${Op}: embedDimToCheck is ${ShowDim<Op, E>}, the query ${Show<Op, A>} has ${ShowDim<Op, Features<A>>} features`;

export type HeadCount<Op extends string, A extends Shape, H extends number> = `${H}` extends "0" | `-${string}` | `${string}.${string}`
  ? `${Op}: there must be at least one head, not ${H}`
  : Shared<Op, Features<A>, H> extends true
    ? unknown
    : `${Op}: the ${ShowDim<Op, Features<A>>} features of the query ${Show<Op, A>} do not divide into ${H} heads`;

/** A parameter that may be null; what is wrong stands on either. */
export type OrNull<W, R> = [R, 0] extends [string, 0] ? (W extends null ? R & string : W & R) : W;

/** Guard on a weight or bias of the shape `Want`, of the query's dtype and device. */
export type MustBe<Op extends string, What extends string, T extends Tensor, W, Want extends readonly unknown[]> = W extends Tensor ? Alike<Op, T, W, MustHave<Op, What, W["shape"], Want>> : unknown;
type MustHave<Op extends string, What extends string, A extends Shape, Want extends readonly unknown[]> = Same<Op, A, Want> extends true ? unknown : MustFit<Op, What, A, Want>;
type MustFit<Op extends string, What extends string, A extends Shape, Want extends readonly unknown[]> = number extends A["length"] | Want["length"]
  ? unknown
  : A["length"] extends Want["length"]
    ? EachAgrees<Op, A, Want> extends true
      ? unknown
      : `${Op}: the ${What} ${Show<Op, A>} must be ${Show<Op, Want>}`
    : `${Op}: the ${What} ${Show<Op, A>} must be ${Show<Op, Want>}`;

/** As `MustBe`, of a mask: bool or of the query's dtype. */
export type MustMask<Op extends string, What extends string, T extends Tensor, M, Want extends readonly unknown[]> = M extends Tensor
  ? IsOneOf<Op, M["dtype"], Exclude<DType, "bool" | T["dtype"]>> extends true
    ? `${Op}: beside a query of ${T["dtype"]} the ${What} must be bool or ${T["dtype"]}, not ${M["dtype"]}`
    : SameDevice<Op, T, M, MustHave<Op, What, M["shape"], Want>>
  : unknown;

/** The weights of all projections, where they have none of their own. */
export type PackedWeight<Op extends string, T extends Tensor, W, S> = S extends false
  ? W extends null
    ? `${Op}: inProjWeight is null, as it may be with useSeparateProjWeight`
    : MustBe<Op, "inProjWeight", T, W, Shape2<DimMultiply<3, Features<T["shape"]>>, Features<T["shape"]>>>
  : unknown;

/** Two that are given together, or none. */
export type Together<Op extends string, C, D, R> = [C, D] extends [null, Tensor] | [Tensor, null] ? `${Op}: biasK and biasV come together` : R;

/** Guard on `useSeparateProjWeight`: there are such weights. */
export type Separate<Op extends string, S, F, G, I> = S extends true ? (null extends F | G | I ? MissingWeight<Op, F, G, I> : unknown) : unknown;
type MissingWeight<Op extends string, F, G, I> = [F] extends [null]
  ? `${Op}: useSeparateProjWeight wants qProjWeight`
  : [G] extends [null]
    ? `${Op}: useSeparateProjWeight wants kProjWeight`
    : [I] extends [null]
      ? `${Op}: useSeparateProjWeight wants vProjWeight`
      : unknown;

/** Guard on a weight that is read only then. */
export type SeparateWeight<S, R> = S extends true ? R : unknown;

export type PaddingMask<A extends Shape, B extends Shape> = number extends A["length"] | B["length"] ? Shape : A["length"] extends 3 ? [A[1], B[0]] : [B[0]];

/** The shape that a mask of its rank is to have. */
export type HeadsMask<A extends Shape, B extends Shape, H, M> = number extends A["length"] | B["length"]
  ? Shape
  : M extends { readonly shape: infer X extends Shape }
    ? X["length"] extends 3
      ? Shape3<A["length"] extends 3 ? DimMultiply<A[1], H> : H, A[0], B[0]>
      : [A[0], B[0]]
    : Shape;

export type CausalOf<Op extends string, J, M> = J extends true ? (M extends Tensor ? unknown : `${Op}: isCausal says of attnMask that it is causal: attnMask must be given`) : unknown;

/** How many entries are attended to: a bias and zeros are one more each. */
export type Entries<B extends Shape, C, Z> = OneMore<Z, OneMore<C extends Tensor ? true : false, B[0]>>;
type OneMore<Is, S> = [Is] extends [true] ? DimAdd<S, 1> : [Is] extends [false] ? S : number;

export type HeadsOutput<A extends Shape, P extends Shape> = number extends A["length"] ? Shape : A["length"] extends 3 ? [A[0], A[1], P[0]] : [A[0], P[0]];

export type HeadsWeights<A extends Shape, S, H, N, R, D extends DType, V extends Device> = N extends true ? Tensor<WeightsShape<A, S, H, R>, D, V> : null;
type WeightsShape<A extends Shape, S, H, R> = [number] extends [A["length"]]
  ? Shape
  : [R] extends [true]
    ? A["length"] extends 3
      ? Shape3<A[1], A[0], AsDim<S>>
      : Shape2<A[0], AsDim<S>>
    : [R] extends [false]
      ? A["length"] extends 3
        ? [A[1], ...Shape3<AsDim<H>, A[0], AsDim<S>>]
        : Shape3<AsDim<H>, A[0], AsDim<S>>
      : Shape;
type AsDim<S> = S extends Dim ? S : never;
