import { ArgumentError, full, ones, ShapeError, Tensor, tidy, zeros } from "@typetorch/core";
import { buffers, Conv2d, countParameters, Linear, loadStateDict, namedBuffers, namedParameters, parameters, ReLU, sequential, stateDict } from "@typetorch/nn";
import { numbers } from "./nn-fixtures.js";

class Net {
  readonly conv1 = new Conv2d(1, 2, 3);
  readonly blocks = [new Linear(4, 4), { last: new Linear(4, 2, { bias: false }) }];
  readonly mean = zeros([2]);
  readonly name = "net";
  readonly self = this;
}

describe("finding parameters", () => {
  test("in classes, arrays and records, in the order of the fields", () => {
    expect([...namedParameters(new Net()).keys()]).toEqual(["conv1.weight", "conv1.bias", "blocks.0.weight", "blocks.0.bias", "blocks.1.last.weight"]);
    expect(countParameters(new Net())).toBe(18 + 2 + 16 + 4 + 8);
  });

  test("buffers are what requires no gradient", () => {
    const net = new Net();
    expect([...namedBuffers(net).keys()]).toEqual(["mean"]);
    expect(buffers(net)).toEqual([net.mean]);
  });

  test("shared ones once, computed ones never", () => {
    const shared = new Linear(2, 2);
    const model = { encoder: shared, decoder: shared, tied: shared.weight, computed: shared.weight as unknown as Tensor };
    model.computed = model.computed.mul(2);
    expect([...namedParameters(model).keys()]).toEqual(["encoder.weight", "encoder.bias"]);
    expect(Object.keys(stateDict(model))).toEqual(["encoder.weight", "encoder.bias", "decoder.weight", "decoder.bias", "tied"]);
  });

  test("a tensor is a model, and nothing is one", () => {
    const weight = ones([2], { requiresGrad: true });
    expect(parameters(weight)).toEqual([weight]);
    expect([parameters(null), parameters(3), parameters({})]).toEqual([[], [], []]);
  });
});

describe("state dicts", () => {
  const make = () => sequential(new Linear(2, 3), new ReLU(), new Linear(3, 1));

  test("carry the values over", () => {
    const [one, other] = [make(), make()];
    expect(Object.keys(stateDict(one))).toEqual(["0.weight", "0.bias", "2.weight", "2.bias"]);
    expect(loadStateDict(other, stateDict(one))).toEqual({ missingKeys: [], unexpectedKeys: [] });
    for (const [name, tensor] of Object.entries(stateDict(one))) expect(numbers(stateDict(other)[name]!)).toEqual(numbers(tensor));
    expect(parameters(other).every((tensor) => tensor.requiresGrad && tensor.isLeaf)).toBe(true);
  });

  test("share the model's memory and record no gradients", () => {
    const layer = new Linear(1, 1);
    const dict = stateDict(layer);
    dict["weight"]!.fill_(5);
    expect([layer.weight.item(), dict["weight"]!.requiresGrad]).toEqual([5, false]);
  });

  test("one error lists everything that does not fit, and nothing is written", () => {
    const model = make();
    const before = numbers(parameters(model)[0]!);
    const load = (): unknown => loadStateDict(model, { "0.weight": ones([3, 2]), "0.bias": ones([4]), "2.weight": ones([3]), extra: ones([1]) });
    expect(load).toThrow(ShapeError);
    expect(load).toThrow(
      [
        "loadStateDict: the state dict does not fit the model:",
        "  tensors of another shape:",
        "    0.bias is [3] in the model and [4] in the state dict",
        "    2.weight is [1, 3] in the model and [3] in the state dict",
        "  missing in the state dict:",
        "    2.bias",
        "  unknown to the model:",
        "    extra",
      ].join("\n"),
    );
    expect(numbers(parameters(model)[0]!)).toEqual(before);
  });

  test("without strict, names may differ and are reported", () => {
    const model = make();
    const report = loadStateDict(model, { "0.bias": full([3], 7), extra: ones([1]) }, { strict: false });
    expect(report).toEqual({ missingKeys: ["0.weight", "2.weight", "2.bias"], unexpectedKeys: ["extra"] });
    expect(numbers(stateDict(model)["0.bias"]!)).toEqual([7, 7, 7]);
    expect(() => loadStateDict(model, { "0.bias": ones([2]) }, { strict: false })).toThrow(ShapeError);
  });

  test("values keep the model's dtype", () => {
    const layer = new Linear(1, 1, { bias: false });
    loadStateDict(layer, { weight: full([1, 1], 0.5, { dtype: "float64" }) });
    expect([layer.weight.dtype, layer.weight.item()]).toEqual(["float32", 0.5]);
  });

  test("what is no state dict is refused", () => {
    expect(() => loadStateDict(make(), null as never)).toThrow(ArgumentError);
    expect(() => loadStateDict(make(), { "0.weight": [1, 2] } as never, { strict: false })).toThrow("0.weight must be a Tensor, got [1, 2]");
    expect(() => loadStateDict(make(), {}, { strictly: false } as never)).toThrow("unknown option 'strictly'");
  });

  test("inside a scope the model's own tensors stay", () => {
    const model = make();
    tidy(() => void stateDict(model));
    expect(parameters(model).some((tensor) => tensor.isDisposed)).toBe(false);
  });
});
