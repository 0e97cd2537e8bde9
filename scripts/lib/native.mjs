import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./workspace.mjs";

/** The built installer of a package: the scripts and the command line share its code. */
function built(path) {
  return import(pathToFileURL(join(root, path)).href);
}

/**
 * Checks that what will be needed is there, before minutes are spent: compiler and CMake where the shim is not built,
 * pip where there is no libtorch.
 */
export async function checkPrerequisites() {
  const ffi = await built("packages/ffi/dist/installation.js");
  const libtorch = await found(ffi);
  const checks = [];
  if (!libtorch || !existsSync(ffi.shimPlace(libtorch).file)) checks.push(...ffi.missingForBuild());
  if (!libtorch) {
    const pip = ffi.findPip();
    checks.push(ffi.isMissing(pip) ? pip : undefined);
  }
  ffi.requireAll(checks);
}

/** Fetches a libtorch where none is found, and builds the shim where it is not built. */
export async function prepareNative() {
  const ffi = await built("packages/ffi/dist/installation.js");
  const libtorch = await found(ffi);
  if (libtorch && existsSync(ffi.shimPlace(libtorch).file)) return;
  const cli = await built("packages/cli/dist/index.js");
  const progress = new cli.Progress();
  try {
    if (!libtorch) await cli.installLibtorch({ onProgress: cli.showInstall(progress) });
    await ffi.buildShim(ffi.findLibtorch(), { onProgress: cli.showBuild(progress) });
  } finally {
    progress.stop();
  }
}

/** The libtorch in use; undefined where one is to be fetched. One that was chosen by hand must be right. */
async function found(ffi) {
  try {
    return ffi.findLibtorch();
  } catch (error) {
    if (process.env.TYPETORCH_LIBTORCH || error.name !== "NativeLibraryError") throw error;
    return undefined;
  }
}
