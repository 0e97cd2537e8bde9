/** The types that type tests name, read at run time: to make operands of them, and to hold results against them. */
import * as core from "@typetorch/core";
import { isDeepStrictEqual } from "node:util";

/** What a type leaves open. */
export const anything = Symbol("anything");
/** A type of which no value can be made here. */
export const unavailable = Symbol("unavailable");

interface TensorType {
  readonly shape: unknown;
  readonly dtype: unknown;
  readonly device: unknown;
}
class Expected implements TensorType {
  constructor(
    readonly shape: unknown,
    readonly dtype: unknown,
    readonly device: unknown,
  ) {}
}

/** Sizes that the arithmetic of the tests comes out even with. */
const sizes: Readonly<Record<string, number>> = {
  B: 6, T: 12, U: 7, N: 3, C: 2, H: 6, W: 8, K: 5, n: 3, m: 5, k: 4,
  batch: 32, time: 12, hidden: 3, heads: 4, past: 7, width: 3, channels: 3, vocabulary: 9, entries: 7, bags: 2,
};
const factor = `(?:${Object.keys(sizes).join("|")}|\\d+|floor\\([^"]*?/\\d+\\))`;
const symbol = new RegExp(`(?<=[[(,:] ?)(?<!UPLO: |dim\\()"(${factor}(?:[-+*]${factor})*)"`, "g");

/** A text with the sizes of symbols in the place of their names. */
export const sizesForSymbols = (text: string): string =>
  text.replace(symbol, (quoted, name: string) => (/^\d+$/.test(name) ? quoted : String(core.symbols(sizes).dim(name))));

const tensor = (shape: unknown = anything, dtype: unknown = anything, device: unknown = anything) => new Expected(shape, dtype, device);
const names = {
  Tensor: tensor,
  F: (shape: unknown) => tensor(shape, "float32", "cpu"),
  Of: (shape: unknown, dtype: unknown) => tensor(shape, dtype, "cpu"),
  Shape: anything,
  DType: anything,
  Device: anything,
  any: anything,
  union: anything,
  either: anything,
  number: "number",
  boolean: "boolean",
  string: "string",
  bigint: "bigint",
};

/** A type as a value: a tensor's, `anything`, the name of a primitive, lists and records of these; `unavailable` where it is another. */
export function readType(type: string): unknown {
  const text = sizesForSymbols(type)
    .replace(/\breadonly /g, "")
    .replace(/(?:"[^"]*"|[\w.]+)(?: \| (?:"[^"]*"|[\w.]+))+/g, "either")
    .replace(/\bTensor\b(?!<)/g, "Tensor<>")
    .replaceAll("> | null", ">")
    .replaceAll("<", "(")
    .replaceAll(">", ")")
    .replaceAll(";", ",");
  if (/\)\[\]| \| |\bvoid\b/.test(text)) return anything;
  try {
    return new Function(...Object.keys(names), `return (${text});`)(...Object.values(names)) as unknown;
  } catch {
    return unavailable;
  }
}

/** Whether a value is of a type that was read. */
export function fits(value: unknown, expected: unknown): boolean {
  if (expected === anything) return true;
  if (expected === null) return value === null;
  if (expected instanceof Expected) {
    if (!(value instanceof core.Tensor)) return false;
    const isShape = expected.shape === anything || (Array.isArray(expected.shape) && expected.shape.length === value.ndim && expected.shape.every((dim, index) => typeof dim !== "number" || dim === value.shape[index]));
    return isShape && [anything, value.dtype].includes(expected.dtype as never) && [anything, value.device].includes(expected.device as never);
  }
  if (Array.isArray(expected)) return Array.isArray(value) && value.length === expected.length && expected.every((item, index) => fits(value[index], item));
  if (typeof expected === "object" && expected !== null) {
    return isDeepStrictEqual(Object.keys(expected).sort(), Object.keys(value ?? {}).sort()) && Object.entries(expected).every(([name, item]) => fits((value as Record<string, unknown>)[name], item));
  }
  return typeof value === expected;
}

/** Whether a type leaves something open. */
export const isOpen = (type: string): boolean => /\b(Shape|DType|Device|number|boolean)\b| \| |Tensor(?!<)/.test(type);

/** Ones; square matrices are the identity, which has an inverse. */
export function made(shape: readonly number[], dtype: core.DType = "float32"): core.Tensor {
  if (dtype === "int64") return core.zeros(shape, { dtype });
  const [rows, columns] = shape.slice(-2);
  return (shape.length > 1 && rows === columns ? core.eye(rows!).expand(shape).clone() : core.ones(shape)).to(dtype);
}

/** A value of a type: what it leaves open is something small. */
export function operandOf(type: string): unknown {
  const first = sizesForSymbols(type).replace(/("[^"]*"|\d+) \| ("[^"]*"|\d+)/g, "$1");
  if (first === "number") return 2;
  if (first === "boolean") return true;
  const read = readType(first);
  if (!(read instanceof Expected) || ![anything, "cpu"].includes(read.device as never)) return unavailable;
  const shape = Array.isArray(read.shape) ? read.shape.map((dim: unknown) => (typeof dim === "number" ? dim : 2)) : [2, 3];
  const dtype = (typeof read.dtype === "string" ? read.dtype : "float32") as core.DType;
  return made(shape, dtype);
}
