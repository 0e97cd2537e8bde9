import { agreement, defects } from "../src/agreement/agreement.js";
import { ops } from "../src/agreement/calls.js";
import { show } from "../src/agreement/report.js";

// Any other seed and number: node type-tests/dist/agreement/main.js --seed 7 --calls 10000
describe("2 000 random calls", () => {
  const { findings, strays } = agreement(1, 2000);

  test("are well-formed TypeScript", () => expect(strays).toEqual([]));

  test("use every op", () => expect(new Set(findings.map(({ call }) => call.op)).size).toBe(ops.length));

  test.each(defects)("none is %s", (name) => {
    expect(findings.filter((finding) => finding.class === name).flatMap(show).join("\n")).toBe("");
  });

  test("at most one in a thousand is refused by design and runs", () => {
    const refused = findings.filter((finding) => finding.class === "refused by design");
    expect(refused.length).toBeLessThanOrEqual(findings.length / 1000);
  });

  test("libtorch runs some calls and refuses some", () => {
    const ran = findings.filter(({ outcome }) => outcome.ran).length / findings.length;
    expect(ran).toBeGreaterThan(0.5);
    expect(ran).toBeLessThan(0.95);
  });
});
