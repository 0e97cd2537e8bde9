import { ArgumentError, DTypeError, ShapeError, ValueError, type DType } from "@typetorch/ffi";
import { newArray, type TypedArray } from "./element-types.js";
import { shown } from "./encode.js";
import { literalWriter } from "./literal-writers.js";
import { isComplexNumber, type Scalar } from "./scalar.js";

/** Nested arrays of one kind of value, all rows of a depth equally long; or one value alone. */
export type NestedArray = Scalar | readonly NestedArray[];

/** What the entries of a literal are. */
export type LiteralKind = "number" | "bigint" | "boolean" | "complex";

/** A literal that has been looked through: its shape, and the innermost rows in order. */
export interface Literal {
  readonly shape: readonly number[];
  /** Undefined where there are no entries. */
  readonly kind: LiteralKind | undefined;
  readonly rows: readonly (readonly unknown[])[];
}

/** Most dims of a tensor from data: libtorch's own limit for most ops; also what stops an array that contains itself. */
export const deepest = 64;

/** Looks a literal through down to its innermost rows. @throws ShapeError where rows of a depth differ in length. */
export function readLiteral(used: string, data: unknown): Literal {
  const shape = shapeOfFirst(used, data);
  let rows: readonly (readonly unknown[])[] = [[data]];
  if (shape.length > 0) rows = [data as unknown[]];
  for (let depth = 1; depth < shape.length; depth++) rows = rowsBelow(used, rows, shape, depth);
  const first = rows.length > 0 && rows[0]!.length > 0 ? rows[0]![0] : undefined;
  const empty = shape.includes(0);
  const kind = empty ? undefined : kindOf(first);
  if (!empty && kind === undefined) {
    throw new ArgumentError(`${used}: ${place(0, shape)} is ${named(first)}; a tensor is made of numbers, bigints, booleans or complex numbers { re, im }`);
  }
  return { shape, kind, rows };
}

/** The elements of a literal in one typed array of the carrier's kind, each entry checked. */
export function fillFromLiteral(used: string, { shape, kind, rows }: Literal, carrier: DType): TypedArray {
  const rowLength = shape.length === 0 ? 1 : shape.at(-1)!;
  const count = shape.reduce((product, size) => product * size, 1);
  const array = newArray(used, carrier, count);
  if (kind === undefined) return array;
  if (kind === "complex" && !carrier.startsWith("complex")) {
    throw new DTypeError(`${used}: complex numbers do not fit into ${carrier}: take the dtype complex64 or complex128`);
  }
  const write = literalWriter(kind, carrier);
  for (let index = 0; index < rows.length; index++) {
    const refused = write(rows[index]!, array, index * rowLength);
    if (refused >= 0) refuseEntry(used, rows[index]![refused], place(index * rowLength + refused, shape), place(0, shape), kind, carrier);
  }
  return array;
}

function shapeOfFirst(used: string, data: unknown): number[] {
  const shape: number[] = [];
  for (let inner = data; Array.isArray(inner); inner = inner[0] as unknown) {
    if (shape.length === deepest) throw new ShapeError(`${used}: the lists are nested more than ${deepest} deep, or contain themselves`);
    shape.push(inner.length);
    if (inner.length === 0) break;
  }
  return shape;
}

/** The rows one level further down, each of which must have `shape[depth]` entries. */
function rowsBelow(used: string, rows: readonly (readonly unknown[])[], shape: readonly number[], depth: number): (readonly unknown[])[] {
  const below: (readonly unknown[])[] = [];
  const wanted = shape[depth]!;
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) {
      const inner = row[index];
      if (!Array.isArray(inner) || inner.length !== wanted) refuseRow(used, inner, below.length, shape.slice(0, depth), wanted);
      below.push(inner as readonly unknown[]);
    }
  }
  return below;
}

function refuseRow(used: string, row: unknown, index: number, outer: readonly number[], wanted: number): never {
  const here = path(index, outer);
  const first = path(0, outer);
  if (Array.isArray(row)) throw new ShapeError(`${used}: row ${here} has ${entries(row.length)}, row ${first} has ${wanted}`);
  throw new ShapeError(`${used}: entry ${here} is ${named(row)}, entry ${first} is a list of ${entries(wanted)}`);
}

function refuseEntry(used: string, value: unknown, here: string, first: string, kind: LiteralKind, carrier: DType): never {
  if (Array.isArray(value)) throw new ShapeError(`${used}: ${here} is a list of ${entries(value.length)}, ${first} is a ${kindNames[kind]}`);
  const other = kindOf(value);
  if (other === undefined) {
    throw new ArgumentError(`${used}: ${here} is ${named(value)}; a tensor is made of numbers, bigints, booleans or complex numbers { re, im }`);
  }
  if (other !== kind) throw new ArgumentError(`${used}: ${here} is a ${kindNames[other]}, ${first} is a ${kindNames[kind]}: a tensor takes one kind`);
  throw new ValueError(`${used}: ${here} is ${shown(value)}, which ${carrier} cannot hold`);
}

function kindOf(value: unknown): LiteralKind | undefined {
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return typeof value as LiteralKind;
  return isComplexNumber(value) ? "complex" : undefined;
}

const kindNames: Record<LiteralKind, string> = { number: "number", bigint: "bigint", boolean: "boolean", complex: "complex number" };

function named(value: unknown): string {
  if (value === undefined) return "missing";
  const text = shown(value);
  if (text === "a Tensor") return "a Tensor (join tensors with stack or cat)";
  if (ArrayBuffer.isView(value)) return `a ${value.constructor.name} (a typed array stands alone: make a tensor of each and stack them)`;
  const kind = kindOf(value);
  return kind === undefined ? text : `the ${kindNames[kind]} ${kind === "complex" ? "" : text}`.trimEnd();
}

function entries(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}

/** What an error message calls the entry at a flat position. */
function place(position: number, shape: readonly number[]): string {
  return shape.length === 0 ? "the value" : `entry ${path(position, shape)}`;
}

function path(position: number, shape: readonly number[]): string {
  let text = "";
  for (let dim = shape.length - 1; dim >= 0; dim--) {
    const size = Math.max(shape[dim]!, 1);
    text = `[${position % size}]${text}`;
    position = Math.floor(position / size);
  }
  return text;
}
