import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// [n, e], [...] → [..., e]
expectType<F<[7, 64]>>(tt.embedding(t([1000, 64]), t([7], "int64")));
expectType<F<[8, 12, 64]>>(tt.embedding(t([1000, 64]), t([8, 12], "int32")));
expectType<F<[64]>>(tt.embedding(t([1000, 64]), t([], "int64")));
expectType<F<[7, 64]>>(tt.embedding(t([1000, 64]), t([7], "int64"), { paddingIdx: -1000, maxNorm: 1, normType: 1, scaleGradByFreq: true }));
expectType<Tensor<[7, 64], "int64", "cpu">>(tt.embedding(t([1000, 64], "int64"), t([7], "int64"), { paddingIdx: null }));

// A row for each bag: a row of the indices, or what offsets divide.
expectType<F<[2, 64]>>(tt.embeddingBag(t([1000, 64]), t([2, 3], "int64")));
expectType<F<[4, 64]>>(tt.embeddingBag(t([1000, 64]), t([6], "int64"), { offsets: t([4], "int64"), mode: "max" }));
expectType<F<[3, 64]>>(tt.embeddingBag(t([1000, 64]), t([6], "int64"), { offsets: t([4], "int64"), includeLastOffset: true }));
expectType<F<[2, 64]>>(tt.embeddingBag(t([1000, 64]), t([2, 3], "int64"), { mode: "sum", perSampleWeights: t([2, 3]), paddingIdx: -1 }));
expectType<Tensor<[4, 64], "float64", "cpu">>(tt.embeddingBag(t([1000, 64], "float64"), t([6], "int32"), { offsets: t([4], "int64"), mode: "sum", perSampleWeights: t([6], "float64") }));
