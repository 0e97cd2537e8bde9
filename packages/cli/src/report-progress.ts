import type { BuildProgress } from "@typetorch/ffi/installation";
import type { InstallProgress } from "./install.js";
import type { Progress } from "./progress.js";

/** Shows an installation on a progress line. */
export function showInstall(progress: Progress): (state: InstallProgress) => void {
  const labels = { wait: "Waiting for", ask: "Asking", download: "Downloading", unpack: "Unpacking" };
  return ({ step, what, done, total }) => {
    const size = done > 0 ? `${megabytes(done)}${total ? ` of ${megabytes(total)}` : ""}` : "";
    progress.update(`${labels[step]} ${shortName(what)}`, total ? Math.min(1, done / total) : undefined, size);
  };
}

/** Shows a build of the shim on a progress line. */
export function showBuild(progress: Progress): (state: BuildProgress) => void {
  return ({ percent, step }) => progress.update("Building the shim", percent / 100, step);
}

/** `torch-2.13.0+cpu-cp311-….whl` → `torch-2.13.0+cpu`: a line has to fit into a terminal. */
function shortName(what: string): string {
  return what.endsWith(".whl") ? what.split("-").slice(0, 2).join("-") : what;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
