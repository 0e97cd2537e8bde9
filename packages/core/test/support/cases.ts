import { readdirSync, readFileSync } from "node:fs";
import { fromTypedArray, manualSeed, Tensor, type DType } from "@typetorch/core";
import * as core from "@typetorch/core";

/** One call and what Python PyTorch gives for it (fixtures/ops/make.py says how they are made). */
export interface Case {
  readonly op: string;
  readonly args: readonly unknown[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly seed?: number;
  readonly raises?: string;
  readonly result?: unknown;
  readonly exact?: boolean;
  readonly tolerance?: number;
  readonly onlyShape?: boolean;
  readonly inPlace?: boolean;
}

const fixtures = new URL("../fixtures/ops/", import.meta.url);

export const cases = readdirSync(fixtures)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => (JSON.parse(readFileSync(new URL(name, fixtures), "utf8")) as { cases: Case[] }).cases);

interface EncodedTensor {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly data: string;
}

const isEncodedTensor = (value: unknown): value is EncodedTensor => typeof value === "object" && value !== null && "shape" in value;

const arrays = { float32: Float32Array, float64: Float64Array, uint8: Uint8Array, int8: Int8Array, int16: Int16Array, int32: Int32Array, int64: BigInt64Array };
const carriers: Partial<Record<DType, keyof typeof arrays>> = { float16: "float32", bfloat16: "float32", complex64: "float32", complex128: "float64", bool: "uint8" };

function elementsOf({ dtype, data }: EncodedTensor): InstanceType<(typeof arrays)[keyof typeof arrays]> {
  const bytes = Buffer.from(data, "base64");
  return new arrays[carriers[dtype] ?? (dtype as keyof typeof arrays)](new Uint8Array(bytes).buffer);
}

function decode(value: unknown): unknown {
  if (isEncodedTensor(value)) return fromTypedArray(elementsOf(value), value.shape, { dtype: value.dtype });
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== "object" || value === null) return value;
  if ("bigint" in value) return BigInt(value.bigint as string);
  if ("number" in value) return Number(value.number);
  return value;
}

/** How a case reads in a failure. */
export function describeCase({ op, args, options }: Case): string {
  const text = (value: unknown): string =>
    isEncodedTensor(value) ? `${value.dtype}[${value.shape}]` : Array.isArray(value) ? `[${value.map(text)}]` : JSON.stringify(value);
  return `${op}(${[...args, ...(options ? [options] : [])].map(text).join(", ")})`;
}

/** The forms in which an op stands: a function, a method of its first argument. */
export function formsOf(op: string): ("function" | "method")[] {
  const forms: ("function" | "method")[] = [];
  if (typeof (core as Record<string, unknown>)[op] === "function") forms.push("function");
  if (typeof (Tensor.prototype as unknown as Record<string, unknown>)[op] === "function") forms.push("method");
  return forms;
}

/** The forms in which a case can be called: where a scalar stands first, only as a function. */
export function formsOfCase({ op, args }: Case): ("function" | "method")[] {
  return formsOf(op).filter((form) => form === "function" || isEncodedTensor(args[0]));
}

/** Makes a case's call. */
export function call(test: Case, form: "function" | "method"): { self: unknown; result: unknown } {
  const args = test.args.map(decode);
  const options = test.options && Object.fromEntries(Object.entries(test.options).map(([name, value]) => [name, decode(value)]));
  const rest = options ? [...args, options] : args;
  if (test.seed !== undefined) manualSeed(test.seed);
  const self = args[0];
  const target = form === "method" ? (rest.shift() as Record<string, (...args: unknown[]) => unknown>) : (core as unknown as Record<string, (...args: unknown[]) => unknown>);
  return { self, result: target[test.op]!(...rest) };
}

/** What differs between a result and the fixture's, or undefined. */
export function difference(actual: unknown, expected: unknown, test: Case): string | undefined {
  if (isEncodedTensor(expected)) return tensorDifference(actual, expected, test);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return `not a list of ${expected.length}`;
    return expected.map((item, index) => difference(actual[index], item, test)).find(Boolean);
  }
  if (typeof expected === "object" && expected !== null && "record" in expected) {
    const record = expected.record as Record<string, unknown>;
    if (Object.keys(actual as object).join() !== Object.keys(record).join()) return `fields ${Object.keys(actual as object)}, not ${Object.keys(record)}`;
    return Object.keys(record).map((name) => difference((actual as Record<string, unknown>)[name], record[name], test)).find(Boolean);
  }
  return Object.is(actual, expected) ? undefined : `${String(actual)}, not ${String(expected)}`;
}

function tensorDifference(actual: unknown, expected: EncodedTensor, test: Case): string | undefined {
  if (!(actual instanceof Tensor)) return "not a tensor";
  if (actual.dtype !== expected.dtype) return `dtype ${actual.dtype}, not ${expected.dtype}`;
  if (actual.shape.join() !== expected.shape.join()) return `shape [${actual.shape}], not [${expected.shape}]`;
  if (test.onlyShape) return undefined;
  const wanted = elementsOf(expected);
  const found = actual.toTypedArray();
  if (found.length !== wanted.length) return `${found.length} elements, not ${wanted.length}`;
  const finite = Array.from(wanted, Number).filter(Number.isFinite).map(Math.abs);
  const allowed = test.exact ? 0 : (test.tolerance ?? 0) * Math.max(1, ...finite);
  for (let index = 0; index < wanted.length; index++) {
    const [a, b] = [found[index]!, wanted[index]!];
    if (Object.is(a, b) || (!test.exact && a === b)) continue;
    if (!(Math.abs(Number(a) - Number(b)) <= allowed)) return `element ${index} is ${a}, not ${b}`;
    if (test.exact) return `element ${index} is ${Object.is(a, -0) ? "-0" : a}, not ${Object.is(b, -0) ? "-0" : b}`;
  }
  return undefined;
}
