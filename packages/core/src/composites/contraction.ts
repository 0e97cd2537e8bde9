import { ArgumentError, ShapeError } from "@typetorch/ffi";
import { checkOptionNames, checkString, checkTensors } from "../check.js";
import { shown } from "../encode.js";
import { addSummedProduct_, einsumList, tensordotLists } from "../generated/internal.js";
import { isOptions, type Scalar } from "../scalar.js";
import { Tensor } from "../tensor.js";

/** How many dims are summed over, or which: the first's, and the second's. */
export type ContractedDims = number | readonly [readonly number[], readonly number[]];

/** PyTorch: `torch.tensordot`. */
export function tensordot(self: Tensor, other: Tensor, dims?: ContractedDims | { dims?: ContractedDims }): Tensor {
  if (isOptions(dims)) checkOptionNames("tensordot", dims, ["dims"]);
  const over = (isOptions(dims) ? dims.dims : dims) ?? 2;
  if (Array.isArray(over) && over.length === 2) return tensordotLists(self, other, over[0], over[1]);
  if (!Number.isSafeInteger(over)) throw new ArgumentError(`tensordot: argument 'dims' must be a number or two lists of dims, got ${shown(over)}`);
  const count = over as number;
  checkTensors("tensordot", { self, other });
  if (count < 0) throw new ShapeError(`tensordot: ${count} dims`);
  for (const tensor of [other, self]) {
    if (tensor.ndim < count) throw new ShapeError(`tensordot: [${tensor.shape.join(", ")}] has fewer than ${count} dims`);
  }
  const positions = [...Array(count).keys()];
  return tensordotLists(self, other, positions.map((position) => position - count), positions);
}

/** PyTorch: `torch.Tensor.addbmm_`, which gives a tensor that is too small another shape: refused here. */
export function addbmm_(self: Tensor, batch1: Tensor, batch2: Tensor, options: { beta?: Scalar; alpha?: Scalar } = {}): Tensor {
  const [, rows] = batch1 instanceof Tensor ? batch1.shape : [];
  const [, , columns] = batch2 instanceof Tensor ? batch2.shape : [];
  if (self instanceof Tensor && rows !== undefined && columns !== undefined && self.ndim <= 2) {
    const fits = self.ndim === 2 && self.shape[0] === rows && self.shape[1] === columns;
    const grows = self.shape.every((size, dim) => size === 1 || size === [rows, columns].at(dim - self.ndim));
    if (!fits && grows) throw new ShapeError(`addbmm_: [${self.shape.join(", ")}] cannot grow to [${rows}, ${columns}] in place`);
  }
  return addSummedProduct_(self, batch1, batch2, options);
}

/** PyTorch: `torch.einsum`. */
export function einsum(equation: string, ...operands: readonly Tensor[] | readonly [readonly Tensor[]]): Tensor {
  checkString("einsum", equation, "equation");
  const tensors = operands.length === 1 && Array.isArray(operands[0]) ? (operands[0] as readonly Tensor[]) : (operands as readonly Tensor[]);
  return einsumList(equation, tensors);
}
