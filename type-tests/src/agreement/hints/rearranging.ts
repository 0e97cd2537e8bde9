import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import type { Hint } from "./hint.js";
import { sizeAt } from "./shape.js";

const times = (make: Maker): Dim => (make.mode === "symbols" && make.random.chance(0.2) ? make.symbol() : literal(make.random.int(make.spoilt && make.random.chance(0.2) ? -1 : 0, 3)));

function repeats(name: string, fewest: number): Hint {
  return (make) => {
    const self = make.selfTensor(make.expressions(make.random.int(0, 3)));
    const count = make.random.int(make.spoilt ? 0 : Math.max(0, make.self.length - fewest), make.self.length + 1);
    return { self, [name]: make.sizes(Array.from({ length: count }, () => times(make))) };
  };
}

function repeatInterleave(make: Maker) {
  const self = make.selfTensor(make.expressions(make.random.int(0, 3)));
  const dim = make.dimNumber();
  const flat = make.random.chance(0.3) || make.self.length === 0;
  const all = make.self.reduce((product, { size }) => product * size, 1);
  const known = make.self.every(({ type }) => !type.startsWith('"'));
  const entries = flat ? (known ? literal(all) : literal(1)) : (make.self.at(dim) ?? literal(1));
  const where = flat ? {} : { dim: make.int(dim) };
  if (make.random.chance(0.5)) return { self, repeats: make.int(make.random.int(make.spoilt ? -1 : 0, 3)), ...where };
  const count = make.random.pick([[], [literal(1)], [entries], [entries]]);
  return { self, repeats: make.tensor(make.spoil(count), make.dtypeFor(["int64", "int64", "int32"])), ...where, ...(make.random.chance(0.2) && !flat ? { outputSize: String(entries.size) } : {}) };
}

function roll(make: Maker) {
  const self = make.selfTensor(make.dims());
  if (make.random.chance(0.3)) return { self, shifts: make.int(make.random.int(-3, 3)), ...(make.random.chance(0.6) ? { dims: make.int(make.dimNumber()) } : { dims: "" }) };
  const dims = make.dimList(make.random.int(1, Math.max(1, make.self.length)));
  const shifts = dims.map(() => make.random.int(-3, 3));
  if (make.spoilt && make.random.chance(0.3)) shifts.push(1);
  return { self, shifts: make.ints(shifts), dims: make.ints(dims) };
}

function rot90(make: Maker) {
  const self = make.selfTensor(make.dims(make.random.int(make.spoilt ? 0 : 2, 4)));
  const k = make.random.chance(0.7) ? { k: make.int(make.random.int(-3, 5)) } : { k: "" };
  return { self, ...k, ...(make.random.chance(0.5) ? { dims: make.ints(make.dimList(make.spoilt && make.random.chance(0.3) ? 1 : 2)) } : {}) };
}

/** Pads that mostly fit, and modes for as many dims. */
export function pad(make: Maker): string {
  const mode = make.random.weighted({ constant: 5, reflect: 2, replicate: 2, circular: 2 });
  const rank = make.random.int(make.spoilt ? 0 : 1, 5);
  const self = make.selfTensor(make.expressions(rank));
  const most = mode === "constant" ? rank : Math.max(1, Math.min(3, rank - make.random.int(1, 2)));
  const pairs = mode === "constant" ? make.random.int(0, most) : most;
  const reach = make.spoilt ? 1 : 0;
  const pads = Array.from({ length: pairs }, (_, back) => {
    const size = sizeAt(make, -1 - back);
    const least = make.random.chance(0.25) ? -1 : 0;
    const limit = mode === "reflect" ? size - 1 : mode === "circular" ? size : 3;
    const one = () => make.random.int(Math.max(least, -size - reach), Math.max(0, Math.min(limit, 3)) + (make.random.chance(0.2) ? reach : 0));
    return [one(), one()];
  }).flat();
  if (make.spoilt && make.random.chance(0.2)) pads.push(...make.random.pick([[1], [1, 1]]));
  const options = [
    ...(mode === "constant" && make.random.chance(0.5) ? [] : [`mode: "${mode}"`]),
    ...(make.random.chance(mode === "constant" ? 0.4 : reach * 0.1) ? [`value: ${make.random.pick(["0", "1", "2.5"])}`] : []),
  ];
  const rest = options.length > 0 ? `, { ${options.join(", ")} }` : "";
  return make.random.chance(0.5) ? `${self}.pad(${make.ints(pads)}${rest})` : `tt.pad(${self}, ${make.ints(pads)}${rest})`;
}

/** Channels and images that divide by a factor. */
function pixels(name: string, up: boolean): Hint {
  return (make) => {
    const factor = make.random.int(make.spoilt && make.random.chance(0.3) ? -1 : 1, 3);
    const divisor = make.spoilt && make.random.chance(0.3) ? 1 : Math.max(factor, 1);
    const head = make.expressions(make.random.int(0, 2));
    const side = () => (up ? make.dim() : literal(make.dim().size * divisor));
    const channels = up ? (make.mode === "symbols" && make.random.chance(0.3) ? multiple(make, divisor * divisor) : literal(make.random.int(0, 2) * divisor * divisor)) : make.dim();
    const dims = [...head, channels, side(), side()];
    return { self: make.selfTensor(make.spoilt && make.random.chance(0.2) ? dims.slice(-2) : dims), [name]: make.int(factor) };
  };
}

function multiple(make: Maker, factor: number): Dim {
  const { size, type } = make.symbol();
  return { size: size * factor, type: factor === 1 ? type : JSON.stringify(`${type.slice(1, -1)}*${factor}`) };
}

function channelShuffle(make: Maker) {
  const groups = make.random.int(make.spoilt ? 0 : 1, 3);
  const channels = literal(make.random.int(0, 2) * Math.max(groups, 1) + (make.spoilt && make.random.chance(0.3) ? 1 : 0));
  return { self: make.selfTensor([make.dim(), channels, ...make.dims(make.random.int(make.spoilt ? 0 : 1, 3))]), groups: make.int(groups) };
}

export function pixelUnshuffle(make: Maker): string {
  const { self, factor } = pixels("factor", false)(make);
  return make.random.chance(0.5) ? `${self}.pixelUnshuffle(${factor})` : `tt.pixelUnshuffle(${self}, ${factor})`;
}

/** Elements repeated, turned round, padded and dealt out. */
export const rearranging: Readonly<Record<string, Hint>> = {
  repeat: repeats("repeats", 0),
  tile: repeats("dims", 4),
  repeatInterleave,
  roll,
  rot90,
  flip: (make) => ({ self: make.selfTensor(make.dims()), dims: make.ints(make.dimList()) }),
  pixelShuffle: pixels("upscaleFactor", true),
  channelShuffle,
};
