import { OutOfMemoryError, type DType } from "@typetorch/ffi";

/** A typed array whose elements a dtype can hold. */
export type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

interface ArrayType {
  new (length: number): TypedArray;
}

/** The typed array that holds a dtype's elements as they lie in memory; complex numbers as pairs of real and imaginary part. */
const arrayTypes: Partial<Record<DType, ArrayType>> = {
  uint8: Uint8Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  float32: Float32Array,
  float64: Float64Array,
  bool: Uint8Array,
  complex64: Float32Array,
  complex128: Float64Array,
};

/** The dtype that carries the elements of a dtype for which JavaScript has no typed array. */
const carriers: Partial<Record<DType, DType>> = {
  float16: "float32",
  bfloat16: "float32",
  float8_e4m3fn: "float32",
  float8_e5m2: "float32",
  float8_e4m3fnuz: "float32",
  float8_e5m2fnuz: "float32",
  float8_e8m0fnu: "float32",
  complex32: "complex64",
};

/** The dtype in which a dtype's elements cross into JavaScript and back, exactly; undefined for quantised dtypes. */
export function carrierOf(dtype: DType): DType | undefined {
  return arrayTypes[dtype] ? dtype : carriers[dtype];
}

// By name and not by class, so that arrays of another realm (a vm context, a Node Buffer) count as well.
const dtypesOfArrays: Record<string, DType> = {
  Float16Array: "float16",
  Float32Array: "float32",
  Float64Array: "float64",
  Int8Array: "int8",
  Int16Array: "int16",
  Int32Array: "int32",
  Uint8Array: "uint8",
  Uint8ClampedArray: "uint8",
  Uint16Array: "uint16",
  Uint32Array: "uint32",
  BigInt64Array: "int64",
  BigUint64Array: "uint64",
};

export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && (value as unknown as Record<symbol, unknown>)[Symbol.toStringTag] !== "DataView";
}

export function dtypeOfArray(array: TypedArray): DType {
  return dtypesOfArrays[array[Symbol.toStringTag]]!;
}

/** A new typed array for `count` elements of a carrier dtype. */
export function newArray(used: string, carrier: DType, count: number): TypedArray {
  const length = carrier.startsWith("complex") ? 2 * count : count;
  try {
    return new arrayTypes[carrier]!(length);
  } catch (error) {
    throw new OutOfMemoryError(`${used}: there is no room for a JavaScript array of ${length} numbers`, { cause: error });
  }
}
