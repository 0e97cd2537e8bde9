import type { Signature } from "../row.js";

/*
 * `NoInfer` in the results: a factory call where a `Tensor` is expected would else take its dtype and device, unknown, from there.
 */

/** The options that every factory takes, with the type parameters `D` and `V`. */
export function factoryOptions(op: string, more = "", refused?: string): string {
  const named = lazyFactories.includes(op) ? `NamedOfSome<"${op}", D, ${refused}, S>` : `Named<"${op}", D, ${refused}>`;
  const dtype = refused ? `Argument<D, ${named}>` : "D";
  return `options?: { dtype?: ${dtype} | null; device?: V | null; requiresGrad?: Gradable<"${op}", D>${more && `; ${more}`} }`;
}

/** These draw nothing of any dtype. */
const lazyFactories = ["randn", "normal"];

const generator = "generator?: Generator | null";

/** A tensor of the shape given: literals are inferred without `as const`. */
export function factory(op: string, options = ""): Signature {
  return `<const S extends Size, D extends DType = "float32", V extends Device = "cpu">(size: S & Sizes<"${op}", S>, ${factoryOptions(op, options)}): Tensor<[...S], NoInfer<D>, NoInfer<V>>`;
}

/** Random numbers of a floating-point or complex dtype. */
export function randomFactory(op: string): Signature {
  return `<const S extends Size, D extends DType = "float32", V extends Device = "cpu">(size: S & Sizes<"${op}", S>, ${randomOptions(op)}): Tensor<[...S], NoInfer<D>, NoInfer<V>>`;
}

const randomOptions = (op: string) => factoryOptions(op, generator, '"bool" | IntDType | StorageOnly');

/** As `likeFactory`, of a floating-point or complex dtype. */
export function randomLikeFactory(op: string): Signature {
  return (
    `<T extends Tensor, D extends DType = T["dtype"], V extends Device = T["device"]>` +
    `(self: T & SupportsChosen<"${op}", T, D, "bool" | IntDType | StorageOnly>, ${factoryOptions(op, generator)}): Tensor<T["shape"], NoInfer<D>, NoInfer<V>>`
  );
}

function randintLike(generics: string, bounds: string): Signature {
  return (
    `<T extends Tensor, ${generics}, D extends DType = T["dtype"], V extends Device = T["device"]>` +
    `(self: T & SupportsChosen<"randintLike", T, D, ComplexDType | StorageOnly>, ${bounds}, ${factoryOptions("randintLike", generator)}): Tensor<T["shape"], NoInfer<D>, NoInfer<V>>`
  );
}

/** A tensor of another one's shape; and of its dtype and device, unless told otherwise. */
export function likeFactory(op: string, after = ""): Signature {
  return (
    `<T extends Tensor, D extends DType = T["dtype"], V extends Device = T["device"]>` +
    `(self: T${after && `, ${after}`}, ${factoryOptions(op, generator)}): Tensor<T["shape"], D, V>`
  );
}

/** One value; it decides the dtype. */
export function fullFactory(): Signature {
  return `<const S extends Size, const F extends Scalar, D extends DType = DefaultDType<F>, V extends Device = "cpu">(size: S & Sizes<"full", S>, fillValue: F, ${factoryOptions("full")}): Tensor<[...S], NoInfer<D>, NoInfer<V>>`;
}

const dv = (dtype: string) => `D extends DType = ${dtype}, V extends Device = "cpu"`;

const eyeOptions = factoryOptions("eye", "", 'BareUnsigned | "complex32"');
export const eyeFactory: Signature = `<const N extends Dim, const M extends Dim, ${dv('"float32"')}>(n: Natural<"eye", N>, m: Natural<"eye", M>, ${eyeOptions}): Tensor<[N, M], NoInfer<D>, NoInfer<V>>`;
/** Never taken: it has the sentence on options (see `arangeFactory`). */
export const eyeFactory3: Signature = `<const N extends Dim, const O extends Dim | MisplacedOptions>(n: Natural<"eye", N>, options: Argument<O, O extends object ? OptionsFault<"eye", O, "float32", BareUnsigned | "complex32"> : Natural<"eye", O>>): Tensor<[N, N]>`;
export const eyeFactory2: Signature = `<const N extends Dim, ${dv('"float32"')}>(n: Natural<"eye", N>, ${eyeOptions}): Tensor<[N, N], NoInfer<D>, NoInfer<V>>`;

