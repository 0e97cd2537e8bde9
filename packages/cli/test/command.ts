import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryDirectory, write } from "../../ffi/test/fakes.js";

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

const program = fileURLToPath(new URL("../bin/typetorch.js", import.meta.url));

/** Starts the command; `finished` resolves to its exit status and what it wrote. */
export function startTypetorch(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, NO_COLOR: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let error = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
  const finished = new Promise<Outcome>((resolve) => child.on("close", (status) => resolve({ status, out, error })));
  return { child, finished };
}

/** Runs the command to its end. */
export function typetorch(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return startTypetorch(args, environment).finished;
}

/** NODE_OPTIONS under which every file system has so many free bytes. */
export function diskWithFree(bytes: number): string {
  const file = write(
    join(temporaryDirectory(), "disk.cjs"),
    `const fs = require("node:fs"); fs.statfsSync = () => ({ bavail: ${bytes}, bsize: 1 }); require("node:module").syncBuiltinESMExports();`,
  );
  return `--require=${file}`;
}
