import { ArgumentError, ShapeError, words } from "@typetorch/ffi";
import { callingAs } from "./call.js";
import { tensor as tensorFrom } from "./data-in.js";
import { handleOf, shown } from "./encode.js";
import { alias, indexTensors, slice } from "./generated/internal.js";
import { copy_, fill_, full, indexPut_, reshape, select, unsqueeze } from "./generated/operators.js";
import { countDims, isMask, isMaskList, parseRange, position, type Index } from "./index-items.js";
import { isScalar, type Scalar } from "./scalar.js";
import { tidy } from "./scope.js";
import { Tensor } from "./tensor.js";

export type { Index, IndexList } from "./index-items.js";

/**
 * `Tensor.at`: a view for integers, ranges, `"..."` and null; a copy as soon as a mask, a tensor or a list of
 * positions takes part, by libtorch's rules for where the indexed dims go.
 */
export function at(tensor: Tensor, indices: readonly Index[]): Tensor {
  handleOf(tensor, "self", () => "at");
  // The common case needs no scope: one integer is one call.
  if (indices.length === 1 && typeof indices[0] === "number") {
    countDims("at", indices, tensor.ndim);
    const size = words[11]!; // of dim 0: the tensor's description, from which `ndim` was read, still stands in the buffer
    return select(tensor, 0, position("at", indices[0], 0, size));
  }
  return tidy(() => {
    const { view, gathered } = resolve("at", tensor, indices);
    if (gathered.length > 0) return indexTensors(view, gathered);
    return view === tensor ? alias(tensor) : view;
  });
}

/**
 * `Tensor.setAt`: writes a scalar, or a tensor broadcast to the part that the indices name. A tensor is converted to
 * the dtype where the part is a view; where masks or positions take part it must have it already, as in PyTorch.
 */
export function setAt(tensor: Tensor, indices: readonly Index[], value: Tensor | Scalar): void {
  handleOf(tensor, "self", () => "setAt");
  if (!Array.isArray(indices)) throw new ArgumentError(`setAt: argument 'indices' must be a list, got ${shown(indices)}: write setAt([0, "1:3"], value)`);
  if (!(value instanceof Tensor) && !isScalar(value)) throw new ArgumentError(`setAt: argument 'value' must be a Tensor or a number, got ${shown(value)}`);
  tidy(() => {
    const { view, gathered } = resolve("setAt", tensor, indices as readonly Index[]);
    if (gathered.length > 0) {
      const values = value instanceof Tensor ? withoutLeadingOnes(value) : full([], value, { dtype: tensor.dtype, device: tensor.device });
      callingAs("setAt", () => indexPut_(view, gathered, values));
    } else if (value instanceof Tensor) {
      const values = withoutLeadingOnes(value);
      checkBroadcast(values.shape, view.shape);
      copy_(view, values);
    } else {
      fill_(view, value);
    }
  });
}

/** Leading dims of size 1 say nothing where a value is broadcast, and may be more than the part has. */
function withoutLeadingOnes(value: Tensor): Tensor {
  const { shape } = value;
  const first = shape.findIndex((size) => size !== 1);
  const kept = first < 0 ? [] : shape.slice(first);
  return kept.length === shape.length ? value : reshape(value, kept);
}

function checkBroadcast(value: readonly number[], part: readonly number[]): void {
  const fits = value.length <= part.length && value.every((size, dim) => size === 1 || size === part[part.length - value.length + dim]);
  if (!fits) throw new ShapeError(`setAt: a value of shape [${value.join(", ")}] does not broadcast to the part that is indexed, of shape [${part.join(", ")}]`);
}

/**
 * Applies what gives views, and gathers the index tensors for the one call that applies those: `gathered` has one
 * entry for each dim of `view` up to the last that is gathered along, null for a dim that stays (a mask of several dims
 * is one entry). Empty where nothing is gathered.
 */
function resolve(used: string, tensor: Tensor, indices: readonly Index[]): { view: Tensor; gathered: (Tensor | null)[] } {
  const { shape } = tensor;
  const left = shape.length - countDims(used, indices, shape.length);
  let view = tensor;
  let dim = 0; // in `view`
  let own = 0; // in `tensor`
  let gathered: (Tensor | null)[] = [];
  const keep = (count: number): void => {
    if (gathered.length > 0) gathered.push(...new Array<null>(count).fill(null));
    dim += count;
  };
  const gather = (index: Tensor, dims: number): void => {
    if (gathered.length === 0) gathered = new Array<null>(dim).fill(null);
    gathered.push(index);
    dim += dims;
  };
  const take = (index: number): void => {
    view = select(view, dim, position(used, index, own, shape[own]!));
    own++;
  };
  const widen = (present: boolean): void => {
    view = unsqueeze(view, dim);
    gather(tensorFrom(present ? [0] : [], { dtype: "int64", device: tensor.device }), 1);
  };
  for (const index of indices) {
    if (typeof index === "number") {
      take(index);
    } else if (index === "...") {
      keep(left);
      own += left;
    } else if (typeof index === "string") {
      const { start, end, step } = parseRange(used, index);
      view = slice(view, dim, { start: start ?? null, end: end ?? null, step: step ?? 1 });
      keep(1);
      own++;
    } else if (index === null) {
      view = unsqueeze(view, dim);
      keep(1);
    } else if (typeof index === "boolean") {
      widen(index);
    } else if (index instanceof Tensor && index.ndim === 0) {
      const value = index.item();
      if (isMask(index)) widen(Boolean(value));
      else if (index.dtype.includes("int")) take(value as number);
      else gather(index, 1); // refused by libtorch, which names the dtypes it takes
    } else {
      const list = index instanceof Tensor ? index : tensorFrom(index, { dtype: isMaskList(used, index) ? "bool" : "int64", device: tensor.device });
      const dims = isMask(list) ? list.ndim : 1;
      gather(list, dims);
      own += dims;
    }
  }
  return { view, gathered };
}
