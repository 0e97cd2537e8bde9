import { ArgumentError, IndexError } from "@typetorch/ffi";
import { shown } from "./encode.js";
import { Tensor } from "./tensor.js";

/** Positions along a dim as nested lists of integers, or a mask as nested lists of booleans. */
export type IndexList = readonly (number | boolean | IndexList)[];

/**
 * One index: an integer, a range `"1:3"` or `"::2"`, `"..."`, null for a new dim, a boolean (a new dim of size 1 or 0),
 * positions or a mask as a tensor or as nested lists.
 */
export type Index = number | string | null | boolean | Tensor | IndexList;

/** A range with its ends and step as written; undefined where left out. */
export interface Range {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly step: number | undefined;
}

const rangePattern = /^\s*([+-]?\d+)?\s*:\s*([+-]?\d+)?\s*(?::\s*([+-]?\d+)?\s*)?$/;

/** Reads `"start:end:step"`; ends beyond the dim are cut to it, as in Python. @throws IndexError for anything else. */
export function parseRange(used: string, text: string): Range {
  const match = rangePattern.exec(text);
  if (!match) throw new IndexError(`${used}: ${shown(text)} is no range: write "start:end", "start:end:step" (each may be left out) or "..."`);
  const number = (part: string | undefined) =>
    part === undefined ? undefined : Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Number(part)));
  const [start, end, step] = [number(match[1]), number(match[2]), number(match[3])];
  if (step !== undefined && step <= 0) throw new IndexError(`${used}: the step of ${shown(text)} must be 1 or more: turn a dim round with flip()`);
  return { start, end, step };
}

/** An integer index as a position from 0 on. `dim` is the dim of the tensor that is indexed. */
export function position(used: string, index: number, dim: number, size: number): number {
  if (!Number.isInteger(index)) throw new ArgumentError(`${used}: index ${index} for dim ${dim} is not an integer`);
  if (index < -size || index >= size) throw new IndexError(`${used}: index ${index} is out of range for dim ${dim} of size ${size}`);
  return index < 0 ? index + size : index;
}

/** Whether a list is a mask (booleans) or positions (integers); refuses entries of any other kind. */
export function isMaskList(used: string, list: IndexList): boolean {
  let mask = false;
  let positions = false;
  const visit = (entry: unknown, depth: number): void => {
    if (Array.isArray(entry) && depth < 64) for (const inner of entry) visit(inner, depth + 1);
    else if (typeof entry === "boolean") mask = true;
    else if (Number.isSafeInteger(entry)) positions = true;
    else throw new ArgumentError(`${used}: a list of integers or of booleans was expected as an index, it contains ${shown(entry)}`);
  };
  visit(list, 0);
  if (mask && positions) throw new ArgumentError(`${used}: an index list contains integers and booleans: take one kind`);
  return mask;
}

/** Refuses what is no index at all, too many indices, and more than one `"..."`. Returns how many dims the indices name. */
export function countDims(used: string, indices: readonly Index[], rank: number): number {
  let named = 0;
  let ellipses = 0;
  for (const index of indices) {
    if (index === "...") ellipses++;
    else if (typeof index === "number" || typeof index === "string") named++;
    else if (index instanceof Tensor) named += isMask(index) ? index.ndim : 1;
    else if (Array.isArray(index)) named += isMaskList(used, index) ? depthOf(index) : 1;
    else if (index !== null && typeof index !== "boolean") {
      throw new ArgumentError(`${used}: an index is an integer, a range "1:3", "...", null, a boolean, a tensor or a list, got ${shown(index)}`);
    }
  }
  if (ellipses > 1) throw new IndexError(`${used}: "..." stands ${ellipses} times, it may stand once`);
  if (named > rank) {
    const advice = rank === 0 ? ": read its one element with item()" : "";
    throw new IndexError(`${used}: ${named} dims are indexed, the tensor has ${rank}${advice}`);
  }
  return named;
}

export function isMask(index: Tensor): boolean {
  const { dtype } = index;
  return dtype === "bool" || dtype === "uint8";
}

function depthOf(list: unknown): number {
  return Array.isArray(list) ? 1 + depthOf(list[0]) : 0;
}
