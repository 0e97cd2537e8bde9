import type { Row } from "../src/row.js";
import { attention as attentionOf } from "../src/signatures/index.js";

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
];
