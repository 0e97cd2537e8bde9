import * as core from "@typetorch/core";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as tt from "typetorch";
import ts from "typescript";
import { root } from "./compilers.js";
import { fits, isOpen, made, operandOf, readType, sizesForSymbols, unavailable } from "./test-types.js";

/** One `expectType<Type>(expression)` of the tsd tests. */
export interface Expectation {
  readonly file: string;
  readonly line: number;
  readonly type: string;
  readonly expression: string;
}

/** What one gave: `true` where libtorch says the same, undefined where this machine cannot tell, else what it said. */
export type Judged = Expectation & { readonly verdict: true | string | undefined };

const directory = join(root, "type-tests/test-d");
const textOf = (file: string) => readFileSync(join(directory, file), "utf8");
const pattern = /^expectType<(.*)>\((.*)\);$/;

/** Gradients need graphs: those of autograd.test-d.ts do not run. */
const isRun = (name: string) => name.endsWith(".test-d.ts") && name !== "autograd.test-d.ts";
export const expectationFiles = (): string[] => readdirSync(directory).filter(isRun).sort();

export function expectations(): Expectation[] {
  return expectationFiles().flatMap((file) =>
    textOf(file).split("\n").flatMap((text, index) => {
      const match = pattern.exec(text);
      return match ? [{ file, line: index + 1, type: match[1]!, expression: match[2]! }] : [];
    }),
  );
}

/**
 * Runs a file of type tests with real tensors: what it only declares is made, symbols have sizes, what is unknown is something; the
 * functions that it writes run as they stand. What must not compile is left out.
 */
export function runExpectations(file: string): Judged[] {
  const text = textOf(file);
  const missing: string[] = [];
  const open: string[] = [];
  const operand = (name: string, type: string): unknown => {
    const value = operandOf(type);
    if (value === unavailable) missing.push(name);
    else if (isOpen(type)) open.push(name);
    return value;
  };
  const judged: Judged[] = [];
  const expect = (line: number, type: string, expression: string, evaluate: () => unknown) => {
    const uses = (names: readonly string[]) => names.some((name) => new RegExp(`\\b${name}\\b`).test(expression));
    const verdict = uses(missing) || /cuda|mps|null!/.test(type + expression) ? undefined : judge(type, evaluate, uses(open));
    judged.push({ file, line, type, expression, verdict });
  };
  const names = { tt, __expect: expect, __operand: operand, f: made, t: made, expectType: () => undefined };
  const run = new Function(...Object.keys(names), `"use strict";\n${program(text)}`);
  core.tidy(() => {
    run(...Object.values(names));
  });
  return judged;
}

/** Functions that a file of type tests writes, to be called. */
export function functionsOf<Names extends string>(file: string, functions: readonly Names[]): Record<Names, (...args: any[]) => any> {
  const names = { tt, __expect: () => undefined, __operand: () => undefined, f: made, t: made, expectType: () => undefined };
  return new Function(...Object.keys(names), `"use strict";\n${program(textOf(file), functions)}`)(...Object.values(names)) as Record<Names, (...args: any[]) => any>;
}

/** What a call on operands of which something is open was made with may not fit: then nothing can be told. */
function judge(type: string, evaluate: () => unknown, isOpenCall: boolean): true | string | undefined {
  const expected = readType(type);
  if (expected === unavailable) return undefined;
  return core.tidy(() => {
    try {
      const actual = evaluate();
      return fits(actual, expected) ? true : shown(actual);
    } catch (error) {
      return isOpenCall && error instanceof core.TypeTorchError ? undefined : (error as Error).message;
    }
  });
}

function shown(value: unknown): string {
  if (value instanceof core.Tensor) return `Tensor<[${value.shape.join(", ")}], "${value.dtype}", "${value.device}">`;
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  if (typeof value === "object" && value !== null) return `{ ${Object.entries(value).map(([name, field]) => `${name}: ${shown(field)}`).join("; ")} }`;
  return typeof value;
}

/** The JavaScript of a file: expectations are called with their types as text. */
function program(text: string, returned: readonly string[] = []): string {
  const lines = sizesForSymbols(text).split("\n").map((line, index) => {
    const expectation = pattern.exec(line);
    if (expectation) {
      const [, type, expression] = expectation;
      return `__expect(${index + 1}, ${JSON.stringify(type)}, ${JSON.stringify(expression)}, () => (${expression}));`;
    }
    const declared = /^declare const (\w+): (.*);$/.exec(line);
    if (declared) return `const ${declared[1]} = __operand("${declared[1]}", ${JSON.stringify(declared[2])});`;
    const imported = /^import (\{.*\}) from "typetorch\/(\w+)";$/.exec(line);
    if (imported) return `const ${imported[1]} = tt.${imported[2]};`;
    return /^(import|expect\w*\(|expectAssignable<|expectNotAssignable<)/.test(line) ? "" : line.replace(/^export /, "");
  });
  if (returned.length > 0) lines.push(`return { ${returned.join(", ")} };`);
  return ts.transpileModule(lines.join("\n"), { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } }).outputText.replace(/^export \{\};$/m, "");
}

