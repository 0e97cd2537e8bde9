import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProgram } from "../dist/prerequisites.js";

const directories: string[] = [];

/** A directory of the test's own; `removeTemporaryDirectories` removes it. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "typetorch-test-"));
  directories.push(directory);
  return directory;
}

export function removeTemporaryDirectories(): void {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
}

/** Writes a file and the directories above it. */
export function write(file: string, contents: string | Buffer): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
  return file;
}

/** Writes an executable shell script. */
export function writeProgram(file: string, script: string): string {
  write(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A directory that holds links to these programs of the machine, for a PATH that holds nothing else. */
export function binDirectory(...programs: readonly string[]): string {
  const directory = join(temporaryDirectory(), "bin");
  mkdirSync(directory);
  for (const program of programs) {
    const path = findProgram(program);
    if (!path) throw new Error(`this test needs ${program}`);
    // A link to a compiler or a Python must stay in its place to find its own files: a script that calls it does.
    writeProgram(join(directory, program), `exec ${path} "$@"`);
  }
  return directory;
}

/** The head of an ELF file for a machine (62: x86-64, 183: AArch64). */
export function elfHeader(machine: number): Buffer {
  const header = Buffer.alloc(64);
  header.write("\x7fELF\x02\x01\x01", 0, "latin1");
  header.writeUInt16LE(3, 16);
  header.writeUInt16LE(machine, 18);
  return header;
}

export const thisMachine = process.arch === "arm64" ? 183 : 62;
export const otherMachine = process.arch === "arm64" ? 62 : 183;

/** The version macros as libtorch's header has them. */
export function versionHeader(version: string): string {
  const [major, minor, patch] = version.split(".");
  return `#define TORCH_VERSION_MAJOR ${major}\n#define TORCH_VERSION_MINOR ${minor}\n#define TORCH_VERSION_PATCH ${patch}\n`;
}

export interface FakeLibtorch {
  readonly version?: string;
  readonly machine?: number;
  readonly cuda?: boolean;
  /** Libraries that the linker accepts, where the test builds. */
  readonly linkable?: boolean;
}

/** A directory that looks like a libtorch: libraries that are headers only, and the version. */
export function fakeLibtorch(
  root: string,
  { version = "2.13.0", machine = thisMachine, cuda = false, linkable = false }: FakeLibtorch = {},
): string {
  write(join(root, "include/torch/headeronly/version.h"), versionHeader(version));
  mkdirSync(join(root, "include/torch/csrc/api/include"), { recursive: true });
  for (const name of ["torch_cpu", "c10", ...(cuda ? ["torch_cuda", "c10_cuda"] : [])]) {
    const file = join(root, `lib/lib${name}.so`);
    write(file, elfHeader(machine));
    if (linkable)
      spawnSync("c++", ["-shared", "-fPIC", "-x", "c++", "-", "-o", file], { input: `int ${name}_is_here() { return 1; }` });
  }
  return root;
}

/**
 * A copy of the installed package with sources of the test's own in place of the shim's, so that its builds take a
 * second and touch no cache but the test's.
 */
export function fakePackage(sources: Readonly<Record<string, string>>): string {
  const here = fileURLToPath(new URL("..", import.meta.url));
  const directory = join(temporaryDirectory(), "ffi");
  cpSync(join(here, "dist"), join(directory, "dist"), { recursive: true });
  symlinkSync(join(here, "node_modules"), join(directory, "node_modules"));
  write(join(directory, "package.json"), '{ "type": "module" }');
  cpSync(join(here, "../../shim/CMakeLists.txt"), join(directory, "shim/CMakeLists.txt"));
  mkdirSync(join(directory, "shim/include"));
  for (const [name, text] of Object.entries(sources)) write(join(directory, "shim/src", name), text);
  return directory;
}
