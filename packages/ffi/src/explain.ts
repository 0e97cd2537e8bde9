import { explainWords, text } from "./explain-words.js";

/**
 * Sentences for shapes that do not fit: the compiler's own (packages/typed/src/rules), for the shapes of a failed call and
 * what libtorch said of it. Undefined where there is no such sentence, or something else was wrong.
 */
export function explainShapes(name: string, shapes: readonly (readonly number[])[], lists: readonly (readonly number[])[], message: string): string | undefined {
  return explainOp(name, shapes, message) ?? explainWords({ name, shapes, lists }, message);
}

/** What is wrong with an operand that is a dim of a shape. A tensor without dims has dims 0 and -1 for some ops. */
export function dimOutOfRange(shape: readonly number[] | undefined, dim: unknown): string | undefined {
  const [at, rank] = [Number(dim), Math.max(shape?.length ?? 0, 1)];
  return shape && typeof dim === "string" && Number.isInteger(at) && (at < -rank || at >= rank) ? `dim ${at} is out of range for ${text(shape)}` : undefined;
}

function explainOp(name: string, shapes: readonly (readonly number[])[], message: string): string | undefined {
  const [left, right] = shapes;
  if (!left) return undefined;
  if (/^(batch|group|instance)Norm$/.test(name) && left.length < 2) return `${name}: the input ${text(left)} must have at least 2 dims`;
  const dim = /^Dimension out of range .* but got (-?\d+)/.exec(message)?.[1];
  if (dim !== undefined) return `${name}: dim ${dim} is out of range for ${text(left)}`;
  const ofNone = /Dimension specified as (-?\d+) but tensor has no dimensions/.exec(message)?.[1];
  if (ofNone !== undefined) return `${name}: dim ${ofNone} is out of range for []`;
  const asked = /^shape '\[([\d, ]*)\]' is invalid for input of size (\d+)/.exec(message);
  if (asked) return explainReshape(name, left, asked[1]!.split(", ").map(Number), asked[2]!);
  if (!right) return undefined;
  if (/^indexPut_?$/.test(name) && shapes.length === 2) return `${name}: no index tensor for ${text(left)}`;
  if (name.endsWith("Cell")) return explainCell(name, shapes);
  if (name === "copy_") return stretchesTo(right, left) ? undefined : `${name}: ${text(right)} does not broadcast to ${text(left)}`;
  if (chains.includes(name)) return explainChain(name, shapes);
  if (name === "linear") return explainLinear(left, right);
  const first = firstFactor[name.replace(/_$/, "")];
  if (first !== undefined) {
    // A factor is missing where an operand had been disposed of.
    const second = shapes[first + 1];
    const product = second && explainProduct(name, shapes[first]!, second);
    if (product !== undefined || !name.startsWith("addr")) return product;
  }
  // The two vectors of addr stand for their product.
  return explainBroadcast(name, name.startsWith("addr") ? [left, shapes.slice(1).flat()] : shapes, message);
}

const stretchesTo = (from: readonly number[], to: readonly number[]): boolean => broadcast(to, from).join() === to.join() && !differing(from, to);

/** Products of matrices, and which operand is their first factor. */
const firstFactor: Record<string, number> = { matmul: 0, mm: 0, bmm: 0, mv: 0, dot: 0, vdot: 0, outer: 0, addmm: 1, addmv: 1, addbmm: 1, baddbmm: 1, addr: 1 };

/** How many dims the factors of a product have, where they have no other number. */
const ranks: Readonly<Record<string, readonly [number, number]>> = {
  ...{ mm: [2, 2], addmm: [2, 2], mv: [2, 1], addmv: [2, 1], dot: [1, 1], vdot: [1, 1], addr: [1, 1], outer: [1, 1] },
  ...{ bmm: [3, 3], baddbmm: [3, 3], addbmm: [3, 3] },
};

/** Products of lists of matrices. */
const chains = ["chainMatmul", "multiDot"];

