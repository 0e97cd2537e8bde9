import * as tag from "@typetorch/ffi";
import { callFailure, DTypeError, native, ValueError, words, type DType } from "@typetorch/ffi";
import { invoke } from "./call.js";
import { isIntegral } from "./dtype.js";
import { carrierOf, newArray, type TypedArray } from "./element-types.js";
import { handleOf } from "./encode.js";
import type { NestedArray } from "./literal.js";
import { nest } from "./nest.js";
import type { Scalar } from "./scalar.js";
import type { Tensor } from "./tensor.js";
import { to } from "./to.js";
import { integerAt, scalarAt } from "./words.js";

/** `Tensor.item`. */
export function item(tensor: Tensor): Scalar {
  words[1] = handleOf(tensor, "self", () => "item");
  native.item();
  if (words[0]! < 0) {
    const failure = callFailure("item");
    refuseMeta("item", tensor);
    throw failure;
  }
  // Only an integer that is wide or negative can be a uint64 that came as a signed integer.
  if (words[1] === tag.WIDE_INT || (words[1] === tag.INT && words[2]! < 0)) return wideItem(tensor);
  return scalarAt(1);
}

function wideItem(tensor: Tensor): Scalar {
  const wide = words[1] === tag.WIDE_INT;
  const signed = integerAt(1);
  const unsigned = tensor.dtype === "uint64";
  const value = unsigned ? BigInt.asUintN(64, signed) : signed;
  if (!wide && value === signed) return Number(value);
  throw new ValueError(`item: ${value} is not exact as a number: read it with ${unsigned ? "toTypedArray()" : "toBigInt64Array()"}`);
}

/** `Tensor.toTypedArray`. */
export function toTypedArray(tensor: Tensor): TypedArray {
  handleOf(tensor, "self", () => "toTypedArray");
  return readAs("toTypedArray", tensor, tensor.dtype);
}

/** `Tensor.toArray`. */
export function toArray(tensor: Tensor): NestedArray {
  handleOf(tensor, "self", () => "toArray");
  const dtype = tensor.dtype;
  const shape = tensor.shape;
  return nest(readAs("toArray", tensor, dtype), shape, dtype);
}

/** The elements of a tensor that has the dtype; any other is refused with the way to get there. */
export function typedArrayOf(tensor: Tensor, dtype: DType): TypedArray {
  const used = `to${dtype[0] === "u" ? "Uint" : dtype[0]!.toUpperCase() + dtype.slice(1).replace(/\d+$/, "")}${/\d+$/.exec(dtype)![0]}Array`;
  handleOf(tensor, "self", () => used);
  const actual = tensor.dtype;
  if (actual !== dtype) {
    throw new DTypeError(`${used}: the tensor is ${actual}, not ${dtype}: convert it first, .to("${dtype}"), or read it as it is, toTypedArray()`);
  }
  return readAs(used, tensor, dtype);
}

/** `Tensor.toBigInt64Array`. */
export function toBigInt64Array(tensor: Tensor): BigInt64Array {
  const used = "toBigInt64Array";
  const dtype = tensor.dtype;
  if (dtype !== "bool" && !isIntegral(dtype)) {
    throw new DTypeError(`${used}: the tensor is ${dtype}, not an integer or bool tensor: convert it first, .to("int64"), or read it with toTypedArray()`);
  }
  if (dtype === "uint64") {
    const values = readAs(used, tensor, dtype);
    const signed = new BigInt64Array(values.buffer as ArrayBuffer);
    const wide = signed.findIndex((value) => value < 0n);
    if (wide >= 0) throw new ValueError(`${used}: ${values[wide]} at position ${wide} is beyond int64: read it with toTypedArray()`);
    return signed;
  }
  return readAs(used, tensor, "int64") as BigInt64Array;
}

/** The elements in the typed array of a dtype, to which the tensor is converted where it is another. */
function readAs(used: string, tensor: Tensor, dtype: DType): TypedArray {
  const carrier = carrierOf(dtype);
  if (carrier === undefined) throw new DTypeError(`${used}: a ${dtype} tensor has no numbers to read: dequantise it first`);
  refuseMeta(used, tensor);
  const array = newArray(used, carrier, tensor.numel);
  if (tensor.dtype === carrier) {
    copyBytes(used, tensor, array);
    return array;
  }
  const converted = to(tensor, carrier);
  try {
    copyBytes(used, converted, array);
  } finally {
    converted.dispose();
  }
  return array;
}

function refuseMeta(used: string, tensor: Tensor): void {
  if (tensor.device.startsWith("meta")) throw new ValueError(`${used}: the tensor is on the meta device, which keeps shapes and no data`);
}

/** Copies a tensor's elements, in order and as they lie in memory, over a typed array of just that many bytes. */
export function copyBytes(used: string, tensor: Tensor, array: TypedArray): void {
  words[1] = handleOf(tensor, "self", () => used);
  invoke(used, () => native.toBytes(array));
}
