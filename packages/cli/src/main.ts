import { readFileSync } from "node:fs";
import {
  buildShim,
  findLibtorch,
  NativeLibraryError,
  PINNED_VERSION,
  PrerequisiteError,
  SUPPORTED_TEXT,
} from "@typetorch/ffi/installation";
import { ValueError } from "@typetorch/core";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import pc from "picocolors";
import { check } from "./check/check.js";
import { formats, type Format } from "./check/format.js";
import { runDoctor } from "./doctor/doctor.js";
import { installLibtorch } from "./install.js";
import { InstallError } from "./install-error.js";
import { Progress } from "./progress.js";
import { showBuild, showInstall } from "./report-progress.js";
import { WheelError } from "./wheel.js";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

/** Runs the command line and gives its exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = commandLine((result) => (status = result));
  try {
    await program.parseAsync([...argv]);
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    process.stderr.write(`${pc.red("error:")} ${explain(error)}\n`);
    return 1;
  }
}

function commandLine(finish: (status: number) => void): Command {
  const program = new Command("typetorch")
    .description("Looks after the native side of TypeTorch, libtorch and the shim, and checks the shapes of a project.")
    .version(version)
    .exitOverride()
    // `install --version` names a libtorch, and is not the program's own flag.
    .enablePositionalOptions()
    .addHelpText("after", environmentHelp);
  program
    .command("doctor")
    .description("Print a situation report; exit status 0 only if an operation runs.")
    .version(version)
    .action(async () => finish(await runDoctor(version)));
  program
    .command("install")
    .description(`Fetch a libtorch (${SUPPORTED_TEXT}) with pip and unpack it into the cache.`)
    .option("--version <version>", "version of libtorch", PINNED_VERSION)
    .option(
      "--variant <variant>",
      "cpu, cu<CUDA version> such as cu126, or any: the wheel as pip's sources offer it without a tag",
      "cpu",
    )
    .option("--from-wheel <file>", "unpack this torch wheel; nothing is downloaded")
    .option("--index-url <url>", "ask this package index and no other")
    .option("--python <program>", "the Python whose pip is used (default: python3)")
    .option("--no-dependencies", "leave out the nvidia packages of a CUDA build (it links without them and does not load)")
    .option("--force", "replace a libtorch that is there already")
    .addHelpText("after", environmentHelp)
    .action(async (options: InstallFlags) => install(options));
  program
    .command("build")
    .description("Build the shim for the libtorch that is found, where it is not built.")
    .version(version)
    .option("--jobs <number>", "compilers at once (default: one a core, as memory allows)", wholeNumber)
    .option("--force", "build anew where it is built")
    .addHelpText("after", environmentHelp)
    .action(async (options: { jobs?: number; force?: boolean }) => build(options));
  program
    .command("check")
    .description("Print a project's errors of shapes, dtypes and devices, one a line; exit status 1 if there are any.")
    .version(version)
    .argument("[project]", "a folder with a tsconfig.json, or a configuration file", ".")
    .addOption(new Option("--format <format>", "how errors are printed").choices(Object.keys(formats)).default("text"))
    .addHelpText("after", checkHelp)
    .action(async (project: string, { format }: { format: Format }) => finish(await checkProject(project, format)));
  return program;
}

const checkHelp = `
The project is compiled by its own TypeScript; nothing is written. Other errors are counted, not printed, and do not change the
exit status: tsc prints them. A comment such as
  // @ts-expect-error matmul: [2, 3] @ [5, 4]: inner dimensions 3 and 5 differ
is held to its word: the call below it must be refused by that sentence.

Formats:
  text    file:line:column: sentence
  json    a list of { file, line, column, code, kind, message }; kind is shape, dtype or device
  github  annotations for GitHub Actions`;

async function checkProject(project: string, format: Format): Promise<number> {
  const { findings, others } = await check(project);
  process.stdout.write(formats[format](findings));
  if (others > 0) console.error(`${others} ${others === 1 ? "error is" : "errors are"} not about tensors; tsc prints ${others === 1 ? "it" : "them"}`);
  return findings.length > 0 ? 1 : 0;
}

interface InstallFlags {
  version: string;
  variant: string;
  fromWheel?: string;
  indexUrl?: string;
  python?: string;
  dependencies: boolean;
  force?: boolean;
}

const environmentHelp = `
Environment:
  TYPETORCH_LIBTORCH  a libtorch to use: a directory with lib/ and include/, or a torch package's directory
  TYPETORCH_CACHE     the cache (default: $XDG_CACHE_HOME/typetorch, else ~/.cache/typetorch)`;

async function install(flags: InstallFlags): Promise<void> {
  const progress = new Progress();
  const { directory, fetched } = await installLibtorch({ ...flags, onProgress: showInstall(progress) }).finally(() =>
    progress.stop(),
  );
  console.log(fetched ? `libtorch is in ${directory}` : `libtorch is in ${directory} already; nothing to do`);
  const used = findLibtorch();
  if (!used.root.startsWith(directory)) {
    console.log(
      `In use is libtorch ${used.version} (${used.variant}) of ${used.root}. To use the new one: export TYPETORCH_LIBTORCH=${directory}`,
    );
  }
}

async function build(flags: { jobs?: number; force?: boolean }): Promise<void> {
  const progress = new Progress();
  const libtorch = findLibtorch();
  const file = await buildShim(libtorch, { ...flags, onProgress: showBuild(progress) }).finally(() => progress.stop());
  console.log(`The shim for libtorch ${libtorch.version} (${libtorch.variant}) is ${file}`);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It must be a whole number, 1 or more.");
  return value;
}

/** Expected failures explain themselves; anything else shows where it happened. */
function explain(error: unknown): string {
  const expected = [NativeLibraryError, PrerequisiteError, InstallError, ValueError, WheelError];
  if (expected.some((kind) => error instanceof kind)) return (error as Error).message;
  if ((error as NodeJS.ErrnoException).code === "ENOSPC")
    return `no space left on the disk (${(error as Error).message})\n  mend it: free space, or set TYPETORCH_CACHE to a directory on a larger disk`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
