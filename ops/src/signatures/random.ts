import type { Signature } from "../row.js";
import { factoryOptions } from "./factory.js";
import { allButFloats } from "./sets.js";

const generator = "generator?: Generator | null";

/** Filled in place with numbers of a distribution, one of whose parameters `rule` checks. */
export function drawnInPlace(op: string, name: string, rule: string, more = "", refused = allButFloats): Signature {
  return `<T extends Tensor, const P extends number = 1>(self: T & Supports<"${op}", T, ${refused}>, options?: { ${name}?: Argument<P, ${rule}<"${op}", "${name}", P>>; ${more}${generator} }): T`;
}

/** How often to try before something of probability `p` happens. */
export function geometricInPlace(): Signature {
  return `<T extends Tensor, const P extends number>(self: T & Supports<"geometric_", T, "bool" | BareUnsigned | ComplexDType | StorageOnly>, p: Argument<P, ProperFraction<"geometric_", "p", P>>, options?: { ${generator} }): T`;
}

/** 1 with a probability. */
export function bernoulliInPlace(): Signature {
  return (
    `<T extends Tensor, const P extends Tensor | number | { readonly p?: Tensor | number; readonly ${generator} } = 0.5>(self: T & Supports<"bernoulli_", T, BareUnsigned | ComplexDType | StorageOnly>, ` +
    `p?: Checked<P, ProbabilityOrTensor<"bernoulli_", T, P>>, options?: { ${generator} }): T`
  );
}

/** Integers from a range, or of all that the dtype has. */
export function randomInPlace(): Signature {
  return (
    '<T extends Tensor, const A extends RandomArgument = {}, const B extends number = never>(self: T & Supports<"random_", T, RandomRefused<A>>, ' +
    `from?: Argument<A, [B] extends [never] ? (A extends number ? Between<"random_", 0, A> : unknown) : unknown>, to?: Argument<B, Between<"random_", A, B>>, options?: { ${generator} }): T`
  );
}

/** Numbers about the means and with the deviations of tensors. */
export function normal(): Signature {
  return `<const X extends Tensor | number, const Y extends Tensor | number>(mean: Checked<X, NormalMean<X>>, std: Checked<Y, NormalNumbers<X, Y>>, options?: { ${generator} }): Made<NormalNumbers<X, Y>>`;
}

/** Numbers about means with a deviation of 1. */
export function normalAbout(): Signature {
  return '<T extends Tensor>(mean: T & Supports<"normal", T, "bool" | IntDType | StorageOnly>): T';
}

/** Numbers about one mean with one deviation. */
export function normalFactory(): Signature {
  return (
    '<const Y extends number, const S extends Size, D extends DType = "float32", V extends Device = "cpu">(mean: number, std: Argument<Y, NotNegative<"normal", "std", Y>>, size: S & Sizes<"normal", S>, ' +
    `${factoryOptions("normal", generator, '"bool" | IntDType | StorageOnly')}): Tensor<[...S], NoInfer<D>, NoInfer<V>>`
  );
}

/** How many of `count` tries succeed. */
export function binomial(): Signature {
  const refused = `${allButFloats} | "float16" | "bfloat16"`;
  const result = 'SameDType<"binomial", T, O, Elementwise<"binomial", T, O>>';
  return `<T extends Tensor, O extends Tensor>(count: T & Supports<"binomial", T, ${refused}>, prob: O & Guard<${result}>, options?: { ${generator} }): Made<${result}>`;
}
