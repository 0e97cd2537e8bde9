import { TypeTorchError } from "@typetorch/core";
import { table } from "../../../ops/dist/table/index.js";
import { call, cases, describeCase, difference, formsOf, formsOfCase, type Case } from "./support/cases.js";

const publicNames = table.flatMap((row) => (row.inPlace ? [row.name, `${row.name}_`] : [row.name]));

/** Reports every case of an op that fails, not only the first. */
function failures(list: readonly Case[], check: (test: Case, form: "function" | "method") => string | undefined): string[] {
  return list.flatMap((test) =>
    formsOfCase(test).flatMap((form) => {
      const failure = check(test, form);
      return failure ? [`${describeCase(test)} as a ${form}: ${failure}`] : [];
    }),
  );
}

describe("every op of the table", () => {
  test("has cases with results", () => {
    const tested = new Set(cases.filter((one) => one.result !== undefined).map((one) => one.op));
    expect(publicNames.filter((name) => !tested.has(name))).toEqual([]);
  });

  test("is there as a function, a method or both", () => {
    expect(publicNames.filter((name) => formsOf(name).length === 0)).toEqual([]);
  });

  test.each([...new Set(cases.map((one) => one.op))])("%s gives Python's values, dtype and shape", (op) => {
    const list = cases.filter((one) => one.op === op && one.result !== undefined);
    const found = failures(list, (one, form) => {
      try {
        const { self, result } = call(one, form);
        if (one.inPlace && result !== self) return "the result is not the tensor itself";
        return difference(result, one.result, one);
      } catch (error) {
        return String(error);
      }
    });
    expect(found).toEqual([]);
  });

  test("refuses what Python refuses, with a typed error that names the op", () => {
    const found = failures(cases.filter((one) => one.raises !== undefined), (one, form) => {
      try {
        call(one, form);
        return `no error; Python says: ${one.raises}`;
      } catch (error) {
        if (!(error instanceof TypeTorchError)) return `${String(error)} is not a TypeTorchError`;
        return error.message.startsWith(one.op) ? undefined : `the message does not name the op: ${error.message}`;
      }
    });
    expect(found).toEqual([]);
  });
});
