import { floatPower, pow, tensor, where } from "@typetorch/core";
import { t, three, two, type Gradient } from "../support/gradients.js";

const mask = () => tensor([[true, false, true], [false, false, true]]);

export const gradients: Record<string, readonly Gradient[]> = {
  add: [two([2, 3], [3], (x, y) => x.add(y)), two([2, 1], [1, 3], (x, y) => x.add(y, { alpha: 2 })), t([2], (x) => x.add(2))],
  sub: [two([2, 3], [3], (x, y) => x.sub(y)), t([2], (x) => x.sub(2, { alpha: 3 }))],
  mul: [two([2, 3], [3], (x, y) => x.mul(y)), two([], [3], (x, y) => x.mul(y)), t([2], (x) => x.mul(-2.5))],
  div: [two([2, 3], [3], (x, y) => x.div(y)), t([2], (x) => x.div(4))],
  rsub: [two([2, 3], [3], (x, y) => x.rsub(y)), t([2], (x) => x.rsub(2, { alpha: 3 }))],
  floatPower: [two([2, 3], [3], (x, y) => x.floatPower(y)), t([3], (x) => floatPower(2, x))],
  fmod: [t([3], (x) => x.mul(3).fmod(2))],
  pow: [t([3], (x) => pow(2, x)), two([2, 3], [3], (x, y) => x.pow(y)), t([3], (x) => x.pow(3)), t([3], (x) => x.pow(-0.5))],
  remainder: [t([3], (x) => x.remainder(2))],
  lerp: [three([[3], [3], [3]], (x, y, w) => x.lerp(y, w)), two([2, 3], [3], (x, y) => x.lerp(y, 0.3))],
  addcmul: [three([[2, 3], [3], [2, 1]], (x, y, z) => x.addcmul(y, z, { value: 0.5 }))],
  addcdiv: [three([[2, 3], [3], [2, 1]], (x, y, z) => x.addcdiv(y, z, { value: 0.5 }))],
  where: [two([2, 3], [3], (x, y) => where(mask(), x, y))],
  maskedFill: [t([2, 3], (x) => x.maskedFill(mask(), 7))],
};

/** No gradient, or one of zero everywhere. */
export const without = ["floorDivide"];
