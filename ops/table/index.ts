import { underEveryName } from "../src/aliases.js";
import type { Row } from "../src/row.js";
import { factories } from "./factories.js";
import { unary } from "./unary.js";
import { trigonometry } from "./trigonometry.js";
import { special } from "./special.js";
import { complexNumbers } from "./complex.js";
import { floats } from "./floats.js";
import { integerOps } from "./integers.js";
import { arithmetic } from "./arithmetic.js";
import { bounds } from "./bounds.js";
import { comparison } from "./comparison.js";
import { assignment } from "./assignment.js";
import { random } from "./random.js";
import { linearAlgebra } from "./linear-algebra.js";
import { products } from "./products.js";
import { distances } from "./distances.js";
import { norms } from "./norms.js";
import { diagonals } from "./diagonals.js";
import { decompositions } from "./decompositions.js";
import { solvers } from "./solvers.js";
import { reductions } from "./reductions.js";
import { statistics } from "./statistics.js";
import { sorting } from "./sorting.js";
import { cumulative } from "./cumulative.js";
import { shape } from "./shape.js";
import { views } from "./views.js";
import { joining } from "./joining.js";
import { splitting } from "./splitting.js";
import { rearranging } from "./rearranging.js";
import { indexing } from "./indexing.js";
import { scattering } from "./scattering.js";
import { activations } from "./activations.js";
import { dropout } from "./dropout.js";
import { recurrent } from "./recurrent.js";
import { attention } from "./attention.js";
import { embedding } from "./embedding.js";
import { normalisation } from "./normalisation.js";
import { convolution } from "./convolution.js";
import { pooling } from "./pooling.js";
import { unpooling } from "./unpooling.js";
import { images } from "./images.js";
import { losses } from "./losses.js";
import { marginLosses } from "./margin-losses.js";

/** The ops by family, in the order of the documentation. */
export const families = {
  factories,
  unary,
  floats,
  trigonometry,
  special,
  complexNumbers,
  arithmetic,
  integerOps,
  bounds,
  comparison,
  assignment,
  random,
  linearAlgebra,
  products,
  distances,
  norms,
  decompositions,
  diagonals,
  solvers,
  reductions,
  statistics,
  sorting,
  cumulative,
  shape,
  views,
  joining,
  splitting,
  rearranging,
  indexing,
  scattering,
  activations,
  dropout,
  normalisation,
  embedding,
  attention,
  convolution,
  pooling,
  unpooling,
  images,
  recurrent,
  losses,
  marginLosses,
} satisfies Record<string, readonly Row[]>;

/** Every op, under each of its names. */
export const table: readonly Row[] = Object.values(families).flat().flatMap(underEveryName);
