import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Arithmetic.
expectType<Of<[2, 3], "float32">>(t([3]).rsub(t([2, 3])));
expectType<Of<[2], "float32">>(t([2], "int64").rsub(0.5, { alpha: 2 }));
expectType<Of<[2, 3], "float32">>(t([2, 3]).floorDivide(t([2, 1])));
expectType<Of<[2], "int32">>(t([2], "int32").floorDivide(2));
expectType<Of<[2], "float32">>(t([2], "int32").floorDivide(0.5));
expectType<Of<[2], "int64">>(t([2], "int64").floorDivide_(2));
expectType<Of<[2, 3], "int64">>(t([2, 3], "int64").fmod(t([3], "int8")));
expectType<Of<[2], "float16">>(t([2], "float16").fmod_(2.5));
expectType<Of<[2, 3], "float64">>(t([2, 3]).floatPower(t([3], "int64")));
expectType<Of<[2], "float64">>(t([2], "bool").floatPower(2));
expectType<Of<[2], "complex128">>(t([2]).floatPower({ re: 0, im: 1 }));
expectType<Of<[2], "complex128">>(t([2], "complex64").floatPower(2));
expectType<Of<[2], "float64">>(t([2], "uint16").floatPower(t([2], "int8")));
expectType<Of<[2], "float64">>(t([2], "float64").floatPower_(2));

// A scalar first.
expectType<Of<[2, 3], "float32">>(tt.pow(2, t([2, 3])));
expectType<Of<[2], "int64">>(tt.pow(2, t([2], "int64")));
expectType<Of<[2], "float32">>(tt.pow(0.5, t([2], "int64")));
expectType<Of<[2], "float64">>(tt.floatPower(2, t([2], "int8")));
expectType<Of<[2], "int32">>(tt.remainder(5, t([2], "int32")));
expectType<Of<[2], "uint8">>(tt.bitwiseAnd(5, t([2], "uint8")));
expectType<Of<[2], "float32">>(tt.xlogy(2, t([2], "int64")));
expectType<Of<[2], "float64">>(tt.xlog1py(2, t([2], "float64")));

// Integers become float32.
expectType<Of<[2, 3], "float32">>(t([2, 1]).atan2(t([3])));
expectType<Of<[2], "float32">>(t([2], "int64").atan2(t([2], "bool")));
expectType<Of<[2], "float64">>(t([2], "float64").atan2_(t([2], "int64")));
expectType<Of<[2], "float32">>(t([2], "int64").copysign(-1));
expectType<Of<[2, 3], "float64">>(t([2, 3]).copysign(t([3], "float64")));
expectType<Of<[2, 3], "float32">>(t([2, 3]).copysign_(t([3], "float64")));
expectType<Of<[2], "float32">>(t([2], "int64").xlogy(2));
expectType<Of<[2, 3], "float32">>(t([2, 3]).xlogy(t([3])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).xlogy_(t([3], "int64")));
expectType<Of<[2, 3], "float32">>(tt.xlog1py(t([2, 3]), t([3], "int64")));
expectType<Of<[2], "float32">>(t([2], "int64").ldexp(t([2], "int64")));
expectType<Of<[2], "float16">>(t([2], "float16").ldexp(t([2], "int64")));
expectType<Of<[2, 3], "complex64">>(t([2, 3], "complex64").ldexp(t([3], "int64")));
expectType<Of<[2, 3], "float32">>(t([2, 3]).ldexp_(t([3], "int64")));

// Floats, of one dtype or promoted.
expectType<Of<[2, 3], "float32">>(t([2, 1]).hypot(t([3])));
expectType<Of<[2], "float64">>(t([2]).hypot(t([2], "float64")));
expectType<Of<[2, 3], "float32">>(t([2, 3]).hypot_(t([3])));
expectType<Of<[2, 3], "float32">>(t([3]).nextafter(t([2, 3])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).nextafter_(t([3])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).logaddexp(t([3], "int64")));
expectType<Of<[2], "complex64">>(t([2], "complex64").logaddexp(t([2])));
expectType<Of<[2, 3], "float64">>(t([2, 3]).logaddexp2(t([3], "float64")));
expectType<Of<[2, 3], "float32">>(t([2, 3]).heaviside(t([3])));
expectType<Of<[2, 3], "int64">>(t([2, 3], "int64").heaviside_(t([], "int64")));

