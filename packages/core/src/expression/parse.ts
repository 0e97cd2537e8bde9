/**
 * Expressions, read by the steps and with the words of the types (packages/typed/src/expression/parse.ts): operators wait on a stack
 * until one that binds less comes, and the result is a program for a stack of values.
 */
import { callable } from "../generated/callable.js";

export type Instruction =
  | { readonly kind: "operator"; readonly name: Operator }
  | { readonly kind: "value"; readonly value: number | string | boolean | null }
  | { readonly kind: "variable"; readonly name: string }
  /** `count` arguments, then those with names. */
  | { readonly kind: "call"; readonly name: string; readonly count: number; readonly names: readonly string[] }
  | { readonly kind: "list"; readonly count: number }
  | { readonly kind: "property"; readonly name: string };

export type Operator = (typeof operators)[number];
const operators = ["lt", "le", "gt", "ge", "eq", "ne", "add", "sub", "mul", "div", "floorDivide", "remainder", "matmul", "neg", "pow"] as const;

const tokens: Readonly<Record<string, Operator>> = {
  "<": "lt", "<=": "le", ">": "gt", ">=": "ge", "==": "eq", "!=": "ne",
  "+": "add", "-": "sub", "*": "mul", "/": "div", "//": "floorDivide", "%": "remainder", "@": "matmul", "**": "pow",
};

/** How strongly operators bind. */
const binding: Readonly<Record<Operator, number>> = {
  lt: 1, le: 1, gt: 1, ge: 1, eq: 1, ne: 1, add: 2, sub: 2, mul: 3, div: 3, floorDivide: 3, remainder: 3, matmul: 3, neg: 4, pow: 5,
};

const constants = new Map<string, boolean | null>([["true", true], ["false", false], ["null", null]]);

type Frame =
  | { readonly kind: "bracket" }
  | { readonly kind: "call"; readonly name: string; count: number; readonly names: string[]; isNamed: boolean }
  | { readonly kind: "list"; count: number };

class Fault extends Error {}

/** The program of an expression; `refuse` throws its fault. */
export function parse(text: string, refuse: (fault: string) => never): Instruction[] {
  try {
    return new Parser(text).parse();
  } catch (error) {
    if (error instanceof Fault) return refuse(error.message);
    throw error;
  }
}

class Parser {
  private position = 0;
  private readonly program: Instruction[] = [];
  private readonly stack: (Operator | Frame)[] = [];

  constructor(private readonly text: string) {}

  parse(): Instruction[] {
    do this.value();
    while (this.operator());
    return this.program;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.position += found.length;
    return found;
  }

  private get next(): string | undefined {
    this.take(/[ \n\r\t]*/y);
    return this.text[this.position];
  }

  /** Reads a value, with all that stands before it. */
  private value(): void {
    for (;;) {
      const next = this.next;
      if (next === undefined) throw new Fault("it ends where a value is needed");
      const word = this.take(/[A-Za-z_]\w*/y);
      if (word !== undefined) {
        if (this.named(word)) continue;
        return;
      }
      const digits = this.take(/\d+(\.\d*)?([eE]-?\d*)?/y);
      if (digits !== undefined) {
        const number = digits.replace("E", "e");
        if (/e-?$/.test(number)) throw new Fault(`${number} is no number`);
        this.program.push({ kind: "value", value: Number(number) });
        return;
      }
      this.position++;
      if (next === "-") this.stack.push("neg");
      else if (next === "(") this.stack.push({ kind: "bracket" });
      else if (next === "[") {
        if (this.closes("]")) {
          this.program.push({ kind: "list", count: 0 });
          return;
        }
        this.stack.push({ kind: "list", count: 1 });
      } else if (next === "'" || next === '"') {
        const end = this.text.indexOf(next, this.position);
        if (end < 0) throw new Fault("a string is not closed");
        this.program.push({ kind: "value", value: this.text.slice(this.position, end) });
        this.position = end + 1;
        return;
      } else throw new Fault(`'${next}' stands where a value is needed`);
    }
  }

