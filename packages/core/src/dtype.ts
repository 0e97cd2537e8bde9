import type { DType } from "@typetorch/ffi";

export type { DType };

const complex = new Set<DType>(["complex32", "complex64", "complex128"]);
const floatingPoint = new Set<DType>([
  "float16", "bfloat16", "float32", "float64", "float8_e4m3fn", "float8_e5m2", "float8_e4m3fnuz", "float8_e5m2fnuz", "float8_e8m0fnu",
]);
const integral = new Set<DType>(["uint8", "int8", "int16", "int32", "int64", "uint16", "uint32", "uint64"]);

export function isComplex(dtype: DType): boolean {
  return complex.has(dtype);
}

/** Whether a dtype holds integers; bool does not count. */
export function isIntegral(dtype: DType): boolean {
  return integral.has(dtype);
}

export function isFloatingPoint(dtype: DType): boolean {
  return floatingPoint.has(dtype);
}
