import type { Signature } from "../row.js";
import { like } from "./sets.js";

const ofComplex = (op: string) => `self: T & Wants<"${op}", "the tensor", T, ComplexDType, "complex">`;

/** A part of complex numbers: real, of the same shape. */
export function partOf(op: string): Signature {
  return `<T extends Tensor>(${ofComplex(op)}): ${like('T["shape"]', 'RealDTypeOf<T["dtype"]>')}`;
}

/** Both parts of complex numbers, in a dim of 2. */
export function partsOf(op: string): Signature {
  return `<T extends Tensor>(${ofComplex(op)}): ${like('[...T["shape"], 2]', 'RealDTypeOf<T["dtype"]>')}`;
}

/** Complex numbers whose parts stand in the last dim. */
export function fromParts(op: string): Signature {
  const rule = `Parts<"${op}", T["shape"]>`;
  return `<T extends Tensor>(self: T & Guard<Wants<"${op}", "the tensor", T, PartDType, "float16, float32 or float64", ${rule}>>): ${like(`Unboxed<${rule}>`, 'ComplexOf<T["dtype"]>')}`;
}

/** Complex numbers from two tensors of one real dtype that broadcast. */
export function complexOf(op: string, names: readonly [string, string], wanted: string, words: string): Signature {
  const result = `SameDType<"${op}", T, O, Elementwise<"${op}", T, O>>`;
  return (
    `<T extends Tensor, O extends Tensor>(${names[0]}: T & Wants<"${op}", "the first tensor", T, ${wanted}, "${words}">, ` +
    `${names[1]}: O & Guard<${result}>): MadeAs<${result}, ComplexOf<T["dtype"]>>`
  );
}
