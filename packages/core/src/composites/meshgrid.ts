import { checkOptionNames } from "../check.js";
import { meshgridIndexing } from "../generated/internal.js";
import type { Tensor } from "../tensor.js";

/** libtorch's own default is "ij", with a warning for leaving it to it. PyTorch: `torch.meshgrid`. */
export function meshgrid(tensors: readonly Tensor[], options: { indexing?: "ij" | "xy" } = {}): Tensor[] {
  checkOptionNames("meshgrid", options, ["indexing"]);
  return meshgridIndexing(tensors, options.indexing ?? "ij");
}
