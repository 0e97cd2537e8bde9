import { gradualFaults, suggestible } from "../src/gradual.js";

// What is right stays right where less of an operand is known: its dtype, its device, its shape, one of its dims. And the result says no
// more than is known: a union is none of its members. `GRADUAL_EVERY=1 npm test -- gradual` takes every right call of the table.

test("unchecked in, unchecked out", () => {
  const { calls, faults } = gradualFaults(Number(process.env.GRADUAL_EVERY ?? 11));
  expect(calls).toBeGreaterThan(900);
  expect(faults).toEqual([]);
}, 300_000);

test("what a call is expected to be does not decide what it is", () => {
  expect(suggestible()).toEqual([]);
}, 120_000);
