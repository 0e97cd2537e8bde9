import type { Device } from "../device.js";
import type { DType } from "../dtype.js";
import type { AnyTensor, Tensor } from "../tensor.js";

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

/** What `to` takes first: a dtype, a device, a tensor to be like, or options. */
export type ToArgument = DType | Device | Tensor | { readonly dtype?: DType; readonly device?: Device; readonly copy?: boolean; readonly nonBlocking?: boolean };

export type ToDType<O, E, D> = [E] extends [never] ? (O extends DType ? O : O extends AnyTensor ? O["dtype"] : O extends { readonly dtype: infer F extends DType } ? F : D & DType) : E & DType;
export type ToDevice<O, W, V> = [W] extends [never] ? (O extends Device ? O : O extends AnyTensor ? O["device"] : O extends { readonly device: infer F extends Device } ? F : V & Device) : W & Device;
