import type { Device } from "../device.js";
import type { DType } from "../dtype.js";
import type { Tensor } from "../tensor.js";

/** What `item()` gives: booleans from bool, numbers from the rest; a complex number as its parts. */
export type ItemOf<D> = [D] extends ["bool"]
  ? boolean
  : [D] extends ["complex32" | "complex64" | "complex128"]
    ? import("@typetorch/core").Complex
    : D extends "bool" | `complex${string}`
      ? import("@typetorch/core").Scalar
      : number;

/** The nested arrays of a shape. */
export type NestedOf<S, D> = S extends readonly []
  ? ItemOf<D>
  : S extends readonly [unknown, ...infer Rest]
    ? NestedOf<Rest, D>[]
    : import("@typetorch/core").NestedArray;

interface TypedArrays {
  bool: Uint8Array;
  uint8: Uint8Array;
  int8: Int8Array;
  int16: Int16Array;
  int32: Int32Array;
  int64: BigInt64Array;
  uint16: Uint16Array;
  uint32: Uint32Array;
  uint64: BigUint64Array;
  float16: Float32Array;
  bfloat16: Float32Array;
  float32: Float32Array;
  float64: Float64Array;
}

/** The typed array that holds the elements of a dtype. */
export type TypedArrayOf<D> = D extends keyof TypedArrays ? TypedArrays[D] : import("@typetorch/core").TypedArray;

/** What `to` may change beside its target. */
export interface ToOptions<D extends DType, V extends Device> {
  readonly dtype?: D;
  readonly device?: V;
  /** Whether to copy also where nothing changes. Default: false. */
  readonly copy?: boolean;
  /** Whether a copy may go on in the background. Default: false. */
  readonly nonBlocking?: boolean;
}

/** What `to` takes alone: options, or one of several kinds of targets. */
export type ToTarget = DType | Device | Tensor | ToOptions<DType, Device>;

/** The dtype that such a target names, else `D`. */
export type DTypeIn<O, D extends DType> = O extends DType ? O : O extends Device ? D : O extends { readonly dtype?: any } ? Named<O, "dtype", D> & DType : D;
/** The device that such a target names, else `V`. */
export type DeviceIn<O, V extends Device> = O extends Device ? O : O extends DType ? V : O extends { readonly device?: any } ? Named<O, "device", V> & Device : V;
/** An option; its default where it is, or may be, left off. */
type Named<O, Name extends string, Default> = Name extends keyof O ? ({} extends Pick<O, Name> ? Default | (O[Name] & {}) : O[Name]) : Default;
