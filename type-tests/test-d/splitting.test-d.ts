import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

expectType<[F<[3, 2]>, F<[2, 2]>, F<[2, 2]>]>(t([7, 2]).tensorSplit(3));
expectType<[F<[1]>, F<[1]>, F<[0]>]>(t([2]).tensorSplit(3));
expectType<[F<[2, 2]>, F<[4, 2]>, F<[1, 2]>]>(t([7, 2]).tensorSplit([2, -1]));
expectType<[F<[5]>, F<[0]>, F<[5]>]>(tt.tensorSplit(t([7]), [5, 2]));
expectType<[F<[2, 2]>, F<[2, 5]>]>(t([2, 7]).tensorSplit([2], 1));
expectType<[F<[2, 4]>, F<[2, 3]>]>(t([2, 7]).tensorSplit(2, { dim: -1 }));
expectType<F<[number, 2]>[]>(t([7, 2]).tensorSplit(t([2], "int64")));
expectType<[F<[2, 2]>, F<[2, 2]>, F<[2, 2]>]>(t([2, 6]).hsplit(3));
expectType<[F<[1]>, F<[3]>, F<[2]>]>(t([6]).hsplit([1, 4]));
expectType<[F<[3, 2]>, F<[3, 2]>]>(t([6, 2]).vsplit(2));
expectType<[F<[5, 2]>, F<[1, 2]>]>(tt.vsplit(t([6, 2]), [-1]));
expectType<[F<[1, 2, 2]>, F<[1, 2, 2]>]>(t([1, 2, 4]).dsplit(2));
