import type { Maker } from "../maker.js";
import { literal } from "../operands.js";
import type { Hint } from "./hint.js";

const complexSelf: Hint = (make) => ({ self: make.selfTensor(make.dims(), make.dtypeFor(["complex64", "complex128", "complex32"])) });

/** Two parts that broadcast, mostly of one real dtype. */
const parts = (first: string, second: string): Hint => (make) => {
  const dims = make.dims();
  const real = ["float32", "float64"];
  return { [first]: make.selfTensor(dims, make.dtypeFor(real)), [second]: make.tensor(make.broadcast(dims), make.random.chance(0.6) ? "float32" : make.dtypeFor(real)) };
};

/** Complex operands, numbers whose parts stand in a last dim of 2, orders of gamma functions. */
export const complexNumbers: Readonly<Record<string, Hint>> = {
  imag: complexSelf,
  viewAsReal: complexSelf,
  viewAsComplex: (make: Maker) => ({ self: make.selfTensor(make.spoil([...make.dims(make.random.int(0, 3)), literal(2)]), make.dtypeFor(["float32", "float64", "float16"])) }),
  complex: parts("real", "imag"),
  polar: parts("abs", "angle"),
  polygamma: (make) => ({ n: make.int(make.random.int(make.spoilt ? -2 : 0, 3)) }),
  polygamma_: (make) => ({ n: make.int(make.random.int(make.spoilt ? -2 : 0, 3)) }),
  mvlgamma: (make) => ({ p: make.int(make.random.int(make.spoilt ? -1 : 1, 2)) }),
};
