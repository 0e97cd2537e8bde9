import { ArgumentError, empty, Generator, getRngState, manualSeed, ShapeError, type Tensor, zeros } from "@typetorch/core";
import { Conv2d, init, Linear, ReLU, sequential, stateDict } from "@typetorch/nn";
import { asFloat32, expectClose, fixtures, numbers } from "./nn-fixtures.js";

describe("modules start with PyTorch's numbers", () => {
  const modules: Record<string, () => unknown> = {
    linear: () => new Linear(5, 3),
    linearWithoutBias: () => new Linear(4, 2, { bias: false }),
    conv2d: () => new Conv2d(4, 6, 3, { groups: 2 }),
    conv2dOblong: () => new Conv2d(1, 2, [2, 3], { bias: false }),
    sequential: () => sequential(new Linear(3, 4), new ReLU(), new Linear(4, 2)),
  };

  test.each(Object.keys(modules))("%s", (name) => {
    manualSeed(0);
    const dict = stateDict(modules[name]!());
    const expected = fixtures.initialisation.modules[name]!;
    expect(Object.keys(dict)).toEqual(Object.keys(expected));
    for (const [key, tensor] of Object.entries(dict)) expect(numbers(tensor)).toEqual(asFloat32(expected[key]!));
  });

  test("float64", () => {
    manualSeed(0);
    const dict = stateDict(new Linear(5, 3, { dtype: "float64" }));
    expect(dict["weight"]!.dtype).toBe("float64");
    for (const [key, tensor] of Object.entries(dict)) expect(numbers(tensor)).toEqual(fixtures.initialisation.modules["linearFloat64"]![key]);
  });

  test("from a generator of their own, which leaves the default one alone", () => {
    manualSeed(7);
    const before = numbers(getRngState());
    const layer = new Linear(5, 3, { generator: new Generator().manualSeed(0) });
    expect(numbers(layer.weight)).toEqual(asFloat32(fixtures.initialisation.modules["linear"]!["weight"]!));
    expect(numbers(getRngState())).toEqual(before);
  });

  test("are leaves that require gradients", () => {
    const { weight, bias } = new Linear(2, 3);
    expect([weight.requiresGrad, weight.isLeaf, bias!.requiresGrad, bias!.isLeaf]).toEqual([true, true, true, true]);
  });

  test("without inputs there is nothing to draw", () => {
    const layer = new Linear(0, 2);
    expect(layer.weight.shape).toEqual([2, 0]);
    expect(numbers(layer.bias!)).toEqual([0, 0]);
  });
});

describe("functions", () => {
  const functions: Record<string, (tensor: Tensor) => Tensor> = {
    uniform: (tensor) => init.uniform_(tensor, { a: -2, b: 3 }),
    normal: (tensor) => init.normal_(tensor, { mean: 1, std: 0.5 }),
    constant: (tensor) => init.constant_(tensor, 1.5),
    xavierUniform: (tensor) => init.xavierUniform_(tensor, { gain: init.calculateGain("tanh") }),
    xavierNormal: (tensor) => init.xavierNormal_(tensor),
    kaimingUniform: (tensor) => init.kaimingUniform_(tensor, { a: Math.sqrt(5) }),
    kaimingUniformRelu: (tensor) => init.kaimingUniform_(tensor, { mode: "fan_out", nonlinearity: "relu" }),
    kaimingNormal: (tensor) => init.kaimingNormal_(tensor, { a: 0.1 }),
  };

  test.each(Object.keys(functions))("%s", (name) => {
    manualSeed(0);
    const tensor = empty([4, 3, 2], { requiresGrad: true });
    expect(functions[name]!(tensor)).toBe(tensor);
    expectClose(numbers(tensor), fixtures.initialisation.functions[name]!, 1e-6);
  });

  test("calculateGain", () => {
    expect([init.calculateGain("linear"), init.calculateGain("tanh"), init.calculateGain("selu")]).toEqual([1, 5 / 3, 0.75]);
    expect(init.calculateGain("leaky_relu", 0.2)).toBe(Math.sqrt(2 / 1.04));
    expect(() => init.calculateGain("swish" as "relu")).toThrow(/nonlinearity must be linear, .* got "swish"/);
  });

  test("a fan needs two dims", () => {
    expect(() => init.kaimingUniform_(zeros([3]))).toThrow(ShapeError);
    expect(() => init.xavierNormal_(zeros([]))).toThrow("xavierNormal_: a weight has two or more dims");
  });

  test("options are checked", () => {
    expect(() => init.kaimingUniform_(zeros([2, 2]), { mode: "fan" as "fan_in" })).toThrow(ArgumentError);
    expect(() => init.uniform_(zeros([2, 2]), { from: 1 } as object)).toThrow("unknown option 'from'");
  });
});
