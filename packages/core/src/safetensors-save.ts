import { randomBytes } from "node:crypto";
import { closeSync, fchmodSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { ArgumentError, DTypeError, ValueError, type DType } from "@typetorch/ffi";
import { copyBytes } from "./data-out.js";
import { newArray } from "./element-types.js";
import { handleOf, shown } from "./encode.js";
import { lengthBytes, longestHeader, metadataKey, storageRank, storedByDType } from "./safetensors-format.js";
import { checkPath } from "./safetensors-load.js";
import { isOptions } from "./scalar.js";
import type { Tensor } from "./tensor.js";

const used = "saveSafetensors";

export interface SaveOptions {
  /** Texts for the header. Default: `{ format: "pt" }`, by which readers know PyTorch's weights; null for none at all. */
  readonly metadata?: Readonly<Record<string, string>> | null;
}

interface Entry {
  readonly name: string;
  readonly key: Buffer;
  readonly tensor: Tensor;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly bytes: number;
}

/**
 * Writes tensors to a safetensors file, byte for byte as Python's writer does. The file is whole or not there: it is
 * written under another name beside it and then renamed. PyTorch: `safetensors.torch.save_file(tensors, path, metadata={"format": "pt"})`.
 *
 * Tensors on other devices are copied over; those that are not contiguous, or share memory, are written each in full
 * (Python's writer refuses them), so they load as tensors of their own.
 *
 * @throws DTypeError for complex32, complex128 and quantised tensors, which the format does not have.
 * @throws ArgumentError for a name or metadata that is not well-formed text, or is `__metadata__`.
 * @throws ValueError for tensors on the meta device, and where `path` is a directory or a device; the system's own error
 * where the file cannot be written.
 */
export function saveSafetensors(tensors: Readonly<Record<string, Tensor>>, path: string, options: SaveOptions = {}): void {
  checkPath(used, path);
  if (!isOptions(tensors)) throw new ArgumentError(`${used}: argument 'tensors' must be a record of tensors by name, got ${shown(tensors)}`);
  const metadata = checkedMetadata(options);
  const entries = Object.entries(tensors).map(([name, tensor]) => entryOf(name, tensor));
  // By code points, as UTF-8 bytes compare; JavaScript's own order of strings is by UTF-16 words.
  entries.sort((a, b) => storageRank(a.dtype) - storageRank(b.dtype) || Buffer.compare(a.key, b.key));
  const header = headerText(entries, metadata);
  replaceFile(path, (file) => {
    writeAll(file, header);
    for (const { tensor, bytes } of entries) {
      const data = newArray(used, "uint8", bytes) as Uint8Array;
      copyBytes(used, tensor, data);
      writeAll(file, data);
    }
  });
}

function checkedMetadata(options: SaveOptions): Readonly<Record<string, string>> | null {
  const given: unknown = options;
  if (!isOptions(given)) throw new ArgumentError(`${used}: the options must be an object such as { metadata: {} }, got ${shown(given)}`);
  for (const name of Object.keys(given)) {
    if (name !== "metadata") throw new ArgumentError(`${used}: unknown option '${name}': its option is metadata`);
  }
  const { metadata = { format: "pt" } } = options;
  if (metadata === null) return null;
  const texts: unknown = metadata;
  if (!isOptions(texts)) throw new ArgumentError(`${used}: option 'metadata' must be a record of texts, got ${shown(texts)}`);
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value !== "string") throw new ArgumentError(`${used}: the metadata ${shown(key)} must be a text, got ${shown(value)}`);
    checkText(key);
    checkText(value);
  }
  return metadata;
}

function checkText(text: string): void {
  if (/\p{Surrogate}/u.test(text)) throw new ArgumentError(`${used}: ${JSON.stringify(text)} holds half of a surrogate pair, which UTF-8 cannot`);
}

function entryOf(name: string, tensor: Tensor): Entry {
  if (name === metadataKey) throw new ArgumentError(`${used}: a tensor cannot be named ${metadataKey}: the header keeps that name for texts`);
  checkText(name);
  handleOf(tensor, name, () => used);
  const { dtype, shape, device } = tensor;
  const stored = storedByDType.get(dtype);
  if (!stored) throw new DTypeError(`${used}: tensor ${JSON.stringify(name)} is ${dtype}, which the format does not have: convert it, or save its parts`);
  if (device.startsWith("meta")) throw new ValueError(`${used}: tensor ${JSON.stringify(name)} is on the meta device and has no data`);
  const bytes = shape.reduce((product, size) => product * size, stored.bytes);
  return { name, key: Buffer.from(name, "utf8"), tensor, dtype, shape, bytes };
}

/** The header's length and the header, padded with spaces to a multiple of 8 bytes. */
function headerText(entries: readonly Entry[], metadata: Readonly<Record<string, string>> | null): Buffer {
  const parts: string[] = metadata ? [`"${metadataKey}":${JSON.stringify(metadata)}`] : [];
  let end = 0;
  for (const { name, dtype, shape, bytes } of entries) {
    const begin = end;
    end += bytes;
    parts.push(`${JSON.stringify(name)}:{"dtype":"${storedByDType.get(dtype)!.name}","shape":[${shape.join(",")}],"data_offsets":[${begin},${end}]}`);
  }
  const text = Buffer.from(`{${parts.join(",")}}`, "utf8");
  const length = Math.ceil(text.length / 8) * 8;
  if (length > longestHeader) throw new ValueError(`${used}: the header takes ${length} bytes, more than the ${longestHeader} that are allowed`);
  const header = Buffer.alloc(lengthBytes + length, " ");
  header.writeBigUInt64LE(BigInt(length));
  text.copy(header, lengthBytes);
  return header;
}

function writeAll(file: number, data: Uint8Array): void {
  for (let done = 0; done < data.length; ) done += writeSync(file, data, done, Math.min(data.length - done, 1 << 30));
}

/**
 * Writes a file under another name beside it, then renames: readers see the old file or the new one. Tensors that are
 * mapped from the old file keep it.
 */
function replaceFile(path: string, write: (file: number) => void): void {
  const { target, mode } = replaced(path);
  const temporary = join(dirname(target), `.typetorch-${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
  const file = openSync(temporary, "wx");
  try {
    try {
      if (mode !== undefined) fchmodSync(file, mode);
      write(file);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * The file that is to be replaced and its permissions, which the new one gets. A link is followed: it is not to be
 * replaced itself; and neither is a device or a directory.
 */
function replaced(path: string): { target: string; mode?: number } {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return { target: path };
  if (!status.isFile()) throw new ValueError(`${used}: ${path} is no regular file, and is not replaced by one`);
  return { target: realpathSync(path), mode: status.mode & 0o777 };
}
