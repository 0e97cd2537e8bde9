import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Normalisations: symbols, unknown dims.
expectType<F<["batch", "time", 64]>>(tt.layerNorm(t(["batch", "time", 64]), [64], { weight: t([64]), bias: null }));
expectType<F<["batch", "width"]>>(tt.layerNorm(t(["batch", "width"]), [tt.dim("width", 3)], { weight: t(["width"]) }));
expectType<F<[2, number]>>(tt.layerNorm(t([2, 5 as number]), [5], { weight: t([5]) }));
expectType<F<["batch", 64]>>(tt.rmsNorm(t(["batch", 64]), [64], { weight: t([64]), eps: 1e-6 }));
expectType<F<["batch", "channels", 5]>>(tt.batchNorm(t(["batch", "channels", 5]), t(["channels"]), t(["channels"])));
expectType<F<["batch", 3, "time"]>>(tt.instanceNorm(t(["batch", 3, "time"]), { weight: t([3]), bias: t([3]) }));
expectType<F<["batch", 6, 5, 5]>>(tt.groupNorm(t(["batch", 6, 5, 5]), 2, { weight: t([6]), bias: t([6]) }));
expectType<F<[2, "channels*4", 5]>>(tt.groupNorm(t([2, "channels*4", 5]), 4, { weight: t(["channels*4"]) }));
expectType<F<[2, 6]>>(tt.groupNorm(t([2, 6]), 3 as number));

// Written once for any sizes, dtype or device.
function preNorm<B extends Dim, T extends Dim, C extends Dim>(x: F<[B, T, C]>, width: C, weight: F<[C]>, bias: F<[C]>): F<[B, T, C]> {
  return tt.layerNorm(x, [width], { weight, bias }).add(tt.rmsNorm(x, [width], { weight }));
}
expectType<F<["batch", "time", 64]>>(preNorm(t(["batch", "time", 64]), 64, t([64]), t([64])));
function anyLeading<S extends Dim[], C extends Dim>(x: F<[...S, C]>, width: C, weight: F<[C]>): F<[...S, C]> {
  return tt.layerNorm(x, [width], { weight });
}
expectType<F<[2, 3, 4, 64]>>(anyLeading(t([2, 3, 4, 64]), 64, t([64])));
function normed<N extends Dim, C extends Dim, L extends Dim, V extends Device>(x: Tensor<[N, C, L], "float32", V>, mean: Tensor<[C], "float32", V>, training: boolean): Tensor<[N, C, L], "float32", V> {
  return tt.groupNorm(tt.instanceNorm(tt.batchNorm(x, mean, mean, { weight: mean, training }), { weight: mean }), 4, { bias: mean });
}
expectType<Tensor<[2, 8, 5], "float32", "cuda">>(normed(tt.zeros([2, 8, 5], { device: "cuda" }), tt.zeros([8], { device: "cuda" }), true));

// Embeddings.
expectType<F<["batch", "time", 64]>>(tt.embedding(t(["vocabulary", 64]), t(["batch", "time"], "int64"), { paddingIdx: 3 }));
expectType<F<[7, number]>>(tt.embedding(t([10, 4 as number]), t([7], "int64"), { paddingIdx: 3 as number }));
expectType<F<[number, 64]>>(tt.embedding(t([10, 64]), t([7 as number], "int64"), { paddingIdx: 9 }));
expectType<F<["batch", 64]>>(tt.embeddingBag(t([10, 64]), t(["batch", 3], "int64")));
expectType<F<["bags", 64]>>(tt.embeddingBag(t([10, 64]), t(["entries"], "int64"), { offsets: t(["bags+1"], "int64"), includeLastOffset: true }));
expectType<F<[number, 64]>>(tt.embeddingBag(t([10, 64]), t([6], "int64"), { offsets: t([4], "int64"), includeLastOffset: true as boolean }));
function embed<V extends Dim, C extends Dim, S extends Dim[]>(table: F<[V, C]>, tokens: Tensor<S, "int64", "cpu">): F<[...S, C]> {
  return tt.embedding(table, tokens, { paddingIdx: 0 });
}
expectType<F<[2, 3, 64]>>(embed(t([10, 64]), t([2, 3], "int64")));
function bags<V extends Dim, C extends Dim, B extends Dim, L extends Dim>(table: F<[V, C]>, tokens: Tensor<[B, L], "int64", "cpu">): F<[B, C]> {
  return tt.embeddingBag(table, tokens, { mode: "max" });
}
expectType<F<[2, 64]>>(bags(t([10, 64]), t([2, 3], "int64")));

