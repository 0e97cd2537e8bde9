import {
  aten,
  DisposedError,
  arange,
  ArgumentError,
  DTypeError,
  fromTypedArray,
  inferenceMode,
  memoryStats,
  ones,
  rand,
  ShapeError,
  tensor,
  Tensor,
  tidy,
  ValueError,
  zeros,
  type DType,
  type NestedArray,
  type TypedArray,
} from "@typetorch/core";
import { readFixture, restore, store, type Stored } from "./support/stored.js";

const dtypes: readonly DType[] = [
  "uint8", "int8", "int16", "int32", "int64", "uint16", "uint32", "uint64", "bool", "float16", "bfloat16", "float32", "float64",
  "complex32", "complex64", "complex128", "float8_e4m3fn", "float8_e5m2", "float8_e4m3fnuz", "float8_e5m2fnuz", "float8_e8m0fnu",
];

const described = (x: Tensor) => [x.dtype, x.shape, x.toArray()];

describe("tensor", () => {
  test("the kind of the entries decides the dtype", () => {
    expect(described(tensor([[1, 2, 3], [4, 5, 6.5]]))).toEqual(["float32", [2, 3], [[1, 2, 3], [4, 5, 6.5]]]);
    expect(described(tensor([1n, -2n]))).toEqual(["int64", [2], [1, -2]]);
    expect(described(tensor([[[true], [false]]]))).toEqual(["bool", [1, 2, 1], [[[true], [false]]]]);
    expect(described(tensor([{ re: 1, im: -2 }]))).toEqual(["complex64", [1], [{ re: 1, im: -2 }]]);
  });

  test("a value alone has no dims", () => {
    expect(described(tensor(3.5))).toEqual(["float32", [], 3.5]);
    expect(described(tensor(7n))).toEqual(["int64", [], 7]);
    expect(described(tensor(true))).toEqual(["bool", [], true]);
    expect(described(tensor({ re: 0, im: 1 }))).toEqual(["complex64", [], { re: 0, im: 1 }]);
    expect(described(tensor(3, { dtype: "int32" }))).toEqual(["int32", [], 3]);
  });

  test("empty lists keep their shape", () => {
    expect(described(tensor([]))).toEqual(["float32", [0], []]);
    expect(described(tensor([[], []]))).toEqual(["float32", [2, 0], [[], []]]);
    expect(described(tensor([[[]]], { dtype: "int64" }))).toEqual(["int64", [1, 1, 0], [[[]]]]);
  });

  interface Conversion extends Stored {
    readonly values: readonly (number | boolean | "inf" | "-inf" | "nan")[];
  }
  const conversions = readFixture<Conversion[]>("literals.json");
  test.each(conversions.map((one) => [`${one.dtype} from ${typeof one.values[0]}s such as ${String(one.values[1])}`, one] as const))("%s as in PyTorch", (_, one) => {
    const values = one.values.map((value) => (typeof value === "string" ? { inf: Infinity, "-inf": -Infinity, nan: NaN }[value] : value));
    const { values: __, ...wanted } = one;
    const made = tensor(values as NestedArray, { dtype: one.dtype });
    expect(made.toArray()).toEqual(restore(wanted).toArray()); // says more than base64 where they differ
    expect(store(made)).toEqual(wanted);
  });

  test("bigints are exact in every integer dtype and refused where they do not fit", () => {
    expect(tensor([2n ** 63n - 1n, -(2n ** 63n)]).toTypedArray()).toEqual(BigInt64Array.of(2n ** 63n - 1n, -(2n ** 63n)));
    expect(tensor([2n ** 64n - 1n], { dtype: "uint64" }).toTypedArray()).toEqual(BigUint64Array.of(2n ** 64n - 1n));
    expect(tensor([4294967295n], { dtype: "uint32" }).toArray()).toEqual([4294967295]);
    expect(tensor([1n, 0n], { dtype: "bool" }).toArray()).toEqual([true, false]);
    expect(tensor([3n], { dtype: "float16" }).toArray()).toEqual([3]);
    expect(tensor([3n], { dtype: "complex128" }).toArray()).toEqual([{ re: 3, im: 0 }]);
    expect(() => tensor([0n, 2n ** 63n])).toThrow("entry [1] is 9223372036854775808n, which int64 cannot hold");
    expect(() => tensor([-1n], { dtype: "uint64" })).toThrow(ValueError);
    expect(() => tensor([128n], { dtype: "int8" })).toThrow(ValueError);
  });

  test("numbers as int64 are exact up to the limits", () => {
    const values = [0, -1, 2 ** 31, -(2 ** 31), 2 ** 32 + 5, -(2 ** 32) - 5, 2 ** 53, -(2 ** 53), 2 ** 62, -(2 ** 63)];
    expect([...tensor(values, { dtype: "int64" }).toBigInt64Array()]).toEqual(values.map(BigInt));
    expect(tensor([2 ** 63], { dtype: "uint64" }).toTypedArray()).toEqual(BigUint64Array.of(2n ** 63n));
    for (const value of [2 ** 63, -(2 ** 64), NaN, Infinity]) expect(() => tensor([value], { dtype: "int64" })).toThrow(ValueError);
    for (const [value, dtype] of [[-1, "uint8"], [256, "uint8"], [32768, "int16"], [2 ** 31, "int32"], [-1, "uint64"], [NaN, "int32"]] as const) {
      expect(() => tensor([[0], [value]], { dtype })).toThrow(`tensor: entry [1][0] is ${value}, which ${dtype} cannot hold`);
    }
  });

  test("ragged rows are named by their paths", () => {
    const refused: [unknown, string][] = [
      [[[[1, 2], [3, 4]], [[1, 2, 3], [4, 5]]], "tensor: row [1][0] has 3 entries, row [0][0] has 2"],
      [[[1, 2], [3]], "tensor: row [1] has 1 entry, row [0] has 2"],
      [[[], [1]], "tensor: row [1] has 1 entry, row [0] has 0"],
      [[[1], 2], "tensor: entry [1] is the number 2, entry [0] is a list of 1 entry"],
      [[1, [2]], "tensor: entry [1] is a list of 1 entry, entry [0] is a number"],
      [[[1, 2], [3, [4]]], "tensor: entry [1][1] is a list of 1 entry, entry [0][0] is a number"],
      [[[[1]], [2]], "tensor: entry [1][0] is the number 2, entry [0][0] is a list of 1 entry"],
    ];
    for (const [data, message] of refused) {
      expect(() => tensor(data as NestedArray)).toThrow(message);
      expect(() => tensor(data as NestedArray)).toThrow(ShapeError);
    }
  });

  test("a short ragged literal is refused before its first row's size is multiplied out", () => {
    expect(() => tensor([new Array(100_000).fill(new Array(100_000).fill(0)), []])).toThrow("row [1] has 0 entries, row [0] has 100000");
  });

  test("entries of different kinds, or of none, are refused", () => {
    const refused: [unknown, string][] = [
      [[1, true], "entry [1] is a boolean, entry [0] is a number"],
      [[1, 2n], "entry [1] is a bigint, entry [0] is a number"],
      [[[1n], [1]], "entry [1][0] is a number, entry [0][0] is a bigint"],
      [[true, 0], "entry [1] is a number, entry [0] is a boolean"],
      [[{ re: 1, im: 2 }, 1], "entry [1] is a number, entry [0] is a complex number"],
      [["1"], 'entry [0] is "1"'],
      [[1, null], "entry [1] is null"],
      [[1, undefined], "entry [1] is missing"],
      [[1, , 3], "entry [1] is missing"],
      [[{ re: 1 }], "entry [0] is an object of class Object"],
      [[ones([2])], "entry [0] is a Tensor (join tensors with stack or cat)"],
      [[new Float32Array(2)], "entry [0] is a Float32Array"],
      [undefined, "the value is missing"],
      [null, "the value is null"],
      ["abc", 'the value is "abc"'],
      [{}, "the value is an object of class Object"],
      [new DataView(new ArrayBuffer(8)), "the value is"],
      [() => 1, "the value is a function"],
    ];
    for (const [data, message] of refused) {
      expect(() => tensor(data as NestedArray)).toThrow(message);
      expect(() => tensor(data as NestedArray)).toThrow(ArgumentError);
    }
  });

  test("a list that contains itself is refused", () => {
    const list: unknown[] = [];
    list.push(list);
    expect(() => tensor(list as NestedArray)).toThrow("nested more than 64 deep, or contain themselves");
  });

  test("complex numbers need a complex dtype, quantised dtypes take none", () => {
    expect(() => tensor([{ re: 1, im: 0 }], { dtype: "float32" })).toThrow("complex numbers do not fit into float32");
    expect(() => tensor([1], { dtype: "qint8" })).toThrow(DTypeError);
    expect(tensor([1, 2], { dtype: "complex128" }).toArray()).toEqual([{ re: 1, im: 0 }, { re: 2, im: 0 }]);
  });

  test("options are checked", () => {
    for (const options of [{ dtyp: "int64" }, { dtype: "float" }, { dtype: 3 }, { device: "gpu" }, { requiresGrad: 1 }, null, 5, []]) {
      expect(() => tensor([1], options as never)).toThrow(ArgumentError);
    }
    expect(tensor([1], { dtype: null, device: undefined }).dtype).toBe("float32");
    expect(tensor([1], { requiresGrad: true }).isLeaf).toBe(true);
    expect(tensor([1], { dtype: "float16", requiresGrad: true }).requiresGrad).toBe(true);
    expect(tensor([1], { dtype: "float64", requiresGrad: true }).isLeaf).toBe(true);
    expect(() => tensor([1n], { requiresGrad: true })).toThrow(DTypeError);
    expect(tensor([[1, 2]], { device: "meta" }).shape).toEqual([1, 2]);
  });

  test("typed arrays are copied with their dtype", () => {
    const arrays: [TypedArray, DType][] = [
      [Float32Array.of(1.5), "float32"], [Float64Array.of(0.1), "float64"], [Int8Array.of(-1), "int8"], [Int16Array.of(-2), "int16"],
      [Int32Array.of(-3), "int32"], [Uint8Array.of(200), "uint8"], [Uint8ClampedArray.of(255), "uint8"], [Uint16Array.of(65535), "uint16"],
      [Uint32Array.of(4294967295), "uint32"], [BigInt64Array.of(-5n), "int64"], [BigUint64Array.of(2n ** 64n - 1n), "uint64"],
    ];
    for (const [array, dtype] of arrays) {
      const x = tensor(array);
      expect([x.dtype, x.shape]).toEqual([dtype, [1]]);
      expect([...x.toTypedArray()]).toEqual([...array]);
    }
    const data = Float32Array.of(1, 2);
    const x = tensor(data);
    data[0] = 9;
    expect(x.toArray()).toEqual([1, 2]);
    expect(tensor(Buffer.from([1, 2])).dtype).toBe("uint8");
    expect(tensor(Float32Array.of(1, 2, 3).subarray(1)).toArray()).toEqual([2, 3]);
    expect(tensor(new Float32Array(new SharedArrayBuffer(8))).toArray()).toEqual([0, 0]);
    expect(tensor(Float32Array.of(0, 2), { dtype: "bool" }).toArray()).toEqual([false, true]);
    expect(tensor(Float32Array.of(1, 2), { dtype: "complex64" }).shape).toEqual([2]);
  });

  test("a million numbers are read without a call for each", () => {
    const rows = Array.from({ length: 1000 }, () => new Array<number>(1000).fill(0.5));
    const started = performance.now();
    const x = tensor(rows);
    tensor(rows, { dtype: "int64" });
    x.toArray();
    expect(performance.now() - started).toBeLessThan(3000);
    expect(x.sum().item()).toBe(500_000);
  });
});

