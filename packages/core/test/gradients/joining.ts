import { broadcastTensors, cartesianProd, cat, columnStack, combinations, dstack, hstack, meshgrid, stack, vstack } from "@typetorch/core";
import { t, two, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  cat: [two([2, 3], [1, 3], (x, y) => cat([x, y], 0))],
  stack: [two([3], [3], (x, y) => stack([x, y], 1))],
  hstack: [two([2, 3], [2, 1], (x, y) => hstack([x, y]))],
  vstack: [two([3], [2, 3], (x, y) => vstack([x, y]))],
  dstack: [two([3], [1, 3], (x, y) => dstack([x, y]))],
  columnStack: [two([2], [2, 3], (x, y) => columnStack([x, y]))],
  broadcastTensors: [two([2, 1], [3], (x, y) => stack(broadcastTensors([x, y])))],
  meshgrid: [two([2], [3], (x, y) => stack(meshgrid([x, y])))],
  cartesianProd: [two([2], [3], (x, y) => cartesianProd([x, y]))],
  combinations: [t([4], (x) => combinations(x, 2))],
};
