import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

/** Picking and writing in functions that are written once, for any size, dtype or device. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type I<S extends Shape> = Tensor<S, "int64", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare function t<const S extends Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

function firstSteps<B extends Dim, C extends Dim>(x: F<[B, 12, C]>): F<[B, 4, C]> {
  return x.narrow(1, 0, 4);
}
expectType<F<["B", 4, 64]>>(firstSteps(f(["B", 12, 64])));
function step<B extends Dim, T extends Dim, C extends Dim>(x: F<[B, T, C]>, at: number): F<[B, C]> {
  return x.select(1, at);
}
expectType<F<[2, 64]>>(step(f([2, 12, 64]), 3));
function chosenRows<B extends Dim, C extends Dim, N extends Dim>(x: F<[B, C]>, rows: I<[N]>): F<[N, C]> {
  return x.indexSelect(0, rows);
}
expectType<F<[5, 3]>>(chosenRows(f([2, 3]), t([5], "int64")));
function chosenScores<B extends Dim, V extends Dim>(scores: F<[B, V]>, classes: I<[B, 1]>): F<[B, 1]> {
  return scores.gather(1, classes);
}
expectType<F<["B", 1]>>(chosenScores(f(["B", 10]), t(["B", 1], "int64")));
function sortedBy<B extends Dim, V extends Dim>(x: F<[B, V]>): F<[B, V]> {
  return x.takeAlongDim(x.argsort(1), 1);
}
expectType<F<[2, 5]>>(sortedBy(f([2, 5])));
function looked<S extends Shape>(x: F<[100]>, positions: I<S>): F<S> {
  return x.take(positions);
}
expectType<F<[4, 2]>>(looked(f([100]), t([4, 2], "int64")));
function kept<B extends Dim, C extends Dim>(x: F<[B, C]>, mask: Tensor<[B, C], "bool", "cpu">): F<[number]> {
  return x.maskedSelect(mask);
}
expectType<F<[number]>>(kept(f([2, 3]), t([2, 3], "bool")));
function where<B extends Dim, C extends Dim>(x: F<[B, C]>): I<[number, 2]> {
  return x.nonzero();
}
expectType<I<[number, 2]>>(where(f([2, 3])));
function buckets<S extends Shape, N extends Dim>(x: F<S>, bounds: F<[N]>): I<S> {
  return tt.bucketize(x, bounds);
}
expectType<I<[2, 3]>>(buckets(f([2, 3]), f([4])));
function found<B extends Dim, N extends Dim, M extends Dim>(sorted: F<[B, N]>, values: F<[B, M]>): I<[B, M]> {
  return tt.searchsorted(sorted, values);
}
expectType<I<[2, 5]>>(found(f([2, 3]), f([2, 5])));
function hot<B extends Dim, T extends Dim>(classes: I<[B, T]>): I<[B, T, 10]> {
  return classes.oneHot({ numClasses: 10 });
}
expectType<I<[2, 5, 10]>>(hot(t([2, 5], "int64")));

// Written.
function accumulated<V extends Dim, C extends Dim, N extends Dim>(table: F<[V, C]>, rows: I<[N]>, steps: F<[N, C]>): F<[V, C]> {
  return table.indexAdd(0, rows, steps, { alpha: -1 }).indexCopy_(0, rows, steps).indexReduce_(0, rows, steps, "amax");
}
expectType<F<[9, 4]>>(accumulated(f([9, 4]), t([3], "int64"), f([3, 4])));
function blanked<V extends Dim, C extends Dim, N extends Dim>(table: F<[V, C]>, rows: I<[N]>): F<[V, C]> {
  return table.indexFill(0, rows, 0);
}
expectType<F<[9, 4]>>(blanked(f([9, 4]), t([3], "int64")));
function placed<V extends Dim, C extends Dim, N extends Dim>(table: F<[V, C]>, rows: I<[N]>, values: F<[N, C]>): F<[V, C]> {
  return table.indexPut([rows], values, { accumulate: true });
}
expectType<F<[9, 4]>>(placed(f([9, 4]), t([3], "int64"), f([3, 4])));
function summed<N extends Dim, C extends Dim, S extends Dim>(nodes: F<[S, C]>, edges: I<[N, C]>, messages: F<[N, C]>): F<[S, C]> {
  return nodes.scatterAdd(0, edges, messages).scatterReduce(0, edges, messages, "mean").scatter(0, edges, messages).scatter(0, edges, 1);
}
expectType<F<[9, 4]>>(summed(f([9, 4]), t([3, 4], "int64"), f([3, 4])));
function oneHotScores<B extends Dim>(classes: I<[B, 1]>, zeros: F<[B, 10]>): F<[B, 10]> {
  return zeros.scatter(1, classes, 1);
}
expectType<F<["B", 10]>>(oneHotScores(t(["B", 1], "int64"), f(["B", 10])));
function filledIn<B extends Dim, C extends Dim>(x: F<[B, C]>, mask: Tensor<[B, C], "bool", "cpu">, values: F<[B, C]>): F<[B, C]> {
  return x.maskedScatter(mask, values).maskedScatter_(mask, values).maskedFill(mask, 0);
}
expectType<F<[2, 3]>>(filledIn(f([2, 3]), t([2, 3], "bool"), f([2, 3])));
function putAt<S extends Shape, N extends Dim>(x: F<S>, positions: I<[N]>, values: F<[N]>): F<S> {
  return x.put(positions, values);
}
expectType<F<[2, 3]>>(putAt(f([2, 3]), t([4], "int64"), f([4])));
function replaced<B extends Dim, T extends Dim, C extends Dim>(x: F<[B, T, C]>, row: F<[B, C]>): F<[B, T, C]> {
  return x.selectScatter(row, 1, 0);
}
expectType<F<[2, 3, 4]>>(replaced(f([2, 3, 4]), f([2, 4])));
function head<B extends Dim, C extends Dim>(x: F<[B, 12, C]>, start: F<[B, 4, C]>): F<[B, 12, C]> {
  return x.sliceScatter(start, 1, { end: 4 });
}
expectType<F<[2, 12, 5]>>(head(f([2, 12, 5]), f([2, 4, 5])));

// Any dtype and device.
function sortedAnywhere<B extends Dim, D extends DType, V extends Device>(x: Tensor<[B, 8], D, V>, order: Tensor<[B, 8], "int64", V>): Tensor<[B, 8], D, V> {
  return x.gather(1, order).takeAlongDim(order, 1);
}
expectType<Tensor<[2, 8], "float64", "cpu">>(sortedAnywhere(t([2, 8], "float64"), t([2, 8], "int64")));
function addedAnywhere<N extends Dim, C extends Dim, D extends DType, V extends Device>(x: Tensor<[N, C], D, V>, rows: Tensor<[C], "int64", V>): Tensor<[N, C], D, V> {
  return x.indexAdd(1, rows, x).indexCopy(1, rows, x);
}
expectType<Tensor<[2, 8], "int64", "cpu">>(addedAnywhere(t([2, 8], "int64"), t([8], "int64")));

// Slices around dims that are anything.
function corner<B extends Dim, C extends Dim>(x: F<[B, C, 32, 32]>): F<[B, C, 8, 1, 4]> {
  return x.at(":", ":", ":8", null, "::8");
}
expectType<F<["B", 3, 8, 1, 4]>>(corner(f(["B", 3, 32, 32])));
function pairs<B extends Dim, T extends Dim, N extends Dim>(x: F<[B, T, 64]>, rows: I<[N]>, steps: I<[N]>): F<[N, 64]> {
  return x.at(rows, steps);
}
expectType<F<[3, 64]>>(pairs(f([2, 5, 64]), t([3], "int64"), t([3], "int64")));
function masked<B extends Dim, T extends Dim>(x: F<[B, T, 64]>, mask: Tensor<[B, T], "bool", "cpu">): F<[number, 64]> {
  return x.at(mask);
}
expectType<F<[number, 64]>>(masked(f([2, 5, 64]), t([2, 5], "bool")));
function listed<B extends Dim, T extends Dim>(x: F<[B, T, 64]>): F<[B, T, 2]> {
  return x.setAt(["...", [0, 1]], 0).at("...", [0, -1]);
}
expectType<F<[2, 5, 2]>>(listed(f([2, 5, 64])));
