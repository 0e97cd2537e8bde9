import * as tt from "typetorch";
import type { Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends tt.Dim[]>(shape: S): F<S>;

// Linear algebra written once: for any batch, any sizes, any leading dims. Inside, results have the types that are declared; outside, they infer.

// Products.
export function product<N extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(a: F<[N, K]>, b: F<[K, M]>): F<[N, M]> {
  return a.matmul(b);
}
export function batched<B extends tt.Dim, N extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(a: F<[B, N, K]>, b: F<[B, K, M]>): F<[B, N, M]> {
  return a.matmul(b);
}
export function weighted<const S extends Shape, N extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(a: F<[...S, N, K]>, w: F<[K, M]>): F<[...S, N, M]> {
  return a.matmul(w);
}
export function applied<B extends tt.Dim, N extends tt.Dim, K extends tt.Dim>(a: F<[B, N, K]>, v: F<[K]>): F<[B, N]> {
  return a.matmul(v);
}
export function row<K extends tt.Dim, M extends tt.Dim>(v: F<[K]>, b: F<[K, M]>): F<[M]> {
  return v.matmul(b);
}
export function rows<B extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(v: F<[K]>, b: F<[B, K, M]>): F<[B, M]> {
  return v.matmul(b);
}
export function number<K extends tt.Dim>(v: F<[K]>, w: F<[K]>): F<[]> {
  return v.matmul(w);
}
expectType<F<[2, 4]>>(product(f([2, 3]), f([3, 4])));
expectType<F<["batch", 2, 4]>>(batched(f(["batch", 2, 3]), f(["batch", 3, 4])));
expectType<F<[5, 6, 2, 4]>>(weighted(f([5, 6, 2, 3]), f([3, 4])));
expectType<F<[5, 2]>>(applied(f([5, 2, 3]), f([3])));
expectType<F<[4]>>(row(f([3]), f([3, 4])));
expectType<F<[5, 4]>>(rows(f([3]), f([5, 3, 4])));
expectType<F<[]>>(number(f([3]), f([3])));

export function mm<N extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(a: F<[N, K]>, b: F<[K, M]>): F<[N, M]> {
  return a.mm(b);
}
export function bmm<B extends tt.Dim, N extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(a: F<[B, N, K]>, b: F<[B, K, M]>): F<[B, N, M]> {
  return a.bmm(b);
}
export function mv<N extends tt.Dim, K extends tt.Dim>(a: F<[N, K]>, v: F<[K]>): F<[N]> {
  return a.mv(v);
}
export function dot<K extends tt.Dim>(v: F<[K]>, w: F<[K]>): F<[]> {
  return v.dot(w);
}
export function outer<N extends tt.Dim, M extends tt.Dim>(v: F<[N]>, w: F<[M]>): F<[N, M]> {
  return v.outer(w);
}
export function addmm<N extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(bias: F<[M]>, a: F<[N, K]>, b: F<[K, M]>): F<[N, M]> {
  return bias.addmm(a, b);
}
export function addmmInPlace<N extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(sum: F<[N, M]>, a: F<[N, K]>, b: F<[K, M]>): F<[N, M]> {
  return sum.addmm_(a, b);
}
export function addmv<N extends tt.Dim, K extends tt.Dim>(bias: F<[N]>, a: F<[N, K]>, v: F<[K]>): F<[N]> {
  return bias.addmv(a, v);
}
export function addr<N extends tt.Dim, M extends tt.Dim>(sum: F<[N, M]>, v: F<[N]>, w: F<[M]>): F<[N, M]> {
  return sum.addr(v, w);
}
export function baddbmm<B extends tt.Dim, N extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(sum: F<[B, N, M]>, a: F<[B, N, K]>, b: F<[B, K, M]>): F<[B, N, M]> {
  return sum.baddbmm(a, b);
}
export function chain<N extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(a: F<[N, K]>, b: F<[K, K]>, c: F<[K, M]>): F<[N, M]> {
  return tt.chainMatmul([a, b, c]);
}
export function linear<const S extends Shape, I extends tt.Dim, O extends tt.Dim>(x: F<[...S, I]>, weight: F<[O, I]>, bias: F<[O]>): F<[...S, O]> {
  return tt.linear(x, weight, { bias });
}
export function bilinear<B extends tt.Dim, I extends tt.Dim, J extends tt.Dim, O extends tt.Dim>(x: F<[B, I]>, y: F<[B, J]>, weight: F<[O, I, J]>): F<[B, O]> {
  return tt.bilinear(x, y, weight);
}
expectType<F<[2, 4]>>(mm(f([2, 3]), f([3, 4])));
expectType<F<[5, 2, 4]>>(bmm(f([5, 2, 3]), f([5, 3, 4])));
expectType<F<[2]>>(mv(f([2, 3]), f([3])));
expectType<F<[]>>(dot(f([3]), f([3])));
expectType<F<["n", 4]>>(outer(f(["n"]), f([4])));
expectType<F<[2, 4]>>(addmm(f([4]), f([2, 3]), f([3, 4])));
expectType<F<[2, 4]>>(addmmInPlace(f([2, 4]), f([2, 3]), f([3, 4])));
expectType<F<[2]>>(addmv(f([2]), f([2, 3]), f([3])));
expectType<F<[2, 3]>>(addr(f([2, 3]), f([2]), f([3])));
expectType<F<[5, 2, 4]>>(baddbmm(f([5, 2, 4]), f([5, 2, 3]), f([5, 3, 4])));
expectType<F<[2, 4]>>(chain(f([2, 3]), f([3, 3]), f([3, 4])));
expectType<F<[5, 6, 4]>>(linear(f([5, 6, 3]), f([4, 3]), f([4])));
expectType<F<[5, 4]>>(bilinear(f([5, 2]), f([5, 3]), f([4, 2, 3])));

export function tensordot<B extends tt.Dim, K extends tt.Dim, M extends tt.Dim>(a: F<[B, 4, K]>, b: F<[K, M]>): F<[B, 4, M]> {
  return a.tensordot(b, 1);
}
export function cdist<B extends tt.Dim, N extends tt.Dim, M extends tt.Dim, K extends tt.Dim>(a: F<[B, N, K]>, b: F<[B, M, K]>): F<[B, N, M]> {
  return tt.cdist(a, b);
}
export function gram<B extends tt.Dim, N extends tt.Dim, K extends tt.Dim>(a: F<[B, N, K]>): F<[B, K, K]> {
  return tt.einsum("bnk,bnl->bkl", a, a);
}
export function traces<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): F<[B]> {
  return tt.einsum("bii->b", a);
}
expectType<F<[5, 4, 7]>>(tensordot(f([5, 4, 3]), f([3, 7])));
expectType<F<[5, 2, 7]>>(cdist(f([5, 2, 3]), f([5, 7, 3])));
expectType<F<[5, 3, 3]>>(gram(f([5, 2, 3])));
expectType<F<[5]>>(traces(f([5, 2, 2])));

