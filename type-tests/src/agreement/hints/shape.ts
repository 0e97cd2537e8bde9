import { literal, product, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { indices, type Hint } from "./hint.js";

/** The dims of a reshape's target: sizes that have the same product, in one of two ways, one size perhaps −1. */
export function target(make: Maker, dims: readonly Dim[]): Dim[] {
  const result = make.random.chance(0.5) || make.mode === "symbols" ? regrouped(make, dims) : make.random.shuffled(factored(make, dims));
  const place = make.random.int(0, result.length - 1);
  if (result.length > 0 && make.random.chance(0.3)) result[place] = literal(-1);
  if (result.length > 0 && make.spoilt && make.random.chance(0.7)) result[make.random.int(0, result.length - 1)] = literal(make.random.pick([-1, 5, 9, -2]));
  return result;
}

/** Neighbours joined, and literals split. */
function regrouped(make: Maker, dims: readonly Dim[]): Dim[] {
  const result: Dim[] = [];
  for (const dim of dims) {
    const last = result.at(-1);
    if (last && make.random.chance(0.35)) result[result.length - 1] = product([last, dim]);
    else if (dim.type === String(dim.size) && dim.size > 1 && dim.size % 2 === 0 && make.random.chance(0.4)) result.push(literal(2), literal(dim.size / 2));
    else result.push(dim);
  }
  return result;
}

/** Factors of the number of elements. */
function factored(make: Maker, dims: readonly Dim[]): Dim[] {
  const result: number[] = [];
  let left = dims.reduce((all, { size }) => all * size, 1);
  while (make.random.chance(0.75) && result.length < 5) {
    const divisors = [1, 2, 3, 4, 6, 7, 11].filter((size) => left % size === 0);
    const size = left === 0 ? make.random.pick([0, 2, 3]) : make.random.pick(divisors);
    result.push(size);
    left = size === 0 ? 1 : left / size;
  }
  return [...result, left].map(literal);
}

function reshape(name: string): Hint {
  return (make) => {
    const dims = make.dims(make.random.int(0, 4));
    return { self: make.selfTensor(dims), [name]: make.sizes(target(make, dims)) };
  };
}

/** A target that self broadcasts to; −1 keeps a size where that is allowed. */
function expand(minusOne: boolean): Hint {
  return (make) => {
    const goal = make.dims();
    const self = goal.slice(make.random.chance(0.3) ? make.random.int(0, goal.length) : 0).map((dim) => (make.random.chance(0.4) ? literal(1) : dim));
    const sizes = make.spoil(goal).map((dim) => (minusOne && make.random.chance(0.15) ? literal(-1) : dim));
    return { self: make.selfTensor(self), size: make.sizes(sizes) };
  };
}

/** The size that a dim's number names; 1 where it names none. */
export const sizeAt = (make: Maker, dim: number): number => make.self.at(dim)?.size ?? 1;

function narrow(make: Maker) {
  const self = make.selfTensor(make.expressions(make.random.int(1, 4)));
  const dim = make.dimNumber();
  const size = sizeAt(make, dim);
  const entry = make.self.at(dim);
  // A part of a symbol that is a symbol: all of it, or what an entry more leaves.
  if (make.mode === "symbols" && entry && make.random.chance(0.4)) return { self, dim: make.int(dim), start: make.spoilt ? "1" : "0", length: make.sizes([entry]).slice(1, -1) };
  const start = make.random.int(make.spoilt ? -size - 1 : 0, size);
  const length = make.random.int(make.spoilt ? -1 : 0, size - Math.max(start, 0) + (make.spoilt ? 1 : 0));
  return { self, dim: make.int(dim), start: make.int(start), length: make.int(length) };
}

function select(make: Maker) {
  const self = make.selfTensor(make.dims(make.random.int(1, 4)));
  const dim = make.dimNumber();
  const size = sizeAt(make, dim);
  const reach = make.spoilt ? 1 : 0;
  return { self, dim: make.int(dim), index: make.int(make.random.int(-size - reach, size - 1 + reach)) };
}

function gather(make: Maker) {
  const self = make.selfTensor(make.dims(make.random.int(0, 4)));
  const dim = make.dimNumber();
  const at = dim < 0 ? dim + make.self.length : dim;
  const index = make.self.map((entry, position) => (position === at ? make.dim() : make.random.chance(0.7) ? entry : literal(Math.max(entry.size - 1, 0))));
  return { self, dim: make.int(dim), index: make.tensor(make.spoil(index), make.dtypeFor(indices), 0) };
}

/** Ops that move elements about: targets, lists of dims, ranges in range. */
export const shape: Readonly<Record<string, Hint>> = {
  reshape: reshape("shape"),
  view: reshape("size"),
  expand: expand(true),
  broadcastTo: expand(false),
  narrow,
  select,
  gather,
  permute: (make) => {
    const self = make.selfTensor(make.dims());
    const all = make.dimList(make.self.length);
    return { self, dims: make.ints(make.spoilt && make.random.chance(0.4) ? all.slice(1) : all) };
  },
  unsqueeze: (make) => ({ self: make.selfTensor(make.dims(make.random.int(0, 5))), dim: make.int(make.dimNumber(make.self.length + 1)) }),
  indexSelect: (make) => {
    const self = make.selfTensor(make.dims(make.random.int(0, 4)).map((dim) => (dim.size === 0 ? literal(1) : dim)));
    const index = make.random.chance(0.8) ? make.dims(1) : make.dims(make.random.int(0, 2));
    return { self, dim: make.int(make.dimNumber()), index: make.tensor(index, make.dtypeFor(["int64", "int64", "int32"]), 0) };
  },
  squeeze: (make) => {
    const self = make.selfTensor(make.dims().map((dim) => (make.random.chance(0.4) ? literal(1) : dim)));
    return { self, dim: make.random.chance(0.5) ? make.int(make.dimNumber()) : make.ints(make.dimList()) };
  },
  tril: (make) => ({ self: make.selfTensor(make.dims(make.random.int(make.spoilt ? 0 : 2, 4))) }),
  triu: (make) => ({ self: make.selfTensor(make.dims(make.random.int(make.spoilt ? 0 : 2, 4))) }),
  t: (make) => ({ self: make.selfTensor(make.dims(make.random.int(0, make.spoilt ? 4 : 2))) }),
  oneHot: (make) => ({
    self: make.selfTensor(make.dims(make.random.int(0, 3)), make.dtypeFor(indices), 0),
    ...(make.random.chance(0.8) ? { numClasses: make.int(make.random.int(make.spoilt ? -1 : 1, 5)) } : {}),
  }),
};
