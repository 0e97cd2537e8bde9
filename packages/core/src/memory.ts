import { deviceName, native, words, type Device } from "@typetorch/ffi";
import { invoke } from "./call.js";

export interface DeviceMemory {
  /** Live tensors of this thread on the device. */
  readonly tensors: number;
  /** Bytes that the whole process holds there. */
  readonly bytes: number;
  /** Most bytes held at once since the start or the last `resetPeakMemory`. */
  readonly peakBytes: number;
}

export interface MemoryStats {
  /** Live tensors of this thread. */
  readonly tensors: number;
  /** Tensors of this thread ever made and ever freed. */
  readonly created: number;
  readonly freed: number;
  readonly devices: Readonly<Partial<Record<Device, DeviceMemory>>>;
}

/** What is held now. Tensors that nothing refers to count until they are collected. */
export function memoryStats(): MemoryStats {
  // What the collector has found is freed at the end of a call: here, before counting.
  words[1] = 0;
  native.free();
  invoke("memoryStats", native.memoryStats);
  const [count, tensors, created, freed] = words as unknown as [number, number, number, number];
  const devices: Partial<Record<Device, DeviceMemory>> = {};
  for (let index = 0; index < count; index++) {
    const [type, number, live, bytes, peakBytes] = words.subarray(4 + 5 * index, 9 + 5 * index);
    devices[deviceName(type!, number!)] = { tensors: live!, bytes: bytes!, peakBytes: peakBytes! };
  }
  return { tensors, created, freed, devices };
}

/** Starts the measuring of peaks anew. PyTorch: `torch.cuda.reset_peak_memory_stats`. */
export function resetPeakMemory(): void {
  invoke("resetPeakMemory", native.resetPeakMemory);
}

/** Gives memory that is cached but not used back to the system. PyTorch: `torch.cuda.empty_cache`. */
export function emptyCache(): void {
  invoke("emptyCache", native.emptyCache);
}
