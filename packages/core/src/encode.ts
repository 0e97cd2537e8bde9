import * as tag from "@typetorch/ffi";
import { ArgumentError, dtypeCodes, parseDevice, words } from "@typetorch/ffi";
import { calledName } from "./call.js";
import { disposedError } from "./debug.js";
import { Generator } from "./random.js";
import { isComplexNumber, isOptions } from "./scalar.js";
import { Tensor } from "./tensor.js";

/**
 * Encoders: each writes one argument at position `p` of the command buffer, checked, and returns the position after it.
 * The `…OrDefault` forms take undefined for the schema's default and null for none.
 */
type Encoder = (p: number, value: unknown, name: string) => number;

function refuse(value: unknown, name: string, wanted: string): never {
  throw new ArgumentError(`${calledName()}: argument '${name}' must be ${wanted}, got ${shown(value)}`);
}

/** A value as an error message shows it. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (value instanceof Tensor) return "a Tensor";
  if (Array.isArray(value)) return `[${value.slice(0, 8).map(shown).join(", ")}${value.length > 8 ? ", …" : ""}]`;
  if (typeof value === "object" && value !== null) return `an object of class ${value.constructor?.name ?? "null"}`;
  return String(value);
}

/** Refuses an argument of other overloads, none of which took it; options may stand in its place. */
export function noMore(value: unknown, name: string): void {
  if (value !== undefined && value !== null && !isOptions(value)) throw new ArgumentError(`${calledName()}: argument '${name}' fits none of its forms, got ${shown(value)}`);
}

/** Refuses unknown option names: a misspelt option must not be ignored. */
export function checkOptions(options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null) refuse(options, "options", "an object");
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) {
      throw new ArgumentError(`${calledName()}: unknown option '${key}': its options are ${known.join(", ")}`);
    }
  }
}

function orDefault<Rest extends readonly unknown[]>(
  encoder: (p: number, value: unknown, name: string, ...rest: Rest) => number,
): (p: number, value: unknown, name: string, ...rest: Rest) => number {
  return (p, value, name, ...rest) => {
    if (value === undefined) {
      words[p] = tag.MISSING;
      return p + 1;
    }
    if (value === null) {
      words[p] = tag.NONE;
      return p + 1;
    }
    return encoder(p, value, name, ...rest);
  };
}

function room(count: number, name: string): void {
  if (count > words.length / 2) throw new ArgumentError(`${calledName()}: argument '${name}' has ${count} items, more than one call can take`);
}

export function handleOf(value: unknown, name: string, used: () => string = calledName): number {
  if (!(value instanceof Tensor)) throw new ArgumentError(`${used()}: argument '${name}' must be a Tensor, got ${shown(value)}`);
  if (value.handle === 0) throw disposedError(value, used());
  return value.handle;
}

export function tensor(p: number, value: unknown, name: string): number {
  words[p] = tag.TENSOR;
  words[p + 1] = handleOf(value, name);
  return p + 2;
}

function list(p: number, value: unknown, name: string, kind: number, wanted: string, item: (value: unknown) => number | undefined): number {
  if (!Array.isArray(value)) refuse(value, name, wanted);
  room(value.length, name);
  words[p++] = kind;
  words[p++] = value.length;
  for (const entry of value) {
    const word = item(entry);
    if (word === undefined) refuse(value, name, wanted);
    words[p++] = word;
  }
  return p;
}

export function tensorList(p: number, value: unknown, name: string): number {
  return list(p, value, name, tag.TENSOR_LIST, "a list of tensors", (item) => handleOf(item, name));
}

export function optionalTensorList(p: number, value: unknown, name: string): number {
  return list(p, value, name, tag.OPTIONAL_TENSOR_LIST, "a list of tensors or null", (item) => (item === null || item === undefined ? 0 : handleOf(item, name)));
}


export const int: Encoder = (p, value, name) => {
  if (typeof value === "bigint") return wideInt(p, value, name);
  if (!Number.isSafeInteger(value)) refuse(value, name, "an integer");
  words[p] = tag.INT;
  words[p + 1] = value as number;
  return p + 2;
};

/** A symbol is a size in types only. */
function refuseSizes(list: readonly unknown[], item: unknown, name: string): never {
  const isSymbol = typeof item === "string" && /^[A-Za-z_]/.test(item);
  refuse(isSymbol ? item : list, name, isSymbol ? `a list of integers, and a symbol have its size, dim(${shown(item)}, size)` : "a list of integers");
}

/** A list of integers; where the schema has a fixed `size`, one integer stands for that many. */
export function intList(p: number, value: unknown, name: string, size?: number): number {
  if (size !== undefined && typeof value === "number") {
    if (!Number.isSafeInteger(value)) refuse(value, name, "an integer or a list of integers");
    words[p++] = tag.INT_LIST;
    words[p++] = size;
    for (let left = size; left > 0; left--) words[p++] = value;
    return p;
  }
  if (!Array.isArray(value)) refuse(value, name, "a list of integers");
  const length = value.length;
  room(length, name);
  words[p] = tag.INT_LIST;
  words[p + 1] = length;
  p += 2;
  for (let index = 0; index < length; index++) {
    const item: unknown = value[index];
    if (!Number.isSafeInteger(item)) refuseSizes(value, item, name);
    words[p + index] = item as number;
  }
  return p + length;
}

