import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Signs beside distances or scores.
expectType<F<[]>>(t([8, 10]).hingeEmbeddingLoss(t([8, 10])));
expectType<F<[8, 10]>>(tt.hingeEmbeddingLoss(t([8, 10]), t([10], "float64"), { margin: 0.5, reduction: "none" }));
expectType<Of<[], "int64">>(tt.hingeEmbeddingLoss(t([3], "int32"), t([3]), { reduction: "sum" }));
expectType<F<[]>>(t([8, 10]).softMarginLoss(t([8, 10])));
expectType<Of<[8, 10], "float64">>(tt.softMarginLoss(t([8, 10], "float64"), t([10], "int64"), { reduction: "none" }));

// Classes.
expectType<F<[]>>(t([8, 10]).multiMarginLoss(t([8], "int64")));
expectType<F<[8]>>(t([8, 10]).multiMarginLoss(t([8], "int64"), 2, { margin: 0.5, weight: t([10]), reduction: "none" }));
expectType<F<[]>>(tt.multiMarginLoss(t([10]), t([], "int64"), { p: 2, reduction: "none" }));
expectType<F<[]>>(t([8, 10]).multilabelMarginLoss(t([8, 10], "int64")));
expectType<F<[8]>>(tt.multilabelMarginLoss(t([8, 10]), t([8, 10], "int64"), { reduction: "none" }));
expectType<Of<[], "float64">>(t([10], "float64").multilabelMarginLoss(t([10], "int64"), { reduction: "none" }));
expectType<F<[]>>(t([8, 10]).multilabelSoftMarginLoss(t([8, 10])));
expectType<F<[4, 8]>>(tt.multilabelSoftMarginLoss(t([4, 8, 10]), t([8, 10]), { reduction: "none" }));
expectType<Of<[8], "float64">>(t([8, 10]).multilabelSoftMarginLoss(t([8, 10]), { weight: t([10], "float64"), reduction: "none" }));

// Pairs and triplets.
expectType<F<[]>>(tt.cosineEmbeddingLoss(t([8, 10]), t([8, 10]), t([8])));
expectType<F<[8]>>(tt.cosineEmbeddingLoss(t([8, 10]), t([1, 10], "int64"), t([8], "int64"), { margin: 0.5, reduction: "none" }));
expectType<F<[]>>(tt.cosineEmbeddingLoss(t([10]), t([10]), t([]), { reduction: "none" }));
expectType<F<[]>>(tt.marginRankingLoss(t([8]), t([8]), t([8])));
expectType<F<[8, 10]>>(tt.marginRankingLoss(t([8, 10]), t([8, 1]), t([1, 10]), { margin: 0.5, reduction: "none" }));
expectType<F<[]>>(tt.tripletMarginLoss(t([8, 10]), t([8, 10]), t([8, 10])));
expectType<F<[8]>>(tt.tripletMarginLoss(t([8, 10]), t([1, 10]), t([8, 10]), { margin: 2, p: 1, swap: true, reduction: "none" }));
expectType<F<[4, 8]>>(tt.tripletMarginWithDistanceLoss(t([4, 8, 10]), t([4, 8, 10]), t([4, 1, 10]), { reduction: "none" }));
expectType<F<[8]>>(tt.tripletMarginWithDistanceLoss(t([8, 10]), t([8, 10]), t([8, 10]), { distanceFunction: (a, b) => a.sub(b).abs().sum(1), reduction: "none" }));
expectType<F<[]>>(tt.tripletMarginWithDistanceLoss(t([8, 10]), t([8, 10]), t([8, 10]), { distanceFunction: tt.pairwiseDistance, swap: true }));
