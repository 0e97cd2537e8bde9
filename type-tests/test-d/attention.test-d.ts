import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// [..., l, e], [..., s, e], [..., s, v] → [..., l, v]
expectType<F<[2, 3, 4, 6]>>(tt.scaledDotProductAttention(t([2, 3, 4, 8]), t([2, 3, 5, 8]), t([2, 3, 5, 6])));
expectType<F<[4, 6]>>(tt.scaledDotProductAttention(t([4, 8]), t([5, 8]), t([5, 6])));
expectType<Tensor<[2, 4, 8], "float64", "cpu">>(tt.scaledDotProductAttention(t([2, 4, 8], "float64"), t([2, 5, 8], "float64"), t([2, 5, 8], "float64")));
// The leading dims broadcast.
expectType<F<[2, 3, 4, 6]>>(tt.scaledDotProductAttention(t([3, 4, 8]), t([2, 1, 5, 8]), t([5, 6])));
expectType<F<[7, 2, 3, 4, 6]>>(tt.scaledDotProductAttention(t([2, 3, 4, 8]), t([2, 3, 5, 8]), t([7, 1, 1, 5, 6])));
// Masks, causality, a scale, dropout.
expectType<F<[2, 3, 4, 8]>>(tt.scaledDotProductAttention(t([2, 3, 4, 8]), t([2, 3, 5, 8]), t([2, 3, 5, 8]), { attnMask: t([4, 5], "bool"), scale: 0.5 }));
expectType<F<[2, 3, 4, 8]>>(tt.scaledDotProductAttention(t([2, 3, 4, 8]), t([2, 3, 5, 8]), t([2, 3, 5, 8]), { attnMask: t([2, 1, 1, 5]), dropoutP: 0.1 }));
expectType<F<[2, 3, 4, 8]>>(tt.scaledDotProductAttention(t([2, 3, 4, 8]), t([2, 3, 5, 8]), t([2, 3, 5, 8]), { attnMask: t([5]) }));
expectType<Tensor<[4, 8], "float16", "cpu">>(tt.scaledDotProductAttention(t([4, 8], "float16"), t([5, 8], "float16"), t([5, 8], "float16"), { attnMask: t([4, 5], "float32") }));
expectType<F<[2, 3, 4, 8]>>(tt.scaledDotProductAttention(t([2, 3, 4, 8]), t([2, 3, 4, 8]), t([2, 3, 4, 8]), { isCausal: true, attnMask: null }));
// Grouped queries: heads of keys and values each serve several.
expectType<F<[2, 12, 4, 8]>>(tt.scaledDotProductAttention(t([2, 12, 4, 8]), t([2, 3, 5, 8]), t([2, 3, 5, 8]), { enableGqa: true }));
expectType<F<[12, 4, 6]>>(tt.scaledDotProductAttention(t([12, 4, 8]), t([3, 5, 8]), t([4, 5, 6]), { enableGqa: true, isCausal: true }));
