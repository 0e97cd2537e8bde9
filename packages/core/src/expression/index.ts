import { ArgumentError } from "@typetorch/ffi";
import { checkString } from "../check.js";
import { shown } from "../encode.js";
import { isOptions, isScalar, type Scalar } from "../scalar.js";
import { tidy } from "../scope.js";
import { Tensor } from "../tensor.js";
import { evaluate } from "./evaluate.js";
import { parse } from "./parse.js";

/** What an expression's names stand for. */
export type Variables = Readonly<Record<string, Tensor | Scalar>>;

/** An expression that waits for its variables. What it makes on the way is freed. */
export type Expression = (variables: Variables) => any;

/**
 * A formula over tensors and numbers, with Python's operators and precedence, and the ops of the library.
 *
 * @throws ArgumentError for a text that is none, and, when it is called, for variables that are missing or not in it.
 */
export function expr(text: string): Expression {
  checkString("expr", text, "text");
  const sentence = (fault: string) => `expr: '${text}'${fault}`;
  const program = parse(text, (fault) => {
    throw new ArgumentError(sentence(`: ${fault}`));
  });
  const names = [...new Set(program.flatMap((instruction) => (instruction.kind === "variable" ? [instruction.name] : [])))];
  return (variables) => {
    if (!isOptions(variables)) throw new ArgumentError(`${sentence("")} takes an object of its variables, got ${shown(variables)}`);
    const missing = names.find((name) => !Object.hasOwn(variables, name));
    if (missing !== undefined) throw new ArgumentError(sentence(` needs ${missing}`));
    const strange = Object.keys(variables).find((name) => !names.includes(name));
    if (strange !== undefined) throw new ArgumentError(sentence(` has no ${strange}`));
    for (const name of names) {
      const value: unknown = variables[name];
      if (!(value instanceof Tensor) && !isScalar(value)) throw new ArgumentError(`${sentence("")}: ${name} must be a Tensor or a number, got ${shown(value)}`);
    }
    return tidy(() => evaluate(program, variables));
  };
}
