export * from "./buffer.js";
export { cacheDirectory } from "./cache.js";
export { deviceName, parseDevice, type Device } from "./devices.js";
export { dtypeCodes, dtypeName, type DType } from "./dtypes.js";
export * from "./errors.js";
export type { DTypeRule } from "./explain-dtypes.js";
export { callFailure, failedForMemory, operatorFailure } from "./failure.js";
export { announceOperators, load, native, type Native } from "./native.js";
export { NativeLibraryError, type NativeLibraryProblem } from "./native-library-error.js";
