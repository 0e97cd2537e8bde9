import { literal } from "../operands.js";
import type { Maker } from "../maker.js";
import { indices, type Hint } from "./hint.js";
import { sizeAt } from "./shape.js";

function split(make: Maker) {
  const self = make.selfTensor(make.expressions(make.random.int(1, 4)));
  const dim = make.dimNumber();
  const size = sizeAt(make, dim);
  const [, symbol, factor, rest] = /^"(\w+)(\*\d+)?(\+\d+)?"$/.exec(make.self.at(dim)?.type ?? "") ?? [];
  if (symbol !== undefined && make.random.chance(0.4)) {
    const one = make.symbol(symbol);
    const sizes = make.sizes([one, ...(rest === undefined ? [] : [literal(Number(rest))])]);
    return { self, splitSize: factor !== undefined || make.random.chance(0.5) ? make.sizes([one]).slice(1, -1) : sizes, dim: make.int(dim) };
  }
  const first = make.random.int(0, size);
  const sizes = make.random.chance(0.5) ? [first, size - first] : [size];
  if (make.spoilt && make.random.chance(0.5)) sizes.push(make.random.pick([1, -1]));
  // Of a symbol a list would have to guess the size.
  const splitSize = symbol === undefined && make.random.chance(0.5) ? make.ints(sizes) : make.int(make.random.int(make.spoilt ? -1 : 1, 5));
  return { self, splitSize, dim: make.int(dim) };
}

/** As many pieces, positions to cut before, or a tensor of those. */
function cuts(make: Maker, size: number, even: boolean): string {
  switch (make.random.weighted({ count: 4, positions: 4, tensor: even ? 0 : 1 })) {
    case "count": {
      const divisors = [1, 2, 3, 4].filter((count) => size % count === 0);
      return make.int(make.spoilt && make.random.chance(0.4) ? make.random.pick([0, -1, 2, 3]) : even ? make.random.pick(divisors) : make.random.int(1, 6));
    }
    case "positions":
      return make.ints(Array.from({ length: make.random.int(0, 3) }, () => make.random.int(-size - 1, size + 1)));
    case "tensor":
      return make.tensor(make.dims(make.random.int(0, make.spoilt ? 2 : 1)), make.dtypeFor(indices), 1);
  }
}

function tensorSplit(make: Maker) {
  const self = make.selfTensor(make.expressions(make.random.int(make.spoilt ? 0 : 1, 4)));
  const dim = make.dimNumber();
  return { self, indicesOrSections: cuts(make, sizeAt(make, dim), false), dim: make.int(dim) };
}

function named(dim: number, least: number): Hint {
  return (make) => {
    const self = make.selfTensor(make.expressions(make.random.int(make.spoilt ? 0 : least, 4)));
    const cut = cuts(make, sizeAt(make, make.self.length === 1 ? 0 : dim), true);
    return { self, indices: cut, sections: cut };
  };
}

/** One tensor into several. */
export const splitting: Readonly<Record<string, Hint>> = {
  split,
  chunk: (make) => ({ self: make.selfTensor(make.expressions(make.random.int(1, 4))), chunks: make.int(make.random.int(make.spoilt ? 0 : 1, 5)) }),
  tensorSplit: (make) => {
    const { self, dim, indicesOrSections } = tensorSplit(make);
    return { self, dim, indices: indicesOrSections, sections: indicesOrSections, tensorIndicesOrSections: indicesOrSections };
  },
  hsplit: named(1, 1),
  vsplit: named(0, 2),
  dsplit: named(2, 3),
};
