import {
  arange, ArgumentError, DeviceError, DTypeError, forEachTensor, getNumThreads, isComplex, isFloatingPoint, isIntegral, ones, runtimeInfo, setNumThreads, tensor, TypeTorchError, zeros, type DType, type Tensor,
} from "@typetorch/core";

describe("a tensor describes itself", () => {
  test("its shape and memory", () => {
    const x = zeros([2, 3, 4], { dtype: "float64" });
    expect([x.shape, x.strides, x.ndim, x.numel, x.elementSize, x.nbytes, x.isContiguous]).toEqual([[2, 3, 4], [12, 4, 1], 3, 24, 8, 192, true]);
    const turned = x.permute([2, 0, 1]);
    expect([turned.shape, turned.strides, turned.isContiguous]).toEqual([[4, 2, 3], [1, 12, 4], false]);
    expect(turned.contiguous().strides).toEqual([6, 3, 1]);
  });

  test("scalars, empty tensors and many dims", () => {
    expect([ones([]).shape, ones([]).numel, ones([]).strides]).toEqual([[], 1, []]);
    expect([zeros([0, 3]).numel, zeros([0, 3]).nbytes]).toEqual([0, 0]);
    expect(ones(Array.from({ length: 60 }, () => 1)).ndim).toBe(60);
  });

  test("its dtype and its device", () => {
    const sizes: Partial<Record<DType, number>> = {
      uint8: 1, int8: 1, int16: 2, int32: 4, int64: 8, uint16: 2, uint32: 4, uint64: 8, float16: 2, bfloat16: 2, float32: 4, float64: 8, bool: 1,
      complex32: 4, complex64: 8, complex128: 16, float8_e4m3fn: 1, float8_e5m2: 1, float8_e4m3fnuz: 1, float8_e5m2fnuz: 1, float8_e8m0fnu: 1,
    };
    for (const [dtype, size] of Object.entries(sizes)) {
      const x = zeros([2], { dtype: dtype as DType });
      expect([x.dtype, x.elementSize, x.device]).toEqual([dtype, size, "cpu"]);
    }
    expect(zeros([2], { device: "meta" }).device).toBe("meta");
  });

  test("and cannot be described by assignment", () => {
    expect(() => Object.assign(ones([2]), { shape: [3] })).toThrow(TypeError);
  });
});

describe("to", () => {
  test("changes the dtype, the device, both, or as another tensor has them", () => {
    const x = tensor([1.7, -2.2]);
    expect(x.to("int32").toArray()).toEqual([1, -2]);
    expect(x.to({ dtype: "float64", device: "meta" })).toMatchObject({ dtype: "float64", device: "meta" });
    expect(x.to(tensor([1n]))).toMatchObject({ dtype: "int64", device: "cpu" });
    expect(x.to("cpu").dtype).toBe("float32");
    expect(x.cpu().toArray()).toEqual(x.toArray());
  });

  test("copies only where something changes, or on request", () => {
    const x = ones([2]);
    x.to("float32").fill_(5);
    expect(x.toArray()).toEqual([5, 5]);
    x.to("float32", { copy: true }).fill_(6);
    x.to({ copy: true }).fill_(7);
    expect(x.toArray()).toEqual([5, 5]);
  });

  test("lets gradients through", () => {
    const x = ones([2], { requiresGrad: true });
    x.to("float64").mul(3).sum().backward();
    expect([x.grad!.dtype, x.grad!.toArray()]).toEqual(["float32", [3, 3]]);
  });

  test("refuses what is no target", () => {
    for (const target of ["float", "gpu", 3, null, undefined, [], () => 1]) expect(() => ones([1]).to(target as never)).toThrow(/^to: the target must be/);
    expect(() => ones([1]).to({ type: "int32" } as never)).toThrow(ArgumentError);
    expect(() => ones([1]).to("float64", { cpoy: true } as never)).toThrow(ArgumentError);
    expect(() => ones([1]).to("cuda:99")).toThrow(TypeTorchError);
    expect(() => zeros([1], { device: "meta" }).to("cpu")).toThrow(TypeTorchError);
  });
});

test("dtypes have kinds", () => {
  expect((["float16", "bfloat16", "float8_e5m2", "int8", "bool", "complex64"] as const).map(isFloatingPoint)).toEqual([true, true, true, false, false, false]);
  expect((["uint8", "int64", "bool", "float32"] as const).map(isIntegral)).toEqual([true, true, false, false]);
  expect((["complex32", "complex128", "float64"] as const).map(isComplex)).toEqual([true, true, false]);
});

describe("the runtime", () => {
  test("says what it is", () => {
    const info = runtimeInfo();
    expect(info.version).toMatch(/^2\.\d+\.\d+/);
    expect(info.threads).toBeGreaterThan(0);
    expect(info.config).toMatch(/PyTorch built with/);
  });

  test("uses as many threads as it is told", () => {
    const before = getNumThreads();
    setNumThreads(1);
    expect(getNumThreads()).toBe(1);
    setNumThreads(before);
    expect(getNumThreads()).toBe(before);
    for (const wrong of [0, -1, 1.5, NaN, "2", undefined]) expect(() => setNumThreads(wrong as never)).toThrow(ArgumentError);
  });

  test("gives the same sums with any number of threads where the parts are the same", () => {
    const before = getNumThreads();
    const x = arange(100_000).to("int64");
    const sums = [1, 2].map((threads) => {
      setNumThreads(threads);
      return x.sum().item();
    });
    setNumThreads(before);
    expect(sums).toEqual([4999950000, 4999950000]);
  });
});

describe("forEachTensor", () => {
  const found = (value: unknown) => {
    const paths: string[] = [];
    forEachTensor(value, (_tensor: Tensor, path) => paths.push(path));
    return paths;
  };

  test("names places as a state dict does", () => {
    class Layer {
      readonly weight = ones([1]);
      readonly label = "x";
    }
    expect(found({ layers: [new Layer(), new Layer()], extra: new Map([["a", ones([1])]]) })).toEqual(["layers.0.weight", "layers.1.weight", "extra.a"]);
    expect(found(ones([1]))).toEqual([""]);
  });

  test("survives cycles, holes and foreign things", () => {
    const cycle: Record<string, unknown> = { x: ones([1]), n: null, u: undefined, f: () => ones([1]), d: new Date(0), b: new Uint8Array(4), p: Promise.resolve(1) };
    cycle["self"] = cycle;
    expect(found(cycle)).toEqual(["x"]);
    for (const value of [undefined, null, 3, "text", Symbol("s"), 3n, () => 1]) expect(found(value)).toEqual([]);
    expect(found([, ones([1])])).toEqual(["1"]);
  });

  test("wants a function", () => {
    expect(() => forEachTensor([], 3 as never)).toThrow(ArgumentError);
  });
});

test("wrong devices are refused by class", () => {
  expect(() => zeros([1], { device: "cuda:99" })).toThrow(DeviceError);
  expect(() => ones([1]).toFloat64Array()).toThrow(DTypeError);
});
