import type { Row } from "../src/row.js";
import { factories } from "./factories.js";
import { unary } from "./unary.js";
import { arithmetic } from "./arithmetic.js";
import { comparison } from "./comparison.js";
import { assignment } from "./assignment.js";
import { linearAlgebra } from "./linear-algebra.js";
import { reductions } from "./reductions.js";
import { shape } from "./shape.js";
import { neural } from "./neural.js";

/** Every op, in the order of the documentation. */
export const table: readonly Row[] = [
  ...factories,
  ...unary,
  ...arithmetic,
  ...comparison,
  ...assignment,
  ...linearAlgebra,
  ...reductions,
  ...shape,
  ...neural,
];
