import type { Row } from "../src/row.js";
import { batchNorm, groupNorm, instanceNorm, layerNorm, rmsNorm } from "../src/signatures/index.js";

/** Values brought to one spread. */
export const normalisation: readonly Row[] = [
  {
    name: "layerNorm",
    schemas: ["layer_norm"],
    doc: "(x − mean) / √(variance + eps) · weight + bias over the last dims, `normalizedShape`, which weight and bias have.",
    torch: "torch.nn.functional.layer_norm",
    types: layerNorm(),
    accepts: [
      "layerNorm(randn([2, 3, 4]), [4])",
      "layerNorm(randn([2, 3, 4]), [3, 4], { weight: ones([3, 4]), bias: zeros([3, 4]), eps: 1e-6 })",
      'layerNorm(ones([2, 4], { dtype: "bfloat16" }), [4], { weight: ones([4]), bias: zeros([4]) })',
    ],
    refuses: [
      "layerNorm(randn([2, 3, 4]), [3])",
      "layerNorm(randn([2, 3]), [])",
      "layerNorm(randn([2, 3]), [3], { weight: ones([2]) })",
      'layerNorm(randn([2, 3]), [3], { weight: ones([3]), bias: zeros([3], { dtype: "float64" }) })',
      'layerNorm(ones([2, 3], { dtype: "int64" }), [3])',
    ],
  },
  {
    name: "rmsNorm",
    schemas: ["rms_norm"],
    doc: "x / √(mean(x²) + eps) · weight over the last dims, `normalizedShape`, which the weight has.",
    torch: "torch.nn.functional.rms_norm",
    types: rmsNorm(),
    accepts: ["rmsNorm(randn([2, 3, 4]), [4])", "rmsNorm(randn([2, 3, 4]), [3, 4], { weight: ones([3, 4]), eps: 1e-6 })"],
    refuses: ["rmsNorm(randn([2, 3, 4]), [3])", "rmsNorm(randn([2, 3]), [3], { weight: ones([2]) })", 'rmsNorm(ones([3], { dtype: "int64" }), [3])'],
  },
  {
    name: "batchNorm",
    schemas: [],
    doc: "(x − mean) / √(variance + eps) · weight + bias for each channel of [n, c, ...]: by the running statistics [c], or, while `training`, by the batch's own, which the running ones then follow in place. Momentum 0.1 by default.",
    torch: "torch.nn.functional.batch_norm",
    types: batchNorm(),
    accepts: [
      "batchNorm(randn([4, 3]), zeros([3]), ones([3]))",
      "batchNorm(randn([4, 3, 5, 5]), zeros([3]), ones([3]), { weight: ones([3]), bias: zeros([3]), training: true, momentum: 0.2 })",
      "batchNorm(randn([4, 3]), null, null, { training: true })",
    ],
    refuses: [
      "batchNorm(randn([3]), zeros([3]), ones([3]))",
      "batchNorm(randn([4, 3]), zeros([4]), ones([3]))",
      "batchNorm(randn([4, 3]), null, null)",
      "batchNorm(randn([4, 3]), null, ones([3]), { training: true })",
      "batchNorm(randn([1, 3]), zeros([3]), ones([3]), { training: true })",
      "batchNorm(randn([4, 3]), zeros([3]), ones([3]), { weight: ones([2]) })",
    ],
  },
  {
    name: "instanceNorm",
    schemas: [],
    doc: "(x − mean) / √(variance + eps) · weight + bias for each channel of each item of [n, c, ...]: by its own statistics, which running ones follow in place, or, without `useInputStats`, by the running ones.",
    torch: "torch.nn.functional.instance_norm",
    types: instanceNorm(),
    accepts: [
      "instanceNorm(randn([2, 3, 5]))",
      "instanceNorm(randn([2, 3, 5, 5]), { runningMean: zeros([3]), runningVar: ones([3]), weight: ones([3]), bias: zeros([3]), useInputStats: false })",
    ],
    refuses: [
      "instanceNorm(randn([2, 3]))",
      "instanceNorm(randn([2, 3, 1]))",
      "instanceNorm(randn([2, 3, 5]), { useInputStats: false })",
      "instanceNorm(randn([2, 3, 5]), { runningMean: zeros([3]) })",
      "instanceNorm(randn([2, 3, 5]), { weight: ones([5]) })",
    ],
  },
  {
    name: "groupNorm",
    schemas: [],
    doc: "(x − mean) / √(variance + eps) · weight + bias for each of `numGroups` groups of channels of each item of [n, c, ...]; weight and bias have [c].",
    torch: "torch.nn.functional.group_norm",
    types: groupNorm(),
    accepts: ["groupNorm(randn([2, 6, 5]), 3)", "groupNorm(randn([2, 6]), 2, { weight: ones([6]), bias: zeros([6]) })"],
    refuses: [
      "groupNorm(randn([2, 6, 5]), 4)",
      "groupNorm(randn([2, 6, 5]), 0)",
      "groupNorm(randn([6]), 2)",
      "groupNorm(randn([2, 6]), 2, { weight: ones([2]) })",
      "groupNorm(randn([1, 6]), 6)",
    ],
  },
];
