/**
 * Einops: shapes rearranged, reduced and repeated by a pattern that names the axes. Python: the package `einops`.
 *
 * @module
 */
import { ArgumentError, DTypeError, ShapeError } from "@typetorch/ffi";
import { shown } from "../encode.js";
import { alias } from "../generated/internal.js";
import { permute, reshape, stack } from "../generated/operators.js";
import { isOptions } from "../scalar.js";
import { tidy } from "../scope.js";
import { Tensor } from "../tensor.js";
import { bind, type AxisSizes, type Binding } from "./bind.js";
import { isNumeral, namesOf, readPattern, type Entry, type Pattern } from "./pattern.js";
import { reducers, refuses, type Reducer } from "./reducers.js";

export type { AxisSizes } from "./bind.js";
export type { Reducer } from "./reducers.js";

/**
 * The axes in another order, split and joined: `rearrange(x, "b (h w) c -> b h w c", { h: 4 })`. Python: `einops.rearrange`.
 *
 * @throws ShapeError where the tensor does not fit the pattern, and ArgumentError for a pattern that is none.
 */
export function rearrange(x: Tensor | readonly Tensor[], pattern: string, sizes: AxisSizes = {}): Tensor {
  return apply("rearrange", x, pattern, sizes);
}

/**
 * The elements of axes that are not on the right combined: `reduce(x, "b h w c -> b c", "mean")`. Python: `einops.reduce`.
 *
 * @throws ShapeError where the tensor does not fit the pattern, and ArgumentError for a pattern that is none.
 */
export function reduce(x: Tensor | readonly Tensor[], pattern: string, reduction: Reducer, sizes: AxisSizes = {}): Tensor {
  if (typeof reduction !== "string" || !Object.hasOwn(reducers, reduction)) {
    throw new ArgumentError(`reduce: argument 'reduction' must be one of ${Object.keys(reducers).join(", ")}, got ${shown(reduction)}`);
  }
  return apply("reduce", x, pattern, sizes, reduction);
}

/**
 * The axes that are on the right only, by their sizes: `repeat(x, "h w -> h w c", { c: 3 })`. (The method `repeat` is PyTorch's.)
 * Python: `einops.repeat`.
 *
 * @throws ShapeError where the tensor does not fit the pattern, and ArgumentError for a pattern that is none.
 */
export function repeat(x: Tensor | readonly Tensor[], pattern: string, sizes: AxisSizes = {}): Tensor {
  return apply("repeat", x, pattern, sizes);
}

type Name = "rearrange" | "reduce" | "repeat";

function apply(name: Name, x: Tensor | readonly Tensor[], text: string, sizes: AxisSizes, reduction?: Reducer): Tensor {
  if (typeof text !== "string") throw new ArgumentError(`${name}: argument 'pattern' must be a string, got ${shown(text)}`);
  if (!isOptions(sizes)) throw new ArgumentError(`${name}: argument 'sizes' must be an object such as { h: 4 }, got ${shown(sizes)}`);
  if (!(x instanceof Tensor) && !Array.isArray(x)) throw new ArgumentError(`${name}: argument 'x' must be a Tensor or a list of them, got ${shown(x)}`);
  return tidy(() => {
    const whole = x instanceof Tensor ? x : stack(x as readonly Tensor[]);
    const shape = whole.shape;
    const sentence = (fault: string) => `${name}: [${shape.join(", ")}] by '${text}': ${fault}`;
    const refusePattern = (fault: string): never => {
      throw new ArgumentError(sentence(fault));
    };
    const pattern = readPattern(text, refusePattern);
    checkSides(name, pattern, sizes, refusePattern);
    checkSizes(pattern, sizes, refusePattern);
    const binding = bind(pattern.left, shape, sizes, (fault) => {
      throw new ShapeError(sentence(fault));
    });
    const result = transform(whole, shape, pattern, binding, reduction, sentence);
    return result === x ? alias(result) : result;
  });
}

