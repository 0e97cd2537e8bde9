import { ArgumentError, native, TypeTorchError, words } from "@typetorch/ffi";
import { invoke } from "./call.js";

/** What this libtorch is, how it was built and what it runs on. */
export interface RuntimeInfo {
  readonly version: string;
  /** The widest SIMD level in use, for example `AVX512`. */
  readonly cpuCapability: string;
  readonly threads: number;
  readonly interopThreads: number;
  /** libtorch's own texts on its build and its threads. */
  readonly config: string;
  readonly parallelInfo: string;
  readonly cudaDevices: number;
}

export function runtimeInfo(): RuntimeInfo {
  const text = native.configuration();
  if (text === undefined) throw new TypeTorchError("libtorch cannot say how it is configured");
  return JSON.parse(text) as RuntimeInfo;
}

/** Threads that one op may use. PyTorch: `torch.get_num_threads`. */
export function getNumThreads(): number {
  words[1] = 0;
  invoke("getNumThreads", native.threads);
  return words[1]!;
}

/** Sets the threads that one op may use. PyTorch: `torch.set_num_threads`. */
export function setNumThreads(threads: number): void {
  if (!Number.isSafeInteger(threads) || threads < 1) throw new ArgumentError(`setNumThreads: a positive integer was expected, got ${threads}`);
  words[1] = threads;
  invoke("setNumThreads", native.threads);
}
