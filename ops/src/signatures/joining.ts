import type { Signature } from "../row.js";

/** Several tensors into one: cat, stack. */
export function joiningAlong(op: string, rule: string): Signature {
  const result = `${rule}<"${op}", L, NumberIn<I, "dim", 0>>`;
  return `<const L extends readonly Tensor[], const I extends number | { readonly dim?: number } = 0>(tensors: L & Guard<${result}>, dim?: I): Made<${result}>`;
}

/** A tensor into several along a dim. */
export function splittingAlong(op: string, rule: string, name: string, type: string): Signature {
  const result = `${rule}<"${op}", T, C, NumberIn<I, "dim", 0>>`;
  return `<T extends Tensor, const C extends ${type}, const I extends number | { readonly dim?: number } = 0>(self: T, ${name}: Argument<C, ${result}>, dim?: I): Listed<${result}>`;
}

/** The slices along a dim. */
export function unbinding(): Signature {
  const result = 'Unbind<"unbind", T, NumberIn<I, "dim", 0>>';
  return `<T extends Tensor, const I extends number | { readonly dim?: number } = 0>(self: T & HasDims<"unbind", T>, dim?: Argument<I, ${result}>): Listed<${result}>`;
}

/** Several tensors into one, without a dim to name. */
export function stacking(op: string, rule: string): Signature {
  const result = `${rule}<"${op}", L>`;
  return `<const L extends readonly Tensor[]>(tensors: L & Guard<${result}>): Made<${result}>`;
}

/** Several tensors into as many. */
export function listed(op: string, rule: string): Signature {
  const result = `${rule}<"${op}", L>`;
  return `<const L extends readonly Tensor[]>(tensors: L & Guard<${result}>): Listed<${result}>`;
}

/** Coordinates. */
export function meshGrid(): Signature {
  const result = 'MeshGrid<"meshgrid", L, M>';
  return `<const L extends readonly Tensor[], const M extends "ij" | "xy" = "ij">(tensors: L & Guard<${result}>, options?: { indexing?: M }): Listed<${result}>`;
}

/** Choices of some entries. */
export function choices(): Signature {
  const rule = 'Combinations<"combinations", T["shape"], NumberIn<R, "r", 2>, Option<R, "withReplacement", K>>';
  return (
    "<T extends Tensor, const R extends number | { readonly r?: number; readonly withReplacement?: boolean } = 2, const K extends boolean = false>" +
    `(self: T & Guard<Supports<"combinations", T, NotPicked<"combinations", ${rule}>, Combinations<"combinations", T["shape"], 2, false>>>, r?: Checked<R, ${rule}>, options?: { withReplacement?: K }): Tensor<Shaped<${rule}>, T["dtype"], T["device"]>`
  );
}

/** Equal pieces, or positions to cut before. */
export function tensorSplit(): Signature {
  const result = 'TensorSplit<"tensorSplit", T, C, NumberIn<I, "dim", 0>>';
  return (
    "<T extends Tensor, const C extends number | readonly number[] | Tensor, const I extends number | { readonly dim?: number } = 0>" +
    `(self: T, indicesOrSections: Checked<C, ${result}>, dim?: I): Listed<${result}>`
  );
}

/** Split along a dim that has a name. */
export function splittingNamed(op: string, dim: 0 | 1 | 2, least: 1 | 2 | 3): Signature {
  const result = `SplitNamed<"${op}", T, C, ${dim}, ${least}>`;
  return `<T extends Tensor, const C extends number | readonly number[]>(self: T, indicesOrSections: Checked<C, ${result}>): Listed<${result}>`;
}
