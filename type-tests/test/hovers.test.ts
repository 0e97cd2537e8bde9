import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../src/compilers.js";
import { hovers } from "../src/hovers.js";

// `UPDATE_HOVERS=1 npm test -- hovers` writes the snapshot.
const snapshot = join(root, "type-tests/snapshots/hovers.txt");
const found = hovers();

test("hovers are those of the snapshot", () => {
  const text = found.map(({ code, shown }) => `${code}\n${shown.replace(/^/gm, "  ")}\n`).join("\n");
  if (process.env.UPDATE_HOVERS) writeFileSync(snapshot, text);
  expect(text).toBe(readFileSync(snapshot, "utf8"));
});

test("a value shows its type, and nothing of how it came to be", () => {
  const tensors = found.filter(({ kind, shown }) => kind === "value" && shown.includes("Tensor<"));
  expect(tensors.length).toBeGreaterThan(20);
  expect(tensors.filter(({ shown }) => shown.length > 140)).toEqual([]);
});

test("nothing shows a rule", () => {
  expect(found.filter(({ shown }) => /Guard<|Made<|Supports<|Shaped<|Unboxed<|Argument<|infer |extends/.test(shown))).toEqual([]);
});
