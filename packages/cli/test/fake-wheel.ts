import { createHash } from "node:crypto";
import { join } from "node:path";
import { elfHeader, thisMachine, versionHeader, write } from "../../ffi/test/fakes.js";

export interface FakeWheel {
  readonly version?: string;
  /** The version's tag: `"cpu"`, `"cu126"`. */
  readonly tag?: string;
  readonly machine?: number;
  readonly requires?: readonly string[];
  /** Bytes of a library, so that a test can stop a program while it unpacks. */
  readonly padding?: number;
  /** Files whose contents differ from what RECORD says. */
  readonly damaged?: readonly string[];
}

/** Writes a wheel that has a torch wheel's layout, with libraries that are headers only. */
export function writeFakeWheel(
  directory: string,
  { version = "2.13.0", tag = "cpu", machine = thisMachine, requires = [], padding = 0, damaged = [] }: FakeWheel = {},
): string {
  const info = `torch-${version}+${tag}.dist-info`;
  const library = Buffer.concat([elfHeader(machine), Buffer.alloc(padding)]);
  const files: Record<string, Buffer> = {
    "torch/__init__.py": Buffer.from("raise ImportError"),
    "torch/version.py": Buffer.from(`__version__ = '${version}+${tag}'\n`),
    "torch/lib/libtorch_cpu.so": library,
    "torch/lib/libc10.so": library,
    "torch/lib/libtorch_python.so": library,
    "torch/include/torch/headeronly/version.h": Buffer.from(versionHeader(version)),
    [`${info}/METADATA`]: Buffer.from(
      `Name: torch\nVersion: ${version}+${tag}\n${requires.map((name) => `Requires-Dist: ${name}\n`).join("")}`,
    ),
  };
  const lines = Object.entries(files).map(
    ([name, data]) => `${name},sha256=${createHash("sha256").update(data).digest("base64url")},${data.length}`,
  );
  files[`${info}/RECORD`] = Buffer.from(`${lines.join("\n")}\n`);
  for (const name of damaged) files[name] = Buffer.from(files[name]!.map((byte) => byte ^ 1));
  return write(join(directory, `torch-${version}+${tag}-cp311-cp311-manylinux_2_28_x86_64.whl`), zip(files));
}

/** A zip file of stored entries. The reader under test does not look at checksums: RECORD holds better ones. */
export function zip(files: Readonly<Record<string, Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of Object.entries(files)) {
    const path = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(path.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(data.length, 24);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, path, data);
    directory.push(central, path);
    offset += local.length + path.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
