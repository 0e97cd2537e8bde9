import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

/** Windows in functions that are written once, for any batch and any channels. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;

function stem<B extends Dim>(x: F<[B, 3, 32, 32]>, w: F<[16, 3, 3, 3]>, b: F<[16]>): F<[B, 16, 16, 16]> {
  return tt.maxPool2d(tt.conv2d(x, w, { padding: 1, bias: b }).relu(), 2);
}
expectType<F<["B", 16, 16, 16]>>(stem(f(["B", 3, 32, 32]), f([16, 3, 3, 3]), f([16])));
function block<B extends Dim, I extends Dim, O extends Dim>(x: F<[B, I, 8, 8]>, w: F<[O, I, 3, 3]>): F<[B, O, 6, 6]> {
  return tt.conv2d(x, w);
}
expectType<F<[2, 5, 6, 6]>>(block(f([2, 3, 8, 8]), f([5, 3, 3, 3])));
function sequence<B extends Dim, C extends Dim>(x: F<[B, C, 16]>, w: F<[C, C, 3]>): F<[B, C, 16]> {
  return tt.conv1d(x, w, { padding: "same" });
}
expectType<F<[2, 5, 16]>>(sequence(f([2, 5, 16]), f([5, 5, 3])));
function volume<B extends Dim, O extends Dim>(x: F<[B, 3, 8, 8, 8]>, w: F<[O, 3, 2, 2, 2]>): F<[B, O, 4, 4, 4]> {
  return tt.conv3d(x, w, { stride: 2 });
}
expectType<F<[2, 5, 4, 4, 4]>>(volume(f([2, 3, 8, 8, 8]), f([5, 3, 2, 2, 2])));
function up<B extends Dim, I extends Dim, O extends Dim>(x: F<[B, I, 8, 8]>, w: F<[I, O, 2, 2]>): F<[B, O, 16, 16]> {
  return tt.convTranspose2d(x, w, { stride: 2 });
}
expectType<F<[2, 5, 16, 16]>>(up(f([2, 3, 8, 8]), f([3, 5, 2, 2])));
function pooled<B extends Dim, C extends Dim>(x: F<[B, C, 8, 8]>): F<[B, C, 2, 2]> {
  return tt.avgPool2d(tt.maxPool2d(x, 2), 2);
}
expectType<F<[2, 5, 2, 2]>>(pooled(f([2, 5, 8, 8])));
function globalMean<B extends Dim, C extends Dim, H extends Dim, W extends Dim>(x: F<[B, C, H, W]>): F<[B, C]> {
  return tt.adaptiveAvgPool2d(x, 1).squeeze(3).squeeze(2);
}
expectType<F<[2, 5]>>(globalMean(f([2, 5, 8, 9])));
function larger<B extends Dim, C extends Dim>(x: F<[B, C, 8, 8]>): F<[B, C, 16, 16]> {
  return tt.interpolate(x, { scaleFactor: 2, mode: "bilinear", alignCorners: false });
}
expectType<F<[2, 5, 16, 16]>>(larger(f([2, 5, 8, 8])));
function resized<B extends Dim, C extends Dim, H extends Dim, W extends Dim>(x: F<[B, C, H, W]>): F<[B, C, 5, 7]> {
  return tt.interpolate(x, { size: [5, 7] });
}
expectType<F<[2, 3, 5, 7]>>(resized(f([2, 3, 8, 9])));
function patchEmbedding<B extends Dim, C extends Dim>(x: F<[B, 3, 32, 32]>, w: F<[C, 3, 8, 8]>): F<[B, 16, C]> {
  return tt.conv2d(x, w, { stride: 8 }).flatten(2).transpose(1, 2);
}
expectType<F<[2, 16, 9]>>(patchEmbedding(f([2, 3, 32, 32]), f([9, 3, 8, 8])));
function patches<B extends Dim>(x: F<[B, 3, 8, 8]>): F<[B, 12, 16]> {
  return tt.im2col(x, 2, { stride: 2 });
}
expectType<F<[2, 12, 16]>>(patches(f([2, 3, 8, 8])));
function image<B extends Dim>(x: F<[B, 12, 16]>): F<[B, 3, 8, 8]> {
  return tt.fold(x, [8, 8], 2, { stride: 2 });
}
expectType<F<[2, 3, 8, 8]>>(image(f([2, 12, 16])));
function typed<B extends Dim, D extends DType, V extends Device>(x: Tensor<[B, 3, 8, 8], D, V>, w: Tensor<[4, 3, 3, 3], D, V>): Tensor<[B, 4, 6, 6], D, V> {
  return tt.conv2d(x, w);
}
expectType<Tensor<[2, 4, 6, 6], "float64", "cpu">>(typed(tt.zeros([2, 3, 8, 8], { dtype: "float64" }), tt.zeros([4, 3, 3, 3], { dtype: "float64" })));
