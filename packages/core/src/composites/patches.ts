/** Images cut into patches, and put together again. */
import { ArgumentError } from "@typetorch/ffi";
import { checkOptionNames } from "../check.js";
import { shown } from "../encode.js";
import { columnsToImage, imageToColumns } from "../generated/internal.js";
import type { Tensor } from "../tensor.js";
import { sidesOf, type Sides } from "./sides.js";

export interface PatchOptions {
  dilation?: Sides;
  padding?: Sides;
  stride?: Sides;
}

function moves(called: string, { dilation = 1, padding = 0, stride = 1 }: PatchOptions): [dilation: number[], padding: number[], stride: number[]] {
  return [sidesOf(called, "dilation", dilation, 2, 1), sidesOf(called, "padding", padding, 2, 0), sidesOf(called, "stride", stride, 2, 1)];
}

/** PyTorch: `torch.nn.functional.unfold`. */
export function im2col(input: Tensor, kernelSize: Sides, options: PatchOptions = {}): Tensor {
  checkOptionNames("im2col", options, ["dilation", "padding", "stride"]);
  return imageToColumns(input, sidesOf("im2col", "kernelSize", kernelSize, 2, 1), ...moves("im2col", options));
}

/** PyTorch: `torch.nn.functional.fold`. */
export function fold(input: Tensor, outputSize: Sides, kernelSize: Sides, options: PatchOptions = {}): Tensor {
  checkOptionNames("fold", options, ["dilation", "padding", "stride"]);
  if (Array.isArray(outputSize) && outputSize.length !== 2) throw new ArgumentError(`fold: the outputSize ${shown(outputSize)} must have 2 entries`);
  return columnsToImage(input, sidesOf("fold", "outputSize", outputSize, 2, 1), sidesOf("fold", "kernelSize", kernelSize, 2, 1), ...moves("fold", options));
}
