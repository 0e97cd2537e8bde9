import {
  AutogradError, ArgumentError, DisposedError, enableGrad, grad, inferenceMode, isGradEnabled, noGrad, ones, ShapeError, tensor, TypeTorchError, zeros, type Tensor,
} from "@typetorch/core";

const leaf = (data: number[] = [1, 2, 3]): Tensor => tensor(data, { requiresGrad: true });

describe("backward", () => {
  test("puts the gradient into leaves", () => {
    const x = ones([2, 2], { requiresGrad: true });
    x.add(2).square().mul(3).mean().backward();
    expect(x.grad!.toArray()).toEqual([[4.5, 4.5], [4.5, 4.5]]);
  });

  test("adds to a gradient that is there", () => {
    const x = leaf();
    x.sum().backward();
    x.mul(2).sum().backward();
    expect(x.grad!.toArray()).toEqual([3, 3, 3]);
    x.grad = null;
    expect(x.grad).toBeNull();
  });

  test("takes weights for a tensor that is no scalar", () => {
    const x = leaf();
    x.square().backward({ gradient: tensor([1, 10, 100]) });
    expect(x.grad!.toArray()).toEqual([2, 40, 600]);
    expect(() => leaf().square().backward()).toThrow(AutogradError);
    expect(() => leaf().square().backward({ gradient: ones([2]) })).toThrow(ShapeError);
  });

  test("frees the graph unless retainGraph holds", () => {
    const x = leaf();
    const y = x.square().sum();
    y.backward({ retainGraph: true });
    y.backward();
    expect(x.grad!.toArray()).toEqual([4, 8, 12]);
    expect(() => y.backward()).toThrow(AutogradError);
  });

  test("with createGraph makes gradients that can be differentiated", () => {
    const x = leaf([2]);
    x.pow(3).sum().backward({ createGraph: true });
    expect(x.grad!.requiresGrad).toBe(true);
    const [second] = grad(x.grad!.sum(), [x]);
    expect(second!.toArray()).toEqual([12]);
  });

  test("with inputs fills those alone", () => {
    const [x, y] = [leaf(), leaf()];
    x.mul(y).sum().backward({ inputs: [x] });
    expect(x.grad!.toArray()).toEqual([1, 2, 3]);
    expect(y.grad).toBeNull();
  });

  test("refuses what needs no gradient, unknown options and what is no tensor", () => {
    expect(() => ones([]).backward()).toThrow(AutogradError);
    expect(() => leaf().sum().backward({ retain: true } as never)).toThrow(/unknown option 'retain'/);
    expect(() => leaf().square().backward({ gradient: 1 as never })).toThrow(ArgumentError);
    expect(() => leaf().sum().backward({ inputs: [1] as never })).toThrow(ArgumentError);
    expect(() => leaf().sum().backward({ inputs: leaf() as never })).toThrow(ArgumentError);
    expect(() => leaf().sum().backward({ retainGraph: "yes" as never })).toThrow(ArgumentError);
  });
});

describe("grad", () => {
  test("leaves grad alone", () => {
    const x = leaf();
    expect(grad(x.square().sum(), [x])[0]!.toArray()).toEqual([2, 4, 6]);
    expect(x.grad).toBeNull();
  });

  test("takes several outputs with their weights", () => {
    const x = leaf();
    const [gradient] = grad([x.square(), x.mul(3)], [x], { gradOutputs: [ones([3]), tensor([1, 0, 2])] });
    expect(gradient!.toArray()).toEqual([5, 4, 12]);
    const [single] = grad(x.square(), [x], { gradOutputs: tensor([1, 0, 0]) });
    expect(single!.toArray()).toEqual([2, 0, 0]);
    const [mixed] = grad([x.sum(), x.square()], [x], { gradOutputs: [null, ones([3])] });
    expect(mixed!.toArray()).toEqual([3, 5, 7]);
  });

  test("gives null for unused inputs where allowUnused holds", () => {
    const [x, unused] = [leaf(), leaf()];
    expect(grad(x.sum(), [unused, x], { allowUnused: true })[0]).toBeNull();
    expect(() => grad(x.sum(), [unused])).toThrow(AutogradError);
  });

  test("differentiates twice and thrice", () => {
    const x = leaf([2]);
    const [first] = grad(x.pow(4).sum(), [x], { createGraph: true });
    const [second] = grad(first!.sum(), [x], { createGraph: true });
    const [third] = grad(second!.sum(), [x]);
    expect([first!.item(), second!.item(), third!.item()]).toEqual([32, 48, 48]);
    expect(third!.requiresGrad).toBe(false);
  });

  test("retains the graph on request", () => {
    const x = leaf();
    const y = x.square().sum();
    grad(y, [x], { retainGraph: true });
    grad(y, [x]);
    expect(() => grad(y, [x])).toThrow(AutogradError);
  });

  test("of a record of inputs gives a record", () => {
    const [w, b] = [leaf(), leaf()];
    const gradients = grad(w.square().add(b).sum(), { w, b });
    expect(Object.entries(gradients).map(([name, gradient]) => [name, gradient!.toArray()])).toEqual([["w", [2, 4, 6]], ["b", [1, 1, 1]]]);
  });

  test("weights have their output's shape: none is stretched, none is summed", () => {
    const x = leaf();
    const message = /weights \[1, 3\] do not fit the loss \[3\]/;
    expect(() => grad(x.square(), [x], { gradOutputs: ones([1, 3]) })).toThrow(message);
    expect(() => x.square().backward({ gradient: ones([1, 3]) })).toThrow(message);
    expect(() => x.square().backward({ gradient: ones([]) })).toThrow(ShapeError);
  });

  test("refuses wrong arguments", () => {
    const x = leaf();
    expect(() => grad(x.sum(), x as never)).toThrow(ArgumentError);
    expect(() => grad(x.sum(), [3] as never)).toThrow(ArgumentError);
    expect(() => grad("x" as never, [x])).toThrow(ArgumentError);
    expect(() => grad(x.square(), [x])).toThrow(AutogradError);
    expect(() => grad(x.sum(), [ones([1])])).toThrow(AutogradError);
    expect(() => grad([x.sum()], [x], { gradOutputs: [] })).toThrow(TypeTorchError);
    expect(() => grad(x.sum(), [])).toThrow(TypeTorchError);
  });
});

