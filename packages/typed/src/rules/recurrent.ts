/** Recurrent layers: what they take at each step, their states, and their lists of parameters. */
import type { DimMultiply } from "../arithmetic/dim.js";
import type { Multiply } from "../arithmetic/natural.js";
import type { Box, IsUnion, Pair, Same } from "../box.js";
import type { Device } from "../device.js";
import type { Dim, Shape, Shape2, Shape3 } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Alike, StateRight } from "./dtype.js";
import type { Agree } from "./matmul.js";
import type { HasShape } from "./parameter.js";
import type { Nothing } from "./window.js";

/** A size times a number; unknown of a type parameter, for types could not be written of it. */
type Times<Op extends string, H extends Dim, N extends number> = N extends 1
  ? H
  : Same<Op, H, H & number> extends true
    ? DimMultiply<H & number, N> & Dim
    : Same<Op, H, H & string> extends true
      ? DimMultiply<H & string, N> & Dim
      : number;

// Cells: one step.

/** Guard on the input of a cell, `[batch, features]`. */
export type CellInput<Op extends string, A extends Shape> = number extends A["length"] ? unknown : A["length"] extends 2 ? unknown : `${Op}: the input ${Show<Op, A>} must have 2 dims`;

/** The last dim of a matrix. */
type Last<B extends Shape> = B["length"] extends 2 ? B[1] : number;
/** The entry at a place, where the rank is known. */
type Entry<B extends Shape, I extends number> = number extends B["length"] ? number : B[I];

/*
 * What fits is a tensor of one type, so that is asked first, as a whole: 20 instantiations, where shape, dtype and device take 35. The dims are
 * those of the ranks that are right; the others are told apart after that.
 */

/** Guard on a state of a cell: `[batch, hidden]`, as many as the hidden weights `W` take. */
export type CellState<Op extends string, What extends string, T extends Tensor, H extends Tensor, W extends Tensor> =
  Box<H> extends Box<Tensor<[T["shape"][0], W["shape"][1]], T["dtype"], T["device"]>>
    ? unknown
    : HasShape<Op, What, H["shape"], [Entry<T["shape"], 0>, Last<W["shape"]>], Alike<Op, T, H, StateRight<What>>>;

/**
 * Guard on the weights of a cell of `G` gates: `[gates · hidden, features of U]`, `W` being those of the hidden state. In two steps: `Times` is decided
 * where it stands written (see `Supports`).
 */
export type CellWeight<Op extends string, What extends string, T extends Tensor, M extends Tensor, W extends Tensor, G extends number, U extends Tensor> = W extends unknown
  ? WeightOf<Op, What, T, M, Times<Op, Last<W["shape"]>, G>, U>
  : never;
type WeightOf<Op extends string, What extends string, T extends Tensor, M extends Tensor, Gates extends Dim, U extends Tensor> =
  Box<M> extends Box<Tensor<[Gates, U["shape"][1]], T["dtype"], T["device"]>>
    ? unknown
    : HasShape<Op, What, M["shape"], [Gates, FeaturesOf<U["shape"]>], Alike<Op, T, M, unknown>>;

/** Guard on a bias of a cell. */
export type CellBias<Op extends string, What extends string, T extends Tensor, C, W extends Tensor, G extends number> = W extends unknown ? BiasOf<Op, What, T, C, Times<Op, Last<W["shape"]>, G>> : never;
type BiasOf<Op extends string, What extends string, T extends Tensor, C, Gates extends Dim> =
  Box<C> extends Box<Tensor<[Gates], T["dtype"], T["device"]>>
    ? unknown
    : C extends Tensor
      ? HasShape<Op, What, C["shape"], [Gates], Alike<Op, T, C, unknown>>
      : unknown;

/** The state after a step: `[batch, hidden]`. */
export type CellNext<A extends Shape, W extends Shape> = number extends A["length"] ? Shape2<number, Last<W>> : Shape2<A[0], Last<W>>;

/** The features at each step: the last dim. */
export type FeaturesOf<A extends Shape> = A["length"] extends 3 ? A[2] : Last<A>;

// Layers: all steps.

/** The options that sizes depend on: how many layers, in two directions, with biases, the batch first. */
export interface Layers<L extends number, D, B, F> {
  readonly layers: L;
  readonly bidirectional: D;
  readonly biases: B;
  readonly batchFirst: F;
}
type AnyLayers = Layers<number, unknown, unknown, unknown>;

type StepsOf<A extends Shape, F> = F extends true ? A[1] : A[0];
type BatchOf<A extends Shape, F> = number extends A["length"] ? number : [F] extends [true] ? A[0] : [F] extends [false] ? A[1] : number;

/** What is known of 0 alone: `never` of any other size. A guard may ask it of a type parameter, and stays open: TypeScript then asks what a `string` finds. */
type Zeros = { readonly [size: string]: never } & { readonly "0": true };

