import { checkFunction } from "./check.js";
import { Tensor } from "./tensor.js";

/**
 * Visits every tensor in a value: the value itself, or inside arrays, records, class instances, maps and sets, at any
 * depth. The path names the place as a state dict does: `layers.0.weight`.
 */
export function forEachTensor(value: unknown, visit: (tensor: Tensor, path: string) => void): void {
  checkFunction("forEachTensor", visit, "visit");
  if (value instanceof Tensor) visit(value, "");
  else if (typeof value === "object" && value !== null) walk(value, "", visit, new Set());
}

function walk(value: object, path: string, visit: (tensor: Tensor, path: string) => void, seen: Set<object>): void {
  if (seen.has(value)) return;
  seen.add(value);
  for (const [key, item] of entriesOf(value)) {
    if (typeof item !== "object" || item === null) continue;
    const inside = path === "" ? key : `${path}.${key}`;
    if (item instanceof Tensor) visit(item, inside);
    else walk(item, inside, visit, seen);
  }
}

/** What may hold tensors in an object, under the names that a path gives them. */
export function entriesOf(value: object): Iterable<readonly [string, unknown]> {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof Promise) return [];
  if (value instanceof Map) return [...value].flatMap(([key, item]) => [[`${String(key)}`, item] as const, ...(typeof key === "object" ? [["key", key] as const] : [])]);
  if (value instanceof Set) return [...value].map((item, index) => [String(index), item] as const);
  return Object.entries(value);
}
