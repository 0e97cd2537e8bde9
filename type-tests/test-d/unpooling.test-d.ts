import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// h′ = (h − 1) stride − 2 padding + kh, or a size that the pool takes to the same.
expectType<F<[8, 16, 28]>>(t([8, 16, 14]).maxUnpool1d(t([8, 16, 14], "int64"), 2));
expectType<F<[16, 29]>>(tt.maxUnpool1d(t([16, 14]), t([16, 14], "int64"), 2, { outputSize: [29] }));
expectType<F<[8, 16, 28, 27]>>(t([8, 16, 14, 14]).maxUnpool2d(t([8, 16, 14, 14], "int64"), 2, { outputSize: [28, 27] }));
expectType<F<[16, 27, 29]>>(tt.maxUnpool2d(t([16, 14, 14]), t([16, 14, 14], "int64"), 3, { stride: [2, 2], padding: [1, 0] }));
expectType<F<[8, 16, 28, 27]>>(t([8, 16, 14, 14]).maxUnpool2d(t([8, 16, 14, 14], "int64"), 2, { outputSize: [8, 16, 28, 27] }));
expectType<Of<[2, 3, 4, 8, 9], "float64">>(tt.maxUnpool3d(t([2, 3, 2, 4, 3], "float64"), t([2, 3, 2, 4, 3], "int64"), [2, 2, 3]));

expectType<F<[8, 16, 5, 5]>>(t([8, 16, 12, 13]).fractionalMaxPool2d(3, { outputSize: 5 }));
expectType<[F<[16, 6, 9]>, Of<[16, 6, 9], "int64">]>(tt.fractionalMaxPool2d(t([16, 12, 13]), 2, { outputRatio: [0.5, 0.75], returnIndices: true }));
expectType<F<[2, 3, 3, 4, 5]>>(t([2, 3, 8, 8, 8]).fractionalMaxPool3d(2, { outputSize: [3, 4, 5] }));
