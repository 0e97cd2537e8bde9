import type { Signature } from "../row.js";
import { like } from "./sets.js";

const reduction = 'R extends Reduction = "mean"';
const two = "T extends Tensor, O extends Tensor";
const weighted = `${two}, W extends Tensor | null = null, ${reduction}`;

/** `LossOf` the elements, which must be a tensor. */
const loss = (elements: string): string => `Made<LossOf<${elements}, R>>`;
const supports = (op: string, refused: string): string => `T & Supports<"${op}", T, ${refused}>`;

/** A loss of two tensors; `elements` is the rule of its elements, which stands on the target. */
function lossOfTwo(elements: string, { self = "T", options = "", generics = "" } = {}): Signature {
  return `<${two}, ${reduction}${generics}>(self: ${self}, target: O & Guard<${elements}>, options?: { reduction?: R${options && `; ${options}`} }): ${loss(elements)}`;
}

/** Squared or absolute errors, weighted perhaps. */
export function errorLoss(op: string, rule: "SquaredErrors" | "AbsoluteErrors"): Signature {
  const errors = rule === "SquaredErrors" ? `SquaredErrors<"${op}", T, O, W>` : `AbsoluteErrors<"${op}", T, O, W, R>`;
  return `<${weighted}>(self: T, target: O & Guard<${errors}>, options?: { reduction?: R; weight?: W & Guard<ErrorWeight<"${op}", T, ${errors}, W>> }): Made<ErrorLoss<"${op}", ${errors}, W, R>>`;
}

export function huberLoss(): Signature {
  const errors = 'HuberErrors<"huberLoss", T, O>';
  return (
    `<${weighted}, const D extends number = 1>(self: T, target: O & Guard<${errors}>, ` +
    `options?: { reduction?: R; delta?: Argument<D, Positive<"huberLoss", "delta", D>>; weight?: W & Guard<ErrorWeight<"huberLoss", T, ${errors}, W>> }): Made<ErrorLoss<"huberLoss", ${errors}, W, R>>`
  );
}

export function smoothL1Loss(): Signature {
  return lossOfTwo('SmoothErrors<"smoothL1Loss", T, O, B, R>', { options: 'beta?: Argument<B, NotNegative<"smoothL1Loss", "beta", B>>', generics: ", const B extends number = 1" });
}

export function softMarginLoss(): Signature {
  return lossOfTwo('SoftMarginErrors<"softMarginLoss", T, O>', { self: supports("softMarginLoss", '"bool" | IntDType | "complex32" | StorageOnly') });
}

export function hingeEmbeddingLoss(): Signature {
  return lossOfTwo('HingeErrors<"hingeEmbeddingLoss", T, O, R>', { options: "margin?: number" });
}

export function klDiv(): Signature {
  const elements = 'Divergence<"klDiv", T, O>';
  return `<${two}, R extends Reduction | "batchmean" = "mean">(self: T, target: O & Guard<${elements}>, options?: { reduction?: R; logTarget?: boolean }): ${loss(elements)}`;
}

export function poissonNllLoss(): Signature {
  const elements = 'PoissonErrors<"poissonNllLoss", T, O, L, F>';
  return `<${two}, ${reduction}, L extends boolean = true, F extends boolean = false>(input: T, target: O & Guard<${elements}>, options?: { logInput?: L; full?: F; eps?: number; reduction?: R }): ${loss(elements)}`;
}

export function gaussianNllLoss(): Signature {
  const errors = 'Differences<"gaussianNllLoss", T, O, "complex32">';
  return (
    `<${two}, const V extends Tensor | number, ${reduction}>(input: T, target: O & Guard<${errors}>, variance: Checked<V, Variances<"gaussianNllLoss", T, V>>, ` +
    `options?: { full?: boolean; eps?: number; reduction?: R }): ${loss('GaussianErrors<"gaussianNllLoss", T, O, V>')}`
  );
}

