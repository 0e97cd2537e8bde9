import type { Signature } from "../row.js";

const three = "<T extends Tensor, O extends Tensor, P extends Tensor>";

/** What is made of a rule's result: the result, or `self`, which must hold it. */
const into = (op: string, inPlace: boolean) => (result: string) => (inPlace ? `InPlace<"${op}", T, ${result}>` : result);

/** self + value · tensor1 · tensor2: of three tensors that broadcast. */
export function addcmul(op: string, inPlace = false): Signature {
  const stored = into(op, inPlace);
  const result = `Computed<"${op}", Ternary<"${op}", T, O, P>, "bool" | BareUnsigned | StorageOnly>`;
  return (
    `${three}(self: T, tensor1: O & Guard<${stored(`Elementwise<"${op}", T, O>`)}>, ` +
    `tensor2: P & Guard<${stored(result)}>, options?: { value?: Scalar }): ${inPlace ? "T" : `Made<${result}>`}`
  );
}

/** self + value · tensor1 / tensor2: two of integers are not divided. */
export function addcdiv(op: string, inPlace = false): Signature {
  const stored = into(op, inPlace);
  const result = `Computed<"${op}", Ternary<"${op}", T, O, P>, "complex32" | StorageOnly>`;
  return (
    `${three}(self: T, tensor1: O & Guard<${stored(`Elementwise<"${op}", T, O>`)}>, ` +
    `tensor2: P & Guard<Quotient<"${op}", O, P, ${stored(result)}>>, options?: { value?: Scalar }): ${inPlace ? "T" : `Made<${result}>`}`
  );
}

/** self + weight · (end − self). */
export function lerp(op: string, inPlace = false): Signature {
  const stored = into(op, inPlace);
  const result = `Computed<"${op}", Lerp<"${op}", T, O, P>, "bool" | IntDType | "complex32" | StorageOnly>`;
  return (
    `<T extends Tensor, O extends Tensor, const P extends Tensor | Scalar>(self: T, end: O & Guard<${stored(`LerpEnds<"${op}", T, O>`)}>, ` +
    `weight: Checked<P, ${stored(result)}>): ${inPlace ? "T" : `Made<${result}>`}`
  );
}

const bounds = "<T extends Tensor, const O extends Tensor | Scalar | null = null, const P extends Tensor | Scalar | null = null>";

/** Bounds that broadcast with `self`; each may be left off, not both. */
export function clamp(op: string, inPlace = false): Signature {
  const stored = into(op, inPlace);
  const computed = (result: string) => `Computed<"${op}", ${result}, BoundRefused<O, P>>`;
  const lower = `Bounded<"${op}", T, O>`;
  const both = computed(`Clamped<"${op}", T, O, P>`);
  return (
    `${bounds}(self: T, options: { min?: Checked<O, P extends null ? ${stored(computed(lower))} : ${stored(lower)}>; max?: Checked<P, ${stored(both)}> } & AnyBound<"${op}", O, P>): ${inPlace ? "T" : `Made<${both}>`}`
  );
}
