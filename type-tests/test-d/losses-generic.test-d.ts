import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

/** Losses in functions that are written once, for any batch, any number of classes, any dtype or device. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare function t<const S extends Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

function regression<S extends Shape>(x: F<S>, y: F<S>): F<[]> {
  return x.mseLoss(y).add(x.l1Loss(y)).add(x.smoothL1Loss(y)).add(x.huberLoss(y));
}
expectType<F<[]>>(regression(f([2, 3]), f([2, 3])));
function errors<B extends Dim, C extends Dim>(x: F<[B, C]>, y: F<[B, C]>): F<[B, C]> {
  return x.mseLoss(y, { reduction: "none" });
}
expectType<F<[2, 3]>>(errors(f([2, 3]), f([2, 3])));
function classification<B extends Dim, K extends Dim>(x: F<[B, K]>, y: Tensor<[B], "int64", "cpu">, weight: F<[K]>): F<[]> {
  return x.crossEntropy(y).add(x.crossEntropy(y, { weight })).add(x.logSoftmax(1).nllLoss(y));
}
expectType<F<[]>>(classification(f([2, 3]), t([2], "int64"), f([3])));
function each<B extends Dim, K extends Dim>(x: F<[B, K]>, y: Tensor<[B], "int64", "cpu">): F<[B]> {
  return x.crossEntropy(y, { reduction: "none" });
}
expectType<F<["B"]>>(each(f(["B", 3]), t(["B"], "int64")));
function soft<B extends Dim, K extends Dim>(x: F<[B, K]>, y: F<[B, K]>): F<[]> {
  return x.crossEntropy(y).add(x.logSoftmax(1).klDiv(y, { reduction: "batchmean" }));
}
expectType<F<[]>>(soft(f([2, 3]), f([2, 3])));
function pixels<B extends Dim, K extends Dim, H extends Dim, W extends Dim>(x: F<[B, K, H, W]>, y: Tensor<[B, H, W], "int64", "cpu">): F<[B, H, W]> {
  return x.crossEntropy(y, { reduction: "none" });
}
expectType<F<[2, 4, 5]>>(pixels(f([2, 3, 4, 5]), t([2, 4, 5], "int64")));
function labels<B extends Dim, K extends Dim>(x: F<[B, K]>, y: F<[B, K]>): F<[]> {
  return x.binaryCrossEntropyWithLogits(y).add(x.sigmoid().binaryCrossEntropy(y)).add(x.multilabelSoftMarginLoss(y)).add(x.softMarginLoss(y));
}
expectType<F<[]>>(labels(f([2, 3]), f([2, 3])));
function embeddings<B extends Dim, C extends Dim>(x: F<[B, C]>, y: F<[B, C]>, same: F<[B]>): F<[]> {
  return tt.cosineEmbeddingLoss(x, y, same).add(tt.tripletMarginLoss(x, y, y));
}
expectType<F<[]>>(embeddings(f([2, 3]), f([2, 3]), f([2])));
function ranked<B extends Dim>(x: F<[B]>, y: F<[B]>, order: F<[B]>): F<[B]> {
  return tt.marginRankingLoss(x, y, order, { reduction: "none" });
}
expectType<F<[2]>>(ranked(f([2]), f([2]), f([2])));
function anywhere<B extends Dim, V extends Device>(x: Tensor<[B, 10], "float32", V>, y: Tensor<[B], "int64", V>): Tensor<[], "float32", V> {
  return x.crossEntropy(y);
}
expectType<F<[]>>(anywhere(f([2, 10]), t([2], "int64")));
function anyFloat<B extends Dim, D extends DType>(x: Tensor<[B, 4], D, "cpu">): Tensor<[B, 4], D, "cpu"> {
  return x.mseLoss(x, { reduction: "none" });
}
expectType<Tensor<[2, 4], "float64", "cpu">>(anyFloat(t([2, 4], "float64")));
