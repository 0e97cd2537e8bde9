import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Integers and bool become float32.
expectType<Of<[2, 3], "float64">>(t([2, 3], "float64").erfc());
expectType<Of<[4], "float32">>(tt.erfc(t([4], "int64")));
expectType<Of<[2, 3], "bfloat16">>(t([2, 3], "bfloat16").erfc_());
expectType<Of<[2, 3], "float64">>(t([2, 3], "float64").erfinv());
expectType<Of<[4], "float32">>(tt.erfinv(t([4], "int64")));
expectType<Of<[2, 3], "bfloat16">>(t([2, 3], "bfloat16").erfinv_());
expectType<Of<[2, 3], "float64">>(t([2, 3], "float64").lgamma());
expectType<Of<[4], "float32">>(tt.lgamma(t([4], "int64")));
expectType<Of<[2, 3], "bfloat16">>(t([2, 3], "bfloat16").lgamma_());
expectType<Of<[2, 3], "float64">>(t([2, 3], "float64").digamma());
expectType<Of<[4], "float32">>(tt.digamma(t([4], "int64")));
expectType<Of<[2, 3], "bfloat16">>(t([2, 3], "bfloat16").digamma_());
expectType<Of<[2, 3], "float64">>(t([2, 3], "float64").logit());
expectType<Of<[4], "float32">>(tt.logit(t([4], "int64")));
expectType<Of<[2, 3], "bfloat16">>(t([2, 3], "bfloat16").logit_());
expectType<Of<[2, 3], "float64">>(t([2, 3], "float64").i0());
expectType<Of<[4], "float32">>(tt.i0(t([4], "int64")));
expectType<Of<[2, 3], "bfloat16">>(t([2, 3], "bfloat16").i0_());
expectType<Of<[2, 3], "float64">>(tt.i0e(t([2, 3], "float64")));
expectType<Of<[4], "float32">>(tt.i0e(t([4], "bool")));
expectType<Of<[2, 3], "float64">>(tt.i1(t([2, 3], "float64")));
expectType<Of<[4], "float32">>(tt.i1(t([4], "bool")));
expectType<Of<[2, 3], "float64">>(tt.i1e(t([2, 3], "float64")));
expectType<Of<[4], "float32">>(tt.i1e(t([4], "bool")));
expectType<Of<[2, 3], "float64">>(tt.entr(t([2, 3], "float64")));
expectType<Of<[4], "float32">>(tt.entr(t([4], "bool")));
expectType<Of<[2, 3], "float64">>(tt.erfcx(t([2, 3], "float64")));
expectType<Of<[4], "float32">>(tt.erfcx(t([4], "bool")));
expectType<Of<[2, 3], "float64">>(tt.ndtr(t([2, 3], "float64")));
expectType<Of<[4], "float32">>(tt.ndtr(t([4], "bool")));
expectType<Of<[2, 3], "float64">>(tt.ndtri(t([2, 3], "float64")));
expectType<Of<[4], "float32">>(tt.ndtri(t([4], "bool")));
expectType<Of<[2, 3], "float64">>(tt.logNdtr(t([2, 3], "float64")));
expectType<Of<[4], "float32">>(tt.logNdtr(t([4], "bool")));
expectType<Of<[2], "float16">>(t([2], "float16").logit({ eps: 1e-3 }));

// Orders and dimensions.
expectType<Of<[2, 3], "float32">>(tt.polygamma(2, t([2, 3])));
expectType<Of<[], "float32">>(tt.polygamma(0, t([], "int8")));
expectType<Of<[2, 3], "float64">>(t([2, 3], "float64").polygamma_(1));
expectType<Of<[2, 3], "float32">>(t([2, 3]).mvlgamma(1));
expectType<Of<[4], "float32">>(tt.mvlgamma(t([4], "uint8"), 1));
expectType<Of<[2, 3], "float32">>(t([2, 3]).mvlgamma_(1));
