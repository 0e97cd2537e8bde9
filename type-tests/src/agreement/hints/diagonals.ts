import { literal } from "../operands.js";
import type { Maker } from "../maker.js";
import type { Hint } from "./hint.js";

const offset = (make: Maker): string => (make.random.chance(0.4) ? "" : make.int(make.random.int(-4, 4)));

/** Two dims of a rank, mostly different, in some of the calls. */
function twoDims(make: Maker, rank: number, always: boolean): Readonly<Record<string, string>> {
  if (!always && make.random.chance(0.4)) return {};
  const first = make.dimNumber(rank);
  const second = make.random.chance(0.85) && rank > 1 ? ((first + rank + 1) % rank) - (make.random.chance(0.3) ? rank : 0) : make.dimNumber(rank);
  return { ...(make.random.chance(0.9) ? { dim1: make.int(first) } : {}), ...(make.random.chance(0.9) ? { dim2: make.int(second) } : {}) };
}

const indices: Hint = (make) => {
  const size = () => make.int(make.random.chance(0.05) ? -1 : make.random.int(0, 12));
  return { row: size(), col: size(), offset: offset(make), ...(make.random.chance(0.3) ? { dtype: make.random.pick(['"int32"', '"int64"', '"int64"', make.spoilt ? '"float32"' : "null"]) } : {}) };
};

/** Diagonals and triangles. */
export const diagonals: Readonly<Record<string, Hint>> = {
  trace: (make) => ({ self: make.selfTensor(make.spoil([make.dim(), make.dim()])) }),
  diag: (make) => ({ self: make.selfTensor(make.spoil(make.dims(make.random.int(1, 2)))), diagonal: offset(make) }),
  diagflat: (make) => ({ self: make.selfTensor(make.dims(make.random.int(0, 3))), offset: offset(make) }),
  diagonal: (make) => {
    const self = make.selfTensor(make.dims(make.random.int(make.spoilt ? 0 : 2, 4)));
    return { self, offset: offset(make), ...twoDims(make, Math.max(make.self.length, 1), false) };
  },
  diagonalScatter: (make) => {
    const [rows, columns] = [make.random.int(0, 4), make.random.int(0, 4)];
    const k = make.random.int(-3, 3);
    const length = Math.max(0, Math.min(k < 0 ? rows + k : rows, k < 0 ? columns : columns - k));
    const batch = make.dims(make.random.int(0, 2));
    const place = batch.length > 0 || make.random.chance(0.3) ? { dim1: make.int(batch.length), dim2: make.int(make.random.chance(0.5) ? -1 : batch.length + 1) } : {};
    const self = make.selfTensor([...batch, literal(rows), literal(columns)]);
    return { self, src: make.tensor(make.spoil([...batch, literal(length)])), offset: make.int(k), ...(make.random.chance(0.95) ? place : {}) };
  },
  diagEmbed: (make) => {
    const self = make.selfTensor(make.dims(make.random.int(make.spoilt ? 0 : 1, 4)));
    return { self, offset: offset(make), ...twoDims(make, make.self.length + 1, false) };
  },
  trilIndices: indices,
  triuIndices: indices,
  vander: (make) => ({ x: make.selfTensor(make.spoil([make.dim()])), ...(make.random.chance(0.5) ? { N: make.random.chance(0.1) ? "null" : make.int(make.random.int(make.spoilt ? -1 : 0, 5)) } : {}) }),
  blockDiag: (make) => {
    const count = make.random.int(0, 4);
    const dims = () => make.dims(make.random.int(0, make.spoilt && make.random.chance(0.3) ? 3 : 2)).map((dim) => (dim.size === 0 && make.random.chance(0.5) ? literal(2) : dim));
    return { tensors: `[${Array.from({ length: count }, () => make.tensor(dims())).join(", ")}]` };
  },
};
