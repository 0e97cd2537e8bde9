import { ArgumentError, dtypeCodes, parseDevice, type Device, type DType } from "@typetorch/ffi";
import { shown } from "./encode.js";
import { isOptions } from "./scalar.js";

/** How a tensor is made from data. */
export interface DataOptions {
  /** Default: by the kind of the data. */
  readonly dtype?: DType | null | undefined;
  /** Default: `"cpu"`. */
  readonly device?: Device | null | undefined;
  /** Whether gradients are recorded. Default: false. */
  readonly requiresGrad?: boolean | undefined;
}

/** Refuses unknown options and values of the wrong kind. */
export function checkDataOptions(used: string, options: unknown): asserts options is DataOptions {
  if (!isOptions(options)) throw new ArgumentError(`${used}: the options must be an object such as { dtype: "int64" }, got ${shown(options)}`);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || value === null) continue;
    if (name === "dtype") {
      if (typeof value !== "string" || !Object.hasOwn(dtypeCodes, value)) {
        throw new ArgumentError(`${used}: option 'dtype' must be one of ${Object.keys(dtypeCodes).join(", ")}, got ${shown(value)}`);
      }
    } else if (name === "device") {
      if (!parseDevice(value)) throw new ArgumentError(`${used}: option 'device' must be "cpu", "cuda", "cuda:1", "meta" or "mps", got ${shown(value)}`);
    } else if (name === "requiresGrad") {
      if (typeof value !== "boolean") throw new ArgumentError(`${used}: option 'requiresGrad' must be a boolean, got ${shown(value)}`);
    } else {
      throw new ArgumentError(`${used}: unknown option '${name}': its options are dtype, device, requiresGrad`);
    }
  }
}
