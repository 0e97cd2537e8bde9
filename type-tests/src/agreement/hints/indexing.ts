import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import type { Hint } from "./hint.js";

const positions = ["int64", "int64", "int64", "int32"] as const;

/** Dims of which each has an entry to pick. */
export const filled = (make: Maker, rank = make.random.int(0, 4)): Dim[] => make.dims(rank).map((dim) => (dim.size === 0 ? literal(1) : dim));

/** An index of zeros. */
export const index = (make: Maker, dims: readonly Dim[], dtypes: readonly string[] = positions): string => make.tensor(make.spoil(dims), make.dtypeFor(dtypes), 0);

/** A mask, mostly of bool. */
export const mask = (make: Maker, dims: readonly Dim[]): string => make.tensor(make.broadcast(dims), make.dtypeFor(["bool"]));

/** The position that a dim's number names. */
export const place = (make: Maker, dim: number): number => (dim < 0 ? dim + make.self.length : dim);

function take(make: Maker) {
  return { self: make.selfTensor(filled(make)), index: index(make, make.dims(make.random.int(0, 3)), ["int64"]) };
}

/** Self and indices broadcast in the dims beside the one picked along. */
function takeAlongDim(make: Maker) {
  const dims = filled(make, make.random.int(make.spoilt ? 0 : 1, 4));
  const self = make.selfTensor(dims.map((dim) => (make.random.chance(0.15) ? literal(1) : dim)));
  if (make.random.chance(0.15)) return { self, indices: index(make, make.dims(), ["int64"]), dim: make.random.pick(["", "null"]) };
  const dim = make.dimNumber();
  const at = place(make, dim);
  const indices = dims.map((entry, position) => (position === at ? make.dim() : make.random.chance(0.15) ? literal(1) : entry));
  return { self, indices: index(make, indices, ["int64"]), dim: make.int(dim) };
}

function maskedSelect(make: Maker) {
  const dims = make.dims();
  return { self: make.selfTensor(make.random.chance(0.8) ? dims : make.broadcast(dims)), mask: mask(make, dims) };
}

/** One sorted vector and any values, or sorted rows and rows of values. */
function searchsorted(make: Maker) {
  const sorted = filled(make, make.random.int(make.spoilt ? 0 : 1, 3));
  const sortedSequence = make.selfTensor(sorted);
  const values = sorted.length === 1 ? make.dims() : make.spoil([...sorted.slice(0, -1), make.dim()]);
  return {
    sortedSequence,
    self: make.tensor(values),
    ...(make.random.chance(0.2) ? { sorter: make.tensor(make.spoil(sorted), make.dtypeFor(["int64"]), 0) } : {}),
    ...(make.random.chance(0.3) ? { side: make.random.pick(['"left"', '"right"', "null"]) } : {}),
  };
}

function bucketize(make: Maker) {
  return { self: make.tensor(make.dims()), boundaries: make.selfTensor(make.spoil(make.dims(1))) };
}

/** Elements picked, and places found. */
export const indexing: Readonly<Record<string, Hint>> = { take, takeAlongDim, maskedSelect, searchsorted, bucketize };

function nonzero(make: Maker): string {
  const self = make.selfTensor(make.dims());
  const options = make.random.chance(0.5) ? "" : `{ asTuple: ${make.bool()} }`;
  return make.random.chance(0.5) ? `${self}.nonzero(${options})` : `tt.nonzero(${[self, options].filter(Boolean).join(", ")})`;
}

function unravelIndex(make: Maker): string {
  const sizes = make.dims(make.random.int(0, 4));
  return `tt.unravelIndex(${make.tensor(make.dims(), make.dtypeFor(["int64", "int32", "int16", "uint8"]), 0)}, ${make.sizes(make.spoilt && make.random.chance(0.2) ? [...sizes, literal(-1)] : sizes)})`;
}

/** Whole calls of the composites. */
export const indexingCalls = { nonzero, unravelIndex };
