import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { floats, type Hint } from "./hint.js";

/** Floats mostly, of 16 bits at times. */
const dtypeOf = (make: Maker): string => (make.random.chance(0.1) ? make.random.pick(["float16", "bfloat16"]) : make.dtypeFor(floats));

/** The dtypes of a norm's parameters: the input's, or float32 beside 16 bits; seldom another. */
function parameterDType(make: Maker, dtype: string): () => string {
  const usual = dtype.endsWith("16") && make.random.chance(0.5) ? "float32" : dtype;
  return () => (make.random.chance(make.spoilt ? 0.8 : 0.97) ? usual : make.dtypeFor());
}

function normalized(withBias: boolean): Hint {
  return (make) => {
    const dims = make.dims(make.random.int(make.spoilt ? 0 : 1, 4));
    const count = make.random.int(make.spoilt && make.random.chance(0.2) ? 0 : Math.min(1, dims.length), Math.min(dims.length, 3));
    const over = dims.slice(dims.length - count);
    const dtype = dtypeOf(make);
    const other = parameterDType(make, dtype);
    return {
      input: make.selfTensor(make.spoil(dims), dtype),
      normalizedShape: make.sizes(make.spoil(over)),
      ...(make.random.chance(0.5) ? { weight: make.random.chance(0.1) ? "null" : make.tensor(make.spoil(over), other()) } : {}),
      ...(withBias && make.random.chance(0.5) ? { bias: make.tensor(make.spoil(over), other()) } : {}),
    };
  };
}

export const normalisation: Readonly<Record<string, Hint>> = { layerNorm: normalized(true), rmsNorm: normalized(false) };

/** A batch, its channels' parameters and statistics. */
function channels(make: Maker, multiple: number) {
  const c = make.mode === "symbols" && make.random.chance(0.4) ? make.symbol() : literal(multiple * make.random.int(make.random.chance(0.01) ? 0 : 1, 3));
  const rank = make.random.int(make.spoilt ? 0 : 2, 5);
  // Of nothing, norms check little.
  const side = (): Dim => {
    const dim = make.random.chance(0.2) ? literal(1) : make.dim();
    return dim.size === 0 && make.random.chance(0.9) ? literal(2) : dim;
  };
  const dims = [side(), c, side(), side(), side()].slice(0, rank);
  const dtype = dtypeOf(make);
  const input = make.selfTensor(make.spoil(dims), dtype);
  const other = parameterDType(make, dtype);
  // Libtorch counts the entries of some parameters only: they are of one dim, or of two and not of one number.
  const parameter = () => make.tensor(make.spoilt && make.random.chance(0.15) ? [make.random.chance(0.5) ? literal(c.size + 1) : literal(5)] : [c], other());
  const options: string[] = [];
  if (make.random.chance(0.5)) options.push(`weight: ${make.random.chance(0.1) ? "null" : parameter()}`);
  if (make.random.chance(0.5)) options.push(`bias: ${parameter()}`);
  if (make.random.chance(0.2)) options.push("eps: 0.1");
  return { input, parameter, options };
}

const text = (call: string, options: readonly string[]): string => `tt.${call}${options.length > 0 ? `, { ${options.join(", ")} }` : ""})`;

/** Both statistics, none, or in a spoilt call one. */
function statistics(make: Maker, parameter: () => string): readonly [string, string] {
  const which = make.random.weighted({ both: 6, none: 2, one: make.spoilt ? 1 : 0 });
  if (which === "one") return make.random.chance(0.5) ? [parameter(), "null"] : ["null", parameter()];
  return which === "both" ? [parameter(), parameter()] : ["null", "null"];
}

/** Whole calls of the norms that no schema describes as they are called. */
export const normalisationCalls: Readonly<Record<string, (make: Maker) => string>> = {
  batchNorm: (make) => {
    const { input, parameter, options } = channels(make, 1);
    const [mean, variance] = statistics(make, parameter);
    const own = mean === "null" && make.random.chance(0.8) ? "true" : make.bool();
    if (own !== "false" || make.random.chance(0.5)) options.push(`training: ${own}`);
    if (make.random.chance(0.2)) options.push("momentum: 0.5");
    return text(`batchNorm(${input}, ${mean}, ${variance}`, options);
  },
  instanceNorm: (make) => {
    const { input, parameter, options } = channels(make, 1);
    const [mean, variance] = statistics(make, parameter);
    const given = make.random.chance(0.3) ? { runningMean: mean, runningVar: variance } : {};
    options.push(...Object.entries(given).filter(([, value]) => value !== "null" || make.random.chance(0.5)).map(([name, value]) => `${name}: ${value}`));
    if (make.random.chance(0.3)) options.push(`useInputStats: ${mean === "null" && make.random.chance(0.8) ? "true" : make.bool()}`);
    return text(`instanceNorm(${input}`, options);
  },
  groupNorm: (make) => {
    const groups = make.random.int(1, 3);
    const { input, options } = channels(make, groups);
    const count = make.spoilt && make.random.chance(0.3) ? make.random.int(-1, 5) : groups;
    return text(`groupNorm(${input}, ${make.int(count)}`, options);
  },
};
