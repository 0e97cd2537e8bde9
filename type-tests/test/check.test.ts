import { spawn, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, tensorErrors, unexpectedSentences } from "typetorch/testing";
import { compilerVersions, root, tscOf } from "../src/compilers.js";
import { writeProject } from "../src/project.js";

// A user's project: `typetorch check` and what it is made of.

const model = `import { linear, zeros, type Tensor } from "typetorch";
import { widen } from "./widen.js";
const x = zeros([2, 3]);
x.matmul(zeros([5, 4]));
x.sum(5);
linear(x, zeros([4, 3], { dtype: "float64" }));
const y: Tensor<[2, 5]> = x.matmul(zeros([3, 4]));
const text: number = "no tensor";
widen(x);
zeros([2], { dtype: "bool" }).relu();
x.add(zeros([2, 3], { device: "cuda:0" }));
`;

const expectations = `import { zeros, type Tensor } from "typetorch";
import { expectDevice, expectDType, expectShape } from "typetorch/testing";
const x = zeros([2, 3]);
declare const partly: Tensor<[2, number]>;
expectShape(x, [2, 3]);
expectShape(partly, [2, null]);
expectShape(x as Tensor, null);
expectDType(x, "float32");
expectDevice(x, "cpu");
// @ts-expect-error matmul: [2, 3] @ [5, 4]: inner dimensions 3 and 5 differ
x.matmul(zeros([5, 4]));
// @ts-expect-error is no sentence
const n: number = "";
expectShape(x, [2, 4]);
expectShape(x, [2, null]);
expectShape(partly, [2, 3]);
expectDType(x, "float64");
expectDevice(x, "cuda");
// @ts-expect-error matmul: [2, 3] @ [5, 4]: something else
x.matmul(zeros([5, 4]));
// @ts-expect-error matmul: it compiles
x.matmul(zeros([3, 4]));
`;

const files = {
  "src/model.ts": model,
  "src/widen.ts": 'import type { Tensor } from "typetorch";\nexport function widen(x: Tensor<[number, 7], "float32">): void {}\n',
  "test/expectations.ts": expectations,
};

const errors = [
  "src/model.ts:4 shape matmul: [2, 3] @ [5, 4]: inner dimensions 3 and 5 differ",
  "src/model.ts:5 shape sum: dim 5 is out of range for [2, 3]",
  "src/model.ts:6 dtype linear: dtypes float32 and float64 differ",
  'src/model.ts:7 shape Tensor<[2, 4], "float32", "cpu"> is not assignable to Tensor<[2, 5], DType, Device>',
  'src/model.ts:9 shape Tensor<[2, 3], "float32", "cpu"> is not assignable to Tensor<[number, 7], "float32", Device>',
  "src/model.ts:10 dtype relu: dtype bool is not supported",
  "src/model.ts:11 device add: devices cpu and cuda:0 differ",
  "test/expectations.ts:14 shape expectShape: the shape is [2, 3], not [2, 4]",
  "test/expectations.ts:15 shape expectShape: the shape is [2, 3], not [2, ?]",
  "test/expectations.ts:16 shape expectShape: the shape is [2, ?], not [2, 3]",
  "test/expectations.ts:17 dtype expectDType: the dtype is float32, not float64",
  "test/expectations.ts:18 device expectDevice: the device is cpu, not cuda",
];

const unexpected = [
  { file: "test/expectations.ts", line: 19, expected: "matmul: [2, 3] @ [5, 4]: something else", actual: "matmul: [2, 3] @ [5, 4]: inner dimensions 3 and 5 differ" },
  { file: "test/expectations.ts", line: 21, expected: "matmul: it compiles", actual: undefined },
];

describe.each(compilerVersions)("a suite under TypeScript %s", (version) => {
  const project = writeProject(`suite-${version}`, files);
  const options = { tsc: tscOf(version) };

  test("tells the errors of tensors from others", async () => {
    const found = tensorErrors(await compile(project, options));
    expect(found.map(({ file, line, kind, message }) => `${file}:${line} ${kind} ${message}`)).toEqual(errors);
  });

  test("holds expected sentences to their word, and leaves nothing behind", async () => {
    expect(await unexpectedSentences(project, options)).toEqual(unexpected);
    expect(existsSync(join(project, ".typetorch"))).toBe(false);
  });
});

