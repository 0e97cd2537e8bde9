import type { Row } from "../src/row.js";
import { copy, fill, mapped } from "../src/signatures/index.js";

/** Ops that exist in place only; each returns its tensor. */
export const assignment: readonly Row[] = [
  {
    name: "zero_",
    schemas: ["zero_"],
    doc: "Sets every element to zero.",
    torch: "torch.Tensor.zero_",
    forms: { function: false },
    types: mapped("zero_"),
    accepts: ["ones([2, 3]).zero_()"],
    refuses: ["(3).zero_()"],
  },
  {
    name: "fill_",
    schemas: ["fill_.Tensor", "fill_.Scalar"],
    doc: "Sets every element to `value`.",
    torch: "torch.Tensor.fill_",
    forms: { function: false },
    types: fill(),
    accepts: ["ones([2, 3]).fill_(4)", "ones([2, 3]).fill_(zeros([]))"],
    refuses: ["ones([2, 3]).fill_(zeros([3]))"],
  },
  {
    name: "copy_",
    schemas: ["copy_"],
    doc: "Copies `src`, broadcast and converted, into self.",
    torch: "torch.Tensor.copy_",
    forms: { function: false },
    types: copy(),
    accepts: ["ones([2, 3]).copy_(zeros([3]))"],
    refuses: ["ones([2, 3]).copy_(zeros([2]))"],
  },
];
