/** Images at the points of a grid. */
import { ArgumentError, DTypeError, ShapeError } from "@typetorch/ffi";
import { checkOptionNames } from "../check.js";
import { isFloatingPoint } from "../dtype.js";
import { shown } from "../encode.js";
import { affineGridGenerator, gridSampler } from "../generated/internal.js";
import { Tensor } from "../tensor.js";

const modes = ["bilinear", "nearest", "bicubic"] as const;
const paddingModes = ["zeros", "border", "reflection"] as const;

export interface GridSampleOptions {
  /** How values between pixels are found. Default: bilinear. */
  mode?: (typeof modes)[number];
  /** What lies outside the image. Default: zeros. */
  paddingMode?: (typeof paddingModes)[number];
  /** Whether −1 and 1 are the centres of the corner pixels, rather than their outer corners. */
  alignCorners?: boolean | null;
}

/** The number that libtorch has for a word. */
function numberOf(name: string, words: readonly string[], word: string): number {
  const number = words.indexOf(word);
  if (number < 0) throw new ArgumentError(`gridSample: the ${name} must be ${words.map(shown).join(" or ")}, got ${shown(word)}`);
  return number;
}

/** PyTorch: `torch.nn.functional.grid_sample`. */
export function gridSample(input: Tensor, grid: Tensor, options: GridSampleOptions = {}): Tensor {
  checkOptionNames("gridSample", options, ["mode", "paddingMode", "alignCorners"]);
  const { mode = "bilinear", paddingMode = "zeros", alignCorners = false } = options;
  return gridSampler(input, grid, numberOf("mode", modes, mode), numberOf("paddingMode", paddingModes, paddingMode), alignCorners ?? false);
}

/** PyTorch: `torch.nn.functional.affine_grid`. */
export function affineGrid(theta: Tensor, size: readonly number[], options: { alignCorners?: boolean | null } = {}): Tensor {
  checkOptionNames("affineGrid", options, ["alignCorners"]);
  if (!Array.isArray(size) || (size.length !== 4 && size.length !== 5)) throw new ArgumentError(`affineGrid: the size ${shown(size)} must have 4 or 5 entries`);
  if (!size.every((entry) => Number.isSafeInteger(entry) && entry > 0)) throw new ArgumentError(`affineGrid: the size ${shown(size)} must have entries of at least 1`);
  if (!(theta instanceof Tensor)) throw new ArgumentError(`affineGrid: argument 'theta' must be a Tensor, got ${shown(theta)}`);
  if (!isFloatingPoint(theta.dtype)) throw new DTypeError(`affineGrid: dtype ${theta.dtype} is not supported`);
  const wanted = [size[0] as number, size.length - 2, size.length - 1];
  const shape = theta.shape;
  if (shape.join() !== wanted.join()) {
    throw new ShapeError(`affineGrid: theta [${shape.join(", ")}] must be [${wanted.join(", ")}] for the size [${size.join(", ")}]`);
  }
  return affineGridGenerator(theta, size, options.alignCorners ?? false);
}
