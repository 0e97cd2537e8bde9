import * as tt from "typetorch";
import type { Dim, DType, Shape, Tensor } from "typetorch";
import { expectError, expectType } from "tsd";

/** Losses over dims that are symbols: a target must have those of its input. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

expectType<F<[]>>(t(["B", "C"]).mseLoss(t(["B", "C"])));
expectType<F<["B", "T"]>>(t(["B", "T"]).l1Loss(t(["B", "T"]), { reduction: "none" }));
expectType<F<["B", "T"]>>(t(["B", 1]).smoothL1Loss(t(["T"]), { reduction: "none" }));
expectType<F<["B", 3]>>(t(["B", 3]).huberLoss(t([3]), { reduction: "none", delta: 2 }));
expectType<F<[]>>(t(["B", 10]).crossEntropy(t(["B"], "int64")));
expectType<F<["B"]>>(t(["B", "K"]).crossEntropy(t(["B"], "int64"), { reduction: "none", weight: t(["K"]) }));
expectType<F<["B", "T"]>>(t(["B", "K", "T"]).crossEntropy(t(["B", "T"], "int64"), { reduction: "none" }));
expectType<F<[]>>(t(["B", "K"]).crossEntropy(t(["B", "K"]), { labelSmoothing: 0.1 }));
expectType<F<["B", "H", "W"]>>(t(["B", 10, "H", "W"]).nllLoss(t(["B", "H", "W"], "int64"), { reduction: "none" }));
expectType<F<["B"]>>(t(["B"]).binaryCrossEntropyWithLogits(t(["B"]), { reduction: "none" }));
expectType<F<["B", "K"]>>(t(["B", "K"]).binaryCrossEntropyWithLogits(t(["B", "K"]), { reduction: "none", posWeight: t(["K"]) }));
expectType<F<[]>>(t(["B", "K"]).sigmoid().mul(0.5).binaryCrossEntropy(t(["B", "K"]), { reduction: "sum" }));
expectType<F<[]>>(t(["B", "K"]).logSoftmax(1).klDiv(t(["B", "K"]), { reduction: "batchmean" }));
expectType<F<["B"]>>(tt.cosineEmbeddingLoss(t(["B", 64]), t(["B", 64]), t(["B"]), { reduction: "none" }));
expectType<F<["B"]>>(tt.marginRankingLoss(t(["B"]), t(["B"]), t(["B"]), { reduction: "none" }));
expectType<F<["B"]>>(tt.tripletMarginLoss(t(["B", "C"]), t(["B", "C"]), t(["B", "C"]), { reduction: "none" }));
expectType<F<["B"]>>(t(["B", 10]).multiMarginLoss(t(["B"], "int64"), { reduction: "none" }));
expectType<F<["B"]>>(t(["B", "K"]).multilabelSoftMarginLoss(t(["B", "K"]), { reduction: "none" }));
expectError(t(["B", "C"]).mseLoss(t(["T", "C"])));
expectError(t(["B", 10]).crossEntropy(t(["T"], "int64")));
expectError(t(["B", "K", "T"]).crossEntropy(t(["B", "U"], "int64")));
expectError(t(["B", "K"]).crossEntropy(t(["B"], "int64"), { weight: t(["B"]) }));
expectError(t(["B", "H", "W"]).nllLoss(t(["B", "H"], "int64")));
expectError(t(["B", "K"]).binaryCrossEntropyWithLogits(t(["B"])));
expectError(tt.cosineEmbeddingLoss(t(["B", 64]), t(["T", 64]), t(["B"])));
expectError(tt.tripletMarginLoss(t(["B", "C"]), t(["B", "C"]), t(["T", "C"])));
