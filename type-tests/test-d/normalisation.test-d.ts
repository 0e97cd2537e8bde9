import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Over the last dims, which weight and bias have.
expectType<F<[2, 3]>>(tt.layerNorm(t([2, 3]), [3]));
expectType<F<[2, 3, 4]>>(tt.layerNorm(t([2, 3, 4]), [3, 4], { weight: t([3, 4]), bias: t([3, 4]), eps: 1e-6 }));
expectType<Tensor<[2, 4], "bfloat16", "cpu">>(tt.layerNorm(t([2, 4], "bfloat16"), [4], { weight: t([4]), bias: t([4]) }));
expectType<Tensor<[2, 4], "float16", "cpu">>(tt.layerNorm(t([2, 4], "float16"), [4], { weight: t([4], "float16") }));
expectType<F<[2, 3]>>(tt.rmsNorm(t([2, 3]), [3]));
expectType<F<[4]>>(tt.rmsNorm(t([4]), [4], { weight: t([4], "float64") }));
expectType<Tensor<[4], "complex64", "cpu">>(tt.rmsNorm(t([4], "complex64"), [4], { weight: t([4]) }));

// For each channel, by running statistics or the batch's own.
expectType<F<[8, 3]>>(tt.batchNorm(t([8, 3]), t([3]), t([3])));
expectType<F<[8, 3, 5, 5]>>(tt.batchNorm(t([8, 3, 5, 5]), t([3]), t([3]), { weight: t([3]), bias: t([3]), training: true, momentum: 0.2, eps: 1e-3 }));
expectType<F<[8, 3, 5]>>(tt.batchNorm(t([8, 3, 5]), null, null, { training: true }));
expectType<Tensor<[8, 3], "float16", "cpu">>(tt.batchNorm(t([8, 3], "float16"), t([3]), t([3]), { weight: t([3]), bias: t([3]) }));
expectType<F<[2, 3, 5]>>(tt.instanceNorm(t([2, 3, 5])));
expectType<F<[2, 3, 5]>>(tt.instanceNorm(t([2, 3, 5]), { runningMean: t([3]), runningVar: t([3]), weight: t([3]), useInputStats: false }));

// For each group of channels.
expectType<F<[2, 6]>>(tt.groupNorm(t([2, 6]), 3));
