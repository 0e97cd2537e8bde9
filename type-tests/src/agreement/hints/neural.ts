import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { floats, indices, type Arguments, type Hint } from "./hint.js";

/** Two numbers, or one that stands for both. */
function two(make: Maker, low: number, high: number): { text: string; values: readonly [number, number] } {
  const a = make.random.int(low, high);
  if (make.random.chance(0.6)) return { text: make.int(a), values: [a, a] };
  const b = make.random.int(low, high);
  return { text: make.ints([a, b]), values: [a, b] };
}

function conv2d(make: Maker): Arguments {
  const groups = make.random.chance(0.75) ? 1 : make.random.int(make.spoilt ? 0 : 2, 3);
  const perGroup = make.random.int(1, 2);
  const channels = perGroup * Math.max(groups, 1);
  const out = make.random.chance(0.9) ? literal(make.random.int(1, 2) * Math.max(groups, 1)) : make.dim();
  const spatial = [1, 2].map(() => (make.mode === "symbols" && make.random.chance(0.5) ? make.symbol() : literal(make.random.int(3, 9))));
  const batch = make.random.chance(0.75) ? [make.dim()] : [];
  const kernel = [1, 2].map(() => literal(make.random.int(1, 3)));
  const dtype = make.dtypeFor(floats);
  const other = () => (make.random.chance(0.95) ? dtype : make.dtypeFor());
  const options: Record<string, string> = {};
  if (make.random.chance(0.4)) options.bias = make.tensor(make.spoil([out]), other());
  const same = make.random.chance(0.15);
  if (make.random.chance(0.4)) options.stride = same && make.random.chance(0.8) ? "1" : two(make, make.spoilt ? 0 : 1, 3).text;
  if (same) options.padding = make.random.pick(['"same"', '"valid"']);
  else if (make.random.chance(0.5)) options.padding = two(make, make.spoilt ? -1 : 0, 2).text;
  if (make.random.chance(0.25)) options.dilation = two(make, make.spoilt ? 0 : 1, 2).text;
  if (groups !== 1 || make.random.chance(0.2)) options.groups = make.int(groups);
  return {
    input: make.selfTensor(make.spoil([...batch, literal(channels), ...spatial]), dtype),
    weight: make.tensor(make.spoil([out, literal(perGroup), ...kernel]), other()),
    ...options,
  };
}

function pool(dilation: boolean): Hint {
  return (make) => {
    const leading = make.dims(make.random.int(1, 2)).map((dim) => (dim.size === 0 ? literal(1) : dim));
    const spatial = [1, 2].map(() => (make.mode === "symbols" && make.random.chance(0.5) ? make.symbol() : literal(make.random.int(2, 9))));
    const kernel = two(make, make.spoilt ? 0 : 1, 3);
    const options: Record<string, string> = {};
    if (make.random.chance(0.5)) options.stride = two(make, make.spoilt ? 0 : 1, 3).text;
    if (make.random.chance(0.4)) options.padding = two(make, make.spoilt ? -1 : 0, Math.floor(Math.min(...kernel.values) / 2) + (make.spoilt ? 1 : 0)).text;
    if (dilation && make.random.chance(0.2)) options.dilation = two(make, 1, 2).text;
    if (make.random.chance(0.3)) options.ceilMode = make.bool();
    return { self: make.selfTensor(make.spoil([...leading, ...spatial]), make.dtypeFor(floats)), kernelSize: kernel.text, ...options };
  };
}

/** Scores [n?, c, ...d] and targets: class indices [n?, ...d], or, for the cross entropy, probabilities like the scores. */
function classification(probabilities: boolean): Hint {
  return (make) => {
    const rank = make.random.weighted({ "1": 1, "2": 5, "3": 1, "4": 1 });
    const nonEmpty = (dim: Dim) => (dim.size === 0 ? literal(2) : dim);
    const dims = make.dims(Number(rank)).map(nonEmpty);
    const classAt = rank === "1" ? 0 : 1;
    const alike = probabilities && make.random.chance(0.25);
    const targets = alike ? dims : dims.filter((_, at) => at !== classAt);
    const dtype = make.dtypeFor(floats);
    const weight: Record<string, string> = make.random.chance(0.2) ? { weight: make.tensor(make.spoil([dims[classAt]!]), make.random.chance(0.9) ? dtype : make.dtypeFor()) } : {};
    return { self: make.selfTensor(make.spoil(dims), dtype), target: make.tensor(make.spoil(targets), alike ? dtype : make.dtypeFor(indices), 0), ...weight };
  };
}

/** Layers and losses. */
export const neural: Readonly<Record<string, Hint>> = {
  conv2d,
  maxPool2d: pool(true),
  avgPool2d: pool(false),
  crossEntropy: classification(true),
  nllLoss: classification(false),
  binaryCrossEntropyWithLogits: (make) => {
    const dims = make.dims();
    const dtype = make.dtypeFor(floats);
    return { self: make.selfTensor(dims, dtype), target: make.tensor(make.spoil(dims), make.random.chance(0.8) ? dtype : make.dtypeFor()) };
  },
  dropout: (make) => ({ input: make.selfTensor(make.dims(), make.random.chance(0.05) ? make.dtype : "float32"), p: make.random.pick(["0.5", "0", "1"]), train: make.bool() }),
};