/** Guard on the input of layers, `[steps, batch, features]` or the batch first. */
export type SequenceInput<Op extends string, A extends Shape, F> = A["length"] extends 3
  ? Zeros[`${StepsOf<A, F>}`] extends never
    ? unknown
    : IsUnion<F> extends true
      ? unknown
      : `${Op}: the input ${Show<Op, A>} has no steps`
  : number extends A["length"]
    ? unknown
    : `${Op}: the input ${Show<Op, A>} must have 3 dims`;

/** How many states a stack of layers has: one for each layer and direction. */
type StackOf<Op extends string, C extends AnyLayers> = LayerCount<Op, C["layers"]> extends string
  ? number
  : [C["bidirectional"]] extends [false]
    ? C["layers"]
    : [C["bidirectional"]] extends [true]
      ? Times<Op, C["layers"], 2>
      : number;

/** Guard on a state of layers: `[layers · directions, batch, hidden]`. */
export type LayerState<Op extends string, What extends string, T extends Tensor, H extends Tensor, C extends AnyLayers> = StateOf<
  Op,
  What,
  T,
  H,
  StackOf<Op, C>,
  BatchOf<T["shape"], C["batchFirst"]>
>;
type StateOf<Op extends string, What extends string, T extends Tensor, H extends Tensor, Stack extends Dim, Batch extends Dim> =
  Box<H> extends Box<Tensor<[Stack, Batch, H["shape"][2]], T["dtype"], T["device"]>>
    ? IsZero<Op, H["shape"][2]> extends true
      ? NoFeatures<Op, What, H["shape"]>
      : unknown
    : HasShape<Op, What, H["shape"], [Stack, Batch, number], Features<Op, What, T, H>>;
/** As `HasZero`, of one dim. */
type IsZero<Op extends string, X> = Nothing | Op extends (() => X) | infer R ? ([R] extends [Op] ? true : false) : never;
/** In two steps, for `Same` is decided where it stands written (see `Supports`). */
type Features<Op extends string, What extends string, T extends Tensor, H extends Tensor> = H extends unknown
  ? Same<Op, Entry<H["shape"], 2>, 0> extends true
    ? NoFeatures<Op, What, H["shape"]>
    : Alike<Op, T, H, unknown>
  : never;
type NoFeatures<Op extends string, What extends string, A> = `${Op}: the ${What} ${Show<Op, A>} has no features`;

/** Guard on the two states of an LSTM. */
export type LstmStates<Op extends string, T extends Tensor, H extends Tensor, S extends Tensor, C extends AnyLayers> = LayerState<Op, "hidden state", T, H, C> extends infer R
  ? R extends string
    ? R
    : LayerState<Op, "cell state", T, S, C>
  : never;

/** The features of a state. */
export type HiddenOf<B extends Shape> = Entry<B, 2>;

/** What comes out at each step: both directions side by side. */
type WideOf<Op extends string, H extends Dim, D> = [D] extends [false] ? H : [D] extends [true] ? Times<Op, H, 2> : number;

/**
 * Guard on the parameters of layers of `G` gates: those of each layer and direction in turn. `H` is the hidden state's size, `S` the cell state's. The
 * list that fits first, as a whole: 90 instantiations for one layer, where tensor by tensor they are 270.
 */
export type LayerParameters<Op extends string, T extends Tensor, P extends readonly unknown[], H extends Dim, S extends Dim, G extends number, C extends AnyLayers> = P extends unknown
  ? ParametersFit<Op, T, P, H, S, G, C, ListOf<Op, T["shape"][2], H, Times<Op, S, G>, T["dtype"], T["device"], C>>
  : never;
type ParametersFit<Op extends string, T extends Tensor, P extends readonly unknown[], H extends Dim, S extends Dim, G extends number, C extends AnyLayers, Want> =
  Pair<P, H> extends Pair<Want, S> ? unknown : ListedParameters<Op, T, P, H, S, G, C>;

/** The parameters of up to four layers, where the hidden state is no projection; null of others. */
type ListOf<Op extends string, I extends Dim, H extends Dim, Gates extends Dim, D extends DType, V extends Device, C extends AnyLayers> = C["bidirectional"] extends false
  ? C["layers"] extends 1
    ? ParametersOf<I, H, Gates, D, V, C["biases"]>
    : Stacked<ParametersOf<I, H, Gates, D, V, C["biases"]>, ParametersOf<H, H, Gates, D, V, C["biases"]>, C["layers"]>
  : C["bidirectional"] extends true
    ? Stacked<Twice<ParametersOf<I, H, Gates, D, V, C["biases"]>>, Twice<ParametersOf<Times<Op, H, 2>, H, Gates, D, V, C["biases"]>>, C["layers"]>
    : null;
type ParametersOf<I extends Dim, H extends Dim, Gates extends Dim, D extends DType, V extends Device, Biases> = Biases extends true
  ? readonly [Tensor<[Gates, I], D, V>, Tensor<[Gates, H], D, V>, Tensor<[Gates], D, V>, Tensor<[Gates], D, V>]
  : readonly [Tensor<[Gates, I], D, V>, Tensor<[Gates, H], D, V>];
