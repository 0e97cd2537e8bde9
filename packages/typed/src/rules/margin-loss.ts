/** Losses that keep things apart by a margin. */
import type { Pair } from "../box.js";
import type { ComplexDType } from "../dtype.js";
import type { Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Axis } from "./axis.js";
import type { Broadcast } from "./broadcast.js";
import type { LastNorm } from "./distance.js";
import type { BareUnsigned, Computed, FloatDTypeOf, OrDType, Promote, SameDevice, StorageOnly, Supports } from "./dtype.js";
import type { Divided, Elementwise } from "./elementwise.js";
import type { Differences } from "./error-loss.js";
import type { Reduce } from "./reduce.js";
import type { Shaped } from "../guard.js";

/** `R`, if tensors have as many dims. */
type SameRank<Op extends string, A extends readonly unknown[], B extends readonly unknown[], R> = number extends A["length"] | B["length"]
  ? R
  : B["length"] extends A["length"]
    ? R
    : `${Op}: ${Show<Op, B>} must have as many dims as ${Show<Op, A>}`;

/** The second of two inputs whose angle is asked for: of vectors, or of the rows of matrices. First two of one type. */
export type AngleBetween<Op extends string, T extends Tensor, O extends Tensor> = T extends unknown ? ([[...O["shape"]], O["dtype"], O["device"]] | Op extends [[...T["shape"]], T["dtype"], T["device"]] | infer R ? ([R] extends [string] ? AngleAlike<Op, T> : AngleAny<Op, T, O>) : never) : never;
type AngleAlike<Op extends string, T extends Tensor> = Supports<Op, T, ComplexDType | StorageOnly, Rows<T["shape"]> extends true ? Tensor<T["shape"], OrDType<FloatDTypeOf<T["dtype"]>>, T["device"]> : Misplaced<Op, T["shape"]>>;
type AngleAny<Op extends string, T extends Tensor, O extends Tensor> = Supports<
  Op,
  O,
  ComplexDType | StorageOnly,
  SameDevice<Op, T, O, Rows<T["shape"]> extends true ? (Rows<O["shape"]> extends true ? AngleOf<Op, T, O, Elementwise<Op, T, O>> : Misplaced<Op, O["shape"]>) : Misplaced<Op, T["shape"]>>
>;
type Rows<A extends readonly unknown[]> = number extends A["length"] ? true : A["length"] extends 1 | 2 ? true : false;
type Misplaced<Op extends string, A extends readonly unknown[]> = `${Op}: the input ${Show<Op, A>} must have 1 or 2 dims`;
type AngleOf<Op extends string, T extends Tensor, O extends Tensor, E> = E extends AnyTensor
  ? SameRank<Op, T["shape"], O["shape"], Tensor<E["shape"], OrDType<Promote<[1], FloatDTypeOf<T["dtype"]>, [1], FloatDTypeOf<O["dtype"]>>>, E["device"]>>
  : E;

/** The losses of angles: one for vectors and a target without dims, one for each row and target. */
export type AngleErrors<Op extends string, E, O extends Tensor> = E extends AnyTensor ? AngleTargets<Op, E, O> : E;
type AngleTargets<Op extends string, E extends Tensor, O extends Tensor> = Pair<E["shape"]["length"], O["shape"]["length"]> extends Pair<2, 1>
  ? [O["shape"][0], O["device"]] | Op extends [E["shape"][0], E["device"]] | infer R
    ? [R] extends [string]
      ? Tensor<O["shape"], E["dtype"], E["device"]>
      : AngleTargetsAny<Op, E, O>
    : never
  : AngleTargetsAny<Op, E, O>;
type AngleTargetsAny<Op extends string, E extends Tensor, O extends Tensor> = O["shape"]["length"] extends 0
  ? E["shape"]["length"] extends 2
    ? `${Op}: the target [] wants inputs of 1 dim, not ${Show<Op, E["shape"]>}`
    : SameDevice<Op, E, O, Tensor<[], E["dtype"], E["device"]>>
  : number extends O["shape"]["length"] | E["shape"]["length"]
    ? Tensor<Shape, E["dtype"], E["device"]>
    : O["shape"]["length"] extends 1
      ? E["shape"] extends readonly [infer N, unknown]
        ? SameDevice<Op, E, O, EachRow<Op, E, O, Broadcast<Op, [N], O["shape"]>>>
        : `${Op}: the target ${Show<Op, O["shape"]>} wants inputs of 2 dims, not ${Show<Op, E["shape"]>}`
      : `${Op}: the target ${Show<Op, O["shape"]>} must have at most one dim`;
type EachRow<Op extends string, E extends Tensor, O extends Tensor, S> = S extends readonly [any]
  ? Tensor<S[0], E["dtype"], E["device"]>
  : `${Op}: the target ${Show<Op, O["shape"]>} does not fit the rows of ${Show<Op, E["shape"]>}`;

