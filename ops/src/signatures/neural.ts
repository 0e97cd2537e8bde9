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

