import { atleast1d, atleast2d, atleast3d, zeros } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  unflatten: [t([2, 6], (x) => x.unflatten(1, [2, -1]))],
  ravel: [t([2, 3], (x) => x.t().ravel())],
  viewAs: [t([2, 3], (x) => x.viewAs(zeros([6])))],
  reshapeAs: [t([2, 3], (x) => x.t().reshapeAs(zeros([6])))],
  expandAs: [t([2, 1], (x) => x.expandAs(zeros([4, 2, 3])))],
  movedim: [t([2, 3, 4], (x) => x.movedim(0, -1)), t([2, 3, 4], (x) => x.movedim([0, 2], [1, 0]))],
  unfold: [t([5, 2], (x) => x.unfold(0, 3, 1))],
  asStrided: [t([6], (x) => x.asStrided([2, 3], [1, 1]))],
  atleast1d: [t([], (x) => atleast1d(x))],
  atleast2d: [t([3], (x) => atleast2d(x))],
  atleast3d: [t([2, 3], (x) => atleast3d(x))],
};
