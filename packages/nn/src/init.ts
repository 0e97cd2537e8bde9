import { ArgumentError, noGrad, ShapeError, type Generator } from "@typetorch/core";
import { shown } from "@typetorch/core/internal";
import type { Tensor } from "@typetorch/typed";
import { checkOptions } from "./options.js";

/** Functions that `calculateGain` and the Kaiming initialisations know. */
export type Nonlinearity = "linear" | "conv1d" | "conv2d" | "conv3d" | "sigmoid" | "tanh" | "relu" | "leaky_relu" | "selu";

export interface RandomOptions {
  /** The stream the numbers come from. Default: the device's own. */
  readonly generator?: Generator | null;
}

export interface UniformOptions extends RandomOptions {
  /** The lower bound. Default: 0. */
  readonly a?: number;
  /** The upper bound. Default: 1. */
  readonly b?: number;
}

export interface NormalOptions extends RandomOptions {
  readonly mean?: number;
  readonly std?: number;
}

export interface XavierOptions extends RandomOptions {
  /** A factor for the spread; see `calculateGain`. Default: 1. */
  readonly gain?: number;
}

export interface KaimingOptions extends RandomOptions {
  /** The negative slope, where the nonlinearity is `leaky_relu`. Default: 0. */
  readonly a?: number;
  /** Whether the spread is kept in the forward pass (`fan_in`, the default) or in the backward one. */
  readonly mode?: "fan_in" | "fan_out";
  /** What follows the weights. Default: `leaky_relu`. */
  readonly nonlinearity?: Nonlinearity;
}

/**
 * The factor that keeps the spread of values through a nonlinearity: 1 for linear ones and sigmoid, 5/3 for tanh, √2 for
 * relu, √(2 / (1 + slope²)) for leaky_relu with `slope` (default 0.01), 3/4 for selu.
 * PyTorch: `torch.nn.init.calculate_gain`.
 */
export function calculateGain(nonlinearity: Nonlinearity, slope = 0.01): number {
  switch (nonlinearity) {
    case "linear":
    case "conv1d":
    case "conv2d":
    case "conv3d":
    case "sigmoid":
      return 1;
    case "tanh":
      return 5 / 3;
    case "relu":
      return Math.sqrt(2);
    case "leaky_relu":
      return Math.sqrt(2 / (1 + slope * slope));
    case "selu":
      return 3 / 4;
    default:
      throw new ArgumentError(`calculateGain: the nonlinearity must be linear, conv1d, conv2d, conv3d, sigmoid, tanh, relu, leaky_relu or selu, got ${shown(nonlinearity)}`);
  }
}

/** Fills with numbers drawn evenly from [a, b), in place. PyTorch: `torch.nn.init.uniform_`. */
export function uniform_<T extends Tensor>(tensor: T, options: UniformOptions = {}): T {
  checkOptions("uniform_", options, ["a", "b", "generator"]);
  return drawUniform(tensor, options.a ?? 0, options.b ?? 1, options);
}

/** Fills with numbers of the normal distribution, in place. PyTorch: `torch.nn.init.normal_`. */
export function normal_<T extends Tensor>(tensor: T, options: NormalOptions = {}): T {
  checkOptions("normal_", options, ["mean", "std", "generator"]);
  return drawNormal(tensor, options.mean ?? 0, options.std ?? 1, options);
}

/** Fills with one value, in place. PyTorch: `torch.nn.init.constant_`. */
export function constant_<T extends Tensor>(tensor: T, value: number): T {
  noGrad(() => tensor.fill_(value));
  return tensor;
}

/** Fills with zeros, in place. PyTorch: `torch.nn.init.zeros_`. */
export function zeros_<T extends Tensor>(tensor: T): T {
  return constant_(tensor, 0);
}

/** Fills with ones, in place. PyTorch: `torch.nn.init.ones_`. */
export function ones_<T extends Tensor>(tensor: T): T {
  return constant_(tensor, 1);
}

