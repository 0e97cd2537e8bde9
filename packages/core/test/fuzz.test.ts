import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("support/fuzz.mjs", import.meta.url));

/** What JavaScript and Node throw themselves, rightly. */
const allowed = /which has only a getter|ENOENT/;

test.each([1, 2, 3])("random calls throw typed errors and never crash (seed %i)", (seed) => {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", script, String(seed), "10000"], {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", OMP_NUM_THREADS: "1" },
  });
  expect({ status, signal, stderr: stderr.slice(0, 2000) }).toEqual({ status: 0, signal: null, stderr: "" });
  const { thrown, sum, foreign } = JSON.parse(stdout.trim().split("\n").at(-1)!) as { thrown: number; sum: number; foreign: [string, string][] };
  expect(foreign.filter(([message]) => !allowed.test(message))).toEqual([]);
  expect(thrown).toBeGreaterThan(3000);
  expect(sum).toBe(3);
});
