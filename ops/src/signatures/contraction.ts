import type { Signature } from "../row.js";
import { like } from "./sets.js";

const multiplied = '"bool" | BareUnsigned | "complex32" | StorageOnly';
/** Matrices of float8 have products, too. */
export const matrixMultiplied = multiplied.replace("StorageOnly", "WithoutProducts");
const supports = (op: string, of: string, refused = multiplied, rule = "unknown") => `Supports<"${op}", ${of}, ${refused}, ${rule}>`;
const scales = "options?: { beta?: Scalar; alpha?: Scalar }";

/** β · self + α · a product of two others, to which `self` broadcasts; dtypes are equal. */
export function addedProduct(op: string, rule: string, names: readonly [string, string], refused = multiplied): Signature {
  const shape = `${rule}<"${op}", O["shape"], P["shape"]>`;
  return (
    "<T extends Tensor, O extends Tensor, P extends Tensor>" +
    `(self: T & ${supports(op, "T", refused)}, ${names[0]}: O & Guard<Alike<"${op}", T, O, T>>, ${names[1]}: P & Guard<Alike<"${op}", T, P, Alike<"${op}", O, P, Addend<"${op}", T["shape"], ${shape}>>>>, ${scales}): ${like(`Unboxed<${shape}>`)}`
  );
}

/** As `addedProduct`, stored in `self`, which has the product's shape. */
export function addedInPlace(op: string, rule: string, names: readonly [string, string], refused = multiplied): Signature {
  const shape = `${rule}<"${op}", O["shape"], P["shape"]>`;
  return (
    "<T extends Tensor, O extends Tensor, P extends Tensor>" +
    `(self: T & ${supports(op, "T", refused)}, ${names[0]}: O & Guard<Alike<"${op}", T, O, T>>, ${names[1]}: P & Guard<Alike<"${op}", T, P, Alike<"${op}", O, P, AddendInPlace<"${op}", T["shape"], ${shape}>>>>, ${scales}): T`
  );
}

export function addmv(): Signature {
  const shape = 'VectorProduct<"addmv", O["shape"], P["shape"]>';
  return (
    "<T extends Tensor, O extends Tensor, P extends Tensor, const B extends Scalar = 1>" +
    `(self: T & ${supports("addmv", "T")}, mat: O & Guard<Alike<"addmv", T, O, T>>, vec: P & Guard<Alike<"addmv", T, P, Alike<"addmv", O, P, Addend<"addmv", T["shape"], ${shape}>>>>, ` +
    `options?: { beta?: B; alpha?: Scalar }): ${like(`Unboxed<VectorSum<"addmv", T["shape"], O["shape"], ${shape}, B>>`)}`
  );
}

/** As `addedProduct` of two vectors, whose dtypes promote. */
export function addr(op: string): Signature {
  const sum = `AddedTo<"${op}", T, OuterTensor<"${op}", O, P, OuterProduct<"${op}", O["shape"], P["shape"]>>>`;
  const result = op.endsWith("_") ? `InPlace<"${op}", T, ${sum}>` : sum;
  return (
    "<T extends Tensor, O extends Tensor, P extends Tensor>" +
    `(self: T, vec1: O, vec2: P & Guard<Computed<"${op}", ${result}, BareUnsigned | "complex32" | StorageOnly>>, ${scales}): ${op.endsWith("_") ? "T" : `Made<${result}>`}`
  );
}

/** The product of a list of matrices. */
export function chain(op: string, name: string, vectors: boolean): Signature {
  const result = `Chain<"${op}", L, ${vectors}, ${matrixMultiplied}>`;
  return `<const L extends readonly Tensor[]>(${name}: L & Guard<${result}>): Made<${result}>`;
}

export function inner(): Signature {
  const result = `InnerProduct<"inner", T, O, ${multiplied}>`;
  return `<T extends Tensor, O extends Tensor>(self: T, other: O & Guard<${result}>): Made<${result}>`;
}

export function kron(): Signature {
  return '<T extends Tensor, O extends Tensor>(self: T & Supports<"kron", T, StorageOnly>, other: O & Guard<Kronecker<"kron", T, O>>): Made<Kronecker<"kron", T, O>>';
}

export function cross(): Signature {
  const rule = 'CrossProduct<"cross", T["shape"], O["shape"], DimOr<I, -1>>';
  return `<T extends Tensor, O extends Tensor, const I extends number | { readonly dim?: number } = -1>(self: T & ${supports("cross", "T")}, other: O & Guard<Alike<"cross", T, O, ${rule}>>, dim?: I): ${like(`Unboxed<${rule}>`)}`;
}

