import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { ValueError, type DType } from "@typetorch/ffi";
import { repeatedKey } from "./json-keys.js";
import { lengthBytes, longestHeader, metadataKey, storedByName } from "./safetensors-format.js";

/** A tensor as the header describes it; `begin` counts from the start of the file. */
export interface StoredTensor {
  readonly name: string;
  readonly dtype: DType;
  readonly elementSize: number;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly bytes: number;
}

export interface Header {
  readonly metadata: Readonly<Record<string, string>>;
  /** In the order of their data. */
  readonly tensors: readonly StoredTensor[];
  readonly fileBytes: number;
}

/**
 * Reads a file's header and checks all of it, so that no later step can read outside the file: lengths, JSON, keys,
 * dtypes, shapes, and that the tensors fill the rest of the file without holes or overlap.
 *
 * @throws ValueError that says what is wrong with the file; the system's own error where it cannot be read.
 */
export function readHeader(used: string, path: string): Header {
  const refuse: Refuse = (complaint) => {
    throw new ValueError(`${used}: ${path} is not a whole safetensors file: ${complaint}`);
  };
  // Before it is opened: opening a pipe would wait for its writer.
  if (!statSync(path).isFile()) refuse("it is no regular file");
  const file = openSync(path, "r");
  try {
    return checkedHeader(file, refuse);
  } finally {
    closeSync(file);
  }
}

type Refuse = (complaint: string) => never;

function checkedHeader(file: number, refuse: Refuse): Header {
  const fileBytes = fstatSync(file).size;
  if (fileBytes < lengthBytes) refuse(`it has ${fileBytes} bytes, fewer than the ${lengthBytes} of the header's length`);
  const length = readBytes(file, 0, lengthBytes, refuse).readBigUInt64LE();
  if (length > longestHeader) refuse(`the header's length reads ${length}, more than the ${longestHeader} bytes that are allowed`);
  const dataStart = lengthBytes + Number(length);
  if (dataStart > fileBytes) refuse(`the header should have ${length} bytes, the file ends after ${fileBytes - lengthBytes} of them`);
  const header = parse(readBytes(file, lengthBytes, Number(length), refuse), refuse);

  let metadata: Record<string, string> = {};
  const tensors: StoredTensor[] = [];
  for (const [name, entry] of Object.entries(header)) {
    if (name === metadataKey) metadata = checkedMetadata(entry, refuse);
    else tensors.push(checkedTensor(name, entry, dataStart, refuse));
  }
  checkLayout(tensors, dataStart, fileBytes, refuse);
  return { metadata, tensors, fileBytes };
}

function readBytes(file: number, position: number, count: number, refuse: Refuse): Buffer {
  const bytes = Buffer.allocUnsafe(count);
  for (let done = 0; done < count; ) {
    const read = readSync(file, bytes, done, count - done, position + done);
    if (read === 0) refuse("the file ends while it is read");
    done += read;
  }
  return bytes;
}

function parse(bytes: Buffer, refuse: Refuse): Record<string, unknown> {
  if (bytes[0] !== 0x7b) refuse("the header does not begin with '{'");
  let text: string;
  let header: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    header = JSON.parse(text);
  } catch (error) {
    return refuse(`the header is no JSON in UTF-8 (${(error as Error).message.slice(0, 200)})`);
  }
  const repeated = repeatedKey(text);
  if (repeated !== undefined) refuse(`the header has the key ${JSON.stringify(repeated)} twice in one object`);
  return header as Record<string, unknown>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkedMetadata(entry: unknown, refuse: Refuse): Record<string, string> {
  if (!isRecord(entry) || !Object.values(entry).every((value) => typeof value === "string")) refuse(`${metadataKey} must hold texts only`);
  return entry as Record<string, string>;
}

/** A value of the header for a message; one from a damaged file can be of any size and depth. */
function brief(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "object" && value !== null && !(Array.isArray(value) && value.every((item) => typeof item !== "object"))) return "nested";
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function checkedTensor(name: string, entry: unknown, dataStart: number, refuse: Refuse): StoredTensor {
  const wrong = (complaint: string): never => refuse(`tensor ${JSON.stringify(name)} ${complaint}`);
  if (!isRecord(entry)) return wrong("is not described by an object");
  const unknown = Object.keys(entry).find((key) => !["dtype", "shape", "data_offsets"].includes(key));
  if (unknown !== undefined) wrong(`has the unknown key ${JSON.stringify(unknown)}`);
  const { dtype, shape, data_offsets: offsets } = entry;
  const known = typeof dtype === "string" ? storedByName.get(dtype) : undefined;
  if (!known) return wrong(`has the dtype ${brief(dtype)}; known are ${[...storedByName.keys()].join(", ")}`);
  if (!Array.isArray(shape) || !shape.every(isSize)) return wrong(`has the shape ${brief(shape)}, not a list of sizes`);
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isSize) || offsets[0]! > offsets[1]!) {
    return wrong(`has the offsets ${brief(offsets)}, not a begin and an end`);
  }
  const [begin, end] = offsets as [number, number];
  const bytes = shape.reduce((product, size) => product * size, known.bytes);
  if (bytes !== end - begin) wrong(`takes ${bytes} bytes as ${String(dtype)} [${shape.join(", ")}], its offsets leave ${end - begin}`);
  return { name, dtype: known.dtype, elementSize: known.bytes, shape, begin: dataStart + begin, bytes };
}

/** Puts the tensors into the order of their data, which must fill the file to its end. */
function checkLayout(tensors: StoredTensor[], dataStart: number, fileBytes: number, refuse: Refuse): void {
  tensors.sort((a, b) => a.begin - b.begin || a.bytes - b.bytes);
  let end = dataStart;
  for (const { name, begin, bytes } of tensors) {
    if (begin !== end) {
      refuse(`tensor ${JSON.stringify(name)} begins at byte ${begin - dataStart} of the data, ${begin < end ? "inside another tensor" : "after a hole"}: ${end - dataStart} was expected`);
    }
    end += bytes;
  }
  if (end > fileBytes) refuse(`the tensors take ${end - dataStart} bytes, the file ends after ${fileBytes - dataStart} of them`);
  if (end < fileBytes) refuse(`the tensors take ${end - dataStart} bytes, ${fileBytes - end} more follow them`);
}
