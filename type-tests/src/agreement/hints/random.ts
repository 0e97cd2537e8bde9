import type { Maker } from "../maker.js";
import { literal } from "../operands.js";
import { floats, type Hint } from "./hint.js";

const filled = (name: string, ...values: readonly number[]): Hint => (make) => ({
  self: make.selfTensor(make.dims(), make.random.chance(0.7) ? make.dtypeFor(floats) : undefined),
  ...(make.random.chance(0.6) ? { [name]: make.int(make.random.pick(make.spoilt ? [0, -1, 1] : values)) } : {}),
});

/** Parameters of distributions. */
export const random: Readonly<Record<string, Hint>> = {
  normal_: filled("std", 0, 0.5, 2),
  logNormal_: filled("std", 0.5, 2),
  exponential_: filled("lambd", 0.5, 2),
  cauchy_: filled("sigma", 0.5, 2),
  geometric_: (make) => ({ self: make.selfTensor(make.dims()), p: make.int(make.random.pick(make.spoilt ? [0, 1, 1.5, 0.5] : [0.5, 0.001, 0.9])) }),
  bernoulli_: (make) => {
    // Into nothing, libtorch draws without looking at probabilities.
    const dims = make.dims().map((dim) => (dim.size === 0 ? literal(1) : dim));
    const self = make.selfTensor(dims);
    return { self, p: make.random.chance(0.5) ? make.int(make.random.pick(make.spoilt ? [-1, 2, 0.5] : [0, 1, 0.5])) : make.tensor(make.broadcast(dims), make.dtypeFor(floats)) };
  },
  random_: (make) => {
    const from = make.random.int(0, 3);
    return { self: make.selfTensor(make.dims()), from: make.int(from), to: make.int(from + make.random.int(make.spoilt ? -1 : 1, 3)) };
  },
  poisson: (make) => ({ self: make.selfTensor(make.dims(), make.dtypeFor(floats)) }),
  binomial: (make) => {
    const dims = make.dims();
    const dtype = make.dtypeFor(floats);
    return { count: make.selfTensor(dims, dtype), prob: make.tensor(make.broadcast(dims), make.random.chance(0.9) ? dtype : make.dtypeFor(floats)) };
  },
  logspace: (make) => ({ start: make.int(make.random.int(0, 2)), end: make.int(make.random.int(2, 5)), steps: make.int(make.random.int(make.spoilt ? -1 : 0, 5)), ...(make.random.chance(0.4) ? { base: "2" } : {}) }),
};

/** Whole calls of random numbers that core composes. */
export const randomCalls: Readonly<Partial<Record<string, (make: Maker) => string>>> = {
  normal: (make) => {
    const dims = make.dims();
    const tensor = () => make.tensor(make.broadcast(dims), make.random.chance(0.8) ? make.random.pick(floats) : make.dtype);
    const number = () => make.int(make.random.pick(make.spoilt ? [-1, 2] : [0.5, 2]));
    switch (make.random.weighted({ both: 4, mean: 2, alone: 1, std: 2, numbers: 3 })) {
      case "both":
        return `tt.normal(${tensor()}, ${tensor()})`;
      case "mean":
        return `tt.normal(${tensor()}, ${number()})`;
      case "alone":
        return `tt.normal(${tensor()})`;
      case "std":
        return `tt.normal(${number()}, ${tensor()})`;
      case "numbers":
        return `tt.normal(${number()}, ${number()}, ${make.sizes(dims)}${make.random.chance(0.3) ? `, { dtype: ${make.dtypeText()} }` : ""})`;
    }
  },
};
