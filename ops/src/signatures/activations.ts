import type { Signature } from "../row.js";
import { allButFloats, like, union, unsigned, storage, bool } from "./sets.js";

/** Held between two numbers. */
export function hardtanh(op: string): Signature {
  return `<T extends Tensor, const A extends number = -1, const B extends number = 1>(self: T & Supports<"${op}", T, HardtanhRefused<A, B>>, options?: { minVal?: A; maxVal?: B }): T`;
}

/** With a number among the options that `rule` checks. */
export function checkedOption(op: string, name: string, rule: string, byDefault: string, more = ""): Signature {
  return `<T extends Tensor, const A extends number = ${byDefault}>(self: T & Supports<"${op}", T, ${allButFloats}>, options?: { ${name}?: Argument<A, ${rule}<"${op}", "${name}", A>>${more} }): T`;
}

/** Slopes for what is negative. */
export function prelu(): Signature {
  return `<T extends Tensor, O extends Tensor>(self: T & Supports<"prelu", T, ${allButFloats}>, weight: O & Guard<Alike<"prelu", T, O, Slopes<"prelu", T["shape"], O["shape"]>>>): T`;
}

/** Half a dim, gated by the other half. */
export function glu(): Signature {
  const rule = 'Gated<"glu", T["shape"], NumberIn<I, "dim", -1>>';
  return (
    "<T extends Tensor, const I extends number | { readonly dim?: number } = -1>" +
    `(self: T & Guard<Supports<"glu", T, ${allButFloats}, I extends -1 ? ${rule} : unknown>>, dim?: Argument<I, I extends -1 ? unknown : ${rule}>): ${like(`Shaped<${rule}>`)}`
  );
}

/** e⁻ˣ / Σ e⁻ˣ: negated first, in the dtype that it has. */
export function softmin(): Signature {
  const chosen = 'Chosen<E, null, T["dtype"]>';
  return (
    `<T extends Tensor, const I extends number, E extends DType = never>(self: T & Guard<Supports<"softmin", T, ${union(bool, unsigned, storage)}, SupportsChosen<"softmin", T, ${chosen}, ${allButFloats} | BareUnsigned>>>, ` +
    `dim: Argument<I, AxisOrScalar<"softmin", T["shape"], I>>, options?: { dtype?: E | null }): ${like('T["shape"]', chosen)}`
  );
}

/** Soft choices with noise. */
export function gumbelSoftmax(): Signature {
  return `<T extends Tensor, const I extends number = -1>(self: T & Supports<"gumbelSoftmax", T, ${allButFloats}>, options?: { tau?: number; hard?: boolean; dim?: Argument<I, AxisOrScalar<"gumbelSoftmax", T["shape"], I>> }): T`;
}

/** Vectors of length 1, along dim 1 if no other is named: the error then stands on `self`. */
export function normalize(): Signature {
  return (
    '<T extends Tensor, const I extends number | readonly number[] = never>(self: T & Guard<Supports<"normalize", T, "bool" | IntDType | "complex32" | StorageOnly, [I] extends [never] ? AxisOrScalar<"normalize", T["shape"], 1> : unknown>>, ' +
    'options?: { p?: number; dim?: Argument<I, VectorDims<"normalize", T["shape"], I>>; eps?: number }): T'
  );
}
