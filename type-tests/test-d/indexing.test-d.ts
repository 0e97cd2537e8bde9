import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

expectType<F<[3, 4]>>(t([5, 2]).take(t([3, 4], "int64")));
expectType<F<[]>>(tt.take(t([]), t([], "int64")));
expectType<F<[3, 2]>>(t([5, 2]).takeAlongDim(t([3, 2], "int64"), 0));
expectType<F<[5, 1]>>(t([5, 2]).takeAlongDim(t([5, 1], "int64"), 1));
expectType<F<[4, 5, 3]>>(tt.takeAlongDim(t([1, 5, 7]), t([4, 1, 3], "int64"), { dim: -1 }));
expectType<F<[12]>>(t([5, 2]).takeAlongDim(t([3, 4], "int64")));
expectType<F<[6]>>(t([5, 2]).takeAlongDim(t([3, 2], "int32"), null));
expectType<F<[number]>>(t([5, 2]).maskedSelect(t([2], "bool")));
expectType<Tensor<[number], "int64", "cpu">>(tt.maskedSelect(t([], "int64"), t([3, 1], "bool")));
expectType<Tensor<[number, 3], "int64", "cpu">>(t([5, 2, 4]).nonzero());
expectType<Tensor<[number, 0], "int64", "cpu">>(tt.argwhere(t([])));
expectType<Tensor<[number, 2], "int64", "cpu">>(t([5, 2], "bool").argwhere());
expectType<Tensor<[2, 3], "int64", "cpu">>(tt.searchsorted(t([5]), t([2, 3])));
expectType<Tensor<[4, 2], "int64", "cpu">>(tt.searchsorted(t([4, 5]), t([4, 2]), { right: true }));
expectType<Tensor<[], "int64", "cpu">>(tt.searchsorted(t([5]), 2.5, { side: "right" }));
expectType<Tensor<[4, 7], "int32", "cpu">>(tt.searchsorted(t([4, 5]), t([4, 7]), { outInt32: true, sorter: t([4, 5], "int64") }));
expectType<Tensor<[2, 3], "int64", "cpu">>(tt.bucketize(t([2, 3]), t([5])));
expectType<Tensor<[], "int32", "cpu">>(tt.bucketize(3, t([5]), { outInt32: true, right: true }));
expectType<[Tensor<[number], "int64", "cpu">, Tensor<[number], "int64", "cpu">]>(t([5, 2]).nonzero({ asTuple: true }));
expectType<[Tensor<[number], "int64", "cpu">]>(tt.nonzero(t([]), { asTuple: true }));
expectType<[Tensor<[4], "int64", "cpu">, Tensor<[4], "int64", "cpu">]>(tt.unravelIndex(t([4], "int32"), [2, 3]));
expectType<[]>(tt.unravelIndex(t([4], "int64"), []));
