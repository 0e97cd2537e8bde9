import { tensor, where } from "@typetorch/core";
import { t, three, two, type Gradient } from "../support/gradients.js";

const mask = () => tensor([[true, false, true], [false, false, true]]);

export const gradients: Record<string, readonly Gradient[]> = {
  add: [two([2, 3], [3], (x, y) => x.add(y)), two([2, 1], [1, 3], (x, y) => x.add(y, { alpha: 2 })), t([2], (x) => x.add(2))],
  sub: [two([2, 3], [3], (x, y) => x.sub(y)), t([2], (x) => x.sub(2, { alpha: 3 }))],
  mul: [two([2, 3], [3], (x, y) => x.mul(y)), two([], [3], (x, y) => x.mul(y)), t([2], (x) => x.mul(-2.5))],
  div: [two([2, 3], [3], (x, y) => x.div(y)), t([2], (x) => x.div(4))],
  pow: [two([2, 3], [3], (x, y) => x.pow(y)), t([3], (x) => x.pow(3)), t([3], (x) => x.pow(-0.5))],
  remainder: [t([3], (x) => x.remainder(2))],
  maximum: [two([2, 3], [3], (x, y) => x.maximum(y))],
  minimum: [two([2, 3], [3], (x, y) => x.minimum(y))],
  clamp: [t([6], (x) => x.clamp({ min: 0.31, max: 0.62 }))],
  lerp: [three([[3], [3], [3]], (x, y, w) => x.lerp(y, w)), two([2, 3], [3], (x, y) => x.lerp(y, 0.3))],
  addcmul: [three([[2, 3], [3], [2, 1]], (x, y, z) => x.addcmul(y, z, { value: 0.5 }))],
  addcdiv: [three([[2, 3], [3], [2, 1]], (x, y, z) => x.addcdiv(y, z, { value: 0.5 }))],
  where: [two([2, 3], [3], (x, y) => where(mask(), x, y))],
  maskedFill: [t([2, 3], (x) => x.maskedFill(mask(), 7))],
};
