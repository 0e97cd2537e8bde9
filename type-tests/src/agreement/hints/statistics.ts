import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { floats, type Arguments, type Hint } from "./hint.js";

const integers = ["int64", "int32", "uint8"] as const;
const nonEmpty = (make: Maker, dims: readonly Dim[]): Dim[] => dims.map((dim) => (dim.size === 0 && !make.spoilt ? literal(2) : dim));

function quantile(make: Maker): Arguments {
  const dtype = make.dtypeFor(floats);
  const fractions = () => make.tensor(make.spoil(make.dims(make.random.int(0, 1))), make.random.chance(0.9) ? dtype : make.dtypeFor());
  const number = () => make.random.pick(make.spoilt ? ["-0.5", "1.5", "2", "0.5"] : ["0", "0.25", "0.5", "1", "1e-7"]);
  return {
    self: make.selfTensor(nonEmpty(make, make.dims()), dtype),
    q: make.random.chance(0.5) ? fractions() : number(),
    ...(make.random.chance(0.3) ? { interpolation: make.random.pick(['"linear"', '"lower"', '"higher"', '"midpoint"', '"nearest"']) } : {}),
  };
}

function cov(make: Maker): Arguments {
  const dims = make.dims(make.random.int(0, make.spoilt ? 3 : 2));
  const count = dims.length > 1 ? [dims[1]!] : dims;
  const weights = (name: string, dtypes: readonly string[]): Arguments => (make.random.chance(0.3) ? { [name]: make.tensor(make.spoil(count), make.dtypeFor(dtypes)) } : {});
  return { self: make.selfTensor(dims), ...weights("fweights", integers), ...weights("aweights", floats), ...(make.random.chance(0.3) ? { correction: make.int(make.random.int(0, 2)) } : {}) };
}

function histogram(make: Maker): Arguments {
  const dims = make.dims();
  const dtype = make.dtypeFor(floats);
  const other = () => (make.random.chance(0.95) ? dtype : make.dtypeFor());
  const edges = () => make.tensor(make.spoil([literal(make.random.int(make.spoilt ? 0 : 2, 5))]), other());
  return {
    self: make.selfTensor(dims, dtype),
    bins: make.random.chance(0.4) ? edges() : make.int(make.random.int(make.spoilt ? -1 : 1, 5)),
    ...(make.random.chance(0.3) ? { weight: make.tensor(make.spoil(dims), other()) } : {}),
  };
}

function histc(make: Maker): Arguments {
  const bounds = make.random.chance(0.4) ? { min: make.int(make.random.int(-2, 0)), max: make.int(make.random.int(1, 3)) } : { min: "0", max: "0" };
  return { self: make.selfTensor(make.dims(), make.dtypeFor(floats)), ...(make.random.chance(0.7) ? { bins: make.int(make.random.int(make.spoilt ? -1 : 1, 5)) } : {}), ...bounds };
}

function bincount(make: Maker): Arguments {
  const dims = make.dims(1);
  return {
    self: make.selfTensor(make.spoil(dims), make.dtypeFor(integers)),
    ...(make.random.chance(0.4) ? { weights: make.tensor(make.spoil(dims)) } : {}),
    ...(make.random.chance(0.3) ? { minlength: make.int(make.random.int(make.spoilt ? -1 : 0, 4)) } : {}),
  };
}

/** Samples, and what is asked of them. */
export const statistics: Readonly<Record<string, Hint>> = { quantile, nanquantile: quantile, cov, histogram, histc, bincount };
