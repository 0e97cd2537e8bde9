import type { Signature } from "../row.js";
import { decided, like } from "./sets.js";
import { reshaping } from "./shape.js";

/** A shape that follows from that of `self` alone; nothing can be wrong. */
export function fixed(rule: string): Signature {
  return `<T extends Tensor>(self: T): ${like(`Shaped<${rule}>`)}`;
}

/** The shape of another tensor. */
export function asOther(op: string, rule: string): Signature {
  const shape = `${rule}<"${op}", T["shape"], O["shape"]>`;
  return `<T extends Tensor, O extends Tensor>(self: T, other: O & Guard<${shape}>): ${like(`Shaped<${shape}>`)}`;
}

/** One dim as several. */
export function unflatten(): Signature {
  const rule = 'Unflatten<"unflatten", T["shape"], I, [...N]>';
  return reshaping("const I extends number, const N extends Size", `dim: Argument<I, Axis<"unflatten", T["shape"], I>>, sizes: N & Guard<${rule}>`, rule);
}

/** Dims at other positions. */
export function moveDim(): Signature {
  const rule = 'MoveDim<"movedim", T["shape"], I, J>';
  return reshaping(
    "const I extends number | readonly number[], const J extends number | readonly number[]",
    `source: Checked<I, Movable<"movedim", T["shape"], I>>, destination: Checked<J, ${rule}>`,
    rule,
  );
}

/** Windows along a dim, in a dim of their own. */
export function slide(): Signature {
  const rule = 'Slide<"unfold", T["shape"], I, Z, J>';
  return reshaping(
    "const I extends number, const Z extends number, const J extends number",
    `dimension: Argument<I, AxisOrScalar<"unfold", T["shape"], I>>, size: Argument<Z, BesideStep<J, ${decided("unfold", rule)}>>, step: Argument<J, StepThrough<"unfold", T["shape"], J>>`,
    rule,
  );
}

/** Sizes and strides. */
export function asStrided(): Signature {
  return (
    "<T extends Tensor, const N extends Size, const L extends readonly number[]>" +
    `(self: T, size: N & Guard<Sizes<"asStrided", N>>, stride: L & Guard<Strides<"asStrided", N, L>>, options?: { storageOffset?: number | null }): ${like("[...N]")}`
  );
}
