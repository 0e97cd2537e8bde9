import { readFileSync } from "node:fs";
import { arange, ArgumentError, memoryStats, ones, ShapeError, tidy } from "@typetorch/core";
import { rearrange, reduce, repeat, type AxisSizes } from "@typetorch/core/einops";

interface Case {
  readonly op: "rearrange" | "reduce" | "repeat";
  readonly shape: readonly number[];
  /** How many tensors of the shape, each larger by 1, in a list. */
  readonly list?: number;
  readonly pattern: string;
  readonly arguments: readonly ["sum"] | readonly [];
  readonly sizes: AxisSizes;
  readonly result: { readonly shape: readonly number[]; readonly data: readonly number[] };
}

const { cases } = JSON.parse(readFileSync(new URL("./fixtures/einops.json", import.meta.url), "utf8")) as { cases: Case[] };
const counting = (shape: readonly number[]) => arange(shape.reduce((product, size) => product * size, 1), { dtype: "float32" }).reshape(shape);

test.each(cases)("$op of $shape by '$pattern' $arguments: as Python's", ({ op, shape, list, pattern, arguments: args, sizes, result }) => {
  const x = list === undefined ? counting(shape) : Array.from({ length: list }, (_, index) => counting(shape).add(index));
  const made = op === "reduce" ? reduce(x, pattern, args[0]!, sizes) : (op === "rearrange" ? rearrange : repeat)(x, pattern, sizes);
  expect(made.shape).toEqual(result.shape);
  expect(made.flatten().toArray()).toEqual(result.data);
});

test("what a pattern leaves as it is, is a tensor of its own", () => {
  const x = ones([2, 3]);
  rearrange(x, "a b -> a b").dispose();
  expect(x.isDisposed).toBe(false);
});

test("what stands between is freed", () => {
  const x = ones([2, 12, 5]);
  const before = memoryStats().tensors;
  const y = tidy(() => reduce(x, "b (h w) c -> c w b", "mean", { h: 4 }));
  expect(memoryStats().tensors).toBe(before + 1);
  y.dispose();
});

test("gradients go through", () => {
  const x = ones([2, 6], { requiresGrad: true });
  repeat(rearrange(x, "a (b c) -> b a c", { b: 2 }), "b a c -> b a c 3").sum().backward();
  expect(x.grad!.toArray()).toEqual([Array(6).fill(3), Array(6).fill(3)]);
});

test("arguments of the wrong kind are named", () => {
  const wrong = (call: () => unknown) => expect(call).toThrow(ArgumentError);
  wrong(() => rearrange(ones([2]), 3 as never));
  wrong(() => rearrange(3 as never, "a -> a"));
  wrong(() => rearrange(ones([2]), "a -> a", [2] as never));
  wrong(() => rearrange(ones([2]), "a -> a", { a: "2" as never }));
  wrong(() => reduce(ones([2]), "a ->", "median" as never));
  wrong(() => reduce(ones([2]), "a ->", "toString" as never));
});

test("a pattern that was right once is right for other shapes, and still checked", () => {
  expect(rearrange(ones([2, 4]), "a (b c) -> a b c", { b: 2 }).shape).toEqual([2, 2, 2]);
  expect(rearrange(ones([3, 6]), "a (b c) -> a b c", { b: 3 }).shape).toEqual([3, 3, 2]);
  expect(() => rearrange(ones([3, 6]), "a (b c) -> a b c", { b: 4 })).toThrow(new ShapeError("rearrange: [3, 6] by 'a (b c) -> a b c': (b c) is 6, which 4 does not divide"));
  expect(() => reduce(ones([3, 6]), "a (b c) -> a b c d", "sum", { b: 3 })).toThrow(/d is not on the left/);
});

test("names of JavaScript's own are axes as any other", () => {
  expect(rearrange(ones([2, 12]), "constructor (valueOf c) -> valueOf c constructor", { c: 4 }).shape).toEqual([3, 4, 2]);
});
