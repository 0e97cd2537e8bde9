import type { Divide } from "../arithmetic/natural.js";
import type { Box, IsUnion, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Agree } from "./matmul.js";
import type { AnyParameter, NormParameter } from "./parameter.js";

/**
 * Guard on the dims that are normalised over: those that `A` ends in. One dim of two or three, by far the most calls, is asked for
 * by identity: 40 instantiations less.
 */
export type NormalizedShape<Op extends string, A extends readonly unknown[], N extends readonly unknown[]> = A["length"] extends 2 | 3
  ? Same<Op, N, [A["length"] extends 2 ? A[1] : A[2]]> extends true
    ? unknown
    : NormalizedDims<Op, A, N>
  : NormalizedDims<Op, A, N>;
type NormalizedDims<Op extends string, A extends readonly unknown[], N extends readonly unknown[]> = N extends readonly []
  ? `${Op}: the normalized shape [] must have at least one dim`
  : EndsIn<Op, A, N> extends true
    ? unknown
    : `${Op}: the input ${Show<Op, A>} does not end in the normalized shape ${Show<Op, N>}`;

type EndsIn<Op extends string, A, N> =
  Box<N> extends Box<readonly [...infer NR, infer Y]>
    ? Box<A> extends Box<readonly [...infer AR, infer X]>
      ? Agree<Op, X, Y> extends true
        ? EndsIn<Op, AR, NR>
        : false
      : Box<A> extends Box<readonly []>
        ? false
        : true
    : true;

/** `[batch, channels, spatial dims]`, or the sentence. An unknown rank gives unknown ones. */
type Channels<Op extends string, A extends readonly unknown[]> = Box<A> extends Box<readonly [infer N, infer C, ...infer Spatial]>
  ? [N, C, Spatial]
  : number extends A["length"]
    ? [number, number, readonly number[]]
    : `${Op}: the input ${Show<Op, A>} must have at least 2 dims`;

/** Guard on the input of `batchNorm` and `instanceNorm`: normalised by its own values (`Own`), it has more than one of them in each channel; else it has channels. */
export type Normalised<Op extends string, A extends readonly unknown[], Own> = Own extends true
  ? Channels<Op, A> extends infer C
    ? C extends [infer N, unknown, infer Spatial extends readonly unknown[]]
      ? Spread<Op, A, Op extends "instanceNorm" ? Spatial[number] : N | Spatial[number], "channel">
      : C
    : never
  : A["length"] extends 0 | 1
    ? `${Op}: the input ${Show<Op, A>} must have at least 2 dims`
    : unknown;

/** Sizes that are all 1 leave one value. */
type Spread<Op extends string, A, Sizes, Each extends string> =
  Same<Op, 1 | Sizes, 1> extends true ? `${Op}: the input ${Show<Op, A>} has one value in each ${Each}: nothing to normalise by` : unknown;

/** The dims `[C]` of a channel's parameters. */
export type ChannelsOf<A extends Shape> = number extends A["length"] ? [number] : [A[1]];

/** Guard on the input of `groupNorm`. */
export type GroupNormalised<Op extends string, A extends readonly unknown[], G> =
  Channels<Op, A> extends infer C
    ? C extends [infer N, infer X, infer Spatial extends readonly unknown[]]
      ? [Same<Op, X, G>, Same<Op, G, number>] extends [true, false]
        ? Spread<Op, A, N | Spatial[number], "group">
        : unknown
      : C
    : never;

/** Guard on a number of groups: at least one, and the channels divide into them. */
export type GroupCount<Op extends string, C, G> = G extends number
  ? `${G}` extends `-${string}` | "0"
    ? `${Op}: there must be at least one group, not ${G}`
    : Same<Op, C, C & number> extends true
      ? DividesInto<Op, C & number, G>
      : unknown
  : unknown;
type DividesInto<Op extends string, C extends number, G extends number> = number extends C | G
  ? unknown
  : true extends IsUnion<C> | IsUnion<G>
    ? unknown
    : Divide<C, G> extends readonly [unknown, 0]
      ? unknown
      : `${Op}: ${ShowDim<Op, C>} channels do not divide into ${ShowDim<Op, G>} groups`;

/**
 * What is said of a running statistic `M` beside the `Other`: `R`; both are given, or none, and none only where the input's own
 * statistics are taken.
 */
export type RunningStatistic<Op extends string, What extends string, Own, M, Other, R> = M extends null
  ? Own extends false
    ? `${Op}: the ${What} must be given where the input's own is not taken`
    : unknown
  : Other extends null
    ? `${Op}: the running mean and the running variance must both be given, or none`
    : R;

/** Guard on `useInputStats`. */
export type OwnStatistics<Op extends string, Own, M> = Own extends false ? (M extends null ? `${Op}: the running mean must be given where the input's own is not taken` : unknown) : unknown;

/** The first parameter that is given. */
export type FirstOf<X, Y, Z = null> = X extends null ? (Y extends null ? Z : Y) : X;

/** `T`, where running statistics `M` are given: a bias without a weight then has the input's dtype, as `instanceNorm` converts the statistics to that. */
export type BesideStatistics<W, M, T> = W extends null ? (M extends null ? null : T) : W;

/**
 * What `instanceNorm` says of the running variance `V`: if the running mean `M` has another dtype than the weight (or the input), libtorch
 * converts both.
 */
export type InstanceVariance<Op extends string, V, Want extends Shape, T extends Tensor, M, P> = M extends AnyTensor
  ? P extends AnyTensor
    ? Same<Op, M["dtype"], P["dtype"]> extends true
      ? NormParameter<Op, "running variance", V, Want, T, P>
      : AnyParameter<Op, "running variance", V, Want, T>
    : unknown
  : unknown;
