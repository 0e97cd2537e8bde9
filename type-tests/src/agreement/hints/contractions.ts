import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { leading } from "./decompositions.js";
import { einsum } from "./einsum.js";
import type { Arguments, Hint } from "./hint.js";

const computed = ["float32", "float32", "float64", "int64", "complex64", "float16", "int32"] as const;

/** The dtype of most operands of a call, and seldom another. */
function dtypes(make: Maker, wanted: readonly string[] = computed): () => string {
  const dtype = make.dtypeFor(wanted);
  return () => (make.random.chance(0.95) ? dtype : make.dtypeFor());
}

/** `self`, broadcast, and two factors. */
function added(names: readonly [string, string], factors: (make: Maker) => readonly [result: readonly Dim[], first: readonly Dim[], second: readonly Dim[]]): Hint {
  return (make) => {
    const [result, first, second] = factors(make);
    const dtype = dtypes(make);
    return { self: make.tensor(make.broadcast(result), dtype()), [names[0]]: make.tensor(make.spoil(first), dtype()), [names[1]]: make.tensor(make.spoil(second), dtype()) };
  };
}

function batches(make: Maker) {
  const [b, n, k, m] = [make.dim(), make.dim(), make.dim(), make.dim()];
  return { first: [b, n, k], second: [b, k, m], whole: [b, n, m], summed: [n, m] };
}

/** Matrices that fit one after the other; at the ends perhaps vectors. */
function chain(vectors: boolean): (make: Maker) => string {
  return (make) => {
    const count = make.random.int(make.spoilt && make.random.chance(0.2) ? 0 : vectors ? 2 : 1, 5);
    const sides = Array.from({ length: count + 1 }, () => make.dim());
    const dtype = dtypes(make);
    const tensors = Array.from({ length: count }, (_, at) => {
      const row = at === 0 && make.random.chance(vectors ? 0.3 : 0.02);
      const column = at === count - 1 && make.random.chance(vectors ? 0.3 : 0.02);
      const dims = row ? [sides[at + 1]!] : column ? [sides[at]!] : [sides[at]!, sides[at + 1]!];
      return make.tensor(make.spoilt && make.random.chance(0.3) ? make.spoil(dims) : dims, dtype());
    });
    return `[${tensors.join(", ")}]`;
  };
}

/** Two tensors whose leading dims broadcast, with dims of their own at the end. */
function pairs(names: readonly [string, string], ends: (make: Maker) => readonly [readonly Dim[], readonly Dim[]], wanted: readonly string[] = computed): Hint {
  return (make) => {
    const batch = leading(make);
    const [first, second] = ends(make);
    const dtype = dtypes(make, wanted);
    return { [names[0]]: make.selfTensor(make.spoil([...batch, ...first]), dtype()), [names[1]]: make.tensor(make.spoil([...make.broadcast(batch), ...second]), dtype()) };
  };
}

/** One list for both, and what they keep to themselves. */
function tensordot(make: Maker): string {
  const shared = make.dims(make.random.int(0, 3));
  const [left, right] = [make.dims(make.random.int(0, 2)), make.dims(make.random.int(0, 2))];
  const dtype = dtypes(make);
  const ones = (dims: readonly Dim[]) => dims.map((dim) => (make.random.chance(0.05) ? literal(1) : dim));
  const call = (self: string, other: string, dims: string) => (make.random.chance(0.5) ? `tt.tensordot(${self}, ${other}${dims && `, ${dims}`})` : `${self}.tensordot(${other}${dims && `, ${dims}`})`);
  if (make.random.chance(0.5)) {
    const self = make.tensor(make.spoil([...left, ...shared]), dtype());
    const other = make.tensor(make.spoil([...ones(shared), ...right]), dtype());
    const count = make.random.chance(0.9) ? shared.length : make.random.int(-1, 4);
    return call(self, other, count === 2 && make.random.chance(0.5) ? "" : make.random.chance(0.1) ? `{ dims: ${make.int(count)} }` : make.int(count));
  }
  // Which dims of each, in which order.
  const place = (own: readonly Dim[]) => {
    const order = make.random.shuffled([...shared.keys(), ...own.map(() => -1)]);
    const rest = [...own];
    const dims = order.map((at) => (at < 0 ? rest.pop()! : ones([shared[at]!])[0]!));
    const positions = shared.map((_, at) => order.indexOf(at)).map((position) => (make.random.chance(0.3) ? position - order.length : position));
    return { dims, positions };
  };
  const [first, second] = [place(left), place(right)];
  const self = make.tensor(make.spoil(first.dims), dtype());
  const other = make.tensor(make.spoil(second.dims), dtype());
  const spoilt = (positions: number[]) => (make.spoilt && make.random.chance(0.2) ? [...positions, make.random.int(-3, 3)] : positions);
  return call(self, other, `[${make.ints(spoilt(first.positions))}, ${make.ints(spoilt(second.positions))}]`);
}

