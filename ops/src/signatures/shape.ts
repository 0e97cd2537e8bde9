import type { Signature } from "../row.js";
import { like } from "./sets.js";

/** A new shape from `self` and parameters that `rule` checks; the error stands on `guarded`, one of `parameters`. */
export function reshaping(generics: string, parameters: string, rule: string): Signature {
  return `<T extends Tensor${generics && `, ${generics}`}>(self: T${parameters && `, ${parameters}`}): ${like(`Shaped<${rule}>`)}`;
}

/** A shape as argument. */
export function toShape(op: string, rule: string, name: string, more = ""): Signature {
  return reshaping("const N extends Size", `${name}: N & Guard<${rule}<"${op}", T["shape"], [...N]>>${more}`, `${rule}<"${op}", T["shape"], [...N]>`);
}

/** Dims `startDim` (by position or in the options) to `endDim` as one. */
export function flatten(): Signature {
  const rule = 'Flatten<"flatten", T["shape"], StartIn<I>, EndIn<I, J>>';
  return (
    "<T extends Tensor, const I extends number | { readonly startDim?: number; readonly endDim?: number } = 0, const J extends number = -1>" +
    `(self: T, startDim?: Argument<I, ${rule}>, options?: { endDim?: J }): ${like(`Shaped<${rule}>`)}`
  );
}

/** A matrix transposed. */
export function transposeMatrix(): Signature {
  const rule = 'TransposeMatrix<"t", T["shape"]>';
  return `<T extends Tensor>(self: T & Guard<${rule}>): ${like(`Shaped<${rule}>`)}`;
}

/** Matrices transposed and conjugated. */
export function adjoint(): Signature {
  const rule = 'Adjoint<"adjoint", T["shape"]>';
  return `<T extends Tensor>(self: T & Guard<${rule}>): ${like(`Shaped<${rule}>`)}`;
}

/** The lower or upper triangle of matrices. */
export function triangle(op: string): Signature {
  return `<T extends Tensor>(self: T & Guard<Supports<"${op}", T, BareUnsigned | StorageOnly, AtLeastMatrix<"${op}", T["shape"]>>>, diagonal?: number | { diagonal?: number }): T`;
}
