import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Result } from "./results.js";

const directory = fileURLToPath(new URL("../dist/compile", import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

/** A program of `links` × 4 ops, each with dims that occur nowhere else. */
function chain(links: number): string {
  const lines = ['import * as tt from "typetorch";', "const x0 = tt.zeros([3, 4]);"];
  for (let link = 0; link < links; link++) {
    lines.push(`const x${link + 1} = x${link}.matmul(tt.zeros([${link + 4}, ${link + 5}])).relu().add(1);`);
  }
  lines.push(`export const last: tt.Tensor<[3, ${links + 4}], "float32", "cpu"> = x${links};`);
  return `${lines.join("\n")}\n`;
}

interface Diagnostics {
  readonly instantiations: number;
  readonly seconds: number;
}

function compile(links: number): Diagnostics {
  const place = join(directory, String(links));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "chain.ts"), chain(links));
  const options = { module: "nodenext", target: "es2022", lib: ["es2023", "esnext.disposable"], strict: true, noEmit: true, skipLibCheck: true, types: [] };
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["chain.ts"] }));
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", place, "--pretty", "false", "--extendedDiagnostics"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`tsc refuses a chain of ${4 * links} ops:\n${stdout.slice(0, 2000)}`);
  const figure = (label: string) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(stdout)![1]);
  return { instantiations: figure("Instantiations"), seconds: figure("Total time") };
}

/** The cost of one more op: the difference of two chains, so that what the library costs once is left out. */
export function measureCompiler(group: string): Result[] {
  const [short, long, longest] = [compile(50), compile(150), compile(500)];
  const figure = (name: string, unit: Result["unit"], typetorch: number, target?: number): Result => ({ group, name, threads: 1, unit, typetorch, ...(target !== undefined && { target }) });
  return [
    figure("instantiations an op (zeros, matmul, relu, add with distinct dims)", "count", (long.instantiations - short.instantiations) / 400, 60),
    figure("time an op", "ms", (1000 * (longest.seconds - short.seconds)) / 1800),
    figure("a program of 200 ops, whole", "ms", 1000 * short.seconds),
    figure("a chain of 2 000 ops, whole", "ms", 1000 * longest.seconds),
  ];
}
