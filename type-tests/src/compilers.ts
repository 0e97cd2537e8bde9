import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDiagnostics, parseStatistics, type Diagnostic, type Statistics } from "./diagnostics.js";

/** The repository's root: this file stands in type-tests/src or type-tests/dist. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The compilers that the types are checked under, and the packages that hold them. */
const packages = { "5.9": "typescript-5.9", "6.0": "typescript", "7.0": "typescript-7.0" } as const;
export type CompilerVersion = keyof typeof packages;
export const compilerVersions = Object.keys(packages) as CompilerVersion[];

export interface Check extends Statistics {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs a compiler's own command on the project in a directory.
 *
 * @throws where the compiler itself fails, or finds no program to check.
 */
export async function check(version: CompilerVersion, directory: string): Promise<Check> {
  const tsc = join(root, "node_modules", packages[version], "bin/tsc");
  const flags = ["-p", directory, "--pretty", "false", "--noErrorTruncation", "--extendedDiagnostics"];
  const output = await outputOf(process.execPath, [tsc, ...flags], directory);
  const statistics = parseStatistics(output);
  if (!statistics || /^error TS/m.test(output)) throw new Error(`TypeScript ${version} failed in ${directory}:\n${output}`);
  return { diagnostics: parseDiagnostics(output), ...statistics };
}

function outputOf(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", () => resolve(output));
  });
}
