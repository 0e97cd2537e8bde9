import * as tt from "typetorch";
import type { Device, Dim, DType, FloatDType, Shape, Tensor } from "typetorch";
import { expectError, expectType } from "tsd";

// Parts of models, written once: for any leading dims, any width, any dtype, any device. Their values are held against PyTorch's by
// test/generic-models.test.ts. `NoInfer` says which operand tells a size: the others must have it, or else TypeScript would take both, `12 | 13`.
declare function t<const S extends Dim[], const D extends DType = "float32", const V extends Device = "cpu">(shape: S, dtype?: D, device?: V): Tensor<S, NoInfer<D>, NoInfer<V>>;

interface AttentionWeights<H extends Dim, C extends Dim, K extends Dim, D extends DType, V extends Device> {
  query: Tensor<[H, C, K], D, V>;
  key: Tensor<[NoInfer<H>, C, NoInfer<K>], D, V>;
  value: Tensor<[NoInfer<H>, C, NoInfer<K>], D, V>;
  out: Tensor<[NoInfer<H>, NoInfer<K>, C], D, V>;
}
/** Attention of several heads, with weights for each: any leading dims, any length, any number and width of heads. */
function attention<const S extends Shape, T extends Dim, C extends Dim, H extends Dim, K extends Dim, D extends FloatDType, V extends Device>(
  x: Tensor<[...S, T, C], D, V>,
  { query, key, value, out }: AttentionWeights<H, NoInfer<C>, K, NoInfer<D>, NoInfer<V>>,
): Tensor<[...S, T, C], D, V> {
  const q = tt.einsum("...tc,hck->...htk", x, query);
  const k = tt.einsum("...tc,hck->...htk", x, key);
  const v = tt.einsum("...tc,hck->...htk", x, value);
  const scores = tt.einsum("...tk,...uk->...tu", q, k).mul((query.shape[2] as number) ** -0.5);
  const mixed = tt.einsum("...tu,...uk->...tk", scores.softmax(-1), v);
  return tt.einsum("...htk,hkc->...tc", mixed, out);
}
expectType<Tensor<[2, 5, 12], "float32", "cpu">>(attention(t([2, 5, 12]), { query: t([3, 12, 4]), key: t([3, 12, 4]), value: t([3, 12, 4]), out: t([3, 4, 12]) }));
expectType<Tensor<[5, 12], "float64", "cpu">>(attention(t([5, 12], "float64"), { query: t([3, 12, 4], "float64"), key: t([3, 12, 4], "float64"), value: t([3, 12, 4], "float64"), out: t([3, 4, 12], "float64") }));
expectType<Tensor<["B", "T", 12], "float32", "cpu">>(attention(t(["B", "T", 12]), { query: t([3, 12, 4]), key: t([3, 12, 4]), value: t([3, 12, 4]), out: t([3, 4, 12]) }));
expectType<Tensor<["B", 2, "T", "C"], "float32", "cpu">>(attention(t(["B", 2, "T", "C"]), { query: t(["H", "C", "K"]), key: t(["H", "C", "K"]), value: t(["H", "C", "K"]), out: t(["H", "K", "C"]) }));
expectError(attention(t([2, 5, 12]), { query: t([3, 13, 4]), key: t([3, 12, 4]), value: t([3, 12, 4]), out: t([3, 4, 12]) }));
expectError(attention(t([2, 5, 12], "float64"), { query: t([3, 12, 4]), key: t([3, 12, 4]), value: t([3, 12, 4]), out: t([3, 4, 12]) }));

