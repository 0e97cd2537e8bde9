import { join } from "node:path";
import { table } from "@typetorch/ops";
import ts from "typescript";
import { writeProject } from "../project.js";

/** The calls of a long program, those that make its tensors included, and its text. */
export interface Program {
  readonly ops: number;
  readonly text: string;
}

/** Calls that make a tensor of a size written out; `eye(3)` has it twice. */
const factory = /(?<![.\w])(?:(zeros|ones|randn|rand|empty)\(\[([\d, ]*)\]((?:, \{ dtype: "\w+" \})?)\)|eye\((\d+)\))/g;
const call = /(?<![."\w])[a-z]\w*(?=\()|\.[a-z]\w*(?=\()/g;

/** An example of an op, with the sizes that may be any. */
interface Example {
  readonly text: string;
  readonly free: ReadonlySet<string>;
}

/**
 * A file that calls every op of the table, tensors named before they are used, `rounds` times. The calls are the first examples of the rows, with
 * as many sizes replaced as each allows, each by one that no other call has: a size that must be 3 stays so.
 */
export function everyOp(rounds: number): Program {
  let size = 1000;
  const statements = Array.from({ length: rounds }, (_, round) => {
    return examples().flatMap((example, index) => written(example, `${round}_${index}`, () => String(size++)));
  }).flat();
  return { ops: statements.flatMap((statement) => [...statement.matchAll(call)]).length, text: [header, ...statements].join("\n") };
}

const header = 'import * as tt from "typetorch";';

let known: readonly Example[] | undefined;
/** Every row's first example; found once, by what compiles. */
function examples(): readonly Example[] {
  return (known ??= findExamples());
}

function findExamples(): Example[] {
  const rows = table.map(({ accepts }) => accepts[0]!).filter((text) => text !== undefined);
  // All sizes first; then all but one; then one alone.
  const tries = rows.map((text) => {
    const sizes = [...new Set([...text.matchAll(factory)].flatMap(([, , shape, , side]) => (side ?? shape!).split(",").map((size) => size.trim())).filter((size) => Number(size) > 1))];
    const sets = [sizes, ...sizes.map((size) => sizes.filter((other) => other !== size)), ...sizes.map((size) => [size]), []];
    return sets.map((free): Example => ({ text, free: new Set(free) }));
  });
  const first = compiling(tries.map(([example]) => example!));
  return tries.map((candidates, index) => (first[index] ? candidates[0]! : candidates[compiling(candidates).indexOf(true)]!));
}

/** Which examples compile with their sizes replaced, whatever divides them. */
function compiling(candidates: readonly Example[]): boolean[] {
  let count = 0;
  const fresh = () => String(1000 + 7 * count + (count++ % 5));
  const file = (index: number) => `example-${index}.ts`;
  const text = (example: Example) => [header, ...Array.from({ length: 4 }, (_, copy) => written(example, String(copy), fresh)).flat()].join("\n");
  const directory = writeProject("every-op", Object.fromEntries(candidates.map((example, index) => [file(index), text(example)])));
  const config = ts.readConfigFile(join(directory, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, directory);
  const program = ts.createProgram(fileNames, options);
  return candidates.map((_, index) => program.getSemanticDiagnostics(program.getSourceFile(join(directory, file(index)))).length === 0);
}

/** An example as statements: its tensors, then the call. */
function written({ text, free }: Example, name: string, fresh: () => string): string[] {
  const sizes = new Map<string, string>();
  const replaced = (size: string): string => {
    if (!free.has(size)) return size;
    if (!sizes.has(size)) sizes.set(size, fresh());
    return sizes.get(size)!;
  };
  const tensors: string[] = [];
  const expression = text.replace(factory, (_, make: string | undefined, shape: string, options: string, side: string | undefined) => {
    const operand = `x${name}_${tensors.length}`;
    const sizesOf = shape === undefined ? [] : shape.split(",").map((size) => size.trim()).filter(Boolean);
    tensors.push(`const ${operand} = tt.${side === undefined ? `${make}([${sizesOf.map(replaced).join(", ")}]${options})` : `eye(${replaced(side)})`};`);
    return operand;
  });
  return [...tensors, `export const y${name} = ${expression.replace(/(?<![.\w"])([a-z]\w*)(?=\()/g, "tt.$1")};`];
}
