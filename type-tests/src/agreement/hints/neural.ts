import { literal, type Dim } from "../operands.js";
import { floats, indices, type Hint } from "./hint.js";

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
  crossEntropy: classification(true),
  nllLoss: classification(false),
  binaryCrossEntropyWithLogits: (make) => {
    const dims = make.dims();
    const dtype = make.dtypeFor(floats);
    return { self: make.selfTensor(dims, dtype), target: make.tensor(make.spoil(dims), make.random.chance(0.8) ? dtype : make.dtypeFor()) };
  },
};
