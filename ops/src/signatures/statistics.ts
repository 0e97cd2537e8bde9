import type { Signature } from "../row.js";
import { like } from "./sets.js";

const oneDim = (more: string) => `number | { readonly dim?: number | null; readonly keepdim?: boolean; ${more} } | null`;

/** Beside `correction`, PyTorch has the older name `unbiased`: one of the two. */
const spreadOptions = (more: string) => `({ ${more}correction?: Scalar | null; unbiased?: undefined } | { ${more}unbiased?: boolean; correction?: undefined })`;

/** Standard deviation or variance, over dims; `mean` says whether the mean comes with it. */
export function spread(op: string, mean = false): Signature {
  const shape = `Reduce<"${op}", T["shape"], I, K>`;
  const spreadOut = like(`Shaped<${shape}>`, 'RealDTypeOf<T["dtype"]>');
  return (
    `<T extends Tensor, const I extends ReduceArgument | ${spreadOptions("readonly dim?: number | readonly number[] | null; readonly keepdim?: boolean; ")} = null, K extends boolean = false>` +
    `(self: T & Supports<"${op}", T, "bool" | IntDType | StorageOnly>, dim?: Argument<I, ${shape}>, options?: ${spreadOptions("keepdim?: K; ")}): ${mean ? `[${spreadOut}, ${like(`Shaped<${shape}>`)}]` : spreadOut}`
  );
}

/** The value below which a part of all lies; of several parts a leading dim. */
export function quantile(op: string): Signature {
  const shape = `Reduce<"${op}", T["shape"], I, K>`;
  const interpolation = 'interpolation?: "linear" | "lower" | "higher" | "midpoint" | "nearest"';
  return (
    `<T extends Tensor, const Q extends number | Tensor, const I extends ${oneDim(interpolation)} = null, K extends boolean = false>` +
    `(self: T & Guard<Wants<"${op}", "the tensor", T, "float32" | "float64", "float32 or float64", Filled<"${op}", T["shape"]>>>, q: Checked<Q, Fraction<"${op}", T, Q>>, dim?: Argument<I, ${shape}>, options?: { keepdim?: K; ${interpolation} }): ${like(`Shaped<ForEach<Q, ${shape}>>`)}`
  );
}

/** The commonest value along a dim, the last by default. */
export function mode(): Signature {
  const shape = 'Reduce<"mode", T["shape"], I, K>';
  return (
    "<T extends Tensor, const I extends number | { readonly dim?: number; readonly keepdim?: boolean } | undefined = undefined, K extends boolean = false>" +
    `(self: T & Guard<Supports<"mode", T, BareUnsigned | ComplexDType | StorageOnly, I extends undefined ? ${shape} : unknown>>, dim?: Argument<I, ${shape}>, options?: { keepdim?: K }): ValuesAndIndices<Shaped<${shape}>, T["dtype"], T["device"]>`
  );
}

/** How rows vary together. */
export function covariance(): Signature {
  const shape = 'Covariances<"cov", T["shape"]>';
  const weights = (name: string, parameter: string, other: string, wanted: string, names: string) =>
    `${name}?: ${parameter} & Guard<Weighting<"cov", "${name}", T, ${parameter}, ${wanted}, "${names}", ${other}>>`;
  return (
    "<T extends Tensor, F extends Tensor | null = null, W extends Tensor | null = null>" +
    `(self: T & Guard<Supports<"cov", T, "bool" | "complex32" | StorageOnly, ${shape}>>, ` +
    `options?: { correction?: number; ${weights("fweights", "F", "W", 'Exclude<IntDType, BareUnsigned>', "integers")}; ${weights("aweights", "W", "F", "FloatDType", "floats")} }): ${like(`Shaped<${shape}>`, 'CovarianceDType<T, F, W>')}`
  );
}

/** How rows vary together, from −1 to 1. */
export function correlation(): Signature {
  const shape = 'Covariances<"corrcoef", T["shape"]>';
  return `<T extends Tensor>(self: T & Guard<Supports<"corrcoef", T, "bool" | "complex32" | StorageOnly, ${shape}>>): ${like(`Shaped<${shape}>`, 'FloatDTypeOf<T["dtype"]>')}`;
}

/** Counts in bins of one width. */
export function histc(): Signature {
  const bounds = "min?: number; max?: number";
  return (
    `<T extends Tensor, const C extends number | { readonly bins?: number; ${bounds} } = 100>` +
    `(self: T & Supports<"histc", T, "bool" | IntDType | ComplexDType | StorageOnly>, bins?: Argument<C, AtLeastOne<"histc", "bins", NumberIn<C, "bins", 100>>>, options?: { ${bounds} }): ${like('[NumberIn<C, "bins", 100>]')}`
  );
}

/** Counts and the edges between which they were counted. */
export function histogram(): Signature {
  const options = "range?: readonly [number, number] | null; density?: boolean";
  return (
    `<T extends Tensor, const C extends number | Tensor | { readonly bins?: number | Tensor; readonly weight?: Tensor | null; ${options} } = 100, W extends Tensor | null = null>` +
    `(self: T & Supports<"histogram", T, "bool" | IntDType | (BinsIn<C> extends Tensor ? never : "float16" | "bfloat16") | ComplexDType | StorageOnly>, bins?: Checked<C, HistogramOver<"histogram", T, C>>, options?: { weight?: W & Guard<ElementWeights<"histogram", T, W>>; ${options} }): HistogramOf<T, BinsIn<C>>`
  );
}

/** How often each natural number occurs. */
export function bincount(): Signature {
  return (
    "<T extends Tensor, W extends Tensor | null = null, const M extends number = 0>" +
    '(self: T & Guard<Supports<"bincount", T, "bool" | BareUnsigned | FloatDType | ComplexDType | StorageOnly, OneDim<"bincount", T["shape"]>>>, ' +
    `options?: { weights?: W & Guard<ElementWeights<"bincount", T, W, false>>; minlength?: Argument<M, NotNegative<"bincount", "minlength", M>> }): Tensor<[number], CountDType<T["shape"], W>, T["device"]>`
  );
}
