import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { cacheDirectory, type Environment } from "./cache.js";
import { elfArchitecture } from "./elf.js";
import { compareVersions, headerVersion, isSupported, PINNED_VERSION, SUPPORTED_TEXT } from "./libtorch-version.js";
import { NativeLibraryError } from "./native-library-error.js";
import { pythonTorchDirectories } from "./python-torch.js";

/** A libtorch that can be used: where it is and what it is. */
export interface Libtorch {
  /** The directory that holds `lib` and `include`. */
  readonly root: string;
  readonly lib: string;
  readonly include: string;
  /** As its headers state it: `"2.13.0"`. */
  readonly version: string;
  readonly variant: "cpu" | "cuda";
  /** Which of the three places answered. */
  readonly source: "TYPETORCH_LIBTORCH" | "cache" | "python";
  /** Every place looked at, in order, the one that answered last. */
  readonly searched: readonly string[];
}

/** A place where a libtorch may be. */
interface Candidate {
  readonly source: Libtorch["source"];
  readonly directory: string;
}

/**
 * Finds a libtorch: the directory that `TYPETORCH_LIBTORCH` names, else the newest in the user's cache (the pinned
 * version first), else a Python that has torch. Python is asked only where the cache has none, and torch is not imported.
 *
 * @throws NativeLibraryError with what was found, what was wanted, where it was looked for, and what to do.
 */
export function findLibtorch(environment: Environment = process.env): Libtorch {
  const searched: string[] = [];
  const rejected: string[] = [];
  for (const candidate of candidates(environment, searched)) {
    const found = inspect(candidate, searched);
    if (typeof found !== "string") return found;
    rejected.push(`${candidate.directory}: ${found}`);
    // An explicit choice is never passed over in silence.
    if (candidate.source === "TYPETORCH_LIBTORCH") break;
  }
  throw notFound(searched, rejected);
}

/** Every libtorch directory of the cache, in the order in which they are taken. */
export function cachedLibtorchDirectories(environment: Environment = process.env): string[] {
  const directory = join(cacheDirectory(environment), "libtorch");
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const rank = (name: string) => (name.startsWith(`${PINNED_VERSION}-`) ? 1 : 0);
  return names.sort((a, b) => rank(b) - rank(a) || compareVersions(b, a)).map((name) => join(directory, name));
}

function* candidates(environment: Environment, searched: string[]): Generator<Candidate> {
  const chosen = environment["TYPETORCH_LIBTORCH"];
  if (chosen) {
    const directory = resolve(chosen);
    searched.push(`TYPETORCH_LIBTORCH (${directory})`);
    yield { source: "TYPETORCH_LIBTORCH", directory };
    return;
  }
  searched.push("TYPETORCH_LIBTORCH (not set)");
  searched.push(`the cache (${join(cacheDirectory(environment), "libtorch")})`);
  for (const directory of cachedLibtorchDirectories(environment)) {
    yield { source: "cache", directory };
  }
  for (const { python, directory } of pythonTorchDirectories(environment)) {
    searched.push(`the torch package of ${python}${directory ? ` (${directory})` : " (none)"}`);
    if (directory) yield { source: "python", directory };
  }
}

/** The libtorch in a directory, or why there is none that can be used. */
function inspect({ source, directory }: Candidate, searched: readonly string[]): Libtorch | string {
  // A torch wheel's files lie under torch/, beside the packages it needs.
  const root = [directory, join(directory, "torch")].find((place) => existsSync(join(place, "lib")));
  if (!root) return existsSync(directory) ? "has no lib directory" : "does not exist";
  const lib = join(root, "lib");
  const include = join(root, "include");
  for (const library of ["libtorch_cpu.so", "libc10.so"]) {
    if (!existsSync(join(lib, library))) return `lacks lib/${library}`;
  }
  if (!existsSync(include)) return "lacks its include directory";
  const version = headerVersion(include);
  if (!version) return "its headers state no version (torch/headeronly/version.h)";
  if (!isSupported(version)) return `is libtorch ${version}`;
  const architecture = elfArchitecture(join(lib, "libtorch_cpu.so"));
  if (architecture !== process.arch) {
    return `libtorch_cpu.so is built for ${architecture}, and this Node (${process.execPath}) is ${process.arch}`;
  }
  const variant = existsSync(join(lib, "libtorch_cuda.so")) ? "cuda" : "cpu";
  return { root, lib, include, version, variant, source, searched: [...searched] };
}

function notFound(searched: readonly string[], rejected: readonly string[]): NativeLibraryError {
  const none = rejected.length === 0;
  const lines = [
    none ? "libtorch was not found." : "No libtorch that can be used was found.",
    ...(none ? [] : ["  found:", ...rejected.map((reason) => `    ${reason}`)]),
    `  wanted:  libtorch ${SUPPORTED_TEXT} for ${process.platform} ${process.arch}, with lib/libtorch_cpu.so, lib/libc10.so and include/`,
    "  looked:",
    ...searched.map((place) => `    ${place}`),
    `  mend it: npx typetorch install   (fetches libtorch ${PINNED_VERSION} into the cache)`,
    "           or set TYPETORCH_LIBTORCH to a directory with lib/ and include/, or to a torch package's directory",
  ];
  return new NativeLibraryError(none ? "libtorch-missing" : "libtorch-unusable", lines.join("\n"));
}

/** How a libtorch is named in messages and in the cache's keys: `"2.13.0-cpu"`. */
export function libtorchName(libtorch: Pick<Libtorch, "version" | "variant">): string {
  return `${libtorch.version}-${libtorch.variant}`;
}
