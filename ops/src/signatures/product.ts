import type { Signature } from "../row.js";
import { like } from "./sets.js";

const computes = (op: string, storage = "StorageOnly") => `Supports<"${op}", T, "bool" | BareUnsigned | "complex32" | ${storage}>`;

/** A product of two tensors of one dtype on one device, its shape by `rule`. `storage` are the dtypes for storage that it does not take. */
export function product(op: string, rule: string, name: string, storage?: string): Signature {
  const shape = `${rule}<"${op}", T["shape"], O["shape"]>`;
  return `<T extends Tensor, O extends Tensor>(self: T & ${computes(op, storage)}, ${name}: O & Guard<Alike<"${op}", T, O, ${shape}>>): ${like(`Unboxed<${shape}>`)}`;
}

/** Every product of entries of two vectors, whose dtypes promote. */
export function outerProduct(): Signature {
  const result = 'Factor<"outer", O, OuterTensor<"outer", T, O, OuterProduct<"outer", T["shape"], O["shape"]>>>';
  return `<T extends Tensor, O extends Tensor>(self: T, vec2: O & Guard<${result}>): Made<${result}>`;
}

/** x · Wᵀ + b. */
export function linear(): Signature {
  const shape = 'Linear<"linear", T["shape"], O["shape"]>';
  return (
    "<T extends Tensor, O extends Tensor, C extends Tensor | null = null>" +
    `(input: T & ${computes("linear")}, weight: O & Guard<Alike<"linear", T, O, ${shape}>>, options?: { bias?: C & Guard<LinearBias<"linear", O["shape"], C, T>> }): ${like(`Unboxed<${shape}>`)}`
  );
}
