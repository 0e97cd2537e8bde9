import { ArgumentError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { checkOptionNames } from "../check.js";
import type { DType } from "../dtype.js";
import { shown } from "../encode.js";
import { matrixNormNamed, matrixNormNumbered } from "../generated/internal.js";
import { vectorNorm } from "../generated/operators.js";
import { isOptions } from "../scalar.js";
import { Tensor } from "../tensor.js";

export interface NormOptions {
  p?: number | "fro" | "nuc" | null;
  dim?: number | readonly number[] | null;
  keepdim?: boolean;
  dtype?: DType | null;
}

/** PyTorch: `torch.norm`. */
export function norm(self: Tensor, p?: number | "fro" | "nuc" | null | NormOptions, options: NormOptions = {}): Tensor {
  const given = isOptions(p) ? (p as NormOptions) : options;
  checkOptionNames("norm", given, ["p", "dim", "keepdim", "dtype"]);
  const order = (isOptions(p) ? given.p : (p as NormOptions["p"])) ?? (p === null ? 2 : "fro");
  const { dim = null, keepdim = false, dtype = null } = given;
  const dims = typeof dim === "number" ? [dim] : dim;
  if (typeof order !== "number" && order !== "fro" && order !== "nuc") throw new ArgumentError(`norm: argument 'p' must be a number, "fro" or "nuc", got ${shown(order)}`);
  return callingAs("norm", () => {
    if (order === "fro" && (dims === null || dims.length <= 2)) return vectorNorm(self, 2, { dim: dims, keepdim, dtype });
    if (typeof order === "number") return vectorNorm(self, order, { dim: dims, keepdim, dtype });
    return matrixNormNamed(self, order, { dim: dims ?? (self instanceof Tensor ? [...self.shape.keys()] : []), keepdim, dtype });
  });
}

export interface MatrixNormOptions {
  ord?: number | "fro" | "nuc";
  dim?: readonly number[];
  keepdim?: boolean;
  dtype?: DType | null;
}

/** PyTorch: `torch.linalg.matrix_norm`. */
export function matrixNorm(self: Tensor, ord?: number | "fro" | "nuc" | MatrixNormOptions, options: MatrixNormOptions = {}): Tensor {
  const given = isOptions(ord) ? (ord as MatrixNormOptions) : options;
  checkOptionNames("matrixNorm", given, ["ord", "dim", "keepdim", "dtype"]);
  const order = (isOptions(ord) ? given.ord : (ord as MatrixNormOptions["ord"])) ?? "fro";
  const { dim = [-2, -1], keepdim = false, dtype = null } = given;
  if (typeof order === "number") return matrixNormNumbered(self, order, { dim, keepdim, dtype });
  return matrixNormNamed(self, order, { dim, keepdim, dtype });
}