// Integers and bits.
expectType<Of<[2], "bool">>(t([2], "bool").bitwiseNot());
expectType<Of<[2], "int8">>(t([2], "int8").bitwiseNot_());
expectType<Of<[2, 3], "int64">>(t([2, 3], "int64").bitwiseAnd(t([3], "int32")));
expectType<Of<[2], "bool">>(t([2], "bool").bitwiseOr(true));
expectType<Of<[2], "int32">>(t([2], "int32").bitwiseXor(5));
expectType<Of<[2], "int32">>(t([2], "int32").bitwiseLeftShift(2));
expectType<Of<[2, 3], "int64">>(t([2, 1], "int64").bitwiseRightShift(t([3], "int64")));
expectType<Of<[2], "int32">>(t([2], "int32").bitwiseAnd_(5));
expectType<Of<[2], "int32">>(t([2], "int32").bitwiseOr_(t([2], "int64")));
expectType<Of<[2], "int32">>(t([2], "int32").bitwiseXor_(5));
expectType<Of<[2], "int32">>(t([2], "int32").bitwiseLeftShift_(5));
expectType<Of<[2], "int32">>(t([2], "int32").bitwiseRightShift_(5));
expectType<Of<[2, 3], "int64">>(t([2, 3], "int64").gcd(t([3], "int32")));
expectType<Of<[2], "int32">>(t([2], "int32").gcd_(t([2], "int64")));
expectType<Of<[2, 3], "int16">>(t([2, 3], "uint8").lcm(t([3], "int8")));
expectType<Of<[2], "int32">>(t([2], "int32").lcm_(t([2], "int64")));

// Bounds.
expectType<Of<[2, 3], "float32">>(t([2, 3]).fmax(t([3], "int64")));
expectType<Of<[2, 3], "float64">>(t([2, 3]).fmin(t([3], "float64")));
expectType<Of<[2], "float32">>(t([2], "int64").clampMin(0.5));
expectType<Of<[2, 3], "float32">>(t([3]).clampMin(t([2, 3])));
expectType<Of<[2], "bool">>(t([2], "bool").clampMin(t([2], "bool")));
expectType<Of<[2], "int64">>(t([2], "bool").clampMax(1));
expectType<Of<[2, 3], "float32">>(t([2, 3]).clampMax(t([3])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).clampMin_(t([3])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).clampMax_(1));
expectType<Of<[2], "bool">>(t([2], "bool").clamp({ min: t([2], "bool") }));

// Comparisons in place leave the dtype.
expectType<Of<[2, 3], "float32">>(t([2, 3]).eq_(t([3], "int64")));
expectType<Of<[2, 3], "int64">>(t([2, 3], "int64").ne_(0.5));
expectType<Of<[2, 3], "float32">>(t([2, 3]).lt_(t([3])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).le_(1));
expectType<Of<[2, 3], "bool">>(t([2, 3], "bool").gt_(t([2, 3])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).ge_(1));
expectType<Of<[2, 3], "float32">>(t([2, 3]).logicalAnd_(t([3], "bool")));
expectType<Of<[2, 3], "float32">>(t([2, 3]).logicalOr_(t([3], "bool")));
expectType<Of<[2, 3], "float32">>(t([2, 3]).logicalXor_(t([3], "bool")));

// Of three tensors, those with dims promote first; those without count by their category.
expectType<Of<[2], "float32">>(t([2], "int32").addcmul(t([], "float64"), t([2])));
expectType<Of<[2], "float64">>(t([2], "int32").addcmul(t([], "float64"), t([2], "int32")));
expectType<Of<[2], "int32">>(t([2], "int32").addcmul(t([], "int64"), t([2], "uint8")));
expectType<Of<[2, 3], "complex64">>(t([2, 1]).addcdiv(t([], "complex128"), t([3])));
expectType<Of<[2], "float32">>(t([2], "int32").clamp({ min: t([], "float64"), max: t([2]) }));
expectType<Of<[2], "complex64">>(t([2]).lerp(t([2]), t([], "complex128")));
expectType<Of<[2], "float32">>(t([2], "float32").lerp_(t([2]), t([], "float64")));
expectType<Of<[2], "float16">>(t([2], "bool").lerp(t([2], "bool"), t([], "float16")));
