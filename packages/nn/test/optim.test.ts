import { ArgumentError, manualSeed, memoryStats, mseLoss, ones, rand, setNumThreads, Tensor, tidy, zeros } from "@typetorch/core";
import { Linear, sequential, stateDict, Tanh } from "@typetorch/nn";
import { Adam, AdamW, SGD, type OptimizerStateDict } from "@typetorch/nn/optim";
import { expectClose, expectNumbers, fixtures, numbers } from "./nn-fixtures.js";

const optimisers = { SGD, Adam, AdamW };
type Options = { lr?: number; foreach?: boolean; fused?: boolean };
type AnyOptimiser = SGD | Adam;

const make = (name: string, model: unknown, options: Options): AnyOptimiser => new optimisers[name as "SGD"](model, options);
const camelCase = (options: Record<string, unknown>): Options => Object.fromEntries(Object.entries(options).map(([key, value]) => [key === "weight_decay" ? "weightDecay" : key, value]));

function problem(dtype: "float32" | "float64" = "float32") {
  setNumThreads(1);
  manualSeed(2);
  const model = sequential(new Linear(3, 6, { dtype }), new Tanh(), new Linear(6, 1, { dtype }));
  const [inputs, targets] = [rand([8, 3], { dtype }), rand([8, 1], { dtype })];
  return { model, loss: (): Tensor => mseLoss(model.forward(inputs as never) as unknown as Tensor, targets) };
}

function steps(optimiser: AnyOptimiser, loss: () => Tensor, count: number): number[] {
  return Array.from({ length: count }, () =>
    tidy(() => {
      optimiser.zeroGrad();
      const value = loss();
      value.backward();
      optimiser.step();
      return value.item() as number;
    }),
  );
}

const weightsOf = (model: unknown): number[] => Object.values(stateDict(model)).flatMap(numbers);

describe("50 steps give PyTorch's losses and weights", () => {
  const cases = fixtures.training.flatMap((each) => (each.options["fused"] ? [each] : [each, { ...each, options: { ...each.options, foreach: false } }]));
  test.each(cases.map((each) => [each.optimiser, JSON.stringify(each.options), each] as const))("%s %s", (name, _, { options, losses, weights }) => {
    const { model, loss } = problem();
    const actual = steps(make(name, model, camelCase(options)), loss, 50);
    expectNumbers(actual, losses);
    for (const [key, tensor] of Object.entries(stateDict(model))) expectNumbers(numbers(tensor), weights[key]!);
  });
});

test("float64 is as exact", () => {
  const { optimiser, options, losses, weights } = fixtures.trainingFloat64;
  const { model, loss } = problem("float64");
  expectClose(steps(make(optimiser, model, camelCase(options)), loss, 50), losses, 1e-14);
  for (const [key, tensor] of Object.entries(stateDict(model))) expectClose(numbers(tensor), weights[key]!, 1e-13);
});

describe("parameter groups", () => {
  test("have options of their own, which may change between steps", () => {
    const [slow, fast] = [ones([2], { requiresGrad: true }), ones([2], { requiresGrad: true })];
    const optimiser = new SGD([{ params: slow, lr: 0.1 }, { params: { fast } }], { lr: 1 });
    const step = (): void => {
      optimiser.zeroGrad();
      slow.add(fast).sum().backward();
      optimiser.step();
    };
    step();
    expectClose([...numbers(slow), ...numbers(fast)], [0.9, 0.9, 0, 0]);
    optimiser.paramGroups[0]!.lr = 0.5;
    step();
    expectClose([...numbers(slow), ...numbers(fast)], [0.4, 0.4, -1, -1]);
  });

  test("parameters without a gradient stay", () => {
    const [used, unused] = [ones([2], { requiresGrad: true }), ones([2], { requiresGrad: true })];
    const optimiser = new Adam({ used, unused }, { lr: 0.1 });
    used.sum().backward();
    optimiser.step();
    expectClose(numbers(used), [0.9, 0.9]);
    expect(numbers(unused)).toEqual([1, 1]);
    // From here on the two are at different steps.
    used.add(unused).sum().backward();
    optimiser.step();
    expectClose(numbers(unused), [0.9, 0.9]);
  });

  test("dtypes may be mixed, with fused kernels too", () => {
    const [single, double] = [ones([2], { requiresGrad: true }), ones([2], { requiresGrad: true, dtype: "float64" })];
    const optimiser = new Adam({ single, double }, { lr: 0.1, fused: true });
    single.sum().add(double.sum()).backward();
    optimiser.step();
    expectClose([...numbers(single), ...numbers(double)], [0.9, 0.9, 0.9, 0.9]);
  });

  test("complex parameters are trained as pairs of real ones", () => {
    const weight = ones([1], { dtype: "complex64", requiresGrad: true });
    const optimiser = new Adam(weight, { lr: 0.1 });
    weight.abs().sum().backward();
    optimiser.step();
    expect(weight.item()).toEqual({ re: expect.closeTo(0.9, 5), im: 0 });
  });
});

describe("zeroGrad", () => {
  test("forgets gradients, or fills them with zeros", () => {
    const weight = ones([2], { requiresGrad: true });
    const optimiser = new SGD(weight);
    weight.sum().backward();
    optimiser.zeroGrad({ setToNone: false });
    expect(numbers(weight.grad!)).toEqual([0, 0]);
    optimiser.zeroGrad();
    expect(weight.grad).toBeNull();
  });
});

