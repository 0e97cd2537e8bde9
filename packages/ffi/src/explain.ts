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

function explainBroadcast(name: string, left: readonly number[], right: readonly number[]): string | undefined {
  for (let back = 1; back <= Math.min(left.length, right.length); back++) {
    const [a, b] = [left[left.length - back]!, right[right.length - back]!];
    if (a !== b && a !== 1 && b !== 1) return `${name}: ${text(left)} and ${text(right)} do not broadcast: sizes ${a} and ${b} differ`;
  }
  return undefined;
}

function explainMatmul(left: readonly number[], right: readonly number[]): string | undefined {
  const operands = `matmul: ${text(left)} @ ${text(right)}`;
  if (left.length === 0 || right.length === 0) return `${operands}: a scalar has no matrix product, multiply with mul`;
  const inner = left[left.length - 1]!;
  const other = right.length === 1 ? right[0]! : right[right.length - 2]!;
  if (inner !== other) return `${operands}: inner dimensions ${inner} and ${other} differ`;
  const batch = explainBroadcast("", left.slice(0, -2), right.slice(0, -2));
  return batch && `${operands}: batch dimensions ${batch.slice(batch.indexOf("sizes ") + "sizes ".length)}`;
}