export const double: Encoder = (p, value, name) => {
  if (typeof value !== "number") refuse(value, name, "a number");
  words[p] = tag.DOUBLE;
  words[p + 1] = value;
  return p + 2;
};

export const doubleList: Encoder = (p, value, name) =>
  list(p, value, name, tag.DOUBLE_LIST, "a list of numbers", (item) => (typeof item === "number" ? item : undefined));

export const bool: Encoder = (p, value, name) => {
  if (typeof value !== "boolean") refuse(value, name, "a boolean");
  words[p] = tag.BOOL;
  words[p + 1] = value ? 1 : 0;
  return p + 2;
};

export const boolList: Encoder = (p, value, name) =>
  list(p, value, name, tag.BOOL_LIST, "a list of booleans", (item) => (typeof item === "boolean" ? Number(item) : undefined));

const wideInt: (p: number, value: bigint, name: string) => number = (p, value, name) => {
  if (value < -(1n << 63n) || value >= 1n << 64n) refuse(value, name, "an integer of 64 bits");
  words[p] = tag.WIDE_INT;
  words[p + 1] = Number(BigInt.asIntN(32, value >> 32n));
  words[p + 2] = Number(BigInt.asUintN(32, value));
  return p + 3;
};

export const scalar: Encoder = (p, value, name) => {
  if (typeof value === "number") {
    words[p] = Number.isSafeInteger(value) && !Object.is(value, -0) ? tag.INT : tag.DOUBLE;
    words[p + 1] = value;
    return p + 2;
  }
  if (typeof value === "boolean") return bool(p, value, name);
  if (typeof value === "bigint") return wideInt(p, value, name);
  if (!isComplexNumber(value)) refuse(value, name, "a number, a bigint, a boolean or { re, im }");
  words[p] = tag.COMPLEX;
  words[p + 1] = value.re;
  words[p + 2] = value.im;
  return p + 3;
};

/** A fill value decides the dtype: numbers make floats here, as they do in nested arrays; bigints make int64. */
export const fillValue: Encoder = (p, value, name) => (typeof value === "number" ? double(p, value, name) : scalar(p, value, name));

export function scalarList(p: number, value: unknown, name: string): number {
  if (!Array.isArray(value)) refuse(value, name, "a list of numbers");
  room(value.length * 3, name);
  words[p++] = tag.SCALAR_LIST;
  words[p++] = value.length;
  for (const item of value) p = scalar(p, item, name);
  return p;
}

export const string: Encoder = (p, value, name) => {
  if (typeof value !== "string") refuse(value, name, "a string");
  const bytes = Buffer.from(value, "utf8");
  room(bytes.length, name);
  words[p++] = tag.STRING;
  words[p++] = bytes.length;
  for (const byte of bytes) words[p++] = byte;
  return p;
};

export const dtype: Encoder = (p, value, name) => {
  const code = typeof value === "string" && Object.hasOwn(dtypeCodes, value) ? dtypeCodes[value as keyof typeof dtypeCodes] : undefined;
  if (code === undefined) refuse(value, name, `one of ${Object.keys(dtypeCodes).join(", ")}`);
  words[p] = tag.INT;
  words[p + 1] = code;
  return p + 2;
};

export const device: Encoder = (p, value, name) => {
  const parsed = parseDevice(value);
  if (!parsed) refuse(value, name, 'a device: "cpu", "cuda", "cuda:1", "meta" or "mps"');
  words[p] = tag.DEVICE;
  words[p + 1] = parsed.type;
  words[p + 2] = parsed.index;
  return p + 3;
};

function oneOf(numbers: Record<string, number>): Encoder {
  return (p, value, name) => {
    const number = typeof value === "string" && Object.hasOwn(numbers, value) ? numbers[value] : undefined;
    if (number === undefined) refuse(value, name, `one of ${Object.keys(numbers).join(", ")}`);
    words[p] = tag.INT;
    words[p + 1] = number;
    return p + 2;
  };
}

export const reduction = oneOf({ none: 0, mean: 1, sum: 2 });
export const layout = oneOf({ strided: 0, sparse_coo: 1, sparse_csr: 2 });
export const memoryFormat = oneOf({ contiguous_format: 0, preserve_format: 1, channels_last: 2, channels_last_3d: 3 });

export const generator: Encoder = (p, value, name) => {
  if (!(value instanceof Generator)) refuse(value, name, "a Generator");
  words[p] = tag.GENERATOR;
  words[p + 1] = value.number();
  return p + 2;
};

export const tensorOrDefault = orDefault(tensor);
export const tensorListOrDefault = orDefault(tensorList);
export const optionalTensorListOrDefault = orDefault(optionalTensorList);
export const intOrDefault = orDefault(int);
export const intListOrDefault = orDefault(intList);
export const doubleOrDefault = orDefault(double);
export const doubleListOrDefault = orDefault(doubleList);
export const boolOrDefault = orDefault(bool);
export const boolListOrDefault = orDefault(boolList);
export const scalarOrDefault = orDefault(scalar);
export const scalarListOrDefault = orDefault(scalarList);
export const stringOrDefault = orDefault(string);
export const dtypeOrDefault = orDefault(dtype);
export const deviceOrDefault = orDefault(device);
export const reductionOrDefault = orDefault(reduction);
export const layoutOrDefault = orDefault(layout);
export const memoryFormatOrDefault = orDefault(memoryFormat);
export const generatorOrDefault = orDefault(generator);
