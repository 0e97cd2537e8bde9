import { ArgumentError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { tensor } from "../data-in.js";
import { checkOptions, handleOf, shown } from "../encode.js";
import { nonzeroRows } from "../generated/internal.js";
import * as ops from "../generated/operators.js";
import { tidy } from "../scope.js";
import type { Tensor } from "../tensor.js";

/** The positions of nonzero elements, a row for each, or a list for each dim. PyTorch: `torch.nonzero`. */
export function nonzero(self: Tensor, options: { asTuple?: boolean } = {}): Tensor | Tensor[] {
  return callingAs("nonzero", () => {
    checkOptions(options, ["asTuple"]);
    return options.asTuple === true ? ops.where(self) : nonzeroRows(self);
  });
}

/** Positions in order as positions along each dim. PyTorch: `torch.unravel_index`. */
export function unravelIndex(indices: Tensor, shape: readonly number[]): Tensor[] {
  handleOf(indices, "indices", () => "unravelIndex");
  if (!/^(int\d+|uint8)$/.test(indices.dtype)) throw new ArgumentError(`unravelIndex: the tensor must be int8 to int64 or uint8, not ${indices.dtype}`);
  if (!Array.isArray(shape) || !shape.every((size) => Number.isInteger(size) && size >= 0)) {
    throw new ArgumentError(`unravelIndex: argument 'shape' must be a list of sizes, got ${shown(shape)}`);
  }
  const options = { dtype: "int64", device: indices.device } as const;
  const entries = shape.map((_, dim) => shape.slice(dim + 1).reduce((all, size) => all * size, 1));
  return callingAs("unravelIndex", () =>
    tidy(() => ops.unbind(ops.remainder(ops.floorDivide(ops.unsqueeze(indices, -1), tensor(entries, options)), tensor(shape, options)), -1)),
  );
}
