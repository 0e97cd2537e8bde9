/** Products of tensors of any rank. */
import type { DimMultiply } from "../arithmetic/dim.js";
import type { Box, Either, Pair, Same } from "../box.js";
import type { Device } from "../device.js";
import type { Dim, Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Shaped } from "../guard.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Axis, Cut } from "./axis.js";
import type { Broadcast, BroadcastDim } from "./broadcast.js";
import type { Alike, Computed, OrDType, Place, Promote, SameDevice, StorageOnly, Supports } from "./dtype.js";
import type { Elementwise, Grows } from "./elementwise.js";
import type { Agree } from "./matmul.js";
import type { Option, Positions, Reduce } from "./reduce.js";

/** Sums of products over the last dims: [..., k], [...′, k] → [..., ...′], of dtypes that are not `Refused`. A tensor without dims multiplies like a number. */
export type InnerProduct<Op extends string, T extends Tensor, O extends Tensor, Refused> = [Tensor<Dim[]>] extends [O]
  ? Tensor
  : Box<T["shape"]> extends Box<readonly []>
    ? SameDevice<Op, T, O, Computed<Op, Elementwise<Op, T, O>, StorageOnly>>
    : Box<O["shape"]> extends Box<readonly []>
      ? SameDevice<Op, T, O, Computed<Op, Elementwise<Op, T, O>, StorageOnly>>
      : Box<T["shape"]> extends Box<readonly [...infer L extends readonly any[], infer K]>
        ? Box<O["shape"]> extends Box<readonly [...infer R extends readonly any[], infer J]>
          ? Agree<Op, K, J> extends true
            ? Supports<Op, T, Refused, Alike<Op, T, O, Tensor<[...L, ...R], T["dtype"], T["device"]>>>
            : `${Op}: ${Show<Op, T["shape"]>} and ${Show<Op, O["shape"]>}: last dims ${ShowDim<Op, K>} and ${ShowDim<Op, J>} differ`
          : Tensor<Shape, OrDType<T["dtype"] | O["dtype"]>, T["device"]>
        : Tensor<Shape, OrDType<T["dtype"] | O["dtype"]>, T["device"]>;

/** Every product of entries, as blocks: sizes multiply, aligned at the end. Tensors without dims promote like others. */
export type Kronecker<Op extends string, T extends Tensor, O extends Tensor> =
  Place<[1], T["device"], [1], O["device"]> extends infer V
    ? [V] extends [Device]
      ? Promote<[1], T["dtype"], [1], O["dtype"]> extends infer D
        ? [D] extends [false]
          ? `${Op}: dtypes ${T["dtype"]} and ${O["dtype"]} do not promote`
          : Tensor<Shaped<Multiplied<T["shape"], O["shape"], []>>, OrDType<D>, V>
        : never
      : `${Op}: devices ${T["device"]} and ${O["device"]} differ`
    : never;
type Multiplied<A, B, Done extends readonly unknown[]> =
  Box<A> extends Box<readonly [...infer AI, infer X]>
    ? Box<B> extends Box<readonly [...infer BI, infer Y]>
      ? Multiplied<AI, BI, [DimMultiply<X, Y>, ...Done]>
      : Longer<B, A, Done>
    : Longer<A, B, Done>;
type Longer<Short, Long, Done extends readonly unknown[]> = Box<Short> extends Box<readonly []> ? (Long extends readonly any[] ? [...Long, ...Done] : never) : Shape;

/** Cross products along dim `I`, of size 3, of tensors of one rank that broadcast. */
export type CrossProduct<Op extends string, A extends readonly unknown[], B extends readonly unknown[], I> = number extends A["length"] | B["length"]
  ? [Shape]
  : A["length"] extends B["length"]
    ? Axis<Op, A, I> extends infer P
      ? P extends number
        ? number extends P
          ? Crossed<Op, A, B>
          : Agree<Op, A[P], 3> extends true
            ? Agree<Op, B[P], 3> extends true
              ? Crossed<Op, A, B>
              : `${Op}: dim ${I & number} of ${Show<Op, B>} must have size 3`
            : `${Op}: dim ${I & number} of ${Show<Op, A>} must have size 3`
        : P
      : never
    : `${Op}: ${Show<Op, A>} and ${Show<Op, B>} have ${A["length"]} and ${B["length"]} dims`;
type Crossed<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> =
  Broadcast<Op, A, B> extends infer S ? (S extends readonly [any] ? S : `${Op}: ${Show<Op, A>} and ${Show<Op, B>} do not broadcast: ${S & string} differ`) : never;

/** What `tensordot` sums over: the last `n` dims of the first with the first `n` of the second, or dims of each in pairs. */
export type Contracted = number | readonly [readonly number[], readonly number[]];

/** What an argument of `tensordot` says: itself, or an option. */
export type DimsIn<N> = N extends Contracted ? N : Option<N, "dims", 2> extends infer D ? (D extends undefined ? 2 : D) : never;

