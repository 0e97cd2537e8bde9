import type { Maker } from "../maker.js";
import { type Dim } from "../operands.js";
import { lapack, leading } from "./decompositions.js";
import type { Arguments, Hint } from "./hint.js";

const normed = ["float32", "float32", "float64", "complex64", "complex128", "bfloat16"] as const;

/** A dtype to compute in, which mostly is wide enough. */
const dtypeOption = (make: Maker): string => `dtype: ${make.random.chance(0.8) ? make.random.pick(['"float64"', '"float32"', '"complex128"', "null"]) : make.dtypeText()}`;

/** An order, and options: behind it, or with it in one object. */
function norm(name: string, option: string, orders: readonly string[], dims: (make: Maker) => string, shape: (make: Maker) => Dim[]): (make: Maker) => string {
  return (make) => {
    const self = make.selfTensor(make.spoil(shape(make)), make.dtypeFor(normed));
    const options: string[] = [];
    const dim = make.random.chance(0.6) ? dims(make) : "";
    if (dim) options.push(`dim: ${dim}`);
    if (make.random.chance(0.3)) options.push(`keepdim: ${make.bool()}`);
    if (make.random.chance(0.2)) options.push(dtypeOption(make));
    const order = make.random.pick(orders);
    const together = make.random.chance(0.3);
    if (together && make.random.chance(0.5)) options.push(`${option}: ${order}`);
    const rest = options.length > 0 ? [`{ ${options.join(", ")} }`] : [];
    const given = together ? rest : rest.length > 0 ? [order, ...rest] : make.random.chance(0.5) ? [order] : [];
    return make.random.chance(0.5) ? `tt.${name}(${[self, ...given].join(", ")})` : `${self}.${name}(${given.join(", ")})`;
  };
}

const anyDims = (make: Maker): string => (make.random.chance(0.4) ? make.int(make.dimNumber()) : make.random.chance(0.1) ? "null" : make.ints(make.dimList()));
const twoDims = (make: Maker): string => {
  const rank = Math.max(make.self.length, 1);
  const first = make.random.int(-rank, rank - 1);
  const other = make.spoilt && make.random.chance(0.3) ? make.dimNumber() : first + 1 < rank ? first + 1 : first - 1;
  return `[${make.int(first)}, ${make.int(other)}]`;
};

/** Whole calls of norms, which no one schema describes. */
export const normCalls: Readonly<Record<string, (make: Maker) => string>> = {
  norm: norm("norm", "p", ["2", "1", "0", "-1", "0.5", "Infinity", '"fro"', '"nuc"', "null"], anyDims, (make) => make.dims()),
  vectorNorm: norm("vectorNorm", "ord", ["2", "1", "0", "-2", "0.5", "Infinity"], anyDims, (make) => make.dims()),
  matrixNorm: norm("matrixNorm", "ord", ['"fro"', '"nuc"', "1", "-1", "2", "-2", "Infinity", "3"], twoDims, (make) => [...leading(make), make.dim(), make.dim()]),
};

const cond: Hint = (make) => {
  const n = make.dim();
  const square = make.random.chance(0.7);
  const p = make.random.pick(["", "1", "2", "-2", "-1", "Infinity", '"fro"', '"nuc"', make.spoilt ? "3" : "null"]);
  return { self: make.selfTensor(make.spoil([...leading(make), n, square ? n : make.dim()]), make.dtypeFor(lapack), "identity"), p };
};

const renorm: Hint = (make): Arguments => ({
  self: make.selfTensor(make.dims(make.random.int(make.spoilt ? 0 : 2, 4)), make.dtypeFor(["float32", "float64", "complex64"])),
  p: make.random.pick(["1", "2", "0.5", "Infinity", make.spoilt ? "0" : "3", make.spoilt ? "-1" : "2"]),
  dim: make.int(make.dimNumber()),
  maxnorm: make.random.pick(["1", "0.5", "0", make.spoilt ? "-1" : "2"]),
});

export const norms: Readonly<Record<string, Hint>> = {
  cond,
  renorm,
  dist: (make) => {
    const dims = make.dims();
    return { self: make.selfTensor(dims, make.dtypeFor(normed)), other: make.tensor(make.broadcast(dims)), p: make.random.pick(["", "1", "0", "Infinity", "3"]) };
  },
};
