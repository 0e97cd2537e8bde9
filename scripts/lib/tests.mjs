import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, runInteractive, workspacePackages } from "./workspace.mjs";

/** How many tests of a suite passed and failed. */
const none = { passed: 0, failed: 0 };

/**
 * Runs Jest. `--expose-gc` lets the memory tests ask for a collection; the warning that ES modules are experimental in
 * Jest is left out where Node can.
 */
export async function runJest(args) {
  const report = join(root, "node_modules/.typetorch/jest.json");
  rmSync(report, { force: true });
  const flags = ["--expose-gc", "--experimental-vm-modules"];
  if (process.allowedNodeEnvironmentFlags.has("--disable-warning")) flags.push("--disable-warning=ExperimentalWarning");
  const jest = ["node_modules/jest/bin/jest.js", "--json", `--outputFile=${report}`, "--testLocationInResults=false"];
  // Two suites run side by side on few cores: one thread each, for threads that wait for each other spin. Tests that compare
  // what a child prints want it without colours.
  const env = { OMP_NUM_THREADS: "1", NO_COLOR: "1", ...process.env };
  const status = await runInteractive(process.execPath, [...flags, ...jest, ...args], { env });
  if (!existsSync(report)) return { ...none, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, "utf8"));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed || Number(status !== 0) };
}

/** Runs tsd in every package that has a test-d directory; each of its files counts as one test. */
export async function runTsd() {
  const { default: tsd, formatter } = createRequire(import.meta.url)("tsd");
  const count = { ...none };
  for (const directory of workspacePackages().map((name) => join(root, name))) {
    const files = testFiles(join(directory, "test-d"));
    if (files.length === 0) continue;
    // The types under test are another package's: tsd wants to be told of some file of this one.
    const diagnostics = await tsd({ cwd: directory, typingsFile: join("test-d", files[0]) });
    if (diagnostics.length > 0) console.error(formatter(diagnostics));
    const failing = [...new Set(diagnostics.map(({ fileName }) => fileName))];
    count.failed += failing.length;
    count.passed += files.filter((file) => !failing.some((name) => name.endsWith(file))).length;
  }
  return count;
}

function testFiles(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true }).filter((name) => name.endsWith(".test-d.ts"));
}
