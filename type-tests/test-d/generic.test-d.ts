import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;

// A layer for any batch: checked inside, inferred outside.
function classify<B extends Dim>(x: F<[B, 784]>, w: F<[784, 10]>): F<[B, 10]> {
  return x.matmul(w);
}
expectType<F<[32, 10]>>(classify(f([32, 784]), f([784, 10])));
expectType<F<["batch", 10]>>(classify(f(["batch", 784]), f([784, 10])));

// An MLP for any batch and any widths.
function mlp<B extends Dim, I extends Dim, H extends Dim, O extends Dim>(x: F<[B, I]>, w1: F<[H, I]>, b1: F<[H]>, w2: F<[O, H]>, b2: F<[O]>): F<[B, O]> {
  const hidden = tt.linear(x, w1, { bias: b1 }).relu();
  return tt.linear(hidden, w2, { bias: b2 });
}
expectType<F<[32, 10]>>(mlp(f([32, 784]), f([128, 784]), f([128]), f([10, 128]), f([10])));

// Linear over any leading dims.
function project<S extends Dim[], I extends Dim, O extends Dim>(x: F<[...S, I]>, w: F<[O, I]>): F<[...S, O]> {
  return tt.linear(x, w);
}
expectType<F<[2, 3, 4, 10]>>(project(f([2, 3, 4, 784]), f([10, 784])));
expectType<F<[10]>>(project(f([784]), f([10, 784])));

// Attention over any batch, length and width.
function attention<B extends Dim, T extends Dim, U extends Dim, C extends Dim>(q: F<[B, T, C]>, k: F<[B, U, C]>, v: F<[B, U, C]>, scale: number): F<[B, T, C]> {
  const scores = q.matmul(k.transpose(1, 2)).mul(scale);
  expectType<readonly [B, T, U]>(scores.shape as readonly [B, T, U]);
  return scores.softmax(2).matmul(v);
}
expectType<F<[8, 12, 64]>>(attention(f([8, 12, 64]), f([8, 20, 64]), f([8, 20, 64]), 0.125));
expectType<F<["batch", "time", 64]>>(attention(f(["batch", "time", 64]), f(["batch", "time", 64]), f(["batch", "time", 64]), 0.125));

// A residual block of any shape.
function residual<S extends Shape>(x: F<S>, block: (x: F<S>) => F<S>): F<S> {
  return x.add(block(x));
}
expectType<F<[2, 3, 4]>>(residual(f([2, 3, 4]), (x) => x.relu()));

// A block of convolutions that keep the size.
function residualConvolution<N extends Dim, C extends Dim>(x: F<[N, C, 32, 32]>, w: F<[C, C, 3, 3]>): F<[N, C, 32, 32]> {
  return x.add(tt.conv2d(x, w, { padding: 1 }).relu());
}
expectType<F<[8, 16, 32, 32]>>(residualConvolution(f([8, 16, 32, 32]), f([16, 16, 3, 3])));

// The loss of a sequence model: scores over a vocabulary at every place.
function sequenceLoss<B extends Dim, T extends Dim>(hidden: F<[B, T, 64]>, w: F<[1000, 64]>, target: Tensor<[B, T], "int64", "cpu">): F<[]> {
  const scores = tt.linear(hidden, w);
  return scores.permute([0, 2, 1]).crossEntropy(target);
}
expectType<F<[]>>(sequenceLoss(f([8, 12, 64]), f([1000, 64]), tt.zeros([8, 12], { dtype: "int64" })));

// Any dtype, any device.
function normalise<S extends Shape, D extends DType, V extends Device>(x: Tensor<S, D, V>): Tensor<S, D, V> {
  return x.sub(x);
}
expectType<Tensor<[2], "float64", "cuda:1">>(normalise(tt.zeros([2], { dtype: "float64", device: "cuda:1" })));

// Lengths that change: one step more of a sequence.
function append<B extends Dim, C extends Dim>(x: F<[B, 12, C]>, step: F<[B, 1, C]>): F<[B, 13, C]> {
  return tt.cat([x, step], 1);
}
expectType<F<[8, 13, 64]>>(append(f([8, 12, 64]), f([8, 1, 64])));

// Heads split and merged.
function heads<B extends Dim, T extends Dim>(x: F<[B, T, 768]>): F<[B, 12, T, 64]> {
  return x.reshape([x.shape[0], x.shape[1], 12, 64]).transpose(1, 2);
}
expectType<F<[8, 12, 20, 64]>>(heads(f([8, 20, 768])));

// Dims moved, added and taken away around dims that are anything.
function turned<B extends Dim, C extends Dim>(x: F<[B, 1, C]>): F<[C, 1, B]> {
  return x.movedim(0, -1).squeeze(0).unsqueeze(0).movedim([0, 1], [1, 0]);
}
expectType<F<[4, 1, 2]>>(turned(f([2, 1, 4])));
function windows<B extends Dim>(x: F<[B, 16]>): F<[B, 4, 4]> {
  return x.unfold(1, 4, 4).expandAs(x.unflatten(1, [4, 4])).reshapeAs(x.unflatten(-1, [4, -1]));
}
expectType<F<["B", 4, 4]>>(windows(f(["B", 16])));
function heading<B extends Dim, C extends Dim>(x: F<[1, C]>, b: B): F<[3, B, C]> {
  return x.expand([3, b, -1]).broadcastTo([3, b, x.shape[1]]);
}
expectType<F<[3, 2, 5]>>(heading(f([1, 5]), 2));

// The last step of a sequence, and a row of positions, around dims that are anything.
function last<B extends Dim, T extends Dim, C extends Dim>(x: F<[B, T, C]>): F<[B, C]> {
  return x.at(":", -1);
}
expectType<F<[8, 64]>>(last(f([8, 12, 64])));
function rows<B extends Dim, N extends Dim>(x: F<[B, 64]>, positions: Tensor<[N], "int64", "cpu">): F<[N, 1, 32]> {
  return x.setAt([0], x.at(-1)).at(positions, null, ":32");
}
expectType<F<[3, 1, 32]>>(rows(f([8, 64]), tt.zeros([3], { dtype: "int64" })));
function columns<N extends Dim>(x: F<[N]>, y: F<[N]>): [F<[N, 1]>, F<[N, 1]>] {
  return tt.columnStack([x, y]).split(1, 1);
}
expectType<[F<[3, 1]>, F<[3, 1]>]>(columns(f([3]), f([3])));
function padded<B extends Dim, C extends Dim>(x: F<[B, C, 32, 32]>): F<[B, C, 36, 32]> {
  return x.pad([0, 0, 2, 2]).flip([2]).roll(1, 0);
}
expectType<F<["B", 3, 36, 32]>>(padded(f(["B", 3, 32, 32])));
function beams<B extends Dim>(x: F<[B, 64]>): F<[B, 5, 64]> {
  return x.unsqueeze(1).repeat([1, 5, 1]);
}
expectType<F<[2, 5, 64]>>(beams(f([2, 64])));
