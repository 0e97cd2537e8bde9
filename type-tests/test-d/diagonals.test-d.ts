import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], D extends DType = "float32">(shape: S, dtype?: D): Of<S, D>;
declare function f<const S extends tt.Dim[]>(shape: S): F<S>;

// Diagonals.
expectType<F<[]>>(t([3, 4]).trace());
expectType<Of<[], "int64">>(tt.trace(t([3, 3], "int8")));
expectType<F<[3, 3]>>(t([3]).diag());
expectType<F<[5, 5]>>(tt.diag(t([3]), -2));
expectType<F<[2]>>(t([3, 4]).diag(2));
expectType<F<[0]>>(t([3, 4]).diag({ diagonal: -9 }));
expectType<F<[6, 6]>>(t([2, 3]).diagflat());
expectType<F<[7, 7]>>(tt.diagflat(t([2, 3]), 1));
expectType<F<[3]>>(t([3, 4]).diagonal());
expectType<F<[4, 2]>>(tt.diagonal(t([2, 3, 4])));
expectType<F<[2, 3]>>(t([2, 3, 4]).diagonal(0, { dim1: -2, dim2: -1 }));
expectType<F<[3, 1]>>(t([2, 3, 4]).diagonal(1, { dim1: 2, dim2: 0 }));
expectType<F<[3, 4]>>(t([3, 4]).diagonalScatter(t([3])));
expectType<Of<[2, 3, 4], "int64">>(tt.diagonalScatter(t([2, 3, 4], "int64"), t([2, 2]), 2, { dim1: 1, dim2: 2 }));
expectType<F<[2, 3, 3]>>(t([2, 3]).diagEmbed());
expectType<F<[2, 5, 5]>>(tt.diagEmbed(t([2, 3]), -2));
expectType<F<[3, 2, 3]>>(t([2, 3]).diagEmbed(0, { dim1: 2, dim2: 0 }));
expectType<F<[3, 3, 2]>>(t([2, 3]).diagEmbed({ dim1: 0, dim2: 1 }));

// Triangles.
expectType<F<[4, 3, 3]>>(t([4, 3, 3]).tril(-1));
expectType<F<[3, 4]>>(tt.triu(t([3, 4]), { diagonal: 2 }));
expectType<Of<[2, 6], "int64">>(tt.trilIndices(3, 3));
expectType<Of<[2, 6], "int64">>(tt.trilIndices(4, 3, -1));
expectType<Of<[2, 9], "int32">>(tt.trilIndices(3, 4, 1, { dtype: "int32" }));
expectType<Of<[2, 295296], "int64">>(tt.trilIndices(768, 768));
expectType<Of<[2, 6], "int64">>(tt.triuIndices(3, 4, 1));
expectType<Of<[2, 12], "int64">>(tt.triuIndices(4, 3, { offset: -5 }));

// Matrices of a known form.
expectType<F<[3, 3]>>(t([3]).vander());
expectType<Of<[3, 5], "int64">>(tt.vander(t([3], "int8"), { N: 5, increasing: true }));
expectType<F<[4, 8]>>(tt.blockDiag([f([2, 3]), f([4]), f([])]));
expectType<Of<[2, 5], "int16">>(tt.blockDiag([t([2], "uint8"), t([3], "int8")]));
expectType<F<[1, 0]>>(tt.blockDiag([]));
