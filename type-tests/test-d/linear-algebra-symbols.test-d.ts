import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], D extends DType = "float32">(shape: S, dtype?: D): Of<S, D>;
declare function f<const S extends tt.Dim[]>(shape: S): F<S>;

// Decompositions.
declare const square: F<["batch", "n", "n"]>;
declare const wide: F<["m", 3]>;
declare const unsure: F<[number, number]>;
declare const half: F<[number, 3]>;
declare const any: F<Shape>;
expectType<F<["batch"]>>(square.det());
expectType<{ eigenvalues: F<["batch", "n"]>; eigenvectors: F<["batch", "n", "n"]> }>(square.eigh());
expectType<{ U: F<["batch", "n", "n"]>; S: F<["batch", "n"]>; Vh: F<["batch", "n", "n"]> }>(square.svd());
expectType<{ U: F<["m", "m"]>; S: F<[number]>; Vh: F<[3, 3]> }>(wide.svd());
expectType<F<[]>>(unsure.det());
expectType<Of<[3], "complex64">>(half.eigvals());
expectType<{ Q: F<[number, number]>; R: F<[number, 3]> }>(half.qr());
expectType<F<Shape>>(any.det());
expectType<F<Shape>>(any.svdvals());

// Written once for any batch and any side.
export function logDeterminants<B extends tt.Dim, N extends tt.Dim>(x: F<[B, N, N]>): F<[B]> {
  return x.slogdet().logabsdet;
}
export function whitened<const S extends Shape, N extends tt.Dim>(x: F<[...S, N, N]>): F<[...S, N, N]> {
  return x.cholesky();
}
expectType<F<[7]>>(logDeterminants(t([7, 3, 3])));
expectType<F<[7, 2, 3, 3]>>(whitened(t([7, 2, 3, 3])));

// Equations.
declare const A: F<["batch", "n", "n"]>;
declare const b: F<["batch", "n"]>;
declare const B: F<["n", "k"]>;
declare const unknowns: F<[number, 3, 3]>;
expectType<F<["batch", "n"]>>(A.solve(b));
expectType<F<["batch", "n", "k"]>>(A.solve(B));
expectType<F<Shape>>(unknowns.solve(t([5, 3])));
expectType<F<[number, 3, 2]>>(unknowns.solve(t([3, 2])));
expectType<F<Shape>>(any.solve(t([3])));
expectType<F<Shape>>(any.lstsq(t([3])).solution);

export function ridge<B extends tt.Dim, N extends tt.Dim, K extends tt.Dim>(gram: F<[B, N, N]>, target: F<[B, N, K]>): F<[B, N, K]> {
  return target.choleskySolve(gram.cholesky());
}
expectType<F<[7, 3, 2]>>(ridge(tt.eye(3).expand([7, 3, 3]), t([7, 3, 2])));

// Products.
declare const x: F<["batch", "T", 64]>;
declare const maybe: F<[number, 3]>;
expectType<F<["batch", "T", 10]>>(x.tensordot(t([64, 10]), 1));
expectType<F<["batch", "T", "K"]>>(x.inner(t(["K", 64])));
expectType<F<["batch*2", 3]>>(t(["batch", 3]).kron(t([2, 1])));
expectType<F<["batch", "n", "m"]>>(tt.cdist(t(["batch", "n", 3]), t(["m", 3])));
expectType<F<[number]>>(t(["n", 3]).pdist());
expectType<F<["n", 5]>>(tt.multiDot([f(["n", "k"]), f(["k", 4]), f([4, 5])]));
expectType<F<[number, 5]>>(tt.multiDot([maybe, f([3, 5])]));
expectType<F<Shape>>(any.tensordot(x));
expectType<F<Shape>>(any.inner(t([2, 3])));

