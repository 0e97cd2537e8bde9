import type { Signature } from "../row.js";
import { storage, union, complex } from "./sets.js";

const one = "<T extends Tensor, O extends Tensor>";
const oneOrScalar = "<T extends Tensor, const O extends Tensor | Scalar>";

interface Operands {
  /** Dtypes that libtorch does not compute with. */
  readonly refused?: string;
  /** Name of the second parameter. */
  readonly name?: string;
  /** Whether the other operand may not be a scalar. */
  readonly tensorOnly?: boolean;
}

/** A function whose tensor may stand second, after a scalar: PyTorch has no methods of numbers. `wrap` maps the result. */
export function eitherFirst(op: string, refused: string, name = "other", wrap = (result: string) => result): Signature {
  const result = wrap(`EitherFirst<"${op}", X, O>`);
  return `<const X extends Tensor | Scalar, const O extends Tensor | Scalar>(self: X, ${name}: Checked<O, Computed<"${op}", ${result}, ${refused}>>): Made<${result}>`;
}

/** As `elementwise`; integers become float32. */
export function elementwiseToFloat(op: string, { refused = union(complex, storage), name = "other", tensorOnly }: Operands = {}): Signature {
  const result = `Divided<Elementwise<"${op}", T, O>>`;
  return `${tensorOnly ? one : oneOrScalar}(self: T, ${name}: Checked<O, Computed<"${op}", ${result}, ${refused}>>): Made<${result}>`;
}

export function elementwiseToFloatInPlace(op: string, { refused = union(complex, storage), name = "other", tensorOnly }: Operands = {}): Signature {
  const result = `InPlace<"${op}", T, Divided<Elementwise<"${op}", T, O>>>`;
  return `${tensorOnly ? one : oneOrScalar}(self: T & Supports<"${op}", T, ${refused}>, ${name}: Checked<O, ${result}>): T`;
}

/** A comparison in place: the answers, 1 and 0, fit into every dtype. */
export function comparedInPlace(op: string, { refused = "never", tensorOnly }: Operands = {}): Signature {
  const result = `InPlace<"${op}", T, Tested<Computed<"${op}", Elementwise<"${op}", T, O>, ${refused}>>>`;
  return `${tensorOnly ? one : oneOrScalar}(self: T, other: Checked<O, ${result}>): T`;
}

/** Two tensors of one dtype that broadcast. */
export function elementwiseAlike(op: string, refused: string, name: string): Signature {
  const result = `SameDType<"${op}", T, O, Elementwise<"${op}", T, O>>`;
  return `${one}(self: T & Supports<"${op}", T, ${refused}>, ${name}: O & Guard<${result}>): Made<${result}>`;
}

export function elementwiseAlikeInPlace(op: string, refused: string, name: string): Signature {
  return `${one}(self: T & Supports<"${op}", T, ${refused}>, ${name}: O & Guard<SameDType<"${op}", T, O, InPlace<"${op}", T, Elementwise<"${op}", T, O>>>>): T`;
}

/** A power in float64 or complex128. */
export function floatPower(op: string): Signature {
  const result = `FloatPower<"${op}", T, O>`;
  return `${oneOrScalar}(self: T, exponent: Checked<O, ${result}>): Made<${result}>`;
}

export function floatPowerInPlace(op: string): Signature {
  return `${oneOrScalar}(self: T, exponent: Checked<O, InPlaceExactly<"${op}", T, FloatPower<"${op}", T, O>>>): T`;
}

/** self · 2^other. */
export function ldexp(op: string): Signature {
  const result = `Ldexp<"${op}", T, O>`;
  return `${one}(self: T & Supports<"${op}", T, "complex32" | StorageOnly>, other: O & Guard<${result}>): Made<${result}>`;
}

export function ldexpInPlace(op: string): Signature {
  return `${one}(self: T & Supports<"${op}", T, "complex32" | StorageOnly>, other: O & Guard<InPlace<"${op}", T, Ldexp<"${op}", T, O>>>): T`;
}

/** One bound, a tensor or a scalar. */
export function bound(op: string, name: string): Signature {
  const result = `Elementwise<"${op}", T, O>`;
  return `${oneOrScalar}(self: T, ${name}: Checked<O, Computed<"${op}", ${result}, BoundRefused<O>>>): Made<${result}>`;
}

export function boundInPlace(op: string, name: string): Signature {
  return `${oneOrScalar}(self: T, ${name}: Checked<O, InPlace<"${op}", T, Computed<"${op}", Elementwise<"${op}", T, O>, BoundRefused<O>>>>): T`;
}
