import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

/** Shapes changed in functions that are written once, for any size, dtype or device. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare function t<const S extends Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

function flat<B extends Dim>(x: F<[B, 4, 8]>): F<[B, 32]> {
  return x.flatten(1);
}
expectType<F<["B", 32]>>(flat(f(["B", 4, 8])));
function grid<B extends Dim, C extends Dim>(x: F<[B, C, 64]>): F<[B, C, 8, 8]> {
  return x.unflatten(2, [8, 8]);
}
expectType<F<[2, 3, 8, 8]>>(grid(f([2, 3, 64])));
function patches<B extends Dim, C extends Dim>(x: F<[B, C, 32, 32]>): F<[B, C, 8, 4, 8, 4]> {
  return x.reshape([x.shape[0], x.shape[1], 8, 4, 8, 4]);
}
expectType<F<[2, 3, 8, 4, 8, 4]>>(patches(f([2, 3, 32, 32])));
function viewed<B extends Dim>(x: F<[B, 64]>): F<[B, 8, 8]> {
  return x.view([x.shape[0], 8, 8]);
}
expectType<F<["B", 8, 8]>>(viewed(f(["B", 64])));
function channelsLast<N extends Dim, C extends Dim, H extends Dim, W extends Dim>(x: F<[N, C, H, W]>): F<[N, H, W, C]> {
  return x.permute([0, 2, 3, 1]);
}
expectType<F<["B", 8, 9, 3]>>(channelsLast(f(["B", 3, 8, 9])));
function flipped<M extends Dim, N extends Dim>(x: F<[M, N]>): F<[M, N]> {
  return x.t().t().adjoint().adjoint().tril().triu(1).flip([0]).roll(1, 0);
}
expectType<F<[2, 3]>>(flipped(f([2, 3])));
function wider<B extends Dim, C extends Dim>(x: F<[B, C]>): F<[B, 1, C, 1]> {
  return x.unsqueeze(1).unsqueeze(-1);
}
expectType<F<[2, 1, 3, 1]>>(wider(f([2, 3])));
function narrower<B extends Dim, C extends Dim>(x: F<[B, 1, C, 1]>): F<[B, C]> {
  return x.squeeze(3).squeeze(1);
}
expectType<F<[2, 3]>>(narrower(f([2, 1, 3, 1])));
function spread<B extends Dim, C extends Dim>(x: F<[B, 1, C]>): F<[B, 7, C]> {
  return x.expand([-1, 7, -1]);
}
expectType<F<["B", 7, 3]>>(spread(f(["B", 1, 3])));
function alike<B extends Dim, C extends Dim>(x: F<[1, C]>, y: F<[B, C]>): F<[B, C]> {
  return x.expandAs(y).reshapeAs(y).viewAs(y);
}
expectType<F<[2, 3]>>(alike(f([1, 3]), f([2, 3])));
function strides<B extends Dim, C extends Dim>(x: F<[B, C, 16]>): F<[B, C, 7, 4]> {
  return x.unfold(2, 4, 2);
}
expectType<F<[2, 3, 7, 4]>>(strides(f([2, 3, 16])));
function rearranged<B extends Dim, C extends Dim>(x: F<[B, C, 4, 4]>): F<[C, B, 16]> {
  return x.transpose(0, 1).flatten(-2);
}
expectType<F<[3, 2, 16]>>(rearranged(f([2, 3, 4, 4])));
function upscaled<B extends Dim>(x: F<[B, 12, 4, 4]>): F<[B, 3, 8, 8]> {
  return x.pixelShuffle(2);
}
expectType<F<["B", 3, 8, 8]>>(upscaled(f(["B", 12, 4, 4])));
function tiled<B extends Dim, C extends Dim>(x: F<[B, C]>): F<[3, B, C]> {
  return x.repeat([3, 1, 1]);
}
expectType<F<[3, 2, 4]>>(tiled(f([2, 4])));
function doubled<B extends Dim>(x: F<[B, 4]>): F<[B, 8]> {
  return x.repeatInterleave(2, 1);
}
expectType<F<[2, 8]>>(doubled(f([2, 4])));
function anywhere<B extends Dim, D extends DType, V extends Device>(x: Tensor<[B, 6], D, V>): Tensor<[6, B, 1], D, V> {
  return x.transpose(0, 1).unsqueeze(-1).flip([0]).contiguous();
}
expectType<Tensor<[6, 2, 1], "int64", "cpu">>(anywhere(t([2, 6], "int64")));
