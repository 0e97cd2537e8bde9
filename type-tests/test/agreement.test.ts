import { table } from "@typetorch/ops";
import { agreement, defects } from "../src/agreement/agreement.js";
import { ops } from "../src/agreement/calls.js";
import { coverageOf } from "../src/agreement/coverage.js";
import { shareOfSameWords, show } from "../src/agreement/report.js";

// Any other seed and number: node type-tests/dist/agreement/main.js --seed 7 --calls 10000
describe("10 000 random calls", () => {
  const { findings, strays } = agreement(1, 10_000);
  const coverage = coverageOf(findings);

  test("are well-formed TypeScript", () => expect(strays).toEqual([]));

  test("use every op", () => expect(new Set(findings.map(({ call }) => call.op)).size).toBe(ops.length));

  test.each(defects)("none is %s", (name) => {
    expect(findings.filter((finding) => finding.class === name).flatMap(show).join("\n")).toBe("");
  });

  test("at most one in a thousand is refused by design and runs", () => {
    const refused = findings.filter((finding) => finding.class === "refused by design");
    expect(refused.length).toBeLessThanOrEqual(findings.length / 1000);
  });

  // May go up, not down: node type-tests/dist/agreement/main.js --examples 12 lists what the run time has other words for.
  test("four of five that both refuse for shape, dtype or device are refused in the same words", () => {
    expect(shareOfSameWords(findings)).toBeGreaterThan(0.82);
  });

  test("each op is accepted some times", () => expect(coverage.ops.filter(({ accepted }) => accepted < 3)).toEqual([]));

  // Ops that take any tensor are refused for rare dtypes alone.
  test("most ops that refuse anything are refused some times", () => {
    const refusing = coverage.ops.filter(({ op }) => table.some(({ name, refuses }) => refuses.length > 0 && (op === name || op === `${name}_`)));
    expect(refusing.filter(({ refused }) => refused > 0).length).toBeGreaterThan(refusing.length * 0.85);
  });

  test("all that operands may be stands among them: dtypes, ranks, sizes, symbols, unknowns", () => {
    expect(Object.keys(coverage.dtypes).length).toBe(18);
    expect(Object.keys(coverage.ranks).map(Number)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4, 5, 6]));
    expect(Object.keys(coverage.sizes).map(Number)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4, 5, 6, 12]));
    expect(Object.keys(coverage.forms).sort()).toEqual(["function", "function in place", "method", "method in place"]);
    expect(Object.keys(coverage.unknowns).sort()).toEqual(["DType", "Device", "Shape", "boolean", "expression of symbols", "number", "string", "symbol", "union of dtypes", "union of sizes"]);
  });

  // Rare ones stand in some runs only; a generator of random numbers cannot be written as text.
  test("most options are given", () => {
    const options = Object.entries(coverage.options).filter(([name]) => !/\.(generator|memoryFormat)$/.test(name));
    expect(options.filter(([, count]) => count === 0).length).toBeLessThan(options.length / 10);
  });

  test("libtorch runs some calls and refuses some", () => {
    const ran = findings.filter(({ outcome }) => outcome.ran).length / findings.length;
    expect(ran).toBeGreaterThan(0.5);
    expect(ran).toBeLessThan(0.95);
  });
});
