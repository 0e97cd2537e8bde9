/** The way back from a maximum: every value to its place, zeros elsewhere. */
import { ArgumentError, ShapeError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { checkOptionNames } from "../check.js";
import { maxUnpool2dTo, maxUnpool3dTo } from "../generated/internal.js";
import type { Tensor } from "../tensor.js";
import { imageSides, sidesOf, type SideCount, type Sides } from "./sides.js";

export interface MaxUnpoolOptions {
  /** How far the pool's window moved. Default: its own size. */
  stride?: Sides;
  padding?: Sides;
  /** The sides of the pool's input, or its whole shape; it is one of several that give the same maxima. */
  outputSize?: readonly number[] | null;
}

type Unpool = (self: Tensor, indices: Tensor, size: number[], stride: number[], padding: number[]) => Tensor;

const maxUnpool =
  (called: string, count: SideCount, operator: Unpool) =>
  (self: Tensor, indices: Tensor, kernelSize: Sides, options: MaxUnpoolOptions = {}): Tensor => {
    checkOptionNames(called, options, ["stride", "padding", "outputSize"]);
    const sides = imageSides(called, self, count);
    const kernel = sidesOf(called, "kernelSize", kernelSize, count, 1);
    const stride = sidesOf(called, "stride", options.stride ?? kernel, count, 1);
    const padding = sidesOf(called, "padding", options.padding ?? 0, count, 0);
    const usual = sides.map((side, at) => (side - 1) * stride[at]! - 2 * padding[at]! + kernel[at]!);
    const size = options.outputSize ? outputSize(called, options.outputSize, usual, stride) : usual;
    if (size.some((side) => side < 0)) throw new ShapeError(`${called}: the padding leaves nothing of the input [${self.shape.join(", ")}]`);
    return callingAs(called, () => operator(self, indices, size, stride, padding));
  };

function outputSize(called: string, asked: readonly number[], usual: readonly number[], stride: readonly number[]): number[] {
  const count = usual.length;
  if (!Array.isArray(asked) || (asked.length !== count && asked.length !== count + 2)) {
    throw new ArgumentError(`${called}: the outputSize [${String(asked)}] must have ${count} or ${count + 2} entries`);
  }
  const sides = asked.slice(-count) as number[];
  sides.forEach((side, at) => {
    const [least, most] = [usual[at]! - stride[at]! + 1, usual[at]! + stride[at]! - 1];
    if (side < least || side > most) throw new ShapeError(`${called}: the outputSize [${asked.join(", ")}] must have ${least} to ${most} in place of ${side}`);
  });
  return sides;
}

/** PyTorch: `torch.nn.functional.max_unpool1d`. */
export const maxUnpool1d = maxUnpool("maxUnpool1d", 1, (self, indices, size) => maxUnpool2dTo(self.unsqueeze(-1), indices.unsqueeze(-1), [...size, 1]).squeeze(-1));
/** PyTorch: `torch.nn.functional.max_unpool2d`. */
export const maxUnpool2d = maxUnpool("maxUnpool2d", 2, (self, indices, size) => maxUnpool2dTo(self, indices, size));
/** PyTorch: `torch.nn.functional.max_unpool3d`. */
export const maxUnpool3d = maxUnpool("maxUnpool3d", 3, maxUnpool3dTo);
