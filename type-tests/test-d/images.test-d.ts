import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

expectType<F<[2, 3, 7, 9]>>(tt.interpolate(t([2, 3, 5, 6]), { size: [7, 9] }));
expectType<F<[2, 3, 4, 4]>>(tt.interpolate(t([2, 3, 5, 6]), { size: 4, mode: "bicubic", alignCorners: true, antialias: true }));
expectType<F<[2, 3, 10]>>(tt.interpolate(t([2, 3, 5]), { scaleFactor: 2, mode: "linear" }));
expectType<F<[1, 2, 4, 6, 2]>>(tt.interpolate(t([1, 2, 3, 4, 5]), { scaleFactor: [1.5, 1.5, 0.5], mode: "trilinear" }));
expectType<Of<[1, 3, 8, 8], "uint8">>(tt.interpolate(t([1, 3, 4, 4], "uint8"), { scaleFactor: 2 }));

// ⌊side · scaleFactor⌋: of decimals that are fractions of two always, of others unless the product of decimals is a whole number.
expectType<F<[1, 1, 2, 3]>>(tt.interpolate(t([1, 1, 5, 7]), { scaleFactor: 0.5 }));
expectType<F<[1, 1, 6, 8]>>(tt.interpolate(t([1, 1, 5, 7]), { scaleFactor: 1.25 }));
expectType<F<[1, 1, 3, 4]>>(tt.interpolate(t([1, 1, 5, 7]), { scaleFactor: 0.625 }));
expectType<F<[1, 1, 1, 2]>>(tt.interpolate(t([1, 1, 5, 7]), { scaleFactor: 0.3, mode: "area" }));
expectType<F<[1, 1, 5, 7]>>(tt.interpolate(t([1, 1, 5, 7]), { scaleFactor: 1.1 }));
expectType<F<[1, 1, number, 7]>>(tt.interpolate(t([1, 1, 10, 7]), { scaleFactor: 1.1 }));
expectType<F<[1, 1, 75000]>>(tt.interpolate(t([1, 1, 50000]), { scaleFactor: 1.5 }));

expectType<F<[2, 3, 5, 6]>>(tt.gridSample(t([2, 3, 8, 9]), t([2, 5, 6, 2])));
expectType<F<[2, 3, 5, 6, 7]>>(tt.gridSample(t([2, 3, 4, 8, 9]), t([2, 5, 6, 7, 3]), { mode: "nearest", paddingMode: "border" }));
expectType<Of<[2, 3, 0, 6], "float64">>(tt.gridSample(t([2, 3, 8, 9], "float64"), t([2, 0, 6, 2], "float64"), { mode: "bicubic" }));
expectType<F<[2, 8, 9, 2]>>(tt.affineGrid(t([2, 2, 3]), [2, 3, 8, 9]));
expectType<Of<[1, 4, 8, 9, 3], "float64">>(tt.affineGrid(t([1, 3, 4], "float64"), [1, 3, 4, 8, 9], { alignCorners: true }));

// A column for each window, a row for each of its entries.
expectType<F<[2, 12, 12]>>(tt.im2col(t([2, 3, 5, 4]), 2));
expectType<F<[18, 12]>>(tt.im2col(t([3, 6, 5]), [2, 3], { stride: [2, 1], padding: [1, 0] }));
expectType<F<[2, 3, 5, 4]>>(tt.fold(t([2, 12, 12]), [5, 4], 2));
expectType<F<[3, 5, 5]>>(tt.fold(t([12, 9]), 5, [2], { dilation: 2 }));

expectType<F<[2, 3, 8, 8]>>(tt.localResponseNorm(t([2, 3, 8, 8]), 2));
expectType<Of<[2, 3, 8], "bfloat16">>(tt.localResponseNorm(t([2, 3, 8], "bfloat16"), 5, { alpha: 1, k: 2 }));
expectType<F<[2, 3, 8]>>(tt.localResponseNorm(t([2, 3, 8], "int64"), 1));
