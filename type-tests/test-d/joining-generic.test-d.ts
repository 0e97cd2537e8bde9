import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

/** Tensors joined and cut in functions that are written once, for any size, dtype or device. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare function t<const S extends Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

function concatenated<B extends Dim, T extends Dim>(x: F<[B, T, 4]>, y: F<[B, T, 3]>): F<[B, T, 7]> {
  return tt.cat([x, y], -1);
}
expectType<F<[2, 5, 7]>>(concatenated(f([2, 5, 4]), f([2, 5, 3])));
function stacked<S extends Dim[]>(x: F<S>, y: F<S>): F<[2, ...S]> {
  return tt.stack([x, y]);
}
expectType<F<[2, 4, 5]>>(stacked(f([4, 5]), f([4, 5])));
function columnsOf<N extends Dim>(x: F<[N]>, y: F<[N]>, z: F<[N]>): F<[N, 3]> {
  return tt.stack([x, y, z], 1);
}
expectType<F<[9, 3]>>(columnsOf(f([9]), f([9]), f([9])));
function rowsOf<N extends Dim>(x: F<[N]>, y: F<[N]>): F<[2, N]> {
  return tt.vstack([x, y]);
}
expectType<F<[2, 9]>>(rowsOf(f([9]), f([9])));
function deep<H extends Dim, W extends Dim>(x: F<[H, W]>, y: F<[H, W]>): F<[H, W, 2]> {
  return tt.dstack([x, y]);
}
expectType<F<[4, 5, 2]>>(deep(f([4, 5]), f([4, 5])));
function queriesKeysValues<B extends Dim, T extends Dim>(x: F<[B, T, 192]>): [F<[B, T, 64]>, F<[B, T, 64]>, F<[B, T, 64]>] {
  return x.chunk(3, -1);
}
expectType<[F<[2, 5, 64]>, F<[2, 5, 64]>, F<[2, 5, 64]>]>(queriesKeysValues(f([2, 5, 192])));
function gates<B extends Dim>(x: F<[B, 8]>): [F<[B, 2]>, F<[B, 6]>] {
  return x.split([2, 6], 1);
}
expectType<[F<[3, 2]>, F<[3, 6]>]>(gates(f([3, 8])));
function halves<B extends Dim, C extends Dim>(x: F<[B, C, 8]>): [F<[B, C, 4]>, F<[B, C, 4]>] {
  return x.split(4, 2);
}
expectType<[F<[3, 2, 4]>, F<[3, 2, 4]>]>(halves(f([3, 2, 8])));
function coordinates<B extends Dim>(x: F<[B, 2]>): [F<[B]>, F<[B]>] {
  return x.unbind(1);
}
expectType<[F<[7]>, F<[7]>]>(coordinates(f([7, 2])));
function thirds<B extends Dim>(x: F<[B, 9]>): [F<[B, 3]>, F<[B, 3]>, F<[B, 3]>] {
  return x.tensorSplit(3, 1);
}
expectType<[F<[7, 3]>, F<[7, 3]>, F<[7, 3]>]>(thirds(f([7, 9])));
function lattice<N extends Dim, M extends Dim>(x: F<[N]>, y: F<[M]>): [F<[N, M]>, F<[N, M]>] {
  return tt.meshgrid([x, y], { indexing: "ij" });
}
expectType<[F<[3, 4]>, F<[3, 4]>]>(lattice(f([3]), f([4])));
function anyKind<B extends Dim, D extends DType, V extends Device>(x: Tensor<[B, 4], D, V>, y: Tensor<[B, 4], D, V>): Tensor<[B, 8], D, V> {
  return tt.cat([x, y], 1);
}
expectType<Tensor<[2, 8], "int64", "cpu">>(anyKind(t([2, 4], "int64"), t([2, 4], "int64")));
function gridOf<N extends Dim, D extends DType, V extends Device>(x: Tensor<[N, 6], D, V>): [Tensor<[N, 3], D, V>, Tensor<[N, 3], D, V>] {
  return x.hsplit(2);
}
expectType<[Tensor<[2, 3], "bool", "cpu">, Tensor<[2, 3], "bool", "cpu">]>(gridOf(t([2, 6], "bool")));