describe("step", () => {
  test("takes a function that computes the loss, and returns what it returns", () => {
    const weight = ones([1], { requiresGrad: true });
    const optimiser = new SGD(weight, { lr: 0.5 });
    const loss = optimiser.step(() => {
      const value = weight.mul(2).sum();
      value.backward();
      return value.item();
    });
    expect([loss, numbers(weight)]).toEqual([2, [0]]);
  });

  test.each(["SGD", "Adam", "AdamW"])("%s leaves no tensors behind but its state", (name) => {
    const { model, loss } = problem();
    const options = name === "SGD" ? { momentum: 0.9, weightDecay: 0.1, nesterov: true } : { amsgrad: true };
    const optimiser = make(name, model, options);
    steps(optimiser, loss, 2);
    const before = memoryStats().live;
    steps(optimiser, loss, 20);
    expect(memoryStats().live).toBe(before);
  });

  test("state made inside a scope outlives it", () => {
    const { model, loss } = problem();
    const optimiser = new Adam(model);
    tidy(() => void steps(optimiser, loss, 1));
    expect(() => steps(optimiser, loss, 1)).not.toThrow();
  });
});

describe("state dicts", () => {
  test.each([
    ["SGD", { lr: 0.1, momentum: 0.9 }],
    ["Adam", { lr: 0.02, amsgrad: true }],
    ["AdamW", { lr: 0.02 }],
  ] as const)("%s goes on where it was", (name, options) => {
    const whole = problem();
    const unbroken = make(name, whole.model, options);
    steps(unbroken, whole.loss, 20);

    const half = problem();
    const first = make(name, half.model, options);
    steps(first, half.loss, 10);
    const saved = first.stateDict();
    const second = make(name, half.model, {});
    second.loadStateDict(saved);
    steps(second, half.loss, 10);
    expect(weightsOf(half.model)).toEqual(weightsOf(whole.model));
  });

  test("have PyTorch's form and names", () => {
    const { model, loss } = problem();
    const optimiser = new AdamW(model, { lr: 0.02 });
    expect(optimiser.stateDict().state).toEqual({});
    steps(optimiser, loss, 3);
    const { state, param_groups } = optimiser.stateDict();
    expect(Object.keys(state)).toEqual(["0", "1", "2", "3"]);
    expect(Object.keys(state[0]!)).toEqual(["step", "exp_avg", "exp_avg_sq"]);
    expect((state[0]!["step"] as Tensor).item()).toBe(3);
    expect(param_groups).toEqual([{ lr: 0.02, betas: [0.9, 0.999], eps: 1e-8, weight_decay: 0.01, amsgrad: false, maximize: false, fused: false, decoupled_weight_decay: true, params: [0, 1, 2, 3] }]);
  });

  test("of another model are refused", () => {
    const optimiser = new Adam(new Linear(2, 2));
    const other = new Adam(new Linear(2, 2, { bias: false }));
    expect(() => optimiser.loadStateDict(other.stateDict())).toThrow("the optimiser has 1 with 2 parameters, the state dict 1 with 1 parameters");
    expect(() => optimiser.loadStateDict({} as OptimizerStateDict)).toThrow(ArgumentError);
    const params = { lr: 1, params: [0, 1] };
    expect(() => optimiser.loadStateDict({ state: { 0: { step: 1, exp_avg: zeros([3, 2]), exp_avg_sq: zeros([2, 2]) } }, param_groups: [params] })).toThrow("exp_avg has the shape [3, 2], its parameter [2, 2]");
    expect(() => optimiser.loadStateDict({ state: { 0: { step: 1 } }, param_groups: [params] })).toThrow("must have step, exp_avg and exp_avg_sq, and has step");
  });
});

describe("wrong arguments", () => {
  const weight = (): Tensor => ones([2], { requiresGrad: true });
  test.each([
    [() => new SGD(weight(), { lr: -1 }), "SGD: lr must be a number of at least 0, got -1"],
    [() => new SGD(weight(), { nesterov: true }), "SGD: nesterov needs a momentum and no dampening"],
    [() => new SGD(weight(), { learningRate: 1 } as object), "SGD: unknown option 'learningRate': its options are lr"],
    [() => new SGD(weight(), { fused: true, foreach: true }), "SGD: foreach and fused cannot both be true"],
    [() => new Adam(weight(), { betas: [1, 0.9] }), "Adam: betas[0] must be a number between 0 and 1 (below 1), got 1"],
    [() => new AdamW(weight(), { eps: Number.NaN }), "AdamW: eps must be a number of at least 0, got NaN"],
    [() => new Adam({}), "Adam: found no parameters in"],
    [() => new Adam(ones([2])), "a parameter is a tensor that requires gradients"],
    [() => new SGD([{ params: weight(), speed: 1 } as { params: Tensor }]), "SGD: unknown option 'speed'"],
  ])("%#", (make, message) => {
    expect(make).toThrow(ArgumentError);
    expect(make).toThrow(message);
  });

  test("one parameter in two groups", () => {
    const shared = weight();
    expect(() => new SGD([{ params: shared }, { params: [shared] }])).toThrow("SGD: a parameter stands in more than one group");
  });
});
