import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  contiguous: [t([2, 3], (x) => x.t().contiguous())],
  reshape: [t([2, 3], (x) => x.reshape([3, 2]))],
  view: [t([2, 3], (x) => x.view([6]))],
  flatten: [t([2, 3], (x) => x.flatten())],
  permute: [t([2, 3, 2], (x) => x.permute([2, 0, 1]))],
  transpose: [t([2, 3], (x) => x.transpose(0, 1))],
  t: [t([2, 3], (x) => x.t())],
  adjoint: [t([2, 3], (x) => x.adjoint())],
  squeeze: [t([1, 3], (x) => x.squeeze())],
  unsqueeze: [t([3], (x) => x.unsqueeze(0))],
  expand: [t([3, 1], (x) => x.expand([3, 4]))],
  broadcastTo: [t([3, 1], (x) => x.broadcastTo([2, 3, 4]))],
  tril: [t([3, 3], (x) => x.tril())],
  triu: [t([3, 3], (x) => x.triu({ diagonal: 1 }))],
};
