import { ShapeError } from "@typetorch/ffi";
import { checkOptionNames } from "../check.js";
import { leastSquares } from "../generated/internal.js";
import { Tensor } from "../tensor.js";

interface LeastSquaresOptions {
  readonly rcond?: number | null;
  readonly driver?: string | null;
}

/** PyTorch: `torch.linalg.lstsq`. LAPACK's drivers by singular values fail where there is nothing to solve for, one of them with the whole process. */
export function lstsq(self: Tensor, b: Tensor, options: LeastSquaresOptions = {}): { solution: Tensor; residuals: Tensor; rank: Tensor; singularValues: Tensor } {
  checkOptionNames("lstsq", options, ["rcond", "driver"]);
  const { driver } = options;
  if ((driver === "gelss" || driver === "gelsd") && self instanceof Tensor && b instanceof Tensor && b.ndim === self.ndim && b.shape.at(-1) === 0) {
    throw new ShapeError(`lstsq: [${b.shape.join(", ")}] has no columns, and the driver ${driver} wants some`);
  }
  return leastSquares(self, b, options);
}