  private closes(bracket: string): boolean {
    const before = this.position;
    if (this.next === bracket) {
      this.position++;
      return true;
    }
    this.position = before;
    return false;
  }

  /** After a name: the call of an op, the name of an argument, a constant, a variable. Whether a value is still needed. */
  private named(word: string): boolean {
    const next = this.next;
    if (next === "(") return this.opened(word, 0);
    const frame = this.stack.at(-1);
    if (next === "=" && this.text[this.position + 1] !== "=" && typeof frame === "object" && frame.kind === "call" && frame.count > 0) {
      if (frame.names.includes(word)) throw new Fault(`argument '${word}' is named twice`);
      this.position++;
      frame.count--;
      frame.names.push(word);
      frame.isNamed = true;
      return true;
    }
    this.program.push(constants.has(word) ? { kind: "value", value: constants.get(word) as boolean | null } : { kind: "variable", name: word });
    return false;
  }

  /** An op's name before an opening bracket; `count` arguments stand before it. Whether a value is still needed. */
  private opened(name: string, count: number): boolean {
    if (!callable.has(name)) throw new Fault(`there is no op ${name}`);
    this.position++;
    if (this.closes(")")) {
      this.program.push({ kind: "call", name, count, names: [] });
      return false;
    }
    this.stack.push({ kind: "call", name, count: count + 1, names: [], isNamed: false });
    return true;
  }

  /** Reads what follows a value, up to where the next is needed; false at the end. */
  private operator(): boolean {
    for (;;) {
      const next = this.next;
      if (next === undefined) {
        if (this.finish(() => true)) throw new Fault("a bracket is not closed");
        return false;
      }
      const token = this.take(/\*\*|\/\/|[<>]=?|==|!=|[-+*/%@]/y);
      if (token !== undefined) {
        this.infix(tokens[token]!);
        return true;
      }
      this.position++;
      if (next === ".") {
        const name = this.take(/[A-Za-z_]\w*/y);
        if (name === undefined) throw new Fault("a name is needed after .");
        if (this.next !== "(") this.program.push({ kind: "property", name });
        else if (this.opened(name, 1)) return true;
      } else if (next === ")" || next === "]") this.closed(next);
      else if (next === ",") {
        const frame = this.finish(() => true);
        if (frame === undefined || frame.kind === "bracket") throw new Fault("',' stands where an operator is needed");
        this.checkNames(frame);
        frame.count++;
        if (frame.kind === "call") frame.isNamed = false;
        return true;
      } else throw new Fault(`'${next}' stands where an operator is needed`);
    }
  }

  /** Moves operators from the stack to the program while `until` holds; gives the frame that they stand in. */
  private finish(binds: (operator: Operator) => boolean): Frame | undefined {
    for (;;) {
      const top = this.stack.at(-1);
      if (typeof top !== "string") return top;
      if (!binds(top)) return undefined;
      this.program.push({ kind: "operator", name: top });
      this.stack.pop();
    }
  }

  private infix(name: Operator): void {
    const level = binding[name];
    this.finish((top) => name !== "pow" && binding[top] >= level && binding[top] > 1);
    const top = this.stack.at(-1);
    if (level === 1 && typeof top === "string" && binding[top] === 1) throw new Fault("comparisons do not chain");
    this.stack.push(name);
  }

  private closed(bracket: ")" | "]"): void {
    const frame = this.finish(() => true);
    if (frame === undefined || (frame.kind === "list") !== (bracket === "]")) throw new Fault(`'${bracket}' closes nothing`);
    if (frame.kind === "list") this.program.push({ kind: "list", count: frame.count });
    if (frame.kind === "call") {
      this.checkNames(frame);
      this.program.push({ kind: "call", name: frame.name, count: frame.count, names: frame.names });
    }
    this.stack.pop();
  }

  private checkNames(frame: Frame): void {
    if (frame.kind === "call" && frame.names.length > 0 && !frame.isNamed) throw new Fault("arguments with names come last");
  }
}
