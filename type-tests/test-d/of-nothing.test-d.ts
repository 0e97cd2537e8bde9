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
