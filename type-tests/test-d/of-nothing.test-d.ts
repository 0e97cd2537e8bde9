import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Of nothing, kernels look at no dtypes, indices or pivots.
expectType<Of<[2, 0], "bool">>(t([2, 0], "bool").cumsum(1, { dtype: "bool" }));
expectType<Of<[0, 3], "bool">>(t([0, 3]).softmax(1, { dtype: "bool" }));
expectType<Of<[0, 3], "uint16">>(t([0, 3], "uint16").triu());
expectType<Of<[0], "float16">>(t([0, 3, 3], "float16").det());
expectType<Of<[0, 3], "float32">>(t([4, 2]).gather(1, t([0, 3], "float32")));
expectType<Of<[5, 0], "float32">>(t([5, 0, 3]).svdvals());

// Where nothing is dropped, or all, nothing is computed.
expectType<Of<[2], "int64">>(tt.dropout(t([2], "int64"), 0));
expectType<Of<[2], "int64">>(tt.dropout(t([2], "int64"), 1));

// Matrices of float8 have products; entries of float8 have them with several.
expectType<Of<[2, 4], "float8_e5m2">>(t([2, 3], "float8_e5m2").mm(t([3, 4], "float8_e5m2")));
expectType<Of<[2, 4], "float8_e5m2">>(t([4], "float8_e5m2").addmm(t([2, 3], "float8_e5m2"), t([3, 4], "float8_e5m2")));
expectType<Of<[2, 3], "float8_e5m2">>(t([2, 1], "float8_e5m2").mul(t([3], "float8_e5m2")));
expectType<Of<[3], "float8_e5m2">>(t([3], "float8_e5m2").mul_(2));

// Rows are copied whatever they hold.
expectType<Of<[2, 3], "uint16">>(t([2, 3], "uint16").flip([0]));
expectType<Of<[2, 3], "uint16">>(t([2, 3], "uint16").flipud());
expectType<Of<[2, 3, 4], "uint16">>(t([2, 3, 4], "uint16").fliplr());
expectType<Of<[2, 5], "uint16">>(t([2, 3], "uint16").indexSelect(1, t([5], "int64")));
expectType<Of<[], "float32">>(t([2, 0]).logsumexp([]));
expectType<Of<[2, 0], "int8">>(tt.randn([2, 0], { dtype: "int8" }));
expectType<Of<[0], "int64">>(tt.normal(0, 1, [0], { dtype: "int64" }));

// Of one entry, the position is known without a kernel.
expectType<Of<[4], "int64">>(t([1, 4], "uint16").argmax(0));
expectType<Of<[1, 4], "int64">>(t([1, 4], "float8_e5m2").argmin({ dim: -2, keepdim: true }));

// What is stretched or copied, though it is unlike the rest.
expectType<Of<[2, 4], "float32">>(tt.linear(t([2, 3]), t([4, 3]), { bias: t([]) }));
expectType<Of<[2, 4], "float32">>(tt.linear(t([2, 3]), t([4, 3]), { bias: t([1]) }));
expectType<Of<[2, 5], "float32">>(tt.gruCell(t([2, 3]), t([2, 5]), t([15, 3]), t([15, 5]), { bIh: t([]), bHh: t([1]) }));
expectType<[Of<[2, 5], "float64">, Of<[2, 5], "float64">]>(tt.lstmCell(t([2, 3], "float64"), [t([2, 5], "float64"), t([2, 5], "int8")], t([20, 3], "float64"), t([20, 5], "float64")));
expectType<Of<[2, 4, 6], "float64">>(tt.convTranspose1d(t([2, 3, 5], "float64"), t([3, 4, 2], "float64"), { bias: t([4], "uint16") }));
expectType<Of<[2, 3], "float32">>(tt.where(t([3], "uint8"), t([2, 3]), 0));

// Nothing is picked or written, whatever the dtype.
expectType<Of<[0, 3], "uint16">>(t([2, 3], "uint16").gather(0, t([0, 3], "int64")));
expectType<Of<[2, 3], "float8_e5m2">>(t([2, 3], "float8_e5m2").scatter(0, t([0, 3], "int64"), 1));
expectType<Of<[2, 3, 0, 4], "float16">>(tt.localResponseNorm(t([2, 3, 0, 4], "float16"), 2));
