/**
 * Sentences for shapes that do not fit: the compiler's own (packages/typed/src/rules), for the shapes of a failed call.
 * Undefined where the op has no such sentence, or where its shapes do fit and something else was wrong.
 */
export function explainShapes(name: string, shapes: readonly (readonly number[])[]): string | undefined {
  const [left, right] = shapes;
  if (!left || !right) return undefined;
  if (name === "matmul") return explainMatmul(left, right);
  if (broadcasting.has(name.replace(/_$/, ""))) return explainBroadcast(name, left, right);
  return undefined;
}

const broadcasting = new Set(
  ["add", "sub", "mul", "div", "pow", "remainder", "maximum", "minimum", "eq", "ne", "lt", "le", "gt", "ge", "logicalAnd", "logicalOr", "logicalXor", "where", "maskedFill"],
);

const text = (shape: readonly number[]) => `[${shape.join(", ")}]`;

/** The sizes of the last pair of dims that do not broadcast, as `3 and 4`; undefined where all do. */
function differing(left: readonly number[], right: readonly number[]): string | undefined {
  for (let back = 1; back <= Math.min(left.length, right.length); back++) {
    const [a, b] = [left[left.length - back]!, right[right.length - back]!];
    if (a !== b && a !== 1 && b !== 1) return `${a} and ${b}`;
  }
  return undefined;
}

function explainBroadcast(name: string, left: readonly number[], right: readonly number[]): string | undefined {
  const sizes = differing(left, right);
  if (sizes) return `${name}: ${text(left)} and ${text(right)} do not broadcast: dimensions ${sizes} differ`;
  if (!name.endsWith("_")) return undefined;
  const grown = broadcast(left, right);
  return grown.join() === left.join() ? undefined : `${name}: ${text(left)} cannot grow to ${text(grown)} in place`;
}

function broadcast(left: readonly number[], right: readonly number[]): number[] {
  const rank = Math.max(left.length, right.length);
  return Array.from({ length: rank }, (_, dim) => {
    const [a, b] = [left[dim - rank + left.length] ?? 1, right[dim - rank + right.length] ?? 1];
    return a === 1 ? b : a;
  });
}

function explainMatmul(left: readonly number[], right: readonly number[]): string | undefined {
  const operands = `matmul: ${text(left)} @ ${text(right)}`;
  if (left.length === 0 || right.length === 0) return `${operands}: both need at least one dimension`;
  const inner = left[left.length - 1]!;
  const other = right.length === 1 ? right[0]! : right[right.length - 2]!;
  if (inner !== other) return `${operands}: inner dimensions ${inner} and ${other} differ`;
  const batches = [left.slice(0, -2), right.slice(0, -2)] as const;
  return differing(...batches) && `${operands}: batch dimensions ${text(batches[0])} and ${text(batches[1])} do not broadcast`;
}
