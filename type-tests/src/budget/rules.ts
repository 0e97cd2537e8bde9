/** A call of a rule and a wrong one, as text over dims that no other call has. */
export interface BudgetedRule {
  readonly name: string;
  readonly success: (dim: (index: number) => number) => string;
  readonly failure: (dim: (index: number) => number) => string;
}

type Dims = (index: number) => number;
/** Text of a float tensor that has a name: `measure` declares it. */
const f = (...dims: readonly (number | string)[]): string => `f([${dims.join(", ")}])`;

function rule(name: string, success: (d: Dims) => string, failure: (d: Dims) => string): BudgetedRule {
  return { name, success, failure };
}

/** The rules whose cost is watched: every kind of shape arithmetic once. */
export const rules: readonly BudgetedRule[] = [
  rule("operand in place", (d) => `${f(d(0), d(1))}.matmul(tt.zeros([${d(1)}, ${d(2)}]))`, (d) => `${f(d(0), d(1))}.matmul(tt.zeros([${d(2)}, ${d(3)}]))`),
  rule("zeros", (d) => `tt.zeros([${d(0)}, ${d(1)}])`, (d) => `tt.zeros([${d(0)}, -${d(1)}])`),
  rule("relu", (d) => `${f(d(0), d(1))}.relu()`, (d) => `f([${d(0)}], "bool").relu()`),
  rule("matmul, matrices", (d) => `${f(d(0), d(1))}.matmul(${f(d(1), d(2))})`, (d) => `${f(d(0), d(1))}.matmul(${f(d(2), d(3))})`),
  rule("matmul, batches", (d) => `${f(d(0), 1, d(1), d(2))}.matmul(${f(d(3), d(2), d(4))})`, (d) => `${f(d(0), d(1), d(2))}.matmul(${f(d(3), d(2), d(4))})`),
  rule("add, equal shapes", (d) => `${f(d(0), d(1))}.add(${f(d(0), d(1))})`, (d) => `${f(d(0), d(1))}.add(${f(d(0), d(2))})`),
  rule("add, broadcast", (d) => `${f(d(0), 1, d(1))}.add(${f(d(2), d(1))})`, (d) => `${f(d(0), d(3), d(1))}.add(${f(d(2), d(1))})`),
  rule("add, rank 8", (d) => `${f(d(0), 2, 3, 4, 5, 6, 7, d(1))}.add(${f(d(1))})`, (d) => `${f(d(0), 2, 3, 4, 5, 6, 7, d(1))}.add(${f(d(2))})`),
  rule("add, dtypes", (d) => `${f(d(0))}.add(f([${d(0)}], "float64"))`, (d) => `${f(d(0))}.add(f([${d(0)}], "float8_e5m2"))`),
  rule("add, scalar", (d) => `${f(d(0), d(1))}.add(2)`, (d) => `f([${d(0)}], "bool").sub(true)`),
  rule("add_", (d) => `${f(d(0), d(1))}.add_(${f(d(1))})`, (d) => `${f(d(1))}.add_(${f(d(0), d(1))})`),
  rule("eq", (d) => `${f(d(0), d(1))}.eq(${f(d(1))})`, (d) => `${f(d(0), d(1))}.eq(${f(d(2))})`),
  rule("where", (d) => `tt.where(f([${d(0)}, 1], "bool"), ${f(d(1))}, 0)`, (d) => `tt.where(${f(d(0))}, ${f(d(0))}, 0)`),
  rule("addcmul", (d) => `${f(d(0), d(1))}.addcmul(${f(d(0), d(1))}, ${f(d(0), d(1))})`, (d) => `${f(d(0), d(1))}.addcmul(${f(d(0), d(2))}, ${f(d(0), d(1))})`),
  rule("addcmul, dtypes", (d) => `${f(d(0), d(1))}.addcmul(f([${d(0)}, ${d(1)}], "float64"), ${f(d(0), d(1))})`, (d) => `${f(d(0), d(1))}.addcmul(${f(d(0), d(1))}, f([${d(0)}, ${d(1)}], "float8_e5m2"))`),
  rule("clamp, scalars", (d) => `${f(d(0), d(1))}.clamp({ min: 0, max: 1 })`, (d) => `f([${d(0)}], "complex64").clamp({ min: 0, max: 1 })`),
  rule("pow, function", (d) => `tt.pow(${f(d(0), d(1))}, 2)`, (d) => `tt.pow(f([${d(0)}], "uint16"), 2)`),
  rule("dropout", (d) => `tt.dropout(${f(d(0), d(1))}, 0.5)`, (d) => `tt.dropout(${f(d(0), d(1))}, 1.5)`),
  rule("glu", (d) => `${f(2, 6, d(0))}.glu(1)`, (d) => `${f(3, 6, d(0))}.glu(0)`),
  rule("sum, one dim", (d) => `${f(d(0), d(1), d(2))}.sum(1)`, (d) => `${f(d(0), d(1), d(2))}.sum(3)`),
  rule("sum, dims kept", (d) => `${f(d(0), d(1), d(2))}.sum([0, -1], { keepdim: true })`, (d) => `${f(d(0), d(1), d(2))}.sum([0, -3], { keepdim: true })`),
  rule("max, record", (d) => `${f(d(0), d(1))}.max(0)`, (d) => `${f(d(0), d(1))}.max(2)`),
  rule("softmax", (d) => `${f(d(0), d(1))}.softmax(-1)`, (d) => `${f(d(0), d(1))}.softmax(2)`),
  rule("reshape, split", (d) => `${f(d(0), 768)}.reshape([${d(0)}, 12, 64])`, (d) => `${f(d(0), 768)}.reshape([${d(0)}, 12, 63])`),
  rule("reshape, product", (d) => `${f(d(0), d(1))}.reshape([${d(1)}, ${d(0)}])`, (d) => `${f(d(0), d(1))}.reshape([${d(0)}, ${d(2)}])`),
  rule("reshape, -1", (d) => `${f(d(0), 28, 28)}.reshape([${d(0)}, -1])`, (d) => `${f(d(0), 28, 28)}.reshape([${d(0)}, -1, 5])`),
  rule("flatten", (d) => `${f(d(0), 4, 7)}.flatten(1)`, (d) => `${f(d(0), 4, 7)}.flatten(3)`),
  rule("permute", (d) => `${f(d(0), d(1), d(2))}.permute([2, 0, 1])`, (d) => `${f(d(0), d(1), d(2))}.permute([2, 0, 0])`),
  rule("transpose", (d) => `${f(d(0), d(1), d(2))}.transpose(-1, 0)`, (d) => `${f(d(0), d(1), d(2))}.transpose(-4, 0)`),
  rule("unsqueeze", (d) => `${f(d(0), d(1))}.unsqueeze(1)`, (d) => `${f(d(0), d(1))}.unsqueeze(3)`),
  rule("squeeze", (d) => `${f(d(0), 1, d(1))}.squeeze(1)`, (d) => `${f(d(0), 1, d(1))}.squeeze(3)`),
  rule("expand", (d) => `${f(d(0), 1)}.expand([${d(2)}, -1, ${d(1)}])`, (d) => `${f(d(0), d(1))}.expand([${d(0)}, ${d(2)}])`),
  rule("cat", (d) => `tt.cat([${f(d(0), d(1))}, ${f(d(2), d(1))}])`, (d) => `tt.cat([${f(d(0), d(1))}, ${f(d(0), d(2))}])`),
  rule("stack", (d) => `tt.stack([${f(d(0), d(1))}, ${f(d(0), d(1))}], 1)`, (d) => `tt.stack([${f(d(0), d(1))}, ${f(d(0), d(2))}])`),
  rule("split", (d) => `${f(10, d(0))}.split(4)`, (d) => `${f(10, d(0))}.split([4, 5])`),
  rule("narrow", (d) => `${f(d(0), d(1))}.narrow(0, 1, 5)`, (d) => `${f(10, d(1))}.narrow(0, 7, 5)`),
  rule("at, integers", (d) => `${f(d(0), d(1))}.at(1)`, (d) => `${f(10, d(1))}.at(10)`),
  rule("at, ranges", (d) => `${f(d(0), d(1))}.at("1:9:2", "...")`, (d) => `${f(d(0), d(1))}.at(":", ":", ":")`),
  rule("linear", (d) => `tt.linear(${f(d(0), d(1))}, ${f(d(2), d(1))}, { bias: ${f(d(2))} })`, (d) => `tt.linear(${f(d(0), d(1))}, ${f(d(2), d(3))})`),
  rule("mm", (d) => `${f(d(0), d(1))}.mm(${f(d(1), d(2))})`, (d) => `${f(d(0), d(1))}.mm(${f(d(2), d(3))})`),
  rule("outer", (d) => `${f(d(0))}.outer(${f(d(1))})`, (d) => `${f(d(0))}.outer(${f(d(1), d(2))})`),
  rule("addmm", (d) => `${f(d(2))}.addmm(${f(d(0), d(1))}, ${f(d(1), d(2))})`, (d) => `${f(d(3))}.addmm(${f(d(0), d(1))}, ${f(d(1), d(2))})`),
  rule("baddbmm_", (d) => `${f(d(0), d(1), d(3))}.baddbmm_(${f(d(0), d(1), d(2))}, ${f(d(0), d(2), d(3))})`, (d) => `${f(d(3))}.baddbmm_(${f(d(0), d(1), d(2))}, ${f(d(0), d(2), d(3))})`),
  rule("multiDot", (d) => `tt.multiDot([${f(d(0), d(1))}, ${f(d(1), d(2))}, ${f(d(2), d(3))}])`, (d) => `tt.multiDot([${f(d(0), d(1))}, ${f(d(2), d(3))}])`),
  rule("einsum", (d) => `tt.einsum("bij,bjk->bik", ${f(d(0), d(1), d(2))}, ${f(d(0), d(2), d(3))})`, (d) => `tt.einsum("bij,bjk->bik", ${f(d(0), d(1), d(2))}, ${f(d(0), d(3), d(1))})`),
  rule("tensordot", (d) => `${f(d(0), d(1), d(2))}.tensordot(${f(d(2), d(3))}, 1)`, (d) => `${f(d(0), d(1), d(2))}.tensordot(${f(d(1), d(3))}, 1)`),
  rule("cdist", (d) => `tt.cdist(${f(d(0), d(1), d(2))}, ${f(d(0), d(3), d(2))})`, (d) => `tt.cdist(${f(d(0), d(1))}, ${f(d(2), d(3))})`),
  rule("inverse", (d) => `${f(d(0), d(1), d(1))}.inverse()`, (d) => `${f(d(0), d(1), d(2))}.inverse()`),
  rule("slogdet", (d) => `${f(d(0), d(0))}.slogdet()`, (d) => `${f(d(0), d(1))}.slogdet()`),
  rule("svd", (d) => `${f(d(0), d(1))}.svd({ fullMatrices: false })`, (d) => `${f(d(0))}.svd()`),
  rule("eigh", (d) => `${f(d(0), d(0))}.eigh()`, (d) => `${f(d(0), d(1))}.eigh()`),
  rule("solve", (d) => `${f(d(0), d(0))}.solve(${f(d(0), d(1))})`, (d) => `${f(d(0), d(0))}.solve(${f(d(1), d(2))})`),
  rule("lstsq", (d) => `${f(d(0), d(1))}.lstsq(${f(d(0), d(2))})`, (d) => `${f(d(0), d(1))}.lstsq(${f(d(1), d(2))})`),
  rule("vectorNorm", (d) => `${f(d(0), d(1))}.vectorNorm(2, { dim: 1 })`, (d) => `${f(d(0), d(1))}.vectorNorm(2, { dim: 2 })`),
  rule("matrixNorm", (d) => `${f(d(0), d(1), d(2))}.matrixNorm("nuc")`, (d) => `${f(d(0))}.matrixNorm("nuc")`),
  rule("diagonal", (d) => `${f(d(0), d(0))}.diagonal()`, (d) => `${f(d(0))}.diagonal()`),
  rule("diagEmbed", (d) => `${f(d(0), d(1))}.diagEmbed()`, (d) => `${f(d(0), d(1))}.diagEmbed(0, { dim1: 3 })`),
  rule("several heads", (d) => `tt.multiHeadAttentionForward(${[d(0), d(2), d(2)].map((length) => f(length, d(1), 64)).join(", ")}, 64, 8, ${f(192, 64)}, null, null, null, false, 0, ${f(64, 64)}, null)`, (d) => `tt.multiHeadAttentionForward(${[d(0), d(2), d(3)].map((length) => f(length, d(1), 64)).join(", ")}, 64, 8, ${f(192, 64)}, null, null, null, false, 0, ${f(64, 64)}, null)`),
  rule("conv2d", (d) => `tt.conv2d(${f(8, 3, d(0), d(1))}, ${f(16, 3, 3, 3)}, { stride: 2, padding: 1 })`, (d) => `tt.conv2d(${f(8, d(2), d(0), d(1))}, ${f(16, 3, 3, 3)})`),
  rule("maxPool2d", (d) => `${f(8, 3, d(0), d(1))}.maxPool2d(2)`, (d) => `${f(d(0), d(1))}.maxPool2d(2)`),
  rule("embedding", (d) => `tt.embedding(${f(1000, d(0))}, f([${d(1)}], "int64"))`, (d) => `tt.embedding(${f(1000, d(0))}, ${f(d(1))})`),
  rule("crossEntropy", (d) => `${f(d(0), d(1))}.crossEntropy(f([${d(0)}], "int64"))`, (d) => `${f(d(0), d(1))}.crossEntropy(f([${d(2)}], "int64"))`),
  rule("layerNorm", (d) => `tt.layerNorm(${f(d(0), d(1), d(2))}, [${d(2)}], { weight: ${f(d(2))}, bias: ${f(d(2))} })`, (d) => `tt.layerNorm(${f(d(0), d(1))}, [${d(0)}])`),
  rule("batchNorm", (d) => `tt.batchNorm(${f(d(0), d(1), d(2), d(3))}, ${f(d(1))}, ${f(d(1))}, { weight: ${f(d(1))}, bias: ${f(d(1))} })`, (d) => `tt.batchNorm(${f(d(0), d(1))}, ${f(d(1))}, ${f(d(0))})`),
  rule("groupNorm", (d) => `tt.groupNorm(${f(d(0), 32, d(1))}, 8)`, (d) => `tt.groupNorm(${f(d(0), 32, d(1))}, 5)`),
  rule("embeddingBag", (d) => `tt.embeddingBag(${f(1000, d(0))}, f([${d(1)}, ${d(2)}], "int64"))`, (d) => `tt.embeddingBag(${f(1000, d(0))}, f([${d(1)}], "int64"))`),
  rule("attention", (d) => `tt.scaledDotProductAttention(${[0, 1, 2].map(() => f(d(0), 12, d(1), 64)).join(", ")}, { isCausal: true })`, (d) => `tt.scaledDotProductAttention(${f(d(0), 12, d(1), 64)}, ${f(d(0), 12, d(2), 64)}, ${f(d(0), 12, d(1), 64)})`),
  rule("attention, mask", (d) => `tt.scaledDotProductAttention(${f(d(0), d(1), 64)}, ${f(d(2), 64)}, ${f(d(2), 64)}, { attnMask: ${f(d(1), d(2))} })`, (d) => `tt.scaledDotProductAttention(${f(d(0), d(1), 64)}, ${f(d(2), 64)}, ${f(d(2), 64)}, { attnMask: ${f(d(2), d(1))} })`),
  rule("gruCell", (d) => `tt.gruCell(${f(d(0), d(1))}, ${f(d(0), 100)}, ${f(300, d(1))}, ${f(300, 100)})`, (d) => `tt.gruCell(${f(d(0), d(1))}, ${f(d(0), 100)}, ${f(300, d(2))}, ${f(300, 100)})`),
  rule("lstm", (d) => `tt.lstm(${f(d(0), d(1), d(2))}, [${f(1, d(1), 100)}, ${f(1, d(1), 100)}], [${f(400, d(2))}, ${f(400, 100)}, ${f(400)}, ${f(400)}])`, (d) => `tt.lstm(${f(d(0), d(1), d(2))}, [${f(1, d(1), 100)}, ${f(1, d(1), 100)}], [${f(400, d(2))}, ${f(400, 100)}, ${f(400)}, ${f(200)}])`),
  rule("einops: rearrange, split", (d) => `tt.einops.rearrange(${f(d(0), d(1), 768)}, "b t (h d) -> b h t d", { h: 12 })`, (d) => `tt.einops.rearrange(${f(d(0), d(1), 769)}, "b t (h d) -> b h t d", { h: 12 })`),
  rule("einops: rearrange, join", (d) => `tt.einops.rearrange(${f(8, d(0), 64)}, "b t c -> (b t) c")`, (d) => `tt.einops.rearrange(${f(8, d(0))}, "b t c -> (b t) c")`),
  rule("einops: reduce", (d) => `tt.einops.reduce(${f(8, 3, d(0), 32)}, "b c h (w 2) -> b h w", "mean")`, (d) => `tt.einops.reduce(${f(8, 3, d(0), 33)}, "b c h (w 2) -> b h w", "mean")`),
  rule("einops: repeat", (d) => `tt.einops.repeat(${f(d(0), d(1))}, "h w -> h w c", { c: 3 })`, (d) => `tt.einops.repeat(${f(d(0), d(1))}, "h w -> h w c")`),
  rule("reshape, symbols", (d) => `${f('"B"', '"T"', d(0))}.reshape(["B*T", ${d(0)}])`, (d) => `${f('"B"', '"T"', d(0))}.reshape(["B", ${d(0)}])`),
];
