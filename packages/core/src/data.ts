import { DTypeError, native, words, dtypeCodes, type DType } from "@typetorch/ffi";
import { invoke, adopt } from "./call.js";
import { handleOf } from "./encode.js";
import type { Scalar } from "./scalar.js";
import type { Tensor } from "./tensor.js";
import { scalarAt } from "./words.js";

export type NestedArray = Scalar | NestedArray[];
export type TypedArray = Float32Array | Float64Array | Int8Array | Int16Array | Int32Array | Uint8Array | Uint8ClampedArray | Uint16Array | Uint32Array | BigInt64Array | BigUint64Array;

export function item(tensor: Tensor): Scalar {
  words[1] = handleOf(tensor, "self", () => "item");
  invoke("item", native.item);
  return scalarAt(1);
}
export function typedArrayOf(tensor: Tensor, dtype: DType): TypedArray {
  if (tensor.dtype !== dtype) throw new DTypeError("x");
  return toTypedArray(tensor);
}
export function toTypedArray(tensor: Tensor): TypedArray {
  const out = new Float32Array(tensor.numel);
  words[1] = handleOf(tensor, "self", () => "toTypedArray");
  invoke("toTypedArray", () => native.toBytes(out));
  return out;
}
export function toArray(tensor: Tensor): NestedArray { return [...toTypedArray(tensor)] as number[]; }
export function toBigInt64Array(_: Tensor): BigInt64Array { throw new Error(); }
export function fromTypedArray(data: TypedArray, shape: readonly number[]): Tensor {
  words[1] = dtypeCodes.float32; words[2] = shape.length; shape.forEach((s, i) => (words[3 + i] = s));
  invoke("fromTypedArray", () => native.fromBytes(data));
  return adopt(words[2]!);
}
export function tensor(data: readonly number[]): Tensor { return fromTypedArray(Float32Array.from(data), [data.length]); }
