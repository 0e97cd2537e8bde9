import * as tag from "@typetorch/ffi";
import { ValueError, words } from "@typetorch/ffi";
import type { Scalar } from "./scalar.js";

/** The tagged scalar at a position of the command buffer. */
export function scalarAt(position: number): Scalar {
  const value = words[position + 1]!;
  switch (words[position]) {
    case tag.BOOL:
      return value !== 0;
    case tag.COMPLEX:
      return { re: value, im: words[position + 2]! };
    case tag.WIDE_INT:
      throw new ValueError(
        `item: ${wideInteger(position)} is not exact as a number: read it with toBigInt64Array()`,
      );
    default:
      return value;
  }
}

/** The 64-bit integer at a position, of either tag. */
export function integerAt(position: number): bigint {
  return words[position] === tag.WIDE_INT ? wideInteger(position) : BigInt(words[position + 1]!);
}

function wideInteger(position: number): bigint {
  return (BigInt(words[position + 1]!) << 32n) | BigInt(words[position + 2]!);
}
