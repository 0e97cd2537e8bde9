import type { Maker } from "../maker.js";
import { literal } from "../operands.js";
import { floats, type Hint } from "./hint.js";

/** Activations whose options must fit the operand, or each other. */
export const activations: Readonly<Record<string, Hint>> = {
  hardtanh: (make) => ({
    self: make.selfTensor(make.dims()),
    minVal: make.int(make.random.pick([-1, -0.5, 0, 0.5])),
    maxVal: make.int(make.random.pick([1, 2])),
  }),
  celu: (make) => ({ self: make.selfTensor(make.dims()), alpha: make.int(make.random.pick(make.spoilt ? [0, 1] : [0.5, 1, -2])) }),
  softshrink: (make) => ({ self: make.selfTensor(make.dims()), lambd: make.int(make.random.pick(make.spoilt ? [-1, 1] : [0.5, 0, 2])) }),
  rrelu: (make) => ({ self: make.selfTensor(make.dims()), lower: make.random.pick(["0", "0.1", "-1"]), upper: make.random.pick(["0.5", "1", "0.1"]) }),
  prelu: (make) => {
    const dims = make.dims();
    const dtype = make.dtypeFor(floats);
    const channels = make.random.chance(0.35) ? [] : [dims.length > 1 && make.random.chance(0.7) ? dims[1]! : literal(1)];
    return { self: make.selfTensor(dims, dtype), weight: make.tensor(make.spoil(channels), make.random.chance(0.95) ? dtype : make.dtypeFor()) };
  },
  glu: (make) => {
    const dims = make.dims(make.random.int(make.spoilt ? 0 : 1, 4)).map((dim) => (make.spoilt || dim.size % 2 === 0 ? dim : literal(dim.size + 1)));
    return { self: make.selfTensor(dims, make.dtypeFor(floats)) };
  },
};

const option = (make: Maker, name: string, ...values: readonly (number | string)[]): string[] => (make.random.chance(0.5) ? [`${name}: ${make.random.pick(values)}`] : []);
const inOptions = (list: readonly string[]): string => (list.length > 0 ? `, { ${list.join(", ")} }` : "");

/** As a function, or as a method. */
function either(make: Maker, name: string, self: string, rest: string): string {
  return make.random.chance(0.5) ? `${self}.${name}(${rest.replace(/^, /, "")})` : `tt.${name}(${self}${rest})`;
}

const plain = (name: string) => (make: Maker) => either(make, name, make.selfTensor(make.dims()), "");

function dropout(name: string, ...ranks: readonly number[]): (make: Maker) => string {
  return (make) => {
    const rank = ranks.length > 0 && !(make.spoilt && make.random.chance(0.5)) ? make.random.pick(ranks) : undefined;
    const input = make.selfTensor(make.dims(rank), make.random.chance(0.1) ? make.dtype : make.random.pick(floats));
    const p = make.random.pick(make.spoilt ? ["0.5", "1.5", "-0.5"] : ["0.5", "0.25", "0.9", "1"]);
    const training = make.random.chance(0.6) ? [`training: ${make.bool()}`] : [];
    switch (make.random.weighted({ position: 6, options: 2, none: 2 })) {
      case "position":
        return `tt.${name}(${input}, ${p}${inOptions(training)})`;
      case "options":
        return `tt.${name}(${input}${inOptions([`p: ${p}`, ...training])})`;
      case "none":
        return `tt.${name}(${input}${inOptions(training)})`;
    }
  };
}

const dropouts = { dropout: [], dropout1d: [2, 3], dropout2d: [3, 4], dropout3d: [4, 5], alphaDropout: [], featureAlphaDropout: [2, 3, 4] };

/** Whole calls of activations that core composes. */
export const activationCalls: Readonly<Partial<Record<string, (make: Maker) => string>>> = {
  ...Object.fromEntries(Object.entries(dropouts).flatMap(([name, ranks]) => [name, `${name}_`].map((form) => [form, dropout(form, ...ranks)]))),
  softsign: plain("softsign"),
  tanhshrink: plain("tanhshrink"),
  softmin: (make) => {
    const self = make.selfTensor(make.dims());
    return either(make, "softmin", self, `, ${make.int(make.dimNumber())}${inOptions(make.random.chance(0.3) ? [`dtype: ${make.dtypeText()}`] : [])}`);
  },
  gumbelSoftmax: (make) => {
    const self = make.selfTensor(make.dims(), make.dtypeFor(floats));
    return `tt.gumbelSoftmax(${self}${inOptions([...option(make, "tau", 0.5, 2), ...option(make, "hard", make.bool()), ...option(make, "dim", make.int(make.dimNumber()))])})`;
  },
  normalize: (make) => {
    const self = make.selfTensor(make.dims(), make.random.chance(0.7) ? make.dtypeFor(floats) : undefined);
    const dim = make.random.chance(0.3) ? make.ints(make.dimList()) : make.int(make.dimNumber());
    return `tt.normalize(${self}${inOptions([...option(make, "p", 1, 2, 0.5), ...option(make, "dim", dim), ...option(make, "eps", 0.1)])})`;
  },
};