describe("fromTypedArray", () => {
  test("takes a shape", () => {
    expect(described(fromTypedArray(Float32Array.of(1, 2, 3, 4), [2, 2]))).toEqual(["float32", [2, 2], [[1, 2], [3, 4]]]);
    expect(fromTypedArray(Float32Array.of(1), []).shape).toEqual([]);
    expect(fromTypedArray(new Int8Array(0), [0, 3]).shape).toEqual([0, 3]);
    expect(fromTypedArray(Uint8Array.of(0, 2), [2], { dtype: "bool" }).toArray()).toEqual([false, true]);
    expect(fromTypedArray(Float32Array.of(1, 2), undefined, { requiresGrad: true }).requiresGrad).toBe(true);
  });

  test("reads complex numbers from pairs", () => {
    expect(fromTypedArray(Float32Array.of(1, 2, 3, 4), [2], { dtype: "complex64" }).toArray()).toEqual([{ re: 1, im: 2 }, { re: 3, im: 4 }]);
    expect(() => fromTypedArray(Float32Array.of(1, 2, 3), undefined, { dtype: "complex64" })).toThrow(ShapeError);
    expect(() => fromTypedArray(Int32Array.of(1, 2), undefined, { dtype: "complex64" })).toThrow(DTypeError);
  });

  test.each(dtypes)("is the inverse of toTypedArray for %s", (dtype) => {
    const x = rand([3, 4]).mul(8).add(1).to(dtype);
    expect(store(fromTypedArray(x.toTypedArray(), x.shape, { dtype }))).toEqual(store(x));
  });

  test("refuses shapes that do not fit", () => {
    for (const shape of [[2, 3], [-1], [2.5, 2], [NaN], "4", [[4]], [2 ** 53, 2]]) {
      expect(() => fromTypedArray(new Float32Array(4), shape as never)).toThrow(ShapeError);
    }
    expect(() => fromTypedArray(new Float32Array(5), [2, 3])).toThrow("the shape [2, 3] has 6 elements, the data has 5");
    expect(() => fromTypedArray(new Float32Array(1), new Array(2_000_000).fill(1))).toThrow("2000000 dims, more than the 64");
    expect(() => fromTypedArray([1, 2] as never)).toThrow(ArgumentError);
  });
});

