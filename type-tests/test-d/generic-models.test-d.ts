import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
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
function attention<const S extends Shape, T extends Dim, C extends Dim, H extends Dim, K extends Dim, D extends DType, V extends Device>(
  x: Tensor<[...S, T, C], D, V>,
  { query, key, value, out }: AttentionWeights<H, NoInfer<C>, K, NoInfer<D>, NoInfer<V>>,
): Tensor<[...S, T, C], D, V> {
  const q = tt.einsum("...tc,hck->...htk", x, query);
  const k = tt.einsum("...tc,hck->...htk", x, key);
  const v = tt.einsum("...tc,hck->...htk", x, value);
  // A number would decide the dtype with D; a tensor without dims has D.
  const scale = tt.full([], (query.shape[2] as number) ** -0.5, { dtype: x.dtype, device: x.device });
  const scores = tt.einsum("...tk,...uk->...tu", q, k).mul(scale);
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

/** The same of images: any number of them, any channels. */
function residualImages<N extends Dim, C extends Dim, D extends DType, V extends Device>(
  x: Tensor<[N, C, 16, 16], D, V>,
  first: NoInfer<Tensor<[C, C, 3, 3], D, V>>,
  second: NoInfer<Tensor<[C, C, 3, 3], D, V>>,
): Tensor<[N, C, 16, 16], D, V> {
  const bent = tt.conv2d(x, first, { padding: "same" }).relu();
  return tt.conv2d(bent, second, { padding: "same" }).add(x).relu();
}
expectType<Tensor<[2, 3, 16, 16], "float32", "cpu">>(residualImages(t([2, 3, 16, 16]), t([3, 3, 3, 3]), t([3, 3, 3, 3])));
expectType<Tensor<["B", 3, 16, 16], "float64", "cpu">>(residualImages(t(["B", 3, 16, 16], "float64"), t([3, 3, 3, 3], "float64"), t([3, 3, 3, 3], "float64")));
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
