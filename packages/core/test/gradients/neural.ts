import * as tt from "@typetorch/core";
import { t, three, two, type Gradient } from "../support/gradients.js";

type Tensor = tt.Tensor;

const bags = tt.tensor([[1, 3], [1, 0]], { dtype: "int64" });
/** An input of 2, a state of 3, and a cell's weights. */
const cell = (gates: number, body: (x: Tensor, h: Tensor, wx: Tensor, wh: Tensor) => Tensor): Gradient[] => [
  { shapes: [[4, 2], [4, 3], [gates * 3, 2], [gates * 3, 3]], body: (x, h, wx, wh) => body(x!, h!, wx!, wh!) },
];
/** The same for a layer over 5 steps. */
const layer = (gates: number, body: (x: Tensor, h: Tensor, params: Tensor[]) => Tensor): Gradient[] => [
  { shapes: [[5, 4, 2], [1, 4, 3], [gates * 3, 2], [gates * 3, 3]], body: (x, h, wx, wh) => body(x!, h!, [wx!, wh!]) },
];
const options = { hasBiases: false } as const;

export const gradients: Record<string, readonly Gradient[]> = {
  layerNorm: [three([[2, 3], [3], [3]], (x, weight, bias) => tt.layerNorm(x, [3], { weight, bias }))],
  rmsNorm: [two([2, 3], [3], (x, weight) => tt.rmsNorm(x, [3], { weight }))],
  batchNorm: [three([[4, 2], [2], [2]], (x, weight, bias) => tt.batchNorm(x, null, null, { weight, bias, training: true }))],
  instanceNorm: [t([2, 2, 3], (x) => tt.instanceNorm(x))],
  groupNorm: [t([2, 4, 3], (x) => tt.groupNorm(x, 2))],
  embeddingBag: [t([4, 2], (weight) => tt.embeddingBag(weight, bags, { mode: "sum" }))],
  scaledDotProductAttention: [three([[2, 3, 4], [2, 5, 4], [2, 5, 2]], (q, k, v) => tt.scaledDotProductAttention(q, k, v))],
  multiHeadAttentionForward: [
    {
      shapes: [[3, 2, 4], [5, 2, 4], [5, 2, 4], [12, 4], [3, 4], [12]],
      body: (q, k, v, weight, out, bias) => {
        const [output, weights] = tt.multiHeadAttentionForward(q!, k!, v!, 4, 2, weight!, bias!, null, null, true, 0, out!, null);
        return tt.cat([output.flatten(), weights!.flatten()]);
      },
    },
  ],
  rnnTanhCell: cell(1, (x, h, wx, wh) => tt.rnnTanhCell(x, h, wx, wh)),
  rnnReluCell: cell(1, (x, h, wx, wh) => tt.rnnReluCell(x, h, wx, wh)),
  gruCell: cell(3, (x, h, wx, wh) => tt.gruCell(x, h, wx, wh)),
  lstmCell: cell(4, (x, h, wx, wh) => tt.lstmCell(x, [h, h], wx, wh)[0]!),
  rnnTanh: layer(1, (x, h, params) => tt.rnnTanh(x, h, params, options)[0]!),
  rnnRelu: layer(1, (x, h, params) => tt.rnnRelu(x, h, params, options)[0]!),
  gru: layer(3, (x, h, params) => tt.gru(x, h, params, options)[0]!),
  lstm: layer(4, (x, h, params) => tt.lstm(x, [h, h], params, options)[0]!),
};
