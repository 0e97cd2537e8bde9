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

/** Attention of several heads, with the projections into them and out of them. */
export function multiHeadAttention(): Signature {
  const op = '"multiHeadAttentionForward"';
  const [a, b, c] = ['T["shape"]', 'K["shape"]', 'V["shape"]'];
  const must = (what: string, of: string, want: string, rule = "MustBe") => `${rule}<${op}, "${what}", T, ${of}, ${want}>`;
  // TypeScript reads nothing of null from `W & …`.
  const tensor = (of: string, rule: string) => `OrNull<${of}, ${rule}>`;
  const embed = `Features<${a}>`;
  const entries = `Entries<${b}, C, Z>`;
  return (
    "<T extends Tensor, K extends Tensor, V extends Tensor, E extends number, H extends number, W extends Tensor | null, B extends Tensor | null, C extends Tensor | null, D extends Tensor | null, Z extends boolean, P extends Tensor, Q extends Tensor | null, " +
    "M extends Tensor | null = null, N extends boolean = true, A extends Tensor | null = null, S extends boolean = false, F extends Tensor | null = null, G extends Tensor | null = null, I extends Tensor | null = null, R extends boolean = true, J extends boolean = false>" +
    `(query: T & Supports<${op}, T, "bool" | IntDType | ComplexDType | StorageOnly, HeadsQuery<${op}, ${a}>>, key: K & Guard<Alike<${op}, T, K, HeadsKey<${op}, "key", ${a}, ${b}, S>>>, ` +
    `value: V & Guard<Alike<${op}, T, V, HeadsValue<${op}, ${a}, ${b}, ${c}, S>>>, embedDimToCheck: Argument<E, EmbedDim<${op}, ${a}, E>>, numHeads: Argument<H, HeadCount<${op}, ${a}, H>>, ` +
    `inProjWeight: ${tensor("W", `PackedWeight<${op}, T, W, S>`)}, inProjBias: ${tensor("B", must("inProjBias", "B", `[DimMultiply<3, ${embed}>]`))}, ` +
    `biasK: ${tensor("C", must("biasK", "C", `[1, 1, ${embed}]`))}, biasV: ${tensor("D", `Together<${op}, C, D, ${must("biasV", "D", `[1, 1, ${embed}]`)}>`)}, addZeroAttn: Z, dropoutP: number, ` +
    `outProjWeight: P & Guard<${must("outProjWeight", "P", `[number, ${embed}]`)}>, outProjBias: ${tensor("Q", must("outProjBias", "Q", '[P["shape"][0]]'))}, ` +
    `options?: { training?: boolean; keyPaddingMask?: M & Guard<${must("keyPaddingMask", "M", `PaddingMask<${a}, ${b}>`, "MustMask")}>; needWeights?: N; attnMask?: A & Guard<${must("attnMask", "A", `HeadsMask<${a}, ${b}, H, A>`, "MustMask")}>; ` +
    `useSeparateProjWeight?: Argument<S, Separate<${op}, S, F, G, I>>; qProjWeight?: F & Guard<SeparateWeight<S, ${must("qProjWeight", "F", `[${embed}, ${embed}]`)}>>; kProjWeight?: G & Guard<SeparateWeight<S, ${must("kProjWeight", "G", `[${embed}, Features<${b}>]`)}>>; ` +
    `vProjWeight?: I & Guard<SeparateWeight<S, ${must("vProjWeight", "I", `[${embed}, Features<${c}>]`)}>>; averageAttnWeights?: R; isCausal?: Argument<J, CausalOf<${op}, J, A>> }): ` +
    `[Tensor<HeadsOutput<${a}, P["shape"]>, T["dtype"], T["device"]>, HeadsWeights<${a}, ${entries}, H, N, R, T["dtype"], T["device"]>]`
  );
}
