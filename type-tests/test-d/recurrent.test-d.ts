import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// One step: [b, i], [b, h] → [b, h].
expectType<F<[2, 3]>>(tt.rnnTanhCell(t([2, 5]), t([2, 3]), t([3, 5]), t([3, 3]), { bIh: t([3]), bHh: t([3]) }));
expectType<F<[2, 3]>>(tt.rnnReluCell(t([2, 5]), t([2, 3]), t([3, 5]), t([3, 3])));
expectType<Tensor<[2, 3], "int64", "cpu">>(tt.rnnReluCell(t([2, 5], "int64"), t([2, 3], "int64"), t([3, 5], "int64"), t([3, 3], "int64")));
expectType<F<[2, 3]>>(tt.rnnTanhCell(t([2, 5], "int64"), t([2, 3], "int64"), t([3, 5], "int64"), t([3, 3], "int64")));
expectType<F<[2, 3]>>(tt.gruCell(t([2, 5]), t([2, 3]), t([9, 5]), t([9, 3]), { bIh: t([9]), bHh: null }));
expectType<[F<[2, 3]>, F<[2, 3]>]>(tt.lstmCell(t([2, 5]), [t([2, 3]), t([2, 3])], t([12, 5]), t([12, 3]), { bIh: t([12]), bHh: t([12]) }));

// All steps: [t, b, i] → [t, b, h], and the last states, one for each layer and direction.
expectType<[F<[4, 2, 3]>, F<[1, 2, 3]>]>(tt.rnnTanh(t([4, 2, 5]), t([1, 2, 3]), [t([3, 5]), t([3, 3]), t([3]), t([3])]));
expectType<[F<[2, 4, 3]>, F<[1, 2, 3]>]>(tt.rnnRelu(t([2, 4, 5]), t([1, 2, 3]), [t([3, 5]), t([3, 3])], { hasBiases: false, batchFirst: true }));
expectType<[F<[4, 2, 3]>, F<[2, 2, 3]>]>(tt.gru(t([4, 2, 5]), t([2, 2, 3]), [t([9, 5]), t([9, 3]), t([9, 3]), t([9, 3])], { hasBiases: false, numLayers: 2, dropout: 0.5, train: true }));
expectType<[F<[4, 2, 3]>, F<[1, 2, 3]>, F<[1, 2, 3]>]>(tt.lstm(t([4, 2, 5]), [t([1, 2, 3]), t([1, 2, 3])], [t([12, 5]), t([12, 3]), t([12]), t([12])]));
// In both directions, side by side.
expectType<[F<[4, 2, 6]>, F<[2, 2, 3]>, F<[2, 2, 3]>]>(tt.lstm(t([4, 2, 5]), [t([2, 2, 3]), t([2, 2, 3])], [t([12, 5]), t([12, 3]), t([12, 5]), t([12, 3])], { hasBiases: false, bidirectional: true }));
expectType<[F<[4, 2, 6]>, F<[4, 2, 3]>]>(tt.gru(t([4, 2, 5]), t([4, 2, 3]), [t([9, 5]), t([9, 3]), t([9, 5]), t([9, 3]), t([9, 6]), t([9, 3]), t([9, 6]), t([9, 3])], { hasBiases: false, numLayers: 2, bidirectional: true }));
// A hidden state that is narrower than the cell state is a projection.
expectType<[F<[4, 2, 2]>, F<[1, 2, 2]>, F<[1, 2, 3]>]>(tt.lstm(t([4, 2, 5]), [t([1, 2, 2]), t([1, 2, 3])], [t([12, 5]), t([12, 2]), t([12]), t([12]), t([2, 3])]));
expectType<[Tensor<[4, 2, 3], "float64", "cpu">, Tensor<[1, 2, 3], "float64", "cpu">]>(tt.gru(t([4, 2, 5], "float64"), t([1, 2, 3], "float64"), [t([9, 5], "float64"), t([9, 3], "float64"), t([9], "float64"), t([9], "float64")]));
