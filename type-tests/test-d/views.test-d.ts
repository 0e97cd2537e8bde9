import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

expectType<F<[2, 2, 3]>>(t([2, 6]).unflatten(1, [2, 3]));
expectType<F<[2, 3, 2]>>(t([2, 6]).unflatten(-1, [3, -1]));
expectType<F<[1, 2, 1, 6]>>(t([2, 6]).unflatten(0, [1, 2, 1]));
expectType<F<[12, 64, 5]>>(tt.unflatten(t([768, 5]), 0, [12, 64]));
expectType<F<[6]>>(t([2, 3]).ravel());
expectType<F<[1]>>(t([]).ravel());
expectType<F<[3, 4]>>(t([2, 6]).viewAs(t([3, 4])));
expectType<F<[3, 4]>>(t([2, 6]).reshapeAs(t([3, 4], "int64")));
expectType<F<[4, 2, 3]>>(t([2, 1]).expandAs(t([4, 2, 3])));
expectType<F<[3, 4, 2]>>(t([2, 3, 4]).movedim(0, -1));
expectType<F<[4, 2, 3]>>(t([2, 3, 4]).movedim(2, 0));
expectType<F<[4, 2, 3]>>(t([2, 3, 4]).movedim([0, 1], [1, 2]));
expectType<F<[4, 2, 3]>>(tt.movedim(t([2, 3, 4]), [-1, 0], [0, -2]));
expectType<F<[2, 3, 4]>>(t([2, 3, 4]).movedim([], []));
expectType<F<[]>>(t([]).movedim(0, 0));
expectType<F<[3, 2, 3]>>(t([7, 2]).unfold(0, 3, 2));
expectType<F<[7, 1, 2]>>(t([7, 2]).unfold(-1, 2, 1));
expectType<F<[4, 0]>>(t([3]).unfold(0, 0, 1));
expectType<F<[1]>>(t([]).unfold(0, 1, 1));
expectType<F<[2, 3]>>(t([12]).asStrided([2, 3], [1, 2]));
expectType<F<[]>>(t([12]).asStrided([], [], { storageOffset: 3 }));
expectType<F<[1]>>(tt.atleast1d(t([])));
expectType<F<[2, 3]>>(tt.atleast1d(t([2, 3])));
expectType<F<[1, 3]>>(tt.atleast2d(t([3])));
expectType<F<[1, 1]>>(tt.atleast2d(t([])));
expectType<F<[1, 3, 1]>>(tt.atleast3d(t([3])));
expectType<F<[2, 3, 1]>>(tt.atleast3d(t([2, 3])));
expectType<F<[2, 3, 4, 5]>>(tt.atleast3d(t([2, 3, 4, 5])));

// Squeezed by a list.
expectType<F<[2, 3]>>(t([1, 2, 1, 3]).squeeze([0, 2]));
expectType<F<[2, 1, 3]>>(t([1, 2, 1, 3]).squeeze([0, 1]));
expectType<F<[1, 2]>>(t([1, 2, 1]).squeeze([-1]));
expectType<F<[1, 2]>>(t([1, 2]).squeeze([]));
