import type { Signature } from "../row.js";

const floats = (op: string) => `Supports<"${op}", T, "bool" | IntDType | ComplexDType | StorageOnly`;

/** Over the last dims, which the call names. */
export function layerNorm(): Signature {
  return (
    "<T extends Tensor, const N extends Size, W extends Tensor | null = null, C extends Tensor | null = null>" +
    `(input: T & ${floats("layerNorm")}>, normalizedShape: N & Guard<NormalizedShape<"layerNorm", T["shape"], [...N]>>, ` +
    'options?: { weight?: W & Guard<NormParameter<"layerNorm", "weight", W, [...N], T>>; bias?: C & Guard<NormParameter<"layerNorm", "bias", C, [...N], T, W>>; eps?: number }): T'
  );
}

/** As `layerNorm`, of the magnitude alone. The weight is converted to the input's dtype. */
export function rmsNorm(): Signature {
  return (
    "<T extends Tensor, const N extends Size, W extends Tensor | null = null>" +
    '(input: T & Supports<"rmsNorm", T, "bool" | IntDType | "complex32" | StorageOnly>, normalizedShape: N & Guard<NormalizedShape<"rmsNorm", T["shape"], [...N]>>, ' +
    'options?: { weight?: W & Guard<ConvertedParameter<"rmsNorm", "weight", W, [...N], T>>; eps?: number | null }): T'
  );
}

const channels = 'ChannelsOf<T["shape"]>';
const affine = (op: string, beforeBias = "W") =>
  `weight?: W & Guard<NormParameter<"${op}", "weight", W, ${channels}, T>>; bias?: C & Guard<NormParameter<"${op}", "bias", C, ${channels}, T, ${beforeBias}>>`;

/** A running statistic beside the `other`; `own` says whether the input's own are taken. */
const statistic = (op: string, name: string, own: string, self: string, other: string, rule: string) => `Checked<${self}, RunningStatistic<"${op}", "running ${name}", ${own}, ${self}, ${other}, ${rule}>>`;

/** Over all dims but the channels, by the batch's own statistics or the running ones. */
export function batchNorm(): Signature {
  const mean = statistic("batchNorm", "mean", "X", "M", "V", `NormParameter<"batchNorm", "running mean", M, ${channels}, T, FirstOf<W, C>>`);
  const variance = statistic("batchNorm", "variance", "X", "V", "M", `NormParameter<"batchNorm", "running variance", V, ${channels}, T, FirstOf<W, C, M>>`);
  return (
    "<T extends Tensor, M extends Tensor | null, V extends Tensor | null, W extends Tensor | null = null, C extends Tensor | null = null, X extends boolean = false>" +
    `(input: T & ${floats("batchNorm")}, Normalised<"batchNorm", T["shape"], X>>, runningMean: ${mean}, runningVar: ${variance}, ` +
    `options?: { ${affine("batchNorm")}; training?: X; momentum?: number; eps?: number }): T`
  );
}

/** Over the dims after the channels, each item of a batch by itself. */
export function instanceNorm(): Signature {
  const mean = statistic("instanceNorm", "mean", "true", "M", "V", `AnyParameter<"instanceNorm", "running mean", M, ${channels}, T>`);
  const variance = statistic("instanceNorm", "variance", "true", "V", "M", `InstanceVariance<"instanceNorm", V, ${channels}, T, M, FirstOf<W, T>>`);
  return (
    "<T extends Tensor, M extends Tensor | null = null, V extends Tensor | null = null, W extends Tensor | null = null, C extends Tensor | null = null, X extends boolean = true>" +
    `(input: T & ${floats("instanceNorm")}, Normalised<"instanceNorm", T["shape"], X>>, ` +
    `options?: { runningMean?: ${mean}; runningVar?: ${variance}; ${affine("instanceNorm", "BesideStatistics<W, M, T>")}; ` +
    'useInputStats?: Argument<X, OwnStatistics<"instanceNorm", X, M>>; momentum?: number; eps?: number }): T'
  );
}

/** Over groups of channels, each item of a batch by itself. */
export function groupNorm(): Signature {
  return (
    "<T extends Tensor, const G extends number, W extends Tensor | null = null, C extends Tensor | null = null>" +
    `(input: T & ${floats("groupNorm")}, GroupNormalised<"groupNorm", T["shape"], G>>, numGroups: Argument<G, GroupCount<"groupNorm", ChannelsOf<T["shape"]>[0], G>>, ` +
    `options?: { ${affine("groupNorm")}; eps?: number }): T`
  );
}
