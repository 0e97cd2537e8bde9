import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { contentHash, equalSnapshots, readStamp, removeStamp, snapshot, writeStamp } from "./stamps.mjs";
import { root, run, SetupError, step, typescriptProjects } from "./workspace.mjs";

/** Directories that hold what the build made, and what it is not made from. */
const MADE = new Set(["dist", "generated"]);
const SKIPPED = new Set(["node_modules", "coverage", "test"]);

/**
 * Builds all TypeScript, where an input or an output has changed since the last build: the op table's program first,
 * then what it generates, then everything.
 */
export async function buildTypescript() {
  const projects = typescriptProjects();
  const before = {
    inputs: inputs(projects),
    outputs: outputs(projects),
    configuration: contentHash(["pnpm-lock.yaml", "tsconfig.json", "tsconfig.base.json"]),
  };
  const stamp = readStamp("typescript");
  if (
    stamp &&
    stamp.configuration === before.configuration &&
    equalSnapshots(stamp.inputs, before.inputs) &&
    equalSnapshots(stamp.outputs, before.outputs)
  )
    return;
  removeStamp("typescript");
  await step("Building TypeScript", async () => {
    forgetMissing(projects, stamp);
    if (projects.includes("ops")) await tsc("ops");
    if (existsSync(join(root, "ops/dist/src/generate.js"))) await generate(stamp, before);
    await tsc();
  });
  writeStamp("typescript", { ...before, outputs: outputs(projects) });
}

/** Builds one package and what it refers to: the set-up needs the installer before the rest. */
export async function buildInstaller() {
  if (readStamp("typescript") && existsSync(join(root, "packages/ffi/dist/installation.js"))) return;
  forgetMissing(["packages/ffi"], undefined);
  await tsc("packages/ffi");
}

function inputs(projects) {
  return snapshot(projects, (path, entry) =>
    entry.isDirectory() ? !MADE.has(entry.name) && !SKIPPED.has(entry.name) : !path.endsWith(".tsbuildinfo"),
  );
}

/** What tsc and the generator wrote. (Tests write into other directories of the name `generated`.) */
function outputs(projects) {
  return snapshot(
    projects.flatMap((project) => [join(project, "dist"), join(project, "src/generated")]),
    () => true,
  );
}

/** tsc believes its .tsbuildinfo: where outputs were removed, so must be that file. */
function forgetMissing(projects, stamp) {
  const missing = Object.keys(stamp?.outputs ?? {}).filter((file) => !existsSync(join(root, file)));
  for (const project of projects) {
    if (existsSync(join(root, project, "dist")) && !missing.some((file) => file.startsWith(`${project}/`))) continue;
    for (const name of readdirSync(join(root, project))) if (name.endsWith(".tsbuildinfo")) rmSync(join(root, project, name));
  }
}

/** The generator runs where the op table changed or something that it wrote did. */
async function generate(stamp, before) {
  const table = (files) =>
    Object.fromEntries(Object.entries(files ?? {}).filter(([path]) => path.startsWith("ops/") || path.includes("/generated/")));
  const now = { ...table(before.inputs), ...table(before.outputs) };
  const then = stamp && { ...table(stamp.inputs), ...table(stamp.outputs) };
  if (equalSnapshots(then, now)) return;
  const { status, output } = await run(process.execPath, ["ops/dist/src/generate.js"], { quiet: true });
  if (status !== 0) throw new SetupError(`The op table could not be generated:\n${output}`);
}

async function tsc(...projects) {
  const { status } = await run(process.execPath, [
    "node_modules/typescript/bin/tsc",
    "-b",
    "--pretty",
    String(Boolean(process.stdout.isTTY)),
    ...projects,
  ]);
  if (status !== 0) throw new SetupError("TypeScript found errors (see above).");
}
