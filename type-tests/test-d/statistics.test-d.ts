import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Spread, with its mean; two names for the correction.
expectType<Of<[2], "float32">>(t([2, 3]).std(1, { unbiased: false }));
expectType<Of<[1, 1], "float64">>(t([2, 3], "float64").var({ unbiased: false, keepdim: true }));
expectType<Of<[3], "float16">>(t([2, 3, 4], "float16").var([0, 2], { correction: 2 }));
expectType<[Of<[], "float32">, Of<[], "float32">]>(tt.stdMean(t([2, 3])));
expectType<[Of<[2, 1], "float32">, Of<[2, 1], "complex64">]>(tt.stdMean(t([2, 3], "complex64"), 1, { keepdim: true }));
expectType<[Of<[3], "float32">, Of<[3], "float32">]>(t([2, 3]).varMean({ dim: 0, correction: 0 }));
expectType<[Of<[], "float32">, Of<[], "float32">]>(tt.varMean(t([]), { correction: 0 }));

// The middle, the commonest, parts.
expectType<Of<[], "int32">>(t([2, 3], "int32").median());
expectType<Of<[2], "float32">>(t([2, 3]).median(1).values);
expectType<Of<[2], "int64">>(t([2, 3]).median(1).indices);
expectType<Of<[2, 1], "float32">>(t([2, 3]).median({ dim: -1, keepdim: true }).values);
expectType<Of<[], "float32">>(t([]).nanmedian(0).values);
expectType<Of<[1, 3], "int64">>(t([2, 3]).nanmedian(0, { keepdim: true }).indices);
expectType<Of<[2], "bool">>(t([2, 3], "bool").mode().values);
expectType<Of<[3], "int64">>(t([2, 3]).mode(0).indices);
expectType<Of<[2, 1], "float32">>(t([2, 3]).mode({ keepdim: true }).values);
expectType<Of<[1, 3], "float32">>(t([2, 3]).mode({ dim: 0, keepdim: true }).values);
expectType<Of<[], "float32">>(t([2, 3]).quantile(0.5));
expectType<Of<[2], "float32">>(t([2, 3]).quantile(0.5, 1));
expectType<Of<[2, 1], "float64">>(t([2, 3], "float64").quantile(0.5, { dim: -1, keepdim: true, interpolation: "midpoint" }));
expectType<Of<[4], "float32">>(t([2, 3]).quantile(t([4])));
expectType<Of<[4, 2], "float32">>(t([2, 3]).quantile(t([4]), 1));
expectType<Of<[4, 1, 3], "float32">>(t([2, 3]).quantile(t([4]), 0, { keepdim: true }));
expectType<Of<[3], "float32">>(t([2, 3]).quantile(t([]), 0));
expectType<Of<[5, 2], "float32">>(tt.nanquantile(t([2, 3]), t([5]), { dim: 1, interpolation: "lower" }));

// How rows vary together.
expectType<Of<[2, 2], "float32">>(t([2, 3]).cov());
expectType<Of<[], "float32">>(t([3]).cov());
expectType<Of<[], "float32">>(t([1, 3]).cov());
expectType<Of<[], "float32">>(t([]).cov());
expectType<Of<[2, 2], "float32">>(t([2, 3], "int64").cov({ fweights: t([3], "int32") }));
expectType<Of<[2, 2], "float64">>(t([2, 3]).cov({ aweights: t([3], "float64"), correction: 0 }));
expectType<Of<[2, 2], "complex64">>(t([2, 3], "complex64").corrcoef());
expectType<Of<[], "float32">>(t([3], "int64").corrcoef());

// Counts.
expectType<Of<[100], "float32">>(t([2, 3]).histc());
expectType<Of<[4], "float64">>(t([2, 3], "float64").histc(4, { min: 0, max: 2 }));
expectType<Of<[4], "float32">>(t([2, 3]).histc({ bins: 4 }));
expectType<Of<[4], "float32">>(t([2, 3]).histogram(4).hist);
expectType<Of<[5], "float32">>(t([2, 3]).histogram(4, { range: [0, 2] }).binEdges);
expectType<Of<[4], "float32">>(tt.histogram(t([2, 3]), { bins: 4, weight: t([2, 3]), density: true }).hist);
expectType<Of<[3], "float32">>(t([2, 3]).histogram(t([4])).hist);
expectType<Of<[4], "float32">>(t([2, 3]).histogram(t([4])).binEdges);
expectType<Of<[number], "int64">>(t([3], "int64").bincount());
expectType<Of<[number], "int64">>(tt.bincount(t([3], "uint8"), { minlength: 4 }));
expectType<Of<[number], "float32">>(t([3], "int64").bincount({ weights: t([3]) }));
expectType<Of<[number], "float64">>(t([3], "int64").bincount({ weights: t([3], "int32") }));