interface MlpWeights<I extends Dim, H extends Dim, O extends Dim, D extends DType, V extends Device> {
  up: Tensor<[H, I], D, V>;
  upBias: Tensor<[NoInfer<H>], D, V>;
  down: Tensor<[O, NoInfer<H>], D, V>;
  downBias: Tensor<[NoInfer<O>], D, V>;
}
/** Two layers with a bend between them: any leading dims, any widths. */
function mlp<const S extends Shape, I extends Dim, H extends Dim, O extends Dim, D extends DType, V extends Device>(
  x: Tensor<[...S, I], D, V>,
  { up, upBias, down, downBias }: MlpWeights<NoInfer<I>, H, O, NoInfer<D>, NoInfer<V>>,
): Tensor<[...S, O], D, V> {
  const hidden = tt.gelu(tt.linear(x, up, { bias: upBias }), { approximate: "tanh" });
  return tt.linear(hidden, down, { bias: downBias });
}
expectType<Tensor<[2, 5, 7], "float32", "cpu">>(mlp(t([2, 5, 12]), { up: t([48, 12]), upBias: t([48]), down: t([7, 48]), downBias: t([7]) }));
expectType<Tensor<[7], "float64", "cpu">>(mlp(t([12], "float64"), { up: t([48, 12], "float64"), upBias: t([48], "float64"), down: t([7, 48], "float64"), downBias: t([7], "float64") }));
expectType<Tensor<["B", "C"], "float32", "cuda:1">>(mlp(t(["B", "C"], "float32", "cuda:1"), { up: t(["H", "C"], "float32", "cuda:1"), upBias: t(["H"], "float32", "cuda:1"), down: t(["C", "H"], "float32", "cuda:1"), downBias: t(["C"], "float32", "cuda:1") }));
expectError(mlp(t([2, 5, 12]), { up: t([48, 13]), upBias: t([48]), down: t([7, 48]), downBias: t([7]) }));
expectError(mlp(t([2, 5, 12]), { up: t([48, 12]), upBias: t([48]), down: t([7, 47]), downBias: t([7]) }));
expectError(mlp(t([2, 5, 12]), { up: t([48, 12], "float32", "cuda"), upBias: t([48]), down: t([7, 48]), downBias: t([7]) }));

/** What keeps its input's shape, beside the input: any shape at all. */
function residual<const S extends Shape, C extends Dim, D extends DType, V extends Device>(
  x: Tensor<[...S, C], D, V>,
  { weight, bias }: { weight: Tensor<[NoInfer<C>], NoInfer<D>, NoInfer<V>>; bias: Tensor<[NoInfer<C>], NoInfer<D>, NoInfer<V>> },
  block: (x: NoInfer<Tensor<[...S, C], D, V>>) => NoInfer<Tensor<[...S, C], D, V>>,
): Tensor<[...S, C], D, V> {
  return x.add(block(tt.layerNorm(x, [x.shape.at(-1) as C], { weight, bias })));
}
expectType<Tensor<[2, 5, 12], "float32", "cpu">>(residual(t([2, 5, 12]), { weight: t([12]), bias: t([12]) }, (x) => x.relu()));
expectType<Tensor<["B", 12], "float64", "cpu">>(residual(t(["B", 12], "float64"), { weight: t([12], "float64"), bias: t([12], "float64") }, (x) => x.relu()));
expectError(residual(t([2, 5, 12]), { weight: t([12]), bias: t([12]) }, (x) => x.sum(1)));
expectError(residual(t([2, 5, 12]), { weight: t([13]), bias: t([12]) }, (x) => x.relu()));

/** The same of images: any number of them, any channels, any sides. */
function residualImages<N extends Dim, C extends Dim, H extends Dim, W extends Dim, D extends FloatDType, V extends Device>(
  x: Tensor<[N, C, H, W], D, V>,
  first: NoInfer<Tensor<[C, C, 3, 3], D, V>>,
  second: NoInfer<Tensor<[C, C, 3, 3], D, V>>,
): Tensor<[N, C, H, W], D, V> {
  const bent = tt.conv2d(x, first, { padding: "same" }).relu();
  return tt.conv2d(bent, second, { padding: 1 }).add(x).relu();
}
expectType<Tensor<[2, 3, 16, 16], "float32", "cpu">>(residualImages(t([2, 3, 16, 16]), t([3, 3, 3, 3]), t([3, 3, 3, 3])));
expectType<Tensor<["B", 3, 16, 16], "float64", "cpu">>(residualImages(t(["B", 3, 16, 16], "float64"), t([3, 3, 3, 3], "float64"), t([3, 3, 3, 3], "float64")));
expectType<Tensor<["B", "C", "H", "W"], "float32", "cuda:1">>(residualImages(t(["B", "C", "H", "W"], "float32", "cuda:1"), t(["C", "C", 3, 3], "float32", "cuda:1"), t(["C", "C", 3, 3], "float32", "cuda:1")));
expectError(residualImages(t([2, 3, 16, 16]), t([3, 4, 3, 3]), t([3, 3, 3, 3])));

