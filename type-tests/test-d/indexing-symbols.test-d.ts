import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectError, expectType } from "tsd";

/** Picking and writing along dims that are symbols: a symbol fits itself, and a position along it may always be right. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Parts.
expectType<F<["B", 4]>>(t(["B", "T"]).narrow(1, 2, 4));
expectType<F<["B", "T"]>>(t(["B", "T+2"]).narrow(-1, 2, "T"));
expectType<F<["B", "T"]>>(t(["B", "T*2"]).narrow(1, "T", "T"));
expectType<F<["T"]>>(t(["B", "T"]).select(0, -1));
expectType<F<["B", 64]>>(t(["B", "T", 64]).select(1, 5));
expectType<F<["B", "N"]>>(t(["B", "T"]).indexSelect(1, t(["N"], "int64")));
expectType<F<["N", "T"]>>(t(["B", "T"]).gather(0, t(["N", "T"], "int64")));
expectType<F<["B", 3]>>(t(["B", "T"]).gather(1, t(["B", 3], "int64")));
expectType<F<["B", "U"]>>(t(["B", "T"]).takeAlongDim(t([1, "U"], "int64"), 1));
expectType<F<["B*T"]>>(t([5, 2]).takeAlongDim(t(["B", "T"], "int64")));
expectType<F<["N", "K"]>>(t(["B", "T"]).take(t(["N", "K"], "int64")));
expectType<F<[number]>>(t(["B", "T"]).maskedSelect(t(["T"], "bool")));
expectType<Tensor<[number, 2], "int64", "cpu">>(t(["B", "T"]).nonzero());
expectType<Tensor<["B", "K"], "int64", "cpu">>(tt.searchsorted(t(["B", "T"]), t(["B", "K"])));
expectType<Tensor<["B", "K"], "int64", "cpu">>(tt.bucketize(t(["B", "K"]), t(["T"])));
expectType<Tensor<["B", "T", 10], "int64", "cpu">>(t(["B", "T"], "int64").oneHot({ numClasses: 10 }));
expectType<[Tensor<["B"], "int64", "cpu">, Tensor<["B"], "int64", "cpu">]>(tt.unravelIndex(t(["B"], "int64"), [3, 4]));
expectError(t(["B", "T"]).indexSelect(2, t(["N"], "int64")));
expectError(t(["B", "T"]).gather(0, t(["N", "T+1"], "int64")));
expectError(t(["B", "T"]).takeAlongDim(t(["U", 3], "int64"), 1));
expectError(t(["B", "T"]).maskedSelect(t(["U"], "bool")));
expectError(tt.searchsorted(t(["B", "T"]), t(["U", "K"])));

// What is written has the sizes of the part.
expectType<F<["B", "T"]>>(t(["B", "T"]).indexAdd(0, t(["N"], "int64"), t(["N", "T"])));
expectType<F<["B", "T"]>>(t(["B", "T"]).indexCopy_(1, t([3], "int64"), t(["B", 3])));
expectType<F<["B", "T"]>>(t(["B", "T"]).indexReduce(0, t(["N"], "int64"), t(["N", "T"]), "mean"));
expectType<F<["B", "T"]>>(t(["B", "T"]).indexFill(0, t(["N"], "int64"), 1));
expectType<F<["B", "T", "C"]>>(t(["B", "T", "C"]).indexPut([t(["N"], "int64"), t(["N"], "int64")], t(["N", "C"])));
expectType<F<["B", "T"]>>(t(["B", "T"]).indexPut_([null, t(["N"], "int64")], t(["B", 1])));
expectType<F<["B", "T"]>>(t(["B", "T"]).scatter(1, t(["B", 3], "int64"), t(["B", 3])));
expectType<F<["B", "T"]>>(t(["B", "T"]).scatter(0, t(["N", "T"], "int64"), 1));
expectType<F<["B", "T"]>>(t(["B", "T"]).scatterAdd_(0, t(["N", "T"], "int64"), t(["N+1", "T"])));
expectType<F<["B", "T"]>>(t(["B", "T"]).scatterReduce(0, t(["N", "T"], "int64"), t(["N", "T"]), "amin"));
expectType<F<["B", "T"]>>(t(["B", "T"]).maskedScatter(t(["T"], "bool"), t(["B", "T"])));
expectType<F<["B", "T"]>>(t(["B", "T"]).put(t(["K"], "int64"), t(["K"])));
expectType<F<["B", "T"]>>(t(["B", "T"]).selectScatter(t(["T"]), 0, 3));
expectType<F<["B", "T"]>>(t(["B", "T"]).sliceScatter(t(["B", "T"])));
expectType<F<["B", "T+1"]>>(t(["B", "T+1"]).sliceScatter(t(["B", "T"]), 1, { start: 1 }));
expectType<F<["B", "T*2"]>>(t(["B", "T*2"]).sliceScatter(t(["B", "T"]), 1, { step: 2 }));
expectType<F<["n", "n"]>>(t(["n", "n"]).fillDiagonal_(1));
expectError(t(["B", "T"]).indexAdd(0, t(["N"], "int64"), t(["B", "T"])));
expectError(t(["B", "T"]).indexPut([t(["N"], "int64")], t(["U"])));
expectError(t(["B", "T"]).scatterAdd(0, t(["N+1", "T"], "int64"), t(["N", "T"])));
expectError(t(["B", "T"]).scatter(0, t(["N", "T+1"], "int64"), 1));
expectError(t(["B", "T"]).put(t(["K"], "int64"), t(["T"])));
expectError(t(["B", "T"]).selectScatter(t(["B"]), 0, 3));
expectError(t(["B", "T+1"]).sliceScatter(t(["B", "T+1"]), 1, { start: 1 }));

// Typed slicing.
expectType<F<["T"]>>(t(["B", "T"]).at(0));
expectType<F<["B", 1, "T"]>>(t(["B", "T"]).at(":", null));
expectType<F<["B", "T", 5]>>(t(["B", "T", "C"]).at("...", [0, 1, 0, 1, 1]));
expectType<F<["N", "K", "T"]>>(t(["B", "T"]).at(t(["N", "K"], "int64")));
expectType<F<["N", "C"]>>(t(["B", "T", "C"]).at(t(["N"], "int64"), t(["N"], "int64")));
expectType<F<["N", "T"]>>(t(["B", "T", "C"]).at(t(["N"], "int64"), ":", t(["N"], "int64")));
expectType<F<["B", "N", "C"]>>(t(["B", "T", "C"]).at(":", t(["N"], "int64")));
expectType<F<[number, "C"]>>(t(["B", "T", "C"]).at(t(["B", "T"], "bool")));
expectType<F<["B", number]>>(t(["B", "T", "C"]).at(":", t(["T", "C"], "bool")));
expectType<F<["B", 3, "T"]>>(t(["B", "T+3"]).at(":", null, "3:").expand([-1, 3, -1]));
expectError(t(["B", "T"]).at(t(["N"], "int64"), t(["K"], "int64")));
expectError(t(["B", "T"]).at(t(["T"], "bool")));
expectError(t(["B", "T"]).at(0, 0, 0));
