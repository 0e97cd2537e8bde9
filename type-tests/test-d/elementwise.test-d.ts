import * as tt from "typetorch";
import type { Device, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType, V extends Device = "cpu"> = Tensor<S, D, V>;
declare function t<const S extends tt.Dim[], const D extends DType = "float32", const V extends Device = "cpu">(shape: S, dtype?: D, device?: V): Tensor<S, D, V>;

// Broadcasting.
expectType<Of<[2, 3], "float32">>(t([2, 3]).add(t([2, 3])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).add(t([3])));
expectType<Of<[2, 3], "float32">>(t([3]).add(t([2, 3])));
expectType<Of<[2, 3], "float32">>(t([2, 1]).add(t([3])));
expectType<Of<[2, 3], "float32">>(t([2, 1]).add(t([1, 3])));
expectType<Of<[2, 3], "float32">>(t([]).add(t([2, 3])));
expectType<Of<[], "float32">>(t([]).add(t([])));
expectType<Of<[5, 4, 2, 3], "float32">>(t([5, 1, 2, 1]).sub(t([4, 1, 3])));
expectType<Of<[0, 3], "float32">>(t([1, 3]).mul(t([0, 3])));
expectType<Of<[9, 8, 7, 6, 5, 4, 2, 3], "float32">>(t([9, 8, 7, 6, 5, 4, 2, 3]).div(t([2, 1])));

// Two tensors with dims: PyTorch's promotion.
expectType<Of<[2], "int64">>(t([2], "int32").add(t([2], "int64")));
expectType<Of<[2], "int16">>(t([2], "uint8").add(t([2], "int8")));
expectType<Of<[2], "float16">>(t([2], "int64").add(t([2], "float16")));
expectType<Of<[2], "float32">>(t([2], "float16").mul(t([2], "bfloat16")));
expectType<Of<[2], "float64">>(t([2], "float32").sub(t([2], "float64")));
expectType<Of<[2], "complex128">>(t([2], "complex64").mul(t([2], "float64")));
expectType<Of<[2], "complex64">>(t([2], "complex64").mul(t([2], "float32")));
expectType<Of<[2], "uint8">>(t([2], "bool").mul(t([2], "uint8")));
expectType<Of<[2], "bool">>(t([2], "bool").add(t([2], "bool")));

// A tensor without dims counts by its category alone.
expectType<Of<[2], "int32">>(t([2], "int32").add(t([], "int64")));
expectType<Of<[2], "float32">>(t([2], "float32").add(t([], "float64")));
expectType<Of<[2], "float64">>(t([2], "int32").add(t([], "float64")));
expectType<Of<[], "float64">>(t([], "float32").add(t([], "float64")));
expectType<Of<[2], "complex64">>(t([2], "float32").add(t([], "complex128")));

// Scalars.
expectType<Of<[2], "float32">>(t([2]).add(1));
expectType<Of<[2], "int32">>(t([2], "int32").add(1));
expectType<Of<[2], "float32">>(t([2], "int32").add(0.5));
expectType<Of<[2], "float16">>(t([2], "float16").mul(2.5));
expectType<Of<[2], "int64">>(t([2], "bool").add(1));
expectType<Of<[2], "int32">>(t([2], "int32").add(true));
expectType<Of<[2], "int32">>(t([2], "int32").add(5n));
expectType<Of<[2], "float32">>(t([2]).sub(1, { alpha: 2 }));

// Division is true unless rounded.
expectType<Of<[2], "float32">>(t([2], "int64").div(t([2], "int64")));
expectType<Of<[2], "float32">>(t([2], "int64").div(2));
expectType<Of<[2], "float64">>(t([2], "float64").div(2));
expectType<Of<[2], "int64">>(t([2], "int64").div(2, { roundingMode: "floor" }));
expectType<Of<[2], "int64">>(t([2], "int64").div(t([2], "int32"), { roundingMode: "trunc" }));
expectType<Of<[2], "float32">>(t([2], "int64").div(2, { roundingMode: null }));

expectType<Of<[2, 3], "float32">>(t([2, 1]).pow(t([3])));
expectType<Of<[2], "int64">>(t([2], "int64").pow(2));
expectType<Of<[2], "float32">>(t([2], "int64").pow(0.5));
expectType<Of<[2, 3], "int64">>(t([2, 3], "int64").remainder(t([3], "int16")));
expectType<Of<[2], "float32">>(t([2]).remainder(3));
expectType<Of<[2, 3], "float64">>(t([2, 3]).maximum(t([3], "float64")));
expectType<Of<[2, 3], "float64">>(t([2, 3]).minimum(t([3], "float64")));
expectType<Of<[2, 3], "float32">>(t([2, 3]).clamp({ min: 0, max: 1 }));
expectType<Of<[2, 3], "float32">>(t([2, 3]).clamp({ min: t([3]) }));
expectType<Of<[2], "float32">>(t([2], "int32").clamp({ max: 0.5 }));
expectType<Of<[2, 3], "float32">>(t([3]).lerp(t([2, 3]), 0.5));
expectType<Of<[2, 3], "float32">>(t([3]).lerp(t([3]), t([2, 1])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).addcmul(t([2, 1]), t([3]), { value: 0.5 }));
expectType<Of<[2, 3], "float32">>(t([3]).addcdiv(t([2, 1]), t([3])));
expectType<Of<[2, 3], "float32">>(tt.where(t([2, 1], "bool"), t([3]), t([])));
expectType<Of<[2, 3], "float32">>(tt.where(t([2, 3], "bool"), t([2, 3]), 0));
expectType<Of<[2, 3], "float32">>(tt.where(t([2, 3], "bool"), 1, t([3])));
expectType<Of<[2, 3], "float64">>(tt.where(t([2, 3], "bool"), t([3]), t([3], "float64")));
expectType<Of<[2, 3], "float32">>(tt.where(t([2, 3], "bool"), 1.5, 0.5));
expectType<Of<[2, 3], "float32">>(t([2, 3]).maskedFill(t([3], "bool"), 0));
expectType<Of<[2, 3], "float32">>(t([2, 3]).maskedFill(t([2, 1], "bool"), t([])));

// Comparisons and logic give bool.
expectType<Of<[2, 3], "bool">>(t([2, 1]).eq(t([3], "int64")));
expectType<Of<[2], "bool">>(t([2]).ne(0));
expectType<Of<[2, 3], "bool">>(t([2, 3]).lt(t([3])));
expectType<Of<[2], "bool">>(t([2], "int64").le(0.5));
expectType<Of<[2, 3], "bool">>(t([3]).gt(t([2, 3])));
expectType<Of<[2], "bool">>(t([2]).ge(1));
expectType<Of<[2, 3], "bool">>(t([2, 1], "bool").logicalAnd(t([3])));
expectType<Of<[2, 3], "bool">>(t([2, 3], "int8").logicalOr(t([3], "bool")));
expectType<Of<[2, 3], "bool">>(t([2, 3]).logicalXor(t([2, 3])));
expectType<Of<[2, 3], "bool">>(t([2, 3]).isclose(t([3]), { atol: 0.1 }));
expectType<boolean>(t([2, 3]).equal(t([2, 3])));
expectType<boolean>(t([2, 3]).allclose(t([3])));

// In place, self stays what it is.
expectType<Of<[2, 3], "float32">>(t([2, 3]).add_(t([3])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).sub_(t([3], "int64")));
expectType<Of<[2, 3], "float32">>(t([2, 3]).mul_(2));
expectType<Of<[2, 3], "float16">>(t([2, 3], "float16").div_(t([2, 1], "float64")));
expectType<Of<[2], "int32">>(t([2], "int32").add_(t([2], "int64")));
expectType<Of<[2], "int64">>(t([2], "int64").div_(2, { roundingMode: "floor" }));
expectType<Of<[2], "float32">>(t([2]).pow_(2));
expectType<Of<[2], "float32">>(t([2]).remainder_(2));
expectType<Of<[2], "float32">>(t([2]).clamp_({ min: 0 }));
expectType<Of<[2, 3], "float32">>(t([2, 3]).lerp_(t([3]), 0.5));
expectType<Of<[2, 3], "float32">>(t([2, 3]).addcmul_(t([3]), t([2, 1])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).addcdiv_(t([3]), t([2, 1])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).maskedFill_(t([3], "bool"), 0));
expectType<Of<[2, 3], "float32">>(t([2, 3]).zero_());
expectType<Of<[2, 3], "float32">>(t([2, 3]).fill_(1));
expectType<Of<[2, 3], "float32">>(t([2, 3]).fill_(t([])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).copy_(t([3], "int64")));
expectType<Of<[2, 3], "float32">>(t([2, 3]).uniform_({ from: -1, to: 1 }));
expectType<Of<[2, 3], "float32">>(t([2, 3]).normal_());
expectType<Of<[2, 3], "bool">>(t([2, 3], "bool").bernoulli_());

// Devices: equal ones, or a CPU tensor without dims beside any.
expectType<Of<[2], "float32", "cuda:1">>(t([2], "float32", "cuda:1").add(t([2], "float32", "cuda:1")));
expectType<Of<[2], "float32", "cuda">>(t([2], "float32", "cuda").mul(t([], "float32", "cpu")));
expectType<Of<[2], "float32", "cuda">>(t([], "float32", "cpu").mul(t([2], "float32", "cuda")));
