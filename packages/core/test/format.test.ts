import { inspect } from "node:util";
import { arange, aten, ArgumentError, getPrintOptions, memoryStats, ones, setPrintOptions, tensor, zeros, type Device, type DType, type PrintOptions, type Tensor } from "@typetorch/core";
import { fixed, scientific } from "../dist/number-text.js";
import { readFixture, restore, type Stored } from "./support/stored.js";

interface Printed extends Partial<Stored> {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly ramp?: readonly [number, number];
  readonly device?: Device;
  readonly requiresGrad?: boolean;
  readonly options?: PrintOptions;
  readonly text: string;
}

function made({ dtype, shape, data, ramp, device, requiresGrad }: Printed): Tensor {
  if (device === "meta") return zeros(shape, { dtype, device });
  if (ramp) {
    const [start, step] = ramp;
    const count = shape.reduce((product, size) => product * size, 1);
    return arange(count, { dtype: "float64" }).mul(step).add(start).to(dtype).reshape(shape);
  }
  const restored = restore({ dtype, shape, data: data! });
  return requiresGrad ? restored.requiresGrad_() : restored;
}

afterEach(() => setPrintOptions({ profile: "default" }));

describe("a tensor prints as in PyTorch", () => {
  const cases = readFixture<Printed[]>("printed.json");

  test.each(cases.map((one) => [`${one.dtype} [${one.shape.join(", ")}] ${one.text.slice(0, 60).replaceAll("\n", " ")}`, one] as const))("%s", (_, one) => {
    expect(String(made(one))).toBe(one.text);
  });

  test.each(readFixture<Printed[]>("printed-with-options.json").map((one) => [`${JSON.stringify(one.options)} [${one.shape.join(", ")}]`, one] as const))("%s", (_, one) => {
    setPrintOptions(one.options!);
    expect(String(made(one))).toBe(one.text);
  });

  test("also in util.inspect and console.log", () => {
    expect(inspect(tensor([1, 2]))).toBe("tensor([1., 2.])");
    expect(inspect({ x: tensor([1, 2]) })).toBe("{ x: tensor([1., 2.]) }");
  });

  test("computed tensors show that they require gradients", () => {
    expect(String(tensor([1, 2], { requiresGrad: true }).mul(tensor([2, 2])))).toBe("tensor([2., 4.], grad_fn=<MulBackward0>)");
  });

  test("negated and conjugated views", () => {
    expect(String(aten("aten::_neg_view", [tensor([1, -2])])[0])).toBe("tensor([-1.,  2.])");
    expect(String(aten("aten::conj", [tensor([{ re: 1, im: 2 }])])[0])).toBe("tensor([1.-2.j])");
  });

  test("a tensor that has no numbers to read says at least what it is", () => {
    expect(String(aten("aten::quantize_per_tensor", [tensor([1, 2]), 0.5, 0, "qint8"])[0])).toBe("tensor(..., size=(2,), dtype=torch.qint8)");
    const sparse = aten("aten::to_sparse", [ones([50, 50])])[0] as Tensor;
    expect(String(sparse)).toContain("tensor(");
  });

  test("a disposed tensor", () => {
    const x = ones([2]);
    x.dispose();
    expect(String(x)).toBe("tensor(disposed)");
  });

  test("a huge tensor is summarised without reading or copying it", () => {
    const x = zeros([1]).expand([40_000, 50_000]);
    const before = memoryStats().devices.cpu!.bytes;
    const started = performance.now();
    expect(String(x).split("\n")).toHaveLength(7);
    expect(performance.now() - started).toBeLessThan(500);
    expect(memoryStats().devices.cpu!.bytes - before).toBeLessThan(100_000);
  });

  test("printing leaves no tensor behind", () => {
    const tensors = [ones([3]), ones([50, 50]), tensor([1.5], { requiresGrad: true }), ones([40, 40], { dtype: "bfloat16" })];
    const before = memoryStats().tensors;
    for (const one of tensors) String(one);
    expect(memoryStats().tensors).toBe(before);
  });
});

describe("numbers are written as Python writes them", () => {
  interface Texts {
    readonly values: string;
    readonly fixed: Record<string, readonly string[]>;
    readonly scientific: Record<string, readonly string[]>;
  }
  const texts = readFixture<Texts>("number-texts.json");
  const values = new Float64Array(new Uint8Array(Buffer.from(texts.values, "base64")).buffer);

  test.each(["0", "2", "4"])("with %s digits", (digits) => {
    values.forEach((value, index) => {
      expect(scientific(value, Number(digits))).toBe(texts.scientific[digits]![index]);
      const wanted = texts.fixed[digits]![index]!;
      if (wanted !== "") expect(fixed(value, Number(digits))).toBe(wanted);
    });
  });
});

describe("setPrintOptions", () => {
  test("sets what is given and keeps the rest, but for sciMode", () => {
    setPrintOptions({ precision: 2, sciMode: true });
    expect(getPrintOptions()).toEqual({ precision: 2, threshold: 1000, edgeitems: 3, linewidth: 80, sciMode: true });
    setPrintOptions({ threshold: Infinity });
    expect(getPrintOptions()).toEqual({ precision: 2, threshold: Infinity, edgeitems: 3, linewidth: 80, sciMode: null });
    setPrintOptions({ profile: "short", precision: 3 });
    expect(getPrintOptions()).toEqual({ precision: 3, threshold: 1000, edgeitems: 2, linewidth: 80, sciMode: null });
  });

  test.each([
    [{ precison: 2 }, "unknown option 'precison'"],
    [{ precision: -1 }, "from 0 to 100"],
    [{ precision: 101 }, "from 0 to 100"],
    [{ precision: 1.5 }, "from 0 to 100"],
    [{ edgeitems: Infinity }, "'edgeitems'"],
    [{ linewidth: "80" }, "'linewidth'"],
    [{ threshold: NaN }, "'threshold'"],
    [{ sciMode: 1 }, "'sciMode'"],
    [{ profile: "long" }, "'profile' must be one of default, short, full"],
    [{ profile: null }, "'profile'"],
    [null, "must be an object"],
    [3, "must be an object"],
  ])("refuses %p and changes nothing", (options, message) => {
    const before = getPrintOptions();
    const set = () => setPrintOptions(options as PrintOptions);
    expect(set).toThrow(ArgumentError);
    expect(set).toThrow(message);
    expect(getPrintOptions()).toEqual(before);
  });
});
