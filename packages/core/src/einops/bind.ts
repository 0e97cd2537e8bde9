/** The left side of a pattern against a shape, with the words of the types (packages/typed/src/einops/bind.ts). */
import { isNumeral, type Entry } from "./pattern.js";

/** Sizes of axes by name. */
export type AxisSizes = Readonly<Record<string, number>>;

/** Sizes by name, and the dims that `...` stands for. */
export interface Binding {
  readonly sizes: Map<string, number>;
  readonly ellipsis: readonly number[];
}

/** The sizes of all axes on the left; `refuse` throws the fault of a shape that does not fit. */
export function bind(left: readonly Entry[], shape: readonly number[], axisSizes: AxisSizes, refuse: (fault: string) => never): Binding {
  const dots = left.indexOf("...");
  const taken = dots < 0 ? left.length : left.length - 1;
  // A map, for an axis may be named as what every object has.
  const given = new Map(Object.entries(axisSizes));
  const sizes = new Map(given);
  if (dots < 0 ? shape.length !== taken : shape.length < taken) refuse(`it takes ${dots < 0 ? "" : "at least "}${taken} dims, not ${shape.length}`);
  const [front, back] = dots < 0 ? [left, []] : [left.slice(0, dots), left.slice(dots + 1)];
  front.forEach((entry, dim) => bindEntry(entry, shape[dim]!, sizes, given, refuse));
  for (let last = 1; last <= back.length; last++) bindEntry(back.at(-last)!, shape.at(-last)!, sizes, given, refuse);
  return { sizes, ellipsis: dots < 0 ? [] : shape.slice(front.length, shape.length - back.length) };
}

function bindEntry(entry: Entry, size: number, sizes: Map<string, number>, given: ReadonlyMap<string, number>, refuse: (fault: string) => never): void {
  if (typeof entry !== "string") return bindGroup(entry, size, sizes, given, refuse);
  if (isNumeral(entry)) {
    if (Number(entry) !== size) refuse(`${entry} cannot be ${size}`);
    return;
  }
  const wanted = given.get(entry);
  if (wanted !== undefined && wanted !== size) refuse(`${entry} is ${wanted} and cannot be ${size}`);
  sizes.set(entry, size);
}

/** Of a group's sizes one may be left open: it takes the rest. */
function bindGroup(group: readonly string[], size: number, sizes: Map<string, number>, given: ReadonlyMap<string, number>, refuse: (fault: string) => never): void {
  if (group.length === 0 && size !== 1) refuse(`dim ${size} must be 1`);
  let known = 1;
  let open: string | undefined;
  for (const name of group) {
    const factor = isNumeral(name) ? Number(name) : given.get(name);
    if (factor !== undefined) known *= factor;
    else if (open === undefined) open = name;
    else refuse(`one of ${open} and ${name} needs a size`);
  }
  if (open === undefined) {
    if (size !== known) refuse(`(${group.join(" ")}) is ${known} and cannot be ${size}`);
    return;
  }
  if (known === 0 || size % known !== 0) refuse(`(${group.join(" ")}) is ${size}, which ${known} does not divide`);
  sizes.set(open, size / known);
}
