import type { Random } from "./random.js";

/** One dim of an operand: its size at run time and how its type is written (`3`, `'B'`, `number`, `2 | 3`). */
export interface Dim {
  readonly size: number;
  readonly type: string;
}

export const literal = (size: number): Dim => ({ size, type: String(size) });

/** Sizes of the symbols: unlike any literal in use and unlike each other, so that what must differ does differ. */
export const symbols: Readonly<Record<string, number>> = { B: 7, T: 11, H: 13 };

/** A value that a call uses by name: a tensor of ones (or zeros, where it holds indices), or a plain value. */
export interface Declared {
  readonly name: string;
  /** TypeScript text of its type. */
  readonly type: string;
  readonly value: TensorSpec | PlainValue;
}

/** The elements: all the same, or matrices that are identities. */
export type Fill = 0 | 1 | "identity";

export interface TensorSpec {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly device: string;
  readonly fill: Fill;
}
export type PlainValue = { readonly plain: number | boolean | string | null | readonly number[] };

const dtypeWeights = {
  float32: 46, float64: 10, float16: 4, bfloat16: 4, int64: 10, int32: 6, int16: 2, int8: 3, uint8: 4, bool: 7,
  complex64: 4, complex128: 2, complex32: 0.5, uint16: 0.5, uint32: 0.5, uint64: 0.5, float8_e4m3fn: 0.5, float8_e5m2: 0.3,
} as const;
export const randomDType = (random: Random): string => random.weighted(dtypeWeights);

export function randomSize(random: Random): number {
  return Number(random.weighted({ "0": 0.35, "1": 2.5, "2": 3, "3": 3, "4": 2, "5": 1, "6": 0.5, "12": 0.2 }));
}

export function randomRank(random: Random): number {
  return Number(random.weighted({ "0": 1, "1": 2, "2": 4, "3": 3, "4": 2, "5": 0.6, "6": 0.4 }));
}

/** What is said less about a tensor than is known. */
export function loosened(random: Random, dims: readonly Dim[], dtype: string, device: string): { shape: string; dtype: string; device: string } {
  const exact = { shape: shapeType(dims), dtype: `"${dtype}"`, device: `"${device}"` };
  switch (random.weighted({ dim: 6, union: 2, shape: 2, dtype: 2, device: 1, all: 1 })) {
    case "dim":
      return { ...exact, shape: shapeType(replaceOne(random, dims, () => "number")) };
    case "union":
      return { ...exact, shape: shapeType(replaceOne(random, dims, ({ size }) => `${size} | ${size + random.int(1, 3)}`)) };
    case "shape":
      return { ...exact, shape: "Shape" };
    case "dtype":
      return { ...exact, dtype: random.chance(0.5) ? "DType" : `"${dtype}" | "int64"` };
    case "device":
      return { ...exact, device: "Device" };
    case "all":
      return { shape: "Shape", dtype: "DType", device: "Device" };
  }
}

function replaceOne(random: Random, dims: readonly Dim[], type: (dim: Dim) => string): Dim[] {
  const chosen = random.int(0, dims.length - 1);
  return dims.map((dim, index) => (index === chosen ? { ...dim, type: type(dim) } : dim));
}

export const shapeType = (dims: readonly Dim[]): string => `[${dims.map(({ type }) => type).join(", ")}]`;

/** The product of dims, its type in the normal form: symbols in alphabetical order, then the coefficient. */
export function product(dims: readonly Dim[]): Dim {
  const names = dims.filter(({ type }) => type.startsWith('"')).map(({ type }) => type.slice(1, -1)).sort();
  const size = dims.reduce((all, dim) => all * dim.size, 1);
  const coefficient = dims.filter(({ type }) => !type.startsWith('"')).reduce((all, dim) => all * dim.size, 1);
  if (names.length === 0 || coefficient === 0) return literal(size);
  return { size, type: JSON.stringify([...names, ...(coefficient === 1 ? [] : [coefficient])].join("*")) };
}
