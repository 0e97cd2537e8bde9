import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import type { Hint } from "./hint.js";
import { target } from "./shape.js";

/** The size that a dim's number names; 1 where it names none. */
const dimAt = (make: Maker, dim: number): Dim => make.self.at(dim) ?? literal(1);

function unflatten(make: Maker) {
  const self = make.selfTensor(make.dims(make.random.int(make.spoilt ? 0 : 1, 4)));
  const dim = make.dimNumber();
  return { self, dim: make.int(dim), sizes: make.sizes(target(make, [dimAt(make, dim)])) };
}

/** A tensor of the shape that another is to take. */
const asOther: Hint = (make) => {
  const dims = make.dims(make.random.int(0, 4));
  return { self: make.selfTensor(dims), other: make.tensor(target(make, dims).map((dim) => (dim.size < 0 ? literal(1) : dim))) };
};

function expandAs(make: Maker) {
  const goal = make.dims();
  const self = goal.slice(make.random.chance(0.3) ? make.random.int(0, goal.length) : 0).map((dim) => (make.random.chance(0.4) ? literal(1) : dim));
  return { self: make.selfTensor(self), other: make.tensor(make.spoil(goal)) };
}

function movedim(make: Maker) {
  const self = make.selfTensor(make.dims());
  const from = make.dimList();
  if (make.random.chance(0.5)) return { self, source: make.int(make.dimNumber()), destination: make.int(make.dimNumber()) };
  const to = make.spoilt && make.random.chance(0.3) ? make.dimList() : make.dimList(from.length).slice(0, from.length);
  return { self, source: make.ints(from), destination: make.ints(to) };
}

function unfold(make: Maker) {
  const self = make.selfTensor(make.expressions(make.random.int(0, 4)));
  const dimension = make.dimNumber();
  const { size } = dimAt(make, dimension);
  const windows = make.random.int(make.spoilt ? -1 : 0, size + (make.spoilt ? 1 : 0));
  return { self, dimension: make.int(dimension), size: make.int(windows), step: make.int(make.random.int(make.spoilt ? 0 : 1, 4)) };
}

function asStrided(make: Maker) {
  const self = make.selfTensor([literal(make.random.int(30, 60))]);
  const size = make.dims(make.random.int(0, 3)).map((dim) => literal(Math.min(dim.size, 4)));
  const stride = size.map(() => make.random.int(make.spoilt && make.random.chance(0.2) ? -1 : 0, 3));
  if (make.spoilt && make.random.chance(0.3)) stride.push(1);
  return { self, size: make.sizes(size), stride: make.ints(stride) };
}

/** Ops that look at the same elements otherwise. */
export const views: Readonly<Record<string, Hint>> = { unflatten, viewAs: asOther, reshapeAs: asOther, expandAs, movedim, unfold, asStrided };
