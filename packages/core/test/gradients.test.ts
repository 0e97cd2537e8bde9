// Every differentiable op of the table: autograd's gradient against central differences in float64.
import { cat, conv2d, crossEntropy, fromTypedArray, grad, noGrad, stack, tensor, tidy, where, type Tensor } from "@typetorch/core";
import * as core from "@typetorch/core";
import { table } from "../../../ops/dist/table/index.js";

type Body = (...inputs: Tensor[]) => Tensor;

interface Gradient {
  readonly shapes: readonly (readonly number[])[];
  readonly body: Body;
  /** Range of the inputs: where the op is smooth. Default: 0.1 to 0.9. */
  readonly range?: readonly [number, number];
}

const t = (shape: number[], body: Body, range?: readonly [number, number]): Gradient => ({ shapes: [shape], body, ...(range && { range }) });
const two = (left: number[], right: number[], body: Body): Gradient => ({ shapes: [left, right], body });
const three = (shapes: number[][], body: Body): Gradient => ({ shapes, body });

const mask = () => tensor([[true, false, true], [false, false, true]]);
const classes = () => tensor([0, 2, 1, 2], { dtype: "int64" });

const gradients: Record<string, readonly Gradient[]> = {
  ...Object.fromEntries(
    ["neg", "abs", "square", "sqrt", "rsqrt", "reciprocal", "exp", "expm1", "log", "log1p", "log2", "log10", "sin", "cos", "tan", "asin", "acos",
      "atan", "sinh", "cosh", "tanh", "erf", "sigmoid", "relu", "gelu", "silu", "softplus", "leakyRelu", "elu", "clone"]
      .map((op) => [op, [t([2, 3], (x) => method(x, op)), t([], (x) => method(x, op)), t([0, 2], (x) => method(x, op))]]),
  ),
  contiguous: [t([2, 3], (x) => x.t().contiguous())],
  gelu: [t([4], (x) => x.gelu(), [-2, 2]), t([4], (x) => x.gelu({ approximate: "tanh" }), [-2, 2])],
  elu: [t([6], (x) => x.elu({ alpha: 0.5 }), [-2, 2])],
  leakyRelu: [t([6], (x) => x.leakyRelu({ negativeSlope: 0.3 }), [-2, -0.1])],
  add: [two([2, 3], [3], (x, y) => x.add(y)), two([2, 1], [1, 3], (x, y) => x.add(y, { alpha: 2 })), t([2], (x) => x.add(2))],
  sub: [two([2, 3], [3], (x, y) => x.sub(y)), t([2], (x) => x.sub(2, { alpha: 3 }))],
  mul: [two([2, 3], [3], (x, y) => x.mul(y)), two([], [3], (x, y) => x.mul(y)), t([2], (x) => x.mul(-2.5))],
  div: [two([2, 3], [3], (x, y) => x.div(y)), t([2], (x) => x.div(4))],
  pow: [two([2, 3], [3], (x, y) => x.pow(y)), t([3], (x) => x.pow(3)), t([3], (x) => x.pow(-0.5))],
  remainder: [t([3], (x) => x.remainder(2))],
  maximum: [two([2, 3], [3], (x, y) => x.maximum(y))],
  minimum: [two([2, 3], [3], (x, y) => x.minimum(y))],
  clamp: [t([6], (x) => x.clamp({ min: 0.31, max: 0.62 }))],
  lerp: [three([[3], [3], [3]], (x, y, w) => x.lerp(y, w)), two([2, 3], [3], (x, y) => x.lerp(y, 0.3))],
  addcmul: [three([[2, 3], [3], [2, 1]], (x, y, z) => x.addcmul(y, z, { value: 0.5 }))],
  addcdiv: [three([[2, 3], [3], [2, 1]], (x, y, z) => x.addcdiv(y, z, { value: 0.5 }))],
  where: [two([2, 3], [3], (x, y) => where(mask(), x, y))],
  maskedFill: [t([2, 3], (x) => x.maskedFill(mask(), 7))],
  matmul: [two([3], [3], (x, y) => x.matmul(y)), two([2, 3], [3], (x, y) => x.matmul(y)), two([2, 2, 3], [3, 2], (x, y) => x.matmul(y))],
  mm: [two([2, 3], [3, 2], (x, y) => x.mm(y))],
  bmm: [two([2, 2, 3], [2, 3, 1], (x, y) => x.bmm(y))],
  mv: [two([2, 3], [3], (x, y) => x.mv(y))],
  dot: [two([3], [3], (x, y) => x.dot(y))],
  outer: [two([3], [2], (x, y) => x.outer(y))],
  addmm: [three([[2], [3, 2], [2, 2]], (x, y, z) => x.addmm(y, z, { beta: 0.5, alpha: 2 }))],
  linear: [three([[2, 3], [4, 3], [4]], (x, weight, bias) => core.linear(x, weight, { bias }))],
  sum: [t([2, 3], (x) => x.sum()), t([2, 3, 2], (x) => x.sum([0, 2], { keepdim: true }))],
  mean: [t([2, 3], (x) => x.mean()), t([2, 3], (x) => x.mean(1))],
  prod: [t([2, 3], (x) => x.prod()), t([2, 3], (x) => x.prod(1))],
  amax: [t([2, 3], (x) => x.amax(1))],
  amin: [t([2, 3], (x) => x.amin([0, 1]))],
  max: [t([2, 3], (x) => x.max()), t([2, 3], (x) => x.max(1).values)],
  min: [t([2, 3], (x) => x.min()), t([2, 3], (x) => x.min(0).values)],
  std: [t([2, 3], (x) => x.std()), t([2, 3], (x) => x.std(1, { correction: 0 }))],
  var: [t([2, 3], (x) => x.var()), t([2, 3], (x) => x.var([0, 1], { keepdim: true }))],
  logsumexp: [t([2, 3], (x) => x.logsumexp(1))],
  cumsum: [t([2, 3], (x) => x.cumsum(1))],
  sort: [t([5], (x) => x.sort().values)],
  topk: [t([5], (x) => x.topk(2).values)],
  reshape: [t([2, 3], (x) => x.reshape([3, 2]))],
  view: [t([2, 3], (x) => x.view([6]))],
  flatten: [t([2, 3], (x) => x.flatten())],
  permute: [t([2, 3, 2], (x) => x.permute([2, 0, 1]))],
  transpose: [t([2, 3], (x) => x.transpose(0, 1))],
  t: [t([2, 3], (x) => x.t())],
  squeeze: [t([1, 3], (x) => x.squeeze())],
  unsqueeze: [t([3], (x) => x.unsqueeze(0))],
  expand: [t([3, 1], (x) => x.expand([3, 4]))],
  broadcastTo: [t([3, 1], (x) => x.broadcastTo([2, 3, 4]))],
  cat: [two([2, 3], [1, 3], (x, y) => cat([x, y], 0))],
  stack: [two([3], [3], (x, y) => stack([x, y], 1))],
  split: [t([5], (x) => x.split(2)[1]!)],
  chunk: [t([5], (x) => x.chunk(2)[1]!)],
  unbind: [t([2, 3], (x) => x.unbind()[1]!)],
  narrow: [t([4], (x) => x.narrow(0, 1, 2))],
  select: [t([2, 3], (x) => x.select(1, -1))],
  indexSelect: [t([3, 2], (x) => x.indexSelect(0, tensor([2, 0, 2], { dtype: "int64" })))],
  gather: [t([2, 3], (x) => x.gather(1, tensor([[2, 2], [0, 1]], { dtype: "int64" })))],
  flip: [t([2, 3], (x) => x.flip([1]))],
  tril: [t([3, 3], (x) => x.tril())],
  triu: [t([3, 3], (x) => x.triu({ diagonal: 1 }))],
  softmax: [t([2, 3], (x) => x.softmax(1))],
  logSoftmax: [t([2, 3], (x) => x.logSoftmax(0))],
  conv2d: [three([[1, 2, 4, 4], [3, 2, 3, 2], [3]], (x, weight, bias) => conv2d(x, weight, { bias, stride: [1, 2], padding: 1 }))],
  maxPool2d: [t([1, 2, 4, 4], (x) => x.maxPool2d(2))],
  avgPool2d: [t([1, 2, 4, 4], (x) => x.avgPool2d(3, { stride: 1, padding: 1 }))],
  dropout: [t([3, 3], (x) => core.dropout(x, 0.5, false))],
  embedding: [t([4, 2], (weight) => core.embedding(weight, tensor([[1, 3], [1, 0]], { dtype: "int64" })))],
  mseLoss: [two([2, 3], [2, 3], (x, y) => x.mseLoss(y)), two([2, 3], [2, 3], (x, y) => x.mseLoss(y, { reduction: "none" }))],
  l1Loss: [two([2, 3], [2, 3], (x, y) => x.l1Loss(y))],
  crossEntropy: [
    t([4, 3], (x) => crossEntropy(x, classes(), { labelSmoothing: 0.1 })),
    two([4, 3], [4, 3], (x, target) => crossEntropy(x, target, { reduction: "sum" })),
  ],
  nllLoss: [t([4, 3], (x) => x.nllLoss(classes()))],
  binaryCrossEntropyWithLogits: [t([2, 3], (x) => x.binaryCrossEntropyWithLogits(mask().to("float64"), { posWeight: tensor([1, 2, 3], { dtype: "float64" }) }))],
};

