import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, copyFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Environment } from "./cache.js";
import type { Libtorch } from "./libtorch.js";
import { withLock } from "./lock.js";
import { NativeLibraryError } from "./native-library-error.js";
import { findGenerator, missingDisk, missingForBuild, requireAll, type Generator } from "./prerequisites.js";
import { shimPlace, type ShimPlace } from "./shim.js";

/** How far a build is. */
export interface BuildProgress {
  /** 0 to 100. */
  readonly percent: number;
  /** What is being done, in a few words. */
  readonly step: string;
}

export interface BuildOptions {
  readonly environment?: Environment;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Parallel compilers; default: one a core, as far as memory allows (a file needs about 1.2 GB). */
  readonly jobs?: number | undefined;
  /** Builds anew, objects included, where a shim is there already. */
  readonly force?: boolean | undefined;
}

/** Room for the object files and the module. */
const BUILD_BYTES = 2e8;

/** Shims kept in the cache for one libtorch; older ones are removed when a new one is put in place. */
const KEPT_SHIMS = 8;

/**
 * Builds the shim for a libtorch where it is not built, and returns its path.
 *
 * Objects are kept between builds. The module is put in place by a rename when it is whole, under a lock: an interrupted
 * build resumes, and two processes at once build once.
 *
 * @throws NativeLibraryError with the compiler's first errors.
 */
export async function buildShim(libtorch: Libtorch, options: BuildOptions = {}): Promise<string> {
  const environment = options.environment ?? process.env;
  const place = shimPlace(libtorch, environment);
  if (existsSync(place.file) && !options.force) return place.file;
  const report = options.onProgress ?? (() => {});
  const lock = `${place.buildDirectory}.lock`;
  return await withLock(
    lock,
    async () => {
      if (options.force) rmSync(place.buildDirectory, { recursive: true, force: true });
      if (existsSync(place.file) && !options.force) return place.file;
      return await build(libtorch, place, options, environment, report);
    },
    (pid) => report({ percent: 0, step: `waiting for process ${pid}, which builds the same shim` }),
  );
}

async function build(
  libtorch: Libtorch,
  place: ShimPlace,
  options: BuildOptions,
  environment: Environment,
  report: (progress: BuildProgress) => void,
): Promise<string> {
  const { buildDirectory } = place;
  requireAll([...missingForBuild(environment), missingDisk(buildDirectory, BUILD_BYTES, "building the shim")]);
  report({ percent: 0, step: "configure" });
  await configure(libtorch, place, environment);
  const module = join(buildDirectory, "typetorch.node");
  // A link that was killed leaves a module that make takes for whole.
  rmSync(module, { force: true });
  const jobs = options.jobs ?? Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 1.2e9)));
  await run("cmake", ["--build", buildDirectory, "--parallel", `${jobs}`], environment, (line) => {
    // make writes "[ 46%] Building …", ninja "[6/13] Building …".
    const [, percent, done, all, step] = /^\[\s*(?:(\d+)%|(\d+)\/(\d+))\] (.*)$/.exec(line) ?? [];
    if (step)
      report({ percent: percent ? Number(percent) : Math.round((100 * Number(done)) / Number(all)), step: stepName(step) });
  });
  // A source that was edited meanwhile belongs to another key.
  const now = shimPlace(libtorch, environment);
  if (now.file !== place.file) return await build(libtorch, now, options, environment, report);
  putInPlace(module, place.file);
  removeOldShims(dirname(place.file));
  return place.file;
}

/** A build directory that CMake no longer accepts (its compiler is gone, its generator another one) is made anew. */
async function configure(libtorch: Libtorch, place: ShimPlace, environment: Environment): Promise<void> {
  const generator = findGenerator(environment) as Generator;
  const configureArguments = [
    "-S",
    place.sourceDirectory,
    "-B",
    place.buildDirectory,
    "-G",
    generator,
    "-DCMAKE_BUILD_TYPE=Release",
    `-DLIBTORCH_INCLUDE=${libtorch.include}`,
    `-DLIBTORCH_LIB=${libtorch.lib}`,
    `-DNODE_API_INCLUDE=${place.nodeApiInclude}`,
  ];
  const isFirst = !existsSync(join(place.buildDirectory, "CMakeCache.txt"));
  mkdirSync(place.buildDirectory, { recursive: true });
  try {
    await run("cmake", configureArguments, environment, () => {});
  } catch (error) {
    if (isFirst) throw error;
    rmSync(place.buildDirectory, { recursive: true, force: true });
    mkdirSync(place.buildDirectory, { recursive: true });
    await run("cmake", configureArguments, environment, () => {});
  }
}

/** `Building CXX object CMakeFiles/typetorch.dir/src/call.cpp.o` → `call.cpp`. */
function stepName(step: string): string {
  const source = /([^/\s]+\.cpp)\.o$/.exec(step)?.[1];
  return source ?? (step.startsWith("Linking") ? "link" : "done");
}

/** Runs a program and gives its output line by line; its failure carries the lines that say why. */
function run(command: string, args: readonly string[], environment: Environment, onLine: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    const lines: string[] = [];
    let rest = "";
    const read = (text: string) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop()!;
      for (const line of parts) {
        lines.push(line);
        onLine(line);
      }
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    child.on("error", (error) =>
      reject(failure(`${command} could not be started (${error.message}); typetorch doctor says what is missing`, [])),
    );
    child.on("close", (status, signal) => {
      if (status === 0) resolve();
      else reject(failure(`${command} ended with ${signal ?? `status ${status}`}`, [...lines, rest]));
    });
  });
}

function failure(what: string, lines: readonly string[]): NativeLibraryError {
  const errors = lines.filter((line) => /error|undefined reference|No space left|Killed/i.test(line));
  const shown = (errors.length > 0 ? errors : lines.slice(-20)).slice(0, 20).map((line) => `    ${line}`);
  return new NativeLibraryError("shim-build-failed", [`The shim could not be built: ${what}.`, ...shown].join("\n"));
}

function putInPlace(module: string, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const whole = `${file}.${process.pid}`;
  copyFileSync(module, whole);
  renameSync(whole, file);
}

/** Every edit of a source makes a new key; the cache keeps the latest few of the same libtorch. */
function removeOldShims(current: string): void {
  const name = basename(current).replace(/-[0-9a-f]+$/, "");
  const parent = dirname(current);
  const shims = readdirSync(parent)
    .filter((entry) => entry.startsWith(`${name}-`))
    .map((entry) => join(parent, entry))
    .map((directory) => ({ directory, time: statSync(directory).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { directory } of shims.slice(KEPT_SHIMS)) rmSync(directory, { recursive: true, force: true });
}
