import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { ValueError } from "@typetorch/core";
import { parseDiagnostics, type Diagnostic } from "./diagnostics.js";

export interface CompilerOptions {
  /** The compiler's `bin/tsc`. Default: that of the `typescript` package that the project finds. */
  readonly tsc?: string;
}

/**
 * The errors that `tsc` finds in a project.
 *
 * @param project a folder with a tsconfig.json, or a configuration file.
 * @throws ValueError where there is no such project, no compiler, or the compiler cannot read the configuration.
 */
export async function compile(project: string, options: CompilerOptions = {}): Promise<Diagnostic[]> {
  return parseDiagnostics(await runCompiler(project, ["--noEmit", "--composite", "false", "--incremental", "false"], options));
}

/** Runs `tsc` on a project and gives what it prints; paths in it are relative to the project's folder. */
export async function runCompiler(project: string, flags: readonly string[], { tsc }: CompilerOptions = {}): Promise<string> {
  const config = configurationOf(project);
  const directory = dirname(config);
  const always = ["-p", config, "--pretty", "false", "--noErrorTruncation"];
  const output = await outputOf(process.execPath, [tsc ?? compilerOf(directory), ...always, ...flags], directory);
  // Errors without a place are about the configuration or the compiler itself.
  const failure = /^error TS(?!18003)\d+: (.*)$/m.exec(output);
  if (failure) throw new ValueError(`tsc cannot check ${config}: ${failure[1]}`);
  return output;
}

/** The configuration file of a project that is named by its folder or by the file. */
export function configurationOf(project: string): string {
  const path = resolve(project);
  const config = existsSync(path) && statSync(path).isDirectory() ? join(path, "tsconfig.json") : path;
  if (!existsSync(config)) throw new ValueError(`no project at ${project}: ${config} does not exist; name a folder with a tsconfig.json, or a configuration file`);
  return config;
}

function compilerOf(directory: string): string {
  try {
    return join(dirname(createRequire(join(directory, "package.json")).resolve("typescript/package.json")), "bin/tsc");
  } catch {
    throw new ValueError(`no TypeScript is installed for ${directory}; npm install --save-dev typescript`);
  }
}

function outputOf(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", fail);
    child.on("close", () => done(output));
  });
}