describe("reading", () => {
  test.each(dtypes)("%s as typed array, nested arrays and item", (dtype) => {
    const x = tensor([[1, 2], [0, 4]], { dtype: dtype === "float8_e8m0fnu" ? "float32" : dtype });
    const wanted = [1, 2, 0, 4].map((value) => (dtype.startsWith("complex") ? { re: value, im: 0 } : dtype === "bool" ? value !== 0 : value));
    expect(x.toArray()).toEqual([wanted.slice(0, 2), wanted.slice(2)]);
    expect(x.at(1, 1).item()).toEqual(wanted[3]);
    expect(x.at(1, 1).toArray()).toEqual(wanted[3]);
    expect(x.transpose(0, 1).toArray()).toEqual([[wanted[0], wanted[2]], [wanted[1], wanted[3]]]);
  });

  test("each dtype has its typed array", () => {
    const arrays: Record<string, string> = {
      uint8: "Uint8Array", int8: "Int8Array", int16: "Int16Array", int32: "Int32Array", int64: "BigInt64Array", uint16: "Uint16Array",
      uint32: "Uint32Array", uint64: "BigUint64Array", bool: "Uint8Array", float16: "Float32Array", bfloat16: "Float32Array",
      float32: "Float32Array", float64: "Float64Array", complex32: "Float32Array", complex64: "Float32Array", complex128: "Float64Array",
    };
    for (const dtype of dtypes) {
      const array = ones([3], { dtype: "float32" }).to(dtype).toTypedArray();
      expect([dtype, array.constructor.name, array.length]).toEqual([dtype, arrays[dtype] ?? "Float32Array", dtype.startsWith("complex") ? 6 : 3]);
    }
  });

  test("64-bit integers that are no exact numbers are refused, not rounded", () => {
    for (const value of [2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, -(2n ** 63n)]) {
      const x = tensor([0n, value]);
      expect(() => x.toArray()).toThrow(`toArray: ${value} at position 1 is not exact as a number: read it with toBigInt64Array()`);
      expect(() => x.at(1).item()).toThrow(`item: ${value} is not exact as a number: read it with toBigInt64Array()`);
      expect(x.toBigInt64Array()).toEqual(BigInt64Array.of(0n, value));
    }
    for (const value of [2n ** 53n, -(2n ** 53n), -1n, -(2n ** 32n), 2n ** 32n - 1n]) {
      expect(tensor([value]).toArray()).toEqual([Number(value)]);
      expect(tensor(value).item()).toBe(Number(value));
    }
  });

  test("uint64 stays unsigned", () => {
    const x = tensor([1n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n], { dtype: "uint64" });
    expect(x.at(1).item()).toBe(2 ** 53);
    expect(() => x.at(2).item()).toThrow("item: 9223372036854775808 is not exact as a number: read it with toTypedArray()");
    expect(() => x.at(3).item()).toThrow("item: 18446744073709551615 is not exact");
    expect(() => x.toArray()).toThrow("toArray: 9223372036854775808 at position 2 is not exact as a number: read it with toTypedArray()");
    expect(x.toTypedArray()).toEqual(BigUint64Array.of(1n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n));
    expect(() => x.toBigInt64Array()).toThrow("9223372036854775808 at position 2 is beyond int64");
    expect(x.at(":2").toBigInt64Array()).toEqual(BigInt64Array.of(1n, 2n ** 53n));
  });

  test("toBigInt64Array takes every integer dtype and bool", () => {
    for (const dtype of ["uint8", "int8", "int16", "int32", "int64", "uint16", "uint32", "uint64", "bool"] as const) {
      expect(tensor([0, 1], { dtype }).toBigInt64Array()).toEqual(BigInt64Array.of(0n, 1n));
    }
    expect(() => tensor([1.5]).toBigInt64Array()).toThrow('toBigInt64Array: the tensor is float32, not an integer or bool tensor: convert it first, .to("int64")');
    expect(() => tensor([{ re: 1, im: 1 }]).toBigInt64Array()).toThrow(DTypeError);
  });

  test("the typed readers refuse any other dtype", () => {
    expect(tensor([1.5]).toFloat32Array()).toEqual(Float32Array.of(1.5));
    expect(tensor([1.5], { dtype: "float64" }).toFloat64Array()).toEqual(Float64Array.of(1.5));
    expect(tensor([1], { dtype: "int32" }).toInt32Array()).toEqual(Int32Array.of(1));
    expect(tensor([1], { dtype: "uint8" }).toUint8Array()).toEqual(Uint8Array.of(1));
    expect(() => tensor([true]).toFloat32Array()).toThrow('toFloat32Array: the tensor is bool, not float32: convert it first, .to("float32"), or read it as it is, toTypedArray()');
    expect(() => tensor([true]).toUint8Array()).toThrow("toUint8Array: the tensor is bool");
    expect(() => tensor([1], { dtype: "float16" }).toFloat32Array()).toThrow(DTypeError);
    expect(() => tensor([1]).toInt32Array()).toThrow(DTypeError);
    expect(() => tensor([1n]).toFloat64Array()).toThrow(DTypeError);
  });

  test("views, computed tensors and inference tensors", () => {
    const x = arange(12).reshape([3, 4]);
    expect(x.at(":", "1::2").toArray()).toEqual([[1, 3], [5, 7], [9, 11]]);
    expect(ones([1]).expand([2, 3]).toArray()).toEqual([[1, 1, 1], [1, 1, 1]]);
    expect(tensor([1, 2], { requiresGrad: true }).mul(2).toArray()).toEqual([2, 4]);
    expect(inferenceMode(() => tensor([1, 2]).add(1).toArray())).toEqual([2, 3]);
    expect((aten("aten::conj", [tensor([{ re: 1, im: 2 }])])[0] as Tensor).toArray()).toEqual([{ re: 1, im: -2 }]);
    expect((aten("aten::_neg_view", [tensor([1, 2])])[0] as Tensor).toArray()).toEqual([-1, -2]);
  });

  test("item wants one element", () => {
    expect(zeros([1, 1, 1]).item()).toBe(0);
    expect(() => zeros([2]).item()).toThrow("2 elements");
    expect(() => zeros([0]).item()).toThrow("0 elements");
    expect(Object.is(tensor(-0).item(), -0)).toBe(true);
  });

  test("a tensor without data or without numbers says so", () => {
    const meta = zeros([2, 3], { device: "meta" });
    for (const read of [() => meta.toArray(), () => meta.toTypedArray(), () => meta.at(0, 0).item(), () => meta.toFloat32Array()]) {
      expect(read).toThrow("the tensor is on the meta device, which keeps shapes and no data");
    }
    const quantised = aten("aten::quantize_per_tensor", [tensor([1, 2]), 0.5, 0, "qint8"])[0] as Tensor;
    expect(() => zeros([2 ** 31, 0]).toArray()).toThrow("makes 2147483648 arrays");
    expect(() => quantised.toArray()).toThrow("toArray: a qint8 tensor has no numbers to read: dequantise it first");
  });

  test("a disposed tensor is refused", () => {
    const x = ones([2]);
    x.dispose();
    for (const read of [() => x.toArray(), () => x.item(), () => x.toTypedArray(), () => x.toFloat32Array(), () => x.toBigInt64Array()]) expect(read).toThrow(DisposedError);
  });
});