/** The dims of both that are not summed over. */
export type TensorDot<Op extends string, A extends readonly unknown[], B extends readonly unknown[], N> = N extends number
  ? number extends N
    ? [Shape]
    : `${N}` extends `-${string}` | `${string}.${string}`
      ? `${Op}: ${N} dims`
      : number extends A["length"] | B["length"]
        ? [Shape]
        : N extends 2
          ? ContractedTwo<Op, A, B>
          : N extends 1
            ? ContractedOne<Op, A, B>
            : ContractedEnds<Op, A, B, N, Cut<B, N>>
  : N extends readonly [infer I extends readonly unknown[], infer J extends readonly unknown[]]
    ? number extends I["length"] | J["length"]
      ? [Shape]
      : I["length"] extends J["length"]
        ? number extends A["length"] | B["length"]
          ? [Shape]
          : ContractedPairs<Op, A, B, I, J, I, J>
        : `${Op}: ${I["length"]} and ${J["length"]} dims cannot be paired`
    : [Shape];

/** By far the most calls: two dims, which are the same; 1 200 instantiations less. */
type ContractedTwo<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> = A extends readonly [...infer Kept, infer W, infer X]
  ? B extends readonly [infer Y, infer Z, ...infer Rest]
    ? [0, W] | [1, X] | Op extends [0, Y] | [1, Z] | infer R
      ? [R] extends [string]
        ? [[...Kept, ...Rest]]
        : ContractedEnds<Op, A, B, 2, Cut<B, 2>>
      : never
    : ContractedEnds<Op, A, B, 2, Cut<B, 2>>
  : ContractedEnds<Op, A, B, 2, Cut<B, 2>>;
/** One dim, as of a matrix product: 1 000 instantiations less. */
type ContractedOne<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> = A extends readonly [...infer Kept, infer X]
  ? B extends readonly [infer Y, ...infer Rest]
    ? EndsFit<Op, A, B, [X], [Y], [[...Kept, ...Rest]]>
    : `${Op}: ${Show<Op, B>} has fewer than 1 dims`
  : `${Op}: ${Show<Op, A>} has fewer than 1 dims`;
type ContractedEnds<Op extends string, A extends readonly unknown[], B, N, Halves> = [Halves] extends [never]
  ? `${Op}: ${Show<Op, B>} has fewer than ${N & number} dims`
  : Halves extends [infer First extends readonly unknown[], infer Rest extends readonly unknown[]]
    ? A extends readonly [...infer Kept, ...{ [K in keyof First]: unknown }]
      ? A extends readonly [...Kept, ...infer Last]
        ? EndsFit<Op, A, B, Last, First, [[...Kept, ...Rest]]>
        : never
      : `${Op}: ${Show<Op, A>} has fewer than ${N & number} dims`
    : never;
type EndsFit<Op extends string, A, B, X, Y, Result> =
  Box<X> extends Box<readonly [infer H, ...infer T]>
    ? Box<Y> extends Box<readonly [infer G, ...infer U]>
      ? BroadcastDim<Op, H, G> extends readonly [unknown]
        ? EndsFit<Op, A, B, T, U, Result>
        : `${Op}: ${Show<Op, A>} and ${Show<Op, B>}: sizes ${ShowDim<Op, H>} and ${ShowDim<Op, G>} differ`
      : Result
    : Result;

type ContractedPairs<Op extends string, A extends readonly unknown[], B extends readonly unknown[], I, J, AllI, AllJ> = I extends readonly [infer P, ...infer PR]
  ? J extends readonly [infer Q, ...infer QR]
    ? Axis<Op, A, P> extends infer X
      ? Axis<Op, B, Q> extends infer Y
        ? X extends number
          ? Y extends number
            ? number extends X | Y
              ? ContractedPairs<Op, A, B, PR, QR, AllI, AllJ>
              : BroadcastDim<Op, A[X], B[Y]> extends readonly [unknown]
                ? ContractedPairs<Op, A, B, PR, QR, AllI, AllJ>
                : `${Op}: ${Show<Op, A>} and ${Show<Op, B>}: dims ${P & number} and ${Q & number} have sizes ${ShowDim<Op, A[X]>} and ${ShowDim<Op, B[Y]>}`
            : Y
          : X
        : never
      : never
    : never
  : LeftOver<Positions<Op, A, AllI>, Positions<Op, B, AllJ>, A, B>;
type LeftOver<X, Y, A, B> = X extends string
  ? X
  : Y extends string
    ? Y
    : X extends readonly [infer P]
      ? Y extends readonly [infer Q]
        ? number extends P | Q
          ? [Shape]
          : [[...RestOf<A, P>, ...RestOf<B, Q>]]
        : never
      : never;
