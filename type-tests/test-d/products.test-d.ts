import * as tt from "typetorch";
import type { Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type D<S extends Shape> = Tensor<S, "float64", "cuda:1">;
declare function f<const S extends tt.Dim[]>(shape: S): F<S>;
declare function cuda<const S extends tt.Dim[]>(shape: S): D<S>;

// matmul at every pair of ranks.
expectType<F<[]>>(f([3]).matmul(f([3])));
expectType<F<[4]>>(f([3]).matmul(f([3, 4])));
expectType<F<[2]>>(f([2, 3]).matmul(f([3])));
expectType<F<[2, 4]>>(f([2, 3]).matmul(f([3, 4])));
expectType<F<[7, 4]>>(f([3]).matmul(f([7, 3, 4])));
expectType<F<[7, 2]>>(f([7, 2, 3]).matmul(f([3])));
expectType<F<[7, 2, 4]>>(f([7, 2, 3]).matmul(f([3, 4])));
expectType<F<[7, 2, 4]>>(f([2, 3]).matmul(f([7, 3, 4])));
expectType<F<[7, 2, 4]>>(f([7, 2, 3]).matmul(f([1, 3, 4])));
expectType<F<[6, 7, 2, 4]>>(f([6, 1, 2, 3]).matmul(f([7, 3, 4])));
expectType<F<[9, 8, 7, 6, 5, 4, 2, 3]>>(f([9, 8, 7, 6, 5, 4, 2, 1]).matmul(f([1, 3])));
expectType<F<[0, 0]>>(f([0, 3]).matmul(f([3, 0])));
expectType<F<[50257, 3072]>>(f([50257, 768]).matmul(f([768, 3072])));
expectType<D<[2, 4]>>(tt.matmul(cuda([2, 3]), cuda([3, 4])));

// The products of fixed rank.
expectType<F<[2, 4]>>(f([2, 3]).mm(f([3, 4])));
expectType<F<[7, 2, 4]>>(f([7, 2, 3]).bmm(f([7, 3, 4])));
expectType<F<[2]>>(f([2, 3]).mv(f([3])));
expectType<F<[]>>(f([3]).dot(f([3])));
expectType<F<[3, 5]>>(f([3]).outer(f([5])));
expectType<F<[2, 4]>>(f([2, 4]).addmm(f([2, 3]), f([3, 4])));
expectType<F<[2, 4]>>(f([4]).addmm(f([2, 3]), f([3, 4])));
expectType<F<[]>>(tt.linear(f([3]), f([3]), { bias: f([]) }));
expectType<F<[2, 4]>>(f([2, 4]).addmm_(f([2, 3]), f([3, 4]), { alpha: 2 }));
expectType<F<[2, 4]>>(f([]).addmm(f([2, 3]), f([3, 4]), { beta: 2, alpha: 0.5 }));
expectType<F<[2, 4]>>(tt.mm(f([2, 3]), f([3, 4])));
expectType<F<[7, 2, 4]>>(tt.bmm(f([7, 2, 3]), f([7, 3, 4])));
expectType<F<[2]>>(tt.mv(f([2, 3]), f([3])));
expectType<F<[]>>(tt.dot(f([3]), f([3])));
expectType<F<[3, 5]>>(tt.outer(f([3]), f([5])));

// linear at any rank, with and without a bias.
expectType<F<[10]>>(tt.linear(f([784]), f([10, 784])));
expectType<F<[32, 10]>>(tt.linear(f([32, 784]), f([10, 784])));
expectType<F<[32, 10]>>(tt.linear(f([32, 784]), f([10, 784]), { bias: f([10]) }));
expectType<F<[2, 3, 4, 5, 10]>>(tt.linear(f([2, 3, 4, 5, 784]), f([10, 784]), { bias: f([10]) }));
expectType<F<[32]>>(tt.linear(f([32, 784]), f([784])));
