import { DeviceError, dim, DTypeError, MismatchError, ShapeError, symbols, zeros, type Tensor } from "typetorch";
import { wrongCalls } from "../src/fixtures.js";
import { snapshotSentences } from "../src/messages.js";
import { runWrongCall } from "../src/run-fixtures.js";

// `x.as(shape)` takes an unchecked tensor into the checked world.

const unchecked = (shape: readonly number[]): Tensor => zeros([...shape]) as Tensor;
const thrown = (body: () => unknown): unknown => {
  try {
    return body();
  } catch (error) {
    return error;
  }
};

test("a tensor that has the shape goes through, and is itself", () => {
  const x = unchecked([2, 3]);
  expect(x.as([2, 3])).toBe(x);
  expect(x.as([2, 3], { dtype: "float32", device: "cpu" }).shape).toEqual([2, 3]);
  expect(unchecked([]).as([]).shape).toEqual([]);
});

test("a symbol takes the size it meets", () => {
  expect(unchecked([2, 3]).as(["rows", 3]).shape).toEqual([2, 3]);
  expect(() => unchecked([2, 3]).as(["n", "n"])).toThrow(new ShapeError("as: [2, 3] cannot be [n, n]: n is 2 and cannot be 3"));
});

test("a symbol with a size has that size", () => {
  const batch = dim("batch", 32);
  expect(zeros([batch, 4]).shape).toEqual([32, 4]);
  expect(unchecked([32, 4]).as([batch, 4]).shape).toEqual([32, 4]);
  expect(() => unchecked([31, 4]).as([batch, 4])).toThrow(/31/);
});

describe("run time and compiler say the same", () => {
  const sentenceOf = snapshotSentences();
  const calls = wrongCalls().filter(({ file }) => file === "entering.ts");
  // Where the type leaves dims open, the tensor of the fixture has sizes there: they stand in the sentence at run time.
  const open = /unknown|union|batch|tokens/;

  test.each(calls.filter(({ text }) => !open.test(text.split(".as(")[0]!)).map((call) => [call.text, call] as const))("%s", (_, call) => {
    const ran = runWrongCall(call);
    if (ran === undefined) return; // another device
    expect((ran as { threw: string }).threw.replace(/^\w+: /, "")).toBe(sentenceOf(call));
  });

  test.each(calls.filter(({ text }) => open.test(text.split(".as(")[0]!)).map((call) => [call.text, call] as const))("%s, with sizes in place of what is open", (_, call) => {
    const ran = runWrongCall(call);
    const shape = (text: string) => new RegExp(`^${text.replace(/[[\]+*]/g, "\\$&").replace(/\?|batch|time/g, "(\\d+|$&)").replaceAll("(\\d+|?)", "\\d+")}$`);
    expect((ran as { threw: string }).threw.replace(/^\w+: /, "")).toMatch(shape(sentenceOf(call)));
  });
});

describe("errors can be read by programs", () => {
  const actual = { shape: [2, 3], dtype: "float32", device: "cpu" };

  test.each([
    ["shape", ShapeError, () => unchecked([2, 3]).as([2, 4]), { shape: [2, 4] }],
    ["rank", ShapeError, () => unchecked([2, 3]).as(["batch", 3, 1], { dtype: "float32" }), { shape: ["batch", 3, 1], dtype: "float32" }],
    ["symbol", ShapeError, () => unchecked([2, 3]).as(["n", "n"], { device: "cpu" }), { shape: ["n", "n"], device: "cpu" }],
    ["dtype", DTypeError, () => unchecked([2, 3]).as([2, 3], { dtype: "int64" }), { shape: [2, 3], dtype: "int64" }],
    ["device", DeviceError, () => unchecked([2, 3]).as([2, "n"], { dtype: "float32", device: "cuda:0" }), { shape: [2, "n"], dtype: "float32", device: "cuda:0" }],
  ] as const)("%s", (_, Kind, body, expected) => {
    const error = thrown(body);
    expect(error).toBeInstanceOf(Kind);
    expect(error).toBeInstanceOf(MismatchError);
    expect(error).toMatchObject({ expected, actual });
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ expected, actual });
  });

  test("what compares no tensor with a wish has neither", () => {
    const error = thrown(() => (zeros([2, 3]) as Tensor).matmul(zeros([5, 4])));
    expect(error).toBeInstanceOf(MismatchError);
    expect(Object.keys(error as object)).not.toContain("expected");
  });
});

describe("symbols have one size in all that enters together", () => {
  test("of several tensors", () => {
    const sizes = symbols();
    const x = unchecked([32, 784]).as(["batch", 784], { symbols: sizes });
    const y = unchecked([32]).as(["batch"], { symbols: sizes });
    expect(zeros([sizes.dim("batch"), 10]).shape).toEqual([32, 10]);
    expect(x.shape[0]).toBe(y.shape[0]);
    const error = thrown(() => unchecked([16, 784]).as(["batch", 784], { symbols: sizes }));
    expect(error).toEqual(new ShapeError("as: [16, 784] cannot be [batch, 784]: batch is 32 and cannot be 16"));
    expect(error).toMatchObject({ expected: { shape: ["batch", 784] }, actual: { shape: [16, 784] } });
    // What failed has left nothing.
    expect(() => unchecked([8, 9]).as(["length", "batch"], { symbols: sizes })).toThrow("batch is 32 and cannot be 9");
    expect(() => unchecked([8, 32]).as(["length", "batch"], { symbols: sizes, dtype: "int64" })).toThrow("dtypes float32 and int64 differ");
    expect(sizes.known).toEqual({ batch: 32 });
    // Each call by itself where none is given.
    expect(unchecked([16, 784]).as(["batch", 784]).shape).toEqual([16, 784]);
  });
});
