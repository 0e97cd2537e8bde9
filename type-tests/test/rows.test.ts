import { table } from "@typetorch/ops";
import { rowCases, wrongCases } from "../src/rows.js";

test("every row of the op table says what compiles and runs, and what does not", () => {
  expect(table.filter(({ accepts, refuses }) => accepts.length === 0 || refuses.length === 0).map(({ name }) => name)).toEqual([]);
});

test("the cases of the op table hold, for the compiler and for libtorch", () => {
  expect(wrongCases(rowCases())).toEqual([]);
}, 60_000);
