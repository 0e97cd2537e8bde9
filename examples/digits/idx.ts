import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** An array of bytes with its sizes. */
export interface IdxArray {
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

/**
 * Reads an IDX file, the format of MNIST: two zeros, the element type (8: unsigned bytes), the number of dims, their
 * sizes as 4 bytes each, and the elements. Compressed files are decompressed.
 */
export function readIdx(file: string | URL): IdxArray {
  let bytes: Buffer = readFileSync(file);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes);
  const rank = bytes[3] ?? 0;
  const start = 4 + 4 * rank;
  if (bytes.length < start || bytes.readUInt16BE(0) !== 0 || bytes[2] !== 8) throw new Error(`${String(file)} is no IDX file of bytes`);
  const shape = Array.from({ length: rank }, (_, dim) => bytes.readUInt32BE(4 + 4 * dim));
  const count = shape.reduce((product, size) => product * size, 1);
  if (bytes.length !== start + count) throw new Error(`${String(file)} should hold ${count} elements and holds ${bytes.length - start}`);
  return { shape, data: new Uint8Array(bytes.subarray(start)) };
}
