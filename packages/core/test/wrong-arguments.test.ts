// Wrong input: the class of the error and what its message says.
import {
  ArgumentError, aten, cat, conv2d, DeviceError, DTypeError, empty, eye, full, Generator, IndexError, NotImplementedError, ones, rand, ShapeError, stack,
  tensor, Tensor, TypeTorchError, ValueError, where, zeros, zerosLike,
} from "@typetorch/core";
import * as core from "@typetorch/core";

type ErrorClass = new (message: string) => TypeTorchError;
type WrongCall = readonly [label: string, call: (x: any) => unknown, kind: ErrorClass, message: RegExp];

const x = () => ones([2, 3]);

function check(calls: readonly WrongCall[]): void {
  test.each(calls)("%s", (_label, call, kind, message) => {
    let error: unknown;
    try {
      call(x());
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(TypeTorchError);
    expect({ class: (error as Error).constructor.name, message: (error as Error).message }).toEqual({ class: kind.name, message: expect.stringMatching(message) });
  });
}

const foreign: readonly (readonly [string, unknown])[] = [
  ["undefined", undefined], ["null", null], ["a string", "3"], ["an object", {}], ["an object with a handle", { handle: 1 }],
  ["a function", () => 1], ["a symbol", Symbol("s")], ["an array", [1]], ["a typed array", new Float32Array(2)], ["a date", new Date(0)],
];

describe("an argument of the wrong kind", () => {
  test("a factor that is none beside one that is", () => {
    const none = Object.create(Tensor.prototype) as Tensor;
    expect(() => x().addmm(x(), none)).toThrow(TypeTorchError);
    expect(() => x().addmm(none, x())).toThrow(TypeTorchError);
  });
  describe("for a tensor", () => {
    for (const [label, value] of foreign) {
      test(label, () => {
        expect(() => x().matmul(value as never)).toThrow(ArgumentError);
        expect(() => core.relu(value as never)).toThrow(ArgumentError);
        expect(() => cat([x(), value as never], 0)).toThrow(ArgumentError);
        expect(() => zerosLike(value as never)).toThrow(/^zerosLike: argument 'self' must be a Tensor, got /);
      });
    }
  });

  describe("for a tensor or a scalar", () => {
    for (const [label, value] of foreign) {
      test(label, () => {
        expect(() => x().add(value as never)).toThrow(TypeTorchError);
        expect(() => x().lt(value as never)).toThrow(/^lt: argument 'other'/);
      });
    }
  });

  describe("for a shape", () => {
    for (const value of [undefined, null, "3", {}, [1.5], ["2"], [NaN], [Infinity], [null], [undefined], [[2]], [2n], [1, , 2], new Int32Array(2), [2 ** 53], [-(2 ** 60)]]) {
      test(String(Array.isArray(value) ? `[${value.map(String)}]` : value), () => {
        expect(() => zeros(value as never)).toThrow(ArgumentError);
        expect(() => x().reshape(value as never)).toThrow(/^reshape: argument 'shape' must be /);
      });
    }
  });

  describe("for an integer", () => {
    for (const value of [1.5, NaN, Infinity, "1", {}, true, [1], 2 ** 53]) {
      test(String(value), () => {
        expect(() => x().unsqueeze(value as never)).toThrow(/^unsqueeze: argument 'dim' must be an integer, got /);
        expect(() => x().select(0, value as never)).toThrow(ArgumentError);
        expect(() => eye(value as never)).toThrow(ArgumentError);
      });
    }
  });

  check([
    ["a number where a boolean stands", (x) => x.sum(0, { keepdim: 1 }), ArgumentError, /^sum: argument 'keepdim' must be a boolean, got 1/],
    ["a string where a number stands", (x) => x.clamp({ min: "0" }), ArgumentError, /^clamp: argument 'min'/],
    ["an unknown reduction", (x) => x.mseLoss(x, { reduction: "avg" }), ArgumentError, /'reduction' must be one of none, mean, sum/],
    ["an inherited property as a reduction", (x) => x.mseLoss(x, { reduction: "toString" }), ArgumentError, /'reduction' must be one of/],
    ["an unknown dtype", () => zeros([2], { dtype: "float" as never }), ArgumentError, /^zeros: argument 'dtype' must be one of .*float32/],
    ["an inherited property as a dtype", () => zeros([2], { dtype: "constructor" as never }), ArgumentError, /'dtype'/],
    ["an unknown device", () => zeros([2], { device: "gpu" as never }), ArgumentError, /'device' must be a device/],
    ["a malformed device", () => zeros([2], { device: "cuda:-1" as never }), ArgumentError, /'device'/],
    ["a device of the wrong kind", () => zeros([2], { device: 0 as never }), ArgumentError, /'device'/],
    ["an unknown memory format", (x) => x.clone({ memoryFormat: "nhwc" }), ArgumentError, /'memoryFormat' must be one of/],
    ["something else as a generator", () => rand([2], { generator: 3 as never }), ArgumentError, /'generator' must be a Generator/],
    ["a string where a list of tensors stands", () => cat("ab" as never, 0), ArgumentError, /'tensors' must be a list of tensors/],
    ["a tensor where a list of tensors stands", (x) => stack(x, 0), ArgumentError, /'tensors' must be a list of tensors/],
    ["options that are no object", () => zeros([2], 3 as never), ArgumentError, /^zeros: argument 'options' must be an object/],
    ["an unknown option", (x) => x.sum(0, { keepDim: true }), ArgumentError, /^sum: unknown option 'keepDim': its options are .*keepdim/],
    ["an unknown option of a factory", () => zeros([2], { requires_grad: true } as never), ArgumentError, /unknown option 'requires_grad'/],
    ["a wide bigint", (x) => x.add(1n << 70n), ArgumentError, /64 bits/],
    ["a boxed number", (x) => x.add(Object(3)), ArgumentError, /'other'/],
  ]);
});

describe("numbers out of range", () => {
  check([
    ["a negative size", () => zeros([-1]), ShapeError, /negative/],
    ["a dim beyond the last", (x) => x.sum(2), IndexError, /^sum/],
    ["a dim before the first", (x) => x.sum(-3), IndexError, /^sum/],
    ["an index beyond the last", (x) => x.select(0, 2), IndexError, /^select/],
    ["an index before the first", (x) => x.select(0, -3), IndexError, /^select/],
    ["an index tensor out of range", (x) => x.indexSelect(0, tensor([5n])), IndexError, /^indexSelect/],
    ["a size beyond memory", () => empty([2 ** 50]), core.OutOfMemoryError, /^empty/],
    ["a size beyond 64 bits", () => zeros([2 ** 40, 2 ** 40]), ShapeError, /^zeros/],
    ["a stride of zero", () => conv2d(ones([1, 1, 4, 4]), ones([1, 1, 2, 2]), { stride: 0 }), ValueError, /^conv2d/],
    ["a pool of nothing", () => ones([1, 1, 4, 4]).maxPool2d(0), TypeTorchError, /^maxPool2d/],
    ["a NaN of steps", () => core.linspace(0, 1, NaN), ArgumentError, /'steps'/],
    ["a range without end", () => core.arange(0, Infinity), TypeTorchError, /^arange/],
    ["a range of NaN", () => core.arange(NaN), TypeTorchError, /^arange/],
    ["a split of nothing", (x) => x.split(0), ShapeError, /^split/],
    ["negative padding", () => conv2d(ones([1, 1, 4, 4]), ones([1, 1, 2, 2]), { padding: -1 }), ValueError, /^conv2d/],
    ["a probability above one", (x) => x.bernoulli_({ p: 2 }), TypeTorchError, /^bernoulli_/],
  ]);
});

describe("shapes that do not fit", () => {
  check([
    ["broadcast", (x) => x.add(ones([2])), ShapeError, /^add: \[2, 3\] and \[2\] do not broadcast: .*3 and 2 differ$/],
    ["matmul", (x) => x.matmul(x), ShapeError, /^matmul: \[2, 3\] @ \[2, 3\]: inner dimensions 3 and 2 differ$/],
    ["matmul of a scalar", (x) => x.matmul(ones([])), ShapeError, /^matmul: \[2, 3\] @ \[\]: /],
    ["reshape", (x) => x.reshape([4]), ShapeError, /^reshape.*\[2, 3\]/],
    ["cat", (x) => cat([x, ones([2, 4])], 0), ShapeError, /^cat/],
    ["in place", (x) => ones([3]).add_(x), ShapeError, /^add_/],
    ["where", (x) => where(ones([2], { dtype: "bool" }), x, x), ShapeError, /^where/],
    ["view of what is not contiguous", (x) => x.t().view([6]), ShapeError, /^view/],
  ]);
});

describe("dtypes that do not fit", () => {
  check([
    ["matmul of two dtypes", (x) => x.matmul(ones([3, 2], { dtype: "float64" })), DTypeError, /^matmul.*float32.*float64/],
    ["mean of integers", () => ones([2], { dtype: "int64" }).mean(), DTypeError, /^mean/],
    ["a float into an integer in place", () => ones([2], { dtype: "int64" }).add_(0.5), DTypeError, /^add_/],
    ["float indices", (x) => x.indexSelect(0, ones([1])), DTypeError, /^indexSelect/],
    ["a mask that is none", (x) => x.maskedFill(ones([2, 3]), 1), DTypeError, /^maskedFill/],
    ["an op that a dtype lacks", () => ones([2], { dtype: "bool" }).neg(), NotImplementedError, /^neg/],
    ["a dtype that an op lacks", () => ones([2], { dtype: "int32" }).gelu(), NotImplementedError, /^gelu/],
  ]);
});

describe("devices", () => {
  check([
    ["mixed devices", (x) => x.add(zeros([2, 3], { device: "meta" })), DeviceError, /^add: devices cpu and meta differ$/],
    ["a device that is not there", () => zeros([2], { device: "cuda:63" }), DeviceError, /^zeros/],
    ["elements of a meta tensor", () => zeros([2], { device: "meta" }).toArray(), ValueError, /toArray/],
    ["the element of a meta tensor", () => zeros([], { device: "meta" }).item(), ValueError, /^item/],
    ["a generator of another device", (x) => x.uniform_({ generator: new Generator("meta" as never) }), DeviceError, /./],
  ]);
});

describe("item", () => {
  test("wants one element", () => {
    expect(() => x().item()).toThrow(TypeTorchError);
    expect(() => zeros([0]).item()).toThrow(TypeTorchError);
    expect(ones([1, 1]).item()).toBe(1);
  });

  test("refuses integers that a number cannot hold", () => {
    expect(() => full([], 2n ** 62n).item()).toThrow(ValueError);
    expect(full([], 2n ** 53n).item()).toBe(2 ** 53);
  });
});

describe("the message", () => {
  test("shows the call with its shapes and values", () => {
    expect(() => x().narrow(1, 2, 5)).toThrow(/^narrow\(\[2, 3\] float32, 1, 2, 5\): /);
  });

  test("holds nothing of libtorch's insides", () => {
    for (const call of [() => x().reshape([4]), () => x().select(0, 9), () => ones([2], { dtype: "int32" }).gelu(), () => x().matmul(ones([3, 2], { dtype: "float64" }))]) {
      expect(call).toThrow(expect.not.objectContaining({ message: expect.stringMatching(/Exception raised from|frame #|\.cpp|0x[0-9a-f]{6}/) }));
    }
  });

  test("stays short for long lists and texts", () => {
    expect(() => zeros(Array.from({ length: 5000 }, () => "x") as never)).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{0,300}$/s) }));
    expect(() => x().to("y".repeat(5000) as never)).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{0,700}$/s) }));
  });
});

test("a subclass's instance and a tensor of another realm are not taken for tensors without a handle", () => {
  expect(() => x().add(new Tensor() as never)).toThrow(TypeTorchError);
  expect(() => x().add(Object.create(Tensor.prototype) as never)).toThrow(TypeTorchError);
});

test("after an error the next call works", () => {
  for (let count = 0; count < 100; count++) {
    expect(() => x().add(ones([7]))).toThrow(ShapeError);
    expect(x().sum().item()).toBe(6);
  }
  expect(() => aten("aten::no_such_thing")).toThrow(NotImplementedError);
});
