import * as tt from "typetorch";
import type { Device, Dim, Shape, Tensor } from "typetorch";
import { expectError, expectType } from "tsd";

/** Functions for any leading dims, `[...S, M, N]`: what is done to the dims after the rest is decided inside, and inferred outside. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type I<S extends Shape> = Tensor<S, "int64", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare function t<const S extends Dim[], const D extends tt.DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Turned.
function turned<const S extends Shape, M extends Dim, N extends Dim>(x: F<[...S, M, N]>): F<[...S, N, M]> {
  return x.transpose(-1, -2);
}
function adjoint<const S extends Shape, M extends Dim, N extends Dim>(x: F<[...S, M, N]>): F<[...S, N, M]> {
  return x.adjoint();
}
function first<B extends Dim, C extends Dim, const S extends Shape>(x: F<[B, C, ...S]>): F<[C, B, ...S]> {
  return x.transpose(0, 1);
}
expectType<F<[2, 4, 3]>>(turned(f([2, 3, 4])));
expectType<F<["B", 5, 4, 3]>>(turned(f(["B", 5, 3, 4])));
expectType<F<[4, 3]>>(adjoint(f([3, 4])));
expectType<F<[3, 2, 4, 5]>>(first(f([2, 3, 4, 5])));

// Reduced.
function means<const S extends Shape, N extends Dim>(x: F<[...S, N]>): F<[...S, 1]> {
  return x.mean(-1, { keepdim: true });
}
function sums<const S extends Shape, M extends Dim, N extends Dim>(x: F<[...S, M, N]>): F<[...S, N]> {
  return x.sum(-2);
}
function sumsOfBoth<const S extends Shape, M extends Dim, N extends Dim>(x: F<[...S, M, N]>): F<S> {
  return x.sum([-2, -1]);
}
function sumsOfFirst<const S extends Shape, B extends Dim>(x: F<[B, ...S]>): F<S> {
  return x.sum(0);
}
function spread<const S extends Shape, N extends Dim>(x: F<[...S, N]>): F<[...S, 1]> {
  return x.var({ dim: -1, keepdim: true, unbiased: false }).add(x.std(-1, { keepdim: true }));
}
function largest<const S extends Shape, N extends Dim>(x: F<[...S, N]>): [F<S>, I<S>, I<S>] {
  const { values, indices } = x.max(-1);
  return [values.maximum(x.amax(-1)), indices, x.argmax(-1)];
}
function length<const S extends Shape, N extends Dim>(x: F<[...S, N]>): F<[...S, 1]> {
  return x.norm(2, { dim: -1, keepdim: true });
}
expectType<F<[2, 3, 1]>>(means(f([2, 3, 4])));
expectType<F<["B", 4]>>(sums(f(["B", 3, 4])));
expectType<F<[2]>>(sumsOfBoth(f([2, 3, 4])));
expectType<F<[]>>(sumsOfBoth(f([3, 4])));
expectType<F<[3, 4]>>(sumsOfFirst(f([2, 3, 4])));
expectType<F<[2, 1]>>(spread(f([2, 3])));
expectType<[F<[2]>, I<[2]>, I<[2]>]>(largest(f([2, 3])));
expectType<F<[1]>>(length(f([3])));

// Along the last dim.
function along<const S extends Shape, N extends Dim>(x: F<[...S, N]>): F<[...S, N]> {
  return x.softmax(-1).logSoftmax(-1).cumsum(-1).sort(-1).values.flip([-1]).roll(1, -1);
}
expectType<F<[2, 3]>>(along(f([2, 3])));

// Dims put in and taken away.
function column<const S extends Shape>(x: F<S>): F<[...S, 1]> {
  return x.unsqueeze(-1);
}
function row<const S extends Shape>(x: F<S>): F<[1, ...S]> {
  return x.unsqueeze(0);
}
function between<const S extends Shape, N extends Dim>(x: F<[...S, N]>): F<[...S, 1, N]> {
  return x.unsqueeze(-2);
}
function narrower<const S extends Shape>(x: F<[...S, 1]>): F<S> {
  return x.squeeze(-1);
}
function bare<const S extends Shape, N extends Dim>(x: F<[...S, 1, N, 1]>): F<[...S, N]> {
  return x.squeeze([-1, -3]);
}
expectType<F<[2, 3, 1]>>(column(f([2, 3])));
expectType<F<[1]>>(column(f([])));
expectType<F<[1, "B"]>>(row(f(["B"])));
expectType<F<[2, 1, 3]>>(between(f([2, 3])));
expectType<F<[2]>>(narrower(f([2, 1])));
expectType<F<[2, 3]>>(bare(f([2, 1, 3, 1])));

// Parts.
function start<const S extends Shape>(x: F<[...S, 8]>): F<[...S, 3]> {
  return x.narrow(-1, 0, 3);
}
function last<const S extends Shape, T extends Dim, C extends Dim>(x: F<[...S, T, C]>): F<[...S, C]> {
  return x.select(-2, -1);
}
function halves<const S extends Shape>(x: F<[...S, 8]>): [F<[...S, 4]>, F<[...S, 4]>] {
  return x.chunk(2, -1);
}
function gates<const S extends Shape>(x: F<[...S, 8]>): [F<[...S, 2]>, F<[...S, 6]>] {
  const [a, b] = x.split([2, 6], -1);
  return [a, b];
}
function pairs<const S extends Shape>(x: F<[...S, 8]>): [F<[...S, 4]>, F<[...S, 4]>] {
  return x.split(4, -1);
}
function coordinates<const S extends Shape>(x: F<[...S, 2]>): [F<S>, F<S>] {
  return x.unbind(-1);
}
expectType<F<[2, 3]>>(start(f([2, 8])));
expectType<F<["B", 64]>>(last(f(["B", 12, 64])));
expectType<[F<[2, 4]>, F<[2, 4]>]>(halves(f([2, 8])));
expectType<[F<[2]>, F<[6]>]>(gates(f([8])));
expectType<[F<[2, 4]>, F<[2, 4]>]>(pairs(f([2, 8])));
expectType<[F<[3, 2]>, F<[3, 2]>]>(coordinates(f([3, 2, 2])));

// Joined.
function joined<const S extends Shape>(x: F<[...S, 3]>, y: NoInfer<F<[...S, 4]>>): F<[...S, 7]> {
  return tt.cat([x, y], -1);
}
function stacked<const S extends Shape>(x: F<S>, y: NoInfer<F<S>>): F<[...S, 2]> {
  return tt.stack([x, y], -1);
}
expectType<F<[2, 7]>>(joined(f([2, 3]), f([2, 4])));
expectType<F<["B", 2]>>(stacked(f(["B"]), f(["B"])));
expectError(joined(f([2, 3]), f([3, 4])));

// Rotary positions: halves turned and joined again.
function rotated<const S extends Shape>(x: F<[...S, 8]>): F<[...S, 8]> {
  const [a, b] = x.chunk(2, -1);
  return tt.cat([b.neg(), a], -1);
}
expectType<F<[2, 12, 8]>>(rotated(f([2, 12, 8])));

// Heads split and merged.
function split<const S extends Shape, T extends Dim>(x: F<[...S, T, 768]>): F<[...S, 12, T, 64]> {
  return x.unflatten(-1, [12, 64]).transpose(-2, -3);
}
function merged<const S extends Shape, T extends Dim>(x: F<[...S, 12, T, 64]>): F<[...S, T, 768]> {
  return x.transpose(-2, -3).flatten(-2);
}
function rows<const S extends Shape, C extends Dim>(x: F<[...S, C]>): F<[number, C]> {
  return x.flatten(0, { endDim: -2 });
}
function table<const S extends Shape, C extends Dim>(x: F<[...S, C]>): F<[number, C]> {
  return x.reshape([-1, x.shape.at(-1) as C]);
}
function list<const S extends Shape>(x: F<S>): F<[number]> {
  return x.flatten();
}
expectType<F<["B", 12, 20, 64]>>(split(f(["B", 20, 768])));
expectType<F<[2, 20, 768]>>(merged(f([2, 12, 20, 64])));
expectType<F<[number, 4]>>(rows(f([2, 3, 4])));
expectType<F<[number, 4]>>(table(f([2, 3, 4])));
expectType<F<[number]>>(list(f([2, 3, 4])));

// Products.
function scores<const S extends Shape, T extends Dim, U extends Dim, C extends Dim>(q: F<[...S, T, C]>, k: F<[...S, U, C]>): F<[...S, T, U]> {
  return q.matmul(k.transpose(-1, -2));
}
expectType<F<[2, 5, 12, 20]>>(scores(f([2, 5, 12, 64]), f([2, 5, 20, 64])));

// What has no position inside has one outside, where the result is not declared.
function summed<const S extends Shape, N extends Dim>(x: F<[...S, N]>) {
  return x.sum(0);
}
expectType<F<[3, 4]>>(summed(f([2, 3, 4])));

// Faults of the dims that are known are told inside.
export function faults<const S extends Shape>(x: F<[...S, 3]>): void {
expectError(x.narrow(-1, 2, 5));
expectError(x.unflatten(-1, [2, 2]));
expectError(x.select(-1, 3));
}

// A number beside a float of any kind leaves it what it is.
type Float = "float16" | "bfloat16" | "float32" | "float64";
function scaled<const S extends Shape, D extends Float, V extends Device>(x: Tensor<S, D, V>): Tensor<S, D, V> {
  return x.mul(2).add(1).div(Math.sqrt(3)).sub(0.5).pow(2).clamp({ min: 0 }).add(x);
}
function unary<const S extends Shape, D extends "float32" | "float64", V extends Device>(x: Tensor<S, D, V>): Tensor<S, D, V> {
  return x.square().sqrt().exp().sigmoid().mul(x).abs();
}
function reduced<const S extends Shape, N extends Dim, D extends Float, V extends Device>(x: Tensor<[...S, N], D, V>): Tensor<S, D, V> {
  return x.sum(-1).add(x.mean(-1)).add(x.var(-1)).add(x.norm(2, { dim: -1 }));
}
function quotient<const S extends Shape, D extends Float, V extends Device>(x: Tensor<S, D, V>): Tensor<S, D, V> {
  return x.div(x);
}
expectType<Tensor<[2], "float64", "cpu">>(scaled(t([2], "float64")));
expectType<Tensor<[2], "float64", "cpu">>(unary(t([2], "float64")));
expectType<Tensor<[2], "float32", "cpu">>(reduced(t([2, 3])));
expectType<Tensor<["B", 3], "float32", "cpu">>(quotient(t(["B", 3])));
expectError(scaled(t([2], "int64")));

// Chosen.
function chosen<const S extends Shape, D extends tt.DType, V extends Device>(condition: Tensor<S, "bool", V>, x: Tensor<S, D, V>, y: Tensor<S, D, V>): Tensor<S, D, V> {
  return tt.where(condition, x, y);
}
function rectified<const S extends Shape, D extends Float, V extends Device>(x: Tensor<S, D, V>): Tensor<S, D, V> {
  return tt.where(x.gt(0), x, 0).add(tt.where(x.gt(0), 0, x)).maskedFill(x.lt(-1), -1);
}
expectType<Tensor<[2], "int64", "cpu">>(chosen(t([2], "bool"), t([2], "int64"), t([2], "int64")));
expectType<Tensor<[2, 3], "float64", "cpu">>(rectified(t([2, 3], "float64")));

// Images of any size keep it.
function kept<B extends Dim, C extends Dim, H extends Dim, W extends Dim, D extends Float, V extends Device>(x: Tensor<[B, C, H, W], D, V>, w: NoInfer<Tensor<[C, C, 3, 3], D, V>>): Tensor<[B, C, H, W], D, V> {
  const same = tt.conv2d(x, w, { padding: "same" });
  const padded = tt.conv2d(same, w, { padding: 1 });
  return tt.conv2d(padded, w, { stride: 1, padding: [1, 1] }).add(x);
}
expectType<Tensor<[2, 3, 17, 18], "float64", "cpu">>(kept(t([2, 3, 17, 18], "float64"), t([3, 3, 3, 3], "float64")));
expectType<Tensor<["B", 3, "H", "W"], "float32", "cpu">>(kept(t(["B", 3, "H", "W"]), t([3, 3, 3, 3])));
