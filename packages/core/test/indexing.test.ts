import {
  arange,
  ArgumentError,
  AutogradError,
  collectGarbage,
  DTypeError,
  IndexError,
  memoryStats,
  ones,
  ShapeError,
  tensor,
  Tensor,
  tidy,
  zeros,
  type DType,
  type Index,
  type NestedArray,
} from "@typetorch/core";
import { readFixture, restore, store, type Stored } from "./support/stored.js";

type WrittenIndex = Index | { readonly tensor: DType; readonly values: NestedArray };

interface Indexed extends Stored {
  readonly index: readonly WrittenIndex[];
  readonly strides: readonly number[];
  readonly view: boolean;
  /** All data after `x[index] = -7`, and after `x[index] = 2 * arange`. */
  readonly filled: string;
  readonly written: string;
}

function made(index: WrittenIndex): Index {
  if (typeof index === "object" && index !== null && "tensor" in index) return tensor(index.values, { dtype: index.tensor });
  return index as Index;
}

const base = () => arange(120, { dtype: "int16" }).reshape([2, 3, 4, 5]);
const shared = (a: Tensor, b: Tensor) => {
  b.fill_(-99);
  return a.eq(-99).any().item();
};

describe("indexing as in PyTorch", () => {
  const cases = readFixture<Indexed[]>("indexed.json").map((one) => [JSON.stringify(one.index), one] as const);

  test.each(cases)("at %s", (_, { index, strides, view, dtype, shape, data }) => {
    const x = base();
    const part = x.at(...index.map(made));
    expect(store(part)).toEqual({ dtype, shape, data });
    if (part.numel > 0) {
      expect(part.strides).toEqual(strides);
      expect(shared(x, part)).toBe(view);
    }
  });

  test.each(cases)("setAt %s", (_, { index, dtype, shape, filled, written }) => {
    const x = base();
    expect(store(x.setAt(index.map(made), -7)).data).toBe(filled);
    const count = shape.reduce((product, size) => product * size, 1);
    const y = base();
    y.setAt(index.map(made), arange(count, { dtype }).mul(2).reshape(shape));
    expect(store(y).data).toBe(written);
  });

  test.each(cases)("nothing is left behind by %s", (_, { index }) => {
    const x = base();
    const indices = index.map(made);
    collectGarbage(); // what earlier tests left behind must not go meanwhile
    const before = memoryStats().tensors;
    x.at(...indices).dispose();
    x.setAt(indices, 1);
    expect(memoryStats().tensors).toBe(before);
  });
});

