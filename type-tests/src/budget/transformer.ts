/** Programs that hold a whole network: a transformer as GPT-2's, of 24 layers. */

export interface Transformer {
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  readonly vocabulary: number;
}

const header = ['import * as tt from "typetorch";', 'import type { Dim, Shape, Tensor } from "typetorch";', 'type F<S extends Shape> = Tensor<S, "float32", "cpu">;'];

const sizes = ['const batch = tt.dim("batch", 2);', 'const time = tt.dim("time", 5);'];

/** The parameters of a layer, each of its own name. `hidden` is how wide the network for each place is. */
function parameters({ width }: Transformer, layer: number, hidden: number): string[] {
  const matrix = (name: string, rows: number, columns: number) => `const ${name}${layer} = tt.randn([${rows}, ${columns}]);`;
  const vector = (name: string, size: number) => `const ${name}${layer} = tt.zeros([${size}]);`;
  return [
    vector("normWeight", width), vector("normBias", width), vector("lastWeight", width), vector("lastBias", width),
    matrix("query", width, width), matrix("key", width, width), matrix("value", width, width), matrix("output", width, width),
    vector("queryBias", width), vector("keyBias", width), vector("valueBias", width), vector("outputBias", width),
    matrix("grow", hidden, width), vector("growBias", hidden), matrix("shrink", width, hidden), vector("shrinkBias", width),
  ];
}

/** One layer: attention and a network for each place, both beside what they add to. `name` says what a value is called. */
function layer({ width, heads }: Transformer, input: string, name: (base: string) => string): string[] {
  const split = (what: string) =>
    `tt.linear(${name("normed")}, ${name(what)}, { bias: ${name(`${what}Bias`)} }).reshape([batch, time, ${heads}, ${width / heads}]).transpose(1, 2)`;
  return [
    `const ${name("normed")} = tt.layerNorm(${input}, [${width}], { weight: ${name("normWeight")}, bias: ${name("normBias")} });`,
    `const ${name("mixed")} = tt.scaledDotProductAttention(${split("query")}, ${split("key")}, ${split("value")}, { isCausal: true });`,
    `const ${name("joined")} = ${name("mixed")}.transpose(1, 2).reshape([batch, time, ${width}]);`,
    `const ${name("attended")} = ${input}.add(tt.linear(${name("joined")}, ${name("output")}, { bias: ${name("outputBias")} }));`,
    `const ${name("again")} = tt.layerNorm(${name("attended")}, [${width}], { weight: ${name("lastWeight")}, bias: ${name("lastBias")} });`,
    `const ${name("grown")} = tt.linear(${name("again")}, ${name("grow")}, { bias: ${name("growBias")} }).gelu();`,
    `const ${name("result")} = ${name("attended")}.add(tt.linear(${name("grown")}, ${name("shrink")}, { bias: ${name("shrinkBias")} }));`,
  ];
}

const embedded = ({ vocabulary, width }: Transformer) => [
  'const tokens = tt.zeros([batch, time], { dtype: "int64" });',
  `const table = tt.randn([${vocabulary}, ${width}]);`,
  `const result = tt.embedding(table, tokens).add(tt.randn([time, ${width}]));`,
];
const scored = ({ vocabulary, width }: Transformer, last: string) => `export const scores: F<["batch", "time", ${vocabulary}]> = tt.linear(tt.layerNorm(${last}, [${width}]), table);`;

/** Layer after layer in one text, every weight a constant, and no two layers of the same sizes. */
export function transformer(network: Transformer): string {
  const lines = [...header, ...sizes, ...embedded(network)];
  for (let index = 0; index < network.layers; index++) {
    lines.push(...parameters(network, index, 4 * network.width + index), ...layer(network, index === 0 ? "result" : `result${index - 1}`, (base) => `${base}${index}`));
    lines.push(`export const checked${index}: F<["batch", "time", ${network.width}]> = result${index};`);
  }
  return [...lines, scored(network, `result${network.layers - 1}`)].join("\n");
}

/** The same with its layer written once, for any batch and any time. */
export function transformerOfBlocks(network: Transformer): string {
  const { width } = network;
  const shapes = parameters(network, 0, 4 * width).map((line) => /^const (\w+)0 = tt\.\w+\((\[.*\])\)/.exec(line)!);
  const lines = [
    ...header,
    `interface Parameters { ${shapes.map(([, name, shape]) => `readonly ${name}: F<${shape}>`).join("; ")} }`,
    `function block<B extends Dim, T extends Dim>(input: F<[B, T, ${width}]>, of: Parameters): F<[B, T, ${width}]> {`,
    "  const [batch, time] = input.shape;",
    ...layer(network, "input", (base) => (shapes.some(([, name]) => name === base) ? `of.${base}` : base)).map((line) => `  ${line}`),
    "  return result;",
    "}",
    ...sizes,
    ...embedded(network),
  ];
  for (let index = 0; index < network.layers; index++) {
    const record = shapes.map(([, name, shape]) => `${name}: tt.randn(${shape})`).join(", ");
    lines.push(`const result${index} = block(${index === 0 ? "result" : `result${index - 1}`}, { ${record} });`);
  }
  return [...lines, scored(network, `result${network.layers - 1}`)].join("\n");
}
