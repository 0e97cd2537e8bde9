import type { Op } from "../calls.js";
import type { Maker } from "../maker.js";
import { literal, product, type Dim } from "../operands.js";

/** An axis with its name and size; without a name it is a number. */
interface Axis {
  readonly name: string;
  readonly dim: Dim;
}

const names = ["a", "b", "c", "h", "w", "t2"];

/** Axes put together to dims: each dim holds some of them in a row. */
function grouped(make: Maker, axes: readonly Axis[]): Axis[][] {
  const groups: Axis[][] = [];
  for (const axis of axes) {
    if (groups.length > 0 && make.random.chance(0.3)) groups.at(-1)!.push(axis);
    else groups.push([axis]);
    if (make.random.chance(0.08)) groups.push([]);
  }
  return groups;
}

const text = (group: readonly Axis[]): string => (group.length === 1 ? group[0]!.name : group.length === 0 ? "1" : `(${group.map(({ name }) => name).join(" ")})`);

function spoiltText(make: Maker, pattern: string): string {
  switch (make.random.pick(["drop", "add", "bracket", "arrow", "sign", "twice", "dots", "unit"])) {
    case "drop":
      return pattern.replace(/\w+/, "");
    case "add":
      return `${pattern} x`;
    case "bracket":
      return pattern.replace(/\w+/, "($&");
    case "arrow":
      return pattern.replace(/->/, make.random.pick(["", "-> ->"]));
    case "sign":
      return pattern.replace(" ", make.random.pick([",", " + ", " _", "."]));
    case "twice":
      return pattern.replace(/\w+/, "$& $&");
    case "dots":
      return pattern.replace(" ", make.random.pick([" ... ", "... "]));
    default:
      return pattern.replace(/\w+/, "$& 1");
  }
}

/** One call of `op`: a pattern, a tensor that fits it, and the sizes that must be given, with some that need not. */
function call(op: "rearrange" | "reduce" | "repeat", make: Maker): string {
  const { random } = make;
  const axes = names.slice(0, random.int(0, 5)).map((name): Axis => ({ name, dim: make.dim() }));
  const numeral = (axis: Axis): Axis => (random.chance(0.3) && axis.dim.type !== "1" && /^[2-9]/.test(axis.dim.type) ? { name: axis.dim.type, dim: axis.dim } : axis);
  const few = () => axes.filter(() => random.chance(0.35));
  const dropped = op === "reduce" ? few().map((axis) => ({ axis, as: numeral(axis) })) : [];
  const made = op === "repeat" ? few().map((axis) => ({ axis, as: numeral(axis) })) : [];
  const leftAxes = axes.filter((axis) => !made.some((other) => other.axis === axis)).map((axis) => dropped.find((other) => other.axis === axis)?.as ?? axis);
  const rightAxes = axes.filter((axis) => !dropped.some((other) => other.axis === axis)).map((axis) => made.find((other) => other.axis === axis)?.as ?? axis);
  const left = grouped(make, leftAxes);
  const dots = random.chance(0.2) ? random.int(0, left.length) : undefined;
  const between = make.dims(random.int(0, 2));
  const dims = left.map((group) => (group.length === 1 ? group[0]!.dim : product(group.map(({ dim }) => dim))));
  if (dots !== undefined) dims.splice(dots, 0, ...between);
  const leftTexts = left.map(text);
  if (dots !== undefined) leftTexts.splice(dots, 0, "...");
  const rightTexts = grouped(make, random.chance(0.8) ? random.shuffled(rightAxes) : rightAxes).map(text);
  if (dots !== undefined && (op !== "reduce" || random.chance(0.7))) rightTexts.splice(random.int(0, rightTexts.length), 0, random.chance(0.2) ? "(...)" : "...");
  const pattern = `${leftTexts.join(" ")} -> ${rightTexts.join(" ")}`;
  const given = sizes(make, left, made.map(({ as }) => as));
  const written = make.spoilt && random.chance(0.3) ? spoiltText(make, pattern) : pattern;
  const list = dims.length > 0 && dots !== 0 && /^[1-9]$/.test(dims[0]!.type) && random.chance(0.1);
  const self = list
    ? `[${Array.from({ length: dims[0]!.size }, () => make.tensor(make.spoil(dims.slice(1)))).join(", ")}]`
    : make.selfTensor(make.spoil(dims));
  const reduction = op === "reduce" ? `, ${JSON.stringify(random.pick(["sum", "mean", "max", "min", "prod", "any", "all"]))}` : "";
  return `tt.einops.${op}(${self}, ${JSON.stringify(written)}${reduction}${given.length > 0 ? `, { ${given.join(", ")} }` : ""})`;
}

function sizes(make: Maker, left: readonly (readonly Axis[])[], made: readonly Axis[]): string[] {
  const { random } = make;
  const isNamed = ({ name }: Axis) => !/^\d/.test(name);
  const needed = left.flatMap((group) => {
    const named = group.filter(isNamed);
    const open = random.pick([...named.keys()]);
    return named.filter((_, index) => group.length > 1 ? index !== open || random.chance(0.3) : random.chance(0.1));
  });
  const all = [...needed, ...made.filter(isNamed)].filter(() => !make.spoilt || random.chance(0.9));
  const spoilt = all.map(({ name, dim }) => ({ name, dim: make.spoilt && random.chance(0.1) ? literal(dim.size + random.pick([1, -1, 2])) : dim }));
  if (make.spoilt && random.chance(0.05)) spoilt.push({ name: "zz", dim: literal(2) });
  return spoilt.map(({ name, dim }) => `${name}: ${make.size(dim)}`);
}

export const einops: readonly Op[] = (["rearrange", "reduce", "repeat"] as const).map((name) => ({ name: `einops.${name}`, make: (make) => call(name, make) }));
