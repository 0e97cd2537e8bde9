import { gumbelSoftmax, manualSeed, normalize, type Tensor } from "@typetorch/core";
import { everywhere, t, two, type Gradient } from "../support/gradients.js";

/** With the same noise at every call. */
function seeded(body: () => Tensor): Tensor {
  manualSeed(3);
  return body();
}

export const gradients: Record<string, readonly Gradient[]> = {
  ...everywhere(["sigmoid", "relu", "silu", "softplus", "selu", "celu", "hardswish", "hardsigmoid", "mish", "rrelu", "logsigmoid", "softsign", "tanhshrink"], [-2, 2]),
  ...everywhere(["hardtanh", "relu6", "hardshrink", "softshrink"], [-3, 7]),
  threshold: [t([6], (x) => x.threshold(0.1, 3), [-2, 2])],
  prelu: [two([2, 3], [3], (x, weight) => x.sub(0.5).prelu(weight))],
  glu: [t([2, 4], (x) => x.glu()), t([2, 4], (x) => x.glu(0))],
  softmin: [t([2, 3], (x) => x.softmin(1))],
  gumbelSoftmax: [t([2, 3], (x) => seeded(() => gumbelSoftmax(x, { tau: 0.7 })))],
  normalize: [t([2, 3], (x) => normalize(x)), t([2, 3], (x) => normalize(x, { p: 3, dim: [0, 1] }))],
  gelu: [t([4], (x) => x.gelu(), [-2, 2]), t([4], (x) => x.gelu({ approximate: "tanh" }), [-2, 2])],
  elu: [t([6], (x) => x.elu({ alpha: 0.5 }), [-2, 2])],
  leakyRelu: [t([6], (x) => x.leakyRelu({ negativeSlope: 0.3 }), [-2, 2])],
  softmax: [t([2, 3], (x) => x.softmax(1))],
  logSoftmax: [t([2, 3], (x) => x.logSoftmax(0))],
};
