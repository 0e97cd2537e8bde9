import type { Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import type { Hint } from "./hint.js";

const pair = (make: Maker, left: string, leftDims: readonly Dim[], right: string, rightDims: readonly Dim[]) => ({
  [left]: make.selfTensor(make.spoil(leftDims)),
  [right]: make.tensor(make.spoil(rightDims)),
});

function matmul(make: Maker) {
  const [n, k, m] = [make.dim(), make.dim(), make.dim()];
  const batch = make.dims(make.random.int(0, 3));
  const left = make.random.weighted({ vector: 2, matrix: 3, batched: 4 });
  const right = make.random.weighted({ vector: 2, matrix: 3, batched: 4 });
  const leftDims = { vector: [k], matrix: [n, k], batched: [...batch, n, k] }[left];
  const rightDims = { vector: [k], matrix: [k, m], batched: [...make.broadcast(batch), k, m] }[right];
  return pair(make, "self", leftDims, "other", rightDims);
}

function addmm(make: Maker) {
  const [n, k, m] = [make.dim(), make.dim(), make.dim()];
  return { self: make.selfTensor(make.broadcast([n, m])), ...pair(make, "mat1", [n, k], "mat2", [k, m]) };
}

function linear(make: Maker) {
  const [i, o] = [make.dim(), make.dim()];
  const leading = make.dims(make.random.int(0, 3));
  const weight = make.random.chance(0.9) ? [o, i] : [i];
  const bias: Record<string, string> = make.random.chance(0.5) ? { bias: make.random.chance(0.1) ? "null" : make.tensor(make.spoil([o])) } : {};
  return { ...pair(make, "input", [...leading, i], "weight", weight), ...bias };
}

/** Operands of products: their inner dims agree. */
export const products: Readonly<Record<string, Hint>> = {
  matmul,
  addmm,
  linear,
  mm: (make) => {
    const k = make.dim();
    return pair(make, "self", [make.dim(), k], "mat2", [k, make.dim()]);
  },
  bmm: (make) => {
    const [b, k] = [make.dim(), make.dim()];
    return pair(make, "self", [b, make.dim(), k], "mat2", [b, k, make.dim()]);
  },
  mv: (make) => {
    const k = make.dim();
    return pair(make, "self", [make.dim(), k], "vec", [k]);
  },
  dot: (make) => {
    const k = make.dim();
    return pair(make, "self", [k], "tensor", [k]);
  },
  outer: (make) => pair(make, "self", [make.dim()], "vec2", [make.dim()]),
};
