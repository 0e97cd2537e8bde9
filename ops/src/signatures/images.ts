import type { Signature } from "../row.js";
import { like } from "./sets.js";

/** Images made larger or smaller. */
export function interpolated(op: string): Signature {
  const shape = `Interpolate<"${op}", T["shape"], Z, F, M, C, W, A>`;
  return (
    "<T extends Tensor, const Z extends Dim | readonly Dim[] | null = null, const F extends number | readonly number[] | null = null, const M extends InterpolateMode = \"nearest\", " +
    "const C extends boolean | null = null, const W extends boolean = false, const A extends boolean | null = null>" +
    `(input: T & Guard<Supports<"${op}", T, Uninterpolated<M, W>, ${shape}>>, ` +
    `options: { size?: Z; scaleFactor?: F; mode?: M; alignCorners?: C; antialias?: W; recomputeScaleFactor?: A }): ${like(`Shaped<${shape}>`)}`
  );
}

/** Images sampled at the points of a grid. */
export function gridSampled(op: string): Signature {
  const shape = `GridSample<"${op}", T["shape"], O["shape"], M>`;
  return (
    '<T extends Tensor, O extends Tensor, const M extends "bilinear" | "nearest" | "bicubic" = "bilinear">' +
    `(input: T & Supports<"${op}", T, "bool" | IntDType | ComplexDType | StorageOnly>, grid: O & Guard<Alike<"${op}", T, O, ${shape}>>, ` +
    `options?: { mode?: M; paddingMode?: "zeros" | "border" | "reflection"; alignCorners?: boolean | null }): ${like(`Shaped<${shape}>`)}`
  );
}

/** The points that affine transformations take a regular grid to. */
export function affineGrid(op: string): Signature {
  const shape = `AffineGrid<"${op}", T["shape"], [...S]>`;
  return `<T extends Tensor, const S extends Size>(theta: T & Supports<"${op}", T, "bool" | IntDType | ComplexDType | StorageOnly | Ungridded<S>>, size: S & Guard<${shape}>, options?: { alignCorners?: boolean | null }): ${like(`Shaped<${shape}>`)}`;
}

const moved = "const S extends Sides = 1, const P extends Sides = 0, const D extends Sides = 1";
const options = "options?: { dilation?: D; padding?: P; stride?: S }";

/** An image as the patches under its windows. */
export function patches(op: string): Signature {
  const shape = `Patches<"${op}", T["shape"], K, S, P, D>`;
  return `<T extends Tensor, const K extends Sides, ${moved}>(input: T & Guard<Supports<"${op}", T, IntDType | "complex32" | StorageOnly, ${shape}>>, kernelSize: K, ${options}): ${like(`Shaped<${shape}>`)}`;
}

/** Patches put together. */
export function foldedPatches(op: string): Signature {
  const shape = `FoldedPatches<"${op}", T["shape"], Z, K, S, P, D>`;
  return (
    `<T extends Tensor, const Z extends Dim | readonly Dim[], const K extends Sides, ${moved}>` +
    `(input: T & Guard<Supports<"${op}", T, IntDType | "complex32" | StorageOnly, ${shape}>>, outputSize: Z, kernelSize: K, ${options}): ${like(`Shaped<${shape}>`)}`
  );
}

/** A norm over neighbouring channels. */
export function responseNorm(op: string): Signature {
  return (
    `<T extends Tensor, const N extends number>(input: T & Guard<ResponseNorm<"${op}", T, N>>, size: N, options?: { alpha?: number; beta?: number; k?: number }): ` +
    like('T["shape"]', 'FloatDTypeOf<T["dtype"]>')
  );
}
