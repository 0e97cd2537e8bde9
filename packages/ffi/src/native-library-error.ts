import { TypeTorchError } from "./errors.js";

/** What is wrong with the native library: which of its parts, and how. */
export type NativeLibraryProblem =
  "libtorch-missing" | "libtorch-unusable" | "shim-missing" | "shim-build-failed" | "shim-unloadable";

/**
 * libtorch or the shim cannot be used. The message is for a person: what was found, what was wanted, where it was
 * looked for, and the command or variable that mends it.
 */
export class NativeLibraryError extends TypeTorchError {
  override readonly name = "NativeLibraryError";
  readonly problem: NativeLibraryProblem;

  constructor(problem: NativeLibraryProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
