import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { floats, indices, type Arguments, type Hint } from "./hint.js";

const nonEmpty = (dims: readonly Dim[]): Dim[] => dims.map((dim) => (dim.size === 0 ? literal(2) : dim));

/** Scores [n?, c, ...d] and targets: class indices [n?, ...d], or, for the cross entropy, probabilities like the scores. */
function classification(probabilities: boolean, ranks: Readonly<Record<string, number>> = { "1": 1, "2": 5, "3": 1, "4": 1 }): Hint {
  return (make) => {
    const rank = make.random.weighted(ranks);
    const dims = nonEmpty(make.dims(Number(rank)));
    const classAt = rank === "1" ? 0 : 1;
    const alike = probabilities && make.random.chance(0.25);
    const targets = alike ? dims : dims.filter((_, at) => at !== classAt);
    const dtype = make.dtypeFor(floats);
    const other = () => (make.random.chance(0.9) ? dtype : make.dtypeFor());
    const weight: Record<string, string> = make.random.chance(0.2) ? { weight: make.tensor(make.spoil([dims[classAt]!]), other()) } : {};
    return { self: make.selfTensor(make.spoil(dims), dtype), target: make.tensor(make.spoil(targets), alike ? other() : make.dtypeFor(indices), 0), ...weight };
  };
}

const multiMargin: Hint = (make) => ({
  ...classification(false, { "1": 2, "2": 5 })(make),
  p: make.random.chance(0.3) ? make.random.pick(make.spoilt ? ["1", "2", "3"] : ["1", "2"]) : "",
  margin: make.random.pick(["1", "0.5"]),
});

/** Two tensors that broadcast, mostly of one dtype of floats. */
function pair(make: Maker, dims: readonly Dim[], like: readonly Dim[] = make.broadcast(dims)): { readonly self: string; readonly target: string; readonly dtype: string } {
  const dtype = make.dtypeFor(floats);
  return { self: make.selfTensor(dims, dtype), target: make.tensor(make.spoil(like), make.random.chance(0.85) ? dtype : make.dtypeFor()), dtype };
}

const multilabelMargin: Hint = (make) => {
  const dims = nonEmpty(make.dims(make.random.int(0, make.spoilt ? 3 : 2)));
  return { self: make.selfTensor(dims, make.dtypeFor(floats)), target: make.tensor(make.spoil(dims), make.dtypeFor(indices), 0) };
};

function cosineEmbedding(make: Maker): Arguments {
  const matrices = make.random.chance(0.75);
  const dims = make.dims(matrices ? 2 : 1);
  const dtype = make.dtypeFor(floats);
  const other = () => (make.random.chance(0.85) ? dtype : make.dtypeFor());
  const second = make.random.chance(0.8) ? dims : dims.map((dim) => (make.random.chance(0.4) ? literal(1) : dim));
  return { input1: make.selfTensor(make.spoil(dims), dtype), input2: make.tensor(make.spoil(second), other()), target: make.tensor(make.spoil(matrices ? [dims[0]!] : []), other()) };
}