function bilinear(make: Maker): Arguments {
  const [i, j, o] = [make.dim(), make.dim(), make.dim()];
  const batch = leading(make);
  const dtype = dtypes(make);
  return {
    input1: make.tensor(make.spoil([...batch, i]), dtype()),
    input2: make.tensor(make.spoil([...batch, j]), dtype()),
    weight: make.tensor(make.spoil([o, i, j]), dtype()),
    ...(make.random.chance(0.5) ? { bias: make.random.chance(0.1) ? "null" : make.tensor(make.spoil([o]), dtype()) } : {}),
  };
}

const squarePower: Hint = (make) => {
  const n = make.dim();
  return { self: make.selfTensor(make.spoil([...leading(make), n, n]), make.dtypeFor(computed), "identity"), n: make.int(make.random.int(-2, 4)) };
};

const power = (make: Maker): Arguments => (make.random.chance(0.5) ? { p: make.random.pick(["1", "0.5", "3", "0", "Infinity", make.spoilt ? "-1" : "2"]) } : { p: "" });

/** Products of several operands, whose sizes fit; and distances. */
export const contractions: Readonly<Record<string, Hint>> = {
  addmv: added(["mat", "vec"], (make) => {
    const [n, k] = [make.dim(), make.dim()];
    return [[n], [n, k], [k]];
  }),
  addr: added(["vec1", "vec2"], (make) => {
    const [n, m] = [make.dim(), make.dim()];
    return [[n, m], [n], [m]];
  }),
  baddbmm: added(["batch1", "batch2"], (make) => {
    const { whole, first, second } = batches(make);
    return [whole, first, second];
  }),
  addbmm: added(["batch1", "batch2"], (make) => {
    const { summed, first, second } = batches(make);
    return [summed, first, second];
  }),
  chainMatmul: (make) => ({ matrices: chain(false)(make) }),
  multiDot: (make) => ({ tensors: chain(true)(make) }),
  vdot: (make) => {
    const k = make.dim();
    const dtype = dtypes(make);
    return { self: make.selfTensor(make.spoil([k]), dtype()), other: make.tensor(make.spoil([k]), dtype()) };
  },
  vecdot: (make) => {
    const dims = make.dims();
    const dtype = dtypes(make, ["float32", "float64", "complex64", "bfloat16"]);
    return { x: make.selfTensor(dims, dtype()), y: make.tensor(make.broadcast(dims), dtype()), ...(make.random.chance(0.5) ? { dim: make.int(make.dimNumber()) } : {}) };
  },
  inner: (make) => {
    const k = make.dim();
    const dtype = dtypes(make);
    const side = () => make.tensor(make.random.chance(0.1) ? [] : make.spoil([...make.dims(make.random.int(0, 2)), k]), dtype());
    return { self: side(), other: side() };
  },
  kron: (make) => ({ self: make.tensor(make.dims(make.random.int(0, 4))), other: make.tensor(make.dims(make.random.int(0, 4))) }),
  cross: (make) => {
    const dims = make.dims(make.random.int(1, 4));
    const at = make.random.int(0, dims.length - 1);
    dims[at] = literal(3);
    const other = make.spoil(dims.map((dim, position) => (position !== at && make.random.chance(0.2) ? literal(1) : dim)));
    const dtype = dtypes(make);
    const last = at === dims.length - 1 && make.random.chance(0.5);
    return { self: make.selfTensor(make.spoil(dims), dtype()), other: make.tensor(other, dtype()), ...(last ? {} : { dim: make.int(make.random.chance(0.1) ? make.dimNumber() : make.random.chance(0.5) ? at : at - dims.length) }) };
  },
  bilinear,
  matrixPower: squarePower,
  matrixExp: (make) => {
    const n = make.dim();
    return { self: make.selfTensor(make.spoil([...leading(make), n, n]), make.dtypeFor(["float32", "float64", "complex64", "bfloat16"])) };
  },
  cdist: (make) => {
    const k = make.dim();
    return { ...pairs(["x1", "x2"], () => [[make.dim(), k], [make.dim(), k]], ["float32", "float64"])(make), ...power(make) };
  },
  pdist: (make) => ({ self: make.selfTensor(make.spoil([make.dim(), make.dim()]), make.dtypeFor(["float32", "float64"])), ...power(make) }),
};

function addbmm_(make: Maker): string {
  const { summed, first, second } = batches(make);
  const dtype = dtypes(make);
  const self = make.tensor(make.random.chance(0.7) ? make.spoil(summed) : make.broadcast(summed), dtype());
  const rest = [make.tensor(make.spoil(first), dtype()), make.tensor(make.spoil(second), dtype()), ...(make.random.chance(0.3) ? ["{ beta: 2, alpha: -1 }"] : [])].join(", ");
  return make.random.chance(0.5) ? `tt.addbmm_(${self}, ${rest})` : `${self}.addbmm_(${rest})`;
}

/** Whole calls of contractions that no schema describes. */
export const contractionCalls: Readonly<Record<string, (make: Maker) => string>> = { addbmm_, tensordot, einsum };
