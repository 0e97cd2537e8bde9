import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { floats, type Arguments, type Hint } from "./hint.js";

export type SideCount = 1 | 2 | 3;
export type Whole = (make: Maker) => string;

/** One number for all sides, in a list or not, or one for each. */
export function sides(make: Maker, count: SideCount, low: number, high: number): { text: string; values: readonly number[] } {
  const values = Array.from({ length: count }, () => make.random.int(low, high));
  const first = values[0]!;
  const all = values.map(() => first);
  if (make.random.chance(0.5)) return { text: make.int(first), values: all };
  if (make.random.chance(0.1)) return { text: make.ints([first]), values: all };
  return { text: make.ints(make.spoilt && make.random.chance(0.04) ? [...values, 1, 1] : values), values };
}

/** The sides of an image: large enough for most windows. */
export function image(make: Maker, count: SideCount, low = 2, high = 9): Dim[] {
  return Array.from({ length: count }, () =>
    make.mode === "symbols" && make.random.chance(0.5) ? make.symbol() : literal(make.random.chance(0.08) ? make.random.int(0, 2) : make.random.int(low, high)),
  );
}

/** A call as a function or a method. */
export function called(make: Maker, op: string, self: string, rest: readonly string[], options: readonly string[]): string {
  const others = [...rest, ...(options.length > 0 ? [`{ ${options.join(", ")} }`] : [])].join(", ");
  return make.random.chance(0.5) ? `${self}.${op}(${others})` : `tt.${op}(${[self, ...(others === "" ? [] : [others])].join(", ")})`;
}

/** Leading dims of an image: a batch or none, and channels. */
export function leading(make: Maker, channels = make.dim()): Dim[] {
  return make.random.chance(0.7) ? [make.dim(), channels] : [channels];
}

function groupsOf(make: Maker): { groups: number; channels: number; perGroup: number } {
  const groups = make.random.chance(0.75) ? 1 : make.random.int(make.spoilt ? 0 : 2, 3);
  const perGroup = make.random.int(1, 2);
  return { groups, perGroup, channels: perGroup * Math.max(groups, 1) };
}

function convolution(count: SideCount): Hint {
  return (make): Arguments => {
    const { groups, channels, perGroup } = groupsOf(make);
    const out = make.random.chance(0.9) ? literal(make.random.int(1, 2) * Math.max(groups, 1)) : make.dim();
    const kernel = Array.from({ length: count }, () => literal(make.random.int(make.random.chance(0.02) ? 0 : 1, 3)));
    const dtype = make.dtypeFor(floats);
    const other = () => (make.random.chance(0.95) ? dtype : make.dtypeFor());
    const options: Record<string, string> = {};
    if (make.random.chance(0.4)) options.bias = make.tensor(make.spoil([out]), other());
    const same = make.random.chance(0.15);
    if (make.random.chance(0.4)) options.stride = same && make.random.chance(0.8) ? "1" : sides(make, count, make.spoilt ? 0 : 1, 3).text;
    if (same) options.padding = make.random.pick(['"same"', '"valid"']);
    else if (make.random.chance(0.5)) options.padding = sides(make, count, make.spoilt ? -1 : 0, 2).text;
    if (make.random.chance(0.25)) options.dilation = sides(make, count, make.spoilt ? 0 : 1, 2).text;
    if (groups !== 1 || make.random.chance(0.2)) options.groups = make.int(groups);
    return {
      input: make.selfTensor(make.spoil([...leading(make, literal(channels)), ...image(make, count, 3)]), dtype),
      weight: make.tensor(make.spoil([out, literal(perGroup), ...kernel]), other()),
      ...options,
    };
  };
}