function ctc(make: Maker): Arguments {
  const batched = make.random.chance(0.75);
  const [steps, count, labels] = [make.random.int(2, 5), make.random.int(1, 3), make.random.int(1, 3)];
  const classes = make.random.int(2, 4);
  const sequences = batched ? [literal(count)] : [];
  const number = batched ? count : 1;
  const asTensors = make.random.chance(0.4);
  const inOne = make.random.chance(0.25);
  const length = (most: number) => make.random.int(make.spoilt ? -1 : 0, most + (make.spoilt ? 1 : 0));
  const lengths = (values: readonly number[]) => make.ints(make.spoilt && make.random.chance(0.2) ? values.slice(1) : values);
  const targetLengths = Array.from({ length: number }, () => (asTensors ? 1 : length(labels)));
  const tensorOfLengths = () => make.tensor(make.spoil(batched || make.random.chance(0.5) ? [literal(number)] : []), make.dtypeFor(["int64", "int32"]));
  const total = targetLengths.reduce((sum, value) => sum + value, 0);
  const targets = inOne ? [literal(Math.max(total, 0))] : batched || make.random.chance(0.5) ? [literal(number), literal(labels)] : [literal(Math.max(total, 0))];
  return {
    logProbs: make.selfTensor(make.spoil([literal(steps), ...sequences, literal(classes)]), make.dtypeFor(floats)),
    targets: make.tensor(make.spoil(targets), make.dtypeFor(indices)),
    inputLengths: asTensors ? tensorOfLengths() : lengths(Array.from({ length: number }, () => length(steps))),
    targetLengths: asTensors ? tensorOfLengths() : lengths(targetLengths),
    ...(make.random.chance(0.3) ? { blank: make.int(make.random.int(make.spoilt ? -1 : 0, make.spoilt ? classes : classes - 1)) } : {}),
  };
}

/** Losses that libtorch has an operator for. */
export const losses: Readonly<Record<string, Hint>> = {
  crossEntropy: classification(true),
  nllLoss: classification(false),
  multiMarginLoss: multiMargin,
  multilabelMarginLoss: multilabelMargin,
  hingeEmbeddingLoss: (make) => pair(make, make.dims()),
  softMarginLoss: (make) => pair(make, make.dims()),
  cosineEmbeddingLoss: cosineEmbedding,
  ctcLoss: ctc,
};

const words = ['"none"', '"mean"', '"sum"'];

/** A call as function, or as method where the loss is one; options as texts. */
function call(make: Maker, name: string, operands: readonly string[], options: readonly string[], method = true): string {
  const rest = options.length > 0 ? [`{ ${options.join(", ")} }`] : [];
  const [self, ...others] = operands;
  return method && make.random.chance(0.5) ? `${self}.${name}(${[...others, ...rest].join(", ")})` : `tt.${name}(${[...operands, ...rest].join(", ")})`;
}

const reduction = (make: Maker, more: readonly string[] = []): string[] => (make.random.chance(0.6) ? [`reduction: ${make.random.pick([...words, ...more])}`] : []);
const perhaps = (make: Maker, text: () => string, chance = 0.3): string[] => (make.random.chance(chance) ? [text()] : []);

/** Errors that broadcast, with weights of the input's shape where the loss takes them. */
function errors(name: string, { weight = false, more = () => [] as string[] }: { weight?: boolean; more?: (make: Maker) => string[] } = {}): (make: Maker) => string {
  return (make) => {
    const dims = make.dims();
    const { self, target, dtype } = pair(make, dims);
    const weights = weight ? perhaps(make, () => `weight: ${make.tensor(make.spoil(dims), make.random.chance(0.85) ? dtype : make.dtypeFor())}`) : [];
    return call(make, name, [self, target], [...reduction(make), ...weights, ...more(make)]);
  };
}

const positive = (make: Maker, name: string): string[] => perhaps(make, () => `${name}: ${make.random.pick(make.spoilt ? ["0", "-1", "0.5"] : ["0.5", "1", "2"])}`);

/** Probabilities or logits, and a target of their shape; weights broadcast to it. */
function crossEntropyOfTwo(name: string, weights: readonly string[]): (make: Maker) => string {
  return (make) => {
    const dims = make.dims();
    const { self, target, dtype } = pair(make, dims, dims);
    const weight = () => make.tensor(make.broadcast(dims), make.random.chance(0.85) ? dtype : make.dtypeFor());
    return call(make, name, [self, target], [...reduction(make), ...weights.flatMap((option) => perhaps(make, () => `${option}: ${weight()}`))]);
  };
}

