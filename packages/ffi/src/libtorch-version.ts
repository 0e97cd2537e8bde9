import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The libtorch that `typetorch install` fetches unless told otherwise. */
export const PINNED_VERSION = "2.13.0";

/** The shim's sources build against these minor versions, both ends included. */
export const SUPPORTED = { from: [2, 11], to: [2, 14] } as const;

/** How the supported range is written for people. */
export const SUPPORTED_TEXT = `${SUPPORTED.from.join(".")} to ${SUPPORTED.to.join(".")}`;

/** Whether the shim's sources build against this version (`"2.13.0"`, `"2.13.0+cpu"`). */
export function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  return major === SUPPORTED.from[0] && minor >= SUPPORTED.from[1] && minor <= SUPPORTED.to[1];
}

/** Orders versions, the newest last. */
export function compareVersions(left: string, right: string): number {
  return left.localeCompare(right, "en", { numeric: true });
}

/** The headers that have held the version macros, newest layout first. */
const VERSION_HEADERS = ["torch/headeronly/version.h", "torch/csrc/api/include/torch/version.h"];

/** The version that libtorch's headers state (`"2.13.0"`), or undefined where they state none. */
export function headerVersion(include: string): string | undefined {
  for (const header of VERSION_HEADERS) {
    const text = readIfThere(join(include, header));
    const part = (name: string) => text?.match(new RegExp(`#define TORCH_VERSION_${name} (\\d+)`))?.[1];
    const [major, minor, patch] = [part("MAJOR"), part("MINOR"), part("PATCH")];
    if (major && minor && patch) return `${major}.${minor}.${patch}`;
  }
  return undefined;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
