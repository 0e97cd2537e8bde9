import type { Row } from "../src/row.js";
import { splittingAlong, splittingNamed, tensorSplit, unbinding } from "../src/signatures/index.js";

/** One tensor into several, all views. */
export const splitting: readonly Row[] = [
  {
    name: "split",
    schemas: ["split.Tensor", "split.sizes"],
    doc: "Pieces of `splitSize` (the last may be smaller), or of the sizes listed, along `dim` (default 0).",
    torch: "torch.split",
    types: splittingAlong("split", "Split", "splitSize", "Dim | readonly Dim[]"),
    accepts: ["zeros([5, 2]).split(2)", "zeros([5, 2]).split([1, 4])"],
    refuses: ["zeros([5, 2]).split([1, 3])", "zeros([5, 2]).split(2, 2)"],
  },
  {
    name: "chunk",
    schemas: ["chunk"],
    doc: "`chunks` pieces of equal size (the last may be smaller) along `dim` (default 0).",
    torch: "torch.chunk",
    types: splittingAlong("chunk", "Chunk", "chunks", "number"),
    accepts: ["zeros([5, 2]).chunk(2)"],
    refuses: ["zeros([5, 2]).chunk(2, 2)"],
  },
  {
    name: "unbind",
    schemas: ["unbind.int"],
    doc: "The slices along `dim` (default 0).",
    torch: "torch.unbind",
    types: unbinding(),
    accepts: ["zeros([2, 3]).unbind()", "zeros([2, 3]).unbind(1)"],
    refuses: ["zeros([2, 3]).unbind(2)"],
  },
  {
    name: "tensorSplit",
    schemas: ["tensor_split.indices", "tensor_split.sections", "tensor_split.tensor_indices_or_sections"],
    doc: "As many pieces as the number says, the first ones larger by one where it does not divide the size; or cut before the positions listed; along `dim` (default 0).",
    torch: "torch.tensor_split",
    types: tensorSplit(),
    accepts: ["zeros([7, 2]).tensorSplit(3)", "zeros([7, 2]).tensorSplit([2, -1])", "zeros([2, 7]).tensorSplit([2], 1)"],
    refuses: ["zeros([7]).tensorSplit(0)", "zeros([7]).tensorSplit(2, 1)", "zeros([7]).tensorSplit(zeros([2]))"],
  },
  {
    name: "hsplit",
    schemas: ["hsplit.array", "hsplit.int"],
    doc: "Split along dim 1 (a vector along its one dim) in equal pieces, or before the positions listed.",
    torch: "torch.hsplit",
    types: splittingNamed("hsplit", 1, 1),
    accepts: ["zeros([2, 6]).hsplit(3)", "zeros([6]).hsplit([1, 4])"],
    refuses: ["zeros([2, 6]).hsplit(4)", "zeros([]).hsplit(1)"],
  },
  {
    name: "vsplit",
    schemas: ["vsplit.array", "vsplit.int"],
    doc: "Split along dim 0 in equal pieces, or before the positions listed.",
    torch: "torch.vsplit",
    types: splittingNamed("vsplit", 0, 2),
    accepts: ["zeros([6, 2]).vsplit(3)", "zeros([6, 2]).vsplit([1, 4])"],
    refuses: ["zeros([6, 2]).vsplit(4)", "zeros([6]).vsplit(2)"],
  },
  {
    name: "dsplit",
    schemas: ["dsplit.array", "dsplit.int"],
    doc: "Split along dim 2 in equal pieces, or before the positions listed.",
    torch: "torch.dsplit",
    types: splittingNamed("dsplit", 2, 3),
    accepts: ["zeros([2, 2, 6]).dsplit(3)", "zeros([2, 2, 6]).dsplit([1, 4])"],
    refuses: ["zeros([2, 2, 6]).dsplit(4)", "zeros([2, 6]).dsplit(2)"],
  },
];
