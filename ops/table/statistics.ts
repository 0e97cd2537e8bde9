import type { Row } from "../src/row.js";
import { bool, integers, reduction, storage, union } from "../src/signatures/index.js";

/** What a sample says of its distribution. */
export const statistics: readonly Row[] = [
  {
    name: "std",
    schemas: ["std.correction"],
    doc: "The standard deviation; `correction` (default 1) is subtracted from the count.",
    torch: "torch.std",
    types: reduction("std", { refused: union(bool, integers, storage), dtype: 'RealDTypeOf<T["dtype"]>', options: "correction?: Scalar | null" }),
    accepts: ["randn([2, 3]).std()", "randn([2, 3]).std(1, { correction: 0 })"],
    refuses: ['ones([2], { dtype: "int64" }).std()'],
  },
  {
    name: "var",
    schemas: ["var.correction"],
    doc: "The variance; `correction` (default 1) is subtracted from the count.",
    torch: "torch.var",
    types: reduction("var", { refused: union(bool, integers, storage), dtype: 'RealDTypeOf<T["dtype"]>', options: "correction?: Scalar | null" }),
    accepts: ["randn([2, 3]).var()", "randn([2, 3]).var(1, { correction: 0 })"],
    refuses: ['ones([2], { dtype: "int64" }).var()'],
  },
];
