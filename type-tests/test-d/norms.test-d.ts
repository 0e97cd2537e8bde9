import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], D extends DType = "float32">(shape: S, dtype?: D): Of<S, D>;

// norm: an order, dims, dims kept, a dtype.
expectType<F<[]>>(t([2, 3]).norm());
expectType<F<[]>>(t([2, 3]).norm(1));
expectType<F<[2]>>(tt.norm(t([2, 3]), Infinity, { dim: 1 }));
expectType<F<[2, 1]>>(t([2, 3]).norm({ p: 3, dim: -1, keepdim: true }));
expectType<F<[5]>>(t([5, 2, 3]).norm("nuc", { dim: [1, 2] }));
expectType<F<[3]>>(t([5, 2, 3]).norm("fro", { dim: [0, 1] }));
expectType<Of<[], "float64">>(t([2, 3]).norm(2, { dtype: "float64" }));

// vectorNorm and matrixNorm; complex numbers have real norms.
expectType<Of<[], "float32">>(t([2, 3], "complex64").vectorNorm());
expectType<F<[1, 1]>>(tt.vectorNorm(t([2, 3]), 1, { dim: [0, 1], keepdim: true }));
expectType<Of<[3], "float64">>(t([2, 3]).vectorNorm({ dim: 0, dtype: "float64" }));
expectType<F<[5]>>(t([5, 2, 3]).matrixNorm());
expectType<F<[1, 1, 3]>>(tt.matrixNorm(t([5, 2, 3]), "nuc", { dim: [0, 1], keepdim: true }));
expectType<F<[2]>>(t([5, 2, 3]).matrixNorm({ ord: 1, dim: [0, 2] }));

// Condition numbers, distances, slices scaled down.
expectType<F<[]>>(tt.eye(3).cond());
expectType<Of<[5], "float32">>(tt.cond(t([5, 2, 3], "complex64"), -2));
expectType<F<[]>>(tt.eye(3).cond("fro"));
expectType<F<[]>>(t([2, 3]).dist(t([3])));
expectType<Of<[], "float64">>(tt.dist(t([2, 3]), t([2, 3], "complex128"), 1));
expectType<F<[2, 3]>>(t([2, 3]).renorm(2, 0, 1));
expectType<F<[2, 3]>>(tt.renorm_(t([2, 3]), 1, -1, 0.5));
