import { callingAs } from "../call.js";
import { checkOptions } from "../encode.js";
import { uniqueAll, uniqueConsecutiveEntries, uniqueEntries } from "../generated/internal.js";
import { tidy } from "../scope.js";
import type { Tensor } from "../tensor.js";

interface UniqueConsecutiveOptions {
  readonly returnInverse?: boolean;
  readonly returnCounts?: boolean;
  readonly dim?: number | null;
}

interface UniqueOptions extends UniqueConsecutiveOptions {
  readonly sorted?: boolean;
}

/** The tensor, or what of the three was asked for. */
function chosen([values, inverse, counts]: readonly Tensor[], { returnInverse = false, returnCounts = false }: UniqueConsecutiveOptions): Tensor | Tensor[] {
  if (!returnInverse && !returnCounts) return values!;
  return [values!, ...(returnInverse ? [inverse!] : []), ...(returnCounts ? [counts!] : [])];
}

/** The different elements, or the different entries of a dim; with `returnInverse` where each came from, with `returnCounts` how often it came. */
export function unique(self: Tensor, options: UniqueOptions = {}): Tensor | Tensor[] {
  return callingAs("unique", () => {
    checkOptions(options, ["sorted", "returnInverse", "returnCounts", "dim"]);
    const { dim, ...flags } = options;
    return tidy(() => chosen(dim === undefined || dim === null ? uniqueAll(self, flags) : uniqueEntries(self, dim, flags), options));
  });
}

/** As `unique`, of neighbours only: every first of equal elements in a row. */
export function uniqueConsecutive(self: Tensor, options: UniqueConsecutiveOptions = {}): Tensor | Tensor[] {
  return callingAs("uniqueConsecutive", () => {
    checkOptions(options, ["returnInverse", "returnCounts", "dim"]);
    return tidy(() => chosen(uniqueConsecutiveEntries(self, options), options));
  });
}
