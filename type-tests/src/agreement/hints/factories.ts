import type { Maker } from "../maker.js";
import { literal } from "../operands.js";
import { floats, type Hint } from "./hint.js";

/** Sizes as a caller writes them; in a spoilt call one may be negative or a fraction. */
function sizes(make: Maker): string {
  const list = make.dims();
  if (make.spoilt && list.length > 0 && make.random.chance(0.6)) list[make.random.int(0, list.length - 1)] = literal(make.random.pick([-1, 2.5, -3]));
  return make.sizes(list);
}

const sized: Hint = (make) => ({ size: sizes(make) });

/** Sizes and bounds of new tensors. */
export const factories: Readonly<Record<string, Hint>> = {
  zeros: sized,
  ones: sized,
  full: sized,
  empty: sized,
  rand: sized,
  randn: sized,
  randint: (make) => ({ ...sized(make), low: make.int(0), high: make.int(make.random.int(make.spoilt ? 0 : 1, 5)) }),
  randintLike: (make) => ({ self: make.selfTensor(make.dims()), low: make.int(0), high: make.int(make.random.int(make.spoilt ? 0 : 1, 2)) }),
  eye: (make) => ({ n: make.int(make.random.int(make.spoilt ? -1 : 0, 4)), m: make.int(make.random.int(make.spoilt ? -1 : 0, 4)) }),
  arange: (make) => {
    const fraction = make.random.chance(0.25);
    const start = make.random.int(-3, 3) + (fraction ? 0.5 : 0);
    const step = make.random.chance(0.4) ? make.random.pick(make.spoilt ? [0, -1, 2] : [1, 2, 0.5, 3]) : 1;
    const end = start + make.random.int(0, 6) * (make.spoilt && make.random.chance(0.5) ? -1 : 1);
    return { start: make.int(start), end: make.int(end), step: step === 1 && make.random.chance(0.8) ? "" : make.int(step) };
  },
  linspace: (make) => ({ start: make.int(make.random.int(0, 2)), end: make.int(make.random.int(2, 5)), steps: make.int(make.random.int(make.spoilt ? -1 : 0, 5)) }),
  randperm: (make) => ({ n: make.int(make.random.int(make.spoilt ? -1 : 0, 6)) }),
  bernoulli: (make) => ({ self: make.selfTensor(make.dims(), make.dtypeFor(floats)) }),
  multinomial: (make) => {
    const dims = make.dims(make.random.int(make.spoilt ? 0 : 1, make.spoilt ? 3 : 2));
    const most = dims.at(-1)?.size ?? 1;
    return { self: make.selfTensor(dims, make.dtypeFor(floats)), numSamples: make.int(make.random.int(make.spoilt ? 0 : Math.min(1, most), most + (make.spoilt ? 1 : 0))) };
  },
};
