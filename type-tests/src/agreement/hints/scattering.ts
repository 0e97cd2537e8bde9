import { literal, product, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { run } from "../run.js";
import type { Hint } from "./hint.js";
import { filled, index, mask, place } from "./indexing.js";

/** An index that lists entries of a dim. */
function listed(make: Maker, dtypes: readonly string[]): { readonly text: string; readonly count: Dim } {
  const dims = make.random.chance(0.9) ? make.dims(1) : make.dims(make.random.int(0, make.spoilt ? 2 : 0));
  return { text: make.tensor(dims, make.dtypeFor(dtypes), 0), count: dims[0] ?? literal(1) };
}

/** Entries of a dim, from a source that has as many. */
function along(dtypes: readonly string[]): Hint {
  return (make) => {
    const self = make.selfTensor(filled(make));
    const dim = make.dimNumber();
    const at = place(make, dim);
    const { text, count } = listed(make, dtypes);
    const source = make.self.length === 0 && make.random.chance(0.3) ? [count] : make.self.map((entry, position) => (position === at ? count : entry));
    return { self, dim: make.int(dim), index: text, source: make.tensor(make.spoil(source)) };
  };
}

function indexFill(make: Maker) {
  const self = make.selfTensor(filled(make));
  return { self, dim: make.int(make.dimNumber()), index: listed(make, ["int64"]).text, value: make.random.chance(0.5) ? make.scalar() : make.tensor(make.spoil([])) };
}

/** Index tensors, masks and nulls for leading dims, and values that broadcast to the part that libtorch reads. */
function indexPut(make: Maker) {
  const dims = filled(make, make.random.int(make.spoilt ? 0 : 1, 4));
  const self = make.selfTensor(dims);
  const shared = make.dims(make.random.int(0, 2));
  const parts: string[] = [];
  for (let at = 0; at < dims.length && make.random.chance(0.8); ) {
    switch (make.random.weighted({ positions: 6, all: 3, mask: 1 })) {
      case "positions":
        parts.push(index(make, make.broadcast(shared)));
        at++;
        break;
      case "all":
        parts.push("null");
        at++;
        break;
      case "mask": {
        const taken = make.random.int(1, Math.min(2, dims.length - at));
        parts.push(make.tensor(make.spoil(dims.slice(at, at + taken)), make.random.chance(0.95) ? "bool" : make.dtypeFor()));
        at += taken;
      }
    }
  }
  const read = run({ declared: make.declared, text: `${self}.at(${parts.map((part) => (part === "null" ? '":"' : part)).join(", ")})` });
  const part = make.mode !== "symbols" && read.ran && read.result.kind === "tensor" ? read.result.shape.map(literal) : [];
  return { self, indices: `[${parts.join(", ")}]`, values: make.tensor(make.random.chance(0.2) ? [] : make.broadcast(part)) };
}

/** An index no larger than self beside the dim, and a source no smaller than the index. */
function scatter(reductions: readonly string[]): Hint {
  return (make) => {
    const self = make.selfTensor(filled(make));
    const dim = make.dimNumber();
    const at = place(make, dim);
    const places = make.self.map((entry, position) => (position === at ? make.dim() : make.random.chance(0.7) ? entry : literal(Math.max(entry.size - 1, 0))));
    const text = index(make, places);
    const src = make.tensor(make.spoil(places.map((entry) => (make.random.chance(0.8) ? entry : literal(entry.size + 1)))));
    return { self, dim: make.int(dim), index: text, src, reduce: make.random.pick(reductions), value: make.scalar() };
  };
}

const reductions = ['"sum"', '"prod"', '"mean"', '"amax"', '"amin"'] as const;

function maskedScatter(make: Maker) {
  const dims = make.dims();
  const count = dims.reduce((all, { size }) => all * size, 1);
  const source = make.random.chance(0.5) ? dims : [literal(count + make.random.int(0, 2))];
  return { self: make.selfTensor(make.random.chance(0.8) ? dims : make.broadcast(dims)), mask: mask(make, dims), source: make.tensor(source) };
}

function put(make: Maker) {
  const self = make.selfTensor(filled(make));
  const places = make.dims(make.random.int(0, 3));
  return { self, index: index(make, places, ["int64"]), source: make.tensor(make.spoil(make.random.chance(0.5) ? places : [product(places)])) };
}

function selectScatter(make: Maker) {
  const self = make.selfTensor(filled(make, make.random.int(make.spoilt ? 0 : 1, 4)));
  const dim = make.dimNumber();
  const size = make.self.at(dim)?.size ?? 1;
  const reach = make.spoilt ? 1 : 0;
  const part = make.self.filter((_, position) => position !== place(make, dim));
  return { self, src: make.tensor(make.spoil(part)), dim: make.int(dim), index: make.int(make.random.int(-size - reach, size - 1 + reach)) };
}

function sliceScatter(make: Maker) {
  const self = make.selfTensor(make.dims(make.random.int(make.spoilt ? 0 : 1, 4)));
  const dim = make.random.chance(0.3) ? 0 : make.dimNumber();
  const at = place(make, dim);
  const size = make.self.at(dim)?.size ?? 1;
  const bound = () => (make.random.chance(0.3) ? undefined : make.random.chance(0.1) ? null : make.random.int(-size - 1, size + 1));
  const [start, end] = [bound(), bound()];
  const step = make.random.chance(0.6) ? undefined : make.random.pick(make.spoilt ? [0, -1, 1, 2] : [1, 2, 3]);
  const symbol = make.self[at]?.type.startsWith('"') && !start && end == null && (step ?? 1) === 1;
  const wrap = (value: number): number => Math.min(Math.max(value < 0 ? value + size : value, 0), size);
  const count = Math.max(Math.ceil((wrap(end ?? size) - wrap(start ?? 0)) / Math.max(step ?? 1, 1)), 0);
  const part = make.self.map((entry, position) => (position === at && !symbol ? literal(count) : entry));
  const option = (name: string, value: number | null | undefined) => (value === undefined ? {} : { [name]: value === null ? "null" : make.int(value) });
  return { self, src: make.tensor(make.spoil(part)), dim: dim === 0 && make.random.chance(0.6) ? "" : make.int(dim), ...option("start", start), ...option("end", end), ...option("step", step) };
}

function fillDiagonal(make: Maker) {
  const side = make.dim();
  const dims = make.random.chance(0.6) ? make.dims(2) : make.spoil(Array.from({ length: make.random.int(make.spoilt ? 0 : 2, 4) }, () => side));
  return { self: make.selfTensor(dims), fillValue: make.scalar() };
}

/** Elements written to places. */
export const scattering: Readonly<Record<string, Hint>> = {
  indexAdd: along(["int64", "int64", "int32"]),
  indexCopy: along(["int64"]),
  indexReduce: (make) => ({ ...along(["int64", "int64", "int32"])(make), reduce: make.random.pick(reductions.slice(1)) }),
  indexFill,
  indexPut,
  scatter: scatter(['"add"', '"multiply"']),
  scatterAdd: scatter(reductions),
  scatterReduce: scatter(reductions),
  maskedScatter,
  put,
  selectScatter,
  sliceScatter,
  fillDiagonal_: fillDiagonal,
};
