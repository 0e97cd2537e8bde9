import type { Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import type { Hint } from "./hint.js";

/** A list of tensors alike in all dims, but `free`. */
function list(make: Maker, dims: readonly Dim[], free: number | undefined): string {
  const count = make.random.int(make.spoilt && make.random.chance(0.1) ? 0 : 1, 4);
  const items = Array.from({ length: count }, () => make.tensor(make.spoil(dims.map((dim, at) => (at === free ? make.expressions(1)[0]! : dim)))));
  return `[${items.join(", ")}]`;
}

function cat(make: Maker) {
  make.self = make.expressions(make.random.int(make.spoilt ? 0 : 1, 4));
  const dim = make.dimNumber();
  const free = dim < 0 ? dim + make.self.length : dim;
  return free === 0 && make.random.chance(0.4) ? { tensors: list(make, make.self, 0), dim: "" } : { tensors: list(make, make.self, free), dim: make.int(dim) };
}

function stack(make: Maker) {
  make.self = make.dims(make.random.int(0, 4));
  const tensors = list(make, make.self, undefined);
  return make.random.chance(0.3) ? { tensors, dim: "" } : { tensors, dim: make.int(make.dimNumber(make.self.length + 1)) };
}

/** Stacks along a dim that has a number in tensors of enough dims; vectors and scalars among them. */
function stacked(axis: (rank: number) => number): Hint {
  return (make) => {
    make.self = make.dims(make.random.int(0, 4));
    return { tensors: list(make, make.self, axis(make.self.length)) };
  };
}

/** Vectors, and in a spoilt call something else. */
function vectors(make: Maker, scalars: boolean): string {
  const count = make.random.int(make.spoilt && make.random.chance(0.1) ? 0 : 1, 4);
  const rank = () => (make.spoilt && make.random.chance(0.2) ? make.random.int(0, 2) : scalars && make.random.chance(0.15) ? 0 : 1);
  const dtype = () => (make.spoilt && make.random.chance(0.2) ? make.dtypeFor() : make.dtype);
  return `[${Array.from({ length: count }, () => make.tensor(make.dims(rank()), dtype())).join(", ")}]`;
}

function combinations(make: Maker) {
  const self = make.selfTensor(make.dims(make.spoilt && make.random.chance(0.3) ? make.random.int(0, 2) : 1));
  return { self, ...(make.random.chance(0.7) ? { r: make.int(make.random.int(make.spoilt ? -1 : 0, 4)) } : {}), ...(make.random.chance(0.4) ? { withReplacement: make.bool() } : {}) };
}

/** Tensors into one, or made alike. */
export const joining: Readonly<Record<string, Hint>> = {
  cat,
  stack,
  hstack: stacked((rank) => (rank < 2 ? 0 : 1)),
  vstack: stacked((rank) => (rank < 2 ? -1 : 0)),
  dstack: stacked((rank) => (rank < 3 ? -1 : 2)),
  columnStack: stacked((rank) => (rank < 2 ? -1 : 1)),
  broadcastTensors: (make) => {
    const dims = make.dims(make.random.int(0, 4));
    return { tensors: `[${Array.from({ length: make.random.int(1, 4) }, () => make.tensor(make.broadcast(dims))).join(", ")}]` };
  },
  cartesianProd: (make) => ({ tensors: vectors(make, false) }),
  combinations,
};

export function meshgrid(make: Maker): string {
  const indexing = make.random.pick(["", ', { indexing: "ij" }', ', { indexing: "xy" }']);
  return `tt.meshgrid(${vectors(make, true)}${indexing})`;
}
