/** PyTorch's dtypes and the numbers libtorch has for them (c10/core/ScalarType.h; equal in 2.11 to 2.14). */
export const dtypeCodes = {
  uint8: 0,
  int8: 1,
  int16: 2,
  int32: 3,
  int64: 4,
  float16: 5,
  float32: 6,
  float64: 7,
  complex32: 8,
  complex64: 9,
  complex128: 10,
  bool: 11,
  qint8: 12,
  quint8: 13,
  qint32: 14,
  bfloat16: 15,
  float8_e5m2: 23,
  float8_e4m3fn: 24,
  float8_e5m2fnuz: 25,
  float8_e4m3fnuz: 26,
  uint16: 27,
  uint32: 28,
  uint64: 29,
  float8_e8m0fnu: 44,
} as const;

export type DType = keyof typeof dtypeCodes;

const names = new Map<number, DType>(Object.entries(dtypeCodes).map(([name, code]) => [code, name as DType]));

/** The dtype of a libtorch number; internal dtypes without a name of their own show their number. */
export function dtypeName(code: number): DType {
  return names.get(code) ?? (`dtype${code}` as DType);
}