describe("what a tensor says of itself", () => {
  test("without dims", () => {
    const x = tensor(1);
    expect([x.shape, x.strides, x.ndim, x.numel, x.nbytes, x.elementSize, x.isContiguous]).toEqual([[], [], 0, 1, 4, 4, true]);
  });

  test("without data", () => {
    const x = zeros([2, 3], { device: "meta", dtype: "float64" }).transpose(0, 1);
    expect([x.shape, x.strides, x.dtype, x.device, x.numel, x.nbytes, x.isContiguous]).toEqual([[3, 2], [1, 3], "float64", "meta", 6, 48, false]);
    expect(x.to("float32").dtype).toBe("float32");
    expect(x.isLeaf).toBe(true);
  });

  test("without elements", () => {
    const x = zeros([0, 3]);
    expect([x.shape, x.numel, x.nbytes, x.isContiguous]).toEqual([[0, 3], 0, 0, true]);
  });
});

describe("to", () => {
  test("takes a dtype, a device, a tensor or options", () => {
    const x = tensor([1.5, 2.5]);
    expect(x.to("int64").toArray()).toEqual([1, 2]);
    expect(x.to("meta").device).toBe("meta");
    expect(x.to(tensor([1n])).dtype).toBe("int64");
    expect(x.to({ dtype: "float64", device: "meta" }).dtype).toBe("float64");
    expect(x.to("float64", { copy: true }).dtype).toBe("float64");
    expect(x.to("cpu").toArray()).toEqual([1.5, 2.5]);
    expect(tensor(true).to("float32").item()).toBe(1);
    expect(zeros([2], { device: "meta" }).to("bool").dtype).toBe("bool");
  });

  test("refuses anything else", () => {
    for (const target of ["float", "gpu", 3, null, undefined, [], { dtyp: "int64" }, { dtype: "float" }]) expect(() => ones([1]).to(target as never)).toThrow(ArgumentError);
    expect(() => zeros([2], { device: "meta" }).to("cpu")).toThrow("meta");
  });
});

test("data in and out leaves no tensor behind", () => {
  const before = memoryStats().tensors;
  for (const dtype of dtypes) {
    const x = tensor([[1, 2], [1, 4]], { dtype });
    x.toArray();
    x.toTypedArray();
    x.dispose();
  }
  expect(() => tensor([1, 300], { dtype: "int8" })).toThrow();
  expect(() => fromTypedArray(new Float32Array(4), [5])).toThrow();
  expect(memoryStats().tensors).toBe(before);
  expect(tidy(() => tensor([1, 2], { dtype: "float16" })).toArray()).toEqual([1, 2]);
});
