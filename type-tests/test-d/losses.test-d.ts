import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// A scalar unless nothing is joined.
expectType<F<[]>>(t([8, 10]).mseLoss(t([8, 10])));
expectType<F<[8, 10]>>(t([8, 10]).mseLoss(t([8, 10]), { reduction: "none" }));
expectType<F<[8, 10]>>(t([10]).mseLoss(t([8, 10]), { reduction: "none" }));
expectType<Of<[], "float64">>(t([8, 10]).mseLoss(t([8, 10], "float64"), { reduction: "sum" }));
expectType<F<[]>>(t([8, 10]).mseLoss(t([8, 10]), { weight: t([8, 10]) }));
expectType<F<[]>>(t([8, 10], "int64").mseLoss(t([8, 10], "int64"), { weight: t([8, 10], "int64") }));
expectType<F<[]>>(tt.l1Loss(t([8, 10]), t([8, 10]), { reduction: "sum" }));
expectType<F<[8, 10]>>(tt.l1Loss(t([8, 10]), t([8, 10]), { reduction: "none" }));
expectType<Of<[], "int64">>(tt.l1Loss(t([3], "int32"), t([3], "int32"), { reduction: "sum" }));
expectType<F<[]>>(tt.l1Loss(t([3], "complex64"), t([3], "complex64")));
expectType<Of<[8, 10], "float64">>(tt.l1Loss(t([8, 10]), t([10]), { weight: t([8, 10], "float64"), reduction: "none" }));
expectType<F<[]>>(t([8, 10]).smoothL1Loss(t([8, 10])));
expectType<F<[8, 10]>>(t([8, 10]).smoothL1Loss(t([8, 1]), { beta: 0.5, reduction: "none" }));
expectType<Of<[], "int64">>(tt.smoothL1Loss(t([3], "int64"), t([3], "int64"), { beta: 0, reduction: "sum" }));
expectType<F<[]>>(t([8, 10]).huberLoss(t([8, 10], "float64")));
expectType<F<[8, 10]>>(tt.huberLoss(t([8, 10]), t([10], "int64"), { delta: 0.5, reduction: "none" }));
expectType<Of<[], "float64">>(t([8, 10]).huberLoss(t([8, 10]), { weight: t([8, 10], "float64") }));

// Classes: indices or probabilities.
expectType<F<[]>>(t([8, 10]).crossEntropy(t([8], "int64")));
expectType<F<[8]>>(t([8, 10]).crossEntropy(t([8], "int64"), { reduction: "none" }));
expectType<F<[]>>(t([10]).crossEntropy(t([], "int64")));
expectType<F<[8, 5]>>(t([8, 10, 5]).crossEntropy(t([8, 5], "int64"), { reduction: "none", labelSmoothing: 0.1 }));
expectType<F<[8, 5, 6]>>(t([8, 10, 5, 6]).crossEntropy(t([8, 10, 5, 6]), { reduction: "none" }));
expectType<F<[]>>(t([8, 10]).crossEntropy(t([8, 10]), { weight: t([10]) }));
expectType<Of<[], "float64">>(t([8, 10]).crossEntropy(t([8, 10], "float64")));
expectType<Of<[], "float64">>(t([8, 10]).crossEntropy(t([8, 10]), { weight: t([10], "float64") }));
expectType<F<[]>>(t([8, 10]).nllLoss(t([8], "int64")));
expectType<F<[8]>>(t([8, 10]).nllLoss(t([8], "int64"), { reduction: "none", ignoreIndex: 0 }));
expectType<F<[8, 5, 6]>>(t([8, 10, 5, 6]).nllLoss(t([8, 5, 6], "int64"), { reduction: "none", weight: t([10]) }));

// Probabilities and rates.
expectType<F<[]>>(tt.binaryCrossEntropy(t([8, 10]), t([8, 10])));
expectType<F<[8, 10]>>(t([8, 10]).binaryCrossEntropy(t([8, 10]), { reduction: "none", weight: t([8, 1]) }));
expectType<F<[]>>(t([8, 10]).binaryCrossEntropyWithLogits(t([8, 10])));
expectType<F<[8, 10]>>(t([8, 10]).binaryCrossEntropyWithLogits(t([8, 10]), { reduction: "none", posWeight: t([10]) }));
expectType<Of<[], "float64">>(t([8, 10]).binaryCrossEntropyWithLogits(t([8, 10], "float64"), { weight: t([8, 1]) }));
expectType<F<[]>>(t([8, 10]).klDiv(t([8, 10]), { reduction: "batchmean" }));
expectType<Of<[8, 10], "float64">>(tt.klDiv(t([8, 10]), t([10], "float64"), { reduction: "none", logTarget: true }));
expectType<F<[]>>(tt.poissonNllLoss(t([8, 10]), t([8, 10], "int64")));
expectType<F<[8, 10]>>(tt.poissonNllLoss(t([8, 10], "int64"), t([8, 10], "int64"), { logInput: false, full: true, reduction: "none" }));
expectType<F<[]>>(tt.gaussianNllLoss(t([8, 10]), t([8, 10]), t([8, 10])));
expectType<F<[8, 10]>>(tt.gaussianNllLoss(t([8, 10]), t([10]), t([8]), { reduction: "none" }));
expectType<Of<[8, 10], "float64">>(tt.gaussianNllLoss(t([8, 10]), t([8, 10]), t([8, 1], "float64"), { reduction: "none", full: true }));
expectType<F<[8, 10]>>(tt.gaussianNllLoss(t([8, 10]), t([8, 10]), 0.5, { reduction: "none" }));

// Sequences.
expectType<F<[]>>(tt.ctcLoss(t([5, 2, 4]), t([2, 3], "int64"), [5, 4], [2, 3]));
expectType<F<[2]>>(tt.ctcLoss(t([5, 2, 4]), t([4], "int64"), [5, 4], [1, 3], { reduction: "none", blank: 3 }));
expectType<Of<[], "float64">>(tt.ctcLoss(t([5, 4], "float64"), t([2], "int64"), [5], [2], { reduction: "none", zeroInfinity: true }));
expectType<F<[2]>>(tt.ctcLoss(t([5, 2, 4]), t([2, 3], "int64"), t([2], "int32"), t([2], "int32"), { reduction: "none" }));

// A target of unknown dtype forbids no weight that some target would take.
declare const anyDType: Tensor<[8, 10], DType, "cpu">;
expectType<Tensor<[], DType, "cpu">>(t([8, 10]).binaryCrossEntropyWithLogits(anyDType, { weight: t([8, 1]), posWeight: t([10]) }));
declare const eitherDType: Tensor<[8, 10], "float64" | "complex64", "cpu">;
expectType<Tensor<[], "float64" | "complex64", "cpu">>(t([8, 10]).binaryCrossEntropyWithLogits(eitherDType, { posWeight: t([10]) }));