// Of square matrices.
export function inverse<const S extends Shape, N extends tt.Dim>(a: F<[...S, N, N]>): F<[...S, N, N]> {
  return a.inverse();
}
export function inv<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): F<[B, N, N]> {
  return a.inv();
}
export function det<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): F<[B]> {
  return a.det();
}
export function logdet<const S extends Shape, N extends tt.Dim>(a: F<[...S, N, N]>): F<S> {
  return a.logdet();
}
export function slogdet<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): { sign: F<[B]>; logabsdet: F<[B]> } {
  return a.slogdet();
}
export function cholesky<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): F<[B, N, N]> {
  return a.cholesky();
}
export function matrixPower<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): F<[B, N, N]> {
  return a.matrixPower(3);
}
export function eigh<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): { eigenvalues: F<[B, N]>; eigenvectors: F<[B, N, N]> } {
  return a.eigh();
}
export function eig<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): Tensor<[B, N], "complex64", "cpu"> {
  return a.eig().eigenvalues;
}
export function luFactor<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): F<[B, N, N]> {
  return a.luFactor().LU;
}
export function lu<N extends tt.Dim>(a: F<[N, N]>): F<[N, N]> {
  return a.lu().U;
}
export function qr<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): { Q: F<[B, N, N]>; R: F<[B, N, N]> } {
  return a.qr();
}
export function singularValues<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): F<[B, N]> {
  return a.svd().S;
}
export function pinv<B extends tt.Dim, N extends tt.Dim, M extends tt.Dim>(a: F<[B, N, M]>): F<[B, M, N]> {
  return a.pinv();
}
expectType<F<[5, 6, 3, 3]>>(inverse(f([5, 6, 3, 3])));
expectType<F<[5, 3, 3]>>(inv(f([5, 3, 3])));
expectType<F<[5]>>(det(f([5, 3, 3])));
expectType<F<[5, 6]>>(logdet(f([5, 6, 3, 3])));
expectType<{ sign: F<[5]>; logabsdet: F<[5]> }>(slogdet(f([5, 3, 3])));
expectType<F<[5, 3, 3]>>(cholesky(tt.eye(3).expand([5, 3, 3])));
expectType<F<[5, 3, 3]>>(matrixPower(f([5, 3, 3])));
expectType<{ eigenvalues: F<[5, 3]>; eigenvectors: F<[5, 3, 3]> }>(eigh(f([5, 3, 3])));
expectType<Tensor<[5, 3], "complex64", "cpu">>(eig(f([5, 3, 3])));
expectType<F<[5, 3, 3]>>(luFactor(f([5, 3, 3])));
expectType<F<[3, 3]>>(lu(f([3, 3])));
expectType<{ Q: F<[5, 3, 3]>; R: F<[5, 3, 3]> }>(qr(f([5, 3, 3])));
expectType<F<[5, 3]>>(singularValues(f([5, 3, 3])));
expectType<F<[5, 3, 2]>>(pinv(f([5, 2, 3])));