/** Images cut into patches of 4 × 4, each a vector, with its position: any number of images, any channels, any width. */
function patches<N extends Dim, I extends Dim, C extends Dim, D extends DType, V extends Device>(
  images: Tensor<[N, I, 32, 32], D, V>,
  kernel: Tensor<[C, NoInfer<I>, 4, 4], NoInfer<D>, NoInfer<V>>,
  positions: NoInfer<Tensor<[64, C], D, V>>,
): Tensor<[N, 64, C], D, V> {
  return tt.conv2d(images, kernel, { stride: 4 }).flatten(2).transpose(1, 2).add(positions);
}
expectType<Tensor<[2, 64, 12], "float32", "cpu">>(patches(t([2, 3, 32, 32]), t([12, 3, 4, 4]), t([64, 12])));
expectType<Tensor<["B", 64, "width"], "float64", "cpu">>(patches(t(["B", 1, 32, 32], "float64"), t(["width", 1, 4, 4], "float64"), t([64, "width"], "float64")));
expectError(patches(t([2, 3, 32, 32]), t([12, 4, 4, 4]), t([64, 12])));
expectError(patches(t([2, 3, 28, 28]), t([12, 3, 4, 4]), t([64, 12])));

/** The loss of a sequence model, a score for each word at each place: any batch, any length, any width, any vocabulary. */
function sequenceLoss<B extends Dim, T extends Dim, C extends Dim, W extends Dim, D extends DType, V extends Device>(
  hidden: Tensor<[B, T, C], D, V>,
  words: Tensor<[W, NoInfer<C>], NoInfer<D>, NoInfer<V>>,
  target: NoInfer<Tensor<[B, T], "int64", V>>,
): Tensor<[], D, V> {
  const scores = tt.linear(hidden, words);
  return scores.transpose(1, 2).crossEntropy(target);
}
expectType<Tensor<[], "float32", "cpu">>(sequenceLoss(t([2, 5, 12]), t([7, 12]), t([2, 5], "int64")));
expectType<Tensor<[], "float64", "cpu">>(sequenceLoss(t(["B", "T", 12], "float64"), t(["vocabulary", 12], "float64"), t(["B", "T"], "int64")));
expectError(sequenceLoss(t([2, 5, 12]), t([7, 13]), t([2, 5], "int64")));
expectError(sequenceLoss(t([2, 5, 12]), t([7, 12]), t([2, 6], "int64")));
expectError(sequenceLoss(t([2, 5, 12]), t([7, 12]), t([2, 5])));

/** Layer norm by hand: any leading dims, any width. */
function layerNormByHand<const S extends Shape, C extends Dim, D extends FloatDType, V extends Device>(
  x: Tensor<[...S, C], D, V>,
  { weight, bias }: { weight: Tensor<[NoInfer<C>], NoInfer<D>, NoInfer<V>>; bias: Tensor<[NoInfer<C>], NoInfer<D>, NoInfer<V>> },
): Tensor<[...S, C], D, V> {
  const centred = x.sub(x.mean(-1, { keepdim: true }));
  const variance = x.var(-1, { keepdim: true, unbiased: false });
  return centred.div(variance.add(1e-5).sqrt()).mul(weight).add(bias);
}
expectType<Tensor<[2, 5, 12], "float32", "cpu">>(layerNormByHand(t([2, 5, 12]), { weight: t([12]), bias: t([12]) }));
expectType<Tensor<["B", "C"], "float64", "cpu">>(layerNormByHand(t(["B", "C"], "float64"), { weight: t(["C"], "float64"), bias: t(["C"], "float64") }));
expectType<Tensor<[12], "float32", "cuda:0">>(layerNormByHand(t([12], "float32", "cuda:0"), { weight: t([12], "float32", "cuda:0"), bias: t([12], "float32", "cuda:0") }));
expectError(layerNormByHand(t([2, 5, 12]), { weight: t([13]), bias: t([12]) }));
expectError(layerNormByHand(t([2, 5, 12], "int64"), { weight: t([12], "int64"), bias: t([12], "int64") }));

/** Causal attention by matrix products: any leading dims (heads are one), any length, any width. */
function causalAttention<const S extends Shape, T extends Dim, C extends Dim, D extends FloatDType, V extends Device>(
  query: Tensor<[...S, T, C], D, V>,
  key: NoInfer<Tensor<[...S, T, C], D, V>>,
  value: NoInfer<Tensor<[...S, T, C], D, V>>,
): Tensor<[...S, T, C], D, V> {
  const [length, width] = query.shape.slice(-2) as [T, C];
  const past = tt.ones([length, length], { dtype: "bool", device: query.device }).tril();
  const scores = query.matmul(key.transpose(-1, -2)).div(Math.sqrt(width as number));
  return tt.where(past, scores, -Infinity).softmax(-1).matmul(value);
}
expectType<Tensor<[2, 3, 5, 4], "float32", "cpu">>(causalAttention(t([2, 3, 5, 4]), t([2, 3, 5, 4]), t([2, 3, 5, 4])));
expectType<Tensor<[5, 4], "float64", "cpu">>(causalAttention(t([5, 4], "float64"), t([5, 4], "float64"), t([5, 4], "float64")));
expectType<Tensor<["B", "T", "C"], "float32", "cpu">>(causalAttention(t(["B", "T", "C"]), t(["B", "T", "C"]), t(["B", "T", "C"])));
expectError(causalAttention(t([2, 3, 5, 4]), t([2, 3, 6, 4]), t([2, 3, 5, 4])));

