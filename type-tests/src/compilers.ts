import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDiagnostics, runCompiler, type Diagnostic } from "@typetorch/typed/testing";
import { parseStatistics, type Statistics } from "./statistics.js";

/** The repository's root: this file stands in type-tests/src or type-tests/dist. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The compilers that the types are checked under, and the packages that hold them. */
const packages = { "5.9": "typescript-5.9", "6.0": "typescript", "7.0": "typescript-7.0" } as const;
export type CompilerVersion = keyof typeof packages;
export const compilerVersions = Object.keys(packages) as CompilerVersion[];

export interface Check extends Statistics {
  readonly diagnostics: readonly Diagnostic[];
}

export function tscOf(version: CompilerVersion): string {
  return join(root, "node_modules", packages[version], "bin/tsc");
}

/**
 * Runs a compiler's own command on the project in a directory.
 *
 * @throws where the compiler itself fails, or finds no program to check.
 */
export async function check(version: CompilerVersion, directory: string): Promise<Check> {
  const output = await runCompiler(directory, ["--extendedDiagnostics"], { tsc: tscOf(version) });
  const statistics = parseStatistics(output);
  if (!statistics) throw new Error(`TypeScript ${version} failed in ${directory}:\n${output}`);
  return { diagnostics: parseDiagnostics(output), ...statistics };
}
