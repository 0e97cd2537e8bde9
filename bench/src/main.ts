import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runtimeInfo } from "typetorch/core";
import { readArguments } from "./arguments.js";
import { groups, type Group } from "./groups.js";
import { describeMachine } from "./machine.js";
import { findPython } from "./python.js";
import { report } from "./report.js";
import { isMet, judged, type Result } from "./results.js";

function main(): number {
  const args = readArguments(process.argv.slice(2));
  if (!args) return 0;
  const info = runtimeInfo();
  const python = findPython(info.version.split("+")[0]!, info.cudaDevices === 0);
  const machine = describeMachine(python);
  const results: Result[] = [];
  for (const group of groups) {
    if (args.only !== undefined && !group.name.includes(args.only)) continue;
    console.log(`\n${group.name}`);
    for (const result of measured(group, python, args.rounds)) {
      results.push(result);
      const verdict = { true: "met", false: "MISSED", undefined: "" }[String(isMet(result))];
      const python = result.python === undefined ? "" : `  Python ${result.python.toFixed(1)}`;
      console.log(`  ${result.name}, ${result.threads} thread${result.threads === 1 ? "" : "s"}: ${result.typetorch.toFixed(1)} ${result.unit}${python}  ${judged(result).toFixed(2)}${result.target === undefined ? "" : ` (≤ ${result.target}) ${verdict}`}`);
    }
  }
  if (args.write) {
    const date = new Date().toISOString().slice(0, 10);
    const place = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
    const command = `npm run bench${args.rounds === 5 ? "" : ` -- --rounds ${args.rounds}`}`;
    writeFileSync(place("RESULTS.md"), report(results, machine, command, date));
    writeFileSync(place("results.json"), `${JSON.stringify({ command, date, machine, results }, null, 1)}\n`);
    console.log("\nwritten: bench/RESULTS.md, bench/results.json");
  }
  if (failed) return 1;
  return results.every((result) => isMet(result) !== false) ? 0 : 2;
}

let failed = false;

/** A group that fails costs its own figures, not those of the others. */
function measured(group: Group, python: string, rounds: number): Result[] {
  try {
    return group.measure(python, rounds);
  } catch (error) {
    failed = true;
    console.error(`  failed: ${(error as Error).message}`);
    return [];
  }
}

try {
  process.exitCode = main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
