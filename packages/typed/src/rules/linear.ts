import type { Box, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { Guard } from "../guard.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { LastIndex } from "./axis.js";
import type { Alike } from "./dtype.js";
import type { Agree } from "./matmul.js";

/** x · Wᵀ: `[..., I]` with a weight `[O, I]` (or `[I]`) gives `[..., O]` (or `[...]`). */
export type Linear<Op extends string, A extends Shape, B extends Shape> = B["length"] extends 2
  ? [A[LastIndex[A["length"]]]] | Op extends [B[1]] | infer R // the same features: 60 instantiations less
    ? [R] extends [string]
      ? [A["length"] extends 2 ? [A[0], B[0]] : A["length"] extends 3 ? [A[0], A[1], B[0]] : A extends readonly [...infer L, unknown] ? [...L, B[0]] : Shape]
      : LinearAny<Op, A, B>
    : never
  : LinearAny<Op, A, B>;
type LinearAny<Op extends string, A extends Shape, B extends Shape> = [B] extends [never]
  ? [Shape]
  : Box<A> extends Box<readonly [...infer L extends readonly any[], infer I]>
    ? Box<B> extends Box<readonly [infer O, infer J]>
      ? LinearIf<Op, A, B, I, J, [[...L, O]]>
      : Box<B> extends Box<readonly [infer J]>
        ? LinearIf<Op, A, B, I, J, [L]>
        : number extends B["length"]
          ? [Shape]
          : `${Op}: the weight ${Show<Op, B>} must have 1 or 2 dims`
    : Box<A> extends Box<readonly []>
      ? `${Op}: the input [] has no features`
      : [Shape];

/** As `Linear`, the shape itself. */
export type LinearShape<Op extends string, A extends Shape, B extends Shape> = Linear<Op, A, B> extends infer R ? (R extends readonly [any] ? R[0] : R) : never;

type LinearIf<Op extends string, A, B, I, J, Result> =
  Agree<Op, I, J> extends true ? Result : `${Op}: the input ${Show<Op, A>} has ${ShowDim<Op, I>} features, the weight ${Show<Op, B>} takes ${ShowDim<Op, J>}`;

/** A bias: nothing, or a vector of the dtype of the input `T` with one entry for each of `O` outputs. (`C extends Tensor` would stay open inside generic functions.) */
export type Bias<Op extends string, O, C extends Tensor | null, T extends Tensor> = C extends { readonly shape: infer B }
  ? B extends readonly [infer X]
    ? Agree<Op, X, O> extends true
      ? Alike<Op, T, C & {}, true>
      : Stretched<Op, X, `${Op}: the bias ${Show<Op, B>} must have ${ShowDim<Op, O>} entries`, Alike<Op, T, C & {}, true>>
    : B extends readonly [] | readonly [unknown, unknown, ...unknown[]]
      ? Stretched<Op, B["length"] extends 0 ? 1 : 0, `${Op}: the bias ${Show<Op, B>} must have one dim`, Alike<Op, T, C & {}, true>>
      : Alike<Op, T, C & {}, true>
  : true;
/** `linear` stretches a bias of one entry. */
type Stretched<Op extends string, X, Sentence, R> = Op extends "linear" ? (Same<Op, X, 1> extends true ? R : Sentence) : Sentence;

/** Guard on a bias that is to be a tensor like `W`: the same first, by identity (see `Same`) of shape, dtype and device, 32 instantiations instead of 58. */
export type BiasLike<Op extends string, C extends Tensor | null, W extends Tensor> = C extends AnyTensor ? BiasTensor<Op, C, W> : unknown;
type BiasTensor<Op extends string, C extends Tensor, W extends Tensor> =
  [[...C["shape"]], C["dtype"], C["device"]] | Op extends [[...W["shape"]], W["dtype"], W["device"]] | infer R ? ([R] extends [string] ? unknown : Guard<Bias<Op, W["shape"][0], C, W>>) : never;

/** A bias beside a weight: a vector as weight gives one number of each input, and takes one, if the inputs are no matrix. */
export type LinearBias<Op extends string, B, C extends Tensor | null, T extends Tensor> = B extends readonly [infer O, unknown]
  ? Bias<Op, O, C, T>
  : B extends readonly [unknown]
    ? C extends Tensor
      ? NumberBias<Op, B, C, T>
      : true
    : Bias<Op, number, C, T>;
type NumberBias<Op extends string, B, C extends Tensor, T extends Tensor> = number extends C["shape"]["length"]
  ? true
  : C["shape"]["length"] extends 0
    ? T["shape"]["length"] extends 2
      ? `${Op}: the weight ${Show<Op, B>} takes no bias beside the input ${Show<Op, T["shape"]>}`
      : Alike<Op, T, C, true>
    : `${Op}: the weight ${Show<Op, B>} takes no bias ${Show<Op, C["shape"]>}`;
