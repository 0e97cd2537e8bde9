import type { DType } from "@typetorch/ffi";

/** A file begins with the header's length in 8 bytes, little-endian; the header is JSON, padded with spaces to 8. */
export const lengthBytes = 8;

/** The longest header that is read or written, as in the reference implementation. */
export const longestHeader = 100_000_000;

/** The key of the header that holds texts, and that no tensor can have as its name. */
export const metadataKey = "__metadata__";

/** A dtype of the format. Tensors are stored by dtype, in the reverse of this order, and by name within one. */
interface StoredDType {
  readonly name: string;
  readonly dtype: DType;
  readonly bytes: number;
}

const stored: readonly StoredDType[] = [
  { name: "BOOL", dtype: "bool", bytes: 1 },
  { name: "U8", dtype: "uint8", bytes: 1 },
  { name: "I8", dtype: "int8", bytes: 1 },
  { name: "F8_E5M2", dtype: "float8_e5m2", bytes: 1 },
  { name: "F8_E4M3", dtype: "float8_e4m3fn", bytes: 1 },
  { name: "F8_E8M0", dtype: "float8_e8m0fnu", bytes: 1 },
  { name: "F8_E4M3FNUZ", dtype: "float8_e4m3fnuz", bytes: 1 },
  { name: "F8_E5M2FNUZ", dtype: "float8_e5m2fnuz", bytes: 1 },
  { name: "I16", dtype: "int16", bytes: 2 },
  { name: "U16", dtype: "uint16", bytes: 2 },
  { name: "F16", dtype: "float16", bytes: 2 },
  { name: "BF16", dtype: "bfloat16", bytes: 2 },
  { name: "I32", dtype: "int32", bytes: 4 },
  { name: "U32", dtype: "uint32", bytes: 4 },
  { name: "F32", dtype: "float32", bytes: 4 },
  { name: "C64", dtype: "complex64", bytes: 8 },
  { name: "F64", dtype: "float64", bytes: 8 },
  { name: "I64", dtype: "int64", bytes: 8 },
  { name: "U64", dtype: "uint64", bytes: 8 },
];

export const storedByName: ReadonlyMap<string, StoredDType> = new Map(stored.map((entry) => [entry.name, entry]));
export const storedByDType: ReadonlyMap<DType, StoredDType> = new Map(stored.map((entry) => [entry.dtype, entry]));

/** Where a dtype stands in the order of storage: lower comes first. */
export function storageRank(dtype: DType): number {
  return -stored.findIndex((entry) => entry.dtype === dtype);
}
