import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, compilerVersions, root } from "../src/compilers.js";
import { writeProject } from "../src/project.js";
import { expectationFiles, runExpectations } from "../src/run-expectations.js";

// tsd checks the exact types under the pinned compiler; these run them, and compile them under the others.

test.each(expectationFiles())("what %s expects is what libtorch gives", (file) => {
  const judged = runExpectations(file);
  const wrong = judged.flatMap(({ line, type, expression, verdict }) => (verdict === true || verdict === undefined ? [] : [`${file}:${line}: ${expression}: expected ${type}, got ${verdict}`]));
  expect(wrong).toEqual([]);
});

test.each(compilerVersions)("the type tests compile under TypeScript %s", async (version) => {
  const directory = join(root, "type-tests/test-d");
  const names = readdirSync(directory).filter((name) => name.endsWith(".test-d.ts"));
  // A call that must not compile is tsd's to judge.
  const text = (name: string) => readFileSync(join(directory, name), "utf8").replace(/^expectError\(.*$/gm, "");
  const { diagnostics } = await check(version, writeProject(`expectations-${version}`, Object.fromEntries(names.map((name) => [name.replace(".test-d", ""), text(name)]))));
  expect(diagnostics.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
}, 300_000);