export function binaryCrossEntropy(): Signature {
  const op = "binaryCrossEntropy";
  const elements = `ProbabilityErrors<"${op}", T, O>`;
  return `<${weighted}>(self: ${supports(op, "NotFloat")}, target: O & Guard<${elements}>, options?: { reduction?: R; weight?: W & Guard<WeightInto<"${op}", T, W, ComplexDType | StorageOnly>> }): ${loss(elements)}`;
}

export function binaryCrossEntropyWithLogits(): Signature {
  const op = "binaryCrossEntropyWithLogits";
  const elements = `LogitErrors<"${op}", T, O>`;
  return (
    `<${two}, W extends Tensor | null = null, P extends Tensor | null = null, ${reduction}>(self: ${supports(op, "NotFloat")}, target: O & Guard<${elements}>, ` +
    `options?: { reduction?: R; weight?: W & Guard<WeightInto<"${op}", T, W, Unweighable<"${op}", O>>>; posWeight?: P & Guard<WeightInto<"${op}", T, P, UnweighablePositives<"${op}", O>>> }): ${loss(elements)}`
  );
}

const classWeight = (op: string) => `weight?: W & Guard<ClassWeights<"${op}", T, W, O>>`;

/** Class indices or probabilities. */
export function crossEntropy(): Signature {
  const shape = 'CrossEntropy<"crossEntropy", T, O>';
  return (
    `<${weighted}>(self: ${supports("crossEntropy", "NotFloat")}, target: O & Guard<SameDevice<"crossEntropy", T, O, ${shape}>>, ` +
    `options?: { ${classWeight("crossEntropy")}; reduction?: R; ignoreIndex?: number; labelSmoothing?: number }): ${like(`Shaped<Reduced<R, ${shape}>>`, "CrossEntropyDType<T, O, W>")}`
  );
}

/** Class indices only. */
export function nllLoss(): Signature {
  const shape = 'ClassIndices<"nllLoss", T["shape"], O["shape"]>';
  return (
    `<${weighted}>(self: ${supports("nllLoss", "NotFloat")}, target: O & Guard<Wants<"nllLoss", "the target", O, "int64", "int64", SameDevice<"nllLoss", T, O, ${shape}>>>, ` +
    `options?: { ${classWeight("nllLoss")}; reduction?: R; ignoreIndex?: number }): ${like(`Shaped<Reduced<R, ${shape}>>`)}`
  );
}

const singleOrDouble = (op: string, R = "unknown") => `T & Wants<"${op}", "the input", T, "float32" | "float64", "float32 or float64", ${R}>`;

export function multiMarginLoss(): Signature {
  const op = "multiMarginLoss";
  const shape = `OneClass<"${op}", T["shape"], O["shape"]>`;
  const options = `{ p?: 1 | 2; margin?: number | bigint; ${classWeight(op)}; reduction?: R }`;
  return (
    `<${weighted}>(self: ${singleOrDouble(op)}, target: O & Guard<Wants<"${op}", "the target", O, "int64", "int64", SameDevice<"${op}", T, O, ${shape}>>>, ` +
    `p?: 1 | 2 | ${options}, options?: ${options}): ${like(`Shaped<Reduced<R, ${shape}>>`)}`
  );
}

export function multilabelMarginLoss(): Signature {
  const op = "multilabelMarginLoss";
  const shape = `ManyClasses<"${op}", T["shape"], O["shape"]>`;
  return `<${two}, ${reduction}>(self: ${singleOrDouble(op)}, target: O & Guard<Wants<"${op}", "the target", O, "int64", "int64", SameDevice<"${op}", T, O, ${shape}>>>, options?: { reduction?: R }): ${like(`Shaped<Reduced<R, ${shape}>>`)}`;
}

export function multilabelSoftMarginLoss(): Signature {
  const op = "multilabelSoftMarginLoss";
  const labels = `Labelled<"${op}", T, O>`;
  const elements = `LabelErrors<"${op}", T, WeightedLabels<"${op}", ${labels}, W>>`;
  return (
    `<${weighted}>(self: ${supports(op, "NotFloat")}, target: O & Guard<LabelErrors<"${op}", T, ${labels}>>, ` +
    `options?: { reduction?: R; weight?: W & Guard<LabelWeight<"${op}", T, ${labels}, W>> }): ${loss(elements)}`
  );
}

