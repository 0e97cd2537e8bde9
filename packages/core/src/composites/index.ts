/** Ops that are composed of others: each a function that bears the name of its row. */
export { gumbelSoftmax, normalize, softmin, softsign, tanhshrink } from "./activations.js";
export { binaryCrossEntropy, binaryCrossEntropyWithLogits, gaussianNllLoss, huberLoss, klDiv, l1Loss, mseLoss, poissonNllLoss, smoothL1Loss } from "./losses.js";
export { marginRankingLoss, multilabelSoftMarginLoss, tripletMarginLoss, tripletMarginWithDistanceLoss } from "./margin-losses.js";
export { scaledDotProductAttention } from "./attention.js";
export { multiHeadAttentionForward, type MultiHeadAttentionOptions } from "./multi-head-attention.js";
export { alphaDropout, alphaDropout_, dropout, dropout_, dropout1d, dropout1d_, dropout2d, dropout2d_, dropout3d, dropout3d_, featureAlphaDropout, featureAlphaDropout_, type Dropout, type DropoutOptions } from "./dropout.js";
export { embedding, embeddingBag } from "./embedding.js";
export { pixelUnshuffle } from "./pixels.js";
export { meshgrid } from "./meshgrid.js";
export { batchNorm, groupNorm, instanceNorm } from "./normalisation.js";
export { fractionalMaxPool2d, fractionalMaxPool3d } from "./fractional-pooling.js";
export {
  adaptiveAvgPool1d,
  adaptiveAvgPool2d,
  adaptiveAvgPool3d,
  adaptiveMaxPool1d,
  adaptiveMaxPool2d,
  adaptiveMaxPool3d,
  lpPool1d,
  lpPool2d,
  lpPool3d,
  maxPool1d,
  maxPool2d,
  maxPool3d,
} from "./pooling.js";
export { maxUnpool1d, maxUnpool2d, maxUnpool3d } from "./unpooling.js";
export { unique, uniqueConsecutive } from "./unique.js";
export { matrixNorm, norm, type MatrixNormOptions, type NormOptions } from "./norm.js";
export { addbmm_, einsum, tensordot, type ContractedDims } from "./contraction.js";
export { normal } from "./random.js";
export { gru, lstm, rnnRelu, rnnTanh } from "./recurrent.js";
export { lstsq } from "./least-squares.js";
export { interpolate } from "./interpolation.js";
export { fold, im2col } from "./patches.js";
export { localResponseNorm } from "./response-norm.js";
export { affineGrid, gridSample } from "./sampling.js";
export { nonzero, unravelIndex } from "./positions.js";
