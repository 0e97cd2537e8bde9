/** What ops on images check before they call operators, in the compiler's words (packages/typed/src/rules/window.ts). */
import { ArgumentError, ShapeError } from "@typetorch/ffi";
import { shown } from "../encode.js";
import { Tensor } from "../tensor.js";

export type SideCount = 1 | 2 | 3;
/** One number for all sides (in a list, or not), or one each. */
export type Sides = number | readonly number[];

/** An option as one entry for each side, whole numbers of at least `least`. */
export function sidesOf(called: string, name: string, value: Sides, count: SideCount, least: 0 | 1): number[] {
  const list = Array.isArray(value) ? (value as readonly number[]) : [value as number];
  if (list.length !== 1 && list.length !== count) {
    throw new ArgumentError(`${called}: the ${name} ${shown(value)} must have ${count === 1 ? "one entry" : `1 or ${count} entries`}`);
  }
  if (!list.every((entry) => Number.isSafeInteger(entry) && entry >= least)) {
    throw new ArgumentError(`${called}: the ${name} must be a whole number of at least ${least}, got ${shown(value)}`);
  }
  return list.length === count ? [...list] : Array.from({ length: count }, () => list[0]!);
}

/** The sides of an image, which has a batch and channels or channels alone. */
export function imageSides(called: string, input: Tensor, count: SideCount): number[] {
  if (!(input instanceof Tensor)) throw new ArgumentError(`${called}: argument 'self' must be a Tensor, got ${shown(input)}`);
  const shape = input.shape;
  if (shape.length !== count + 1 && shape.length !== count + 2) {
    throw new ShapeError(`${called}: the input [${shape.join(", ")}] must have ${count + 1} or ${count + 2} dims`);
  }
  return shape.slice(-count);
}
