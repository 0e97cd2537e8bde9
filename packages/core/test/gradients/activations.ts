import { everywhere, t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  ...everywhere(["sigmoid", "relu", "silu", "softplus"], [-2, 2]),
  gelu: [t([4], (x) => x.gelu(), [-2, 2]), t([4], (x) => x.gelu({ approximate: "tanh" }), [-2, 2])],
  elu: [t([6], (x) => x.elu({ alpha: 0.5 }), [-2, 2])],
  leakyRelu: [t([6], (x) => x.leakyRelu({ negativeSlope: 0.3 }), [-2, 2])],
  softmax: [t([2, 3], (x) => x.softmax(1))],
  logSoftmax: [t([2, 3], (x) => x.logSoftmax(0))],
};