/** The second of two inputs to rank. */
export type RankedPair<Op extends string, T extends Tensor, O extends Tensor> = SameRank<Op, T["shape"], O["shape"], Differences<Op, T, O, ComplexDType>>;

/** max(0, −target · (input1 − input2) + margin). */
export type RankingErrors<Op extends string, T extends Tensor, E, O extends Tensor> = E extends AnyTensor
  ? Supports<Op, O, "bool" | BareUnsigned | ComplexDType | StorageOnly, SameRank<Op, T["shape"], O["shape"], Divided<Meeting<Op, E, O>>>>
  : E;
/** Decided once both are known. */
type Meeting<Op extends string, E extends Tensor, O extends Tensor> = E extends unknown ? Elementwise<Op, E, O> : never;

/** How far another tensor of the same rank is from an anchor: along the last dim. First one of the anchor's type. */
export type DistanceTo<Op extends string, T extends Tensor, O extends Tensor> = T extends unknown ? ([[...O["shape"]], O["dtype"], O["device"]] | Op extends [[...T["shape"]], T["dtype"], T["device"]] | infer R ? ([R] extends [string] ? DistanceAlike<Op, T> : DistanceAny<Op, T, O>) : never) : never;
type DistanceAny<Op extends string, T extends Tensor, O extends Tensor> = SameRank<Op, T["shape"], O["shape"], LastNorm<Op, Differences<Op, T, O>, false>>;
type DistanceAlike<Op extends string, T extends Tensor> = Supports<Op, T, "bool" | BareUnsigned | StorageOnly, LastNorm<Op, T, false>>;

/** max(0, d(anchor, positive) − d(anchor, negative) + margin); where `W` holds the negative is at most as far as the positive is from it. First three of one type. */
export type TripletErrors<Op extends string, T extends Tensor, O extends Tensor, P extends Tensor, W> = T extends unknown
  ? [[...O["shape"]], O["dtype"], O["device"], [...P["shape"]], P["dtype"], P["device"]] | Op extends [[...T["shape"]], T["dtype"], T["device"], [...T["shape"]], T["dtype"], T["device"]] | infer R
    ? [R] extends [string]
      ? DistanceAlike<Op, T>
      : TripletAny<Op, DistanceTo<Op, T, O>, DistanceTo<Op, T, P>, W, DistanceTo<Op, O, P>>
    : never
  : never;
type TripletAny<Op extends string, P, N, W, S> = P extends AnyTensor ? (N extends AnyTensor ? ([W] extends [false] ? Meeting<Op, P, N> : Swapped<Op, P, N, S>) : N) : P;
type Swapped<Op extends string, P extends Tensor, N extends Tensor, S> = S extends AnyTensor ? (Meeting<Op, N, S> extends infer M ? (M extends AnyTensor ? Meeting<Op, P, M> : M) : never) : S;

/** The distances that the caller's own function gives. */
export type OwnTripletErrors<Op extends string, D> = D extends AnyTensor ? Divided<Computed<Op, D, "bool" | BareUnsigned | ComplexDType | StorageOnly>> : D;

/** For each list of labels the mean over the classes, which are the last dim of `T`. First of matrices. */
export type LabelErrors<Op extends string, T extends Tensor, E> = E extends AnyTensor
  ? Pair<T["shape"]["length"], E["shape"]["length"]> extends Pair<2, 2>
    ? Tensor<[E["shape"][0]], E["dtype"], E["device"]>
    : LabelErrorsAny<Op, T, E>
  : E;
type LabelErrorsAny<Op extends string, T extends Tensor, E> = E extends AnyTensor
  ? Axis<Op, T["shape"], -1> extends infer P
    ? P extends number
      ? Reduce<Op, E["shape"], P, false> extends infer S
        ? S extends string
          ? S
          : Tensor<Shaped<S>, E["dtype"], E["device"]>
        : never
      : `${Op}: the input [] has no classes`
    : never
  : E;

/** Whether each class is there, beside labels. */
export type Labelled<Op extends string, T extends Tensor, O extends Tensor> = Supports<Op, O, "bool" | BareUnsigned | StorageOnly, Computed<Op, Elementwise<Op, T, O>, "complex32">>;

/** Guard on weights of labels. */
export type LabelWeight<Op extends string, T extends Tensor, E, W> = W extends AnyTensor ? LabelErrors<Op, T, WeightedLabels<Op, E, W>> : unknown;
export type WeightedLabels<Op extends string, E, W> = E extends AnyTensor ? (W extends AnyTensor ? Computed<Op, Meeting<Op, E, W>, "complex32"> : E) : E;
