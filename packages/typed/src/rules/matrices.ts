/** Matrices and batches of them: `[..., m, n]`, of any rank. */
import type { Compare } from "../arithmetic/natural.js";
import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { DType, IntDType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { Agree } from "./matmul.js";
import type { BareUnsigned, StorageOnly } from "./dtype.js";
import type { UnlessNothing } from "./of-nothing.js";

/** Dtypes that LAPACK, which decomposes and solves, does not compute with. */
export type NotLapack = "bool" | IntDType | "float16" | "bfloat16" | "complex32" | StorageOnly;

/** As `NotLapack`, by the power: −1 is an inverse, 1 the matrix itself, 0 an identity, others are products. */
export type PowerRefused<N extends number> = number extends N
  ? never
  : `${N}` extends `-${string}`
    ? NotLapack
    : N extends 1
      ? never
      : (N extends 0 ? never : "bool") | BareUnsigned | "complex32" | StorageOnly;

/** A batch of matrices as `[leading dims, rows, columns]`; the sentence where there are not two dims. One matrix first: 8 instantiations instead of 29. */
export type Matrices<Op extends string, A extends readonly unknown[]> = Box<A["length"]> extends Box<2>
  ? [[], A[0], A[1]]
  : Box<A> extends Box<readonly [...infer L extends readonly any[], infer M, infer N]>
    ? [L, M, N]
    : TooFewDims<Op, A>;

/** A batch of square matrices as `[leading dims, side, side]`. */
export type Square<Op extends string, A extends readonly unknown[]> = Box<A["length"]> extends Box<2>
  ? Sides<Op, A, [], A[0], A[1]>
  : Box<A> extends Box<readonly [...infer L extends readonly any[], infer M, infer N]>
    ? Sides<Op, A, L, M, N>
    : TooFewDims<Op, A>;
type Sides<Op extends string, A, L, M, N> = [M] | Op extends [N] | infer R
  ? [R] extends [Op]
    ? [L, M, M]
    : Agree<Op, M, N> extends true
      ? [L, Sharper<M, N>, Sharper<M, N>]
      : `${Op}: ${Show<Op, A>} must be square, ${ShowDim<Op, M>} and ${ShowDim<Op, N>} differ`
  : never;

/** `R`, if the matrices are square. */
export type SquareThen<Op extends string, A extends readonly unknown[], R> = Square<Op, A> extends infer Q ? (Q extends string ? Q : R) : never;


type TooFewDims<Op extends string, A> =
  Box<A> extends Box<readonly []> | Box<readonly [unknown]> ? `${Op}: ${Show<Op, A>} must have at least 2 dims` : Shape;

/** Of two dims that agree, the one that is known. */
export type Sharper<X, Y> = Box<number> extends Box<X> ? Y : X;

/** The smaller of two dims; unknown where types cannot tell. */
export type Smaller<Op extends string, X, Y> = [X] | Op extends [Y] | infer R
  ? [R] extends [string]
    ? X
    : [X, Y] | Op extends [X & number, Y & number] | infer Q // numbers, and no type parameters
      ? [Q] extends [string]
        ? SmallerNumber<X & number, Y & number>
        : number
      : never
  : never;
/** `Compare` gives several answers for several numbers. */
type SmallerNumber<X extends number, Y extends number, Order = Compare<X, Y>> = number extends X | Y ? number : [Order] extends ["<"] ? X : [Order] extends ["=" | ">"] ? Y : number;

/** The smaller side of the matrices that `Matrices` gave. (A conditional on what is given, first: in a signature `Same` would be decided where it stands written.) */
export type ShortSide<Op extends string, R> = R extends [any, any, any] ? Smaller<Op, R[1], R[2]> : number;

/** A side that depends on a boolean which may be unknown: `U` of a full decomposition or a thin one. */
export type OneOf<Full, X, Y> = [Full] extends [true] ? X : [Full] extends [false] ? Y : Box<X> extends Box<Y> ? X : number;

/** The leading dims of what `Matrices` or `Square` gave. */
export type Leading<R> = R extends [any, any, any] ? R[0] : Shape;
/** With one more dim: eigenvalues. */
export type LeadingAnd<R, X> = R extends [any, any, any] ? [...R[0], X] : Shape;
/** With two more dims. */
export type LeadingAndTwo<R, X, Y> = R extends [any, any, any] ? [...R[0], X, Y] : Shape;
/** The side of a square matrix, or the rows. */
export type Rows<R> = R extends [any, any, any] ? R[1] : number;
export type Columns<R> = R extends [any, any, any] ? R[2] : number;

/** Q of a QR decomposition; `[0]` where only R is asked for. */
export type OrthogonalOf<Op extends string, R, Mode> = Mode extends "reduced"
  ? LeadingAndTwo<R, Rows<R>, ShortSide<Op, R>>
  : Mode extends "complete"
    ? LeadingAndTwo<R, Rows<R>, Rows<R>>
    : [0];
/** R of a QR decomposition. */
export type TriangularOf<Op extends string, R, Mode> = LeadingAndTwo<R, OneOf<Mode extends "complete" ? true : false, Rows<R>, ShortSide<Op, R>>, Columns<R>>;

interface ComplexOf {
  float16: "complex32";
  float32: "complex64";
  float64: "complex128";
  complex64: "complex64";
  complex128: "complex128";
}
/** The complex dtype of eigenvalues. */
export type ComplexDTypeOf<D> = D extends keyof ComplexOf ? ComplexOf[D] : DType;

/** The kernels that an SVD may choose among stand on CUDA devices alone. */
export type SvdDriver<Op extends string, A, V> = ([V] extends ["cpu"] ? UnlessNothing<Op, A, `${Op}: only CUDA devices have drivers`, string> : AnyDriver) | null;
type AnyDriver = "gesvd" | "gesvdj" | "gesvda";

/** Without pivoting, an LU decomposition needs CUDA. */
export type Pivoting<Op extends string, A, B, V> = [B, V] extends [false, "cpu"] ? UnlessNothing<Op, A, `${Op}: the CPU does not decompose without pivots`, B> : B;
/** The permutation: `[0]` without one. */
export type PermutationOf<R, B> = [B] extends [true] ? LeadingAndTwo<R, Rows<R>, Rows<R>> : [B] extends [false] ? [0] : Shape;
