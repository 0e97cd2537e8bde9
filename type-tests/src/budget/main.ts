import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../compilers.js";
import { measure } from "./measure.js";
import { rules } from "./rules.js";

/** Prints what each rule costs, and with `--update` makes that its budget. */
const file = join(root, "type-tests/budgets/instantiations.json");
const costs = measure(rules);
const budgets = JSON.parse(readFileSync(file, "utf8")) as Record<string, { success: number; failure: number }>;
for (const [name, { success, failure }] of Object.entries(costs)) {
  const budget = budgets[name];
  console.log(`${name.padEnd(24)} success ${String(success).padStart(5)} (budget ${budget?.success ?? "none"}), failure ${String(failure).padStart(5)} (budget ${budget?.failure ?? "none"})`);
}
if (process.argv.includes("--update")) {
  const lines = Object.entries(costs).map(([name, cost]) => `  ${JSON.stringify(name)}: ${JSON.stringify(cost).replaceAll(",", ", ").replaceAll(":", ": ")}`);
  writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
}
