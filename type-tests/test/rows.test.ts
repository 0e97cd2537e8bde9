import { table } from "@typetorch/ops";
import { rowCases, wrongCases } from "../src/rows.js";

// Some ops refuse nothing: `clone`, `isnan`. Wrong calls of all others stand in fixtures/messages, too.
test("every row of the op table says what compiles and runs", () => {
  expect(table.filter(({ accepts }) => accepts.length === 0).map(({ name }) => name)).toEqual([]);
});

test("the cases of the op table hold, for the compiler and for libtorch", () => {
  expect(wrongCases(rowCases())).toEqual([]);
}, 60_000);