/**
 * Fills with numbers drawn evenly from [−b, b], b = gain √(6 / (fanIn + fanOut)), in place.
 * PyTorch: `torch.nn.init.xavier_uniform_`.
 */
export function xavierUniform_<T extends Tensor>(tensor: T, options: XavierOptions = {}): T {
  const bound = Math.sqrt(3) * xavierStd("xavierUniform_", tensor, options);
  return drawUniform(tensor, -bound, bound, options);
}

/**
 * Fills with normal numbers of standard deviation gain √(2 / (fanIn + fanOut)), in place.
 * PyTorch: `torch.nn.init.xavier_normal_`.
 */
export function xavierNormal_<T extends Tensor>(tensor: T, options: XavierOptions = {}): T {
  return drawNormal(tensor, 0, xavierStd("xavierNormal_", tensor, options), options);
}

/**
 * Fills with numbers drawn evenly from [−b, b], b = gain √(3 / fan), in place; the gain is that of the nonlinearity.
 * PyTorch: `torch.nn.init.kaiming_uniform_`.
 */
export function kaimingUniform_<T extends Tensor>(tensor: T, options: KaimingOptions = {}): T {
  const bound = Math.sqrt(3) * kaimingStd("kaimingUniform_", tensor, options);
  return drawUniform(tensor, -bound, bound, options);
}

/**
 * Fills with normal numbers of standard deviation gain / √fan, in place; the gain is that of the nonlinearity.
 * PyTorch: `torch.nn.init.kaiming_normal_`.
 */
export function kaimingNormal_<T extends Tensor>(tensor: T, options: KaimingOptions = {}): T {
  return drawNormal(tensor, 0, kaimingStd("kaimingNormal_", tensor, options), options);
}

/** How many inputs each output of a weight [out, in, …] depends on, and how many outputs each input goes to. */
export function fans(called: string, shape: readonly number[]): { readonly fanIn: number; readonly fanOut: number } {
  if (shape.length < 2) throw new ShapeError(`${called}: a weight has two or more dims, [out, in, …]; this tensor has the shape [${shape.join(", ")}]`);
  const window = shape.slice(2).reduce((product, size) => product * size, 1);
  return { fanIn: shape[1]! * window, fanOut: shape[0]! * window };
}

/** The sizes at run time: symbols are numbers there. */
const sizes = (tensor: Tensor): readonly number[] => tensor.shape as readonly number[];

function xavierStd(called: string, tensor: Tensor, options: XavierOptions): number {
  checkOptions(called, options, ["gain", "generator"]);
  const { fanIn, fanOut } = fans(called, sizes(tensor));
  return (options.gain ?? 1) * Math.sqrt(2 / (fanIn + fanOut));
}

function kaimingStd(called: string, tensor: Tensor, options: KaimingOptions): number {
  checkOptions(called, options, ["a", "mode", "nonlinearity", "generator"]);
  const { a = 0, mode = "fan_in", nonlinearity = "leaky_relu" } = options;
  if (mode !== "fan_in" && mode !== "fan_out") throw new ArgumentError(`${called}: the mode must be fan_in or fan_out, got ${shown(mode)}`);
  const { fanIn, fanOut } = fans(called, sizes(tensor));
  return calculateGain(nonlinearity, a) / Math.sqrt(mode === "fan_in" ? fanIn : fanOut);
}

function drawUniform<T extends Tensor>(tensor: T, from: number, to: number, { generator = null }: RandomOptions): T {
  // A tensor without elements has no fan, and nothing to draw.
  if (tensor.numel > 0) noGrad(() => (tensor as Tensor).uniform_({ from, to, generator }));
  return tensor;
}

function drawNormal<T extends Tensor>(tensor: T, mean: number, std: number, { generator = null }: RandomOptions): T {
  if (tensor.numel > 0) noGrad(() => (tensor as Tensor).normal_({ mean, std, generator }));
  return tensor;
}