test("compile names a missing project", async () => {
  await expect(compile("nowhere")).rejects.toThrow(/no project at nowhere: .*nowhere does not exist/);
});

describe("typetorch check", () => {
  const project = writeProject("check", files);
  const program = join(root, "packages/cli/bin/typetorch.js");
  const run = (...args: string[]) => spawnSync(process.execPath, [program, "check", ...args], { cwd: project, encoding: "utf8" });

  test("prints one line for each error, ends with 1, and counts the others", () => {
    const { status, stdout, stderr } = run();
    const lines = stdout.trimEnd().split("\n");
    expect(status).toBe(1);
    expect(lines).toHaveLength(errors.length + unexpected.length);
    expect(lines[0]).toBe("src/model.ts:4:10: matmul: [2, 3] @ [5, 4]: inner dimensions 3 and 5 differ");
    expect(lines.at(-1)).toBe('test/expectations.ts:21:1: expected to be refused by "matmul: it compiles", but is not');
    expect(stderr).toBe("1 error is not about tensors; tsc prints it\n");
  });

  test("prints JSON", () => {
    expect(JSON.parse(run("--format", "json").stdout)[0]).toEqual({
      file: "src/model.ts",
      line: 4,
      column: 10,
      code: 2345,
      kind: "shape",
      message: "matmul: [2, 3] @ [5, 4]: inner dimensions 3 and 5 differ",
    });
  });

  test("prints annotations for GitHub", () => {
    expect(run(project, "--format", "github").stdout.split("\n")[0]).toBe(
      "::error file=src/model.ts,line=4,col=10,title=TypeTorch%3A shape::matmul: [2, 3] @ [5, 4]: inner dimensions 3 and 5 differ",
    );
  });

  test("goes through the projects that a configuration refers to", () => {
    const referring = writeProject("check-references", { "part/x.ts": 'import { zeros } from "typetorch";\nzeros([2]).sum(1);\n' });
    writeConfiguration(join(referring, "part/tsconfig.json"), { extends: "../tsconfig.json", include: ["."] });
    writeConfiguration(join(referring, "tsconfig.solution.json"), { files: [], references: [{ path: "part" }] });
    const { status, stdout } = run(join(referring, "tsconfig.solution.json"));
    expect(status).toBe(1);
    expect(stdout).toMatch(/part\/x\.ts:2:16: sum: dim 1 is out of range for \[2\]\n$/);
  });

  test("ends with 0 where there is none, even if there are other errors", () => {
    const other = writeProject("check-other", { "x.ts": 'export const n: number = "";\n' });
    expect(run(other)).toMatchObject({ status: 0, stdout: "", stderr: "1 error is not about tensors; tsc prints it\n" });
  });

  test.each(["SIGINT", "SIGTERM"] as const)("leaves nothing behind where %s ends it", async (signal) => {
    const folder = join(project, ".typetorch");
    const child = spawn(process.execPath, [program, "check"], { cwd: project, stdio: "ignore" });
    const ended = new Promise((done) => child.on("exit", (status, by) => done({ status, by })));
    while (!existsSync(join(folder, "tsconfig.json")) && child.exitCode === null) await new Promise((done) => setTimeout(done, 5));
    expect(child.exitCode).toBe(null);
    child.kill(signal);
    expect(await ended).toEqual({ status: null, by: signal });
    expect(existsSync(folder)).toBe(false);
  }, 60_000);

  test("names what is missing", () => {
    expect(run("nowhere")).toMatchObject({ status: 1, stderr: expect.stringContaining("error: no project at nowhere") });
    expect(run("--format", "xml").stderr).toContain("Allowed choices are text, json, github");
  });
});

function writeConfiguration(path: string, configuration: object): void {
  writeFileSync(path, JSON.stringify(configuration));
}
