import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends tt.Dim[]>(shape: S): F<S>;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

expectType<F<[3, 2]>>(t([2, 3]).reshape([3, 2]));
expectType<F<[6]>>(t([2, 3]).reshape([-1]));
expectType<F<[2, 12, 64]>>(t([2, 768]).reshape([2, 12, 64]));
expectType<F<[2, 4]>>(t([2, 2, 2]).reshape([2, -1]));
expectType<F<[]>>(t([1, 1]).reshape([]));
expectType<F<[1]>>(t([]).reshape([1]));
expectType<F<[0, 5]>>(t([0, 3]).reshape([0, 5]));
expectType<F<[3, 2]>>(t([2, 3]).view([3, -1]));
expectType<F<[6]>>(t([2, 3]).flatten());
expectType<F<[1]>>(t([]).flatten());
expectType<F<[2, 12]>>(t([2, 3, 4]).flatten(1));
expectType<F<[6, 4]>>(t([2, 3, 4]).flatten(0, { endDim: 1 }));
expectType<F<[2, 12]>>(t([2, 3, 4]).flatten({ startDim: -2 }));
expectType<F<[4, 2, 3]>>(t([2, 3, 4]).permute([2, 0, 1]));
expectType<F<[4, 2, 3]>>(t([2, 3, 4]).permute([-1, -3, 1]));
expectType<F<[3, 2]>>(t([2, 3]).transpose(0, 1));
expectType<F<[2, 4, 3]>>(t([2, 3, 4]).transpose(-1, -2));
expectType<F<[3, 2]>>(t([2, 3]).t());
expectType<F<[5, 3, 2]>>(t([5, 2, 3]).adjoint());
expectType<F<[3]>>(t([3]).t());
expectType<F<[]>>(t([]).t());
expectType<F<[2, 3]>>(t([1, 2, 1, 3, 1]).squeeze());
expectType<F<[2, 1]>>(t([1, 2, 1]).squeeze(0));
expectType<F<[1, 2]>>(t([1, 2, 1]).squeeze(-1));
expectType<F<[1, 2, 1]>>(t([1, 2, 1]).squeeze(1));
expectType<F<[1, 2, 3]>>(t([2, 3]).unsqueeze(0));
expectType<F<[2, 3, 1]>>(t([2, 3]).unsqueeze(2));
expectType<F<[2, 1, 3]>>(t([2, 3]).unsqueeze(-2));
expectType<F<[1]>>(t([]).unsqueeze(0));
expectType<F<[4, 2, 3]>>(t([2, 1]).expand([4, 2, 3]));
expectType<F<[2, 3]>>(t([2, 1]).expand([-1, 3]));
expectType<F<[4, 2, 3]>>(t([2, 3]).broadcastTo([4, 2, 3]));
expectType<F<[2, 3]>>(t([2, 3]).flip([0, -1]));
expectType<F<[2, 3]>>(t([2, 3]).tril());
expectType<F<[4, 2, 3]>>(t([4, 2, 3]).triu({ diagonal: 1 }));

// Joining and splitting.
expectType<F<[5, 3]>>(tt.cat([f([2, 3]), f([3, 3])]));
expectType<F<[2, 7]>>(tt.cat([f([2, 3]), f([2, 4])], 1));
expectType<F<[2, 7]>>(tt.cat([f([2, 3]), f([2, 4])], -1));
expectType<F<[6, 3]>>(tt.cat([f([1, 3]), f([2, 3]), f([3, 3])], { dim: 0 }));
expectType<Tensor<[4], "float64", "cpu">>(tt.cat([tt.zeros([2], { dtype: "int32" }), tt.zeros([2], { dtype: "float64" })]));
expectType<F<[2, 4, 3]>>(tt.stack([f([4, 3]), f([4, 3])]));
expectType<F<[4, 3, 2]>>(tt.stack([f([4, 3]), f([4, 3])], -1));
expectType<F<[4, 2, 3]>>(tt.stack([f([4, 3]), f([4, 3])], 1));
expectType<F<[1]>>(tt.stack([f([])]));
expectType<[F<[2, 3]>, F<[2, 3]>, F<[1, 3]>]>(t([5, 3]).split(2));
expectType<[F<[2, 3]>, F<[3, 3]>]>(t([5, 3]).split([2, 3]));
expectType<[F<[5, 1]>, F<[5, 2]>]>(t([5, 3]).split([1, 2], -1));
expectType<[F<[2, 3]>, F<[2, 3]>, F<[1, 3]>]>(t([5, 3]).chunk(3));
expectType<[F<[5, 2]>, F<[5, 1]>]>(t([5, 3]).chunk(2, 1));
expectType<[F<[3]>, F<[3]>]>(t([2, 3]).unbind());
expectType<[F<[2]>, F<[2]>, F<[2]>]>(t([2, 3]).unbind(1));

