import * as tt from "typetorch";
import type { Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends tt.DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends tt.DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Shape and dtype stay.
expectType<Of<[2, 3], "float32">>(t([2, 3]).threshold(0.1, 20));
expectType<Of<[4], "int64">>(tt.threshold(t([4], "int64"), 1, 2));
expectType<Of<[2, 3], "float32">>(t([2, 3]).threshold_(0, 1));
expectType<Of<[2, 3], "float32">>(t([2, 3]).hardtanh({ minVal: -2, maxVal: 2 }));
expectType<Of<[4], "uint8">>(tt.hardtanh(t([4], "uint8"), { minVal: 0 }));
expectType<Of<[2, 3], "float32">>(t([2, 3]).hardtanh_());
expectType<Of<[4], "int32">>(t([4], "int32").relu6());
expectType<Of<[2, 3], "float16">>(t([2, 3], "float16").hardsigmoid());
expectType<Of<[2, 3], "float32">>(t([2, 3]).hardsigmoid_());
expectType<Of<[2, 3], "float64">>(tt.hardswish(t([2, 3], "float64")));
expectType<Of<[2, 3], "float32">>(t([2, 3]).hardswish_());
expectType<Of<[], "bfloat16">>(t([], "bfloat16").mish());
expectType<Of<[2, 3], "float32">>(t([2, 3]).mish_());
expectType<Of<[2, 3], "float32">>(t([2, 3]).selu());
expectType<Of<[2, 3], "float32">>(t([2, 3]).selu_());
expectType<Of<[2, 3], "float32">>(t([2, 3]).celu({ alpha: 0.5 }));
expectType<Of<[2, 3], "float32">>(t([2, 3]).celu_());
expectType<Of<[2, 3], "float32">>(t([2, 3]).rrelu({ lower: 0.1, upper: 0.3, training: true }));
expectType<Of<[2, 3], "float32">>(t([2, 3]).rrelu_());
expectType<Of<[2, 3], "float32">>(t([2, 3]).logsigmoid());
expectType<Of<[2, 3], "float32">>(t([2, 3]).hardshrink({ lambd: 1 }));
expectType<Of<[2, 3], "float32">>(tt.softshrink(t([2, 3]), { lambd: 0 }));
expectType<Of<[2, 3], "complex64">>(t([2, 3], "complex64").silu_());
expectType<Of<[2, 3], "float32">>(t([2, 3]).elu_({ alpha: 0.5 }));
expectType<Of<[2, 3], "float32">>(t([2, 3]).leakyRelu_({ negativeSlope: 0.1 }));
expectType<Of<[2, 3], "float32">>(tt.gumbelSoftmax(t([2, 3]), { tau: 0.5, hard: true, dim: 0 }));
expectType<Of<[2, 3], "complex64">>(tt.normalize(t([2, 3], "complex64")));
expectType<Of<[2, 3, 4], "float32">>(tt.normalize(t([2, 3, 4]), { p: 1, dim: [-1, 0] }));
expectType<Of<[], "float32">>(tt.normalize(t([]), { dim: 0 }));

// Integers become float32.
expectType<Of<[2, 3], "float32">>(t([2, 3], "int64").softsign());
expectType<Of<[2, 3], "complex64">>(tt.softsign(t([2, 3], "complex64")));
expectType<Of<[2, 3], "float32">>(tt.tanhshrink(t([2, 3], "uint8")));
expectType<Of<[2, 3], "float64">>(t([2, 3], "float64").tanhshrink());

expectType<Of<[2, 3], "float32">>(t([2, 3]).softmin(-1));
expectType<Of<[2, 3], "float64">>(tt.softmin(t([2, 3], "int64"), 0, { dtype: "float64" }));

// Slopes: one, or one for each channel.
expectType<Of<[2, 3], "float32">>(t([2, 3]).prelu(t([])));
expectType<Of<[2, 3], "float32">>(t([2, 3]).prelu(t([1])));
expectType<Of<[2, 3, 4, 4], "float32">>(t([2, 3, 4, 4]).prelu(t([3])));

// Half of a dim.
expectType<Of<[2, 3], "float32">>(t([2, 6]).glu());
expectType<Of<[1, 6], "float32">>(tt.glu(t([2, 6]), 0));
expectType<Of<[8, 0, 4], "float16">>(t([8, 0, 4], "float16").glu({ dim: -2 }));

// Dropout.
expectType<Of<[2, 3], "float32">>(tt.dropout(t([2, 3])));
expectType<Of<[2, 3], "float32">>(tt.dropout(t([2, 3]), 0.1, { training: false }));
expectType<Of<[2, 3], "float32">>(tt.dropout(t([2, 3]), { p: 0.1, training: true }));
expectType<Of<[2], "int64">>(tt.dropout(t([2], "int64"), 0.5, { training: false }));
expectType<Of<[2, 3], "float32">>(tt.dropout_(t([2, 3]), 1e-7));
expectType<Of<[2, 3], "float32">>(tt.dropout1d(t([2, 3])));
expectType<Of<[2, 3, 4], "float32">>(tt.dropout1d_(t([2, 3, 4]), 0.1));
expectType<Of<[2, 3, 4, 4], "float32">>(tt.dropout2d(t([2, 3, 4, 4]), 0.1));
expectType<Of<[2, 3, 4], "float32">>(tt.dropout2d_(t([2, 3, 4])));
expectType<Of<[3, 4, 4, 4], "float32">>(tt.dropout3d(t([3, 4, 4, 4])));
expectType<Of<[2, 3, 4, 4, 4], "float32">>(tt.dropout3d_(t([2, 3, 4, 4, 4])));
expectType<Of<[2, 3], "float32">>(tt.alphaDropout(t([2, 3]), 0.5, { training: true }));
expectType<Of<[2], "int64">>(tt.alphaDropout_(t([2], "int64")));
expectType<Of<[2, 3], "float32">>(tt.featureAlphaDropout(t([2, 3]), 0.5, { training: true }));
expectType<Of<[2, 3, 4], "float32">>(tt.featureAlphaDropout_(t([2, 3, 4])));