// Equations.
export function solve<B extends tt.Dim, N extends tt.Dim, K extends tt.Dim>(a: F<[B, N, N]>, b: F<[B, N, K]>): F<[B, N, K]> {
  return a.solve(b);
}
export function choleskySolve<N extends tt.Dim, K extends tt.Dim>(factor: F<[N, N]>, b: F<[N, K]>): F<[N, K]> {
  return b.choleskySolve(factor);
}
export function triangularSolve<N extends tt.Dim, K extends tt.Dim>(a: F<[N, N]>, b: F<[N, K]>): F<[N, K]> {
  return b.triangularSolve(a).solution;
}
export function luSolve<N extends tt.Dim, K extends tt.Dim>(a: F<[N, N]>, b: F<[N, K]>): F<[N, K]> {
  const { LU, pivots } = a.luFactor();
  return tt.luSolve(LU, pivots, b);
}
export function lstsq<N extends tt.Dim, M extends tt.Dim, K extends tt.Dim>(a: F<[M, N]>, b: F<[M, K]>): F<[N, K]> {
  return a.lstsq(b).solution;
}
expectType<F<[5, 3, 2]>>(solve(tt.eye(3).expand([5, 3, 3]), f([5, 3, 2])));
expectType<F<[3, 2]>>(choleskySolve(tt.eye(3), f([3, 2])));
expectType<F<[3, 2]>>(triangularSolve(tt.eye(3), f([3, 2])));
expectType<F<[3, 2]>>(luSolve(tt.eye(3), f([3, 2])));
expectType<F<[3, 2]>>(lstsq(f([5, 3]), f([5, 2])));

// Norms and diagonals.
export function norms<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N]>): F<[B, 1]> {
  return a.norm(2, { dim: 1, keepdim: true });
}
export function nuclear<B extends tt.Dim, N extends tt.Dim, M extends tt.Dim>(a: F<[B, N, M]>): F<[B]> {
  return a.matrixNorm("nuc");
}
export function trace<N extends tt.Dim>(a: F<[N, N]>): F<[]> {
  return a.trace();
}
export function diag<N extends tt.Dim>(a: F<[N]>): F<[N, N]> {
  return a.diag();
}
export function diagonal<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): F<[B, N]> {
  return a.diagonal(0, { dim1: -2, dim2: -1 });
}
export function diagonalOf<N extends tt.Dim>(a: F<[N, N]>): F<[N]> {
  return a.diagonal();
}
export function diagEmbed<const S extends Shape, N extends tt.Dim>(a: F<[...S, N]>): F<[...S, N, N]> {
  return a.diagEmbed();
}
export function diagflat<N extends tt.Dim>(a: F<[N]>): F<[N, N]> {
  return a.diagflat();
}
export function replaced<N extends tt.Dim>(a: F<[N, N]>, d: F<[N]>): F<[N, N]> {
  return a.diagonalScatter(d);
}
export function lower<B extends tt.Dim, N extends tt.Dim>(a: F<[B, N, N]>): F<[B, N, N]> {
  return a.tril().add(a.triu(1));
}
expectType<F<[5, 1]>>(norms(f([5, 3])));
expectType<F<[5]>>(nuclear(f([5, 2, 3])));
expectType<F<[]>>(trace(f([3, 3])));
expectType<F<[3, 3]>>(diag(f([3])));
expectType<F<[5, 3]>>(diagonal(f([5, 3, 3])));
expectType<F<[3]>>(diagonalOf(f([3, 3])));
expectType<F<[5, 6, 3, 3]>>(diagEmbed(f([5, 6, 3])));
expectType<F<[3, 3]>>(diagflat(f([3])));
expectType<F<[3, 3]>>(replaced(f([3, 3]), f([3])));
expectType<F<[5, 3, 3]>>(lower(f([5, 3, 3])));

// For any dtype and device.
export function squared<N extends tt.Dim, K extends tt.Dim, V extends tt.Device>(a: Tensor<[N, K], "float64", V>): Tensor<[N, N], "float64", V> {
  return a.matmul(a.t());
}
expectType<Tensor<[2, 2], "float64", "cpu">>(squared(tt.zeros([2, 3], { dtype: "float64" })));
