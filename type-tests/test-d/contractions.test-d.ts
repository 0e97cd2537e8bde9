import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], D extends DType = "float32">(shape: S, dtype?: D): Of<S, D>;
declare function f<const S extends tt.Dim[]>(shape: S): F<S>;

// Products that something is added to; it broadcasts.
expectType<F<[2]>>(t([2]).addmv(t([2, 3]), t([3])));
expectType<F<[2]>>(tt.addmv(t([]), t([2, 3]), t([3]), { beta: 0.5, alpha: 2 }));
expectType<F<[2, 3]>>(t([3]).addr(t([2]), t([3])));
expectType<Of<[2, 3], "float64">>(tt.addr(t([2, 3], "int64"), t([2], "float64"), t([3])));
expectType<F<[5, 2, 4]>>(t([2, 1]).baddbmm(t([5, 2, 3]), t([5, 3, 4])));
expectType<F<[5, 2, 4]>>(tt.baddbmm(t([5, 2, 4]), t([5, 2, 3]), t([5, 3, 4])));
expectType<F<[2, 4]>>(t([4]).addbmm(t([5, 2, 3]), t([5, 3, 4])));
expectType<F<[2, 4]>>(tt.addbmm(t([2, 4]), t([5, 2, 3]), t([5, 3, 4])));
expectType<F<[2]>>(t([2]).addmv_(t([2, 3]), t([3]), { beta: 0.5 }));
expectType<F<[2, 3]>>(tt.addr_(t([2, 3]), t([2], "float64"), t([3], "int64")));
expectType<F<[5, 2, 4]>>(tt.baddbmm_(t([5, 2, 4]), t([5, 2, 3]), t([5, 3, 4])));
expectType<F<[2, 4]>>(t([2, 4]).addbmm_(t([5, 2, 3]), t([5, 3, 4])));

// Several matrices.
expectType<F<[2, 3]>>(tt.chainMatmul([f([2, 3])]));
expectType<F<[2, 5]>>(tt.chainMatmul([f([2, 3]), f([3, 4]), f([4, 5])]));
expectType<F<[2, 7]>>(tt.multiDot([f([2, 3]), f([3, 4]), f([4, 5]), f([5, 6]), f([6, 7])]));
expectType<F<[]>>(tt.multiDot([f([3]), f([3, 4]), f([4])]));
expectType<Of<[5], "float64">>(tt.multiDot([t([3], "float64"), t([3, 4], "float64"), t([4, 5], "float64")]));

// Vectors, last dims, blocks.
expectType<Of<[], "complex64">>(t([3], "complex64").vdot(t([3], "complex64")));
expectType<F<[]>>(tt.vdot(t([3]), t([3])));
expectType<F<[2]>>(tt.vecdot(t([2, 3]), t([3])));
expectType<F<[5, 3]>>(tt.vecdot(t([5, 2, 3]), t([2, 1]), { dim: 1 }));
expectType<F<[2, 4]>>(t([2, 3]).inner(t([4, 3])));
expectType<F<[5, 2, 4, 6]>>(tt.inner(t([5, 2, 3]), t([4, 6, 3])));
expectType<F<[2, 3]>>(tt.inner(t([2, 3]), t([], "int64")));
expectType<F<[8, 15]>>(t([2, 3]).kron(t([4, 5])));
expectType<Of<[5, 8, 15], "int16">>(tt.kron(t([5, 2, 3], "uint8"), t([4, 5], "int8")));
expectType<F<[2, 3]>>(t([2, 3]).cross(t([1, 3])));
expectType<F<[3, 4]>>(tt.cross(t([3, 4]), t([3, 1]), 0));

// tensordot: a number of dims, or dims in pairs.
expectType<F<[2, 5]>>(t([2, 3, 4]).tensordot(t([3, 4, 5])));
expectType<F<[2, 3, 4, 5]>>(tt.tensordot(t([2, 3]), t([4, 5]), 0));
expectType<F<[2, 3, 5]>>(tt.tensordot(t([2, 3, 4]), t([4, 5]), { dims: 1 }));
expectType<F<[2, 5]>>(tt.tensordot(t([2, 3, 4]), t([4, 5, 3]), [[1, 2], [2, 0]]));
expectType<F<[3, 4, 5, 3]>>(tt.tensordot(t([2, 3, 4]), t([5, 2, 3]), [[0], [-2]]));

