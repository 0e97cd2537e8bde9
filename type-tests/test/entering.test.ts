import { dim, ShapeError, zeros, type Tensor } from "typetorch";
import { wrongCalls } from "../src/fixtures.js";
import { snapshotSentences } from "../src/messages.js";
import { runWrongCall } from "../src/run-fixtures.js";

// `x.as(shape)` takes an unchecked tensor into the checked world.

const unchecked = (shape: readonly number[]): Tensor => zeros([...shape]) as Tensor;

test("a tensor that has the shape goes through, and is itself", () => {
  const x = unchecked([2, 3]);
  expect(x.as([2, 3])).toBe(x);
  expect(x.as([2, 3], { dtype: "float32", device: "cpu" }).shape).toEqual([2, 3]);
});

test("a symbol takes the size it meets", () => {
  expect(unchecked([2, 3]).as(["rows", 3]).shape).toEqual([2, 3]);
  expect(() => unchecked([2, 3]).as(["n", "n"])).toThrow(ShapeError);
});

test("a symbol with a size has that size", () => {
  const batch = dim("batch", 32);
  expect(zeros([batch, 4]).shape).toEqual([32, 4]);
  expect(unchecked([32, 4]).as([batch, 4]).shape).toEqual([32, 4]);
  expect(() => unchecked([31, 4]).as([batch, 4])).toThrow(/31/);
});

test("run time and compiler say the same", () => {
  const sentenceOf = snapshotSentences();
  for (const call of wrongCalls().filter(({ file }) => file === "entering.ts")) {
    const sentence = sentenceOf(call);
    const ran = runWrongCall(call);
    expect(ran).toMatchObject({ threw: expect.stringContaining(sentence) });
  }
});
