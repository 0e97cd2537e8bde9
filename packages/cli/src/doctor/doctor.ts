import { existsSync, readFileSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { freemem, totalmem } from "node:os";
import { dirname, join } from "node:path";
import {
  cacheDirectory,
  findCmake,
  findCompiler,
  findGenerator,
  findLibtorch,
  findPip,
  isMissing,
  libtorchName,
  shimPlace,
  type Libtorch,
  type Missing,
  type Tool,
} from "@typetorch/ffi/installation";
import pc from "picocolors";
import type { RuntimeInfo } from "@typetorch/core";
import { checkLoading, type LoadCheck } from "./load-check.js";

/** One line of the report. `bad` is a reason why no operation runs, `note` a thing that is missing and not needed now. */
interface Finding {
  readonly name: string;
  readonly state: "good" | "bad" | "note";
  readonly text: string;
}

/**
 * Prints the situation report. Whatever is broken, each part says what it found.
 *
 * @returns the exit status: 0 only if an operation ran.
 */
export async function runDoctor(version: string): Promise<number> {
  console.log(pc.bold(`TypeTorch ${version}`));
  print(part("Node", nodeFinding));
  print(part("TypeScript", typescriptFinding));
  print(part("compiler", () => toolFinding("compiler", findCompiler())));
  print(part("CMake", cmakeFinding));
  print(part("pip", () => toolFinding("pip", findPip())));
  print(part("cache", cacheFinding));
  const libtorch = tryFind();
  const check = libtorch instanceof Error ? undefined : checkLoading();
  for (const finding of libtorchFindings(libtorch, check?.info)) print(finding);
  print(part("shim", () => shimFinding(libtorch, check)));
  print(part("devices", () => deviceFinding(check?.info)));
  print(part("memory", memoryFinding));
  print(selfTestFinding(check));
  return check?.ran ? 0 : 1;
}

/** A part of the report that fails says so in its place. */
function part(name: string, find: () => Finding): Finding {
  try {
    return find();
  } catch (error) {
    return { name, state: "bad", text: (error as Error).message };
  }
}

function print({ name, state, text }: Finding): void {
  const mark = { good: pc.green("ok  "), bad: pc.red("FAIL"), note: pc.yellow("note") }[state];
  console.log(`${mark} ${name.padEnd(11)} ${text.replaceAll("\n", `\n${" ".repeat(17)}`)}`);
}

function nodeFinding(): Finding {
  const good = Number(process.versions.node.split(".")[0]) >= 20;
  return {
    name: "Node",
    state: good ? "good" : "bad",
    text: `${process.version}, ${process.platform} ${process.arch} (${process.execPath})${good ? "" : "; 20 or newer is wanted"}`,
  };
}

/** The TypeScript that a program in the current directory compiles with. */
function typescriptFinding(): Finding {
  for (const from of [join(process.cwd(), "package.json"), import.meta.url]) {
    try {
      const file = createRequire(from).resolve("typescript/package.json");
      const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
      return { name: "TypeScript", state: "good", text: `${version} (${dirname(file)})` };
    } catch {
      continue;
    }
  }
  return { name: "TypeScript", state: "note", text: "none found from here; npm install --save-dev typescript" };
}

/** Tools are needed to install and to build, and not to run. */
function toolFinding(name: string, tool: Tool | Missing): Finding {
  if (isMissing(tool)) return { name, state: "note", text: `${tool.what}\nmend it: ${tool.mend}` };
  return { name, state: "good", text: `${tool.version.replace(/ from .*/, "")} (${tool.path})` };
}

function cmakeFinding(): Finding {
  const generator = findGenerator();
  if (typeof generator !== "string") return toolFinding("CMake", generator);
  return toolFinding("CMake", findCmake());
}

function cacheFinding(): Finding {
  let directory = cacheDirectory();
  const text = directory;
  while (!existsSync(directory)) directory = dirname(directory);
  const { bavail, bsize } = statfsSync(directory);
  return { name: "cache", state: "good", text: `${text} (${gigabytes(bavail * bsize)} free)` };
}

function tryFind(): Libtorch | Error {
  try {
    return findLibtorch();
  } catch (error) {
    return error as Error;
  }
}

function libtorchFindings(libtorch: Libtorch | Error, info: RuntimeInfo | undefined): Finding[] {
  const name = "libtorch";
  if (libtorch instanceof Error) return [{ name, state: "bad", text: libtorch.message }];
  const source = { TYPETORCH_LIBTORCH: "named by TYPETORCH_LIBTORCH", cache: "in the cache", python: "of a Python" }[
    libtorch.source
  ];
  const found: Finding = {
    name,
    state: "good",
    text: `${libtorch.version}, ${libtorch.variant === "cuda" ? "CUDA" : "CPU"} build, ${source}: ${libtorch.root}`,
  };
  if (!info) return [found];
  const blas = /BLAS_INFO=(\w+)/.exec(info.config)?.[1] ?? "not stated";
  return [
    found,
    {
      name: "",
      state: "good",
      text: `BLAS ${blas}, ${info.threads} threads (${info.interopThreads} between operations), SIMD ${info.cpuCapability}`,
    },
  ];
}

function shimFinding(libtorch: Libtorch | Error, check: LoadCheck | undefined): Finding {
  const name = "shim";
  if (libtorch instanceof Error) return { name, state: "bad", text: "needs a libtorch first" };
  const { file } = shimPlace(libtorch);
  if (!existsSync(file))
    return {
      name,
      state: "bad",
      text: `not built for libtorch ${libtorchName(libtorch)} (${file})\nmend it: npx typetorch build`,
    };
  const built = `built for libtorch ${libtorchName(libtorch)} (${file})`;
  if (check?.info) return { name, state: "good", text: `${built}, loads` };
  const reason = check?.reason ?? "";
  const mend = reason.includes("mend it") ? "" : "\nmend it: npx typetorch build --force";
  return { name, state: "bad", text: `${built}, does not load:\n${reason}${mend}` };
}

function deviceFinding(info: RuntimeInfo | undefined): Finding {
  if (!info) return { name: "devices", state: "note", text: "not known until the shim loads" };
  const cuda = Array.from({ length: info.cudaDevices }, (_, index) => `cuda:${index}`);
  return {
    name: "devices",
    state: "good",
    text: ["cpu", ...cuda].join(", "),
  };
}

function memoryFinding(): Finding {
  return { name: "memory", state: "good", text: `${gigabytes(totalmem())}, ${gigabytes(freemem())} free` };
}

function selfTestFinding(check: LoadCheck | undefined): Finding {
  if (check?.ran) return { name: "self-test", state: "good", text: "zeros([2, 3]).add(7).sum() = 42" };
  const reason = check?.info ? check.reason : "no operation can run: see above";
  return { name: "self-test", state: "bad", text: reason };
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
