import { literal, product, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { floats, type Hint } from "./hint.js";
import { image, leading, listed, sides, type SideCount, type Whole } from "./windows.js";

const modes: Readonly<Record<SideCount, readonly string[]>> = { 1: ["linear"], 2: ["bilinear", "bicubic", "lanczos"], 3: ["trilinear"] };
const anyModes = ["nearest", "nearest-exact", "area"];

function interpolate(make: Maker): string {
  const count = make.random.pick([1, 2, 2, 3] as const);
  const mode = make.spoilt && make.random.chance(0.2) ? make.random.pick([...modes[1], ...modes[2], ...modes[3]]) : make.random.pick([...anyModes, ...modes[count], ...modes[count]]);
  const options: Record<string, string> = {};
  if (mode !== "nearest" || make.random.chance(0.3)) options.mode = JSON.stringify(mode);
  if (make.random.chance(0.5)) options.size = make.mode === "symbols" && make.random.chance(0.4) ? make.sizes(Array.from({ length: count }, () => make.symbol())) : sides(make, count, make.spoilt ? 0 : 1, 7).text;
  else if (!make.spoilt || make.random.chance(0.9)) options.scaleFactor = scale(make, count);
  if (make.spoilt && make.random.chance(0.05)) options.size = "2";
  const interpolates = !anyModes.includes(mode);
  if (make.random.chance(interpolates ? 0.4 : make.spoilt ? 0.2 : 0)) options.alignCorners = make.bool();
  if (mode === "lanczos" ? !make.spoilt || make.random.chance(0.8) : make.random.chance(mode.startsWith("bi") ? 0.4 : make.spoilt ? 0.1 : 0)) options.antialias = mode === "lanczos" ? "true" : make.bool();
  if (mode === "lanczos" && !make.spoilt) delete options.alignCorners;
  if (options.size === undefined && make.random.chance(0.2)) options.recomputeScaleFactor = make.bool();
  const dtype = make.random.chance(0.15) ? "uint8" : make.dtypeFor(floats);
  const input = make.selfTensor(make.spoil([make.dim(), make.dim(), ...image(make, count, 1, 6)]), dtype);
  return `tt.interpolate(${input}, { ${listed(options).join(", ")} })`;
}

const scales = ["2", "3", "0.5", "1.5", "0.25", "1.25", "2.5", "0.3", "1.1", "1"];
function scale(make: Maker, count: SideCount): string {
  const one = () => (make.spoilt && make.random.chance(0.1) ? make.random.pick(["0", "-1", "0.01"]) : make.random.pick(scales));
  if (make.random.chance(0.6)) return one();
  return `[${Array.from({ length: make.spoilt && make.random.chance(0.1) ? count + 1 : count }, one).join(", ")}]`;
}

function gridSample(make: Maker): string {
  const count = make.random.pick([2, 2, 3] as const);
  const batch = make.dim();
  const dtype = make.dtypeFor(floats);
  const options: Record<string, string> = {};
  if (make.random.chance(0.5)) options.mode = make.random.pick(['"bilinear"', '"nearest"', ...(count === 2 || make.spoilt ? ['"bicubic"'] : [])]);
  if (make.random.chance(0.4)) options.paddingMode = make.random.pick(['"zeros"', '"border"', '"reflection"']);
  if (make.random.chance(0.4)) options.alignCorners = make.bool();
  const input = make.selfTensor(make.spoil([batch, make.dim(), ...image(make, count)]), dtype);
  const points = Array.from({ length: count }, () => make.dim());
  const grid = make.tensor(make.spoil([batch, ...points, literal(count)]), make.random.chance(0.95) ? dtype : make.dtypeFor());
  return `tt.gridSample(${input}, ${grid}${Object.keys(options).length > 0 ? `, { ${listed(options).join(", ")} }` : ""})`;
}

function affineGrid(make: Maker): string {
  const count = make.random.pick([2, 2, 3] as const);
  const size = [make.dim(), make.dim(), ...image(make, count, 1, 6)].map((dim) => (dim.size === 0 && !make.spoilt ? literal(1) : dim));
  const theta = make.selfTensor(make.spoil([size[0]!, literal(count), literal(count + 1)]), make.dtypeFor(floats));
  return `tt.affineGrid(${theta}, ${make.sizes(make.spoilt && make.random.chance(0.2) ? make.spoil(size) : size)}${make.random.chance(0.3) ? `, { alignCorners: ${make.bool()} }` : ""})`;
}

function moves(make: Maker): { options: Record<string, string>; values: Record<"dilation" | "padding" | "stride", readonly number[]> } {
  const options: Record<string, string> = {};
  const values = { dilation: [1, 1] as readonly number[], padding: [0, 0] as readonly number[], stride: [1, 1] as readonly number[] };
  const draw = (name: keyof typeof values, chance: number, low: number, high: number) => {
    if (!make.random.chance(chance)) return;
    const drawn = sides(make, 2, low, high);
    options[name] = drawn.text;
    values[name] = drawn.values;
  };
  draw("dilation", 0.3, make.spoilt ? 0 : 1, 2);
  draw("padding", 0.4, make.spoilt ? -1 : 0, 2);
  draw("stride", 0.4, make.spoilt ? 0 : 1, 3);
  return { options, values };
}

const optionsText = (options: Readonly<Record<string, string>>): string => (Object.keys(options).length > 0 ? `, { ${listed(options).join(", ")} }` : "");

function im2col(make: Maker): string {
  const { options } = moves(make);
  const kernel = sides(make, 2, make.spoilt ? 0 : 1, 3);
  const input = make.selfTensor(make.spoil([...leading(make), ...image(make, 2)]), make.dtypeFor(floats));
  return `tt.im2col(${input}, ${kernel.text}${optionsText(options)})`;
}

function fold(make: Maker): string {
  const { options, values } = moves(make);
  const kernel = sides(make, 2, 1, 3);
  const size = [make.random.int(3, 7), make.random.int(3, 7)];
  const counts = size.map((side, at) => Math.floor((side + 2 * values.padding[at]! - values.dilation[at]! * (kernel.values[at]! - 1) - 1) / Math.max(values.stride[at]!, 1)) + 1);
  const columns = Math.max(counts[0]! * counts[1]!, 0);
  const channels: Dim = make.mode === "symbols" && make.random.chance(0.3) ? make.symbol() : literal(make.random.int(1, 3));
  const rows = product([channels, literal(kernel.values[0]! * kernel.values[1]!)]);
  const batch = make.random.chance(0.7) ? [make.dim()] : [];
  const input = make.selfTensor(make.spoil([...batch, rows, literal(columns)]), make.dtypeFor(floats));
  const outputSize = size[0] === size[1] && make.random.chance(0.5) ? make.int(size[0]!) : make.ints(size);
  return `tt.fold(${input}, ${outputSize}, ${kernel.text}${optionsText(options)})`;
}

function localResponseNorm(make: Maker): string {
  const dims = make.dims(make.random.int(make.spoilt ? 1 : 3, 5));
  const options = ["alpha", "beta", "k"].filter(() => make.random.chance(0.2)).map((name) => `${name}: ${make.random.pick(["1", "0.5", "2"])}`);
  return `tt.localResponseNorm(${make.selfTensor(dims, make.dtypeFor(floats))}, ${make.int(make.random.int(make.spoilt ? 0 : 1, 4))}${options.length > 0 ? `, { ${options.join(", ")} }` : ""})`;
}

/** Whole calls on images. */
export const imageCalls: Readonly<Record<string, Whole>> = { interpolate, gridSample, affineGrid, im2col, fold, localResponseNorm };

/** Convolutions with time first. */
export const images: Readonly<Record<string, Hint>> = {
  convTbc: (make) => {
    const [inputs, outputs] = [make.dim(), make.dim()];
    const dtype = make.dtypeFor(floats);
    return {
      self: make.selfTensor(make.spoil([make.mode === "symbols" && make.random.chance(0.4) ? make.symbol() : literal(make.random.int(1, 6)), make.dim(), inputs]), dtype),
      weight: make.tensor(make.spoil([literal(make.random.int(1, make.spoilt ? 7 : 3)), inputs, outputs]), make.random.chance(0.95) ? dtype : make.dtypeFor()),
      bias: make.tensor(make.spoil([outputs]), dtype),
      ...(make.random.chance(0.4) ? { pad: make.int(make.random.int(0, 2)) } : {}),
    };
  },
};
