import * as tt from "typetorch";
import type { Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends tt.DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends tt.DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// In place.
expectType<Of<[2, 3], "complex64">>(t([2, 3], "complex64").normal_({ mean: 1, std: 0 }));
expectType<Of<[2, 3], "float32">>(t([2, 3]).logNormal_({ std: 0.5 }));
expectType<Of<[2, 3], "float16">>(t([2, 3], "float16").exponential_({ lambd: 2 }));
expectType<Of<[2, 3], "float32">>(t([2, 3]).cauchy_({ median: -1, sigma: 2 }));
expectType<Of<[2], "int64">>(t([2], "int64").geometric_(0.25));
expectType<Of<[2, 3], "bool">>(t([2, 3], "bool").bernoulli_(0.25));
expectType<Of<[2, 3], "int64">>(t([2, 3], "int64").bernoulli_(t([3])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).bernoulli_({ p: 1 }));
expectType<Of<[2], "int64">>(t([2], "int64").random_());
expectType<Of<[2], "uint16">>(t([2], "uint16").random_(10));
expectType<Of<[2], "float32">>(t([2]).random_(-5, 5));

// Of tensors.
expectType<Of<[2, 3], "float32">>(tt.poisson(t([2, 3])));
expectType<Of<[2, 3], "float64">>(tt.binomial(t([2, 3], "float64"), t([3], "float64")));
expectType<Of<[2, 3], "float32">>(tt.normal(t([2, 3]), t([3])));
expectType<Of<[2, 3], "float16">>(tt.normal(t([3], "float16"), t([2, 3], "float64")));
expectType<Of<[2, 3], "float32">>(tt.normal(t([2, 3]), t([3], "int64")));
expectType<Of<[2, 3], "float64">>(tt.normal(t([2, 3], "float64"), 2));
expectType<Of<[2, 3], "float32">>(tt.normal(t([2, 3])));
expectType<Of<[3], "float64">>(tt.normal(0, t([3], "float64")));
expectType<Of<[2, 3], "float32">>(tt.normal(0, 1, [2, 3]));
expectType<Of<[2, 3], "float64">>(tt.normal(0, 1, [2, 3], { dtype: "float64" }));

expectType<Of<[5], "float32">>(tt.logspace(0, 1, 5));
expectType<Of<[0], "float64">>(tt.logspace(0, 1, 0, { base: 2, dtype: "float64" }));
