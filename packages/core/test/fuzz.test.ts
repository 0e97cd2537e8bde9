import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

function run<T>(name: string, ...args: readonly string[]): T {
  const script = fileURLToPath(new URL(`support/${name}.mjs`, import.meta.url));
  const env = { ...process.env, NODE_OPTIONS: "", OMP_NUM_THREADS: "1" };
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", script, ...args], { encoding: "utf8", env });
  expect({ status, signal, stderr: stderr.slice(0, 2000) }).toEqual({ status: 0, signal: null, stderr: "" });
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as T;
}

/** What JavaScript and Node throw themselves, rightly. */
const allowed = /which has only a getter|ENOENT/;

test.each([1, 2, 3])("random calls throw typed errors and never crash (seed %i)", (seed) => {
  const { thrown, sum, foreign } = run<{ thrown: number; sum: number; foreign: [string, string][] }>("fuzz", String(seed), "10000");
  expect(foreign.filter(([message]) => !allowed.test(message))).toEqual([]);
  expect(thrown).toBeGreaterThan(3000);
  expect(sum).toBe(3);
});

test.each([1, 2])("random calls of every ATen operator throw typed errors and never crash (seed %i)", (seed) => {
  const { done, refused, foreign, sum } = run<{ done: number; refused: number; foreign: string[]; sum: number }>("fuzz-aten", String(seed));
  expect(foreign).toEqual([]);
  expect(done).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(1000);
  expect(sum).toBe(3);
});
