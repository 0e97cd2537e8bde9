import { table } from "@typetorch/ops";
import { ops } from "../src/agreement/calls.js";
import { wrongCalls } from "../src/fixtures.js";
import { rowCases } from "../src/rows.js";
import { expectations } from "../src/run-expectations.js";

const missing = (texts: readonly string[], names: readonly string[]) => {
  const all = texts.join("\n");
  return names.filter((name) => !new RegExp(`(?<!\\w)${name}\\(`).test(all));
};

test("every op has an exact type that is expected", () => {
  expect(missing(expectations().map(({ expression }) => expression), ops.map(({ name }) => name))).toEqual([]);
});

test("every op has a wrong call", () => {
  const refused = [...wrongCalls(), ...rowCases().filter(({ accepted }) => !accepted)].map(({ text }) => text);
  expect(missing(refused, ops.map(({ name }) => name))).toEqual([]);
});

test("there are at least as many wrong calls as signatures", () => {
  const signatures = table.flatMap(({ types, inPlaceTypes = [] }) => [types, inPlaceTypes].flat());
  expect(wrongCalls().length).toBeGreaterThanOrEqual(signatures.length);
});
