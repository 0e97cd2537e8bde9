import type { Signature } from "../row.js";
import { like } from "./sets.js";

const computes = (op: string, refused: string, rule = "unknown") => `Guard<Supports<"${op}", T, ${refused}, ${rule}>>`;

/** A 2d convolution. */
export function conv2d(): Signature {
  const shape = 'Conv2d<"conv2d", T["shape"], O["shape"], S, P, D, G>';
  return (
    '<T extends Tensor, O extends Tensor, C extends Tensor | null = null, const S extends Sides = 1, const P extends Sides | "same" | "valid" = 0, const D extends Sides = 1, const G extends number = 1>' +
    `(input: T & ${computes("conv2d", '"bool" | BareUnsigned | "complex32" | StorageOnly')}, weight: O & Guard<Alike<"conv2d", T, O, ${shape}>>, ` +
    `options?: { bias?: C & Guard<Bias<"conv2d", O["shape"][0], C, T>>; stride?: S; padding?: P; dilation?: D; groups?: G }): ${like(`Shaped<${shape}>`)}`
  );
}

/** The largest of each window. */
export function maxPool2d(): Signature {
  const shape = 'Pool2d<"maxPool2d", T["shape"], K, S, P, D, C>';
  return (
    "<T extends Tensor, const K extends Sides, const S extends Sides = K, const P extends Sides = 0, const D extends Sides = 1, const C extends boolean = false>" +
    `(self: T & ${computes("maxPool2d", '"bool" | ComplexDType | BareUnsigned | StorageOnly', shape)}, kernelSize: K, options?: { stride?: S; padding?: P; dilation?: D; ceilMode?: C }): ${like(`Shaped<${shape}>`)}`
  );
}

/** The mean of each window. */
export function avgPool2d(): Signature {
  const shape = 'Pool2d<"avgPool2d", T["shape"], K, S, P, 1, C>';
  return (
    "<T extends Tensor, const K extends Sides, const S extends Sides = K, const P extends Sides = 0, const C extends boolean = false>" +
    `(self: T & ${computes("avgPool2d", '"bool" | Exclude<IntDType, "int64"> | ComplexDType | StorageOnly', shape)}, kernelSize: K, ` +
    `options?: { stride?: S; padding?: P; ceilMode?: C; countIncludePad?: boolean; divisorOverride?: number | null }): ${like(`Shaped<${shape}>`)}`
  );
}

/** Rows of a table, by index. */
export function embedding(): Signature {
  return (
    '<T extends Tensor, O extends Tensor>(weight: T & Guard<TableOf<"embedding", T["shape"]>>, indices: O & Wants<"embedding", "the indices", O, "int64" | "int32", "int64 or int32">, ' +
    'options?: { paddingIdx?: number; scaleGradByFreq?: boolean; sparse?: boolean }): Tensor<[...O["shape"], T["shape"][1]], T["dtype"], T["device"]>'
  );
}

/** A loss of two tensors that broadcast, element by element. */
export function elementLoss(op: string): Signature {
  return loss(`ElementLoss<Computed<"${op}", Elementwise<"${op}", T, O>, "bool" | IntDType | ComplexDType | StorageOnly>, R>`, "");
}

/** A loss of distances, |self − target|. */
export function distanceLoss(op: string): Signature {
  return loss(`Supports<"${op}", O, "bool", DistanceLoss<"${op}", Elementwise<"${op}", T, O>, R>>`, "", ` & Supports<"${op}", T, "bool">`);
}

/** A loss of the target's shape and dtype. */
export function targetLoss(op: string, options: string): Signature {
  return loss(`TargetLoss<"${op}", T, O, R>`, options, ` & Supports<"${op}", T, "bool" | IntDType>`);
}

function loss(result: string, options: string, supports = ""): Signature {
  return (
    `<T extends Tensor, O extends Tensor, R extends Reduction = "mean">(self: T${supports}, ` +
    `target: O & Guard<${result}>, options?: { reduction?: R${options && `; ${options}`} }): Made<${result}>`
  );
}

const weight = (op: string) => `weight?: W & Guard<ClassWeights<"${op}", T, W>>`;

/** Class indices or probabilities. */
export function crossEntropy(): Signature {
  const shape = 'CrossEntropy<"crossEntropy", T, O>';
  return (
    `<T extends Tensor, O extends Tensor, W extends Tensor | null = null, R extends Reduction = "mean">(self: T & ${computes("crossEntropy", '"bool" | IntDType | ComplexDType | StorageOnly')}, ` +
    `target: O & Guard<${shape}>, options?: { ${weight("crossEntropy")}; reduction?: R; ignoreIndex?: number; labelSmoothing?: number }): ${like(`Shaped<Reduced<R, ${shape}>>`)}`
  );
}

/** Class indices only. */
export function nllLoss(): Signature {
  const shape = 'ClassIndices<"nllLoss", T["shape"], O["shape"]>';
  return (
    `<T extends Tensor, O extends Tensor, W extends Tensor | null = null, R extends Reduction = "mean">(self: T & ${computes("nllLoss", '"bool" | IntDType | ComplexDType | StorageOnly')}, ` +
    `target: O & Guard<Wants<"nllLoss", "the target", O, "int64", "int64", ${shape}>>, options?: { ${weight("nllLoss")}; reduction?: R; ignoreIndex?: number }): ${like(`Shaped<Reduced<R, ${shape}>>`)}`
  );
}
