import { ArgumentError, linspace, manualSeed, mseLoss, ones, relu, ShapeError, type Tensor } from "@typetorch/core";
import * as nn from "@typetorch/nn";
import { Conv2d, Dropout, Flatten, GELU, Linear, LogSoftmax, MaxPool2d, ReLU, sequential, setTraining, Sigmoid, Softmax, Tanh } from "@typetorch/nn";
import { expectClose, fixtures, numbers } from "./nn-fixtures.js";

const image = (): Tensor => linspace(-1, 1, 2 * 4 * 6 * 6).reshape([2, 4, 6, 6]);
const rows = (): Tensor => linspace(-2, 2, 12).reshape([3, 4]);

describe("forward", () => {
  type Case = readonly [name: string, make: () => { forward(input: never): unknown }, input: () => Tensor];
  const cases: readonly Case[] = [
    ["linear", () => new Linear(4, 2), rows],
    ["conv2d", () => new Conv2d(4, 2, 3, { stride: 2, padding: 1, dilation: [1, 2] }), image],
    ["conv2dSame", () => new Conv2d(4, 2, 3, { padding: "same" }), image],
    ["maxPool2d", () => new MaxPool2d(3, { stride: 2, padding: 1, ceilMode: true }), image],
    ["relu", () => new ReLU(), rows],
    ["sigmoid", () => new Sigmoid(), rows],
    ["tanh", () => new Tanh(), rows],
    ["softmax", () => new Softmax(1), rows],
    ["logSoftmax", () => new LogSoftmax(0), rows],
    ["gelu", () => new GELU(), rows],
    ["geluTanh", () => new GELU({ approximate: "tanh" }), rows],
  ];

  test.each(cases)("%s", (name, make, input) => {
    manualSeed(1);
    expectClose(numbers(make().forward(input() as never) as Tensor), fixtures.forward[name]!, 1e-6);
  });

  test("flatten", () => {
    expect(new Flatten().forward(image()).shape).toEqual([2, 144]);
    expect(new Flatten({ startDim: 0, endDim: 1 }).forward(image()).shape).toEqual([8, 6, 6]);
  });
});

describe("dropout", () => {
  test("zeros and scales while training, and leaves the rest to evaluation", () => {
    manualSeed(0);
    const layer = new Dropout(0.25);
    const seen = new Set(numbers(layer.forward(ones([1000]))));
    expect(seen).toEqual(new Set([0, Math.fround(1 / 0.75)]));
    nn.eval(layer);
    expect(numbers(layer.forward(ones([3])))).toEqual([1, 1, 1]);
  });

  test("the mode reaches every part of a model", () => {
    const model = { layers: [new Dropout(), { inner: sequential(new Dropout(0.1), new ReLU()) }], name: "model" };
    expect(setTraining(model, false)).toBe(model);
    const inner = (model.layers[1] as { inner: { layers: readonly unknown[] } }).inner.layers;
    expect([(model.layers[0] as Dropout).training, (inner[0] as unknown as Dropout).training]).toEqual([false, false]);
    nn.train(model);
    expect([(model.layers[0] as Dropout).training, (inner[0] as unknown as Dropout).training]).toEqual([true, true]);
  });

  test.each([-0.1, 1.1, Number.NaN, "0.5"])("p = %s is refused", (p) => {
    expect(() => new Dropout(p as number)).toThrow(/Dropout: p must be a number between 0 and 1, got/);
  });
});

describe("sequential", () => {
  test("applies modules and functions in turn", () => {
    manualSeed(0);
    const model = sequential(new Linear(4, 3), relu, new Linear(3, 2), (x) => x.mul(2));
    const [first, , third] = model.layers as unknown as [{ forward(x: Tensor): Tensor }, unknown, { forward(x: Tensor): Tensor }, unknown];
    const expected = third.forward(relu(first.forward(rows())));
    expect(numbers(model.forward(rows() as never) as unknown as Tensor)).toEqual(numbers(expected.mul(2)));
    expect(model.length).toBe(4);
  });

  test("gradients reach every layer", () => {
    const model = sequential(new Linear(4, 3), new Tanh(), new Linear(3, 1));
    mseLoss(model.forward(rows() as never) as unknown as Tensor, ones([3, 1])).backward();
    expect(model.layers[0].weight.grad!.shape).toEqual([3, 4]);
  });

  test("what is no layer is refused", () => {
    expect(() => sequential(new ReLU(), 3 as never)).toThrow("sequential: layer 1 must be a module (an object with forward) or a function, got 3");
    expect(() => sequential(null as never)).toThrow(ArgumentError);
  });
});

describe("wrong arguments", () => {
  test.each([
    [() => new Linear(2.5, 3), "Linear: inFeatures must be an integer of at least 0, got 2.5"],
    [() => new Linear(2, -3), "Linear: outFeatures must be an integer of at least 0, got -3"],
    [() => new Linear(2, 3, { biass: true } as object), "Linear: unknown option 'biass': its options are bias, dtype, device, generator"],
    [() => new Linear(2, 3, false as unknown as object), "Linear: the options must be an object, got false"],
    [() => new Conv2d(4, 6, 3, { groups: 5 }), "Conv2d: 4 and 6 channels cannot be divided into 5 groups"],
    [() => new Conv2d(4, 6, 0), "Conv2d: kernelSize must be an integer of at least 1, got 0"],
    [() => new MaxPool2d(2, { strides: 1 } as object), "MaxPool2d: unknown option 'strides'"],
    [() => new Softmax(0.5), "Softmax: dim must be an integer"],
  ])("%#", (make, message) => {
    expect(make).toThrow(ArgumentError);
    expect(make).toThrow(message);
  });

  test("a wrong input names both shapes", () => {
    expect(() => new Linear(5, 2).forward(rows() as never)).toThrow(ShapeError);
    expect(() => new Linear(5, 2).forward(rows() as never)).toThrow(/3.*4/);
  });
});
