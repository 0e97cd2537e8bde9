import type { Row } from "../src/row.js";
import { cell, complex, half, integers, layers, storage, union, unsigned } from "../src/signatures/index.js";

const bool = '"bool"';
const floats = union(bool, integers, half, storage);
const gates = "wIh [g h, i], wHh [g h, h] and biases bIh, bHh [g h] hold those of all gates, one below the other";
const stack =
  "[t, b, i] (or, `batchFirst`, [b, t, i]) → [t, b, h], and the last state. States are [layers, b, h]; `params` lists wIh, wHh, bIh, bHh for each layer, and with `bidirectional` for each direction, which double layers and h.";

/** Recurrent layers, and their single steps. */
export const recurrent: readonly Row[] = [
  {
    name: "rnnTanhCell",
    schemas: ["rnn_tanh_cell"],
    doc: "tanh(x · wIhᵀ + bIh + h · wHhᵀ + bHh): [b, i], [b, h] → [b, h], with weights [h, i] and [h, h].",
    torch: "torch.rnn_tanh_cell",
    types: cell({ op: "rnnTanhCell", gates: 1, refused: union(bool, unsigned, half, storage) }, 'FloatDTypeOf<T["dtype"]>'),
    accepts: ["rnnTanhCell(randn([2, 5]), zeros([2, 3]), randn([3, 5]), randn([3, 3]), { bIh: zeros([3]), bHh: zeros([3]) })"],
    refuses: ["rnnTanhCell(randn([2, 4]), zeros([2, 3]), randn([3, 5]), randn([3, 3]))", "rnnTanhCell(randn([5]), zeros([3]), randn([3, 5]), randn([3, 3]))"],
  },
  {
    name: "rnnReluCell",
    schemas: ["rnn_relu_cell"],
    doc: "max(x · wIhᵀ + bIh + h · wHhᵀ + bHh, 0): [b, i], [b, h] → [b, h], with weights [h, i] and [h, h].",
    torch: "torch.rnn_relu_cell",
    types: cell({ op: "rnnReluCell", gates: 1, refused: union(bool, unsigned, complex, storage) }),
    accepts: ["rnnReluCell(randn([2, 5]), zeros([2, 3]), randn([3, 5]), randn([3, 3]))"],
    refuses: ["rnnReluCell(randn([2, 5]), zeros([3, 3]), randn([3, 5]), randn([3, 3]))", "rnnReluCell(randn([2, 5]), zeros([2, 3]), randn([3, 5]), randn([3, 3]), { bIh: zeros([2]) })"],
  },
  {
    name: "lstmCell",
    schemas: ["lstm_cell"],
    doc: `One step of a long short-term memory: [b, i], states [h, c] of [b, h] → the next ones; ${gates} (input, forget, cell, output).`,
    torch: "torch.lstm_cell",
    types: cell({ op: "lstmCell", gates: 4, refused: floats }),
    accepts: ["lstmCell(randn([2, 5]), [zeros([2, 3]), zeros([2, 3])], randn([12, 5]), randn([12, 3]), { bIh: zeros([12]), bHh: zeros([12]) })"],
    refuses: [
      "lstmCell(randn([2, 5]), [zeros([2, 3]), zeros([2, 4])], randn([12, 5]), randn([12, 3]))",
      "lstmCell(randn([2, 5]), [zeros([2, 3]), zeros([2, 3])], randn([9, 5]), randn([12, 3]))",
      'lstmCell(ones([2, 5], { dtype: "int64" }), [zeros([2, 3]), zeros([2, 3])], randn([12, 5]), randn([12, 3]))',
    ],
  },
  {
    name: "gruCell",
    schemas: ["gru_cell"],
    doc: `One step of a gated recurrent unit: [b, i], [b, h] → [b, h]; ${gates} (reset, update, new).`,
    torch: "torch.gru_cell",
    types: cell({ op: "gruCell", gates: 3, refused: floats }),
    accepts: ["gruCell(randn([2, 5]), zeros([2, 3]), randn([9, 5]), randn([9, 3]), { bIh: zeros([9]) })"],
    refuses: ["gruCell(randn([2, 5]), zeros([2, 3]), randn([12, 5]), randn([12, 3]))", "gruCell(randn([2, 5]), zeros([2, 4]), randn([9, 5]), randn([9, 3]))"],
  },
  {
    name: "rnnTanh",
    schemas: [],
    doc: `\`rnnTanhCell\` over all steps: ${stack}`,
    torch: "torch.rnn_tanh",
    types: layers({ op: "rnnTanh", gates: 1, refused: floats }),
    accepts: ["rnnTanh(randn([4, 2, 5]), zeros([1, 2, 3]), [randn([3, 5]), randn([3, 3]), zeros([3]), zeros([3])])"],
    refuses: ["rnnTanh(randn([4, 2, 5]), zeros([1, 2, 3]), [randn([3, 5]), randn([3, 3])])", "rnnTanh(randn([2, 5]), zeros([1, 3]), [randn([3, 5]), randn([3, 3]), zeros([3]), zeros([3])])"],
  },
  {
    name: "rnnRelu",
    schemas: [],
    doc: `\`rnnReluCell\` over all steps: ${stack}`,
    torch: "torch.rnn_relu",
    types: layers({ op: "rnnRelu", gates: 1, refused: union(bool, unsigned, complex, storage) }),
    accepts: ["rnnRelu(randn([4, 2, 5]), zeros([1, 2, 3]), [randn([3, 5]), randn([3, 3])], { hasBiases: false })"],
    refuses: ["rnnRelu(randn([4, 2, 5]), zeros([1, 2, 3]), [randn([3, 4]), randn([3, 3])], { hasBiases: false })", "rnnRelu(zeros([0, 2, 5]), zeros([1, 2, 3]), [randn([3, 5]), randn([3, 3])], { hasBiases: false })"],
  },
  {
    name: "lstm",
    schemas: [],
    doc: `\`lstmCell\` over all steps: ${stack} A hidden state that is narrower than the cell state is a projection, wHr [p, h] for each layer.`,
    torch: "torch.lstm",
    types: layers({ op: "lstm", gates: 4, refused: floats }),
    accepts: [
      "lstm(randn([4, 2, 5]), [zeros([1, 2, 3]), zeros([1, 2, 3])], [randn([12, 5]), randn([12, 3]), zeros([12]), zeros([12])])",
      "lstm(randn([2, 4, 5]), [zeros([2, 2, 3]), zeros([2, 2, 3])], [randn([12, 5]), randn([12, 3]), randn([12, 5]), randn([12, 3])], { hasBiases: false, bidirectional: true, batchFirst: true })",
      "lstm(randn([4, 2, 5]), [zeros([1, 2, 2]), zeros([1, 2, 3])], [randn([12, 5]), randn([12, 2]), zeros([12]), zeros([12]), randn([2, 3])])",
    ],
    refuses: [
      "lstm(randn([4, 2, 5]), [zeros([1, 2, 3]), zeros([2, 2, 3])], [randn([12, 5]), randn([12, 3]), zeros([12]), zeros([12])])",
      "lstm(randn([4, 2, 5]), [zeros([1, 2, 3]), zeros([1, 2, 3])], [randn([9, 5]), randn([9, 3]), zeros([9]), zeros([9])])",
      'lstm(randn([4, 2, 5]), [zeros([1, 2, 3]), zeros([1, 2, 3])], [randn([12, 5]), randn([12, 3]), zeros([12]), zeros([12], { dtype: "float64" })])',
      "lstm(randn([4, 2, 5]), [zeros([1, 2, 3]), zeros([1, 2, 3])], [randn([12, 5]), randn([12, 3]), zeros([12]), zeros([12])], { numLayers: 0 })",
    ],
  },
  {
    name: "gru",
    schemas: [],
    doc: `\`gruCell\` over all steps: ${stack}`,
    torch: "torch.gru",
    types: layers({ op: "gru", gates: 3, refused: floats }),
    accepts: [
      "gru(randn([4, 2, 5]), zeros([2, 2, 3]), [randn([9, 5]), randn([9, 3]), zeros([9]), zeros([9]), randn([9, 3]), randn([9, 3]), zeros([9]), zeros([9])], { numLayers: 2, dropout: 0.5, train: true })",
    ],
    refuses: [
      "gru(randn([4, 2, 5]), zeros([1, 3, 3]), [randn([9, 5]), randn([9, 3]), zeros([9]), zeros([9])])",
      "gru(randn([4, 2, 5]), zeros([2, 2, 3]), [randn([9, 5]), randn([9, 3]), randn([9, 5]), randn([9, 3])], { hasBiases: false, numLayers: 2 })",
    ],
  },
];
