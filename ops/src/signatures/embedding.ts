import type { Signature } from "../row.js";

const renormed = (op: string) => `maxNorm?: MaxNorm<"${op}", T>; normType?: number; paddingIdx?: Argument<P, PaddingRow<"${op}", T["shape"], P>>`;

/** Rows of a table, by index. */
export function embedding(): Signature {
  return (
    '<T extends Tensor, O extends Tensor, const P extends number | null = null>(weight: T & Guard<TableOf<"embedding", T["shape"]>>, indices: O & Guard<TableRows<"embedding", T, O>>, ' +
    `options?: { ${renormed("embedding")}; scaleGradByFreq?: boolean; sparse?: boolean }): Tensor<[...O["shape"], WidthOf<T["shape"]>], T["dtype"], T["device"]>`
  );
}

/** One row for each bag of rows. */
export function embeddingBag(): Signature {
  const op = '"embeddingBag"';
  const maxima = (name: string, type: string) => `${name}?: Argument<${type}, NotForMaxima<${op}, "${name}", ${type}, M>>`;
  return (
    '<T extends Tensor, I extends Tensor, O extends Tensor | null = null, W extends Tensor | null = null, const M extends BagMode = "mean", L extends boolean = false, const P extends number | null = null, F extends boolean = false, S extends boolean = false>' +
    `(weight: T & Supports<${op}, T, "bool" | IntDType | ComplexDType | StorageOnly, Guard<TableOf<${op}, T["shape"]>>>, indices: I & Guard<BagRows<${op}, T, I, O>>, ` +
    `options?: { offsets?: O & Guard<BagOffsets<${op}, I, O, L>>; mode?: M; perSampleWeights?: W & Guard<SampleWeights<${op}, T, I, W, M>>; includeLastOffset?: L; ${renormed("embeddingBag")}; ` +
    `${maxima("scaleGradByFreq", "F")}; ${maxima("sparse", "S")} }): Tensor<Bags<T["shape"], I["shape"], O, L>, T["dtype"], T["device"]>`
  );
}