describe("leaves", () => {
  test("requiresGrad_ marks a tensor and is refused for integers and computed tensors", () => {
    const x = ones([2]);
    expect(x.requiresGrad).toBe(false);
    expect(x.requiresGrad_()).toBe(x);
    expect([x.requiresGrad, x.isLeaf]).toEqual([true, true]);
    expect(x.requiresGrad_(false).requiresGrad).toBe(false);
    expect(() => ones([2], { dtype: "int64" }).requiresGrad_()).toThrow(TypeTorchError);
    expect(() => leaf().mul(2).requiresGrad_(false)).toThrow(AutogradError);
  });

  test("the factories take requiresGrad", () => {
    expect(zeros([2], { requiresGrad: true }).requiresGrad).toBe(true);
    expect(() => zeros([2], { requiresGrad: true, dtype: "int32" })).toThrow(TypeTorchError);
  });

  test("computed tensors are no leaves and keep their gradient on request", () => {
    const x = leaf();
    const y = x.mul(2);
    expect([y.isLeaf, y.requiresGrad]).toEqual([false, true]);
    y.retainGrad();
    y.sum().backward();
    expect(y.grad!.toArray()).toEqual([1, 1, 1]);
    expect(() => ones([1]).retainGrad()).toThrow(AutogradError);
  });

  test("cannot be changed in place, but within noGrad they can", () => {
    const x = leaf();
    expect(() => x.add_(1)).toThrow(AutogradError);
    noGrad(() => x.add_(1));
    expect(x.toArray()).toEqual([2, 3, 4]);
    expect(x.requiresGrad).toBe(true);
  });

  test("a value that backward needs cannot be changed meanwhile", () => {
    const x = leaf();
    const y = x.exp();
    const z = y.sum();
    y.mul_(2);
    expect(() => z.backward()).toThrow(AutogradError);
  });

  test("grad can be set, but only to what fits", () => {
    const x = leaf();
    x.grad = ones([3]);
    expect(x.grad.toArray()).toEqual([1, 1, 1]);
    expect(() => { x.grad = ones([2]); }).toThrow(TypeTorchError);
    expect(() => { x.grad = 3 as never; }).toThrow(ArgumentError);
  });
});

describe("modes", () => {
  test("noGrad, and enableGrad inside it", () => {
    const x = leaf();
    expect(isGradEnabled()).toBe(true);
    const [inner, outer] = noGrad(() => {
      expect(isGradEnabled()).toBe(false);
      return [enableGrad(() => x.mul(2)), x.mul(2)];
    }) as [Tensor, Tensor];
    expect([inner.requiresGrad, outer.requiresGrad, isGradEnabled()]).toEqual([true, false, true]);
  });

  test("a mode ends with an exception", () => {
    for (const mode of [noGrad, inferenceMode]) {
      expect(() => mode(() => { throw new Error("mine"); })).toThrow("mine");
      expect(isGradEnabled()).toBe(true);
      expect(leaf().mul(2).requiresGrad).toBe(true);
    }
  });

  test("modes nest in any order", () => {
    inferenceMode(() => {
      noGrad(() => undefined);
      expect(leaf().mul(2).requiresGrad).toBe(false);
      inferenceMode(() => undefined);
      expect(isGradEnabled()).toBe(false);
    });
    expect(isGradEnabled()).toBe(true);
  });

  test("tensors of inferenceMode take no part in gradients", () => {
    const constant = inferenceMode(() => ones([3]));
    expect(() => leaf().mul(constant).sum().backward()).toThrow(AutogradError);
  });

  test("asynchronous functions are refused", () => {
    for (const mode of [noGrad, enableGrad, inferenceMode]) {
      expect(() => mode(async () => 1)).toThrow(/promise/);
      expect(isGradEnabled()).toBe(true);
    }
  });
});

describe("detach", () => {
  test("cuts the graph and shares the memory", () => {
    const x = leaf();
    const cut = x.mul(1).detach();
    expect([cut.requiresGrad, cut.isLeaf]).toEqual([false, true]);
    const same = x.detach();
    same.fill_(7);
    expect(x.toArray()).toEqual([7, 7, 7]);
  });
});

test("a disposed tensor takes no part", () => {
  const x = leaf();
  const y = x.sum();
  x.dispose();
  expect(() => grad(y, [x])).toThrow(DisposedError);
  expect(() => x.grad).toThrow(DisposedError);
  y.backward();
});
