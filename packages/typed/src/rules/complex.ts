import type { Box } from "../box.js";
import type { DType } from "../dtype.js";
import type { Show } from "../show.js";
import type { Agree } from "./matmul.js";

/** The complex dtype whose parts have the real dtype `D`. */
export type ComplexOf<D> = D extends "float16" ? "complex32" : D extends "float32" ? "complex64" : D extends "float64" ? "complex128" : DType;

/** The dtypes that parts of complex numbers can have. */
export type PartDType = "float16" | "float32" | "float64";

/** The shape of the complex numbers whose parts stand in the last dim, in a tuple (see `Unboxed`). */
export type Parts<Op extends string, A> =
  Box<A> extends Box<readonly [...infer L extends readonly any[], infer X]>
    ? Agree<Op, X, 2> extends true
      ? [L]
      : `${Op}: the last dim of ${Show<Op, A>} must be 2`
    : Box<A> extends Box<readonly []>
      ? `${Op}: the last dim of [] must be 2`
      : unknown;
