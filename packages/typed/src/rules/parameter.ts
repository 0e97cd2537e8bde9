/** What layers learn: tensors whose shapes are given by the input's, or by other arguments. */
import type { Box, Pair } from "../box.js";
import type { Dim, Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Alike, IsOneOf, SameDevice, StorageOnly, Supports } from "./dtype.js";
import type { EachAgrees } from "./loss.js";

/** `R` where a tensor may have the shape `Want`; else the sentence, which calls it `What`. Equal shapes first: 8 instantiations. */
export type HasShape<Op extends string, What extends string, B, Want extends readonly unknown[], R> = Box<B> extends Box<Want> ? R : MayHaveShape<Op, What, B, Want, R>;
type MayHaveShape<Op extends string, What extends string, B, Want extends readonly unknown[], R> = B extends { readonly length: infer N }
  ? number extends N
    ? R
    : N extends Want["length"]
      ? EachAgrees<Op, B, Want> extends true
        ? R
        : WantsShape<Op, What, B, Want, R>
      : number extends Want["length"]
        ? R
        : WantsShape<Op, What, B, Want, R>
  : R;
/** The bias of a cell is stretched if it has one entry. */
type WantsShape<Op extends string, What extends string, B, Want, R> = [What, B] extends ["input bias" | "hidden bias", readonly [] | readonly [1]] ? R : `${Op}: the ${What} ${Show<Op, B>} must have the shape ${Show<Op, Want>}`;

/** A parameter: none, or a tensor of shape `Want`, of the dtype and device of `T`. (`C extends Tensor` would stay open inside generic functions.) */
export type Parameter<Op extends string, What extends string, C, Want extends readonly unknown[], T extends Tensor> = C extends { readonly shape: infer B }
  ? HasShape<Op, What, B, Want, Alike<Op, T, C & Tensor, unknown>>
  : unknown;

/**
 * As `Parameter`, of a normalisation: an input of 16 bits may have parameters of float32, all of them then. `First` is the
 * parameter before it, which settles that.
 */
export type NormParameter<Op extends string, What extends string, C, Want extends Shape, T extends Tensor, First = null> = C extends AnyTensor
  ? LikeInput<Op, What, C, Want, T, First>
  : unknown;
/** First one just like it, by identity (see `Same`) of shape, dtype and device: a tensor that was declared by another name is another type. */
type LikeInput<Op extends string, What extends string, C extends Tensor, Want extends Shape, T extends Tensor, First> =
  [[...C["shape"]], C["dtype"], C["device"]] | Op extends [[...Want], T["dtype"], T["device"]] | infer R
    ? [R] extends [string]
      ? First extends null | { readonly dtype: T["dtype"] }
        ? unknown
        : AnyNormParameter<Op, What, C, Want, T, First>
      : AnyNormParameter<Op, What, C, Want, T, First>
    : never;
type AnyNormParameter<Op extends string, What extends string, C, Want extends readonly unknown[], T extends Tensor, First> = C extends {
  readonly shape: infer B;
}
  ? HasShape<Op, What, B, Want, AlikeOrFloat<Op, T, C & Tensor, First>>
  : unknown;

/** Equal dtypes first: 20 instantiations less. */
type AlikeOrFloat<Op extends string, T extends Tensor, C extends Tensor, First> =
  Pair<C["dtype"], C["device"]> extends Pair<T["dtype"], T["device"]>
    ? First extends { readonly dtype: infer D }
      ? Box<D> extends Box<T["dtype"]>
        ? unknown
        : NotAlike<Op, T, C, First>
      : unknown
    : NotAlike<Op, T, C, First>;
type NotAlike<Op extends string, T extends Tensor, C extends Tensor, First> =
  IsOneOf<Op, T["dtype"], "float16" | "bfloat16"> extends true
    ? First extends { readonly dtype: unknown }
      ? Alike<Op, First & Tensor, C, unknown>
      : IsOneOf<Op, C["dtype"], "float32"> extends true
        ? Alike<Op, Tensor<Dim[], C["dtype"], T["device"]>, C, unknown>
        : Alike<Op, T, C, unknown>
    : Alike<Op, T, C, unknown>;

/** As `Parameter`, of any dtype but float8: it is converted to the input's. */
export type ConvertedParameter<Op extends string, What extends string, C, Want extends readonly unknown[], T extends Tensor> = C extends { readonly shape: infer B }
  ? HasShape<Op, What, B, Want, Supports<Op, C & Tensor, StorageOnly, SameDevice<Op, T, C & Tensor, unknown>>>
  : unknown;

/** As `Parameter`, of any dtype. */
export type AnyParameter<Op extends string, What extends string, C, Want extends readonly unknown[], T extends Tensor> = C extends { readonly shape: infer B }
  ? HasShape<Op, What, B, Want, SameDevice<Op, T, C & Tensor, unknown>>
  : unknown;
