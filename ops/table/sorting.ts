import type { Row } from "../src/row.js";
import { alongLast, complex, storage, topk, union } from "../src/signatures/index.js";

/** Elements in order, and the first of them. */
export const sorting: readonly Row[] = [
  {
    name: "sort",
    schemas: ["sort"],
    doc: "The elements in order along `dim` (default the last), with their indices.",
    torch: "torch.sort",
    types: alongLast("sort", 'ValuesAndIndices<T["shape"], T["dtype"], T["device"]>', "descending?: boolean", union(complex, storage)),
    accepts: ["randn([2, 3]).sort()", "randn([2, 3]).sort(0, { descending: true })"],
    refuses: ["randn([2, 3]).sort(2)"],
  },
  {
    name: "argsort",
    schemas: ["argsort"],
    doc: "The indices that would sort along `dim` (default the last).",
    torch: "torch.argsort",
    types: alongLast("argsort", 'Tensor<T["shape"], "int64", T["device"]>', "descending?: boolean", union(complex, storage)),
    accepts: ["randn([2, 3]).argsort()"],
    refuses: ["randn([2, 3]).argsort(2)"],
  },
  {
    name: "topk",
    schemas: ["topk"],
    doc: "The `k` largest elements along `dim` (default the last), with their indices.",
    torch: "torch.topk",
    types: topk(),
    accepts: ["randn([2, 5]).topk(3)", "randn([2, 5]).topk(1, 0)"],
    refuses: ["randn([2, 5]).topk(6)"],
  },
];
