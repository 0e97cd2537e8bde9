import type { Signature } from "../row.js";
import { like } from "./sets.js";

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
    `(self: T & Guard<Supports<"${op}", T, ${refused}, ${shape}>>, kernelSize: K, options?: { stride?: S; padding?: P; dilation?: D; ceilMode?: C; returnIndices?: R }): ` +
    `Pooled<R, ${like(`Shaped<${shape}>`)}, ${like(`Shaped<${shape}>`, '"int64"')}>`
  );
}

/** The mean of each window over `sides` dims. */
export function avgPool(op: string, sides: SideCount): Signature {
  const shape = `Pool<"${op}", ${sides}, T["shape"], K, S, P, 1, C>`;
  const rule = sides === 3 ? `Covered<"${op}", T["shape"], K, P, C, ${shape}>` : shape;
  return (
    "<T extends Tensor, const K extends Sides, const S extends Sides = K, const P extends Sides = 0, const C extends boolean = false>" +
    `(self: T & Guard<Supports<"${op}", T, ${averaged(sides)}, ${rule}>>, kernelSize: K, ` +
    `options?: { stride?: S; padding?: P; ceilMode?: C; countIncludePad?: boolean${sides === 1 ? "" : "; divisorOverride?: number | null"} }): ${like(`Shaped<${shape}>`)}`
  );
}
