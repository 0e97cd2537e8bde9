import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { findPip, isMissing, missingDisk, requireAll, type Environment, type Tool } from "@typetorch/ffi/installation";
import { InstallError } from "./install-error.js";
import type { InstallOptions, InstallProgress, Target } from "./install.js";
import { DownloadError, pipDownload, type DownloadProgress } from "./pip.js";
import { wheelContents, WheelError } from "./wheel.js";

/** Room for a wheel and what is unpacked from it: measured 0.7 GB for 2.13.0's CPU wheel, 7 GB for CUDA with its packages. */
const CPU_BYTES = 1e9;
const CUDA_BYTES = 10e9;

/** PyTorch's own index of one variant's wheels. */
function pytorchIndex(variant: string): string {
  return `https://download.pytorch.org/whl/${variant}`;
}

/** Wheels of these Pythons are tried where there is none for the Python that runs pip: libtorch is the same in all. */
const OTHER_PYTHONS = ["3.12", "3.11", "3.13", "3.10"];

/**
 * The wheels of a target, torch's own first: fetched into a directory, or left there whole by a run that was interrupted.
 *
 * @throws PrerequisiteError, InstallError
 */
export async function fetchWheels(
  options: InstallOptions,
  target: Target,
  directory: string,
  environment: Environment,
  report: (progress: InstallProgress) => void,
): Promise<string[]> {
  mkdirSync(directory, { recursive: true });
  const isCpu = target.variant === "cpu";
  const purpose = `libtorch ${target.version} (${target.variant})`;
  await removeHalfWheels(directory);
  if (!torchWheel(directory)) {
    const pip = findPip(environment, options.python);
    requireAll([
      isMissing(pip) ? pip : undefined,
      missingDisk(directory, isCpu || target.variant === "any" ? CPU_BYTES : CUDA_BYTES, purpose),
    ]);
    await fetchTorch(options, target, directory, environment, pip as Tool, report);
  }
  const torch = torchWheel(directory)!;
  const { metadata } = await wheelContents(torch);
  const packages = [...metadata.matchAll(/^Requires-Dist: ((?:nvidia-|cuda-toolkit).*)$/gm)].map((match) => match[1]!);
  if (packages.length > 0 && options.dependencies !== false) {
    const pip = findPip(environment, options.python);
    requireAll([isMissing(pip) ? pip : undefined, missingDisk(directory, CUDA_BYTES, purpose)]);
    await pipDownload({
      pip: pip as Tool,
      requirements: packages,
      indexUrl: options.indexUrl,
      dependencies: true,
      directory,
      environment,
      onProgress: downloadReporter(report),
    }).catch((error: unknown) => {
      throw explained(error, purpose, [options.indexUrl ?? CONFIGURED]);
    });
  }
  return wheelsIn(directory).sort((a, b) => Number(b === torch) - Number(a === torch));
}

/** How the sources that pip's own configuration names are called in messages. */
const CONFIGURED = "the sources pip is configured with";

/** Asks one source after another, each for a wheel of pip's own Python first and then for those of others. */
async function fetchTorch(
  options: InstallOptions,
  target: Target,
  directory: string,
  environment: Environment,
  pip: Tool,
  report: (progress: InstallProgress) => void,
): Promise<void> {
  const requirement = `torch==${target.version}${target.variant === "any" ? "" : `+${target.variant}`}`;
  const indexes = options.indexUrl
    ? [options.indexUrl]
    : target.variant === "any"
      ? [undefined]
      : [undefined, pytorchIndex(target.variant)];
  const outOfReach = new Set<string | undefined>();
  let failure: DownloadError | undefined;
  for (const pythonVersion of [undefined, ...OTHER_PYTHONS]) {
    for (const indexUrl of indexes) {
      // Without the index, pip's own configuration may still name a directory of wheels.
      if (outOfReach.has(indexUrl) && indexUrl !== undefined) continue;
      report({ step: "ask", what: indexUrl ?? CONFIGURED, done: 0, total: undefined });
      try {
        return await pipDownload({
          pip,
          requirements: [requirement],
          indexUrl,
          noIndex: outOfReach.has(indexUrl),
          pythonVersion,
          dependencies: false,
          directory,
          environment,
          onProgress: downloadReporter(report),
        });
      } catch (error) {
        if (!(error instanceof DownloadError)) throw error;
        if (error.reason === "failed") throw explained(error, requirement, [indexUrl ?? CONFIGURED]);
        if (error.reason === "no network") outOfReach.add(indexUrl);
        // That an index could not be reached is the likelier cause than that it has no such wheel.
        if (failure?.reason !== "no network") failure = error;
      }
    }
  }
  throw explained(
    failure,
    requirement,
    indexes.map((index) => index ?? CONFIGURED),
  );
}

/** A download's failure as one message that says what to do. */
function explained(error: unknown, what: string, sources: readonly string[]): Error {
  if (!(error instanceof DownloadError)) return error as Error;
  const reasons = {
    "no network": `no network: ${sources.join(" and ")} could not be reached`,
    "not offered": `${sources.join(" and ")} offer no wheel of it for this machine`,
    failed: `pip failed\n${error.message.replace(/^/gm, "    ")}`,
  };
  return new InstallError(
    [
      `${what} could not be fetched: ${reasons[error.reason]}`,
      "  mend it: connect and run this again (a proxy goes into HTTPS_PROXY, another index into --index-url),",
      "           or npx typetorch install --from-wheel FILE, or set TYPETORCH_LIBTORCH to a libtorch that is there",
    ].join("\n"),
    { cause: error },
  );
}

function downloadReporter(report: (progress: InstallProgress) => void): (progress: DownloadProgress) => void {
  return ({ done, total, file }) => {
    if (file) report({ step: "download", what: file, done, total });
  };
}

/** A run that was killed may have left half a wheel, which is removed. */
async function removeHalfWheels(directory: string): Promise<void> {
  for (const wheel of wheelsIn(directory)) {
    try {
      await wheelContents(wheel);
    } catch (error) {
      if (!(error instanceof WheelError)) throw error;
      rmSync(wheel);
    }
  }
}

function wheelsIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".whl"))
    .map((name) => join(directory, name));
}

/** Of a directory's wheels, torch's own. */
function torchWheel(directory: string): string | undefined {
  return wheelsIn(directory).find((wheel) => basename(wheel).startsWith("torch-"));
}
