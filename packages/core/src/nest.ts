import { ValueError, type DType } from "@typetorch/ffi";
import type { TypedArray } from "./element-types.js";
import type { NestedArray } from "./literal.js";
import type { Scalar } from "./scalar.js";

/** The plain values of `count` elements from `start` on. */
type RowReader = (start: number, count: number) => Scalar[];

/**
 * Elements in order as nested arrays of a shape: numbers, booleans for bool, `{ re, im }` for complex dtypes.
 *
 * @throws ValueError for a 64-bit integer that is not exact as a number, and for more rows than arrays can be made.
 */
export function nest(values: TypedArray, shape: readonly number[], dtype: DType): NestedArray {
  const read = rowReader(values, dtype);
  if (shape.length === 0) return read(0, 1)[0]!;
  // A tensor without elements can still have any number of rows.
  const rows = shape.slice(0, -1).reduce((product, size) => product * size, 1);
  if (rows > mostRows) throw new ValueError(`toArray: the shape [${shape.join(", ")}] makes ${rows} arrays: read it with toTypedArray()`);
  return nestFrom(read, shape, 0, 0);
}

const mostRows = 2 ** 26;

function nestFrom(read: RowReader, shape: readonly number[], dim: number, start: number): NestedArray[] {
  const size = shape[dim]!;
  if (dim === shape.length - 1) return read(start, size);
  let stride = 1;
  for (let inner = dim + 1; inner < shape.length; inner++) stride *= shape[inner]!;
  const rows = new Array<NestedArray>(size);
  for (let index = 0; index < size; index++) rows[index] = nestFrom(read, shape, dim + 1, start + index * stride);
  return rows;
}

function rowReader(values: TypedArray, dtype: DType): RowReader {
  if (dtype === "bool") return collect((position) => values[position] !== 0);
  if (dtype.startsWith("complex")) return collect((position) => ({ re: values[2 * position] as number, im: values[2 * position + 1] as number }));
  if (dtype === "int64" || dtype === "uint64") return collect(wideReader(values, dtype));
  return (start, count) => {
    const row = new Array<number>(count);
    for (let index = 0; index < count; index++) row[index] = values[start + index] as number;
    return row;
  };
}

function collect(read: (position: number) => Scalar): RowReader {
  return (start, count) => {
    const row = new Array<Scalar>(count);
    for (let index = 0; index < count; index++) row[index] = read(start + index);
    return row;
  };
}

// The high word of 2^53, up to which every integer is exact as a number.
const exactHigh = 2 ** 21;

/** From two words of 32 bits: through bigints it would take ten times as long. */
function wideReader(values: TypedArray, dtype: "int64" | "uint64"): (position: number) => number {
  const low = new Uint32Array(values.buffer);
  const high = dtype === "int64" ? new Int32Array(values.buffer) : low;
  return (position) => {
    const top = high[2 * position + 1]!;
    const bottom = low[2 * position]!;
    if (top < -exactHigh || (top >= exactHigh && (top > exactHigh || bottom > 0))) {
      const reader = dtype === "int64" ? "toBigInt64Array()" : "toTypedArray()";
      throw new ValueError(`toArray: ${values[position]} at position ${position} is not exact as a number: read it with ${reader}`);
    }
    return top * 2 ** 32 + bottom;
  };
}