export function vecdot(): Signature {
  const rule = 'Vecdot<"vecdot", T["shape"], O["shape"], DimOr<I, -1>>';
  return `<T extends Tensor, O extends Tensor, const I extends number | { readonly dim?: number } = -1>(x: T & ${supports("vecdot", "T", '"bool" | IntDType | "complex32" | StorageOnly')}, y: O & Guard<Alike<"vecdot", T, O, ${rule}>>, dim?: I): ${like(`Shaped<${rule}>`)}`;
}

export function tensordot(): Signature {
  const rule = 'TensorDot<"tensordot", T["shape"], O["shape"], DimsIn<N>>';
  return (
    "<T extends Tensor, O extends Tensor, const N extends Contracted | { readonly dims?: Contracted } = 2>" +
    `(self: T & ${supports("tensordot", "T")}, other: O & Guard<Alike<"tensordot", T, O, ${rule}>>, dims?: N): ${like(`Unboxed<${rule}>`)}`
  );
}

export function bilinear(): Signature {
  const rule = 'Bilinear<"bilinear", T["shape"], O["shape"], W["shape"]>';
  return (
    "<T extends Tensor, O extends Tensor, W extends Tensor, C extends Tensor | null = null>" +
    `(input1: T & ${supports("bilinear", "T")}, input2: O & Guard<Alike<"bilinear", T, O, T>>, weight: W & Guard<Alike<"bilinear", T, W, ${rule}>>, ` +
    `options?: { bias?: C & Guard<Bias<"bilinear", W["shape"][0], C, T>> }): ${like(`Unboxed<${rule}>`)}`
  );
}

export function matrixPower(): Signature {
  return '<T extends Tensor, const N extends number>(self: T & Guard<Supports<"matrixPower", T, PowerRefused<N>, Square<"matrixPower", T["shape"]>>>, n: N): T';
}

export function matrixExp(): Signature {
  return '<T extends Tensor>(self: T & Guard<Supports<"matrixExp", T, "bool" | IntDType | "complex32" | StorageOnly, Square<"matrixExp", T["shape"]>>>): T';
}

const distances = 'Exclude<DType, "float32" | "float64">';

export function cdist(): Signature {
  const rule = 'Distances<"cdist", T["shape"], O["shape"]>';
  return (
    "<T extends Tensor, O extends Tensor, const P extends number | { readonly p?: number; readonly computeMode?: number | null } = 2>" +
    `(x1: T & Guard<${supports("cdist", "T", distances, 'Matrices<"cdist", T["shape"]>')}>, x2: O & Guard<Alike<"cdist", T, O, ${rule}>>, p?: Argument<P, NormOrder<"cdist", P>>, options?: { computeMode?: number | null }): ${like(`Unboxed<${rule}>`)}`
  );
}

export function pdist(): Signature {
  const rule = 'PairDistances<"pdist", T["shape"]>';
  return `<T extends Tensor, const P extends number | { readonly p?: number } = 2>(self: T & Guard<${supports("pdist", "T", 'NoDistances<T["shape"]>', rule)}>, p?: Argument<P, NormOrder<"pdist", P>>): ${like(`Shaped<${rule}>`)}`;
}

export function pairwiseDistance(): Signature {
  const difference = 'Subtrahend<"pairwiseDistance", O, Computed<"pairwiseDistance", Elementwise<"pairwiseDistance", T, O>, "bool" | BareUnsigned | StorageOnly>>';
  const rule = `LastNorm<"pairwiseDistance", ${difference}, K>`;
  return (
    "<T extends Tensor, O extends Tensor, K extends boolean = false>" +
    `(x1: T & ${supports("pairwiseDistance", "T", '"bool"')}, x2: O & Guard<${difference}>, p?: number | { p?: number; eps?: number; keepdim?: K }, options?: { eps?: number; keepdim?: K }): Made<${rule}>`
  );
}

export function cosineSimilarity(): Signature {
  const shared = 'SameDevice<"cosineSimilarity", T, O, Computed<"cosineSimilarity", Elementwise<"cosineSimilarity", WithDims<T>, WithDims<O>>, "bool" | IntDType | ComplexDType | StorageOnly>>';
  const rule = `AlongShared<"cosineSimilarity", ${shared}, DimOr<I, 1>>`;
  return (
    "<T extends Tensor, O extends Tensor, const I extends number | { readonly dim?: number; readonly eps?: number } = 1>" +
    `(x1: T, x2: O & Guard<${rule}>, dim?: I, options?: { eps?: number }): Made<${rule}>`
  );
}

export function einsum(): Signature {
  const result = 'Einsum<"einsum", E, Operands<L>>';
  return `<const E extends string, const L extends readonly Tensor[] | readonly [readonly Tensor[]]>(equation: Argument<E, ${result}>, ...operands: L): Made<${result}>`;
}
