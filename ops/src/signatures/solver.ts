import type { Signature } from "../row.js";
import { like } from "./sets.js";

const lapack = (op: string, of: string, rule: string) => `Guard<Supports<"${op}", ${of}, NotLapack, ${rule}>>`;
const square = (op: string, of: string) => lapack(op, of, `Square<"${op}", ${of}["shape"]>`);
const alike = (op: string, of: string, other: string, rule: string) => `Guard<Alike<"${op}", ${of}, ${other}, ${rule}>>`;

/** A, then B; `left` tells where A stands. */
export function solve(): Signature {
  const rule = 'Solve<"solve", T["shape"], O["shape"], L>';
  return `<T extends Tensor, O extends Tensor, L extends boolean = true>(self: T & ${square("solve", "T")}, B: O & ${alike("solve", "T", "O", rule)}, options?: { left?: L }): ${like(`Unboxed<${rule}>`)}`;
}

export function solveTriangular(): Signature {
  const rule = 'Solution<"solveTriangular", T["shape"], O["shape"], L>';
  return (
    "<T extends Tensor, O extends Tensor, L extends boolean = true>" +
    `(self: T & ${square("solveTriangular", "T")}, B: O & Guard<SameDevice<"solveTriangular", T, O, ${rule}>>, options: { upper: boolean; left?: L; unitriangular?: boolean }): ${like(`Unboxed<${rule}>`)}`
  );
}

/** B, then the matrices. */
export function choleskySolve(): Signature {
  const rule = 'Solution<"choleskySolve", O["shape"], T["shape"]>';
  return (
    "<T extends Tensor, O extends Tensor>" +
    `(self: T & ${lapack("choleskySolve", "T", 'Matrices<"choleskySolve", T["shape"]>')}, L: O & ${alike("choleskySolve", "T", "O", `SquareThen<"choleskySolve", O["shape"], ${rule}>`)}, options?: { upper?: boolean }): ${like(`Unboxed<${rule}>`)}`
  );
}

export function triangularSolve(): Signature {
  const op = "triangularSolve";
  const rule = `Solution<"${op}", O["shape"], T["shape"]>`;
  const coefficients = `LeadingAndTwo<SharedLeading<"${op}", Square<"${op}", O["shape"]>, Matrices<"${op}", T["shape"]>>, Rows<Square<"${op}", O["shape"]>>, Rows<Square<"${op}", O["shape"]>>>`;
  return (
    "<T extends Tensor, O extends Tensor>" +
    `(self: T & ${lapack(op, "T", `Matrices<"${op}", T["shape"]>`)}, A: O & ${alike(op, "T", "O", `SquareThen<"${op}", O["shape"], ${rule}>`)}, options?: { upper?: boolean; transpose?: boolean; unitriangular?: boolean }): ` +
    `{ solution: ${like(`Unboxed<${rule}>`)}; clonedCoefficient: ${like(coefficients)} }`
  );
}

/** Factors, their pivots, and B. */
export function luSolve(): Signature {
  const rule = 'Solution<"luSolve", T["shape"], O["shape"], L>';
  const pivots = 'PivotsOf<"luSolve", T["shape"], P["shape"], SameDevice<"luSolve", T, P, unknown>>';
  return (
    "<T extends Tensor, P extends Tensor, O extends Tensor, L extends boolean = true>" +
    `(self: T & ${square("luSolve", "T")}, pivots: P & Guard<Wants<"luSolve", "pivots", P, "int32", "int32", ${pivots}>>, B: O & ${alike("luSolve", "T", "O", rule)}, options?: { left?: L; adjoint?: boolean }): ${like(`Unboxed<${rule}>`)}`
  );
}

export function lstsq(): Signature {
  const rule = 'LeastSquares<"lstsq", T["shape"], O["shape"]>';
  const driver = 'DriverOf<D, T["device"]>';
  const real = 'RealDTypeOf<T["dtype"]>';
  return (
    "<T extends Tensor, O extends Tensor, D extends LstSqDriver | null = null>" +
    `(self: T & ${lapack("lstsq", "T", 'Matrices<"lstsq", T["shape"]>')}, B: O & ${alike("lstsq", "T", "O", `HasColumns<"lstsq", T["shape"], O["shape"], D, ${rule}>`)}, options?: { rcond?: number | null; driver?: D }): ` +
    `{ solution: ${like(`SolutionOf<${rule}>`)}; residuals: ${like(`ResidualsOf<${rule}, Rows<Matrices<"lstsq", T["shape"]>>, ${driver}>`, real)}; ` +
    `rank: ${like(`RanksOf<"lstsq", T["shape"], ${driver}>`, '"int64"')}; singularValues: ${like(`SingularValuesOf<"lstsq", T["shape"], ${driver}>`, real)} }`
  );
}

/** With tolerances of singular values. */
function tolerant(op: string, result: string): Signature {
  return (
    "<T extends Tensor, const X extends Tolerance = null, const Y extends Tolerance = null, H extends boolean = false>" +
    `(self: T & ${lapack(op, "T", `MaybeHermitian<"${op}", T["shape"], H>`)}, options?: { atol?: X & Guard<Tolerates<"${op}", T, X, Y, null>>; rtol?: Y & Guard<Tolerates<"${op}", T, Y, X, X>>; hermitian?: H }): ${result}`
  );
}
export const pinv = (): Signature => tolerant("pinv", like('PseudoInverse<"pinv", T["shape"], X, Y>'));
export const matrixRank = (): Signature => tolerant("matrixRank", like('RankShape<"matrixRank", T["shape"], X, Y>', '"int64"'));

export function householderProduct(op: string): Signature {
  return (
    "<T extends Tensor, O extends Tensor>" +
    `(self: T & ${lapack(op, "T", `Tall<"${op}", T["shape"]>`)}, tau: O & ${alike(op, "T", "O", `FactorsOf<"${op}", T["shape"], O["shape"]>`)}): T`
  );
}

export function ormqr(): Signature {
  return (
    "<T extends Tensor, O extends Tensor, P extends Tensor, L extends boolean = true>" +
    `(self: T & ${lapack("ormqr", "T", 'Matrices<"ormqr", T["shape"]>')}, tau: O & ${alike("ormqr", "T", "O", 'FactorsFor<"ormqr", T["shape"], O["shape"], P["shape"], L>')}, ` +
    `other: P & ${alike("ormqr", "T", "P", 'Reflected<"ormqr", T["shape"], P["shape"], L>')}, options?: { left?: L; transpose?: boolean }): P`
  );
}
