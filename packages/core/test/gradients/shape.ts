import { tensor } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  contiguous: [t([2, 3], (x) => x.t().contiguous())],
  reshape: [t([2, 3], (x) => x.reshape([3, 2]))],
  view: [t([2, 3], (x) => x.view([6]))],
  flatten: [t([2, 3], (x) => x.flatten())],
  permute: [t([2, 3, 2], (x) => x.permute([2, 0, 1]))],
  transpose: [t([2, 3], (x) => x.transpose(0, 1))],
  t: [t([2, 3], (x) => x.t())],
  squeeze: [t([1, 3], (x) => x.squeeze())],
  unsqueeze: [t([3], (x) => x.unsqueeze(0))],
  expand: [t([3, 1], (x) => x.expand([3, 4]))],
  broadcastTo: [t([3, 1], (x) => x.broadcastTo([2, 3, 4]))],
  narrow: [t([4], (x) => x.narrow(0, 1, 2))],
  select: [t([2, 3], (x) => x.select(1, -1))],
  indexSelect: [t([3, 2], (x) => x.indexSelect(0, tensor([2, 0, 2], { dtype: "int64" })))],
  gather: [t([2, 3], (x) => x.gather(1, tensor([[2, 2], [0, 1]], { dtype: "int64" })))],
  tril: [t([3, 3], (x) => x.tril())],
  triu: [t([3, 3], (x) => x.triu({ diagonal: 1 }))],
};

/** No gradient, or one of zero everywhere. */
export const without = ["oneHot"];
