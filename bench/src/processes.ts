import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What malloc is told on both sides: blocks up to 32 MB stay in the heap, which is trimmed late. The shim does it by mallopt. */
export const mallocSettings = { MALLOC_MMAP_THRESHOLD_: String(32 << 20), MALLOC_TRIM_THRESHOLD_: String(1 << 30) };

const environment = (threads: number) => ({ ...process.env, NODE_OPTIONS: "", OMP_NUM_THREADS: String(threads) });

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${error?.message ?? signal ?? status}\n${stderr}`);
  return stdout;
}

/** Runs bench/dist/cases/NAME.js and gives the JSON that it prints. */
export function runNode(name: string, args: readonly string[], threads = 1): unknown {
  const script = fileURLToPath(new URL(`cases/${name}.js`, import.meta.url));
  return JSON.parse(run(process.execPath, ["--no-warnings", script, ...args], environment(threads)) || "null");
}

/** Runs bench/python/NAME.py and gives the JSON that it prints. */
export function runPython(python: string, name: string, args: readonly string[], threads = 1): unknown {
  const script = fileURLToPath(new URL(`../python/${name}.py`, import.meta.url));
  return JSON.parse(run(python, [script, ...args], { ...environment(threads), ...mallocSettings }) || "null");
}

/** Milliseconds that a call takes. */
export function timed(body: () => unknown): number {
  const start = process.hrtime.bigint();
  body();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
