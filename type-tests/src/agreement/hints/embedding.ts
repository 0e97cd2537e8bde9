import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { floats } from "./hint.js";

const rowNumbers = (make: Maker): string => make.dtypeFor(["int64", "int64", "int32"]);
const nonEmpty = (dim: Dim): Dim => (dim.size === 0 ? literal(2) : dim);

/** A table and the options that speak of its rows. */
function table(make: Maker) {
  const rows = make.random.int(1, 5);
  const dtype = make.random.chance(0.85) ? make.dtypeFor(floats) : make.dtype;
  const weight = make.selfTensor(make.spoil([literal(rows), nonEmpty(make.dim())]), dtype);
  const options: string[] = [];
  if (make.random.chance(0.3)) options.push(`paddingIdx: ${make.random.chance(0.1) ? "null" : make.int(make.random.int(-rows, rows - 1) + (make.spoilt && make.random.chance(0.5) ? 3 : 0))}`);
  if (make.random.chance(0.15)) options.push(`maxNorm: ${make.random.pick(["1", "0.5", "null"])}`);
  return { weight, dtype, options };
}

const text = (call: string, options: readonly string[]): string => `tt.${call}${options.length > 0 ? `, { ${options.join(", ")} }` : ""})`;

/** Whole calls: no schema describes them as they are called. */
export const embeddingCalls: Readonly<Record<string, (make: Maker) => string>> = {
  embedding: (make) => {
    const { weight, options } = table(make);
    if (make.random.chance(0.1)) options.push("scaleGradByFreq: true");
    return text(`embedding(${weight}, ${make.tensor(make.dims(make.random.int(0, 3)), rowNumbers(make), 0)}`, options);
  },
  embeddingBag: (make) => {
    const { weight, dtype, options } = table(make);
    const inRows = make.random.chance(0.4);
    const dims = make.random.chance(0.97) ? (inRows ? [make.dim(), nonEmpty(make.dim())] : [make.dim()]) : make.dims();
    const indices = make.tensor(make.spoil(dims), rowNumbers(make), 0);
    const last = make.random.chance(0.2);
    if (last) options.push(`includeLastOffset: ${make.bool()}`);
    const dividesList = make.spoilt && make.random.chance(0.2) ? inRows : !inRows;
    if (dividesList) {
      const bags = last && make.random.chance(0.9) ? nonEmpty(make.dim()) : make.dim();
      options.push(`offsets: ${make.tensor(make.spoil([bags]), make.random.chance(0.1) ? make.random.pick(["int8", "uint8", "int16", "bool"]) : rowNumbers(make), 0)}`);
    }
    const mode = make.random.pick(["sum", "mean", "max"]);
    if (mode !== "mean" || make.random.chance(0.3)) options.push(`mode: "${mode}"`);
    if (mode === "sum" ? make.random.chance(0.4) : make.spoilt && make.random.chance(0.1)) {
      options.push(`perSampleWeights: ${make.tensor(make.spoil(dims), make.random.chance(0.9) ? dtype : make.dtypeFor())}`);
    }
    if (make.random.chance(0.1)) options.push(`${make.random.pick(["scaleGradByFreq", "sparse"])}: ${make.bool()}`);
    return text(`embeddingBag(${weight}, ${indices}`, options);
  },
};
