/** Ops that are composed of others: each a function that bears the name of its row. */
export { scaledDotProductAttention } from "./attention.js";
export { embedding, embeddingBag } from "./embedding.js";
export { batchNorm, groupNorm, instanceNorm } from "./normalisation.js";
export { maxPool1d, maxPool2d, maxPool3d } from "./pooling.js";
export { unique, uniqueConsecutive } from "./unique.js";
export { tensordot, type ContractedDims } from "./contraction.js";