const rangeOptions = factoryOptions("arange", "", "RangeRefused");
/**
 * The number of steps is known for whole numbers. `end` and `step` take no options, but the sentence on them: compilers that print the
 * error of the last overload only would else say that options are no number. Likewise the `size` of randint.
 */
export const arangeFactory: Signature = `<const A extends number | bigint, const B extends number | bigint | MisplacedOptions, const C extends number | bigint | MisplacedOptions = 1, ${dv("RangeDType<A | B | C>")}>(start: A, end: Argument<B, Directed<A, B, C>>, step?: Argument<C, Step<A, B, C, D>>, ${rangeOptions}): Tensor<[RangeLength<A, B, C>], NoInfer<D>, NoInfer<V>>`;
export const arangeFactory3: Signature = `<const A extends number | bigint, const B extends number | bigint, ${dv("RangeDType<A | B>")}>(start: A, end: Argument<B, Directed<A, B, 1>>, ${rangeOptions}): Tensor<[RangeLength<A, B, 1>], NoInfer<D>, NoInfer<V>>`;
export const arangeFactory2: Signature = `<const B extends number | bigint, ${dv("RangeDType<B>")}>(end: Argument<B, Directed<0, B, 1>>, ${rangeOptions}): Tensor<[RangeLength<0, B, 1>], NoInfer<D>, NoInfer<V>>`;
export const linspaceFactory: Signature = `<const N extends Dim, ${dv('"float32"')}>(start: number, end: number, steps: Natural<"linspace", N>, ${factoryOptions("linspace", "", 'N extends 0 | 1 ? never : "bool" | BareUnsigned | "complex32" | StorageOnly')}): Tensor<[N], NoInfer<D>, NoInfer<V>>`;

const random = factoryOptions("randint", generator, "ComplexDType | StorageOnly");
export const randintFactory: Signature = `<const A extends number, const B extends number | Size, const S extends Size | MisplacedOptions, ${dv('"int64"')}>(low: A, high: Argument<B, RandomEnd<"randint", A, B, S>>, size: S & RandomSize<A, B, S>, ${random}): Tensor<RandomShape<S>, NoInfer<D>, NoInfer<V>>`;
export const randintFactory2: Signature = `<const B extends number, const S extends Size, ${dv('"int64"')}>(high: Argument<B, Between<"randint", 0, B>>, size: S & Sizes<"randint", S>, ${random}): Tensor<[...S], NoInfer<D>, NoInfer<V>>`;
export const randpermFactory: Signature = `<const N extends Dim, ${dv('"int64"')}>(n: Natural<"randperm", N>, ${factoryOptions("randperm", generator, '"bool" | BareUnsigned | ComplexDType | StorageOnly')}): Tensor<[N], NoInfer<D>, NoInfer<V>>`;
export const randintLikeFactory: Signature = randintLike("const A extends number, const B extends number | MisplacedOptions", 'low: A, high: Argument<B, B extends object ? OptionsFault<"randintLike", B, T["dtype"], ComplexDType | StorageOnly> : Between<"randintLike", A, B>>');
export const randintLikeFactory2: Signature = randintLike("const B extends number", 'high: Argument<B, Between<"randintLike", 0, B>>');

/** Indices drawn by weight, from each row. */
export function multinomial(): Signature {
  const rule = 'Drawn<"multinomial", T["shape"], N>';
  return (
    '<T extends Tensor, const N extends number, R extends boolean = false>(self: T & Guard<Supports<"multinomial", T, "bool" | IntDType | ComplexDType | StorageOnly, ' +
    `${rule}>>, numSamples: Argument<N, Draws<"multinomial", T["shape"], N, R>>, options?: { replacement?: R; generator?: Generator | null }): Tensor<Shaped<${rule}>, "int64", T["device"]>`
  );
}
export const logspaceFactory: Signature = `<const N extends Dim, ${dv('"float32"')}>(start: number, end: number, steps: Natural<"logspace", N>, ${factoryOptions("logspace", "base?: number", 'N extends 0 | 1 ? never : "bool" | BareUnsigned | "complex32" | StorageOnly')}): Tensor<[N], NoInfer<D>, NoInfer<V>>`;