export function similarities<N extends tt.Dim, M extends tt.Dim, K extends tt.Dim>(a: F<[N, K]>, b: F<[M, K]>): F<[N, M]> {
  return a.inner(b);
}
export function projected<B extends tt.Dim, K extends tt.Dim>(a: F<[B, K]>, down: F<[K, 16]>, up: F<[16, K]>): F<[B, K]> {
  return tt.multiDot([a, down, up]);
}
expectType<F<[7, 5]>>(similarities(t([7, 3]), t([5, 3])));
expectType<F<[7, 3]>>(projected(t([7, 3]), t([3, 16]), t([16, 3])));

// einsum.
declare const equation: string;
declare const either: "ij->ji" | "ij->ij";
declare const several: F<[2, 3]>[];
declare const anyDType: Tensor<[2, 3], DType, "cpu">;
expectType<F<["batch", "T", "K"]>>(tt.einsum("btd,kd->btk", x, f(["K", 64])));
expectType<F<["batch", 64]>>(tt.einsum("btd->bd", x));
expectType<F<["batch", "T", "T"]>>(tt.einsum("...qd,...kd->...qk", x, x));
expectType<F<[number, 4]>>(tt.einsum("ij,jk->ik", maybe, f([3, 4])));
expectType<F<[3]>>(tt.einsum("ij,ij->j", maybe, f([5, 3])));
expectType<F<[number, number]>>(tt.einsum("ij->ji", any));
expectType<F<[number, 4]>>(tt.einsum("ij,jk->ik", any, f([3, 4])));
expectType<F<Shape>>(tt.einsum("...ij->...ji", any));
expectType<Tensor<Shape, DType, "cpu">>(tt.einsum(equation, f([2, 3])));
expectType<Tensor<Shape, DType, "cpu">>(tt.einsum(either, f([2, 3])));
expectType<Tensor<Shape, DType, "cpu">>(tt.einsum("ij,ij->ij", ...several));
expectType<Tensor<[3, 2], DType, "cpu">>(tt.einsum("ij->ji", anyDType));

export function scores<B extends tt.Dim, H extends tt.Dim, Q extends tt.Dim, K extends tt.Dim>(q: F<[B, H, Q, 64]>, k: F<[B, H, K, 64]>): F<[B, H, Q, K]> {
  return tt.einsum("bhqd,bhkd->bhqk", q, k);
}
export function attended<const S extends Shape, Q extends tt.Dim, K extends tt.Dim, D extends tt.Dim>(weights: F<[...S, Q, K]>, values: F<[...S, K, D]>): F<[...S, Q, D]> {
  return tt.einsum("...qk,...kd->...qd", weights, values);
}
expectType<F<[8, 12, 5, 7]>>(scores(f([8, 12, 5, 64]), f([8, 12, 7, 64])));
expectType<F<[8, 12, 5, 64]>>(attended(f([8, 12, 5, 7]), f([8, 12, 7, 64])));

// Diagonals and norms.
declare const rows: F<["n", "m"]>;
declare const offset: number;
expectType<F<["batch", "n"]>>(square.diagonal(0, { dim1: 1, dim2: 2 }));
expectType<F<["n+1", "n+1"]>>(f(["n"]).diag(-1));
expectType<F<[number]>>(rows.diag(1));
expectType<F<[number]>>(t([3, 4]).diag(offset));
expectType<F<["n+2", "m+3"]>>(tt.blockDiag([rows, f([2, 3])]));
expectType<F<["n"]>>(rows.norm(2, { dim: 1 }));
expectType<F<["batch"]>>(square.matrixNorm("nuc"));
expectType<F<Shape>>(any.norm(2, { dim: 0 }));
expectType<F<Shape>>(any.matrixNorm());
expectType<F<Shape>>(any.diagonal());

export function unit<B extends tt.Dim, N extends tt.Dim>(v: F<[B, N]>): F<[B]> {
  return v.vectorNorm(2, { dim: 1 });
}
expectType<F<[7]>>(unit(f([7, 3])));
