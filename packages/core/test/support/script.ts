import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Outcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

const directory = fileURLToPath(new URL("../..", import.meta.url));

export interface ScriptOptions {
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** `ulimit -v`, in megabytes. */
  readonly addressSpace?: number;
}

/** Runs an ES module as a process of its own; it can import "@typetorch/core". */
export function runScript(source: string, { flags = [], env = {}, addressSpace }: ScriptOptions = {}): Outcome {
  const args = [...flags, "--input-type=module", "--eval", source];
  const [command, all] = addressSpace
    ? ["sh", ["-c", `ulimit -v ${addressSpace * 1024}; exec "$0" "$@"`, process.execPath, ...args]]
    : [process.execPath, args];
  const { status, signal, stdout, stderr } = spawnSync(command, all as string[], {
    cwd: directory,
    // One thread: where several processes share the cores, threads that wait for each other cost most of the time.
    env: { ...process.env, NODE_OPTIONS: "", OMP_NUM_THREADS: "1", ...env },
    encoding: "utf8",
    timeout: 120_000,
  });
  return { status, signal, stdout, stderr };
}

/** Runs a script that prints JSON as its last line, and gives that. */
export function runForJson<T>(source: string, options?: ScriptOptions): T {
  const { status, signal, stdout, stderr } = runScript(source, options);
  if (status !== 0) throw new Error(`the script ended with ${signal ?? status}:\n${stdout}\n${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as T;
}
