import { stdMean, tensor, varMean } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  std: [t([2, 3], (x) => x.std()), t([2, 3], (x) => x.std(1, { correction: 0 })), t([2, 3], (x) => x.std({ unbiased: false }))],
  var: [t([2, 3], (x) => x.var()), t([2, 3], (x) => x.var([0, 1], { keepdim: true }))],
  stdMean: [t([2, 3], (x) => { const [std, mean] = stdMean(x, 1); return std.mul(mean); })],
  varMean: [t([2, 3], (x) => { const [variance, mean] = varMean(x, 1, { correction: 0 }); return variance.mul(mean); })],
  median: [t([5], (x) => x.median()), t([2, 3], (x) => x.median(1).values)],
  nanmedian: [t([2, 3], (x) => x.nanmedian(0).values)],
  mode: [t([2, 3], (x) => x.mode(1).values)],
  quantile: [t([5], (x) => x.quantile(0.3)), t([2, 3], (x) => x.quantile(tensor([0.2, 0.7], { dtype: "float64" }), 1))],
  nanquantile: [t([2, 3], (x) => x.nanquantile(0.6, 1))],
  cov: [t([2, 4], (x) => x.cov()), t([4], (x) => x.cov({ aweights: tensor([1, 2, 3, 4], { dtype: "float64" }) }))],
  corrcoef: [t([3, 4], (x) => x.corrcoef())],
};

/** No gradient, or one of zero everywhere. */
export const without = ["histc", "histogram", "bincount"];