/** The dims that are not among the positions. */
export type RestOf<A, Set, At extends readonly unknown[] = [], Done extends readonly unknown[] = []> =
  Box<A> extends Box<readonly [infer H, ...infer T]> ? RestOf<T, Set, [...At, 0], At["length"] extends Set ? Done : [...Done, H]> : Done;

/** x₁·W·x₂ for each output: [..., i], [..., j] with a weight [o, i, j] → [..., o]; leading dims are equal. */
export type Bilinear<Op extends string, A extends readonly unknown[], B extends readonly unknown[], W extends readonly unknown[]> =
  Box<A> extends Box<readonly [...infer L extends readonly any[], infer I]>
    ? Box<B> extends Box<readonly [...infer M extends readonly any[], infer J]>
      ? number extends W["length"]
        ? [Shape]
        : W["length"] extends 3
          ? BilinearSizes<Op, A, B, W, I, J, L, M>
          : `${Op}: the weight ${Show<Op, W>} must have 3 dims`
      : B extends readonly []
        ? `${Op}: an input [] has no features`
        : [Shape]
    : A extends readonly []
      ? `${Op}: an input [] has no features`
      : [Shape];
type BilinearSizes<Op extends string, A, B, W extends readonly unknown[], I, J, L extends readonly any[], M> =
  Agree<Op, I, W[1]> extends true
    ? Agree<Op, J, W[2]> extends true
      ? SameDims<Op, L, M> extends true
        ? Either<Same<Op, I, 0>, Same<Op, J, 0>> extends true
          ? `${Op}: inputs ${Show<Op, A>} and ${Show<Op, B>} have no features`
          : [[...L, W[0]]]
        : `${Op}: the inputs ${Show<Op, A>} and ${Show<Op, B>} differ in their leading dims`
      : `${Op}: the input ${Show<Op, B>} has ${ShowDim<Op, J>} features, the weight ${Show<Op, W>} takes ${ShowDim<Op, W[2]>}`
    : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, I>} features, the weight ${Show<Op, W>} takes ${ShowDim<Op, W[1]>}`;
/** Whether two shapes may be equal, rank included. */
type SameDims<Op extends string, A, B> =
  Box<A> extends Box<readonly [infer X, ...infer AR]>
    ? Box<B> extends Box<readonly [infer Y, ...infer BR]>
      ? Agree<Op, X, Y> extends true
        ? SameDims<Op, AR, BR>
        : false
      : B extends readonly []
        ? false
        : true
    : A extends readonly []
      ? Box<B> extends Box<readonly [unknown, ...unknown[]]>
        ? false
        : true
      : true;

/** Sums of products along dim `I` of tensors that broadcast. */
export type Vecdot<Op extends string, A extends readonly unknown[], B extends readonly unknown[], I> = Broadcast<Op, A, B> extends infer S
  ? S extends readonly [infer C extends readonly unknown[]]
    ? [A, B] extends [readonly [infer X], readonly [infer Y]]
      ? Agree<Op, X, Y> extends true
        ? [] // whatever dim is named
        : `${Op}: vectors of ${ShowDim<Op, X>} and ${ShowDim<Op, Y>} entries`
      : Reduce<Op, C, I, false>
    : `${Op}: ${Show<Op, A>} and ${Show<Op, B>} do not broadcast: ${S & string} differ`
  : never;

/** A tensor that broadcasts to a product `R`, added to it: dtypes promote. It is expanded first, and so one without dims counts like any other. */
export type AddedTo<Op extends string, T extends Tensor, R> = R extends AnyTensor ? AddedResult<Op, T["shape"], R, Elementwise<Op, Box<T["shape"]> extends Box<readonly []> ? Tensor<[1], T["dtype"], T["device"]> : T, R>> : R;
type AddedResult<Op extends string, A extends Shape, R, E> = R extends { readonly shape: infer P extends Shape }
  ? E extends { readonly shape: infer Q; readonly dtype: infer D extends DType; readonly device: infer V extends Device }
    ? Grows<P, Q> extends true
      ? `${Op}: ${Show<Op, A>} does not broadcast to ${Show<Op, P>}`
      : Tensor<P, D, V>
    : E
  : never;

/** All products of entries of two vectors. */
export type OuterTensor<Op extends string, T extends Tensor, O extends Tensor, S> = S extends readonly [infer P extends Shape]
  ? Pair<O["dtype"], O["device"]> extends Pair<T["dtype"], T["device"]>
    ? Tensor<P, T["dtype"], T["device"]>
    : Place<[1], T["device"], [1], O["device"]> extends infer V
      ? [V] extends [Device]
        ? Promote<[1], T["dtype"], [1], O["dtype"]> extends infer D
          ? [D] extends [false]
            ? `${Op}: dtypes ${T["dtype"]} and ${O["dtype"]} do not promote`
            : Tensor<P, OrDType<D>, V>
          : never
        : `${Op}: devices ${T["device"]} and ${O["device"]} differ`
      : never
  : S;
