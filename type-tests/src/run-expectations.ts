import * as core from "@typetorch/core";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { api } from "./agreement/run.js";
import { root } from "./compilers.js";

/** One `expectType<Type>(expression)` of the tsd tests. */
export interface Expectation {
  readonly file: string;
  readonly line: number;
  readonly type: string;
  readonly expression: string;
}

/** Tests of symbols, of unknowns and of generic functions, whatever family stands before: they name no sizes. */
const unsized = /(autograd|devices|generic|gradual|any-size|symbols|modules)\.test-d\.ts$/;
const directory = join(root, "type-tests/test-d");

export function expectations(): Expectation[] {
  return readdirSync(directory).filter((file) => !unsized.test(file)).sort().flatMap((file) =>
    readFileSync(join(directory, file), "utf8").split("\n").flatMap((text, index) => {
      const match = /^expectType<(.*)>\((.*)\);$/.exec(text);
      return match ? [{ file, line: index + 1, type: match[1]!, expression: match[2]! }] : [];
    }),
  );
}

const of = (shape: unknown, dtype = "float32", device = "cpu") => ({ shape, dtype, device });
const describe = (value: unknown): unknown => {
  if (value instanceof core.Tensor) return of(value.shape, value.dtype, value.device);
  if (Array.isArray(value)) return value.map(describe);
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, describe(field)]));
  return typeof value;
};

/** Whether libtorch gives what an expectation says; undefined where this machine cannot tell. */
export function holds({ type, expression }: Expectation): true | string | undefined {
  if (/cuda|number|<Shape/.test(type + expression)) return undefined;
  const expected: unknown = evaluate(asExpression(type), { Of: of, F: (shape: unknown) => of(shape), Tensor: of, boolean: "boolean" });
  return core.tidy(() => {
    const t = (shape: readonly number[], dtype: core.DType = "float32") => (dtype === "int64" ? core.zeros(shape) : core.ones(shape)).to(dtype);
    const operands = { tt: api, t, f: t, x: core.full([2, 3], 0.5) };
    try {
      const actual = describe(evaluate(expression, operands));
      return isDeepStrictEqual(actual, expected) ? true : JSON.stringify(actual);
    } catch (error) {
      return (error as Error).message;
    }
  });
}

/** `{ values: Of<[2], "int64">; … }` as the JavaScript `{ values: Of([2], "int64"), … }`. */
const asExpression = (type: string): string => type.replaceAll("<", "(").replaceAll(">", ")").replaceAll(";", ",");

const evaluate = (text: string, names: Readonly<Record<string, unknown>>): unknown => new Function(...Object.keys(names), `return (${text});`)(...Object.values(names));
