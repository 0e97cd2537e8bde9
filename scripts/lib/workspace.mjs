import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** A failure that is for the user to read: its message goes to the terminal without a stack. */
export class SetupError extends Error {
  name = "SetupError";
}

/** The directories of the workspace's packages, as pnpm-workspace.yaml lists them. */
export function workspacePackages() {
  const listed = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8").match(/^packages:\n((?: +- .*\n)+)/m)[1];
  const patterns = [...listed.matchAll(/- "?([^"\n]+)"?/g)].map((match) => match[1].trim());
  return patterns
    .flatMap((pattern) =>
      pattern.endsWith("/*")
        ? readdirSync(join(root, pattern.slice(0, -2))).map((name) => join(pattern.slice(0, -2), name))
        : [pattern],
    )
    .filter((directory) => existsSync(join(root, directory, "package.json")));
}

/** The TypeScript projects that `tsc -b` builds: the references of the root's tsconfig.json. */
export function typescriptProjects() {
  return JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8")).references.map((reference) => reference.path);
}

/**
 * Runs a program in the root and shows its output as it comes.
 *
 * @returns its exit status and its output.
 */
export function run(command, args, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on("data", (chunk) => {
        output += chunk;
        if (!quiet) to.write(chunk);
      });
    }
    child.on("error", reject);
    child.on("close", (status, signal) => resolve({ status: status ?? 128, signal, output }));
  });
}

/** Runs a program that has the terminal to itself, and gives its exit status. */
export function runInteractive(command, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (status, signal) => resolve(signal ? 130 : status));
  });
}

/** Runs a script's body; a failure is shown in its own words. */
export async function script(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    const expected = ["SetupError", "PrerequisiteError", "NativeLibraryError", "InstallError", "WheelError"];
    console.error(expected.includes(error.name) ? error.message : error);
    process.exitCode = 1;
  }
}

/** Says what a step does, and how long it took. */
export async function step(title, work) {
  const started = performance.now();
  console.log(`${title} …`);
  const result = await work();
  console.log(`${title}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
