import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheDirectory, type Environment } from "./cache.js";
import { libtorchName, type Libtorch } from "./libtorch.js";
import { NativeLibraryError } from "./native-library-error.js";

/** Where a shim belongs, and what it is made from. */
export interface ShimPlace {
  /** The built module: `typetorch.node` in the cache. */
  readonly file: string;
  /** Object files, kept from build to build so that one edited source compiles one file. */
  readonly buildDirectory: string;
  readonly sourceDirectory: string;
  readonly nodeApiInclude: string;
}

/**
 * The place of the shim for a libtorch, whether or not it is built. The key is made of the libtorch (version, variant,
 * place) and of the shim's sources: an edited source or another libtorch is another shim. Hashing 200 kB takes 1 ms.
 */
export function shimPlace(libtorch: Libtorch, environment: Environment = process.env): ShimPlace {
  const sourceDirectory = shimSourceDirectory();
  const nodeApi = join(createRequire(import.meta.url).resolve("node-api-headers"), "..");
  const name = libtorchName(libtorch);
  const target = `${name} ${libtorch.root} ${packageVersion(nodeApi)}`;
  const sources = createHash("sha256").update(target);
  for (const file of shimSources(sourceDirectory))
    sources.update(`\0${file}\0`).update(readFileSync(join(sourceDirectory, file)));
  const built = createHash("sha256").update(`${target} ${sourceDirectory}`);
  const cache = cacheDirectory(environment);
  return {
    file: join(cache, "shim", `${name}-${shortHash(sources)}`, "typetorch.node"),
    buildDirectory: join(cache, "build", `${name}-${shortHash(built)}`),
    sourceDirectory,
    nodeApiInclude: join(nodeApi, "include"),
  };
}

/**
 * The built shim for a libtorch.
 *
 * @throws NativeLibraryError where it is not built; the message names the command that builds it.
 */
export function locateShim(libtorch: Libtorch, environment: Environment = process.env): string {
  const { file } = shimPlace(libtorch, environment);
  if (existsSync(file)) return file;
  throw new NativeLibraryError(
    "shim-missing",
    [
      "The shim between Node and libtorch is not built.",
      `  wanted:  a shim for libtorch ${libtorch.version} (${libtorch.variant}, ${libtorch.root}) from these sources`,
      `  looked:  ${file}`,
      "  mend it: npx typetorch build   (takes about a minute; TYPETORCH_CACHE names another cache)",
    ].join("\n"),
  );
}

/** The shim's sources: inside the installed package, else in the repository. */
function shimSourceDirectory(): string {
  const places = ["../shim", "../../../shim"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return places.find((place) => existsSync(join(place, "CMakeLists.txt"))) ?? places[0]!;
}

/** Files that make the shim what it is, relative to its directory and in a fixed order. */
function shimSources(directory: string): string[] {
  const files = ["CMakeLists.txt"];
  for (const folder of ["include", "src"]) {
    for (const entry of readdirSync(join(directory, folder), { recursive: true }) as string[]) {
      if (/\.(cpp|h|hpp)$/.test(entry)) files.push(join(folder, entry));
    }
  }
  return files.sort();
}

/** Checkouts share a shim, so its key holds the version of the headers and not their place. */
function packageVersion(directory: string): string {
  return (JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as { version: string }).version;
}

function shortHash(hash: ReturnType<typeof createHash>): string {
  return hash.digest("hex").slice(0, 16);
}
