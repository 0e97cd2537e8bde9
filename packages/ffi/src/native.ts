import { isMainThread } from "node:worker_threads";
import { words } from "./buffer.js";
import { findLibtorch } from "./libtorch.js";
import { NativeLibraryError } from "./native-library-error.js";
import { locateShim } from "./shim.js";

/** The functions of the C ABI (shim/include/typetorch.h): they read and write `words`. */
export interface Native {
  readonly abiVersion: number;
  attach(words: Float64Array): void;
  detachAtExit(): void;
  setWarningHandler(handler: (message: string) => void): void;
  defineOperator(name: string): number;
  schemas(name: string): string | undefined;
  errorMessage(): string;
  configuration(): string | undefined;
  gradFunction(): string;
  /** Calls operator words[1]; a single tensor that results lives as long as `owner`. */
  callTracked(owner: object): void;
  track(owner: object, handle: number): void;
  fromBytes(data: NodeJS.TypedArray): void;
  toBytes(data: NodeJS.TypedArray): void;
  call(): void;
  free(): void;
  describe(): void;
  item(): void;
  share(): void;
  receive(): void;
  alias(): void;
  backward(): void;
  grad(): void;
  setRequiresGrad(): void;
  getGrad(): void;
  setGrad(): void;
  retainGrad(): void;
  clearGrads(): void;
  getGrads(): void;
  gradMode(): void;
  enterInference(): void;
  leaveInference(): void;
  manualSeed(): void;
  generatorNew(): void;
  generatorFree(): void;
  generatorSeed(): void;
  generatorInitialSeed(): void;
  generatorState(): void;
  generatorSetState(): void;
  memoryStats(): void;
  resetPeakMemory(): void;
  emptyCache(): void;
  threads(): void;
}

const abiVersion = 1;

/**
 * The native library of this thread. Until the first call it is a stand-in that loads it, so that importing the
 * packages needs neither libtorch nor a compiler; afterwards a call goes straight to the shim.
 */
export let native: Native = new Proxy({} as Native, {
  get: (_, name) => (...args: unknown[]) => {
    const loaded = load() as unknown as Record<string | symbol, (...args: unknown[]) => unknown>;
    return loaded[name]!(...args);
  },
});

const operatorNames: string[] = [];

/** Announces the operators that generated code calls by their position in the list. Costs nothing until the first call. */
export function announceOperators(names: readonly string[]): void {
  operatorNames.push(...names);
}

/** Loads libtorch and the shim, unless that is done. */
export function load(): Native {
  if (loaded) return native;
  const libtorch = findLibtorch();
  const library = open(locateShim(libtorch));
  if (library.abiVersion !== abiVersion) {
    throw new NativeLibraryError(
      "shim-unloadable",
      `The shim speaks version ${library.abiVersion} of the interface, this package version ${abiVersion}.\n  mend it: npx typetorch build`,
    );
  }
  library.attach(words);
  library.setWarningHandler((message) => process.emitWarning(message, "TypeTorchWarning"));
  if (!isMainThread) library.detachAtExit();
  operatorNames.forEach((name, number) => {
    if (library.defineOperator(name) !== number) {
      throw new NativeLibraryError("shim-unloadable", "Two versions of @typetorch/core are loaded in one process: install one.");
    }
  });
  native = library;
  loaded = true;
  return native;
}

let loaded = false;

function open(file: string): Native {
  const module = { exports: {} as Native };
  try {
    // The loader that Node itself uses for native modules; no build-time knowledge of Node is needed.
    process.dlopen(module, file);
  } catch (error) {
    throw new NativeLibraryError(
      "shim-unloadable",
      [
        "The shim cannot be loaded.",
        `  file:    ${file}`,
        `  reason:  ${(error as Error).message}`,
        "  mend it: npx typetorch build --force   (then npx typetorch doctor; TYPETORCH_LIBTORCH names another libtorch)",
      ].join("\n"),
      { cause: error },
    );
  }
  return module.exports;
}
