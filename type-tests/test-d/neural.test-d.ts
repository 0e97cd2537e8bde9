import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// h′ = ⌊(h + 2 padding − dilation (kh − 1) − 1) / stride⌋ + 1
expectType<F<[8, 16, 28, 28]>>(tt.conv2d(t([8, 3, 32, 32]), t([16, 3, 5, 5])));
expectType<F<[16, 28, 28]>>(tt.conv2d(t([3, 32, 32]), t([16, 3, 5, 5])));
expectType<F<[8, 16, 32, 32]>>(tt.conv2d(t([8, 3, 32, 32]), t([16, 3, 5, 5]), { padding: 2 }));
expectType<F<[8, 16, 16, 16]>>(tt.conv2d(t([8, 3, 32, 32]), t([16, 3, 3, 3]), { stride: 2, padding: 1, bias: t([16]) }));
expectType<F<[8, 16, 28, 14]>>(tt.conv2d(t([8, 3, 28, 28]), t([16, 3, 3, 3]), { stride: [1, 2], padding: [1, 1] }));
expectType<F<[8, 16, 28, 28]>>(tt.conv2d(t([8, 3, 32, 32]), t([16, 3, 3, 3]), { dilation: 2 }));
expectType<F<[8, 16, 32, 31]>>(tt.conv2d(t([8, 3, 32, 31]), t([16, 3, 3, 5]), { padding: "same" }));
expectType<F<[8, 16, 30, 30]>>(tt.conv2d(t([8, 3, 32, 32]), t([16, 3, 3, 3]), { padding: "valid" }));
expectType<F<[8, 6, 30, 30]>>(tt.conv2d(t([8, 3, 32, 32]), t([6, 1, 3, 3]), { groups: 3 }));
expectType<F<[8, 64, 112, 112]>>(tt.conv2d(t([8, 3, 224, 224]), t([64, 3, 7, 7]), { stride: 2, padding: 3 }));

expectType<F<[8, 16, 14, 14]>>(t([8, 16, 28, 28]).maxPool2d(2));
expectType<F<[16, 13, 13]>>(t([16, 27, 27]).maxPool2d(2));
expectType<F<[16, 14, 14]>>(t([16, 27, 27]).maxPool2d(2, { ceilMode: true }));
expectType<F<[8, 64, 56, 56]>>(t([8, 64, 112, 112]).maxPool2d(3, { stride: 2, padding: 1 }));
expectType<F<[8, 16, 27, 26]>>(t([8, 16, 28, 28]).maxPool2d([2, 3], { stride: 1 }));
expectType<F<[8, 16, 8, 8]>>(t([8, 16, 28, 28]).maxPool2d(3, { dilation: 2 }));
expectType<F<[8, 16, 14, 14]>>(tt.avgPool2d(t([8, 16, 28, 28]), 2));
expectType<F<[8, 16, 4, 4]>>(t([8, 16, 8, 8]).avgPool2d(3, { stride: 2, padding: 1, countIncludePad: false }));

