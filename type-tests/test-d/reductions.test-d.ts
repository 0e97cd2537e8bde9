import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// All dims, one, several, kept or not, named from the end.
expectType<Of<[], "float32">>(t([2, 3]).sum());
expectType<Of<[3], "float32">>(t([2, 3]).sum(0));
expectType<Of<[2], "float32">>(t([2, 3]).sum(-1));
expectType<Of<[3], "float32">>(t([2, 3, 4]).sum([0, 2]));
expectType<Of<[3], "float32">>(t([2, 3, 4]).sum([-1, 0]));
expectType<Of<[], "float32">>(t([2, 3]).sum([0, 1]));
expectType<Of<[], "float32">>(t([2, 3]).sum([]));
expectType<Of<[], "float32">>(t([2, 3]).sum(null));
expectType<Of<[1, 3], "float32">>(t([2, 3]).sum(0, { keepdim: true }));
expectType<Of<[2, 1, 1], "float32">>(t([2, 3, 4]).sum([1, 2], { keepdim: true }));
expectType<Of<[1, 1], "float32">>(t([2, 3]).sum({ keepdim: true }));
expectType<Of<[3], "float32">>(t([2, 3]).sum({ dim: 0 }));
expectType<Of<[], "float32">>(t([]).sum());
expectType<Of<[], "float32">>(t([]).sum(0));
expectType<Of<[], "float32">>(t([]).sum(-1));
expectType<Of<[9, 8, 7, 6, 5, 4, 2], "float32">>(t([9, 8, 7, 6, 5, 4, 2, 3]).sum(7));
expectType<Of<[3], "float32">>(tt.sum(t([2, 3]), 0));

// Dtypes of results.
expectType<Of<[3], "int64">>(t([2, 3], "int32").sum(0));
expectType<Of<[], "int64">>(t([2, 3], "bool").sum());
expectType<Of<[], "float64">>(t([2, 3], "int32").sum({ dtype: "float64" }));
expectType<Of<[3], "float16">>(t([2, 3], "float16").mean(0));
expectType<Of<[3], "float32">>(t([2, 3], "int64").mean(0, { dtype: "float32" }));
expectType<Of<[2, 1], "float32">>(t([2, 3]).mean([-1], { keepdim: true }));
expectType<Of<[], "int64">>(t([2, 3], "uint8").prod());
expectType<Of<[3], "float32">>(t([2, 3]).prod(0));
expectType<Of<[1, 3], "float64">>(t([2, 3]).prod(0, { keepdim: true, dtype: "float64" }));

// Extremes.
expectType<Of<[3], "int32">>(t([2, 3], "int32").amax(0));
expectType<Of<[], "float32">>(t([2, 3]).amax());
expectType<Of<[2, 1], "float32">>(t([2, 3]).amin(1, { keepdim: true }));
expectType<Of<[], "float32">>(t([2, 3]).max());
expectType<Of<[3], "float32">>(t([2, 3]).max(0).values);
expectType<Of<[3], "int64">>(t([2, 3]).max(0).indices);
expectType<Of<[2, 1], "int8">>(t([2, 3], "int8").max(-1, { keepdim: true }).values);
expectType<Of<[2, 1], "int64">>(t([2, 3], "int8").max(-1, { keepdim: true }).indices);
expectType<Of<[2, 3], "float64">>(t([2, 3]).max(t([3], "float64")));
expectType<Of<[], "bool">>(t([2, 3], "bool").min());
expectType<Of<[3], "float32">>(t([2, 3]).min(0).values);
expectType<Of<[3], "int64">>(t([2, 3]).min(0).indices);
expectType<Of<[2, 3], "float32">>(t([2, 3]).min(t([2, 1])));
expectType<Of<[], "int64">>(t([2, 3]).argmax());
expectType<Of<[3], "int64">>(t([2, 3]).argmax(0));
expectType<Of<[2, 1], "int64">>(t([2, 3]).argmin(1, { keepdim: true }));

