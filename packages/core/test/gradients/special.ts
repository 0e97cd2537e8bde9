import { entr, erfcx, i0e, i1, i1e, logNdtr, ndtr, ndtri, polygamma, xlog1py, type Tensor } from "@typetorch/core";
import { everywhere, t, two, type Gradient } from "../support/gradients.js";

const functions = { entr, erfcx, i0e, i1, i1e, logNdtr, ndtr, ndtri };

export const gradients: Record<string, readonly Gradient[]> = {
  ...everywhere(["erf", "erfc", "erfinv", "lgamma", "digamma", "logit", "i0"]),
  ...Object.fromEntries(Object.entries(functions).map(([name, f]) => [name, [t([2, 3], (x: Tensor) => f(x))]])),
  logaddexp: [two([2, 3], [3], (x, y) => x.logaddexp(y))],
  logaddexp2: [two([2, 3], [3], (x, y) => x.logaddexp2(y))],
  xlogy: [two([2, 3], [3], (x, y) => x.xlogy(y)), t([3], (x) => x.xlogy(2))],
  xlog1py: [two([2, 3], [3], (x, y) => xlog1py(x, y))],
  polygamma: [t([3], (x) => polygamma(1, x)), t([3], (x) => polygamma(0, x))],
  polygamma_: [t([3], (x) => x.mul(2).polygamma_(2))],
  mvlgamma: [t([3], (x) => x.mvlgamma(2), [1.5, 4])],
};
