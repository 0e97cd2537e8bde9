import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as yauzl from "yauzl";

/** A wheel that cannot be used: cut short, damaged, or of something else. */
export class WheelError extends Error {
  override readonly name = "WheelError";
}

/** Files of torch's own wheel that no shim needs: the Python extension and the test libraries. */
const NOT_NEEDED = /^torch\/lib\/lib(torch_python|torchbind_test|jitbackend_test|backend_with_compiler|aoti_custom_ops)\.so$/;

/** What is taken from a wheel: libtorch's libraries and headers, the version, and CUDA's libraries from nvidia's wheels. */
function isNeeded(name: string): boolean {
  if (name.endsWith("/") || NOT_NEEDED.test(name)) return false;
  return name === "torch/version.py" || /^torch\/(lib|include)\//.test(name) || /^nvidia\/.*\/lib\/[^/]+\.so[.\d]*$/.test(name);
}

/** The needed files of a wheel and their size, read from the wheel's directory at its end. */
export interface WheelContents {
  readonly bytes: number;
  /** The wheel's METADATA. */
  readonly metadata: string;
  /** `cpu` or `cu130`, from the `__version__` or the CUDA version that torch/version.py states; `cpu` without that file. */
  readonly variant: string;
}

/** @throws WheelError where the file is no whole wheel. */
export async function wheelContents(wheel: string): Promise<WheelContents> {
  return await withWheel(wheel, async (zip) => {
    let bytes = 0;
    let metadata = "";
    let version = "";
    for await (const entry of zip.eachEntry()) {
      if (isNeeded(entry.fileName)) bytes += entry.uncompressedSize;
      if (/^[^/]+\.dist-info\/METADATA$/.test(entry.fileName)) metadata = await readText(zip, entry);
      if (entry.fileName === "torch/version.py") version = await readText(zip, entry);
    }
    return { bytes, metadata, variant: variantOf(version) };
  });
}

function variantOf(text: string): string {
  const tag = /__version__ = '[^'+]+\+(\w+)'/.exec(text)?.[1];
  const cuda = /^cuda[^=]*= '([\d.]+)'/m.exec(text)?.[1];
  return tag ?? (cuda ? `cu${cuda.replaceAll(".", "")}` : "cpu");
}

/**
 * Unpacks the needed files of a wheel and checks each against the SHA-256 that the wheel's RECORD gives.
 *
 * @param onBytes called with the number of bytes written since the last call.
 * @throws WheelError where the wheel is cut short or damaged.
 */
export async function unpackWheel(wheel: string, directory: string, onBytes: (bytes: number) => void): Promise<void> {
  await withWheel(wheel, async (zip) => {
    const written = new Map<string, string>();
    let record = "";
    for await (const entry of zip.eachEntry()) {
      if (/^[^/]+\.dist-info\/RECORD$/.test(entry.fileName)) record = await readText(zip, entry);
      if (!isNeeded(entry.fileName)) continue;
      const file = join(directory, entry.fileName);
      mkdirSync(dirname(file), { recursive: true });
      const hash = createHash("sha256");
      const count = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          onBytes(chunk.length);
          done(null, chunk);
        },
      });
      await pipeline(await zip.openReadStreamPromise(entry), count, createWriteStream(file));
      written.set(entry.fileName, hash.digest("base64url"));
    }
    checkRecord(wheel, record, written);
  });
}

/** RECORD's lines read `path,sha256=<digest>,<size>`. */
function checkRecord(wheel: string, record: string, written: ReadonlyMap<string, string>): void {
  const expected = new Map<string, string>();
  for (const line of record.split("\n")) {
    const [, name, digest] = /^(.*),sha256=([^,]*),/.exec(line) ?? [];
    if (name && digest) expected.set(name, digest);
  }
  for (const [name, digest] of written) {
    if (expected.get(name) !== digest) throw new WheelError(`${wheel} is damaged: ${name} is not what its RECORD says`);
  }
}

async function withWheel<T>(wheel: string, work: (zip: yauzl.ZipFile) => Promise<T>): Promise<T> {
  let zip: yauzl.ZipFile | undefined;
  try {
    zip = await yauzl.openPromise(wheel, { lazyEntries: true, autoClose: false });
    return await work(zip);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof WheelError || code === "ENOSPC" || code === "ENOENT") throw error;
    throw new WheelError(`${wheel} is not a whole wheel (${message})`, { cause: error });
  } finally {
    zip?.close();
  }
}

async function readText(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), sink);
  return Buffer.concat(chunks).toString("utf8");
}
