import type { Row } from "../src/row.js";
import { along, bool, half, storage, union } from "../src/signatures/index.js";

/** Running sums and the like along a dim. */
export const cumulative: readonly Row[] = [
  {
    name: "cumsum",
    schemas: ["cumsum"],
    doc: "Running sums along `dim`.",
    torch: "torch.cumsum",
    types: along("cumsum", { refused: union(bool, half, storage), dtype: 'SumDTypeOf<T["dtype"]>', takesDType: true }),
    accepts: ["ones([2, 3]).cumsum(1)"],
    refuses: ["ones([2, 3]).cumsum(2)"],
  },
];
