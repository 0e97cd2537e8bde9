import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

expectType<F<[8, 16, 14, 14]>>(t([8, 16, 28, 28]).maxPool2d(2));
expectType<F<[16, 13, 13]>>(t([16, 27, 27]).maxPool2d(2));
expectType<F<[16, 14, 14]>>(t([16, 27, 27]).maxPool2d(2, { ceilMode: true }));
expectType<F<[2, 8, 56, 56]>>(t([2, 8, 112, 112]).maxPool2d(3, { stride: 2, padding: 1 }));
expectType<F<[8, 16, 27, 26]>>(t([8, 16, 28, 28]).maxPool2d([2, 3], { stride: 1 }));
expectType<F<[8, 16, 8, 8]>>(t([8, 16, 28, 28]).maxPool2d(3, { dilation: 2 }));
expectType<F<[8, 16, 14, 14]>>(t([8, 16, 28, 28]).maxPool2d([2], { stride: [2] }));
expectType<Of<[1, 2, 2], "int32">>(t([1, 4, 4], "int32").maxPool2d(2));

// A window that starts in the padding on the right does not count, even rounded up.
expectType<F<[1, 3, 3]>>(t([1, 5, 5]).maxPool2d(2, { stride: 2, padding: 1, ceilMode: true }));
expectType<F<[1, 3, 3]>>(t([1, 4, 4]).maxPool2d(2, { stride: 2, padding: 1, ceilMode: true }));
expectType<F<[1, 2]>>(t([1, 4]).maxPool1d(1, { stride: 3, ceilMode: true }));
expectType<F<[1, 1]>>(t([1, 3]).maxPool1d(1, { stride: 3, ceilMode: true }));
expectType<F<[1, 1]>>(t([1, 2]).maxPool1d(3, { ceilMode: true }));
expectType<F<[1, 3]>>(t([1, 8]).maxPool1d(3, { ceilMode: true }));
expectType<F<[1, 25001]>>(t([1, 100001]).maxPool1d(4, { ceilMode: true }));

// Values, or values and places, as the literal says.
expectType<[F<[8, 16, 14, 14]>, Of<[8, 16, 14, 14], "int64">]>(t([8, 16, 28, 28]).maxPool2d(2, { returnIndices: true }));
expectType<F<[8, 16, 14, 14]>>(t([8, 16, 28, 28]).maxPool2d(2, { returnIndices: false }));
expectType<[Of<[3, 4], "int64">, Of<[3, 4], "int64">]>(tt.maxPool1d(t([3, 8], "int64"), 2, { returnIndices: true }));
expectType<[F<[2, 2, 2, 2]>, Of<[2, 2, 2, 2], "int64">]>(tt.maxPool3d(t([2, 4, 4, 4]), 2, { returnIndices: true }));

expectType<F<[8, 16, 14]>>(t([8, 16, 28]).maxPool1d(2));
expectType<F<[16, 14]>>(tt.maxPool1d(t([16, 28]), 3, { stride: 2, padding: 1 }));
expectType<F<[2, 3, 4, 5, 3]>>(tt.maxPool3d(t([2, 3, 8, 10, 10]), [2, 2, 3]));
expectType<F<[3, 4, 5, 4]>>(t([3, 8, 10, 10]).maxPool3d([2, 2, 3], { ceilMode: true }));
expectType<F<[8, 16, 14]>>(t([8, 16, 28]).avgPool1d(2));
expectType<F<[16, 28]>>(tt.avgPool1d(t([16, 28]), 3, { stride: 1, padding: 1 }));
expectType<F<[8, 16, 14, 14]>>(tt.avgPool2d(t([8, 16, 28, 28]), 2));
expectType<F<[8, 16, 4, 4]>>(t([8, 16, 8, 8]).avgPool2d(3, { stride: 2, padding: 1, countIncludePad: false }));
expectType<F<[2, 3, 4, 5, 5]>>(tt.avgPool3d(t([2, 3, 8, 10, 10]), 2, { divisorOverride: 7 }));
expectType<F<[3, 4, 5, 5]>>(t([3, 8, 10, 10]).avgPool3d(3, { stride: 2, padding: 1 }));

// Adaptive: the sides asked for; null keeps one.
expectType<F<[8, 16, 1]>>(t([8, 16, 28]).adaptiveAvgPool1d(1));
expectType<F<[16, 7]>>(tt.adaptiveAvgPool1d(t([16, 28]), [7]));
expectType<F<[8, 16, 7, 7]>>(t([8, 16, 28, 30]).adaptiveAvgPool2d(7));
expectType<F<[16, 28, 7]>>(tt.adaptiveAvgPool2d(t([16, 28, 30]), [null, 7]));
expectType<Of<[2, 1, 1], "complex64">>(tt.adaptiveAvgPool2d(t([2, 4, 4], "complex64"), 1));
expectType<F<[2, 3, 4, 5, 6]>>(t([2, 3, 8, 8, 6]).adaptiveAvgPool3d([4, 5, null]));
expectType<F<[8, 16, 4]>>(t([8, 16, 28]).adaptiveMaxPool1d(4));
expectType<[F<[16, 4, 5]>, Of<[16, 4, 5], "int64">]>(tt.adaptiveMaxPool2d(t([16, 28, 30]), [4, 5], { returnIndices: true }));
expectType<F<[16, 2, 2, 2]>>(t([16, 8, 8, 8]).adaptiveMaxPool3d(2, { returnIndices: false }));

// Norms: powers promote, roots are floats.
expectType<F<[8, 16, 14]>>(t([8, 16, 28]).lpPool1d(2, 2));
expectType<F<[16, 14, 9]>>(tt.lpPool2d(t([16, 28, 28]), 1.5, [2, 3]));
expectType<Of<[2, 3, 4, 5, 5], "float64">>(t([2, 3, 8, 10, 10], "float64").lpPool3d(3, 2));
expectType<F<[1, 2]>>(t([1, 4], "int64").lpPool1d(2, 2));
expectType<F<[1, 2]>>(t([1, 4], "uint8").lpPool1d(0.5, 2));
expectType<F<[1, 1, 2]>>(t([1, 3, 4], "bool").lpPool2d(1, 2));
