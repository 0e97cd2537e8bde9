import type { Signature } from "../row.js";
import { like } from "./sets.js";

export function trace(): Signature {
  return `<T extends Tensor>(self: T & Guard<Supports<"trace", T, "bool" | BareUnsigned | "complex32" | StorageOnly, Matrix<"trace", T["shape"]>>>): ${like("[]", 'SumDTypeOf<T["dtype"]>')}`;
}

export function diag(): Signature {
  const rule = 'Diag<"diag", T["shape"], OptionOf<K, "diagonal", 0>>';
  return `<T extends Tensor, const K extends number | { readonly diagonal?: number } = 0>(self: T & Guard<${rule}>, diagonal?: K): ${like(`Shaped<${rule}>`)}`;
}

export function diagflat(): Signature {
  return `<T extends Tensor, const K extends number | { readonly offset?: number } = 0>(self: T, offset?: K): ${like('DiagFlat<T["shape"], OptionOf<K, "offset", 0>>')}`;
}

const placeOf = (first: number, second: number) =>
  `const K extends number | { readonly offset?: number; readonly dim1?: number; readonly dim2?: number } = 0, const I extends number = ${first}, const J extends number = ${second}>`;
const diagonalOf = (op: string, rule: string, first: number, second: number) =>
  `${rule}<"${op}", T["shape"], OptionOf<K, "offset", 0>, EitherOption<K, "dim1", I, ${first}>, EitherOption<K, "dim2", J, ${second}>>`;

/** Diagonals of dims, by default `first` and `second`; `shaped` takes the rule's shape. */
function placed(op: string, rule: string, first: number, second: number, shaped: string): Signature {
  const result = diagonalOf(op, rule, first, second);
  return `<T extends Tensor, ${placeOf(first, second)}(self: T & Guard<${result}>, offset?: K, options?: { dim1?: I; dim2?: J }): ${like(`${shaped}<${result}>`)}`;
}
export const diagonal = (): Signature => placed("diagonal", "Diagonal", 0, 1, "Shaped");
export const diagEmbed = (): Signature => placed("diagEmbed", "DiagEmbed", -2, -1, "Unboxed");

/** A copy with another diagonal. */
export function diagonalScatter(): Signature {
  const shape = diagonalOf("diagonalScatter", "Diagonal", 0, 1);
  return `<T extends Tensor, O extends Tensor, ${placeOf(0, 1)}(self: T & Guard<${shape}>, src: O & Guard<DiagonalSource<"diagonalScatter", T["shape"], O["shape"], ${shape}>>, offset?: K, options?: { dim1?: I; dim2?: J }): T`;
}

export function triangleIndices(op: string, rule: string): Signature {
  const dtype = 'EitherOption<K, "dtype", D, "int64">';
  return (
    "<const R extends Dim, const N extends Dim, const K extends number | { readonly offset?: number; readonly dtype?: DType | null; readonly device?: Device | null; readonly requiresGrad?: false } = 0, D extends DType | null = \"int64\", V extends Device = \"cpu\">" +
    `(row: Natural<"${op}", R>, col: Natural<"${op}", N>, offset?: Argument<K, IndexDTypes<"${op}", ${dtype}>>, ` +
    `options?: { dtype?: Argument<D, IndexDTypes<"${op}", D>>; device?: V | null; requiresGrad?: false }): ` +
    `Tensor<[2, ${rule}<R, N, OptionOf<K, "offset", 0>>], IndexDType<EitherOption<K, "dtype", NoInfer<D>, "int64">>, PlacedOn<EitherOption<K, "device", NoInfer<V>, "cpu">>>`
  );
}

export function vander(): Signature {
  const rule = 'Vandermonde<"vander", T["shape"], N>';
  return `<T extends Tensor, const N extends number | null = null>(x: T & Guard<Supports<"vander", T, BareUnsigned | "complex32" | StorageOnly, ${rule}>>, options?: { N?: N; increasing?: boolean }): ${like(`Shaped<${rule}>`, 'SumDTypeOf<T["dtype"]>')}`;
}

export function blockDiag(): Signature {
  return '<const L extends readonly Tensor[]>(tensors: L & Guard<BlockDiag<"blockDiag", L>>): Made<BlockDiag<"blockDiag", L>>';
}
