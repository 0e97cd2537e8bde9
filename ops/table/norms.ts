import type { Row } from "../src/row.js";
import { cond, dist, matrixNorm, renorm, torchNorm, vectorNorm } from "../src/signatures/index.js";

/** Norms of vectors and matrices, and what is measured with them. */
export const norms: readonly Row[] = [
  {
    name: "norm",
    schemas: [],
    forms: { method: true },
    doc: '(Σ |x|ᵖ)^(1/p) over all dims, or over `dim`: of order `p` (a number, Infinity, "fro", which is 2, or "nuc", of a matrix). PyTorch prefers vectorNorm and matrixNorm.',
    torch: "torch.norm",
    types: torchNorm(),
    accepts: ["ones([2, 3]).norm()", "ones([2, 3]).norm(1)", "ones([2, 3]).norm(Infinity, { dim: 1, keepdim: true })", 'ones([5, 2, 3]).norm("nuc", { dim: [1, 2] })', "norm(ones([2, 3]), { dim: 0 })"],
    refuses: ["ones([2, 3]).norm(2, { dim: 2 })", 'ones([2, 3, 4]).norm("nuc")', 'ones([2], { dtype: "int64" }).norm()'],
  },
  {
    name: "vectorNorm",
    schemas: ["linalg_vector_norm"],
    doc: "(Σ |x|ᵖ)^(1/p) over all dims, or over `dim`, p being `ord` (default 2); real.",
    torch: "torch.linalg.vector_norm",
    types: vectorNorm(),
    accepts: ["ones([2, 3]).vectorNorm()", "ones([2, 3]).vectorNorm(1, { dim: [0, 1], keepdim: true })", 'ones([2, 3]).vectorNorm({ dim: 0, dtype: "float64" })'],
    refuses: ["ones([2, 3]).vectorNorm(2, { dim: 2 })", 'ones([2], { dtype: "int64" }).vectorNorm()', 'ones([2, 3]).vectorNorm({ dtype: "float16" })'],
  },
  {
    name: "matrixNorm",
    schemas: [],
    forms: { method: true },
    doc: '[..., m, n] → [...], or of the two dims `dim`: "fro" (default), "nuc" (Σ σ), ±2 (σ), ±1 (columns) or ±Infinity (rows); real.',
    torch: "torch.linalg.matrix_norm",
    types: matrixNorm(),
    accepts: ["ones([5, 2, 3]).matrixNorm()", 'ones([2, 3]).matrixNorm("nuc")', "ones([5, 2, 3]).matrixNorm(1, { dim: [0, 1], keepdim: true })"],
    refuses: ["ones([3]).matrixNorm()", "ones([2, 3]).matrixNorm(3)", "ones([2, 3]).matrixNorm(1, { dim: [0, 0] })"],
  },
  {
    name: "cond",
    schemas: ["linalg_cond.p_str", "linalg_cond"],
    doc: "‖A‖·‖A⁻¹‖ in a norm of order `p` (default 2): [..., n, n] → [...]; [..., m, n] for orders null, 2 and −2.",
    torch: "torch.linalg.cond",
    types: cond(),
    accepts: ["eye(3).cond()", "ones([5, 2, 3]).cond(-2)", 'eye(3).cond("fro")', "eye(3).cond({ p: 1 })"],
    refuses: ["ones([2, 3]).cond(1)", "ones([3]).cond()", "eye(3).cond(3)"],
  },
  {
    name: "dist",
    schemas: ["dist"],
    doc: "‖self − other‖ₚ (p default 2) of tensors that broadcast, as one number.",
    torch: "torch.dist",
    types: dist(),
    accepts: ["ones([2, 3]).dist(zeros([3]))", "ones([2, 3]).dist(zeros([2, 3]), 1)"],
    refuses: ["ones([2, 3]).dist(zeros([4]))", 'ones([2], { dtype: "int64" }).dist(ones([2], { dtype: "int64" }))'],
  },
  {
    name: "renorm",
    schemas: ["renorm"],
    doc: "Every slice along `dim` whose `p`-norm is larger than `maxnorm` scaled down to it.",
    torch: "torch.renorm",
    inPlace: ["renorm_"],
    types: renorm("renorm"),
    inPlaceTypes: renorm("renorm_"),
    accepts: ["ones([2, 3]).renorm(2, 0, 1)", "ones([2, 3]).renorm_(1, -1, 0.5)"],
    refuses: ["ones([3]).renorm(2, 0, 1)", "ones([2, 3]).renorm(2, 2, 1)", "ones([2, 3]).renorm_(0, 0, 1)", "ones([2, 3]).renorm(2, 0, -1)"],
  },
];
