import { readFileSync } from "node:fs";
import { join } from "node:path";
import { everyOp } from "../src/budget/every-op.js";
import { lateShapes } from "../src/budget/late-shapes.js";
import { measure, type Cost } from "../src/budget/measure.js";
import { chainedOps, layers, methodChain, mixedOps } from "../src/budget/programs.js";
import { rules } from "../src/budget/rules.js";
import { check, compilerVersions, root } from "../src/compilers.js";
import { writeProject } from "../src/project.js";

describe("instantiations", () => {
  const budgets = JSON.parse(readFileSync(join(root, "type-tests/budgets/instantiations.json"), "utf8")) as Record<string, Cost>;

  test("every rule has a budget", () => expect(rules.map(({ name }) => name)).toEqual(Object.keys(budgets)));

  // Budgets are what was measured last; `node type-tests/dist/budget/main.js --update` writes them anew.
  test("every rule keeps its budget, right or wrong", () => {
    const over = Object.entries(measure(rules)).flatMap(([name, { success, failure }]) => {
      const budget = budgets[name]!;
      return [
        ...(success > budget.success ? [`${name}: ${success} instantiations, budget ${budget.success}`] : []),
        ...(failure > budget.failure ? [`${name}, refused: ${failure} instantiations, budget ${budget.failure}`] : []),
      ];
    });
    expect(over).toEqual([]);
  }, 300_000);
});

// The next op would compare it member by member: 1 700 instantiations.
test("no op's result has a shape that is resolved late", () => expect(lateShapes()).toEqual([]), 120_000);

describe.each(compilerVersions)("a long program under TypeScript %s", (version) => {
  const programs = [
    { name: "layers (zeros, matmul, relu, add)", text: layers, small: 50, large: 250, budget: 58 },
    // What they cost today, so that it does not grow.
    { name: "a mixture of eleven ops", text: mixedOps, small: 1, large: 91, budget: 65 },
    { name: "every op of the table", text: everyOp, small: 1, large: 3, budget: 50 },
  ];

  test.each(programs)("$name: at most $budget instantiations an op, all dims distinct", async ({ name, text, small, large, budget }) => {
    const folder = `budget-${version}-${budget}`;
    const [base, full] = [text(small), text(large)];
    const before = await check(version, writeProject(`${folder}-base`, { "program.ts": base.text }));
    const after = await check(version, writeProject(folder, { "program.ts": full.text }));
    expect(after.diagnostics).toEqual([]);
    const perOp = (after.instantiations - before.instantiations) / (full.ops - base.ops);
    console.log(`TypeScript ${version}, ${name}: ${perOp.toFixed(1)} instantiations an op; ${full.ops} ops checked in ${after.checkTime.toFixed(2)} s`);
    expect(perOp).toBeLessThanOrEqual(budget);
  }, 300_000);

  test("may chain 2 000 ops", async () => {
    const { diagnostics } = await check(version, writeProject(`budget-chain-${version}`, { "program.ts": chainedOps(2000) }));
    expect(diagnostics).toEqual([]);
  }, 300_000);

  test("may chain 200 ops in one expression", async () => {
    const { diagnostics } = await check(version, writeProject(`budget-methods-${version}`, { "program.ts": methodChain(200) }));
    expect(diagnostics).toEqual([]);
  }, 300_000);
});
