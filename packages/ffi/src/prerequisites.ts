import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { Environment } from "./cache.js";

/** Something the machine lacks, and how to mend it. */
export interface Missing {
  /** Names it and says what was found: `"g++ with C++20: none found in PATH"`. */
  readonly what: string;
  /** The command (or what else) that mends it. */
  readonly mend: string;
}

/** Prerequisites are missing; the message names each with the command that mends it. */
export class PrerequisiteError extends Error {
  override readonly name = "PrerequisiteError";
  readonly missing: readonly Missing[];

  constructor(missing: readonly Missing[]) {
    super(missing.map(({ what, mend }) => `Missing: ${what}\n  mend it: ${mend}`).join("\n"));
    this.missing = missing;
  }
}

/** @throws PrerequisiteError where any of the checks found something missing. */
export function requireAll(checks: readonly (Missing | undefined)[]): void {
  const missing = checks.filter((check) => check !== undefined);
  if (missing.length > 0) throw new PrerequisiteError(missing);
}

/** A program and its first line of `--version`. */
export interface Tool {
  readonly path: string;
  readonly version: string;
}

/** The C++ compiler that CMake takes: `$CXX`, else the first of these in PATH. */
const COMPILERS = ["c++", "g++", "clang++"];

/** A program that only a compiler and library with C++20 accept. */
const CPP20 = `#include <concepts>
#include <span>
template <std::integral T> T first(std::span<const T> values) { return values[0]; }
template int first<int>(std::span<const int>);
`;

export function findCompiler(environment: Environment = process.env): Tool | Missing {
  const chosen = environment["CXX"]?.trim().split(/\s+/)[0];
  const path = (chosen ? [chosen] : COMPILERS).map((name) => findProgram(name, environment)).find((found) => found !== undefined);
  const mend = aptInstall("g++");
  if (!path)
    return {
      what: `g++ with C++20: ${chosen ? `CXX names ${chosen}, which was not found` : "no C++ compiler found in PATH"}`,
      mend,
    };
  const version = firstLine(path, ["--version"], environment) ?? "unknown version";
  const trial = spawnSync(path, ["-std=c++20", "-fsyntax-only", "-x", "c++", "-"], {
    input: CPP20,
    env: environment,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (trial.status === 0) return { path, version };
  return {
    what: `g++ with C++20: ${path} (${version}) does not compile it`,
    mend: `${mend}   (g++ 11 or newer), or set CXX to a newer compiler`,
  };
}

/** CMake writes makefiles, or files for ninja where there is no make. */
export type Generator = "Unix Makefiles" | "Ninja";

const CMAKE_WANTED = [3, 20] as const;

export function findCmake(environment: Environment = process.env): Tool | Missing {
  const path = findProgram("cmake", environment);
  const mend = aptInstall("cmake");
  const wanted = CMAKE_WANTED.join(".");
  if (!path) return { what: `CMake ${wanted} or newer: no cmake found in PATH`, mend };
  const version = firstLine(path, ["--version"], environment) ?? "";
  const [, major, minor] = /(\d+)\.(\d+)/.exec(version) ?? [];
  if (!major) return { what: `CMake ${wanted} or newer: ${path} does not run`, mend };
  if (Number(major) < CMAKE_WANTED[0] || (Number(major) === CMAKE_WANTED[0] && Number(minor) < CMAKE_WANTED[1])) {
    return {
      what: `CMake ${wanted} or newer: ${path} is ${version}`,
      mend: "python3 -m pip install --user cmake   (or your system's newer package)",
    };
  }
  return { path, version };
}

export function findGenerator(environment: Environment = process.env): Generator | Missing {
  if (findProgram("make", environment)) return "Unix Makefiles";
  if (findProgram("ninja", environment)) return "Ninja";
  return { what: "make: neither make nor ninja found in PATH", mend: aptInstall("make") };
}

/** What building the shim needs beside libtorch. */
export function missingForBuild(environment: Environment = process.env): (Missing | undefined)[] {
  const generator = findGenerator(environment);
  return [
    asMissing(findCompiler(environment)),
    asMissing(findCmake(environment)),
    typeof generator === "string" ? undefined : generator,
  ];
}

/** A Python 3 with pip, which fetches wheels. */
export function findPip(environment: Environment = process.env, chosen?: string): Tool | Missing {
  const path = (chosen ? [chosen] : ["python3", "python"])
    .map((name) => findProgram(name, environment))
    .find((found) => found !== undefined);
  if (!path) return { what: `Python 3 with pip: ${chosen ?? "python3"} was not found`, mend: aptInstall("python3 python3-pip") };
  const version = firstLine(path, ["-m", "pip", "--version"], environment);
  if (version) return { path, version };
  return {
    what: `pip: ${path} has no pip (${path} -m pip does not run)`,
    mend: `${aptInstall("python3-pip")}   (or: ${path} -m ensurepip --user)`,
  };
}

/** Whether the file system of a directory (which need not exist yet) has room for so many bytes. */
export function missingDisk(directory: string, bytes: number, purpose: string): Missing | undefined {
  let existing = directory;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  const free = bavail * bsize;
  if (free >= bytes) return undefined;
  return {
    what: `disk space: ${purpose} needs ${gigabytes(bytes)} in ${directory}, and ${gigabytes(free)} are free`,
    mend: `free space there, or set TYPETORCH_CACHE to a directory on a larger disk`,
  };
}

export function isMissing<T extends object>(found: T | Missing): found is Missing {
  return "mend" in found;
}

function asMissing(found: Tool | Missing): Missing | undefined {
  return isMissing(found) ? found : undefined;
}

/** The full path of a program, looked up in PATH where its name has no slash. */
export function findProgram(name: string, environment: Environment = process.env): string | undefined {
  const places = name.includes("/")
    ? [name]
    : (environment["PATH"] ?? "")
        .split(delimiter)
        .filter(Boolean)
        .map((directory) => join(directory, name));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return statSync(place).isFile();
    } catch {
      return false;
    }
  });
}

function firstLine(program: string, args: readonly string[], environment: Environment): string | undefined {
  const { status, stdout } = spawnSync(program, args, {
    env: environment,
    encoding: "utf8",
    timeout: 60_000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout.split("\n")[0]!.trim() : undefined;
}

function aptInstall(packages: string): string {
  return `sudo apt-get install ${packages}`;
}

function gigabytes(bytes: number): string {
  return bytes < 1e8 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