/** One step of a recurrent layer: the input, its states, and the weights of both. */
function explainCell(name: string, shapes: readonly (readonly number[])[]): string | undefined {
  const [input, hidden] = shapes;
  const states = name === "lstmCell" ? 2 : 1;
  const [ofInput, ofHidden] = shapes.slice(1 + states);
  if (!input || !hidden || ofHidden?.length !== 2 || !ofInput) return undefined;
  if (input.length !== 2) return `${name}: the input ${text(input)} must have 2 dims`;
  const size = ofHidden[1]!;
  const wanted: (readonly [what: string, is: readonly number[], wants: readonly number[]])[] = [["hidden state", hidden, [input[0]!, size]]];
  if (states === 2) wanted.push(["cell state", shapes[2]!, [input[0]!, size]]);
  const gates = { lstmCell: 4, gruCell: 3 }[name] ?? 1;
  wanted.push(["input weight", ofInput, [gates * size, input[1]!]], ["hidden weight", ofHidden, [gates * size, size]]);
  const wrong = wanted.find(([, is, wants]) => is.join() !== wants.join());
  return wrong && `${name}: the ${wrong[0]} ${text(wrong[1])} must have the shape ${text(wrong[2])}`;
}

/** The first pair of neighbours that do not fit. */
function explainChain(name: string, shapes: readonly (readonly number[])[]): string | undefined {
  const at = shapes.findIndex((shape, index) => index > 0 && shape[0] !== shapes[index - 1]!.at(-1));
  const isRank = (shape: readonly number[], index: number) => shape.length === 2 || (shape.length === 1 && (index === 0 || index === shapes.length - 1) && name === "multiDot");
  return at > 0 && shapes.every(isRank) ? explainProduct(name, shapes[at - 1]!, shapes[at]!) : undefined;
}

function explainReshape(name: string, from: readonly number[], to: readonly number[], elements: string): string {
  return `${name}: ${text(from)} has ${elements} elements, ${text(to)} has ${to.reduce((product, size) => product * size, 1)}`;
}

function explainLinear(input: readonly number[], weight: readonly number[]): string | undefined {
  const [features, wanted] = [input.at(-1), weight.at(-1)];
  if (features === undefined || wanted === undefined || features === wanted) return undefined;
  return `linear: the input ${text(input)} has ${features} features, the weight ${text(weight)} takes ${wanted}`;
}

/** The sizes of the last pair of dims that do not broadcast, as `3 and 4`; undefined where all do. */
function differing(left: readonly number[], right: readonly number[]): string | undefined {
  for (let back = 1; back <= Math.min(left.length, right.length); back++) {
    const [a, b] = [left[left.length - back]!, right[right.length - back]!];
    if (a !== b && a !== 1 && b !== 1) return `${a} and ${b}`;
  }
  return undefined;
}

/** The first two operands that do not broadcast, or the first that an in-place op would have to grow to. */
function explainBroadcast(name: string, shapes: readonly (readonly number[])[], message: string): string | undefined {
  if (!/must match the size of tensor|doesn't match the broadcast shape|must match the existing size/.test(message)) return undefined;
  for (const [index, left] of shapes.entries()) {
    for (const right of shapes.slice(index + 1)) {
      const sizes = differing(left, right);
      if (sizes) return `${name}: ${text(left)} and ${text(right)} do not broadcast: ${sizes} differ`;
    }
  }
  const [self, other] = shapes;
  if (!name.endsWith("_") || !self || !other) return undefined;
  const grown = broadcast(self, other);
  return grown.join() === self.join() ? undefined : `${name}: ${text(self)} cannot grow to ${text(grown)} in place`;
}

function broadcast(left: readonly number[], right: readonly number[]): number[] {
  const rank = Math.max(left.length, right.length);
  return Array.from({ length: rank }, (_, dim) => {
    const [a, b] = [left[dim - rank + left.length] ?? 1, right[dim - rank + right.length] ?? 1];
    return a === 1 ? b : a;
  });
}

function explainProduct(name: string, left: readonly number[], right: readonly number[]): string | undefined {
  const operands = `${name}: ${text(left)} @ ${text(right)}`;
  const rank = ranks[name.replace(/_$/, "")];
  if (rank && rank.join() !== [left.length, right.length].join()) return `${operands}: takes ${rank.join(" and ")} dims`;
  if (rank?.[0] === 3 && left[0] !== right[0]) return `${operands}: batch dimensions differ`;
  if (rank?.[0] === 1 && /^(addr|outer)/.test(name)) return undefined;
  if (left.length === 0 || right.length === 0) return name === "matmul" ? `${operands}: both need at least one dimension` : undefined;
  const inner = left.at(-1)!;
  const other = right.length === 1 ? right[0]! : right.at(-2)!;
  if (inner !== other) return `${operands}: inner dimensions ${inner} and ${other} differ`;
  const batches = [left.slice(0, -2), right.slice(0, -2)] as const;
  if (name !== "matmul" || !differing(...batches)) return undefined;
  return `${operands}: batch dimensions ${text(batches[0])} and ${text(batches[1])} do not broadcast`;
}