// bilinear, powers, distances.
expectType<F<[7, 5, 4]>>(tt.bilinear(t([7, 5, 2]), t([7, 5, 3]), t([4, 2, 3]), { bias: t([4]) }));
expectType<F<[4]>>(tt.bilinear(t([2]), t([3]), t([4, 2, 3])));
expectType<F<[3, 3]>>(tt.eye(3).matrixPower(-2));
expectType<Of<[5, 3, 3], "int64">>(tt.matrixPower(t([5, 3, 3], "int64"), 3));
expectType<F<[5, 3, 3]>>(t([5, 3, 3]).matrixExp());
expectType<Of<[3, 3], "bfloat16">>(tt.matrixExp(t([3, 3], "bfloat16")));
expectType<F<[2, 4]>>(tt.cdist(t([2, 3]), t([4, 3])));
expectType<F<[6, 5, 2, 4]>>(tt.cdist(t([6, 1, 2, 3]), t([5, 4, 3]), { p: 1 }));
expectType<F<[6]>>(t([4, 3]).pdist());
expectType<F<[499500]>>(tt.pdist(t([1000, 3]), 1));
expectType<F<[2]>>(tt.pairwiseDistance(t([2, 3]), t([3])));
expectType<Of<[2, 1], "float32">>(tt.pairwiseDistance(t([2, 3], "int64"), t([2, 3], "complex64"), 1, { keepdim: true }));
expectType<F<[2]>>(tt.cosineSimilarity(t([2, 3]), t([2, 3])));
expectType<Of<[5, 3], "float64">>(tt.cosineSimilarity(t([5, 2, 3]), t([2, 3], "float64"), { dim: 1 }));

// einsum: products, sums, transpositions, diagonals, traces.
expectType<F<[2, 4]>>(tt.einsum("ij,jk->ik", f([2, 3]), f([3, 4])));
expectType<F<[2, 4]>>(tt.einsum("ij,jk", f([2, 3]), f([3, 4])));
expectType<F<[2, 4]>>(tt.einsum("ij, jk -> ik", [f([2, 3]), f([3, 4])]));
expectType<F<[8, 12, 10, 20]>>(tt.einsum("bhqd,bhkd->bhqk", f([8, 12, 10, 64]), f([8, 12, 20, 64])));
expectType<F<[3, 2]>>(tt.einsum("ij->ji", f([2, 3])));
expectType<F<[3, 2]>>(tt.einsum("ba", f([2, 3])));
expectType<F<[3, 2]>>(tt.einsum("aB", f([2, 3])));
expectType<F<[]>>(tt.einsum("ii", f([3, 3])));
expectType<F<[3]>>(tt.einsum("ii->i", f([3, 3])));
expectType<F<[]>>(tt.einsum("ij->", f([2, 3])));
expectType<F<[2, 3, 4]>>(tt.einsum("i,j,k->ijk", f([2]), f([3]), f([4])));
expectType<F<[2, 4]>>(tt.einsum("ij,jk->ik", f([2, 1]), f([3, 4])));
expectType<F<[]>>(tt.einsum(",", f([]), f([])));
expectType<F<[2, 9]>>(tt.einsum("ij,jk,kl,lm->im", f([2, 3]), f([3, 4]), f([4, 5]), f([5, 9])));
expectType<F<[2, 3, 9, 10, 11, 12]>>(tt.einsum("abcdef,cdefgh,efghij,ghijkl->abijkl", f([2, 3, 2, 3, 2, 3]), f([2, 3, 2, 3, 2, 3]), f([2, 3, 2, 3, 9, 10]), f([2, 3, 9, 10, 11, 12])));

// Its ellipsis.
expectType<F<[6, 5, 2, 4]>>(tt.einsum("...ij,...jk->...ik", f([6, 1, 2, 3]), f([5, 3, 4])));
expectType<F<[5, 2, 4]>>(tt.einsum("...ij,...jk", f([5, 2, 3]), f([3, 4])));
expectType<F<[4, 3, 2]>>(tt.einsum("i...j->j...i", f([2, 3, 4])));
expectType<F<[2]>>(tt.einsum("i...->i", f([2, 3, 4])));
expectType<F<[2, 3]>>(tt.einsum("...", f([2, 3])));

// Its dtypes: sums of small integers are int64, products of elements promote.
expectType<Of<[2], "int64">>(tt.einsum("ij->i", t([2, 3], "int8")));
expectType<Of<[2, 4], "int32">>(tt.einsum("ij,jk->ik", t([2, 3], "int32"), t([3, 4], "int32")));
expectType<Of<[2, 3], "float64">>(tt.einsum("i,j->ij", t([2], "float32"), t([3], "float64")));
expectType<Of<[2, 3], "complex64">>(tt.einsum("ij,j->ij", t([2, 3], "complex64"), t([3], "float32")));
