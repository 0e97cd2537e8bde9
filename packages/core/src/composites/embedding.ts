import { ArgumentError, IndexError, ShapeError, ValueError } from "@typetorch/ffi";
import { noGrad } from "../autograd.js";
import { checkOptionNames, checkTensors } from "../check.js";
import { shown } from "../encode.js";
import { embeddingBags, embeddingRenorm_, embeddingRows } from "../generated/internal.js";
import { arange } from "../generated/operators.js";
import { Tensor } from "../tensor.js";

interface TableOptions {
  paddingIdx?: number | null;
  maxNorm?: number | null;
  normType?: number;
  scaleGradByFreq?: boolean;
  sparse?: boolean;
}
const tableOptions = ["paddingIdx", "maxNorm", "normType", "scaleGradByFreq", "sparse"];

export type EmbeddingOptions = TableOptions;

/** PyTorch: `torch.nn.functional.embedding`. */
export function embedding(weight: Tensor, indices: Tensor, options?: EmbeddingOptions): Tensor {
  if (options === undefined) return embeddingRows(weight, indices);
  checkOptionNames("embedding", options, tableOptions);
  const { paddingIdx = null, maxNorm = null, normType = 2, scaleGradByFreq = false, sparse = false } = options;
  const row = paddingIdx === null ? -1 : rowNumber("embedding", weight, paddingIdx);
  if (maxNorm !== null) shorten(weight, indices, maxNorm, normType);
  return embeddingRows(weight, indices, { paddingIdx: row, scaleGradByFreq, sparse });
}

/** Scales the rows that are longer than `maxNorm`, in place. Bags take small integers, too. */
function shorten(weight: Tensor, indices: Tensor, maxNorm: number, normType: number): void {
  const rows = ["bool", "uint8", "int8", "int16"].includes(indices.dtype) ? indices.to("int64") : indices;
  noGrad(() => embeddingRenorm_(weight, rows.contiguous(), maxNorm, normType));
}

/** A row of the table, counted from the start. */
function rowNumber(called: string, weight: Tensor, row: number): number {
  const shape = weight.shape;
  if (!Number.isSafeInteger(row)) throw new ArgumentError(`${called}: argument 'paddingIdx' must be an integer, got ${shown(row)}`);
  if (shape.length !== 2) return row; // the operator says so
  if (row < -shape[0]! || row >= shape[0]!) throw new IndexError(`${called}: the padding index ${row} is out of range for the rows of [${shape.join(", ")}]`);
  return row < 0 ? row + shape[0]! : row;
}

const modes = ["sum", "mean", "max"] as const;

export interface EmbeddingBagOptions extends TableOptions {
  offsets?: Tensor | null;
  mode?: (typeof modes)[number];
  perSampleWeights?: Tensor | null;
  includeLastOffset?: boolean;
}

/** PyTorch: `torch.nn.functional.embedding_bag`. */
export function embeddingBag(weight: Tensor, indices: Tensor, options: EmbeddingBagOptions = {}): Tensor {
  checkOptionNames("embeddingBag", options, [...tableOptions, "offsets", "mode", "perSampleWeights", "includeLastOffset"]);
  const { offsets = null, mode = "mean", perSampleWeights = null, includeLastOffset = false, paddingIdx = null, maxNorm = null, normType = 2, scaleGradByFreq = false, sparse = false } = options;
  checkMode(mode, options);
  checkTensors("embeddingBag", { weight, indices, ...(offsets && { offsets }), ...(perSampleWeights && { perSampleWeights }) });
  if (weight.shape.length !== 2) throw new ShapeError(`embeddingBag: the weight [${weight.shape.join(", ")}] must have 2 dims`);
  checkBags(indices.shape, offsets?.shape, perSampleWeights?.shape);
  const row = paddingIdx === null ? null : rowNumber("embeddingBag", weight, paddingIdx);
  if (maxNorm !== null) shorten(weight, indices, maxNorm, normType);
  const each = indices.shape[1];
  const starts = offsets ?? arange(0, indices.numel, each, { dtype: indices.dtype, device: indices.device });
  const last = includeLastOffset && each === undefined;
  // Libtorch writes to the first bag even if there is none, which ends the process.
  const noBags = starts.shape[0] === (last ? 1 : 0);
  const flat = (tensor: Tensor) => (noBags ? tensor.flatten().narrow(0, 0, 0) : tensor.flatten());
  const [result, ...others] = embeddingBags(weight, flat(indices), starts, scaleGradByFreq, modes.indexOf(mode), sparse, perSampleWeights && flat(perSampleWeights), last, row);
  for (const other of others) other.dispose();
  return result;
}

function checkMode(mode: string, { perSampleWeights, scaleGradByFreq, sparse }: EmbeddingBagOptions): void {
  if (!(modes as readonly string[]).includes(mode)) throw new ValueError(`embeddingBag: the mode must be sum, mean or max, got ${shown(mode)}`);
  if (perSampleWeights && mode !== "sum") throw new ValueError('embeddingBag: weights of samples need mode "sum"');
  if (mode === "max" && scaleGradByFreq) throw new ValueError('embeddingBag: mode "max" has no scaleGradByFreq');
  if (mode === "max" && sparse) throw new ValueError('embeddingBag: mode "max" has no sparse');
}

function checkBags(indices: readonly number[], offsets: readonly number[] | undefined, weights: readonly number[] | undefined): void {
  const text = (shape: readonly number[]) => `[${shape.join(", ")}]`;
  const refuse = (what: string): never => {
    throw new ShapeError(`embeddingBag: ${what}`);
  };
  if (indices.length !== 1 && indices.length !== 2) refuse(`the indices ${text(indices)} must have 1 or 2 dims`);
  if (indices.length === 2 && offsets) refuse(`the indices ${text(indices)} have a bag in each row: there are no offsets`);
  if (indices[1] === 0) refuse(`the indices ${text(indices)} have no entries in a bag`);
  if (indices.length === 1 && !offsets) refuse(`the indices ${text(indices)} are one list: the offsets must say where each bag begins`);
  if (offsets && offsets.length !== 1) refuse(`the offsets ${text(offsets)} must have one dim`);
  if (weights && weights.join() !== indices.join()) refuse(`the weights of samples ${text(weights)} must have the shape ${text(indices)}`);
}