describe("at", () => {
  const x = () => arange(6).reshape([2, 3]);

  test("out of range names the dim and its size", () => {
    expect(() => zeros([3]).at(5)).toThrow("at: index 5 is out of range for dim 0 of size 3");
    expect(() => zeros([3]).at(-4)).toThrow("at: index -4 is out of range for dim 0 of size 3");
    expect(() => x().at(0, 3)).toThrow("at: index 3 is out of range for dim 1 of size 3");
    expect(() => x().at("...", 3)).toThrow("at: index 3 is out of range for dim 1 of size 3");
    expect(() => x().at(null, ":", 3)).toThrow("dim 1 of size 3");
    expect(() => x().at(tensor(2n))).toThrow("at: index 2 is out of range for dim 0 of size 2");
    expect(() => zeros([0]).at(0)).toThrow("dim 0 of size 0");
    for (const index of [5, [5], [-3], tensor([2n])]) expect(() => x().at(index)).toThrow(IndexError);
    expect(() => x().at([0, 2])).toThrow(/^at\(.*index 2 is out of bounds for dimension 0 with size 2/);
  });

  test("too many indices", () => {
    expect(() => x().at(0, 0, 0)).toThrow("at: 3 dims are indexed, the tensor has 2");
    expect(() => x().at(zeros([2, 3], { dtype: "bool" }), 0)).toThrow(IndexError);
    expect(() => tensor(1).at(0)).toThrow("at: 1 dims are indexed, the tensor has 0: read its one element with item()");
    expect(tensor(1).at(null).shape).toEqual([1]);
    expect(tensor(1).at().item()).toBe(1);
    expect(tensor(1).at("...").item()).toBe(1);
  });

  test("two ellipses", () => {
    expect(() => x().at("...", "...")).toThrow('at: "..." stands 2 times, it may stand once');
  });

  test.each(["", "1", "a", "1:2:3:4", "1.5:2", ":-:", "1 2:3", "..", "....", "[1:2]", "1,2", "::0x1", "1:2;"])("%p is no range", (range) => {
    expect(() => x().at(range)).toThrow(IndexError);
    expect(() => x().at(range)).toThrow("is no range");
  });

  test("spaces, signs and huge ends in a range", () => {
    expect(x().at(" 0 : +1 ").toArray()).toEqual([[0, 1, 2]]);
    expect(x().at("-99999999999999999999:99999999999999999999").shape).toEqual([2, 3]);
    expect(x().at("1:0").shape).toEqual([0, 3]);
    expect(x().at("::99999999999999999999").shape).toEqual([1, 3]);
  });

  test("a step below 1 is refused as in PyTorch", () => {
    for (const range of ["::-1", "::0", "2:0:-1"]) expect(() => x().at(range)).toThrow("must be 1 or more: turn a dim round with flip()");
  });

  test("what is no index at all", () => {
    for (const index of [1.5, NaN, Infinity, 2 ** 53]) expect(() => x().at(index)).toThrow(/is not an integer|out of range/);
    for (const index of [undefined, {}, 1n, Symbol.iterator, () => 0, [1.5], ["1"], [null], [0, true], [[0], 1n]]) {
      expect(() => x().at(index as never)).toThrow(ArgumentError);
    }
    expect(() => x().at([[0, 1], [0]])).toThrow(ShapeError);
    for (const dtype of ["float32", "int16"] as const) expect(() => x().at(zeros([2], { dtype }))).toThrow("tensors used as indices must be long, int, byte or bool tensors");
    expect(() => x().at(tensor(0.5))).toThrow(IndexError);
  });

  test("a mask of another shape", () => {
    expect(() => x().at([true, false, true])).toThrow("The shape of the mask [3] at index 0 does not match the shape of the indexed tensor [2, 3]");
    expect(x().at(x().gt(2)).toArray()).toEqual([3, 4, 5]);
  });

  test("a disposed tensor, or a disposed index", () => {
    const gone = ones([2]);
    gone.dispose();
    for (const call of [() => gone.at(0), () => gone.at(), () => gone.at(":"), () => gone.setAt([0], 1), () => x().at(gone), () => x().setAt([0], gone)]) {
      expect(call).toThrow("disposed");
    }
  });

  test("the whole tensor is a tensor of its own", () => {
    const whole = x();
    const again = whole.at();
    whole.dispose();
    expect(again.toArray()).toEqual([[0, 1, 2], [3, 4, 5]]);
  });

  test("gradients flow through views and gathered parts", () => {
    const w = tensor([[1, 2, 3], [4, 5, 6]], { requiresGrad: true });
    w.at(0, "1:").sum().add(w.at([1, 1], [0, 0]).sum()).add(w.at(w.gt(5)).sum()).backward();
    expect(w.grad!.toArray()).toEqual([[0, 1, 1], [2, 0, 1]]);
  });

  test("in a scope only the result is left", () => {
    const base = x();
    const part = tidy(() => base.at(null, [0], "1:"));
    expect(part.toArray()).toEqual([[[1, 2]]]);
  });

  test("failures leave nothing behind", () => {
    const base = x();
    const before = memoryStats().tensors;
    for (const indices of [[null, 9], [[0], [9]], [":", [true]], [[0, 1], "::-1"]] as Index[][]) expect(() => base.at(...indices)).toThrow();
    expect(memoryStats().tensors).toBe(before);
  });

  test("on the meta device", () => {
    expect(zeros([4, 5], { device: "meta" }).at(0, "1:3", null).shape).toEqual([2, 1]);
  });
});

describe("setAt", () => {
  test("writes scalars of every kind, converted to the dtype", () => {
    expect(zeros([3]).setAt([1], 2.5).toArray()).toEqual([0, 2.5, 0]);
    expect(zeros([3], { dtype: "int64" }).setAt(["1:"], 2.9).toArray()).toEqual([0, 2, 2]);
    expect(zeros([3], { dtype: "int64" }).setAt([[0, 2]], 7n).toArray()).toEqual([7, 0, 7]);
    expect(zeros([2], { dtype: "bool" }).setAt([0], true).toArray()).toEqual([true, false]);
    expect(zeros([1], { dtype: "complex64" }).setAt([0], { re: 1, im: 2 }).toArray()).toEqual([{ re: 1, im: 2 }]);
    expect(zeros([2]).setAt([], 4).toArray()).toEqual([4, 4]);
    expect(zeros([2], { dtype: "int64" }).setAt([[0]], 2n ** 62n).toBigInt64Array()).toEqual(BigInt64Array.of(2n ** 62n, 0n));
  });

  test("broadcasts tensors and drops their leading dims of size 1", () => {
    expect(zeros([2, 3]).setAt([":", 1], tensor([5, 6])).toArray()).toEqual([[0, 5, 0], [0, 6, 0]]);
    expect(zeros([2, 3]).setAt(["..."], tensor([1, 2, 3])).toArray()).toEqual([[1, 2, 3], [1, 2, 3]]);
    expect(zeros([3]).setAt(["1:"], ones([1, 1, 2])).toArray()).toEqual([0, 1, 1]);
    expect(zeros([3]).setAt([[0, 1]], ones([1, 1, 2])).toArray()).toEqual([1, 1, 0]);
    expect(zeros([2]).setAt([0], ones([1, 1])).toArray()).toEqual([1, 0]);
    expect(zeros([2]).setAt(["..."], tensor([1n, 2n])).toArray()).toEqual([1, 2]);
  });

  test("refuses what does not fit", () => {
    const x = zeros([2, 3]);
    expect(() => x.setAt([0], ones([2]))).toThrow("setAt: a value of shape [2] does not broadcast to the part that is indexed, of shape [3]");
    expect(() => x.setAt([0], ones([2]))).toThrow(ShapeError);
    expect(() => x.setAt([[0, 1]], ones([4]))).toThrow(/^setAt.*cannot be broadcast/);
    expect(() => x.setAt([[0]], tensor([1n]))).toThrow(/dtypes match/);
    expect(() => x.setAt([[0]], tensor([1n]))).toThrow(DTypeError);
    expect(() => x.setAt([2], 1)).toThrow("setAt: index 2 is out of range for dim 0 of size 2");
    expect(() => x.setAt([0, 0, 0], 1)).toThrow("setAt: 3 dims are indexed, the tensor has 2");
    expect(() => x.setAt(0 as never, 1)).toThrow("write setAt([0");
    for (const value of ["1", null, undefined, [1], {}]) expect(() => x.setAt([0], value as never)).toThrow(ArgumentError);
    expect(x.sum().item()).toBe(0);
    expect(() => zeros([1], { requiresGrad: true }).setAt([0], 1)).toThrow(AutogradError);
  });

  test("returns the tensor itself and is recorded for gradients", () => {
    const w = tensor([2, 3], { requiresGrad: true });
    const x = zeros([3]);
    expect(x.setAt(["1:"], w)).toBe(x);
    x.mul(x).sum().backward();
    expect(w.grad!.toArray()).toEqual([4, 6]);
  });

  test("restored fixtures are what they were", () => {
    const x = base();
    expect(restore(store(x)).equal(x)).toBe(true);
  });
});
