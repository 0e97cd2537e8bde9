import type { Signature } from "../row.js";

/** softmax(query · keyᵀ · scale + mask) · value. */
export function attention(): Signature {
  const op = '"scaledDotProductAttention"';
  const scores = `AttentionScores<${op}, T["shape"], K["shape"], G>`;
  const values = `AttentionValues<${op}, ${scores}, T["shape"], K["shape"], V["shape"], G>`;
  return (
    "<T extends Tensor, K extends Tensor, V extends Tensor, M extends Tensor | null = null, C extends boolean = false, G extends boolean = false>" +
    `(query: T & Supports<${op}, T, "bool" | IntDType | ComplexDType | StorageOnly, AttentionQuery<${op}, T["shape"]>>, key: K & Guard<Alike<${op}, T, K, ${scores}>>, value: V & Guard<Alike<${op}, T, V, ${values}>>, ` +
    `options?: { attnMask?: M & Guard<AttentionMask<${op}, T, M, ${scores}>>; dropoutP?: number; isCausal?: Argument<C, CausalAlone<${op}, C, M>>; scale?: number | null; enableGqa?: G }): ` +
    `Tensor<Attended<${values}>, T["dtype"], T["device"]>`
  );
}
