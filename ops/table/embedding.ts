import type { Row } from "../src/row.js";
import { embedding as embeddingOf, embeddingBag } from "../src/signatures/index.js";

/** Rows of tables. */
export const embedding: readonly Row[] = [
  {
    name: "embedding",
    schemas: [],
    doc: "Rows of `weight` that `indices` name: [n, e], [...] → [..., e]. The row `paddingIdx` (from the end, if negative) gets no gradient; with `maxNorm` longer rows are first shortened in place.",
    torch: "torch.nn.functional.embedding",
    types: embeddingOf(),
    accepts: [
      'embedding(randn([10, 4]), zeros([2, 3], { dtype: "int64" }))',
      'embedding(randn([10, 4]), zeros([2], { dtype: "int32" }), { paddingIdx: -10 })',
      'embedding(randn([10, 4]), zeros([], { dtype: "int64" }), { maxNorm: 1 })',
    ],
    refuses: [
      "embedding(randn([10, 4]), zeros([2, 3]))",
      'embedding(randn([4]), zeros([2], { dtype: "int64" }))',
      'embedding(randn([10, 4]), zeros([2], { dtype: "int64" }), { paddingIdx: 10 })',
      'embedding(randn([10, 4]), zeros([2], { dtype: "int64" }), { paddingIdx: -11 })',
      'embedding(ones([10, 4], { dtype: "int64" }), zeros([2], { dtype: "int64" }), { maxNorm: 1 })',
    ],
  },
  {
    name: "embeddingBag",
    schemas: [],
    doc: "The mean (or sum, or max: `mode`) of the rows of `weight` in each bag: indices [b, n] → [b, e], or one list [n] that `offsets` [b] divide. `perSampleWeights` weigh the rows of a sum.",
    torch: "torch.nn.functional.embedding_bag",
    types: embeddingBag(),
    accepts: [
      'embeddingBag(randn([10, 4]), zeros([2, 3], { dtype: "int64" }))',
      'embeddingBag(randn([10, 4]), zeros([6], { dtype: "int64" }), { offsets: zeros([2], { dtype: "int64" }), mode: "sum", perSampleWeights: ones([6]) })',
      'embeddingBag(randn([10, 4]), zeros([6], { dtype: "int64" }), { offsets: zeros([3], { dtype: "int64" }), includeLastOffset: true, mode: "max" })',
    ],
    refuses: [
      'embeddingBag(randn([10, 4]), zeros([6], { dtype: "int64" }))',
      'embeddingBag(randn([10, 4]), zeros([2, 3], { dtype: "int64" }), { offsets: zeros([2], { dtype: "int64" }) })',
      'embeddingBag(randn([10, 4]), zeros([2, 3, 4], { dtype: "int64" }))',
      'embeddingBag(randn([10, 4]), zeros([2, 3], { dtype: "int64" }), { perSampleWeights: ones([2, 3]) })',
      'embeddingBag(randn([10, 4]), zeros([2, 3], { dtype: "int64" }), { mode: "sum", perSampleWeights: ones([6]) })',
      'embeddingBag(randn([10, 4]), zeros([2, 3], { dtype: "int64" }), { mode: "max", sparse: true })',
      'embeddingBag(ones([10, 4], { dtype: "int64" }), zeros([2, 3], { dtype: "int64" }))',
      'embeddingBag(randn([10, 4]), zeros([2, 3], { dtype: "int64" }), { paddingIdx: 10 })',
    ],
  },
];
