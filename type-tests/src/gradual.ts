import { join } from "node:path";
import ts from "typescript";
import { writeProject } from "./project.js";
import { namesIn, rowCases } from "./rows.js";

/**
 * What may be unknown, for every op: the calls that its row says are right, with one operand of which less is said. Such a call must
 * compile, and its result must say no more than is known: that of every member must be one of it.
 */
const helpers = `import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
type With<S, I extends string, X> = { [K in keyof S]: K extends I ? X : S[K] };
type Either<S, I extends string> = { [K in keyof S]: K extends I ? S[K] | 97 : S[K] };
type Other<D> = D extends "float32" ? "float64" : "float32";
export declare function unknownDType<S extends Shape, D extends DType, V extends Device>(x: Tensor<S, D, V>): Tensor<S, DType, V>;
export declare function eitherDType<S extends Shape, D extends DType, V extends Device>(x: Tensor<S, D, V>): Tensor<S, D | Other<D>, V>;
export declare function otherDType<S extends Shape, D extends DType, V extends Device>(x: Tensor<S, D, V>): Tensor<S, Other<D>, V>;
export declare function unknownDevice<S extends Shape, D extends DType, V extends Device>(x: Tensor<S, D, V>): Tensor<S, D, Device>;
export declare function eitherDevice<S extends Shape, D extends DType, V extends Device>(x: Tensor<S, D, V>): Tensor<S, D, "cpu" | "cuda:0">;
export declare function unknownShape<S extends Shape, D extends DType, V extends Device>(x: Tensor<S, D, V>): Tensor<Shape, D, V>;
export declare function unknown<S extends Shape, D extends DType, V extends Device>(x: Tensor<S, D, V>): Tensor;
${[0, 1, 2, 3, 4]
  .map((dim) =>
    [
      ["unknown", `With<S, "${dim}", number>`],
      ["either", `Either<S, "${dim}">`],
      ["other", `With<S, "${dim}", 97>`],
    ]
      .map(([kind, shape]) => `export declare function ${kind}Dim${dim}<S extends Shape, D extends DType, V extends Device>(x: Tensor<S, D, V>): Tensor<${shape} extends infer R extends Shape ? R : never, D, V>;`)
      .join("\n"),
  )
  .join("\n")}
`;

interface Line {
  readonly text: string;
  /** What an error on the line says. */
  readonly means: "refused" | "says more than is known" | "member";
  readonly call: string;
}

/** The operands of a call: what makes tensors in it, with their ranks. */
function operands(text: string): { readonly start: number; readonly end: number; readonly rank: number }[] {
  return [...text.matchAll(/(?<![.\w])(?:zeros|ones|rand|randn|full|eye|tensor)\(/g)].flatMap((match) => {
    const end = closing(text, match.index + match[0].length - 1) + 1;
    const made = text.slice(match.index, end);
    const sizes = /^\w+\(\[(.*?)\]/.exec(made)?.[1];
    const rank = /^eye/.test(made) ? 2 : /^(tensor)/.test(made) ? 1 : sizes === undefined || sizes.trim() === "" ? 0 : sizes.split(",").length;
    // A call that only makes a tensor has no operand.
    return end === text.length && match.index === 0 ? [] : [{ start: match.index, end, rank }];
  });
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === "(") depth++;
    if (text[index] === ")" && --depth === 0) return index;
  }
  return text.length - 1;
}

function linesOf(text: string, id: number): Line[] {
  const known = `k${id}`;
  return [
    { text: `const ${known} = ${text};`, means: "refused" as const, call: text },
    ...operands(text).flatMap(({ start, end, rank }, operand) => {
      const by = (helper: string) => `${text.slice(0, start)}${helper}(${text.slice(start, end)})${text.slice(end)}`;
      const dims = [...Array(Math.min(rank, 5)).keys()].map((dim) => `Dim${dim}`);
      const unknown = ["unknown", "unknownDType", "unknownDevice", "unknownShape", ...dims.map((dim) => `unknown${dim}`)];
      return [
        ...unknown.flatMap((helper) => {
          const [call, name] = [by(helper), `${known}_${operand}_${helper}`];
          return [
            { text: `const ${name} = ${call};`, means: "refused" as const, call },
            { text: `const ${name}_k: typeof ${name} = ${known};`, means: "says more than is known" as const, call },
          ];
        }),
        ...["DType", ...dims].flatMap((what) => {
          const [call, name] = [by(`either${what}`), `${known}_${operand}_either${what}`];
          return [
            { text: `const ${name} = ${call};`, means: "refused" as const, call },
            { text: `const ${name}_k: typeof ${name} = ${known};`, means: "says more than is known" as const, call },
            { text: `const ${name}_m = ${by(`other${what}`)};`, means: "member" as const, call },
            { text: `const ${name}_o: typeof ${name} = ${name}_m;`, means: "says more than is known" as const, call },
          ];
        }),
        { text: `const ${known}_${operand}_eitherDevice = ${by("eitherDevice")};`, means: "refused" as const, call: by("eitherDevice") },
        { text: `const ${known}_${operand}_eitherDevice_k: typeof ${known}_${operand}_eitherDevice = ${known};`, means: "says more than is known" as const, call: by("eitherDevice") },
      ];
    }),
  ];
}

