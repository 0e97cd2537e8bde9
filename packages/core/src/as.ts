import { ArgumentError, DeviceError, DTypeError, ShapeError, type Device, type DType } from "@typetorch/ffi";
import { checkOptions, shown } from "./encode.js";
import type { Tensor } from "./tensor.js";

export interface AsOptions {
  readonly dtype?: DType;
  readonly device?: Device;
}

/**
 * Checks that a tensor has the shape, and the dtype and device if given, that the types say, in the compiler's words.
 * A symbol takes the size it meets first and must meet it wherever it stands again, also inside expressions (`"T+1"`).
 */
export function as(tensor: Tensor, expected: readonly (number | string)[], options: AsOptions = {}): Tensor {
  if (!Array.isArray(expected)) throw new ArgumentError(`as: the shape must be a list of sizes and symbols, got ${shown(expected)}`);
  checkOptions(options, ["dtype", "device"]);
  const actual = tensor.shape;
  const refuse = (fault: string) => {
    throw new ShapeError(`as: [${actual.join(", ")}] cannot be [${expected.join(", ")}]: ${fault}`);
  };
  if (actual.length !== expected.length) refuse(`${actual.length} and ${expected.length} dims differ`);
  const sizes = new Map<string, number>();
  expected.forEach((entry, dim) => {
    if (typeof entry === "string" && isSymbol(entry) && !sizes.has(entry)) sizes.set(entry, actual[dim]!);
  });
  expected.forEach((entry, dim) => {
    const size = typeof entry === "number" ? entry : sizeOf(entry, sizes);
    if (size === actual[dim]) return;
    if (typeof entry === "number") refuse(`dimensions ${actual[dim]} and ${entry} differ`);
    refuse(`${entry} is ${size} and cannot be ${actual[dim]}`);
  });
  if (options.dtype !== undefined && options.dtype !== tensor.dtype) {
    throw new DTypeError(`as: dtypes ${tensor.dtype} and ${options.dtype} differ`);
  }
  if (options.device !== undefined && !isOn(tensor.device, options.device)) {
    throw new DeviceError(`as: devices ${tensor.device} and ${options.device} differ`);
  }
  return tensor;
}

/** `"cuda"` is whichever CUDA device is current. */
function isOn(actual: Device, expected: Device): boolean {
  return actual === expected || (!expected.includes(":") && actual.startsWith(`${expected}:`));
}

function isSymbol(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text);
}

/** The value of an expression of symbols and integers in the types' normal form: products joined by `+` and `-`. */
function sizeOf(expression: unknown, sizes: ReadonlyMap<string, number>): number {
  if (typeof expression !== "string" || !/^-?[\w*]+([+-][\w*]+)*$/.test(expression)) {
    throw new ArgumentError(`as: ${shown(expression)} is neither a size nor a symbol nor an expression such as "2*T+1"`);
  }
  let total = 0;
  for (const [, sign, product] of expression.matchAll(/([+-]?)([\w*]+)/g)) {
    const value = product!.split("*").reduce((result, factor) => result * factorSize(factor, expression, sizes), 1);
    total += sign === "-" ? -value : value;
  }
  return total;
}

function factorSize(factor: string, expression: string, sizes: ReadonlyMap<string, number>): number {
  if (/^\d+$/.test(factor)) return Number(factor);
  const size = sizes.get(factor);
  if (size === undefined) throw new ArgumentError(`as: the size of ${factor} in "${expression}" is not known: name ${factor} by itself in the shape, or give the number`);
  return size;
}