// Parts.
expectType<F<[2, 3]>>(t([5, 3]).narrow(0, 1, 2));
expectType<F<[5, 0]>>(t([5, 3]).narrow(-1, 3, 0));
expectType<F<[3]>>(t([5, 3]).select(0, -5));
expectType<F<[5]>>(t([5, 3]).select(1, 2));
expectType<F<[4, 3]>>(t([5, 3]).indexSelect(0, t([4], "int64")));
expectType<F<[5, 4]>>(t([5, 3]).indexSelect(1, t([4], "int32")));
expectType<F<[2, 3]>>(t([5, 3]).gather(0, t([2, 3], "int64")));
expectType<F<[5, 7]>>(t([5, 3]).gather(1, t([5, 7], "int64")));
expectType<Tensor<[8, 10], "int64", "cpu">>(t([8], "int64").oneHot({ numClasses: 10 }));
expectType<Tensor<[2, 3, 10], "int64", "cpu">>(tt.oneHot(t([2, 3], "int64"), { numClasses: 10 }));

// Indexing as in PyTorch.
expectType<F<[3]>>(t([2, 3]).at(0));
expectType<F<[3]>>(t([2, 3]).at(-1));
expectType<F<[]>>(t([2, 3]).at(0, 0));
expectType<F<[2, 3]>>(t([2, 3]).at());
expectType<F<[1, 3]>>(t([2, 3]).at("0:1"));
expectType<F<[2, 2]>>(t([2, 3]).at(":", "1:"));
expectType<F<[2]>>(t([2, 3]).at(":", 0));
expectType<F<[5]>>(t([10]).at("::2"));
expectType<F<[3]>>(t([10]).at("1:9:3"));
expectType<F<[2]>>(t([10]).at("-2:"));
expectType<F<[0]>>(t([10]).at("5:2"));
expectType<F<[10]>>(t([10]).at("0:100"));
expectType<F<[2, 3]>>(t([2, 3, 4]).at("...", 0));
expectType<F<[1, 2, 3]>>(t([2, 3]).at(null));
expectType<F<[2, 1, 3]>>(t([2, 3]).at(":", null));
expectType<F<[4, 3]>>(t([2, 3]).at(t([4], "int64")));
expectType<F<[2, 4]>>(t([2, 3]).at(":", t([4], "int64")));
expectType<F<[4]>>(t([2, 3]).at(t([4], "int64"), t([4], "int64")));
expectType<F<[number]>>(t([2, 3]).at(t([2, 3], "bool")));
expectType<F<[5]>>(t([10]).at(" 2 : +7 "));
// Lists of positions and of booleans, of which types count those that are true.
expectType<F<[2, 3]>>(t([5, 3]).at([4, -1]));
expectType<F<[2, 2, 3]>>(t([5, 3]).at([[0, 1], [2, 3]]));
expectType<F<[0, 3]>>(t([5, 3]).at([]));
expectType<F<[2, 3]>>(t([3, 3]).at([true, false, true]));
expectType<F<[3, 4]>>(t([2, 2, 4]).at([[true, true], [false, true]]));
// A boolean is a new dim.
expectType<F<[1, 2, 3]>>(t([2, 3]).at(true));
expectType<F<[2, 0, 3]>>(t([2, 3]).at(":", false));
// An integer without dims takes its dim away.
expectType<F<[3]>>(t([2, 3]).at(t([], "int64")));
// Index tensors broadcast; their dims stand where the first stood, or in front where others come between.
expectType<F<[4, 5]>>(t([2, 3]).at(t([4, 1], "int64"), t([5], "int64")));
expectType<F<[2, 5, 4, 6]>>(t([2, 3, 4, 6]).at(":", t([5], "int64")));
expectType<F<[2, 5, 7, 6]>>(t([2, 3, 4, 6]).at(":", t([5, 1], "int64"), t([7], "int64")));
expectType<F<[5, 2, 4]>>(t([2, 3, 4, 6]).at(":", t([5], "int64"), ":", t([5], "int64")));
expectType<F<[5, 2, 1, 6]>>(t([2, 3, 4, 6]).at(":", t([5], "int64"), null, t([5], "int64")));
expectType<F<[2, 5]>>(t([2, 3, 4, 6]).at(":", t([5], "int64"), 0, t([5], "int64")));
// A mask of several dims stands for all of them.
expectType<F<[number, 4]>>(t([2, 3, 4]).at(t([2, 3], "bool")));
expectType<F<[2, number]>>(t([2, 3, 4]).at(":", t([3, 4], "bool")));
expectType<F<[2, 3]>>(t([2, 3]).setAt([0, "1:"], 5));
expectType<F<[2, 3]>>(t([2, 3]).setAt([0], t([1, 1, 3])));
expectType<F<[2, 3]>>(t([2, 3]).setAt([0], t([3], "int64")));
expectType<F<[2, 3]>>(t([2, 3]).setAt([[0, 1]], t([2, 1])));
expectType<F<[2, 3]>>(t([2, 3]).setAt([t([2, 3], "bool")], 0));
expectType<F<[2, 3]>>(t([2, 3]).setAt([t([2, 3], "bool")], t([], "float64")));
expectType<F<[2, 3]>>(t([2, 3]).setAt([":", 1], t([2])));

expectType<Tensor<[2, 3], "float64", "cpu">>(t([2, 3]).to("float64"));
expectType<Tensor<[2, 3], "float32", "cuda:1">>(t([2, 3]).to("cuda:1"));
expectType<Tensor<[2, 3], "int64", "cpu">>(t([2, 3]).to({ dtype: "int64" }));
expectType<Tensor<[2, 3], "bool", "cpu">>(t([2, 3]).to(t([7], "bool")));
