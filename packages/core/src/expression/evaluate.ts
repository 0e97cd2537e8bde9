/** Programs of expressions run on values. */
import { ArgumentError } from "@typetorch/ffi";
import * as composites from "../composites/index.js";
import * as operators from "../generated/operators.js";
import { shown } from "../encode.js";
import { isOptions, type Scalar } from "../scalar.js";
import { Tensor } from "../tensor.js";
import type { Instruction, Operator } from "./parse.js";

export function evaluate(program: readonly Instruction[], variables: Readonly<Record<string, unknown>>): unknown {
  const stack: unknown[] = [];
  const take = (count: number) => stack.splice(stack.length - count, count);
  for (const instruction of program) {
    switch (instruction.kind) {
      case "value":
        stack.push(instruction.value);
        break;
      case "variable":
        stack.push(variables[instruction.name]);
        break;
      case "list":
        stack.push(take(instruction.count));
        break;
      case "operator":
        if (instruction.name === "neg") stack.push(negated(stack.pop()));
        else stack.push(infix(instruction.name, ...(take(2) as [unknown, unknown])));
        break;
      case "property":
        stack.push(property(stack.pop(), instruction.name));
        break;
      case "call": {
        const named = take(instruction.names.length);
        const args = take(instruction.count);
        const options = instruction.names.length > 0 ? [Object.fromEntries(instruction.names.map((name, index) => [name, named[index]]))] : [];
        stack.push(call(instruction.name, [...args, ...options]));
        break;
      }
    }
  }
  return stack[0];
}

/** An op by its name: a function, or else a method of its first argument. */
function call(name: string, args: readonly unknown[]): unknown {
  const operator: unknown = (operators as Record<string, unknown>)[name];
  // An operator has a parameter for each argument, and one for its options.
  if (typeof operator === "function" && args.length > operator.length) throw new ArgumentError(`${name}: too many arguments (${args.length})`);
  const found = operator ?? (composites as Record<string, unknown>)[name];
  if (typeof found === "function") return (found as (...args: readonly unknown[]) => unknown)(...args);
  const [self, ...rest] = args;
  const method: unknown = self instanceof Tensor ? (self as unknown as Record<string, unknown>)[name] : undefined;
  if (typeof method !== "function") throw new ArgumentError(`${name}: argument 'self' must be a Tensor, got ${shown(self)}`);
  return (method as (...args: readonly unknown[]) => unknown).apply(self, rest);
}

/** A number on the left of a tensor. */
const mirrored: Partial<Record<Operator, (left: Scalar, right: Tensor) => Tensor>> = {
  add: (left, right) => operators.add(right, left),
  sub: (left, right) => operators.rsub(right, left),
  mul: (left, right) => operators.mul(right, left),
  div: (left, right) => operators.mul(operators.reciprocal(right), left),
  pow: (left, right) => operators.pow(left, right),
  remainder: (left, right) => operators.remainder(left, right),
  eq: (left, right) => operators.eq(right, left),
  ne: (left, right) => operators.ne(right, left),
  lt: (left, right) => operators.gt(right, left),
  le: (left, right) => operators.ge(right, left),
  gt: (left, right) => operators.lt(right, left),
  ge: (left, right) => operators.le(right, left),
};

const ofNumbers: Record<Exclude<Operator, "neg" | "matmul">, (left: number, right: number) => number | boolean> = {
  add: (left, right) => left + right,
  sub: (left, right) => left - right,
  mul: (left, right) => left * right,
  div: (left, right) => left / right,
  floorDivide: (left, right) => Math.floor(left / right),
  remainder: (left, right) => left - right * Math.floor(left / right),
  pow: (left, right) => left ** right,
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  lt: (left, right) => left < right,
  le: (left, right) => left <= right,
  gt: (left, right) => left > right,
  ge: (left, right) => left >= right,
};

function infix(name: Exclude<Operator, "neg">, left: unknown, right: unknown): unknown {
  if (left instanceof Tensor) return call(name, [left, right]);
  if (right instanceof Tensor) {
    const compute = mirrored[name];
    if (!compute) throw new ArgumentError(`${name}: the left side must be a tensor`);
    return compute(left as Scalar, right);
  }
  if (typeof left !== "number" || typeof right !== "number") throw new ArgumentError(`${name}: neither side is a tensor, nor are both numbers`);
  if (name === "matmul") throw new ArgumentError("matmul: the left side must be a tensor");
  return ofNumbers[name](left, right);
}

function negated(value: unknown): unknown {
  if (value instanceof Tensor) return operators.neg(value);
  if (typeof value !== "number") throw new ArgumentError("neg: the value is neither a tensor nor a number");
  return -value;
}

function property(value: unknown, name: string): unknown {
  if (value instanceof Tensor) {
    if (name === "T") return operators.t(value);
    if (name === "mT") return operators.transpose(value, -2, -1);
    throw new ArgumentError(`a tensor has no property ${name}, but T and mT`);
  }
  if (!isOptions(value) || !Object.hasOwn(value, name)) throw new ArgumentError(`there is no property ${name}`);
  return value[name];
}
