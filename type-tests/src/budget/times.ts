import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { check, compilerVersions, root, type CompilerVersion } from "../compilers.js";
import { writeProject } from "../project.js";
import { everyOp, type Program } from "./every-op.js";
import { layers, mixedOps } from "./programs.js";

/**
 * Prints how long compilers take over long programs, and writes it into bench/TYPES.md: medians over `--rounds` runs (5), of one compiler after
 * the other in each round.
 */

/** Seconds for 1 000 ops; the figures of the programs that are larger or smaller are taken to that. */
const targets: Partial<Record<CompilerVersion, number>> = { "6.0": 1.5, "7.0": 0.5 };

const programs: readonly { readonly name: string; readonly program: Program; readonly small: Program }[] = [
  { name: "layers: zeros, matmul, relu, add", program: layers(250), small: layers(50) },
  { name: "a mixture of eleven ops", program: mixedOps(91), small: mixedOps(1) },
  { name: "every op of the table, and what makes its tensors", program: everyOp(2), small: everyOp(1) },
];

/** Libraries whose tensors have shapes in their types. */
const peers = [{ name: "typetensor", packages: ["@typetensor/core", "@typetensor/backend-cpu"] }];

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

async function measured(rounds: number): Promise<string[]> {
  const rows: string[] = [];
  for (const { name, program, small } of programs) {
    const times = new Map<CompilerVersion, number[]>(compilerVersions.map((version) => [version, []]));
    const perOp = new Map<CompilerVersion, number>();
    for (let round = 0; round < rounds; round++) {
      for (const version of compilerVersions) {
        const whole = await check(version, writeProject(`times-${version}`, { "program.ts": program.text }));
        if (whole.diagnostics.length > 0) throw new Error(`${name}: ${whole.diagnostics[0]!.message}`);
        times.get(version)!.push(whole.checkTime);
        if (round > 0) continue;
        const part = await check(version, writeProject(`times-small-${version}`, { "program.ts": small.text }));
        perOp.set(version, (whole.instantiations - part.instantiations) / (program.ops - small.ops));
      }
    }
    for (const version of compilerVersions) {
      const seconds = median(times.get(version)!);
      const target = targets[version];
      const thousand = (seconds * 1000) / program.ops;
      rows.push(`| ${name} | ${version} | ${program.ops} | ${seconds.toFixed(2)} s | ${thousand.toFixed(2)} s | ${target === undefined ? "" : `≤ ${target} s`} | ${target === undefined ? "" : thousand <= target ? "met" : "missed"} | ${perOp.get(version)!.toFixed(1)} |`);
      console.log(rows.at(-1));
    }
  }
  return rows;
}

/** What npm says of a peer: installed it would stand in the table. */
function installs(packages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "typetorch-peers-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...packages], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 120_000 });
    return "installs";
  } catch (error) {
    const said = /npm error (?!code|A complete)(.*)/.exec(String((error as { stderr?: string }).stderr))?.[1];
    return `does not install${said ? `: ${said.replace(/ - GET .*/, "")}` : ""}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const argument = process.argv.indexOf("--rounds");
const rounds = argument < 0 ? 5 : Number(process.argv[argument + 1]);
const before = loadavg()[0]!;
const rows = await measured(rounds);
const others = peers.map(({ name, packages }) => `- ${name}: ${installs(packages)}`);
console.log(others.join("\n"));
const [cpu] = cpus();
writeFileSync(
  join(root, "bench/TYPES.md"),
  `# How long types take to check

\`npm run bench -- types\`, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, Node ${process.version}, load before ${before.toFixed(2)}. Check times of whole programs as \`tsc\` tells
them, the types of TypeTorch included; medians of ${rounds} runs. Sizes that may be any occur in one call only. Instantiations are those that each further op costs.

| program | TypeScript | ops | check time | for 1 000 ops | target | | instantiations an op |
|---|---|---|---|---|---|---|---|
${rows.join("\n")}

Peers with shapes in their types:

${others.join("\n")}
`,
);
console.log("written: bench/TYPES.md");
