import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Losses: a scalar unless nothing is reduced.
expectType<F<[]>>(t([8, 10]).mseLoss(t([8, 10])));
expectType<F<[8, 10]>>(t([8, 10]).mseLoss(t([8, 10]), { reduction: "none" }));
expectType<F<[]>>(tt.l1Loss(t([8, 10]), t([8, 10]), { reduction: "sum" }));
expectType<F<[8, 10]>>(tt.l1Loss(t([8, 10]), t([8, 10]), { reduction: "none" }));
expectType<F<[]>>(t([8, 10]).crossEntropy(t([8], "int64")));
expectType<F<[8]>>(t([8, 10]).crossEntropy(t([8], "int64"), { reduction: "none" }));
expectType<F<[]>>(t([10]).crossEntropy(t([], "int64")));
expectType<F<[8, 5]>>(t([8, 10, 5]).crossEntropy(t([8, 5], "int64"), { reduction: "none", labelSmoothing: 0.1 }));
expectType<F<[]>>(t([8, 10]).crossEntropy(t([8, 10]), { weight: t([10]) }));
expectType<F<[]>>(t([8, 10]).nllLoss(t([8], "int64")));
expectType<F<[8]>>(t([8, 10]).nllLoss(t([8], "int64"), { reduction: "none", ignoreIndex: 0 }));
expectType<F<[]>>(t([8, 10]).binaryCrossEntropyWithLogits(t([8, 10])));
expectType<F<[8, 10]>>(t([8, 10]).binaryCrossEntropyWithLogits(t([8, 10]), { reduction: "none", posWeight: t([10]) }));
