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

// Several heads: query [l, n, e], keys and values [s, n, e], or without batch.
expectType<[F<[4, 2, 6]>, F<[2, 4, 5]>]>(tt.multiHeadAttentionForward(t([4, 2, 8]), t([5, 2, 8]), t([5, 2, 8]), 8, 2, t([24, 8]), null, null, null, false, 0, t([6, 8]), null));
expectType<[F<[4, 8]>, F<[4, 5]>]>(tt.multiHeadAttentionForward(t([4, 8]), t([5, 8]), t([5, 8]), 8, 2, t([24, 8]), t([24]), null, null, false, 0, t([8, 8]), t([8])));
expectType<[F<[4, 2, 8]>, F<[2, 4, 4, 7]>]>(tt.multiHeadAttentionForward(t([4, 2, 8]), t([5, 2, 8]), t([5, 2, 8]), 8, 4, t([24, 8]), null, t([1, 1, 8]), t([1, 1, 8]), true, 0, t([8, 8]), null, { averageAttnWeights: false }));
expectType<[F<[4, 8]>, F<[4, 4, 6]>]>(tt.multiHeadAttentionForward(t([4, 8]), t([5, 8]), t([5, 8]), 8, 4, t([24, 8]), null, null, null, true, 0, t([8, 8]), null, { averageAttnWeights: false, attnMask: t([4, 4, 5]) }));
expectType<[F<[4, 2, 8]>, null]>(tt.multiHeadAttentionForward(t([4, 2, 8]), t([5, 2, 8]), t([5, 2, 8]), 8, 4, t([24, 8]), null, null, null, false, 0, t([8, 8]), null, { needWeights: false, keyPaddingMask: t([2, 5], "bool") }));
expectType<[F<[4, 2, 8]>, F<[2, 4, 5]>]>(tt.multiHeadAttentionForward(t([4, 2, 8]), t([5, 2, 6]), t([5, 2, 7]), 8, 2, null, t([24]), null, null, false, 0, t([8, 8]), null, { useSeparateProjWeight: true, qProjWeight: t([8, 8]), kProjWeight: t([8, 6]), vProjWeight: t([8, 7]) }));
declare const batched: F<["time", "batch", 512]>;
expectType<[F<["time", "batch", 512]>, F<["batch", "time", "time"]>]>(tt.multiHeadAttentionForward(batched, batched, batched, 512, 8, t([1536, 512]), null, null, null, false, 0, t([512, 512]), null));
declare const unknownLength: F<[number, 2, 8]>;
declare const averaged: boolean;
expectType<[F<[number, 2, 8]>, F<[2, number, number]>]>(tt.multiHeadAttentionForward(unknownLength, unknownLength, unknownLength, 8, 2, t([24, 8]), null, null, null, false, 0, t([8, 8]), null));
expectType<[F<[4, 2, 8]>, F<Shape>]>(tt.multiHeadAttentionForward(t([4, 2, 8]), t([5, 2, 8]), t([5, 2, 8]), 8, 2, t([24, 8]), null, null, null, false, 0, t([8, 8]), null, { averageAttnWeights: averaged }));
declare const anything: F<Shape>;
expectType<F<Shape>>(tt.multiHeadAttentionForward(anything, anything, anything, 8, 2, anything, null, null, null, false, 0, anything, null)[0]);
expectType<F<Shape>>(tt.multiHeadAttentionForward(anything, anything, anything, 8, 2, anything, null, null, null, false, 0, anything, null)[1]);

export function selfAttention<L extends tt.Dim, B extends tt.Dim, E extends tt.Dim>(x: F<[L, B, E]>, weight: F<[number, E]>, out: F<[E, E]>, embed: number): F<[L, B, E]> {
  return tt.multiHeadAttentionForward(x, x, x, embed, 8, weight, null, null, null, false, 0, out, null, { needWeights: false })[0];
}
expectType<F<[5, 2, 64]>>(selfAttention(t([5, 2, 64]), t([192, 64]), t([64, 64]), 64));
