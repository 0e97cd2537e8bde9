import { alphaDropout, dropout, dropout1d, dropout2d, dropout3d, featureAlphaDropout, manualSeed, type Tensor } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

/** Drops the same elements at every call. */
const of = (shape: number[], drop: typeof dropout): readonly Gradient[] => [
  t(shape, (x: Tensor) => {
    manualSeed(3);
    return drop(x, 0.4, { training: true });
  }),
];

export const gradients: Record<string, readonly Gradient[]> = {
  dropout: [...of([3, 3], dropout), t([3, 3], (x) => dropout(x, { training: false }))],
  dropout1d: of([2, 3, 2], dropout1d),
  dropout2d: of([2, 3, 2, 2], dropout2d),
  dropout3d: of([3, 2, 2, 2], dropout3d),
  alphaDropout: of([3, 3], alphaDropout),
  featureAlphaDropout: of([3, 3], featureAlphaDropout),
};