/** Which names may stand on one side only is what the three differ in. */
function checkSides(name: Name, { left, right }: Pattern, sizes: AxisSizes, refuse: (fault: string) => never): void {
  const [from, to] = [namesOf(left), namesOf(right)];
  const missing = (names: readonly string[], others: readonly string[]) => names.find((axis) => isNumeral(axis) || !others.includes(axis));
  if (name === "repeat") {
    const lost = missing(from, to);
    if (lost !== undefined) refuse(`${lost} is not on the right`);
    const made = to.find((axis) => !isNumeral(axis) && !from.includes(axis) && !Object.hasOwn(sizes, axis));
    if (made !== undefined) refuse(made === "..." ? "... is not on the left" : `the size of ${made} is not given`);
    return;
  }
  const made = missing(to, from);
  if (made !== undefined) refuse(name === "reduce" ? `${made} is not on the left` : `${made} is not on the left: repeat makes axes`);
  const lost = name === "rearrange" ? missing(from, to) : undefined;
  if (lost !== undefined) refuse(`${lost} is not on the right: reduce takes axes away`);
}

function checkSizes({ left, right }: Pattern, sizes: AxisSizes, refuse: (fault: string) => never): void {
  const names = new Set([...namesOf(left), ...namesOf(right)]);
  const strange = Object.keys(sizes).filter((axis) => !names.has(axis));
  if (strange.length > 0) refuse(`${strange.length > 1 ? "..." : strange[0]} is not in the pattern`);
  const wrong = Object.values(sizes).filter((size) => !Number.isSafeInteger(size) || size < 0);
  if (wrong.length > 0) refuse(`a size of ${wrong.length > 1 ? "..." : shown(wrong[0])}`);
}

/** Split into axes, reduced, in the order of the right side, with new axes, joined. What changes nothing is left out. */
function transform(
  x: Tensor,
  shape: readonly number[],
  { left, right }: Pattern,
  { sizes, ellipsis }: Binding,
  reduction: Reducer | undefined,
  sentence: (fault: string) => string,
): Tensor {
  // Axes by a key each: names, places of numbers, and each dim that `...` stands for.
  let numbers = 0;
  const axes = (entry: Entry): string[] => [entry].flat().flatMap((name) => (name === "..." ? ellipsis.map((_, dim) => `...${dim}`) : isNumeral(name) ? `#${numbers++}:${name}` : name));
  const size = (axis: string): number => (axis.startsWith("...") ? ellipsis[Number(axis.slice(3))]! : axis.startsWith("#") ? Number(axis.split(":")[1]) : sizes.get(axis)!);
  const [from, groups] = [left.flatMap(axes), right.map((entry) => ({ entry, axes: axes(entry) }))];
  const to = groups.flatMap((group) => group.axes);
  const gone = from.flatMap((axis, dim) => (to.includes(axis) ? [] : [dim]));
  const kept = from.filter((axis) => to.includes(axis));
  const old = to.filter((axis) => kept.includes(axis));
  let value = reshapeTo(x, shape, from.map(size));
  if (reduction && gone.length > 0) {
    if (refuses(reduction, x.dtype)) throw new DTypeError(sentence(`${reduction} of dtype ${x.dtype} is not supported`));
    if ((reduction === "max" || reduction === "min") && gone.some((dim) => size(from[dim]!) === 0)) throw new ShapeError(sentence(`${reduction} of no elements`));
    value = reducers[reduction](value, gone);
  }
  const order = old.map((axis) => kept.indexOf(axis));
  if (order.some((dim, place) => dim !== place)) value = permute(value, order);
  if (to.length > old.length) value = reshape(value, to.map((axis) => (kept.includes(axis) ? size(axis) : 1))).expand(to.map(size));
  const result = groups.flatMap(({ entry, axes }) => (entry === "..." ? axes.map(size) : [axes.reduce((product, axis) => product * size(axis), 1)]));
  return reshapeTo(value, to.map(size), result);
}

function reshapeTo(x: Tensor, from: readonly number[], to: readonly number[]): Tensor {
  return from.length === to.length && from.every((size, dim) => size === to[dim]) ? x : reshape(x, to);
}
