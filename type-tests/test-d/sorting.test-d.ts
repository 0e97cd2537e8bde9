import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// In order; of equal ones, perhaps.
expectType<Of<[2, 3], "float32">>(t([2, 3]).sort({ stable: true }).values);
expectType<Of<[2, 3], "int64">>(t([2, 3]).sort(0, { stable: true, descending: true }).indices);
expectType<Of<[2, 3], "int64">>(t([2, 3]).argsort(-1, { stable: true }));
expectType<Of<[2, 3], "bool">>(t([2, 3], "bool").msort());
expectType<Of<[], "float32">>(t([]).msort());

// One of them.
expectType<Of<[2], "float32">>(t([2, 3]).kthvalue(2).values);
expectType<Of<[2], "int64">>(t([2, 3]).kthvalue(2).indices);
expectType<Of<[1, 3], "float32">>(t([2, 3]).kthvalue(2, 0, { keepdim: true }).values);
expectType<Of<[1, 3], "float32">>(t([2, 3]).kthvalue(1, { dim: 0, keepdim: true }).values);
expectType<Of<[], "int8">>(t([], "int8").kthvalue(1).values);

// Is it there?
expectType<Of<[2, 3], "bool">>(tt.isin(t([2, 3]), t([4])));
expectType<Of<[2, 3], "bool">>(tt.isin(t([2, 3], "int64"), t([4], "float32"), { invert: true }));
expectType<Of<[2, 3], "bool">>(tt.isin(t([2, 3]), 1));
expectType<Of<[], "bool">>(tt.isin(1, t([2, 3])));
expectType<Of<[], "bool">>(tt.isin(t([]), t([2, 3])));

// How many are different, the data say.
expectType<Of<[number], "float32">>(t([2, 3]).unique());
expectType<Of<[number], "bool">>(t([], "bool").unique({ sorted: false }));
expectType<[Of<[number], "float32">, Of<[2, 3], "int64">]>(t([2, 3]).unique({ returnInverse: true }));
expectType<[Of<[number], "float32">, Of<[number], "int64">]>(t([2, 3]).unique({ returnCounts: true }));
expectType<[Of<[number], "float32">, Of<[2, 3], "int64">, Of<[number], "int64">]>(tt.unique(t([2, 3]), { returnInverse: true, returnCounts: true }));
expectType<Of<[2, number], "int16">>(t([2, 3], "int16").unique({ dim: 1 }));
expectType<[Of<[number, 3], "float32">, Of<[2], "int64">]>(t([2, 3]).unique({ dim: -2, returnInverse: true }));
expectType<Of<[number], "float32">>(tt.uniqueConsecutive(t([2, 3])));
expectType<[Of<[2, number], "float32">, Of<[3], "int64">, Of<[number], "int64">]>(t([2, 3]).uniqueConsecutive({ dim: 1, returnInverse: true, returnCounts: true }));
declare const flag: boolean;
expectType<Of<[number], "float32"> | [Of<[number], "float32">, Of<[number], "int64">]>(t([2, 3]).unique({ returnCounts: flag }));
