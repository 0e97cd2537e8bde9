import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./compilers.js";

/** Made for a run of the tests and not kept; inside this package, so that `typetorch` is found from there. */
const generated = join(root, "type-tests/generated");

const compilerOptions = {
  target: "es2022",
  lib: ["es2023", "esnext.disposable"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Writes a project of the files given (name to text) with more compiler options, instead of any that had its name before, and gives its directory. */
export function writeProject(name: string, files: Readonly<Record<string, string>>, options: Readonly<Record<string, unknown>> = {}): string {
  const directory = join(generated, name.replaceAll(".", "-")); // with a dot, tsc takes the folder for a file
  rmSync(directory, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  }
  writeFileSync(join(directory, "package.json"), JSON.stringify({ type: "module", private: true }));
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, include: ["."] }, null, 2));
  return directory;
}
