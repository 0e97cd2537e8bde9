import * as tt from "typetorch";
import type { Dim, Shape, Tensor } from "typetorch";
import { expectError, expectType } from "tsd";

/** Windows over dims that are symbols: the size of what comes out is an expression of theirs, where every step is taken whole. More in symbols.test-d.ts. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;

expectType<F<["B", 16, "T-2"]>>(tt.conv1d(f(["B", 3, "T"]), f([16, 3, 3])));
expectType<F<["B", "K", "T"]>>(tt.conv1d(f(["B", "C", "T"]), f(["K", "C", 3]), { padding: 1, bias: f(["K"]) }));
expectType<F<["B", 16, "T-4"]>>(tt.conv1d(f(["B", 3, "T"]), f([16, 3, 3]), { dilation: 2 }));
expectType<F<[16, "H-2", "W-2"]>>(tt.conv2d(f([3, "H", "W"]), f([16, 3, 3, 3])));
expectType<F<["B", 8, "H", "W"]>>(tt.conv2d(f(["B", 4, "H", "W"]), f([8, 2, 3, 3]), { groups: 2, padding: [1, 1] }));
expectType<F<["B", 4, "T-1", "H-1", "W-1"]>>(tt.conv3d(f(["B", 3, "T", "H", "W"]), f([4, 3, 2, 2, 2])));
expectType<F<["B", 8, "T*2"]>>(tt.convTranspose1d(f(["B", 4, "T"]), f([4, 8, 2]), { stride: 2 }));
expectType<F<["B", 8, "H+2", "W+2"]>>(tt.convTranspose2d(f(["B", 4, "H", "W"]), f([4, 8, 3, 3])));
expectType<F<["B", "C", "T"]>>(tt.maxPool1d(f(["B", "C", "T*3"]), 3));
expectType<F<["B", "C", "H-1", "W-1"]>>(tt.maxPool2d(f(["B", "C", "H", "W"]), 2, { stride: 1 }));
expectType<F<["B", "C", "H", "W"]>>(tt.avgPool2d(f(["B", "C", "H", "W"]), 3, { stride: 1, padding: 1 }));
expectType<F<["B", "C", 4, 4]>>(tt.adaptiveMaxPool2d(f(["B", "C", "H", "W"]), [4, 4]));
expectType<F<["B", "C", 7, "W"]>>(tt.adaptiveAvgPool2d(f(["B", "C", "H", "W"]), [7, null]));
expectType<F<["B", "C", "T*2"]>>(tt.interpolate(f(["B", "C", "T"]), { scaleFactor: 2, mode: "linear" }));
expectType<F<["B", "C", 32, 32]>>(tt.interpolate(f(["B", "C", "H", "W"]), { size: [32, 32], mode: "bilinear" }));
expectType<F<["B", "C", "H+2", "W+4"]>>(f(["B", "C", "H", "W"]).pad([2, 2, 1, 1], { mode: "reflect" }));
expectType<F<["B", 12, "-H+H*W-W+1"]>>(tt.im2col(f(["B", 3, "H", "W"]), 2));
expectType<F<["B", 3, 8, 8]>>(tt.fold(f(["B", 12, 16]), [8, 8], 2, { stride: 2 }));
expectType<F<["B", "C", "H", "W"]>>(tt.localResponseNorm(f(["B", "C", "H", "W"]), 3));
expectError(tt.conv1d(f(["B", "C", "T"]), f(["K", 3, 3])));
expectError(tt.conv2d(f(["B", 3, "H", "W"]), f([16, 4, 3, 3])));
expectError(tt.conv1d(f(["B", 3, "T"]), f(["K", 3, 3]), { bias: f(["C"]) }));
expectError(tt.fold(f(["B", 13, 16]), [8, 8], 2, { stride: 2 }));

/** Sides that are type parameters: what the windows leave of them is computed outside. */
function halved<B extends Dim, C extends Dim, H extends Dim, W extends Dim>(image: F<[B, C, H, W]>, weight: F<[C, C, 3, 3]>) {
  return tt.conv2d(image, weight, { stride: 2, padding: 1 });
}
expectType<F<[2, 8, 16, 12]>>(halved(tt.zeros([2, 8, 32, 24]), tt.zeros([8, 8, 3, 3])));
expectType<F<["B", 8, "floor((H+1)/2)", "floor((W+1)/2)"]>>(halved(f(["B", 8, "H", "W"]), tt.zeros([8, 8, 3, 3])));
function pooled<B extends Dim, C extends Dim, H extends number, W extends number>(image: F<[B, C, H, W]>) {
  return tt.maxPool2d(image, 2);
}
expectType<F<[2, 8, 16, 12]>>(pooled(tt.zeros([2, 8, 32, 24])));
function windows<T extends Dim>(x: F<[T, 3]>) {
  return x.unfold(0, 4, 2);
}
expectType<F<[4, 3, 4]>>(windows(tt.zeros([10, 3])));
function grown<B extends Dim, T extends Dim>(x: F<[B, 4, T]>) {
  return tt.convTranspose1d(x, tt.zeros([4, 2, 3]), { stride: 2 });
}
expectType<F<[5, 2, 13]>>(grown(tt.zeros([5, 4, 6])));
