/** Images made larger or smaller: one operator for each way to find values between pixels and each number of sides. */
import { ArgumentError, ShapeError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { checkOptionNames } from "../check.js";
import { shown } from "../encode.js";
import * as operators from "../generated/internal.js";
import { Tensor } from "../tensor.js";

export type InterpolateMode = "nearest" | "nearest-exact" | "linear" | "bilinear" | "bicubic" | "trilinear" | "area" | "lanczos";

export interface InterpolateOptions {
  /** The result's sides; either this or `scaleFactor`. */
  size?: number | readonly number[] | null;
  /** The result's sides as multiples of the input's, rounded down. */
  scaleFactor?: number | readonly number[] | null;
  /** How values between pixels are found. Default: nearest. */
  mode?: InterpolateMode;
  /** Whether the centres of the corner pixels stay in their places, rather than their outer corners. */
  alignCorners?: boolean | null;
  /** Whether pixels are averaged where an image becomes smaller. */
  antialias?: boolean;
  /** Whether the scale is computed anew from the rounded sides. */
  recomputeScaleFactor?: boolean | null;
}

type Sizes = number[] | null;
type Nearest = (input: Tensor, size: Sizes, scale: Sizes) => Tensor;
type Linear = (input: Tensor, size: Sizes, alignCorners: boolean, scale: Sizes) => Tensor;

const nearest: Record<number, Nearest> = { 3: operators.upsampleNearest1d, 4: operators.upsampleNearest2d, 5: operators.upsampleNearest3d };
const nearestExact: Record<number, Nearest> = { 3: operators.upsampleNearestExact1d, 4: operators.upsampleNearestExact2d, 5: operators.upsampleNearestExact3d };
const areas: Record<number, (input: Tensor, size: number[]) => Tensor> = { 3: operators.adaptiveAvgPool1dTo, 4: operators.adaptiveAvgPool2dTo, 5: operators.adaptiveAvgPool3dTo };
const linear: Partial<Record<InterpolateMode, { readonly rank: number; readonly plain?: Linear; readonly antialiased?: Linear }>> = {
  linear: { rank: 3, plain: operators.upsampleLinear1d },
  bilinear: { rank: 4, plain: operators.upsampleBilinear2d, antialiased: operators.upsampleBilinear2dAntialiased },
  bicubic: { rank: 4, plain: operators.upsampleBicubic2d, antialiased: operators.upsampleBicubic2dAntialiased },
  lanczos: { rank: 4, antialiased: operators.upsampleLanczos2dAntialiased },
  trilinear: { rank: 5, plain: operators.upsampleTrilinear3d },
};
const cornerless: readonly string[] = ["nearest", "nearest-exact", "area"];

function refuse(fault: string, Kind: typeof ArgumentError | typeof ShapeError = ArgumentError): never {
  throw new Kind(`interpolate: ${fault}`);
}

/** PyTorch: `torch.nn.functional.interpolate`. */
export function interpolate(input: Tensor, options: InterpolateOptions): Tensor {
  checkOptionNames("interpolate", options, ["size", "scaleFactor", "mode", "alignCorners", "antialias", "recomputeScaleFactor"]);
  if (!(input instanceof Tensor)) refuse(`argument 'input' must be a Tensor, got ${shown(input)}`);
  const { mode = "nearest", alignCorners = null, antialias = false } = options;
  const shape = input.shape;
  const text = `[${shape.join(", ")}]`;
  if (shape.length < 3 || shape.length > 5) refuse(`the input ${text} must have 3 to 5 dims`, ShapeError);
  const between = linear[mode];
  if (!between && !cornerless.includes(mode)) refuse(`there is no mode ${shown(mode)}`);
  if (between && between.rank !== shape.length) refuse(`mode ${mode} takes an input of ${between.rank} dims, not ${text}`, ShapeError);
  if (!between && alignCorners !== null) refuse(`mode ${mode} has no corners to align`);
  if (antialias && !between?.antialiased) refuse("antialias goes with modes bilinear, bicubic and lanczos");
  if (mode === "lanczos" && (alignCorners || !antialias)) refuse(alignCorners ? `mode ${mode} has no corners to align` : `mode ${mode} needs antialias`);
  const { size, scale } = target(options, shape.slice(2), mode, text);
  if (shape.slice(1).includes(0)) refuse(`the input ${text} has no entries`, ShapeError);
  return callingAs("interpolate", () => {
    if (between) return (antialias ? between.antialiased! : between.plain!)(input, size, alignCorners ?? false, scale);
    if (mode === "area") return areas[shape.length]!(input, size!);
    return (mode === "nearest" ? nearest : nearestExact)[shape.length]!(input, size, scale);
  });
}

/** The sides asked for, or the scale, which libtorch keeps for where pixels lie. */
function target(options: InterpolateOptions, sides: readonly number[], mode: InterpolateMode, text: string): { size: Sizes; scale: Sizes } {
  const { size: asked = null, scaleFactor = null, recomputeScaleFactor = false } = options;
  if (asked === null && scaleFactor === null) refuse("either size or scaleFactor must be given");
  if (asked !== null) {
    if (scaleFactor !== null) refuse("size and scaleFactor cannot both be given");
    if (recomputeScaleFactor) refuse("recomputeScaleFactor goes with scaleFactor");
    const size = forEachSide("size", asked, sides.length);
    if (!size.every((side) => Number.isSafeInteger(side) && side > 0)) refuse(`the size must be a whole number of at least 1, got ${shown(asked)}`);
    return { size, scale: null };
  }
  const scale = forEachSide("scaleFactor", scaleFactor!, sides.length);
  if (!scale.every((factor) => typeof factor === "number")) refuse(`the scaleFactor must be a number, or one for each side, got ${shown(scaleFactor)}`);
  const size = sides.map((side, at) => Math.trunc(side * scale[at]!));
  if (!size.every((side) => side > 0)) refuse(`scaleFactor ${shown(scaleFactor)} leaves nothing of the input ${text}`, ShapeError);
  return recomputeScaleFactor || mode === "area" ? { size, scale: null } : { size: null, scale };
}

function forEachSide(name: string, value: number | readonly number[], count: number): number[] {
  const list = Array.isArray(value) ? [...(value as readonly number[])] : Array.from({ length: count }, () => value as number);
  if (list.length !== count) refuse(`the ${name} ${shown(value)} must have ${count === 1 ? "one entry" : `${count} entries`}`);
  return list;
}