// Attention.
expectType<F<["batch", 12, "time", 64]>>(tt.scaledDotProductAttention(t(["batch", 12, "time", 64]), t(["batch", 12, "past", 64]), t(["batch", 12, "past", 64]), { attnMask: t(["time", "past"], "bool") }));
expectType<F<["batch", "heads*2", "time", 64]>>(tt.scaledDotProductAttention(t(["batch", "heads*2", "time", 64]), t(["batch", "heads", "time", 64]), t(["batch", "heads", "time", 64]), { enableGqa: true }));
expectType<F<[2, number, 8]>>(tt.scaledDotProductAttention(t([2, 4 as number, 8]), t([2, 5, 8]), t([2, 5 as number, 8])));
expectType<F<Shape>>(tt.scaledDotProductAttention(t([2, 4, 8]) as F<Shape>, t([2, 5, 8]), t([2, 5, 8])));
function attend<S extends Dim[], T extends Dim, U extends Dim, C extends Dim>(q: F<[...S, T, C]>, k: F<[...S, U, C]>, v: F<[...S, U, C]>): F<[...S, T, C]> {
  return tt.scaledDotProductAttention(q, k, v, { isCausal: true });
}
expectType<F<[8, 12, 4, 64]>>(attend(t([8, 12, 4, 64]), t([8, 12, 5, 64]), t([8, 12, 5, 64])));
function multiHead<B extends Dim, T extends Dim, V extends Device>(x: Tensor<[B, T, 768], "float32", V>, w: Tensor<[768, 768], "float32", V>, mask: Tensor<[T, T], "bool", V>): Tensor<[B, T, 768], "float32", V> {
  const [batch, time] = x.shape;
  const heads = tt.linear(x, w).reshape([batch, time, 12, 64]).transpose(1, 2);
  const grouped = heads.at(":", ":4");
  const mixed = tt.scaledDotProductAttention(heads, grouped, grouped, { attnMask: mask, enableGqa: true });
  return mixed.transpose(1, 2).reshape([batch, time, 768]);
}
expectType<F<["batch", "time", 768]>>(multiHead(t(["batch", "time", 768]), t([768, 768]), t(["time", "time"], "bool")));

// Recurrent layers.
expectType<F<["batch", 3]>>(tt.gruCell(t(["batch", 5]), t(["batch", 3]), t([9, 5]), t([9, 3])));
expectType<[F<["batch", "hidden"]>, F<["batch", "hidden"]>]>(tt.lstmCell(t(["batch", 5]), [t(["batch", "hidden"]), t(["batch", "hidden"])], t(["hidden*4", 5]), t(["hidden*4", "hidden"])));
expectType<[F<["time", "batch", "hidden"]>, F<[1, "batch", "hidden"]>]>(tt.gru(t(["time", "batch", 5]), t([1, "batch", "hidden"]), [t(["hidden*3", 5]), t(["hidden*3", "hidden"])], { hasBiases: false }));
expectType<[F<["time", "batch", "hidden*2"]>, F<[2, "batch", "hidden"]>]>(tt.rnnTanh(t(["time", "batch", 5]), t([2, "batch", "hidden"]), [t(["hidden", 5]), t(["hidden", "hidden"]), t(["hidden", 5]), t(["hidden", "hidden"])], { hasBiases: false, bidirectional: true }));
expectType<[F<[4, number, 3]>, F<[1, number, 3]>]>(tt.gru(t([4, 2 as number, 5]), t([1, 2, 3]), [t([9, 5]), t([9, 3])], { hasBiases: false }));
declare const params: F<Shape>[];
expectType<[F<[4, 2, 3]>, F<[1, 2, 3]>, F<[1, 2, 3]>]>(tt.lstm(t([4, 2, 5]), [t([1, 2, 3]), t([1, 2, 3])], params));
function elman<T extends Dim, B extends Dim, I extends Dim, H extends Dim>(x: F<[T, B, I]>, h: F<[1, B, H]>, wIh: F<[H, I]>, wHh: F<[H, H]>, bias: F<[H]>): [F<[T, B, H]>, F<[1, B, H]>] {
  return tt.rnnTanh(x, h, [wIh, wHh, bias, bias]);
}
expectType<[F<[4, 2, 3]>, F<[1, 2, 3]>]>(elman(t([4, 2, 5]), t([1, 2, 3]), t([3, 5]), t([3, 3]), t([3])));
function remember<B extends Dim, T extends Dim>(x: F<[B, T, 64]>, state: F<[1, B, 32]>, wIh: F<[128, 64]>, wHh: F<[128, 32]>): F<[B, T, 32]> {
  const [output, last] = tt.lstm(x, [state, state], [wIh, wHh], { hasBiases: false, batchFirst: true });
  expectType<readonly [1, B, 32]>(last.shape as readonly [1, B, 32]);
  return output;
}
expectType<F<["batch", 7, 32]>>(remember(t(["batch", 7, 64]), t([1, "batch", 32]), t([128, 64]), t([128, 32])));
