import { alternate, compared } from "../dist/compare.js";
import { report } from "../dist/report.js";
import { isMet, judged, type Result } from "../dist/results.js";

describe("comparing", () => {
  test("both sides alternate, and each begins every other round", () => {
    const order: string[] = [];
    const pairs = alternate(3, () => order.push("ours") && 1, () => order.push("theirs") && 2);
    expect(order).toEqual(["ours", "theirs", "theirs", "ours", "ours", "theirs"]);
    expect(pairs).toEqual([[1, 2], [1, 2], [1, 2]]);
  });

  test("a ratio is the median of the rounds' own ratios", () => {
    // The second round ran on a machine three times as slow: its figures triple, its ratio stays.
    const pairs = [[{ add: [1, 1, 9] }, { add: [2, 2, 2] }], [{ add: [3] }, { add: [6] }], [{ add: [1] }, { add: [2] }]] as const;
    const [result] = compared(pairs, { group: "ops", threads: 1, unit: "ns", target: () => 0.4 });
    expect(result).toEqual({ group: "ops", name: "add", threads: 1, unit: "ns", typetorch: 1, python: 2, ratio: 0.5, target: 0.4 });
    expect([judged(result!), isMet(result!)]).toEqual([0.5, false]);
  });
});

describe("the report", () => {
  const results: Result[] = [
    { group: "ops", name: "add", threads: 1, unit: "ns", typetorch: 700, python: 1000, ratio: 0.7, target: 0.9 },
    { group: "ops", name: "sum", threads: 1, unit: "ns", typetorch: 950, python: 1000, ratio: 0.95, target: 0.9 },
    { group: "memory", name: "peak", threads: 1, unit: "MB", typetorch: 300, target: 512 },
    { group: "ops", name: "add", threads: 2, unit: "ns", typetorch: 700, python: 1000, ratio: 0.7 },
  ];
  const text = report(results, { Node: "v20" }, "npm run bench", "2026-01-01");

  test("says what was met and what was missed", () => {
    expect(text).toMatch(/Targets: 2 of 3 met; missed: ops: sum \(0\.95\)\./);
    expect(text).toMatch(/\| add \| 700 ns \| 1000 ns \| 0\.70 \| ≤ 0\.9 \| met \|/);
    expect(text).toMatch(/\| sum \| 950 ns \| 1000 ns \| 0\.95 \| ≤ 0\.9 \| \*\*missed\*\* \|/);
    expect(text).toMatch(/\| peak \| 300 MB \|  \|  \| ≤ 512 \| met \|/);
  });

  test("keeps one thread and two apart", () => {
    expect(text).toMatch(/## Ops \(one thread\)/);
    expect(text).toMatch(/## Ops \(2 threads\)/);
  });
});
