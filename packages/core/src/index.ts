export {
  ArgumentError,
  AutogradError,
  DeviceError,
  DisposedError,
  DTypeError,
  IndexError,
  LinearAlgebraError,
  MismatchError,
  NativeLibraryError,
  NotImplementedError,
  OutOfMemoryError,
  ShapeError,
  TypeTorchError,
  ValueError,
} from "@typetorch/ffi";
export type { TensorDescription } from "@typetorch/ffi";
export type { AsOptions } from "./as.js";
export { aten, schemas } from "./aten.js";
export { enableGrad, grad, inferenceMode, isGradEnabled, noGrad, type BackwardOptions, type GradOptions } from "./autograd.js";
export * from "./composites/index.js";
export { isDebug, leakReport, setDebug, type LeakSite } from "./debug.js";
export type { Device, Layout, MemoryFormat } from "./device.js";
export { isComplex, isFloatingPoint, isIntegral, type DType } from "./dtype.js";
export { expr, type Expression, type Variables } from "./expression/index.js";
export { fromTypedArray, tensor, type DataOptions, type NestedArray, type TypedArray } from "./data.js";
export { getPrintOptions, setPrintOptions, type PrintOptions } from "./format.js";
export { collectGarbage } from "./garbage.js";
export * from "./generated/operators.js";
import "./generated/methods.js";
export type { Index, IndexList } from "./indexing.js";
export { emptyCache, memoryStats, resetPeakMemory, type DeviceMemory, type MemoryStats } from "./memory.js";
export { Generator, getRngState, initialSeed, manualSeed, setRngState } from "./random.js";
export { getNumThreads, runtimeInfo, setNumThreads, type RuntimeInfo } from "./runtime.js";
export { loadSafetensors, safetensorsMetadata, saveSafetensors, type LoadOptions, type SaveOptions } from "./safetensors.js";
export type { Complex, Reduction, Scalar } from "./scalar.js";
export { tidy, tidyAsync } from "./scope.js";
export { receiveTensor, shareTensor } from "./sharing.js";
export { symbols, Symbols } from "./symbols/index.js";
export { Tensor } from "./tensor.js";
export type { ToOptions } from "./to.js";
export { forEachTensor } from "./traverse.js";
