import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Parts of complex numbers.
expectType<Of<[2, 3], "float32">>(t([2, 3], "complex64").real());
expectType<Of<[2, 3], "float64">>(tt.real(t([2, 3], "complex128")));
expectType<Of<[2], "int64">>(t([2], "int64").real());
expectType<Of<[2, 3], "float32">>(t([2, 3], "complex64").imag());
expectType<Of<[], "float64">>(tt.imag(t([], "complex128")));
expectType<Of<[2, 3], "float32">>(t([2, 3], "complex64").angle());
expectType<Of<[2], "float32">>(tt.angle(t([2], "int64")));
expectType<Of<[2], "float16">>(tt.angle(t([2], "float16")));
expectType<Of<[2, 3], "complex64">>(t([2, 3], "complex64").conj());
expectType<Of<[2, 3], "complex64">>(t([2, 3], "complex64").conjPhysical());
expectType<Of<[2, 3], "complex64">>(t([2, 3], "complex64").conjPhysical_());
expectType<Of<[2, 3], "complex64">>(t([2, 3], "complex64").resolveConj());
expectType<Of<[2], "bool">>(tt.conj(t([2], "bool")));
expectType<Of<[2, 3, 2], "float32">>(t([2, 3], "complex64").viewAsReal());
expectType<Of<[2], "float64">>(tt.viewAsReal(t([], "complex128")));
expectType<Of<[3], "complex64">>(t([3, 2]).viewAsComplex());
expectType<Of<[], "complex128">>(tt.viewAsComplex(t([2], "float64")));
expectType<Of<[3], "complex32">>(t([3, 2], "float16").viewAsComplex());

// Complex numbers of parts.
expectType<Of<[2, 3], "complex64">>(tt.complex(t([2, 3]), t([3])));
expectType<Of<[2], "complex128">>(tt.complex(t([], "float64"), t([2], "float64")));
expectType<Of<[2, 3], "complex64">>(tt.polar(t([2, 1]), t([3])));
expectType<Of<[2], "complex128">>(tt.polar(t([2], "float64"), t([2], "float64")));
