import { spawnSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { runtimeInfo } from "typetorch/core";
import { mallocSettings } from "./processes.js";

/** What the figures depend on. */
export function describeMachine(python: string): Record<string, string> {
  const { version, cpuCapability, config } = runtimeInfo();
  const [cpu] = cpus();
  const asked = spawnSync(python, ["-c", "import sys, torch; print(sys.version.split()[0], torch.__version__)"], { encoding: "utf8" }).stdout.trim().split(" ");
  return {
    processor: `${cpus().length} × ${cpu?.model.trim() ?? "unknown"}`,
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    system: `${type()} ${release()}`,
    Node: process.version,
    Python: `${asked[0]}, torch ${asked[1]}`,
    libtorch: `${version}, ${cpuCapability}, ${/BLAS_INFO=(\w+)/.exec(config)?.[1] ?? "BLAS unknown"}`,
    malloc: `both sides alike: Python by ${Object.entries(mallocSettings).map(([name, value]) => `${name}=${value}`).join(" ")}, TypeTorch's shim by mallopt`,
    "load before": loadavg().map((load) => load.toFixed(2)).join(", "),
  };
}
