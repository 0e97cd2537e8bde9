import { ArgumentError, dtypeCodes, parseDevice, type Device, type DType } from "@typetorch/ffi";
import { checkOptions, shown } from "./encode.js";
import { toOptions } from "./generated/internal.js";
import type { MemoryFormat } from "./device.js";
import { isOptions } from "./scalar.js";
import { Tensor } from "./tensor.js";

export interface ToOptions {
  readonly dtype?: DType;
  readonly device?: Device;
  /** Whether a copy may go on in the background. Default: false. */
  readonly nonBlocking?: boolean;
  /** Whether to copy also where nothing changes. Default: false. */
  readonly copy?: boolean;
  readonly memoryFormat?: MemoryFormat;
}

export function to(tensor: Tensor, target: DType | Device | Tensor | ToOptions, options: ToOptions = {}): Tensor {
  return toOptions(tensor, { ...targetOptions(target), ...options });
}

function targetOptions(target: DType | Device | Tensor | ToOptions): ToOptions {
  if (target instanceof Tensor) return { dtype: target.dtype, device: target.device };
  if (isOptions(target)) {
    checkOptions(target, ["dtype", "device", "nonBlocking", "copy", "memoryFormat"]);
    return target as ToOptions;
  }
  if (typeof target === "string" && Object.hasOwn(dtypeCodes, target)) return { dtype: target as DType };
  if (parseDevice(target)) return { device: target as Device };
  throw new ArgumentError(`to: the target must be a dtype, a device, a Tensor or options, got ${shown(target)}`);
}
