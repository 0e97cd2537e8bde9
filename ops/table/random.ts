import type { Row } from "../src/row.js";
import { bool, complex, integers, mapped, multinomial, storage, union, unsigned } from "../src/signatures/index.js";

/** Tensors filled with random numbers in place, and random numbers whose distribution stands in tensors. */
export const random: readonly Row[] = [
  {
    name: "uniform_",
    schemas: ["uniform_"],
    doc: "Random numbers, uniform from `from` (default 0) to `to` (default 1).",
    torch: "torch.Tensor.uniform_",
    forms: { function: false },
    types: mapped("uniform_", union(bool, integers, storage), "options?: { from?: number; to?: number; generator?: Generator | null }"),
    accepts: ["zeros([2]).uniform_({ from: 1, to: 2 })"],
    refuses: ['zeros([2], { dtype: "int64" }).uniform_()'],
  },
  {
    name: "normal_",
    schemas: ["normal_"],
    doc: "Normal random numbers with `mean` (default 0) and `std` (default 1).",
    torch: "torch.Tensor.normal_",
    forms: { function: false },
    types: mapped("normal_", union(bool, integers, storage), "options?: { mean?: number; std?: number; generator?: Generator | null }"),
    accepts: ["zeros([2]).normal_()"],
    refuses: ['zeros([2], { dtype: "int64" }).normal_()'],
  },
  {
    name: "bernoulli_",
    schemas: ["bernoulli_.float"],
    doc: "1 with probability `p` (default 0.5), else 0.",
    torch: "torch.Tensor.bernoulli_",
    forms: { function: false },
    types: mapped("bernoulli_", union(unsigned, complex, storage), "p?: number | { p?: number; generator?: Generator | null }, options?: { generator?: Generator | null }"),
    accepts: ["zeros([2]).bernoulli_()", "zeros([2]).bernoulli_(0.25)"],
    refuses: [],
  },
  {
    name: "bernoulli",
    schemas: ["bernoulli"],
    doc: "1 with the probability that stands in `self`, else 0.",
    torch: "torch.bernoulli",
    types: mapped("bernoulli", union(bool, integers, complex, storage), "options?: { generator?: Generator | null }"),
    accepts: ["rand([2]).bernoulli()"],
    refuses: [],
  },
  {
    name: "multinomial",
    schemas: ["multinomial"],
    doc: "`numSamples` indices drawn from each row of `self`, which holds weights.",
    torch: "torch.multinomial",
    types: multinomial(),
    accepts: ["rand([2, 5]).multinomial(3)"],
    refuses: ["rand([2, 2, 5]).multinomial(3)"],
  },
];