function gaussian(make: Maker): string {
  const dims = make.dims();
  const { self, target, dtype } = pair(make, dims);
  const shapes = { alike: dims, lists: dims.slice(0, -1), kept: [...dims.slice(0, -1), ...dims.slice(-1).map(() => literal(1))] };
  const variance = () => make.tensor(make.spoil(shapes[make.random.pick(["alike", "lists", "kept"] as const)]), make.random.chance(0.85) ? dtype : make.dtypeFor());
  const text = make.random.chance(0.6) ? variance() : make.random.pick(make.spoilt ? ["-1", "0.5"] : ["1", "0.5"]);
  return call(make, "gaussianNllLoss", [self, target, text], [...reduction(make), ...perhaps(make, () => `full: ${make.bool()}`)], false);
}

function multilabelSoftMargin(make: Maker): string {
  const dims = make.dims(make.random.int(make.spoilt ? 0 : 1, 4));
  const { self, target, dtype } = pair(make, dims);
  const weight = () => `weight: ${make.tensor(make.broadcast(dims), make.random.chance(0.85) ? dtype : make.dtypeFor())}`;
  return call(make, "multilabelSoftMarginLoss", [self, target], [...reduction(make), ...perhaps(make, weight)]);
}

/** Three tensors of one rank that broadcast. */
function three(make: Maker, rank: number): string[] {
  const dims = make.dims(rank);
  const dtype = make.dtypeFor(floats);
  const other = () => make.tensor(make.spoil(dims.map((dim) => (make.random.chance(0.1) ? literal(1) : dim))), make.random.chance(0.85) ? dtype : make.dtypeFor());
  return [make.selfTensor(dims, dtype), other(), other()];
}

function triplet(name: string, own: boolean): (make: Maker) => string {
  return (make) => {
    const operands = three(make, make.random.int(0, 3));
    const distances = ["(a, b) => a.sub(b).abs().sum(-1)", "tt.pairwiseDistance", "null"];
    const options = [...reduction(make), ...positive(make, "margin"), ...perhaps(make, () => `swap: ${make.bool()}`), ...(own ? perhaps(make, () => `distanceFunction: ${make.random.pick(distances)}`) : perhaps(make, () => "p: 1"))];
    return call(make, name, operands, options, false);
  };
}

/** Whole calls of the losses that are composed. */
export const lossCalls: Readonly<Record<string, (make: Maker) => string>> = {
  mseLoss: errors("mseLoss", { weight: true }),
  l1Loss: errors("l1Loss", { weight: true }),
  huberLoss: errors("huberLoss", { weight: true, more: (make) => positive(make, "delta") }),
  smoothL1Loss: errors("smoothL1Loss", { more: (make) => perhaps(make, () => `beta: ${make.random.pick(make.spoilt ? ["0", "-1", "0.5"] : ["0", "0.5"])}`) }),
  klDiv: (make) => {
    const { self, target } = pair(make, make.dims());
    return call(make, "klDiv", [self, target], [...reduction(make, ['"batchmean"']), ...perhaps(make, () => `logTarget: ${make.bool()}`)]);
  },
  binaryCrossEntropy: crossEntropyOfTwo("binaryCrossEntropy", ["weight"]),
  binaryCrossEntropyWithLogits: crossEntropyOfTwo("binaryCrossEntropyWithLogits", ["weight", "posWeight"]),
  poissonNllLoss: (make) => {
    const { self, target } = pair(make, make.dims());
    return call(make, "poissonNllLoss", [self, target], [...reduction(make), ...perhaps(make, () => `logInput: ${make.bool()}`), ...perhaps(make, () => `full: ${make.bool()}`)], false);
  },
  gaussianNllLoss: gaussian,
  multilabelSoftMarginLoss: multilabelSoftMargin,
  marginRankingLoss: (make) => call(make, "marginRankingLoss", three(make, make.random.int(0, 3)), [...reduction(make), ...perhaps(make, () => "margin: 0.5")], false),
  tripletMarginLoss: triplet("tripletMarginLoss", false),
  tripletMarginWithDistanceLoss: triplet("tripletMarginWithDistanceLoss", true),
};
