import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// The README's programs do what the README says.

const examples = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(examples, "../README.md"), "utf8");
const [wrong, training] = [...readme.matchAll(/```ts\n(.*?)```/gs)].map((match) => match[1]!);
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

let directory: string;
beforeEach(() => {
  // Inside examples/, so that "typetorch" is found as a user's project finds it.
  directory = mkdtempSync(join(examples, "dist/readme-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

function compile(program: string): Promise<string> {
  writeFileSync(join(directory, "program.ts"), program);
  const options = { target: "es2022", module: "nodenext", strict: true, skipLibCheck: true, types: ["node"], outDir: "out", rootDir: "." };
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["program.ts"] }));
  writeFileSync(join(directory, "package.json"), JSON.stringify({ type: "module" }));
  return new Promise((resolve) => execFile(process.execPath, [tsc, "-p", directory, "--pretty", "false"], (_, output) => resolve(output)));
}

test("the wrong matmul is refused in the words shown", async () => {
  const said = await compile(wrong!);
  const shown = wrong!.split("\n").filter((line) => line.startsWith("//")).map((line) => line.replace(/^\/\/\s*~?\s*/, "")).join(" ").trim();
  expect(said).toContain(shown);
});

test("the ten-line program compiles and learns", async () => {
  expect(await compile(training!)).toBe("");
  const printed = execFileSync(process.execPath, [join(directory, "out/program.js")], { encoding: "utf8" });
  const outputs = printed.match(/-?\d\.\d*(e-?\d+)?/g)!.map(Number);
  [0, 1, 1, 0].forEach((target, index) => expect(Math.abs(outputs[index]! - target)).toBeLessThan(0.1));
});

test("with 17 instead of 16 in one layer it does not compile", async () => {
  expect(await compile(training!.replace("(2, 16)", "(2, 17)"))).toMatch(/linear: .* 17 .* 16/);
});
