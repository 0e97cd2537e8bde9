import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./compilers.js";

/** A folder of programs in which every statement is one line and one mistake. */
export const messageFixtures = join(root, "type-tests/fixtures/messages");

/** A wrong call of the fixtures. */
export interface WrongCall {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** What the calls are made on; itself without mistakes. */
const operandsFile = "operands.ts";

export function fixtureFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(messageFixtures).filter((name) => name.endsWith(".ts")).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(messageFixtures, name), "utf8")]));
}

/** Every statement of the fixtures but their imports. */
export function wrongCalls(): WrongCall[] {
  return Object.entries(fixtureFiles()).flatMap(([file, text]) => {
    if (file === operandsFile) return [];
    const lines = text.split("\n").map((line, index) => ({ file, line: index + 1, text: line }));
    const own = lines.find((line) => line.text.startsWith("declare "));
    if (own) throw new Error(`${file}:${own.line}: operands are declared in ${operandsFile}, where those who run the calls find them`);
    return lines.filter((line) => line.text !== "" && !/^(import|\/\/|const) ?/.test(line.text));
  });
}

/** An operand of the fixtures with sizes for what its type leaves open. */
export interface FixtureOperand {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly device: string;
}

const sizes: Readonly<Record<string, number>> = { '"batch"': 16, '"time"': 11, '"n"': 7, number: 2, "2 | 4": 2 };

export function fixtureOperands(): FixtureOperand[] {
  const text = readFileSync(join(messageFixtures, operandsFile), "utf8");
  return [...text.matchAll(/^export declare const (\w+): (?:F<(.*)>|Tensor<(\[.*?\]), (.*), (.*)>);$/gm)].map(([, name, float, shape, dtype, device]) => ({
    name: name!,
    shape: sizesOf(float ?? shape!),
    dtype: /"(.*)"/.exec(dtype ?? "")?.[1] ?? "float32",
    device: /"(.*)"/.exec(device ?? "")?.[1] ?? "cpu",
  }));
}

function sizesOf(shape: string): number[] {
  if (shape === "Shape") return [2, 3];
  const dims = shape.slice(1, -1);
  return dims === "" ? [] : dims.split(", ").map((dim) => sizes[dim] ?? Number(dim));
}