/** The loss of a sequence model over any leading dims: the mean over what the mask keeps. */
function maskedLoss<const S extends Shape, W extends Dim, D extends FloatDType, V extends Device>(
  scores: Tensor<[...S, W], D, V>,
  target: NoInfer<Tensor<S, "int64", V>>,
  mask: NoInfer<Tensor<S, "bool", V>>,
): Tensor<[], D, V> {
  const losses = scores.logSoftmax(-1).gather(-1, target.unsqueeze(-1)).squeeze(-1).neg();
  const kept = mask.to(scores.dtype);
  return losses.mul(kept).sum().div(kept.sum());
}
expectType<Tensor<[], "float32", "cpu">>(maskedLoss(t([2, 5, 7]), t([2, 5], "int64"), t([2, 5], "bool")));
expectType<Tensor<[], "float64", "cpu">>(maskedLoss(t(["B", "T", "W"], "float64"), t(["B", "T"], "int64"), t(["B", "T"], "bool")));
expectType<Tensor<[], "float32", "cpu">>(maskedLoss(t([7]), t([], "int64"), t([], "bool")));
expectError(maskedLoss(t([2, 5, 7]), t([2, 6], "int64"), t([2, 5], "bool")));
expectError(maskedLoss(t([2, 5, 7]), t([2, 5], "int64"), t([2, 5])));

/** The same of all places, by a cross entropy of one list. */
function flatLoss<const S extends Shape, W extends Dim, D extends FloatDType, V extends Device>(
  scores: Tensor<[...S, W], D, V>,
  target: NoInfer<Tensor<S, "int64", V>>,
): Tensor<[], D, V> {
  return scores.flatten(0, { endDim: -2 }).crossEntropy(target.flatten());
}
expectType<Tensor<[], "float32", "cpu">>(flatLoss(t([2, 5, 7]), t([2, 5], "int64")));
expectType<Tensor<[], "float64", "cpu">>(flatLoss(t(["B", "T", "W"], "float64"), t(["B", "T"], "int64")));
expectError(flatLoss(t([2, 5, 7]), t([2, 6], "int64")));

/** All of it, on whatever device the weights lie. */
function transform<B extends Dim, T extends Dim, V extends Device>(
  x: Tensor<[B, T, 12], "float32", V>,
  weights: NoInfer<{ query: Tensor<[3, 12, 4], "float32", V>; out: Tensor<[3, 4, 12], "float32", V>; up: Tensor<[48, 12], "float32", V>; down: Tensor<[12, 48], "float32", V> }>,
): Tensor<[B, T, 12], "float32", V> {
  const norm = { weight: tt.ones([12], { device: x.device }), bias: tt.zeros([12], { device: x.device }) };
  const mixed = residual(x, norm, (y) => attention(y, { query: weights.query, key: weights.query, value: weights.query, out: weights.out }));
  const biases = { upBias: tt.zeros([48], { device: x.device }), downBias: tt.zeros([12], { device: x.device }) };
  return residual(mixed, norm, (y) => mlp(y, { up: weights.up, down: weights.down, ...biases }));
}
expectType<Tensor<[2, 5, 12], "float32", "cpu">>(transform(t([2, 5, 12]), { query: t([3, 12, 4]), out: t([3, 4, 12]), up: t([48, 12]), down: t([12, 48]) }));
expectType<Tensor<["B", "T", 12], "float32", "cuda:0">>(transform(t(["B", "T", 12], "float32", "cuda:0"), { query: t([3, 12, 4], "float32", "cuda:0"), out: t([3, 4, 12], "float32", "cuda:0"), up: t([48, 12], "float32", "cuda:0"), down: t([12, 48], "float32", "cuda:0") }));
expectError(transform(t([2, 5, 12]), { query: t([3, 12, 4], "float32", "cuda"), out: t([3, 4, 12]), up: t([48, 12]), down: t([12, 48]) }));
