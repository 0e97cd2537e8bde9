import type { Row } from "../src/row.js";
import { complex, mappedToFloat, mappedToFloatInPlace, storage, union } from "../src/signatures/index.js";

/** Functions of statistics and physics. */
export const special: readonly Row[] = [
  {
    name: "erf",
    schemas: ["erf"],
    doc: "The error function: 2/√π ∫₀ˣ e^(−t²) dt.",
    torch: "torch.erf",
    inPlace: ["erf_"],
    types: mappedToFloat("erf", union(complex, storage)),
    inPlaceTypes: mappedToFloatInPlace("erf_", union(complex, storage)),
    accepts: ["ones([2]).erf()"],
    refuses: ['ones([2], { dtype: "complex64" }).erf()'],
  },
];
