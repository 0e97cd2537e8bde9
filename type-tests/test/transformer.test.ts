import * as core from "@typetorch/core";
import { check, compilerVersions } from "../src/compilers.js";
import { writeProject } from "../src/project.js";
import { transformer, transformerOfBlocks, type Transformer } from "../src/budget/transformer.js";

const gpt2: Transformer = { layers: 24, width: 768, heads: 12, vocabulary: 50257 };
const tiny: Transformer = { layers: 24, width: 8, heads: 2, vocabulary: 11 };
const programs = [
  { name: "every weight a constant", text: transformer },
  { name: "a block written once", text: transformerOfBlocks },
];

describe.each(compilerVersions)("a transformer of 24 layers under TypeScript %s", (version) => {
  test.each(programs)("$name: exact, and without an error", async ({ name, text }) => {
    const { diagnostics, instantiations, checkTime } = await check(version, writeProject(`transformer-${version}-${text.name}`, { "program.ts": text(gpt2) }));
    expect(diagnostics).toEqual([]);
    console.log(`TypeScript ${version}, 24 layers, ${name}: ${instantiations} instantiations, checked in ${checkTime.toFixed(2)} s`);
  }, 120_000);
});

test("the same program runs", () => {
  const program = transformer(tiny).replace(/^import.*$|^type.*$/gm, "").replace(/^export /gm, "").replace(/^(const \w+): F<.*?> =/gm, "$1 =");
  const scores = core.tidy(() => (new Function("tt", `${program}\nreturn scores;`)({ ...core, dim: (_: string, size: number) => size }) as core.Tensor).shape);
  expect(scores).toEqual([2, 5, tiny.vocabulary]);
});