/** The first error of each line of a program. */
function errorsOf<L extends { readonly text: string }>(project: string, imports: readonly string[], lines: readonly L[], files: Readonly<Record<string, string>> = {}) {
  const directory = writeProject(project, { ...files, "calls.ts": [...imports, ...lines.map(({ text }) => text)].join("\n") });
  const config = ts.readConfigFile(join(directory, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, directory);
  const program = ts.createProgram(fileNames, options);
  const file = program.getSourceFile(join(directory, "calls.ts"))!;
  const errors = new Map<L, string>();
  const strays: string[] = [];
  for (const diagnostic of [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]) {
    const line = lines[file.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line - imports.length];
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    if (line) errors.set(line, errors.get(line) ?? message);
    else strays.push(message);
  }
  return { errors, strays };
}

/**
 * Calls whose type is what they are expected to be: TypeScript takes a type parameter that no argument gives from there, if it is not
 * told otherwise (`NoInfer`).
 */
export function suggestible(): readonly string[] {
  const calls = ["tensor([1, 2, 3])", "tensor([[1n]])", "tensor(new Float32Array(3))", "tensor(1, { device: 'cpu' })", "fromTypedArray(new Float32Array(4), [2, 2])", "zeros([2]).to({})", "zeros([2]).to('cpu')", "zeros([2]).as([2])", "zeros([2, 3]).at(0)"];
  const cases = [...rowCases().filter(({ accepted }) => accepted), ...calls.map((text) => ({ text }))];
  const wishes = ['{ readonly dtype: "qint8" }', '{ readonly device: "mps" }', "{ readonly shape: readonly [98, 99] }"];
  const lines = cases.flatMap(({ text }, id) => wishes.map((wish, index) => ({ text: `export const k${id}_${index}: ${wish} = ${text};` })));
  const { errors, strays } = errorsOf("suggestible", [`import { ${namesIn(cases).join(", ")} } from "typetorch";`], lines);
  return [...strays, ...lines.filter((line) => !errors.has(line)).map(({ text }) => text)];
}

/**
 * Calls that are refused though they may be right, and results that say more than is known; and how many calls there were.
 *
 * @param every which of the table's right calls are taken: each, each second … All of them take two minutes.
 */
export function gradualFaults(every: number): { readonly calls: number; readonly faults: readonly string[] } {
  const cases = rowCases().filter(({ accepted }, index) => accepted && index % every === 0);
  const lines = cases.flatMap(({ text }, id) => linesOf(text, id));
  const imports = [`import { ${namesIn(cases).join(", ")} } from "typetorch";`, 'import * as gradual from "./gradual.js";', `const { ${[...helpers.matchAll(/function (\w+)/g)].map((match) => match[1]).join(", ")} } = gradual;`];
  const { errors, strays: faults } = errorsOf("gradual", imports, lines, { "gradual.ts": helpers });
  lines.forEach((line, index) => {
    const message = errors.get(line);
    const memberRefused = lines[index - 1]?.means === "member" && errors.has(lines[index - 1]!);
    const refusedBefore = line.means === "says more than is known" && lines.slice(Math.max(0, index - 3), index).some((before) => before.means === "refused" && before.call === line.call && errors.has(before));
    if (message !== undefined && line.means !== "member" && !memberRefused && !refusedBefore) faults.push(`${line.call}: ${line.means}: ${message.split("\n")[line.means === "refused" ? message.split("\n").length - 1 : 0]!.trim()}`);
  });
  return { calls: lines.filter(({ means }) => means === "refused").length, faults };
}
