/** Signed and unsigned integers. */
export type IntDType = "uint8" | "int8" | "int16" | "int32" | "int64" | "uint16" | "uint32" | "uint64";
/** Floating-point numbers with arithmetic of their own. */
export type FloatDType = "float16" | "bfloat16" | "float32" | "float64";
/** Eight-bit floats, for storage: convert before computing. */
export type Float8DType = "float8_e4m3fn" | "float8_e5m2" | "float8_e4m3fnuz" | "float8_e5m2fnuz" | "float8_e8m0fnu";
export type ComplexDType = "complex32" | "complex64" | "complex128";
/** Quantised integers. */
export type QuantizedDType = "qint8" | "quint8" | "qint32";

/** PyTorch's dtypes by their names. `DType` itself means unknown. */
export type DType = "bool" | IntDType | FloatDType | Float8DType | ComplexDType | QuantizedDType;