type Twice<L extends readonly unknown[]> = readonly [...L, ...L];
type Stacked<First extends readonly unknown[], Next extends readonly unknown[], Count> = Count extends 1
  ? First
  : Count extends 2
    ? readonly [...First, ...Next]
    : Count extends 3
      ? readonly [...First, ...Next, ...Next]
      : Count extends 4
        ? readonly [...First, ...Next, ...Next, ...Next]
        : null;

type ListedParameters<Op extends string, T extends Tensor, P extends readonly unknown[], H extends Dim, S extends Dim, G extends number, C extends AnyLayers> = number extends P["length"]
  ? unknown
  : true extends IsUnion<C["layers"]> | IsUnion<C["bidirectional"]> | IsUnion<C["biases"]>
    ? unknown
    : number extends C["layers"] | (LayerCount<Op, C["layers"]> extends string ? number : never)
      ? unknown
      : Projects<Op, H, S, G> extends infer J
        ? J extends boolean
          ? Counted<Op, T, P, H, S, G, C, C["biases"] extends true ? (J extends true ? 5 : 4) : J extends true ? 3 : 2>
          : unknown
        : never;

/** Whether a hidden state is a projection of the cell state; null where that is not known. */
type Projects<Op extends string, H, S, G> = G extends 4
  ? Same<Op, H, number> extends true
    ? null
    : Same<Op, H, S> extends true
      ? false
      : Agree<Op, H, S> extends true
        ? null
        : true
  : false;

type Counted<Op extends string, T extends Tensor, P extends readonly unknown[], H extends Dim, S extends Dim, G extends number, C extends AnyLayers, Each extends number> =
  Multiply<StackOf<Op, C> & number, Each> extends infer Count
    ? P["length"] extends Count
      ? EachLayer<Op, T, P, [], false, FeaturesOf<T["shape"]>, H, S, Times<Op, S, G>, WideOf<Op, H, C["bidirectional"]>, C>
      : `${Op}: these layers take ${Count & number} parameters, not ${P["length"]}`
    : never;

/** Layer by layer, the reversed direction after the other. */
type EachLayer<Op extends string, T extends Tensor, P, Layer extends readonly unknown[], Reverse, I, H, S, Gates, Wide, C extends AnyLayers> = P extends readonly []
  ? unknown
  : OneLayer<Op, T, P, `l${Layer["length"]}${Reverse extends true ? "_reverse" : ""}`, I, H, S, Gates, C["biases"]> extends infer R
    ? R extends readonly unknown[]
      ? [Reverse, C["bidirectional"]] extends [false, true]
        ? EachLayer<Op, T, R, Layer, true, I, H, S, Gates, Wide, C>
        : EachLayer<Op, T, R, [...Layer, 0], false, Wide, H, S, Gates, Wide, C>
      : R
    : never;

/** The parameters after those of one layer, which fit, or the sentence. */
type OneLayer<Op extends string, T extends Tensor, P, Name extends string, I, H, S, Gates, Biases> = P extends readonly [infer A extends Tensor, infer B extends Tensor, ...infer R]
  ? Fits<Op, `weight_ih_${Name}`, T, A, [Gates, I], Fits<Op, `weight_hh_${Name}`, T, B, [Gates, H], Biased<Op, T, R, Name, H, S, Gates, Biases>>>
  : never;
type Biased<Op extends string, T extends Tensor, P, Name extends string, H, S, Gates, Biases> = Biases extends true
  ? P extends readonly [infer A extends Tensor, infer B extends Tensor, ...infer R]
    ? Fits<Op, `bias_ih_${Name}`, T, A, [Gates], Fits<Op, `bias_hh_${Name}`, T, B, [Gates], Projected<Op, T, R, Name, H, S>>>
    : never
  : Projected<Op, T, P, Name, H, S>;
type Projected<Op extends string, T extends Tensor, P, Name extends string, H, S> =
  Same<Op, H, S> extends true ? P : P extends readonly [infer A extends Tensor, ...infer R] ? Fits<Op, `weight_hr_${Name}`, T, A, [H, S], R> : never;
type Fits<Op extends string, What extends string, T extends Tensor, A extends Tensor, Want extends readonly unknown[], R> = HasShape<Op, What, A["shape"], Want, Alike<Op, T, A, R>>;

/** Guard on the number of layers. */
export type LayerCount<Op extends string, L> = L extends number ? (`${L}` extends `-${string}` | `${string}.${string}` | "0" ? `${Op}: there must be at least one layer, not ${L}` : unknown) : unknown;

/** What comes out: `[steps, batch, features]` or the batch first. */
export type Sequence<Op extends string, A extends Shape, H extends Dim, D> = number extends A["length"] ? Shape3<number, number, WideOf<Op, H, D>> : Shape3<A[0], A[1], WideOf<Op, H, D>>;

/** The states after the last step. */
export type LastState<Op extends string, A extends Shape, H extends Dim, C extends AnyLayers> = number extends A["length"]
  ? Shape3<StackOf<Op, C>, number, H>
  : Shape3<StackOf<Op, C>, BatchOf<A, C["batchFirst"]>, H>;
