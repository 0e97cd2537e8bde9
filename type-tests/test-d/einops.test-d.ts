import * as tt from "typetorch";
import type { Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
type F<S extends Shape> = Of<S, "float32">;
declare function t<const S extends Dim[], D extends DType = "float32">(shape: S, dtype?: D): Of<S, D>;
declare function f<const S extends Dim[]>(shape: S): F<S>;

// Axes in another order, split, joined.
expectType<F<[3, 2]>>(tt.einops.rearrange(t([2, 3]), "a b -> b a"));
expectType<F<[2, 4, 3, 5]>>(tt.einops.rearrange(t([2, 12, 5]), "b (h w) c -> b h w c", { h: 4 }));
expectType<F<[2, 3, 4, 5]>>(tt.einops.rearrange(t([2, 12, 5]), "b (h w) c -> b h w c", { w: 4 }));
expectType<F<[2, 12, 64, 64]>>(tt.einops.rearrange(t([2, 64, 768]), "b t (h d) -> b h t d", { h: 12 }));
expectType<F<[2, 64, 768]>>(tt.einops.rearrange(t([2, 12, 64, 64]), "b h t d -> b t (h d)"));
expectType<F<[2, 196, 768]>>(tt.einops.rearrange(t([2, 3, 224, 224]), "b c (h p) (w q) -> b (h w) (p q c)", { p: 16, q: 16 }));
expectType<F<[24]>>(tt.einops.rearrange(t([2, 3, 4]), "a b c -> (c b a)"));
expectType<F<[]>>(tt.einops.rearrange(t([]), "->"));
expectType<F<[2, 1, 3, 1]>>(tt.einops.rearrange(t([2, 3]), "a b -> a 1 b ()"));
expectType<F<[2, 3]>>(tt.einops.rearrange(t([2, 1, 3, 1]), "a 1 b () -> a b"));
expectType<F<[5, 2, 3, 4]>>(tt.einops.rearrange(t([2, 3, 4, 5]), "... c -> c ..."));
expectType<F<[5, 24]>>(tt.einops.rearrange(t([2, 3, 4, 5]), "... c -> c (...)"));
expectType<F<[6, 2, 20]>>(tt.einops.rearrange(t([2, 4, 5, 6]), "a ... b -> b a (...)"));
expectType<F<[2, 0, 3]>>(tt.einops.rearrange(t([0, 6]), "a (b c) -> b a c", { b: 2 }));
expectType<Of<[3, 2], "int64">>(tt.einops.rearrange(t([2, 3], "int64"), "a b -> b a"));
expectType<F<[4, 6]>>(tt.einops.rearrange([f([2, 4]), f([2, 4]), f([2, 4])], "n a b -> b (n a)"));

// Axes reduced.
expectType<F<[2, 4]>>(tt.einops.reduce(t([2, 3, 4]), "b t c -> b c", "mean"));
expectType<F<[]>>(tt.einops.reduce(t([2, 3, 4]), "a b c ->", "sum"));
expectType<F<[2, 1, 1]>>(tt.einops.reduce(t([2, 3, 4]), "a b c -> a 1 1", "max"));
expectType<F<[8, 3, 16, 16]>>(tt.einops.reduce(t([8, 3, 32, 32]), "b c (h 2) (w 2) -> b c h w", "min"));
expectType<F<[2]>>(tt.einops.reduce(t([2, 3, 4]), "a ... -> a", "prod"));
expectType<Of<[2], "int64">>(tt.einops.reduce(t([2, 3], "int32"), "a b -> a", "sum"));
expectType<Of<[3, 2], "int32">>(tt.einops.reduce(t([2, 3], "int32"), "a b -> b a", "sum"));
expectType<Of<[2], "int32">>(tt.einops.reduce(t([2, 3], "int32"), "a b -> a", "max"));
expectType<Of<[2], "bool">>(tt.einops.reduce(t([2, 3]), "a b -> a", "any"));
expectType<Of<[3, 2], "int64">>(tt.einops.reduce(t([2, 3], "int64"), "a b -> b a", "mean"));

// Axes made.
expectType<F<[32, 32, 3]>>(tt.einops.repeat(t([32, 32]), "h w -> h w c", { c: 3 }));
expectType<F<[64, 96]>>(tt.einops.repeat(t([32, 32]), "h w -> (h 2) (r w)", { r: 3 }));
expectType<F<[7, 2, 3]>>(tt.einops.repeat(t([2, 3]), "... -> b ...", { b: 7 }));
