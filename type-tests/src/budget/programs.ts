/** Long programs of calls, for what a whole file costs. */
import type { Program } from "./every-op.js";

const header = ['import * as tt from "typetorch";'];

/** A network's ops, layer after layer, every dim its own: how many ops, and the text. */
export function layers(count: number): Program {
  const lines = [...header, "const x0 = tt.zeros([3, 1000]);"];
  for (let layer = 0; layer < count; layer++) {
    lines.push(`const x${layer + 1} = x${layer}.matmul(tt.zeros([${layer + 1000}, ${layer + 1001}])).relu().add(1);`);
  }
  lines.push(`export const last: tt.Tensor<[3, ${count + 1000}], "float32", "cpu"> = x${count};`);
  return { ops: 4 * count, text: lines.join("\n") };
}

/** Eleven ops in turn, reshape and broadcasting among them, every dim its own. */
export function mixedOps(rounds: number): Program {
  const lines = [...header];
  for (let round = 0; round < rounds; round++) {
    const [n, k, m] = [0, 1, 2].map((index) => 1000 + 3 * round + index);
    const name = (letter: string) => `${letter}${round}`;
    lines.push(
      `const ${name("x")} = tt.zeros([${n}, ${k}]);`,
      `const ${name("w")} = tt.randn([${k}, ${m}]);`,
      `const ${name("y")} = ${name("x")}.matmul(${name("w")});`,
      `const ${name("b")} = ${name("y")}.add(tt.ones([${m}]));`,
      `const ${name("h")} = ${name("b")}.relu();`,
      `const ${name("r")} = ${name("h")}.reshape([${n}, 1, ${m}]);`,
      `const ${name("s")} = ${name("r")}.sum(1);`,
      `const ${name("t")} = ${name("s")}.transpose(0, 1);`,
      `export const ${name("p")}: tt.Tensor<[${m}, ${n}], "float32", "cpu"> = ${name("t")}.softmax(-1).mul(0.5);`,
    );
  }
  return { ops: 11 * rounds, text: lines.join("\n") };
}

/** One value through `length` ops, one after the other in one expression's types. */
export function chainedOps(length: number): string {
  const lines = [...header, "const x0 = tt.zeros([2, 3]);"];
  for (let step = 1; step <= length; step++) {
    const call = [`matmul(tt.zeros([3, 3]))`, "relu()", "add(tt.ones([3]))", "transpose(0, 1)", "transpose(0, 1)", "mul(2)"][step % 6]!;
    lines.push(`const x${step} = x${step - 1}.${call};`);
  }
  lines.push(`export const end: tt.Tensor<[2, 3] | [3, 2], "float32", "cpu"> = x${length};`);
  return lines.join("\n");
}

/** The same without names for what stands between: a chain of method calls. */
export function methodChain(length: number): string {
  const calls = Array.from({ length }, (_, step) => ["relu()", "add(1)", "mul(x)", "neg()"][step % 4]!);
  return [...header, "const x = tt.zeros([2, 3]);", `export const end: tt.Tensor<[2, 3], "float32", "cpu"> = x.${calls.join(".")};`].join("\n");
}
