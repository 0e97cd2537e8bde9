import { closeSync, openSync, readSync } from "node:fs";

/** Numbers of the ELF header's field `e_machine`, by Node's name of the architecture. */
const MACHINES: Readonly<Record<string, number>> = {
  ia32: 3,
  ppc64: 21,
  s390x: 22,
  arm: 40,
  x64: 62,
  arm64: 183,
  riscv64: 243,
  loong64: 258,
};

/**
 * The architecture a shared library was built for, in Node's words (`process.arch`): `"x64"`, `"arm64"` …; a file that
 * is no ELF file gives `"not an ELF file"`.
 */
export function elfArchitecture(file: string): string {
  const header = Buffer.alloc(20);
  const descriptor = openSync(file, "r");
  try {
    const length = readSync(descriptor, header, 0, 20, 0);
    if (length < 20 || header.toString("latin1", 0, 4) !== "\x7fELF") return "not an ELF file";
  } finally {
    closeSync(descriptor);
  }
  const littleEndian = header[5] === 1;
  const machine = littleEndian ? header.readUInt16LE(18) : header.readUInt16BE(18);
  return Object.keys(MACHINES).find((name) => MACHINES[name] === machine) ?? `ELF machine ${machine}`;
}
