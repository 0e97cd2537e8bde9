import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], D extends DType = "float32">(shape: S, dtype?: D): Of<S, D>;

// Determinants.
expectType<F<[]>>(tt.eye(3).det());
expectType<F<[5, 4]>>(tt.det(tt.eye(2).expand([5, 4, 2, 2])));
expectType<F<[]>>(tt.eye(3).logdet());
expectType<Of<[5], "float64">>(tt.eye(2, { dtype: "float64" }).expand([5, 2, 2]).logdet());
expectType<{ sign: F<[]>; logabsdet: F<[]> }>(tt.eye(3).slogdet());
expectType<{ sign: Of<[5], "complex64">; logabsdet: Of<[5], "float32"> }>(tt.slogdet(tt.eye(3, { dtype: "complex64" }).expand([5, 3, 3])));

// Cholesky.
expectType<F<[3, 3]>>(tt.eye(3).cholesky());
expectType<Of<[5, 3, 3], "complex128">>(tt.cholesky(tt.eye(3, { dtype: "complex128" }).expand([5, 3, 3]), { upper: true }));

// Eigenvalues: complex, or real where the matrix is Hermitian.
expectType<{ eigenvalues: Of<[3], "complex64">; eigenvectors: Of<[3, 3], "complex64"> }>(tt.eye(3).eig());
expectType<{ eigenvalues: Of<[5, 4, 2], "complex128">; eigenvectors: Of<[5, 4, 2, 2], "complex128"> }>(tt.eig(t([5, 4, 2, 2], "float64")));
expectType<Of<[3], "complex64">>(tt.eye(3).eigvals());
expectType<Of<[2, 3], "complex128">>(tt.eigvals(t([2, 3, 3], "complex128")));
expectType<{ eigenvalues: F<[3]>; eigenvectors: F<[3, 3]> }>(tt.eye(3).eigh());
expectType<{ eigenvalues: Of<[2, 3], "float64">; eigenvectors: Of<[2, 3, 3], "complex128"> }>(tt.eigh(t([2, 3, 3], "complex128"), { UPLO: "U" }));
expectType<Of<[3], "float32">>(tt.eye(3, { dtype: "complex64" }).eigvalsh());
expectType<F<[0]>>(tt.eigvalsh(t([0, 0])));

// QR: reduced, complete, R only; wide and tall.
expectType<{ Q: F<[2, 2]>; R: F<[2, 3]> }>(t([2, 3]).qr());
expectType<{ Q: F<[4, 3]>; R: F<[3, 3]> }>(t([4, 3]).qr({ mode: "reduced" }));
expectType<{ Q: F<[5, 4, 4]>; R: F<[5, 4, 3]> }>(tt.qr(t([5, 4, 3]), { mode: "complete" }));
expectType<{ Q: F<[0]>; R: F<[3, 3]> }>(tt.qr(t([4, 3]), { mode: "r" }));
expectType<{ Q: Of<[9, 8, 7, 6, 2, 2], "float64">; R: Of<[9, 8, 7, 6, 2, 3], "float64"> }>(t([9, 8, 7, 6, 2, 3], "float64").qr());
expectType<{ a: F<[4, 3]>; tau: F<[3]> }>(t([4, 3]).geqrf());
expectType<{ a: Of<[5, 2, 3], "complex64">; tau: Of<[5, 2], "complex64"> }>(tt.geqrf(t([5, 2, 3], "complex64")));

// SVD: full or thin; singular values are real.
expectType<{ U: F<[2, 2]>; S: F<[2]>; Vh: F<[3, 3]> }>(t([2, 3]).svd());
expectType<{ U: F<[5, 4, 3]>; S: F<[5, 3]>; Vh: F<[5, 3, 3]> }>(t([5, 4, 3]).svd({ fullMatrices: false }));
expectType<{ U: Of<[2, 2], "complex64">; S: Of<[2], "float32">; Vh: Of<[2, 3], "complex64"> }>(tt.svd(t([2, 3], "complex64"), { fullMatrices: false }));
expectType<F<[2]>>(t([2, 3]).svdvals());
expectType<Of<[5, 3], "float64">>(tt.svdvals(t([5, 4, 3], "complex128")));

// LU.
expectType<{ P: F<[2, 2]>; L: F<[2, 2]>; U: F<[2, 3]> }>(t([2, 3]).lu());
expectType<{ P: F<[5, 4, 4]>; L: F<[5, 4, 3]>; U: F<[5, 3, 3]> }>(tt.lu(t([5, 4, 3]), { pivot: true }));
expectType<{ LU: F<[2, 3]>; pivots: Of<[2], "int32"> }>(tt.eye(2, 3).luFactor());
expectType<{ LU: Of<[5, 4, 3], "float64">; pivots: Of<[5, 3], "int32"> }>(tt.luFactor(tt.eye(4, 3, { dtype: "float64" }).expand([5, 4, 3])));
