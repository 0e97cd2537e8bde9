import type { Dim, Shape, Tensor } from "typetorch";
import { rearrange, reduce, repeat } from "typetorch/einops";
import { expectError, expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare const dim: F<[2, number, 3]>;
declare const shape: F<Shape>;
declare const text: string;
declare const n: number;

// Symbols.
expectType<F<["B*T", 5]>>(rearrange(f(["B", "T", 5]), "b t c -> (b t) c"));
expectType<F<["B", 12, "T", 64]>>(rearrange(f(["B", "T", 768]), "b t (h d) -> b h t d", { h: 12 }));
expectType<F<["T", "B", 3]>>(rearrange(f(["B*T", 3]), "(b t) c -> t b c", { b: "B" }));
expectType<F<["B", "H*16"]>>(repeat(f(["B", "H"]), "b h -> b (h 16)"));
expectType<F<["T"]>>(reduce(f(["B", "T"]), "b t -> t", "mean"));

// What is not known stays so, and no more.
expectType<F<[3, number, 2]>>(rearrange(dim, "a b c -> c b a"));
expectType<F<[number, 2, 3, 5]>>(rearrange(dim, "a (b d) c -> b a c d", { d: 5 }));
expectType<F<[2, 3, number, number]>>(rearrange(dim, "a (b d) c -> a c b d", { d: n }));
expectType<F<[number, number]>>(rearrange(shape, "a b -> b a"));
expectType<F<Shape>>(rearrange(shape, "a ... -> ... a"));
expectType<F<Shape>>(rearrange(f([2, 3]), text));
expectType<F<Shape>>(rearrange(f([2, 3]), "a b -> b a" as "a b -> b a" | "a b -> (a b)"));

// Any batch, length and width.
function split<B extends Dim, T extends Dim>(x: F<[B, T, 768]>): F<[B, 12, T, 64]> {
  return rearrange(x, "b t (h d) -> b h t d", { h: 12 });
}
expectType<F<[8, 12, 20, 64]>>(split(f([8, 20, 768])));
function merge<B extends Dim, T extends Dim, C extends Dim>(x: F<[B, T, C]>) {
  return rearrange(x, "b t c -> (b t) c");
}
expectType<F<[160, 64]>>(merge(f([8, 20, 64])));
expectType<F<["B*T", 64]>>(merge(f(["B", "T", 64])));
function there<B extends Dim, T extends Dim, C extends Dim>(x: F<[B, T, C]>): F<[B, T, C]> {
  return rearrange(merge(x), "(b t) c -> b t c", { b: x.shape[0], t: x.shape[1] });
}
expectType<F<[8, 20, 64]>>(there(f([8, 20, 64])));
function leading<S extends Dim[], C extends Dim>(x: F<[...S, C]>): F<[...S, 1, C]> {
  return rearrange(x, "... c -> ... 1 c");
}
expectType<F<[8, 20, 1, 64]>>(leading(f([8, 20, 64])));

// What is surely wrong is refused for all that.
expectError(rearrange(dim, "a b -> b a"));
expectError(rearrange(dim, "a b 4 -> b a"));
expectError(rearrange(shape, "a b -> b a c"));
expectError(rearrange(f(["B", "T"]), "a b -> b a", { a: "T" }));
