import type { Row } from "../src/row.js";
import { bool, half, integers, mapped, storage, union } from "../src/signatures/index.js";

/** Elements dropped at random while a network is trained. */
export const dropout: readonly Row[] = [
  {
    name: "dropout",
    schemas: ["dropout"],
    doc: "Zeros elements with probability `p` and scales the others by 1 / (1 − p) where `train` holds.",
    torch: "torch.nn.functional.dropout",
    types: mapped("dropout", union(bool, integers, half, storage), "p: number, train: boolean"),
    accepts: ["dropout(randn([2, 3]), 0.5, true)"],
    refuses: [],
  },
];
