import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import {
  cacheDirectory,
  findLibtorch,
  isSupported,
  missingDisk,
  PINNED_VERSION,
  requireAll,
  SUPPORTED_TEXT,
  withLock,
  type Environment,
} from "@typetorch/ffi/installation";
import { fetchWheels } from "./fetch.js";
import { InstallError } from "./install-error.js";
import { unpackWheel, wheelContents, WheelError } from "./wheel.js";

/** What `typetorch install` is doing; `total` is undefined while it is not known. */
export interface InstallProgress {
  readonly step: "wait" | "ask" | "download" | "unpack";
  readonly what: string;
  readonly done: number;
  readonly total: number | undefined;
}

export interface InstallOptions {
  /** Default: the pinned version. */
  readonly version?: string | undefined;
  /** `"cpu"` (default), `"cu126"` …, or `"any"`: the wheel without a tag, as the sources offer it. */
  readonly variant?: string | undefined;
  /** A torch wheel on disk; nothing is downloaded then. */
  readonly fromWheel?: string | undefined;
  /** Instead of the sources pip is configured with and PyTorch's own index. */
  readonly indexUrl?: string | undefined;
  /** The Python whose pip is used. */
  readonly python?: string | undefined;
  /** Whether a CUDA build's nvidia packages are fetched too (default true); it links without them and does not load. */
  readonly dependencies?: boolean | undefined;
  /** Replaces a libtorch that is there already. */
  readonly force?: boolean | undefined;
  readonly environment?: Environment;
  readonly onProgress?: (progress: InstallProgress) => void;
}

export interface Installed {
  /** `<cache>/libtorch/<version>-<variant>`. */
  readonly directory: string;
  /** False where it was there already. */
  readonly fetched: boolean;
}

/**
 * Puts a libtorch into the user's cache: fetches torch's wheel by pip, takes its `lib` and `include`, and renames the
 * whole in place. Nothing is fetched where it is there already; a wheel that an interrupted run left whole is used.
 *
 * @throws PrerequisiteError (pip, disk space), InstallError
 */
export async function installLibtorch(options: InstallOptions = {}): Promise<Installed> {
  const environment = options.environment ?? process.env;
  const target = await describeTarget(options);
  const cache = cacheDirectory(environment);
  const present = options.force ? undefined : presentDirectory(cache, target);
  if (present) return { directory: present, fetched: false };
  const report = options.onProgress ?? (() => {});
  const onWait = (pid: number) => report({ step: "wait", what: `process ${pid}, which installs too`, done: 0, total: undefined });
  return await withLock(
    join(cache, "tmp", "install.lock"),
    async () => {
      const arrived = options.force ? undefined : presentDirectory(cache, target);
      if (arrived) return { directory: arrived, fetched: false };
      return { directory: await install(options, target, cache, environment, report), fetched: true };
    },
    onWait,
  );
}

/** What is asked for, before it is there. */
export interface Target {
  readonly version: string;
  readonly variant: string;
}

async function describeTarget(options: InstallOptions): Promise<Target> {
  if (options.fromWheel) {
    if (!existsSync(options.fromWheel)) throw new InstallError(`There is no file ${options.fromWheel}.`);
    const [, version] = /^torch-([\d.]+)(?:\+\w+)?-.*\.whl$/.exec(basename(options.fromWheel)) ?? [];
    if (!version)
      throw new InstallError(`${options.fromWheel} is not named as a torch wheel is: torch-<version>+<variant>-….whl`);
    return checkVersion({ version, variant: (await wheelContents(options.fromWheel)).variant });
  }
  return checkVersion({ version: options.version ?? PINNED_VERSION, variant: options.variant ?? "cpu" });
}

function checkVersion(target: Target): Target {
  if (!/^\d+\.\d+\.\d+$/.test(target.version))
    throw new InstallError(`A version reads like ${PINNED_VERSION}; this is '${target.version}'.`);
  if (!/^(cpu|cu\d+|any)$/.test(target.variant))
    throw new InstallError(`A variant is cpu, cu<CUDA version> such as cu126, or any; this is '${target.variant}'.`);
  if (!isSupported(target.version)) throw new InstallError(`libtorch ${target.version} is not supported: ${SUPPORTED_TEXT} are.`);
  return target;
}

/** The directory of a libtorch that is there already. */
function presentDirectory(cache: string, { version, variant }: Target): string | undefined {
  const parent = join(cache, "libtorch");
  const names = existsSync(parent) ? readdirSync(parent) : [];
  const name = names.find((entry) => entry === `${version}-${variant}` || (variant === "any" && entry.startsWith(`${version}-`)));
  return name && join(parent, name);
}

async function install(
  options: InstallOptions,
  target: Target,
  cache: string,
  environment: Environment,
  report: (progress: InstallProgress) => void,
): Promise<string> {
  const temporary = join(cache, "tmp");
  const unpacked = join(temporary, "unpacked");
  rmSync(unpacked, { recursive: true, force: true });
  const wheels = options.fromWheel
    ? [resolve(options.fromWheel)]
    : await fetchWheels(options, target, join(temporary, `torch-${target.version}-${target.variant}`), environment, report);
  try {
    await unpack(wheels, unpacked, report);
    const name = `${target.version}-${(await wheelContents(wheels[0]!)).variant}`;
    // The same check as at every start: version, libraries, architecture.
    findLibtorch({ ...environment, TYPETORCH_LIBTORCH: unpacked });
    const directory = join(cache, "libtorch", name);
    mkdirSync(dirname(directory), { recursive: true });
    writeFileSync(
      join(unpacked, "typetorch.json"),
      `${JSON.stringify({ version: target.version, wheels: wheels.map((wheel) => basename(wheel)) }, null, 2)}\n`,
    );
    if (options.force) rmSync(directory, { recursive: true, force: true });
    if (!existsSync(directory)) renameSync(unpacked, directory);
    if (!options.fromWheel) rmSync(dirname(wheels[0]!), { recursive: true, force: true });
    return directory;
  } catch (error) {
    // A damaged download is not kept for the next run.
    if (error instanceof WheelError && !options.fromWheel) rmSync(dirname(wheels[0]!), { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

async function unpack(wheels: readonly string[], directory: string, report: (progress: InstallProgress) => void): Promise<void> {
  let total = 0;
  for (const wheel of wheels) total += (await wheelContents(wheel)).bytes;
  requireAll([missingDisk(directory, total, "unpacking")]);
  let done = 0;
  for (const wheel of wheels) {
    await unpackWheel(wheel, directory, (bytes) =>
      report({ step: "unpack", what: basename(wheel), done: (done += bytes), total }),
    );
  }
}