/** Ops of the table that have no gradient, or one of zero everywhere. */
const withoutGradient = new Set(
  `sign floor ceil round trunc logicalNot isnan isinf isfinite detach eq ne lt le gt ge logicalAnd logicalOr logicalXor equal allclose isclose
   argmax argmin all any argsort oneHot zeros ones full empty eye arange linspace rand randn randint randperm zerosLike onesLike fullLike emptyLike
   randLike randnLike randintLike bernoulli multinomial zero_ fill_ copy_ uniform_ normal_ bernoulli_`.split(/\s+/),
);

function method(x: Tensor, name: string): Tensor {
  return (x as unknown as Record<string, () => Tensor>)[name]!();
}

/** Numbers spread over a range without two alike, so that no maximum has a tie; the same in every run. */
function spread(count: number, [low, high]: readonly [number, number], offset: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => low + (high - low) * (((index * 0.618034 + offset * 0.137) % 1 + 1) % 1));
}

const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

function check({ shapes, body, range = [0.1, 0.9] }: Gradient): void {
  const values = shapes.map((shape, index) => spread(size(shape), range, index));
  const build = () => values.map((data, index) => fromTypedArray(data, shapes[index]!, { requiresGrad: true }));
  // A weighted sum, so that every element of the result counts differently.
  const objective = (inputs: Tensor[]) => {
    const result = body(...inputs);
    return result.mul(fromTypedArray(spread(result.numel, [0.5, 1.5], 7), result.shape)).sum();
  };
  const analytic = tidy(() => {
    const inputs = build();
    return grad(objective(inputs), inputs).map((gradient) => gradient!.toFloat64Array());
  });
  const at = () => tidy(() => noGrad(() => objective(build()).item() as number));
  const step = 1e-6;
  values.forEach((data, input) => {
    data.forEach((value, index) => {
      data[index] = value + step;
      const above = at();
      data[index] = value - step;
      const below = at();
      data[index] = value;
      const numeric = (above - below) / (2 * step);
      const found = analytic[input]![index]!;
      if (!(Math.abs(found - numeric) <= 1e-6 + 1e-5 * Math.abs(numeric))) {
        throw new Error(`input ${input}, element ${index}: autograd says ${found}, differences say ${numeric}`);
      }
    });
  });
}

test("every op of the table has a gradient case or none at all", () => {
  const names = table.map((row) => row.name);
  expect(names.filter((name) => !gradients[name] && !withoutGradient.has(name))).toEqual([]);
});

describe("gradients equal finite differences", () => {
  test.each(Object.keys(gradients))("%s", (op) => {
    for (const one of gradients[op]!) check(one);
  });

  test("through in-place ops on computed tensors", () => {
    check(t([2, 3], (x) => x.mul(2).add_(1).mul_(x).sigmoid_()));
    check(two([2, 3], [3], (x, y) => x.clone().copy_(y.mul(2)).add(x)));
  });

  test("through a graph in which a tensor is used many times", () => {
    check(t([3], (x) => x.mul(x).add(x.exp()).div(x.add(1)).matmul(x)));
  });
});
