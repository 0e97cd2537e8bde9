import type { Signature } from "../row.js";
import { decided, like } from "./sets.js";

type SideCount = 1 | 2 | 3;
const few = 'Exclude<IntDType, "int64"> | ComplexDType | StorageOnly';
/** Dtypes that the kernels of means refuse: in three dims there are none for small floats. */
const averaged = (sides: SideCount) => `"bool" | ${few}${sides === 3 ? ' | "float16" | "bfloat16"' : ""}`;

/** The largest of each window over `sides` dims, and if asked where it stands. In one dim, integers are compared only with their places. */
export function maxPool(op: string, sides: SideCount): Signature {
  const shape = `Pool<"${op}", ${sides}, T["shape"], K, S, P, D, C>`;
  const refused = `"bool" | ComplexDType | BareUnsigned | StorageOnly${sides === 1 ? " | ([R] extends [false] ? IntDType : never)" : ""}`;
  return (
    "<T extends Tensor, const K extends Sides, const S extends Sides = K, const P extends Sides = 0, const D extends Sides = 1, const C extends boolean = false, const R extends boolean = false>" +
    `(self: T & Guard<Supports<"${op}", T, ${refused}, ${decided(op, shape)}>>, kernelSize: K, options?: { stride?: S; padding?: P; dilation?: D; ceilMode?: C; returnIndices?: R }): ` +
    `Pooled<R, ${like(`Shaped<${shape}>`)}, ${like(`Shaped<${shape}>`, '"int64"')}>`
  );
}

/** The mean of each window over `sides` dims. */
export function avgPool(op: string, sides: SideCount): Signature {
  const shape = `Pool<"${op}", ${sides}, T["shape"], K, S, P, 1, C>`;
  const rule = sides === 3 ? `Covered<"${op}", T["shape"], K, P, C, ${shape}>` : shape;
  return (
    "<T extends Tensor, const K extends Sides, const S extends Sides = K, const P extends Sides = 0, const C extends boolean = false>" +
    `(self: T & Guard<Supports<"${op}", T, ${averaged(sides)}, ${decided(op, rule)}>>, kernelSize: K, ` +
    `options?: { stride?: S; padding?: P; ceilMode?: C; countIncludePad?: boolean${sides === 1 ? "" : "; divisorOverride?: number | null"} }): ${like(`Shaped<${shape}>`)}`
  );
}

/** The mean of as many regions as `outputSize` says, which cover the image. */
export function adaptiveAvgPool(op: string, sides: SideCount): Signature {
  const shape = `AdaptivePool<"${op}", ${sides}, T["shape"], Z>`;
  return `<T extends Tensor, const Z extends TargetSize>(self: T & Guard<Supports<"${op}", T, "bool" | IntDType | "complex32" | StorageOnly, AdaptiveMean<"${op}", ${sides}, T["dtype"], ${shape}>>>, outputSize: Z): ${like(`Shaped<${shape}>`)}`;
}

/** The largest of as many regions as `outputSize` says, and if asked where it stands. */
export function adaptiveMaxPool(op: string, sides: SideCount): Signature {
  const shape = `AdaptivePool<"${op}", ${sides}, T["shape"], Z>`;
  return (
    "<T extends Tensor, const Z extends TargetSize, const R extends boolean = false>" +
    `(self: T & Guard<Supports<"${op}", T, "bool" | IntDType | ComplexDType | StorageOnly, ${shape}>>, outputSize: Z, options?: { returnIndices?: R }): ` +
    `Pooled<R, ${like(`Shaped<${shape}>`)}, ${like(`Shaped<${shape}>`, '"int64"')}>`
  );
}

/** The norm of each window. */
export function lpPool(op: string, sides: SideCount): Signature {
  const shape = `Pool<"${op}", ${sides}, T["shape"], K, S, 0, 1, C>`;
  const rule = sides === 3 ? `(number extends L ? ${shape} : Covered<"${op}", T["shape"], K, 0, C, ${shape}>)` : shape;
  const dtype = `LpDType<"${op}", ${sides}, T["dtype"], L>`;
  return (
    "<T extends Tensor, const L extends number, const K extends Sides, const S extends Sides = K, const C extends boolean = false>" +
    `(self: T & Guard<First<${dtype}, ${decided(op, rule)}>>, normType: L, kernelSize: K, options?: { stride?: S; ceilMode?: C }): ${like(`Shaped<${shape}>`, `DTypeOr<${dtype}>`)}`
  );
}

/** Maxima back in their places. */
export function maxUnpool(op: string, sides: SideCount): Signature {
  const shape = `Unpool<"${op}", ${sides}, T["shape"], K, S, P, Z>`;
  return (
    "<T extends Tensor, O extends Tensor, const K extends Sides, const S extends Sides = K, const P extends Sides = 0, const Z extends readonly Dim[] | null = null>" +
    `(self: T & Guard<Supports<"${op}", T, "bool" | IntDType | ComplexDType | StorageOnly, ${shape}>>, indices: O & Guard<Places<"${op}", T, O>>, kernelSize: K, ` +
    `options?: { stride?: S; padding?: P; outputSize?: Z }): ${like(`Shaped<${shape}>`)}`
  );
}

/** Maxima of windows that lie at random. */
export function fractionalMaxPool(op: string, sides: 2 | 3): Signature {
  const shape = `FractionalPool<"${op}", ${sides}, T["shape"], K, Z, F>`;
  return (
    "<T extends Tensor, const K extends Sides, const Z extends Sides | null = null, const F extends number | readonly number[] | null = null, const R extends boolean = false>" +
    `(self: T & Guard<Supports<"${op}", T, "bool" | IntDType | ComplexDType | StorageOnly, ${shape}>>, kernelSize: K, ` +
    `options: { outputSize?: Z; outputRatio?: F; returnIndices?: R; generator?: Generator | null }): ` +
    `Pooled<R, ${like(`Shaped<${shape}>`)}, ${like(`Shaped<${shape}>`, '"int64"')}>`
  );
}