const three = "T extends Tensor, O extends Tensor, P extends Tensor";

export function cosineEmbeddingLoss(): Signature {
  const op = "cosineEmbeddingLoss";
  const angle = `AngleBetween<"${op}", T, O>`;
  const elements = `AngleErrors<"${op}", ${angle}, P>`;
  return `<${three}, ${reduction}>(input1: ${supports(op, "ComplexDType | StorageOnly")}, input2: O & Guard<${angle}>, target: P & Guard<${elements}>, options?: { margin?: number; reduction?: R }): ${loss(elements)}`;
}

export function marginRankingLoss(): Signature {
  const op = "marginRankingLoss";
  const pair = `RankedPair<"${op}", T, O>`;
  const elements = `RankingErrors<"${op}", T, ${pair}, P>`;
  return `<${three}, ${reduction}>(input1: T, input2: O & Guard<${pair}>, target: P & Guard<${elements}>, options?: { margin?: number; reduction?: R }): ${loss(elements)}`;
}

/** Anchor, positive and negative, and how far they are from each other. */
function triplet(op: string): { readonly near: string; readonly elements: string } {
  const near = `DistanceTo<"${op}", T, O>`;
  return { near, elements: `TripletErrors<"${op}", T, O, P, W>` };
}
const margin = (op: string) => `margin?: Argument<M, Positive<"${op}", "margin", M>>; swap?: W; reduction?: R`;

export function tripletMarginLoss(): Signature {
  const op = "tripletMarginLoss";
  const { near, elements } = triplet(op);
  return (
    `<${three}, const M extends number = 1, W extends boolean = false, ${reduction}>` +
    `(anchor: T, positive: O & Guard<${near}>, negative: P & Guard<${elements}>, options?: { p?: number; eps?: number; ${margin(op)} }): ${loss(elements)}`
  );
}

export function tripletMarginWithDistanceLoss(): Signature {
  const op = "tripletMarginWithDistanceLoss";
  const { near, elements } = triplet(op);
  const rule = `([D] extends [null] ? ${elements} : OwnTripletErrors<"${op}", D>)`;
  return (
    `<${three}, D extends Tensor | null = null, const M extends number = 1, W extends boolean = false, ${reduction}>` +
    `(anchor: T, positive: O & Guard<[D] extends [null] ? ${near} : unknown>, negative: P & Guard<${rule}>, options?: { distanceFunction?: ((a: T | O, b: O | P) => D & Tensor) | null; ${margin(op)} }): ${loss(rule)}`
  );
}

export function ctcLoss(): Signature {
  const shape = 'Sequences<"ctcLoss", T["shape"]>';
  const lengths = (what: string, list: string, most: string, other: string) => `Lengths<"ctcLoss", "${what} length", T["shape"], ${list}, ${most}, ${other}>`;
  return (
    `<${two}, const L extends Tensor | readonly number[], const M extends Tensor | readonly number[], const B extends number = 0, ${reduction}>` +
    `(logProbs: T & Guard<Wants<"ctcLoss", "the log-probabilities", T, "float32" | "float64", "float32 or float64", ${shape}>>, targets: O & Guard<Labels<"ctcLoss", T["shape"], T, O>>, ` +
    `inputLengths: L & Guard<${lengths("input", "L", 'T["shape"][0]', "M")}>, targetLengths: M & Guard<${lengths("target", "M", 'MostLabels<O["shape"]>', "L")}> & Guard<LabelsInAll<"ctcLoss", O["shape"], M>>, ` +
    `options?: { blank?: Argument<B, Blank<"ctcLoss", T["shape"], B>>; reduction?: R; zeroInfinity?: boolean }): ${like(`Shaped<Reduced<R, ${shape}>>`)}`
  );
}
