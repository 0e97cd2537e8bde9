/**
 * The command buffer of this thread: operands are written here, results are read from here (the format stands in
 * shim/include/typetorch.h). 8 MB of address space; pages that are never touched cost nothing.
 */
export const words = new Float64Array(1 << 20);

/** Tags of values in the command buffer: `tt_tag` of the C ABI. */
export const MISSING = 0;
export const NONE = 1;
export const TENSOR = 2;
export const INT = 3;
export const DOUBLE = 4;
export const BOOL = 5;
export const COMPLEX = 6;
export const WIDE_INT = 7;
export const INT_LIST = 8;
export const DOUBLE_LIST = 9;
export const BOOL_LIST = 10;
export const TENSOR_LIST = 11;
export const OPTIONAL_TENSOR_LIST = 12;
export const SCALAR_LIST = 13;
export const STRING = 14;
export const DEVICE = 15;
export const GENERATOR = 16;