function transposed(count: SideCount): Hint {
  return (make): Arguments => {
    const { groups, channels } = groupsOf(make);
    const out = make.random.int(1, 2);
    const kernel = Array.from({ length: count }, () => literal(make.random.int(1, 3)));
    const dtype = make.dtypeFor(floats);
    const other = () => (make.random.chance(0.95) ? dtype : make.dtypeFor());
    const options: Record<string, string> = {};
    if (make.random.chance(0.4)) options.bias = make.tensor(make.spoil([literal(out * groups)]), other());
    const stride = sides(make, count, make.spoilt ? 0 : 1, 3);
    if (make.random.chance(0.6)) options.stride = stride.text;
    if (make.random.chance(0.4)) options.padding = sides(make, count, make.spoilt ? -1 : 0, 1).text;
    if (make.random.chance(0.3)) options.outputPadding = sides(make, count, 0, make.spoilt ? 2 : options.stride === undefined ? 0 : Math.max(Math.min(...stride.values) - 1, 0)).text;
    if (make.random.chance(0.25)) options.dilation = sides(make, count, make.spoilt ? 0 : 1, 2).text;
    if (groups !== 1 || make.random.chance(0.2)) options.groups = make.int(groups);
    return {
      input: make.selfTensor(make.spoil([...leading(make, literal(channels)), ...image(make, count, 1, 5)]), dtype),
      weight: make.tensor(make.spoil([literal(channels), literal(out), ...kernel]), other()),
      ...options,
    };
  };
}

/** Options of a pool that all kinds have, its image and its window. */
function pooling(make: Maker, count: SideCount, options: Record<string, string>): { self: string; kernelSize: string } {
  const kernel = sides(make, count, make.spoilt ? 0 : 1, 3);
  if (make.random.chance(0.5)) options.stride = sides(make, count, make.spoilt ? 0 : 1, 3).text;
  if (make.random.chance(0.4)) options.padding = sides(make, count, make.spoilt ? -1 : 0, Math.floor(Math.min(...kernel.values) / 2) + (make.spoilt ? 1 : 0)).text;
  if (make.random.chance(0.35)) options.ceilMode = make.bool();
  return { self: make.selfTensor(make.spoil([...leading(make), ...image(make, count)]), make.dtypeFor(floats)), kernelSize: kernel.text };
}

export const listed = (options: Readonly<Record<string, string>>): string[] => Object.entries(options).map(([name, text]) => `${name}: ${text}`);

function maxPool(count: SideCount): Whole {
  return (make) => {
    const options: Record<string, string> = {};
    const { self, kernelSize } = pooling(make, count, options);
    if (make.random.chance(0.2)) options.dilation = sides(make, count, make.spoilt ? 0 : 1, 2).text;
    if (make.random.chance(0.4)) options.returnIndices = make.bool();
    return called(make, `maxPool${count}d`, self, [kernelSize], listed(options));
  };
}

function avgPool(count: SideCount): Hint {
  return (make) => {
    const options: Record<string, string> = {};
    return { ...pooling(make, count, options), ...options };
  };
}

/** Sizes asked for: one, or one for each side, some of which stay. */
function targets(make: Maker, count: SideCount, nulls: boolean): string {
  const size = () => String(make.random.chance(0.35) ? 1 : make.random.int(make.spoilt ? -1 : make.random.chance(0.1) ? 0 : 1, 7));
  if (make.random.chance(0.4)) return make.int(Number(size()));
  const entries = Array.from({ length: make.spoilt && make.random.chance(0.1) ? count + 1 : count }, () => (nulls && make.random.chance(0.2) ? "null" : size()));
  return make.mode === "symbols" && make.random.chance(0.3) ? make.sizes(entries.map(() => make.symbol())) : `[${entries.join(", ")}]`;
}

function adaptivePool(kind: "Avg" | "Max"): (count: SideCount) => Whole {
  return (count) => (make) => {
    const self = make.selfTensor(make.spoil([...leading(make), ...image(make, count, 1, 6)]), make.dtypeFor(floats));
    const options = kind === "Max" && make.random.chance(0.4) ? [`returnIndices: ${make.bool()}`] : [];
    return called(make, `adaptive${kind}Pool${count}d`, self, [targets(make, count, true)], options);
  };
}

