import type { Signature } from "../row.js";
import { like } from "./sets.js";

const real = "ComplexDType | StorageOnly";
const float = like('T["shape"]', 'FloatDTypeOf<T["dtype"]>');

/** The n-th derivative of digamma: PyTorch gives n first. */
export function polygamma(): Signature {
  return `<const N extends number, T extends Tensor>(n: Argument<N, NotNegative<"polygamma", "n", N>>, self: T & Supports<"polygamma", T, ${real}>): ${float}`;
}

export function polygammaInPlace(): Signature {
  return `<T extends Tensor, const N extends number>(self: T & Supports<"polygamma_", T, "bool" | IntDType | ${real}>, n: Argument<N, NotNegative<"polygamma_", "n", N>>): T`;
}

/** The multivariate gamma function of dimension p. */
export function mvlgamma(): Signature {
  return `<T extends Tensor, const N extends number>(self: T & Supports<"mvlgamma", T, "bool" | ${real}>, p: Argument<N, AtLeastOne<"mvlgamma", "p", N>>): ${float}`;
}

export function mvlgammaInPlace(): Signature {
  return `<T extends Tensor, const N extends number>(self: T & Supports<"mvlgamma_", T, "bool" | IntDType | ${real}>, p: Argument<N, AtLeastOne<"mvlgamma_", "p", N>>): T`;
}

/** Mantissas and exponents. */
export function frexp(): Signature {
  return `<T extends Tensor>(self: T & Supports<"frexp", T, "bool" | IntDType | ${real}>): { mantissa: T; exponent: ${like('T["shape"]', '"int32"')} }`;
}