expectType<Of<[3], "float32">>(t([2, 3]).max({ dim: 0 }).values);
expectType<Of<[1, 3], "int64">>(t([2, 3]).min({ dim: 0, keepdim: true }).indices);
expectType<Of<[], "float32">>(t([2, 3]).aminmax().min);
expectType<Of<[2, 1], "int8">>(t([2, 3], "int8").aminmax(1, { keepdim: true }).max);
expectType<Of<[1, 1], "float32">>(t([2, 3]).aminmax({ keepdim: true }).max);
expectType<Of<[3], "float32">>(t([2, 3]).aminmax({ dim: 0 }).min);

// What is no number, what is not zero.
expectType<Of<[], "float32">>(t([2, 3]).nansum());
expectType<Of<[2, 1], "int64">>(t([2, 3], "int32").nansum(1, { keepdim: true }));
expectType<Of<[], "float64">>(t([2, 3]).nansum([0, 1], { dtype: "float64" }));
expectType<Of<[3], "float16">>(t([2, 3], "float16").nanmean(0));
expectType<Of<[], "int64">>(t([2, 3]).countNonzero());
expectType<Of<[2], "int64">>(t([2, 3, 4], "complex64").countNonzero([1, 2]));
expectType<Of<[2], "int64">>(t([2, 3], "bool").countNonzero({ dim: -1 }));

// Tests.
expectType<Of<[], "bool">>(t([2, 3]).all());
expectType<Of<[3], "bool">>(t([2, 3], "bool").all([0]));
expectType<Of<[2, 1], "bool">>(t([2, 3]).any([1], { keepdim: true }));
expectType<Of<[], "uint8">>(t([2, 3], "uint8").any());

// Spread, and along a dim.
expectType<Of<[], "float32">>(t([2, 3]).std());
expectType<Of<[2], "float32">>(t([2, 3]).std(1, { correction: 0 }));
expectType<Of<[3], "float32">>(t([2, 3], "complex64").var(0));
expectType<Of<[1, 3], "float64">>(t([2, 3], "float64").var([0], { keepdim: true }));
expectType<Of<[2], "float32">>(t([2, 3]).logsumexp(1));
expectType<Of<[2, 1], "float32">>(t([2, 3]).logsumexp([1], { keepdim: true }));
expectType<Of<[3], "float32">>(t([2, 3], "int64").logsumexp(0));
expectType<Of<[2, 3], "float32">>(t([2, 3]).cumsum(0));
expectType<Of<[2, 3], "int64">>(t([2, 3], "bool").cumsum(1));
expectType<Of<[2, 3], "float32">>(t([2, 3]).sort().values);
expectType<Of<[2, 3], "int64">>(t([2, 3]).sort().indices);
expectType<Of<[2, 3], "int32">>(t([2, 3], "int32").sort(0, { descending: true }).values);
expectType<Of<[2, 3], "int64">>(t([2, 3], "int32").sort(0, { descending: true }).indices);
expectType<Of<[2, 3], "int64">>(t([2, 3]).argsort());
expectType<Of<[2, 2], "float32">>(t([2, 3]).topk(2).values);
expectType<Of<[2, 2], "int64">>(t([2, 3]).topk(2).indices);
expectType<Of<[1, 3], "float32">>(t([2, 3]).topk(1, { dim: 0 }).values);
expectType<Of<[1, 3], "int64">>(t([2, 3]).topk(1, { dim: 0 }).indices);
expectType<Of<[1, 3], "float32">>(t([2, 3]).topk(1, 0, { largest: false }).values);
expectType<Of<[1, 3], "int64">>(t([2, 3]).topk(1, 0, { largest: false }).indices);
expectType<Of<[2, 3], "float32">>(t([2, 3]).softmax(1));
expectType<Of<[2, 3], "float64">>(t([2, 3]).softmax(-1, { dtype: "float64" }));
expectType<Of<[2, 3], "float32">>(tt.logSoftmax(t([2, 3]), 0));
