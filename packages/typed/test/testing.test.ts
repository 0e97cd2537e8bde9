import { DTypeError, DeviceError, ShapeError, zeros, type Tensor } from "@typetorch/typed";
import { expectDevice, expectDType, expectShape } from "@typetorch/typed/testing";

// What the compiler says of them stands in type-tests/test/check.test.ts.

const x = zeros([2, 3]) as Tensor<any, any, any>;

test("expectations hold at run time, too", () => {
  expectShape(x, [2, 3]);
  expectShape(x, ["batch", null]);
  expectShape(x, null);
  expectDType(x, "float32");
  expectDevice(x, "cpu");
});

test("what differs is told", () => {
  expect(() => expectShape(x, [2, 4])).toThrow(new ShapeError("expectShape: the shape is [2, 3], not [2, 4]"));
  expect(() => expectShape(x, [2, null, 3])).toThrow(new ShapeError("expectShape: the shape is [2, 3], not [2, ?, 3]"));
  expect(() => expectDType(x, "float64")).toThrow(new DTypeError("expectDType: the dtype is float32, not float64"));
  expect(() => expectDevice(x, "cuda:0")).toThrow(new DeviceError("expectDevice: the device is cpu, not cuda:0"));
});
