import { pixelUnshuffled } from "../generated/internal.js";
import { reshape } from "../generated/operators.js";
import type { Tensor } from "../tensor.js";

/** libtorch's kernel leaves a tensor without elements in the shape it has. PyTorch: `torch.nn.functional.pixel_unshuffle`. */
export function pixelUnshuffle(self: Tensor, downscaleFactor: number): Tensor {
  const result = pixelUnshuffled(self, downscaleFactor);
  if (result.numel > 0) return result;
  const [channels, height, width] = self.shape.slice(-3) as [number, number, number];
  const sides = [channels * downscaleFactor * downscaleFactor, height / downscaleFactor, width / downscaleFactor];
  return reshape(result, [...self.shape.slice(0, -3), ...sides]);
}
