import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// h′ = ⌊(h + 2 padding − dilation (kh − 1) − 1) / stride⌋ + 1
expectType<F<[8, 16, 28, 28]>>(tt.conv2d(t([8, 3, 32, 32]), t([16, 3, 5, 5])));
expectType<F<[16, 28, 28]>>(tt.conv2d(t([3, 32, 32]), t([16, 3, 5, 5])));
expectType<F<[8, 16, 32, 32]>>(tt.conv2d(t([8, 3, 32, 32]), t([16, 3, 5, 5]), { padding: 2 }));
expectType<F<[8, 16, 16, 16]>>(tt.conv2d(t([8, 3, 32, 32]), t([16, 3, 3, 3]), { stride: 2, padding: 1, bias: t([16]) }));
expectType<F<[8, 16, 28, 14]>>(tt.conv2d(t([8, 3, 28, 28]), t([16, 3, 3, 3]), { stride: [1, 2], padding: [1, 1] }));
expectType<F<[8, 16, 14, 14]>>(tt.conv2d(t([8, 3, 28, 28]), t([16, 3, 3, 3]), { stride: [2], padding: [1] }));
expectType<F<[8, 16, 28, 28]>>(tt.conv2d(t([8, 3, 32, 32]), t([16, 3, 3, 3]), { dilation: 2 }));
expectType<F<[8, 16, 32, 31]>>(tt.conv2d(t([8, 3, 32, 31]), t([16, 3, 3, 5]), { padding: "same" }));
expectType<F<[8, 16, 30, 30]>>(tt.conv2d(t([8, 3, 32, 32]), t([16, 3, 3, 3]), { padding: "valid" }));
expectType<F<[8, 6, 30, 30]>>(tt.conv2d(t([8, 3, 32, 32]), t([6, 1, 3, 3]), { groups: 3 }));
expectType<F<[2, 8, 112, 112]>>(tt.conv2d(t([2, 3, 224, 224]), t([8, 3, 7, 7]), { stride: 2, padding: 3 }));
expectType<F<[0, 16, 28, 28]>>(tt.conv2d(t([0, 3, 32, 32]), t([16, 3, 5, 5])));
expectType<Of<[1, 2, 3, 3], "int64">>(tt.conv2d(t([1, 2, 4, 4], "int64"), t([2, 2, 2, 2], "int64")));
expectType<Of<[1, 2, 3, 3], "complex64">>(tt.conv2d(t([1, 2, 4, 4], "complex64"), t([2, 2, 2, 2], "complex64")));

expectType<F<[8, 16, 30]>>(tt.conv1d(t([8, 3, 32]), t([16, 3, 3])));
expectType<F<[16, 16]>>(tt.conv1d(t([3, 32]), t([16, 3, 3]), { stride: 2, padding: 1, bias: t([16]) }));
expectType<F<[8, 16, 32]>>(tt.conv1d(t([8, 3, 32]), t([16, 3, 4]), { padding: "same" }));
expectType<F<[8, 4, 26]>>(tt.conv1d(t([8, 4, 32]), t([4, 1, 3]), { groups: 4, dilation: [3] }));
expectType<F<[1, 2, 65533]>>(tt.conv1d(t([1, 1, 65536]), t([2, 1, 4])));

expectType<F<[2, 4, 6, 7, 8]>>(tt.conv3d(t([2, 3, 8, 9, 10]), t([4, 3, 3, 3, 3])));
expectType<F<[4, 4, 9, 5]>>(tt.conv3d(t([3, 8, 9, 10]), t([4, 3, 1, 3, 3]), { stride: [2, 1, 2], padding: [0, 1, 1] }));
expectType<F<[2, 4, 8, 9, 10]>>(tt.conv3d(t([2, 3, 8, 9, 10]), t([4, 3, 3, 5, 1]), { padding: "same" }));

// h′ = (h − 1) stride − 2 padding + dilation (kh − 1) + outputPadding + 1
expectType<F<[8, 4, 34]>>(tt.convTranspose1d(t([8, 3, 32]), t([3, 4, 3])));
expectType<F<[4, 64]>>(tt.convTranspose1d(t([3, 32]), t([3, 4, 3]), { stride: 2, padding: 1, outputPadding: 1 }));
expectType<F<[2, 6, 31]>>(tt.convTranspose1d(t([2, 4, 10]), t([4, 3, 4]), { stride: 3, groups: 2, bias: t([6]) }));
expectType<F<[2, 3, 16, 16]>>(tt.convTranspose2d(t([2, 8, 8, 8]), t([8, 3, 4, 4]), { stride: 2, padding: 1 }));
expectType<F<[3, 17, 12]>>(tt.convTranspose2d(t([8, 8, 8]), t([8, 3, 3, 3]), { stride: [2, 1], dilation: [1, 2] }));
expectType<F<[2, 8, 8, 8]>>(tt.convTranspose2d(t([2, 8, 8, 8]), t([8, 8, 3, 3]), { padding: 1 }));
expectType<Of<[1, 2, 3, 3], "int64">>(tt.convTranspose2d(t([1, 2, 2, 2], "int64"), t([2, 2, 2, 2], "int64")));
expectType<F<[2, 3, 4, 9, 10]>>(tt.convTranspose3d(t([2, 4, 4, 4, 4]), t([4, 3, 1, 3, 4]), { stride: [1, 2, 2] }));
expectType<F<[3, 5, 6, 7]>>(tt.convTranspose3d(t([4, 4, 4, 4]), t([4, 3, 2, 3, 4])));

// Time first.
expectType<F<[7, 2, 4]>>(tt.convTbc(t([8, 2, 3]), t([2, 3, 4]), t([4])));
expectType<F<[10, 2, 4]>>(t([8, 2, 3]).convTbc(t([3, 3, 4]), t([4]), { pad: 2 }));
