import type { Maker } from "../maker.js";
import { activations } from "./activations.js";
import { complexNumbers } from "./complex.js";
import type { Hint } from "./hint.js";
import { random } from "./random.js";

const mask = (make: Maker): string => (make.random.chance(0.02) ? "uint8" : make.dtypeFor(["bool"]));

/** Operands that broadcast, mostly of these dtypes; a scalar may stand for either. */
function broadcastingOf(dtypes: readonly string[], other = "other"): Hint {
  return (make) => {
    const dims = make.dims();
    return { self: make.selfTensor(dims, make.dtypeFor(dtypes)), [other]: make.tensor(make.broadcast(dims), make.dtypeFor(dtypes)) };
  };
}

const ofIntegers = broadcastingOf(["int64", "int64", "int32", "int16", "int8", "uint8"]);
const ofBits = broadcastingOf(["int64", "int64", "int32", "int8", "uint8", "bool"]);

/** Operands of the elementwise ops that want a mask, or equal shapes. Others broadcast by default. */
export const elementwise: Readonly<Record<string, Hint>> = {
  ...activations,
  ...complexNumbers,
  ...random,
  where: (make) => {
    const dims = make.dims();
    return { condition: make.selfTensor(make.broadcast(dims), mask(make)), self: make.tensor(make.broadcast(dims)), other: make.tensor(make.broadcast(dims)) };
  },
  maskedFill: (make) => {
    const dims = make.dims();
    return { self: make.selfTensor(dims), mask: make.tensor(make.broadcast(dims), mask(make)), value: make.tensor(make.spoil([])) };
  },
  fill_: (make) => ({ self: make.selfTensor(make.dims()), value: make.tensor(make.spoil([])) }),
  equal: (make) => {
    const dims = make.dims();
    return { self: make.selfTensor(dims), other: make.tensor(make.spoil(dims)) };
  },
  clamp: (make) => {
    const dims = make.dims();
    const bound = () => make.tensor(make.broadcast(dims));
    const self = make.selfTensor(dims);
    switch (make.random.weighted({ scalars: 4, tensors: 4, none: 0.3, mixed: 0.3 })) {
      case "scalars":
        return { self, ...(make.random.chance(0.8) ? { min: make.scalar() } : {}), ...(make.random.chance(0.8) ? { max: make.scalar() } : {}) };
      case "tensors":
        return { self, ...(make.random.chance(0.8) ? { min: bound() } : {}), ...(make.random.chance(0.8) ? { max: bound() } : {}) };
      case "none":
        return { self };
      case "mixed":
        return { self, min: make.scalar(), max: bound() };
    }
  },
  bitwiseNot: ofBits,
  bitwiseAnd: ofBits,
  bitwiseOr: ofBits,
  bitwiseXor: ofBits,
  bitwiseLeftShift: ofIntegers,
  bitwiseRightShift: ofIntegers,
  gcd: ofIntegers,
  lcm: ofIntegers,
  floatPower: broadcastingOf(["float64", "float64", "float32", "int64", "complex128"], "exponent"),
};
