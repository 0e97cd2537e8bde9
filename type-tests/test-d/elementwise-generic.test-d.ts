import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

/** Elementwise ops, activations and dropout in functions that are written once, for any size. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
function gate<B extends Dim>(x: F<[B, 64]>): F<[B, 32]> {
  return x.glu();
}
function act<B extends Dim, C extends Dim>(x: F<[B, C]>): F<[B, C]> {
  return tt.dropout(x.clamp({ min: 0, max: 6 }).clampMin(0.5).hardtanh().celu({ alpha: 2 }), 0.1);
}
function drop<B extends Dim, C extends Dim>(x: F<[B, C, 8, 8]>): F<[B, C, 8, 8]> {
  return tt.dropout2d(x, 0.2);
}
function slopes<B extends Dim, C extends Dim>(x: F<[B, C, 8]>, w: F<[C]>): F<[B, C, 8]> {
  return x.prelu(w);
}
function bin<B extends Dim, C extends Dim>(x: F<[B, C]>, y: F<[C]>): F<[B, C]> {
  return x.atan2(y).hypot(y).fmax(y).clampMin(y).logaddexp(y).copysign(-1).xlogy(y);
}
function three<B extends Dim, C extends Dim>(x: F<[B, C]>, y: F<[C]>, z: F<[B, C]>): F<[B, C]> {
  return x.addcmul(y, z).addcdiv(z, y).lerp(z, 0.5).lerp(z, y);
}
function bounds<B extends Dim>(x: F<[B]>, y: F<[B]>): F<[B]> {
  return x.clamp({ min: y, max: x });
}
function inPlace<B extends Dim, C extends Dim>(x: F<[B, C]>, y: F<[C]>): F<[B, C]> {
  return x.lt_(y).addcmul_(y, y).lerp_(x, 0.5).clamp_({ min: 0 }).hypot_(y).logicalAnd_(y);
}
function powers<B extends Dim>(x: F<[B]>): F<[B]> {
  return tt.pow(2, tt.pow(x, 2));
}
function norm<B extends Dim, C extends Dim>(x: F<[B, C]>): F<[B, C]> {
  return tt.normalize(tt.gumbelSoftmax(x));
}
function parts<B extends Dim>(x: F<[B, 2]>): F<[B, 2]> {
  return x.viewAsComplex().viewAsReal();
}
function typed<B extends Dim, D extends DType, V extends Device>(x: Tensor<[B], D, V>): Tensor<[B], D, V> {
  return tt.dropout(x.hardswish().mish());
}
function random<B extends Dim, C extends Dim>(x: F<[B, C]>, p: F<[C]>): F<[B, C]> {
  return tt.normal(x.bernoulli_(p).exponential_().random_(3), p);
}
function nz<B extends Dim>(x: F<[B, 2]>) {
  return tt.where(x);
}
declare function f<const S extends Dim[]>(shape: S): F<S>;

expectType<F<[7, 32]>>(gate(f([7, 64])));
expectType<F<["batch", 32]>>(gate(f(["batch", 64])));
expectType<F<[7, 3]>>(act(f([7, 3])));
expectType<F<[7, 3, 8, 8]>>(drop(f([7, 3, 8, 8])));
expectType<F<[7, 3, 8]>>(slopes(f([7, 3, 8]), f([3])));
expectType<F<[7, 3]>>(bin(f([7, 3]), f([3])));
expectType<F<[7, 3]>>(three(f([7, 3]), f([3]), f([7, 3])));
expectType<F<[number]>>(bounds(f([0 as number]), f([0 as number])));
expectType<F<[7, 3]>>(inPlace(f([7, 3]), f([3])));
expectType<F<["T"]>>(powers(f(["T"])));
expectType<F<[7, 3]>>(norm(f([7, 3])));
expectType<F<[7, 2]>>(parts(f([7, 2])));
expectType<Tensor<[7], "float16", "cuda">>(typed(null! as Tensor<[7], "float16", "cuda">));
expectType<F<[7, 3]>>(random(f([7, 3]), f([3])));
expectType<[Tensor<[number], "int64", "cpu">, Tensor<[number], "int64", "cpu">]>(nz(f([7, 2])));
