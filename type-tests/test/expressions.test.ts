import { differences } from "../src/expressions.js";

// `expr` applies the ops' signatures to types of its own (packages/typed/src/generated/calls.ts): each call must be typed as it is elsewhere.
test("calls are typed and run in expressions as outside of them", () => {
  const { compared, ops, found } = differences(1, 1500);
  expect(found.join("\n")).toBe("");
  expect(compared).toBeGreaterThan(900);
  expect(ops).toBeGreaterThan(150);
}, 120_000);
