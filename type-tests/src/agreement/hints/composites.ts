import type { Maker } from "../maker.js";
import { activationCalls } from "./activations.js";
import { attentionCalls } from "./attention.js";
import { embeddingCalls } from "./embedding.js";
import { normCalls } from "./norms.js";
import { contractionCalls } from "./contractions.js";
import { lossCalls } from "./losses.js";
import { meshgrid } from "./joining.js";
import { indexingCalls } from "./indexing.js";
import { recurrentCalls } from "./recurrent.js";
import { imageCalls } from "./images.js";
import { normalisationCalls } from "./normalisation.js";
import { solverCalls } from "./solvers.js";
import { sortingCalls } from "./sorting.js";
import { pad, pixelUnshuffle } from "./rearranging.js";
import { randomCalls } from "./random.js";
import { windowCalls } from "./windows.js";

/** Whole calls of ops that no schema describes. */
export const composites: Readonly<Partial<Record<string, (make: Maker) => string>>> = {
  ...activationCalls,
  ...attentionCalls,
  ...lossCalls,
  ...contractionCalls,
  ...normCalls,
  ...embeddingCalls,
  meshgrid,
  ...normalisationCalls,
  pad,
  pixelUnshuffle,
  ...randomCalls,
  ...solverCalls,
  ...sortingCalls,
  ...windowCalls,
  ...imageCalls,
  ...indexingCalls,
  ...contractionCalls,
  ...recurrentCalls,
};
