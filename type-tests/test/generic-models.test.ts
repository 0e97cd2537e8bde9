import { readFileSync } from "node:fs";
import { join } from "node:path";
import { arange, einsum, tensor, tidy, type DType, type Tensor } from "typetorch";
import { root } from "../src/compilers.js";
import { functionsOf } from "../src/run-expectations.js";

// The functions for any size of generic-models.test-d.ts, on real tensors: values as PyTorch's own modules give them.

interface Case {
  readonly name: keyof typeof calls;
  readonly sizes: readonly any[];
  readonly dtype: "float32" | "float64";
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

const { cases } = JSON.parse(readFileSync(join(root, "type-tests/fixtures/models/models.json"), "utf8")) as { cases: Case[] };
const names = ["attention", "mlp", "residual", "residualImages", "patches", "sequenceLoss", "layerNormByHand", "causalAttention", "maskedLoss", "flatLoss", "transform"] as const;
const { attention, mlp, residual, residualImages, patches, sequenceLoss, layerNormByHand, causalAttention, maskedLoss, flatLoss, transform } = functionsOf("generic-models.test-d.ts", names);

/** The numbers of make_models.py. */
function numbers(shape: readonly number[], seed: number, dtype: DType): Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  const values = Float64Array.from({ length: count }, (_, index) => (((7 * index + seed) % 13) - 6) / 13);
  return (tensor(values).reshape([...shape]) as Tensor).to(dtype);
}

const calls = {
  attention: ([leading, length, width, heads, size]: readonly any[], dtype: DType) => {
    const [query, key, value] = [2, 3, 4].map((seed) => numbers([heads, width, size], seed, dtype));
    return attention(numbers([...leading, length, width], 1, dtype), { query, key, value, out: numbers([heads, size, width], 5, dtype) });
  },
  mlp: ([leading, width, hidden, made]: readonly any[], dtype: DType) =>
    mlp(numbers([...leading, width], 1, dtype), { up: numbers([hidden, width], 2, dtype), upBias: numbers([hidden], 3, dtype), down: numbers([made, hidden], 4, dtype), downBias: numbers([made], 5, dtype) }),
  residual: ([leading, width]: readonly any[], dtype: DType) =>
    residual(numbers([...leading, width], 1, dtype), { weight: numbers([width], 2, dtype), bias: numbers([width], 3, dtype) }, (x: Tensor) => x.relu()),
  residualImages: ([batch, channels, height, width]: readonly any[], dtype: DType) => {
    const [first, second] = [2, 3].map((seed) => numbers([channels, channels, 3, 3], seed, dtype));
    return residualImages(numbers([batch, channels, height, width], 1, dtype), first, second);
  },
  patches: ([batch, channels, width]: readonly any[], dtype: DType) =>
    patches(numbers([batch, channels, 32, 32], 1, dtype), numbers([width, channels, 4, 4], 2, dtype), numbers([64, width], 3, dtype)),
  sequenceLoss: ([batch, length, width, words]: readonly any[], dtype: DType) =>
    sequenceLoss(numbers([batch, length, width], 1, dtype), numbers([words, width], 2, dtype), arange(batch * length).remainder(words).reshape([batch, length])),
  layerNormByHand: ([leading, width]: readonly any[], dtype: DType) =>
    layerNormByHand(numbers([...leading, width], 1, dtype), { weight: numbers([width], 2, dtype), bias: numbers([width], 3, dtype) }),
  causalAttention: ([leading, length, width]: readonly any[], dtype: DType) => {
    const [query, key, value] = [1, 2, 3].map((seed) => numbers([...leading, length, width], seed, dtype));
    return causalAttention(query, key, value);
  },
  maskedLoss: ([leading, words]: readonly any[], dtype: DType) => {
    const places = arange(leading.reduce((product: number, size: number) => product * size, 1)).reshape([...leading]) as Tensor;
    return maskedLoss(numbers([...leading, words], 1, dtype), places.remainder(words), places.remainder(3).ne(1));
  },
  flatLoss: ([leading, words]: readonly any[], dtype: DType) => {
    const places = arange(leading.reduce((product: number, size: number) => product * size, 1)).reshape([...leading]) as Tensor;
    return flatLoss(numbers([...leading, words], 1, dtype), places.remainder(words));
  },
};

test.each(cases.map((item) => [`${item.name} of ${JSON.stringify(item.sizes)} in ${item.dtype}`, item] as const))("%s", (_, { name, sizes, dtype, shape, data }) => {
  tidy(() => {
    const made = calls[name](sizes, dtype) as Tensor;
    expect({ shape: made.shape, dtype: made.dtype, device: made.device }).toEqual({ shape, dtype, device: "cpu" });
    const values = made.to("float64").flatten().toArray() as number[];
    const worst = Math.max(...values.map((value, index) => Math.abs(value - data[index]!) / (1 + Math.abs(data[index]!))));
    expect(worst).toBeLessThan(dtype === "float32" ? 2e-6 : 2e-9);
  });
});

test("one is made of the others", () => {
  tidy(() => {
    const [x, query, out] = [numbers([2, 5, 12], 1, "float32"), numbers([3, 12, 4], 2, "float32"), numbers([3, 4, 12], 3, "float32")];
    const made = transform(x, { query, out, up: numbers([48, 12], 4, "float32"), down: numbers([12, 48], 5, "float32") }) as Tensor;
    expect(made.shape).toEqual([2, 5, 12]);
    expect(einsum("btc->", made).item()).toEqual(expect.any(Number));
  });
});
