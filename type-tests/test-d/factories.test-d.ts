import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType = "float32"> = Tensor<S, D, "cpu">;
declare const x: Tensor<[2, 3], "float32", "cpu">;
declare const cuda: Tensor<[4], "int64", "cuda:1">;

expectType<Of<[2, 3]>>(tt.zeros([2, 3]));
expectType<Of<[]>>(tt.zeros([]));
expectType<Of<[2, 3], "int64">>(tt.zeros([2, 3], { dtype: "int64" }));
expectType<Tensor<[2, 3], "float16", "cuda">>(tt.zeros([2, 3], { dtype: "float16", device: "cuda" }));
expectType<Tensor<[2, 3], "float32", "cuda:1">>(tt.ones([2, 3], { device: "cuda:1" }));
expectType<Of<[9, 8, 7, 6, 5, 4, 3, 2]>>(tt.ones([9, 8, 7, 6, 5, 4, 3, 2]));
expectType<Of<[2, 3]>>(tt.full([2, 3], 1));
expectType<Of<[2, 3]>>(tt.full([2, 3], 0.5));
expectType<Of<[2, 3], "int64">>(tt.full([2, 3], 1n));
expectType<Of<[2, 3], "bool">>(tt.full([2, 3], true));
expectType<Of<[2, 3], "float64">>(tt.full([2, 3], 1, { dtype: "float64" }));
expectType<Of<[0, 3]>>(tt.empty([0, 3]));
expectType<Of<[3, 3]>>(tt.eye(3));
expectType<Of<[3, 4], "bool">>(tt.eye(3, 4, { dtype: "bool" }));
expectType<Of<[5], "int64">>(tt.arange(5));
expectType<Of<[3], "int64">>(tt.arange(2, 5));
expectType<Of<[4], "int64">>(tt.arange(0, 10, 3));
expectType<Of<[5], "float64">>(tt.arange(5, { dtype: "float64" }));
expectType<Of<[11]>>(tt.linspace(0, 1, 11));
expectType<Of<[2, 3]>>(tt.rand([2, 3]));
expectType<Of<[2, 3], "float64">>(tt.randn([2, 3], { dtype: "float64" }));
expectType<Of<[2, 3]>>(tt.randn([2, 3], { requiresGrad: true }));
expectType<Of<[2, 3], "int64">>(tt.randint(10, [2, 3]));
expectType<Of<[2, 3], "int64">>(tt.randint(5, 10, [2, 3]));
expectType<Of<[2, 3], "float32">>(tt.randint(5, 10, [2, 3], { dtype: "float32" }));
expectType<Of<[7], "int64">>(tt.randperm(7));
expectType<Of<[2, 3]>>(tt.zerosLike(x));
expectType<Tensor<[4], "int64", "cuda:1">>(tt.onesLike(cuda));
expectType<Tensor<[4], "float32", "cuda:1">>(tt.onesLike(cuda, { dtype: "float32" }));
expectType<Tensor<[4], "int64", "cpu">>(tt.zerosLike(cuda, { device: "cpu" }));
expectType<Of<[2, 3]>>(tt.fullLike(x, 2));
expectType<Of<[2, 3], "int8">>(tt.emptyLike(x, { dtype: "int8" }));
expectType<Of<[2, 3]>>(tt.randLike(x));
expectType<Of<[2, 3]>>(tt.randnLike(x));
expectType<Of<[2, 3]>>(tt.randintLike(x, 10));
expectType<Of<[2, 3], "int64">>(tt.randintLike(x, 5, 10, { dtype: "int64" }));
expectType<Of<[2, 3]>>(x.bernoulli());
expectType<Of<[2, 5], "int64">>(x.multinomial(5, { replacement: true }));
expectType<Of<[2], "int64">>(x.at(0).multinomial(2));

// From nested arrays: numbers make float32, bigints int64, booleans bool.
expectType<Of<[3]>>(tt.tensor([1, 2, 3]));
expectType<Of<[2, 2]>>(tt.tensor([[1, 2], [3, 4]]));
expectType<Of<[]>>(tt.tensor(5));
expectType<Of<[2], "int64">>(tt.tensor([1n, 2n]));
expectType<Of<[2], "bool">>(tt.tensor([true, false]));
expectType<Of<[2, 1], "int32">>(tt.tensor([[1], [2]], { dtype: "int32" }));

/** Sizes that are type parameters. */
function square<const N extends number>(n: N) {
  expectType<Of<[N, N]>>(tt.eye(n));
  expectType<Of<[N], "int64">>(tt.randint(0, 3, [n]));
  return tt.zeros([n, n]);
}
expectType<Of<[3, 3]>>(square(3));
function below<const S extends readonly tt.Dim[], N extends tt.Dim>(sizes: S, n: N) {
  return tt.randn([...sizes, n, 3]);
}
expectType<Of<[2, 4, 5, 3]>>(below([2, 4], 5));

/** Sizes that were declared as constants, or stand in a type: no `readonly` comes out. */
const size = [2, 3] as const;
declare const some: readonly number[];
expectType<Of<[2, 3]>>(tt.zeros(size));
expectType<Of<[2, 3, 4]>>(tt.randn([...size, 4]));
expectType<Of<[2, 3], "int64">>(tt.randint(0, 5, size));
expectType<Of<number[]>>(tt.ones(some));
expectType<Of<[3, 2]>>(tt.zeros(size).reshape([3, 2] as const));
expectType<Of<[4, 2, 3]>>(tt.zeros(size).expand([4, ...size]));
expectType<Of<[2, 3]>>(tt.zeros([6]).view(size));
expectType<Of<[2, 3]>>(tt.layerNorm(tt.zeros(size), size));
expectType<Of<[2, 3]>>(tt.zeros([6]).unflatten(0, size));
function again<const S extends Shape>(like: Of<S>) {
  return tt.zeros(like.shape).add(like);
}
expectType<Of<[2, 3]>>(again(x));
