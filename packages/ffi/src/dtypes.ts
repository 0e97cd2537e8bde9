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

/** libtorch's own names, which stand in its messages. */
const scalarTypes: Readonly<Record<string, DType>> = {
  Byte: "uint8",
  Char: "int8",
  Short: "int16",
  Int: "int32",
  Long: "int64",
  Half: "float16",
  Float: "float32",
  Double: "float64",
  ComplexHalf: "complex32",
  ComplexFloat: "complex64",
  ComplexDouble: "complex128",
  Bool: "bool",
  QInt8: "qint8",
  QUInt8: "quint8",
  QInt32: "qint32",
  BFloat16: "bfloat16",
  Float8_e5m2: "float8_e5m2",
  Float8_e4m3fn: "float8_e4m3fn",
  Float8_e5m2fnuz: "float8_e5m2fnuz",
  Float8_e4m3fnuz: "float8_e4m3fnuz",
  Float8_e8m0fnu: "float8_e8m0fnu",
  UInt16: "uint16",
  UInt32: "uint32",
  UInt64: "uint64",
  // In C++.
  "unsigned char": "uint8",
  "signed char": "int8",
  "short int": "int16",
  int: "int32",
  "long int": "int64",
  "c10::Half": "float16",
  "c10::BFloat16": "bfloat16",
  float: "float32",
  double: "float64",
  "c10::complex<float>": "complex64",
  "c10::complex<double>": "complex128",
  bool: "bool",
};

/** The dtype that libtorch calls so; undefined of what is none. */
export function scalarTypeName(name: string): DType | undefined {
  return scalarTypes[name];
}
