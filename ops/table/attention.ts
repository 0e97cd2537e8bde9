import type { Row } from "../src/row.js";
import { attention as attentionOf, multiHeadAttention } from "../src/signatures/index.js";

/** Attention. */
export const attention: readonly Row[] = [
  {
    name: "scaledDotProductAttention",
    schemas: [],
    doc: "softmax(query · keyᵀ · scale + attnMask) · value: [..., l, e], [..., s, e], [..., s, v] → [..., l, v]; the leading dims broadcast. The mask (bool: true where to attend) broadcasts to the scores [..., l, s]; `isCausal` masks what comes later; with `enableGqa` each head of keys and values serves a group of the query's. `scale` is 1 / √e by default.",
    torch: "torch.nn.functional.scaled_dot_product_attention",
    types: attentionOf(),
    accepts: [
      "scaledDotProductAttention(randn([2, 3, 4, 8]), randn([2, 3, 5, 8]), randn([2, 3, 5, 6]))",
      "scaledDotProductAttention(randn([2, 3, 4, 8]), randn([1, 3, 4, 8]), randn([3, 4, 8]), { isCausal: true, scale: 0.5 })",
      'scaledDotProductAttention(randn([4, 8]), randn([5, 8]), randn([5, 8]), { attnMask: ones([4, 5], { dtype: "bool" }) })',
      "scaledDotProductAttention(randn([2, 6, 4, 8]), randn([2, 2, 5, 8]), randn([2, 2, 5, 8]), { enableGqa: true })",
    ],
    refuses: [
      "scaledDotProductAttention(randn([2, 3, 4, 8]), randn([2, 3, 5, 7]), randn([2, 3, 5, 8]))",
      "scaledDotProductAttention(randn([2, 3, 4, 8]), randn([2, 3, 5, 8]), randn([2, 3, 6, 8]))",
      "scaledDotProductAttention(randn([2, 3, 4, 8]), randn([2, 2, 5, 8]), randn([2, 2, 5, 8]))",
      "scaledDotProductAttention(randn([2, 3, 4, 8]), randn([2, 2, 5, 8]), randn([2, 2, 5, 8]), { enableGqa: true })",
      "scaledDotProductAttention(randn([4, 8]), randn([5, 8]), randn([5, 8]), { attnMask: ones([5, 5]) })",
      "scaledDotProductAttention(randn([4, 8]), randn([4, 8]), randn([4, 8]), { attnMask: ones([4, 4]), isCausal: true })",
      'scaledDotProductAttention(randn([4, 8]), randn([4, 8], { dtype: "float64" }), randn([4, 8]))',
      "scaledDotProductAttention(randn([8]), randn([8]), randn([8]))",
    ],
  },
  {
    name: "multiHeadAttentionForward",
    schemas: [],
    doc: "Attention of `numHeads` heads between projections of query [l, n, e], key [s, n, e] and value [s, n, e], or [l, e] and [s, e] without batch: [output, weights], [l, n, out] and [n, l, s]; or [n, heads, l, s] with `averageAttnWeights: false`, or null with `needWeights: false`. The weights of the projections are `inProjWeight` [3e, e], or with `useSeparateProjWeight` `qProjWeight` [e, e], `kProjWeight` [e, k] and `vProjWeight` [e, v] for keys and values of k and v features. Masks, bool (true where not to attend) or added: `keyPaddingMask` [n, s], `attnMask` [l, s] or [n·heads, l, s]. `biasK` and `biasV` [1, 1, e] and `addZeroAttn` add an entry each to s.",
    torch: "torch.nn.functional.multi_head_attention_forward",
    types: multiHeadAttention(),
    accepts: [
      "multiHeadAttentionForward(randn([4, 2, 8]), randn([5, 2, 8]), randn([5, 2, 8]), 8, 2, randn([24, 8]), null, null, null, false, 0, randn([8, 8]), null)",
      "multiHeadAttentionForward(randn([4, 8]), randn([4, 8]), randn([4, 8]), 8, 4, randn([24, 8]), zeros([24]), zeros([1, 1, 8]), zeros([1, 1, 8]), true, 0.1, randn([6, 8]), zeros([6]), { averageAttnWeights: false })",
      'multiHeadAttentionForward(randn([4, 2, 8]), randn([5, 2, 6]), randn([5, 2, 7]), 8, 2, null, null, null, null, false, 0, randn([8, 8]), null, { useSeparateProjWeight: true, qProjWeight: randn([8, 8]), kProjWeight: randn([8, 6]), vProjWeight: randn([8, 7]), keyPaddingMask: zeros([2, 5], { dtype: "bool" }) })',
      "multiHeadAttentionForward(randn([4, 2, 8]), randn([4, 2, 8]), randn([4, 2, 8]), 8, 2, randn([24, 8]), null, null, null, false, 0, randn([8, 8]), null, { needWeights: false, attnMask: zeros([4, 4]), isCausal: true })",
    ],
    refuses: [
      "multiHeadAttentionForward(randn([4, 2, 8]), randn([5, 2, 6]), randn([5, 2, 6]), 8, 2, randn([24, 8]), null, null, null, false, 0, randn([8, 8]), null)",
      "multiHeadAttentionForward(randn([4, 2, 8]), randn([5, 2, 8]), randn([5, 2, 8]), 8, 3, randn([24, 8]), null, null, null, false, 0, randn([8, 8]), null)",
      "multiHeadAttentionForward(randn([4, 2, 8]), randn([5, 2, 8]), randn([5, 2, 8]), 8, 2, null, null, null, null, false, 0, randn([8, 8]), null)",
      "multiHeadAttentionForward(randn([4, 2, 8]), randn([5, 2, 8]), randn([5, 2, 8]), 8, 2, randn([24, 8]), null, zeros([1, 1, 8]), null, false, 0, randn([8, 8]), null)",
      "multiHeadAttentionForward(randn([4, 2, 8]), randn([5, 2, 8]), randn([5, 2, 8]), 8, 2, randn([24, 8]), null, null, null, false, 0, randn([8, 8]), null, { attnMask: zeros([4, 4]) })",
      "multiHeadAttentionForward(randn([4, 2, 8]), randn([5, 2, 8]), randn([5, 2, 8]), 8, 2, randn([24, 8]), null, null, null, false, 0, randn([8, 8]), null, { isCausal: true })",
    ],
  },
];