function lpPool(count: SideCount): Whole {
  return (make) => {
    const options: Record<string, string> = {};
    const { self, kernelSize } = pooling(make, count, options);
    delete options.padding;
    const norm = make.random.pick(["1", "2", "2", "3", "2.5", "-1", "Infinity", ...(make.spoilt ? ["0"] : [])]);
    return called(make, `lpPool${count}d`, self, [norm, kernelSize], listed(options));
  };
}

function maxUnpool(count: SideCount): Whole {
  return (make) => {
    const dims = [...leading(make), ...image(make, count, 1, 4)];
    const self = make.selfTensor(make.spoil(dims), make.dtypeFor(floats));
    const indices = make.tensor(make.spoil(dims), make.random.chance(0.95) ? "int64" : make.dtypeFor(), 0);
    const kernel = sides(make, count, make.spoilt ? 0 : 1, 3);
    const stride = sides(make, count, make.spoilt ? 0 : 1, 3);
    const options: Record<string, string> = {};
    if (make.random.chance(0.4)) options.stride = stride.text;
    if (make.random.chance(0.3)) options.padding = sides(make, count, make.spoilt ? -1 : 0, make.spoilt ? 2 : 1).text;
    if (make.random.chance(0.35) && options.padding === undefined) {
      const step = options.stride === undefined ? kernel : stride;
      const slack = make.spoilt ? 1 : 0;
      const size = dims.slice(-count).map((dim, at) => Math.max((dim.size - 1) * step.values[at]! + kernel.values[at]! + make.random.int(1 - step.values[at]! - slack, step.values[at]! - 1 + slack), 0));
      options.outputSize = make.ints(make.random.chance(0.15) ? [1, 1, ...size] : size);
    }
    return called(make, `maxUnpool${count}d`, self, [indices, kernel.text], listed(options));
  };
}

function fractionalMaxPool(count: 2 | 3): Whole {
  return (make) => {
    const self = make.selfTensor(make.spoil([...leading(make), ...image(make, count, 4, 8)]), make.dtypeFor(floats));
    const kernel = sides(make, count, make.spoilt ? 0 : 1, make.spoilt ? 4 : 2);
    const options: Record<string, string> = {};
    if (make.random.chance(make.spoilt ? 0.8 : 0.6)) options.outputSize = sides(make, count, make.spoilt ? -1 : 1, make.spoilt ? 5 : 3).text;
    else if (!make.spoilt || make.random.chance(0.6)) options.outputRatio = make.random.chance(0.6) ? make.random.pick(["0.5", "0.25", "0.3", "0.625"]) : `[${Array.from({ length: count }, () => make.random.pick(["0.5", "0.3", "0.75"])).join(", ")}]`;
    if (make.random.chance(0.4)) options.returnIndices = make.bool();
    return called(make, `fractionalMaxPool${count}d`, self, [kernel.text], listed(options).length > 0 ? listed(options) : ["returnIndices: false"]);
  };
}

export const perSides = <T>(name: (count: SideCount) => string, make: (count: SideCount) => T): Record<string, T> =>
  Object.fromEntries(([1, 2, 3] as const).map((count) => [name(count), make(count)]));

/** Convolutions and pools. */
export const windows: Readonly<Record<string, Hint>> = {
  ...perSides((count) => `conv${count}d`, convolution),
  ...perSides((count) => `convTranspose${count}d`, transposed),
  ...perSides((count) => `avgPool${count}d`, avgPool),
};

/** Whole calls of those that no schema describes as they are called. */
export const windowCalls: Readonly<Record<string, Whole>> = {
  ...perSides((count) => `maxPool${count}d`, maxPool),
  ...perSides((count) => `adaptiveAvgPool${count}d`, adaptivePool("Avg")),
  ...perSides((count) => `adaptiveMaxPool${count}d`, adaptivePool("Max")),
  ...perSides((count) => `lpPool${count}d`, lpPool),
  ...perSides((count) => `maxUnpool${count}d`, maxUnpool),
  fractionalMaxPool2d: fractionalMaxPool(2),
  fractionalMaxPool3d: fractionalMaxPool(3),
};
