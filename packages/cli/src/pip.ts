import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Environment, Tool } from "@typetorch/ffi/installation";

/** How much of a download is done; `total` is undefined until pip has said it. */
export interface DownloadProgress {
  readonly done: number;
  readonly total: number | undefined;
  readonly file: string;
}

export interface DownloadRequest {
  readonly pip: Tool;
  /** What pip is to fetch: `["torch==2.13.0+cpu"]`. */
  readonly requirements: readonly string[];
  /** Instead of the index that pip is configured with. */
  readonly indexUrl?: string | undefined;
  /** No index at all: pip answers from the directories of wheels that its configuration names. */
  readonly noIndex?: boolean;
  /** Whether the packages that the requirements need are fetched too. */
  readonly dependencies: boolean;
  /** `"3.12"`: a wheel for this Python and not for the one that runs pip. */
  readonly pythonVersion?: string | undefined;
  /** Where the wheels end, when they are whole. */
  readonly directory: string;
  readonly environment: Environment;
  readonly onProgress: (progress: DownloadProgress) => void;
}

/** Why pip fetched nothing. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  readonly reason: "no network" | "not offered" | "failed";

  constructor(reason: DownloadError["reason"], output: string) {
    super(reason === "failed" ? tail(output) : reason);
    this.reason = reason;
  }
}

const UNITS: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, G: 1e9 };

const NETWORK =
  /NewConnectionError|NameResolutionError|Name or service not known|Temporary failure in name resolution|Network is unreachable|Connection refused|ConnectTimeout|ReadTimeout|ProxyError|No route to host/;
const NOT_OFFERED = /No matching distribution|Could not find a version/;

/** The platforms whose wheels run here, for a download that is not for pip's own Python. */
const PLATFORMS = [
  `manylinux_2_28_${process.arch === "arm64" ? "aarch64" : "x86_64"}`,
  `manylinux2014_${process.arch === "arm64" ? "aarch64" : "x86_64"}`,
];

/**
 * Fetches wheels by `pip download`, from the sources that pip is configured with unless an index is given. pip works in
 * a temporary directory beside the target, so half of a download never stands under a wheel's name.
 *
 * @throws DownloadError
 */
export async function pipDownload(request: DownloadRequest): Promise<void> {
  const temporary = join(request.directory, "partial");
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  let current: { file: string; total: number | undefined } = { file: "", total: undefined };
  const report = () => request.onProgress({ ...current, done: directoryBytes(temporary) });
  const interval = setInterval(report, 200);
  try {
    await runPip(request, temporary, (line) => {
      // Without a terminal pip writes "Downloading torch-2.13.0+cpu-….whl (191.8 MB)".
      const [, file, size, unit] = /Downloading (\S+)(?: \(([\d.]+) ([kMG])B\))?/.exec(line) ?? [];
      if (file) current = { file: decodeURIComponent(basename(file)), total: size ? Number(size) * UNITS[unit!]! : undefined };
    });
  } finally {
    clearInterval(interval);
    rmSync(temporary, { recursive: true, force: true });
  }
}

function runPip(request: DownloadRequest, temporary: string, onLine: (line: string) => void): Promise<void> {
  const args = [
    "-m",
    "pip",
    "download",
    "--no-input",
    "--disable-pip-version-check",
    "--progress-bar",
    "off",
    "--retries",
    "1",
    "--only-binary",
    ":all:",
    "--dest",
    request.directory,
  ];
  if (!request.dependencies) args.push("--no-deps");
  if (request.noIndex) args.push("--no-index");
  if (request.indexUrl) args.push("--index-url", request.indexUrl);
  if (request.pythonVersion) {
    args.push(
      "--python-version",
      request.pythonVersion,
      "--implementation",
      "cp",
      "--abi",
      `cp${request.pythonVersion.replace(".", "")}`,
    );
    for (const platform of PLATFORMS) args.push("--platform", platform);
  }
  args.push(...request.requirements);
  return new Promise((resolve, reject) => {
    const child = spawn(request.pip.path, args, {
      env: { ...request.environment, TMPDIR: temporary, PIP_REQUIRE_VIRTUALENV: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const read = (text: string) => {
      output += text;
      for (const line of text.split("\n")) onLine(line);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    child.on("error", (error) => reject(new DownloadError("failed", error.message)));
    child.on("close", (status) => {
      if (status === 0) resolve();
      // An index out of reach also makes pip say that nothing matches.
      else if (NETWORK.test(output)) reject(new DownloadError("no network", output));
      else reject(new DownloadError(NOT_OFFERED.test(output) ? "not offered" : "failed", output));
    });
  });
}

function directoryBytes(directory: string): number {
  let bytes = 0;
  try {
    for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) bytes += statSync(join(entry.parentPath ?? entry.path, entry.name)).size;
    }
  } catch {
    // pip moves its files while they are counted.
  }
  return bytes;
}

function tail(output: string): string {
  return output.trim().split("\n").slice(-5).join("\n");
}
