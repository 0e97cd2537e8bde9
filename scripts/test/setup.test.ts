import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  binDirectory,
  removeTemporaryDirectories,
  temporaryDirectory,
  write,
  writeProgram,
} from "../../packages/ffi/test/fakes.js";

afterAll(removeTemporaryDirectories);

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Outcome {
  readonly status: number | null;
  readonly out: string;
}

function node(args: readonly string[], environment: Record<string, string> = {}, cwd = root): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  return { status, out: stdout + stderr };
}

/** A workspace of one TypeScript project, with the scripts of this one and its compiler. */
function workspace(): string {
  const directory = temporaryDirectory();
  cpSync(join(root, "scripts"), join(directory, "scripts"), { recursive: true });
  cpSync(join(root, "tsconfig.base.json"), join(directory, "tsconfig.base.json"));
  mkdirSync(join(directory, "node_modules"));
  symlinkSync(join(root, "node_modules/typescript"), join(directory, "node_modules/typescript"));
  write(join(directory, "package.json"), '{ "type": "module" }');
  write(join(directory, "pnpm-lock.yaml"), "lockfileVersion: '9.0'\n");
  write(join(directory, "pnpm-workspace.yaml"), "packages:\n  - one\n  - packages/*\n");
  write(join(directory, "tsconfig.json"), '{ "files": [], "references": [{ "path": "one" }] }');
  write(join(directory, "one/package.json"), '{ "type": "module" }');
  write(
    join(directory, "one/tsconfig.json"),
    '{ "extends": "../tsconfig.base.json", "compilerOptions": { "types": [], "rootDir": "src", "outDir": "dist" }, "include": ["src"] }',
  );
  write(join(directory, "one/src/index.ts"), "export const one: number = 1;\n");
  mkdirSync(join(directory, "packages"));
  return directory;
}

/** Runs one of the library's steps in a workspace. */
function step(directory: string, file: string, name: string, environment: Record<string, string> = {}): Outcome {
  const program = `
    const { script } = await import(${JSON.stringify(join(directory, "scripts/lib/workspace.mjs"))});
    const step = await import(${JSON.stringify(join(directory, "scripts/lib", file))});
    await script(step.${name});`;
  return node(["--input-type=module", "-e", program], environment, directory);
}

const build = (directory: string) => step(directory, "typescript.mjs", "buildTypescript");
const install = (directory: string, PATH: string) => step(directory, "dependencies.mjs", "installDependencies", { PATH });

describe("the TypeScript build", () => {
  test("runs once, and again when a source is edited, an output or a setting is gone", () => {
    const directory = workspace();
    const output = join(directory, "one/dist/index.js");
    expect(build(directory)).toMatchObject({ status: 0, out: expect.stringContaining("Building TypeScript: done") });
    expect(existsSync(output)).toBe(true);
    expect(build(directory)).toEqual({ status: 0, out: "" });

    writeFileSync(join(directory, "one/src/index.ts"), "export const one: number = 111;\n");
    expect(build(directory).status).toBe(0);
    expect(readFileSync(output, "utf8")).toContain("111");

    rmSync(output);
    expect(build(directory).status).toBe(0);
    expect(existsSync(output)).toBe(true);

    rmSync(dirname(output), { recursive: true });
    rmSync(join(directory, "node_modules/.typetorch"), { recursive: true });
    expect(build(directory).status).toBe(0);
    expect(existsSync(output)).toBe(true);
    expect(build(directory).out).toBe("");
  });

  test("that fails is not taken for done", () => {
    const directory = workspace();
    writeFileSync(join(directory, "one/src/index.ts"), 'export const one: number = "one";\n');
    for (const attempt of [build(directory), build(directory)]) {
      expect(attempt).toMatchObject({
        status: 1,
        out: expect.stringMatching(/one\/src\/index.ts[^]*TS2322[^]*TypeScript found errors/),
      });
    }
  });
});

describe("the npm packages", () => {
  test("are installed by npm's pnpm once, and again when the lockfile changes", () => {
    const directory = workspace();
    const bin = binDirectory();
    writeProgram(join(bin, "npm"), `echo "npm $*"`);
    expect(install(directory, bin).out).toMatch(/npm exec --yes .*pnpm@12\.\d+\.\d+ -- install --frozen-lockfile/);
    expect(install(directory, bin)).toEqual({ status: 0, out: "" });
    write(join(directory, "pnpm-lock.yaml"), "lockfileVersion: '9.1'\n");
    expect(install(directory, bin).out).toContain("npm exec");
  });

  test("are installed by the pnpm that is there where its version fits", () => {
    const bin = binDirectory();
    writeProgram(join(bin, "pnpm"), 'case "$1" in --version) echo 12.3.4;; *) echo "pnpm $*";; esac');
    expect(install(workspace(), bin).out).toContain("pnpm install --frozen-lockfile");
    writeProgram(join(bin, "pnpm"), "echo 9.0.0");
    writeProgram(join(bin, "npm"), `echo "npm $*"`);
    expect(install(workspace(), bin).out).toContain("npm exec");
  });

  test.each([
    ["network", "npm error code ENOTFOUND", /Missing: network: the npm packages could not be fetched[^]*mend it: connect/],
    ["disk space", "ENOSPC: no space left on device", /Missing: disk space[^]*mend it: free about 1 GB/],
    ["anything else", "the moon is full", /could not be installed: pnpm ended with status 1/],
  ])("without %s", (_, said, message) => {
    const directory = workspace();
    const bin = binDirectory();
    writeProgram(join(bin, "npm"), `case "$1" in --version) echo 10;; *) echo "${said}" >&2; exit 1;; esac`);
    for (const attempt of [install(directory, bin), install(directory, bin)])
      expect(attempt).toMatchObject({ status: 1, out: expect.stringMatching(message) });
  });

  test("without npm", () => {
    expect(install(workspace(), binDirectory())).toMatchObject({
      status: 1,
      out: expect.stringMatching(/Missing: npm[^]*mend it/),
    });
  });
});

test.each(["setup", "demo", "test", "bench", "build"])("npm run %s says which Node is wanted", (name) => {
  const old = write(
    join(temporaryDirectory(), "old.cjs"),
    'Object.defineProperty(process.versions, "node", { value: "18.20.4" });',
  );
  const { status, out } = node(["--require", old, `scripts/${name}.mjs`]);
  expect(status).toBe(1);
  expect(out).toMatch(/^Missing: Node 20 or newer: this is Node 18\.20\.4[^]*mend it: nvm install 20[^\n]*\n$/);
});

test("a second set-up prints nothing and takes less than a second", () => {
  expect(node(["scripts/setup.mjs"]).status).toBe(0);
  // The quickest of three: other tests run at the same time.
  const times = Array.from({ length: 3 }, () => {
    const started = performance.now();
    expect(node(["scripts/setup.mjs"])).toEqual({ status: 0, out: "" });
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(1000);
});
