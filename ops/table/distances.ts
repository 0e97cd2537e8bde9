import type { Row } from "../src/row.js";
import { cdist, cosineSimilarity, pairwiseDistance, pdist } from "../src/signatures/index.js";

/** How far apart vectors are, or how alike. */
export const distances: readonly Row[] = [
  {
    name: "cdist",
    schemas: ["cdist"],
    doc: "‖rowᵢ − rowⱼ‖ₚ for each row of both (p default 2): [..., n, k], [..., m, k] → [..., n, m].",
    torch: "torch.cdist",
    types: cdist(),
    accepts: ["cdist(zeros([2, 3]), zeros([4, 3]))", "cdist(zeros([5, 2, 3]), zeros([4, 3]), 1)", "cdist(zeros([2, 3]), zeros([4, 3]), { p: Infinity })"],
    refuses: ["cdist(zeros([2, 3]), zeros([4, 2]))", "cdist(zeros([3]), zeros([4, 3]))", "cdist(zeros([2, 3]), zeros([4, 3]), -1)"],
  },
  {
    name: "pdist",
    schemas: ["pdist"],
    doc: "‖rowᵢ − rowⱼ‖ₚ for i < j (p default 2): [n, k] → [n·(n − 1) / 2].",
    torch: "torch.nn.functional.pdist",
    types: pdist(),
    accepts: ["zeros([4, 3]).pdist()", "zeros([4, 3]).pdist(1)"],
    refuses: ["zeros([3]).pdist()", "zeros([4, 3]).pdist(-2)"],
  },
  {
    name: "pairwiseDistance",
    schemas: ["pairwise_distance"],
    doc: "‖x1 − x2 + eps‖ₚ along the last dim (p default 2) of tensors that broadcast.",
    torch: "torch.nn.functional.pairwise_distance",
    types: pairwiseDistance(),
    accepts: ["pairwiseDistance(zeros([2, 3]), zeros([2, 3]))", "pairwiseDistance(zeros([2, 3]), zeros([3]), 1)", "pairwiseDistance(zeros([2, 3]), zeros([3]), { keepdim: true })"],
    refuses: ["pairwiseDistance(zeros([2, 3]), zeros([2, 4]))"],
  },
  {
    name: "cosineSimilarity",
    schemas: ["cosine_similarity"],
    doc: "x1·x2 / max(‖x1‖·‖x2‖, eps) along `dim` (default 1) of tensors that broadcast.",
    torch: "torch.nn.functional.cosine_similarity",
    types: cosineSimilarity(),
    accepts: ["cosineSimilarity(ones([2, 3]), ones([2, 3]))", "cosineSimilarity(ones([2, 3]), ones([3]), 0)", "cosineSimilarity(ones([2, 3]), ones([3]), { dim: -1 })"],
    refuses: ["cosineSimilarity(ones([2, 3]), ones([2, 4]))", "cosineSimilarity(ones([3]), ones([3]))", 'cosineSimilarity(ones([2, 3], { dtype: "int64" }), ones([2, 3], { dtype: "int64" }))'],
  },
];
