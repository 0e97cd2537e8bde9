/** Programs of expressions run on types, as packages/core/src/expression/evaluate.ts runs them on values. */
import type { Calls } from "../generated/calls.js";
import type { AnyTensor } from "../tensor.js";
import type { Misfit } from "./call.js";

/** The type that a program gives of the variables `E`; a string is the fault. The last value stands first on the stack. */
export type Evaluate<P, E, Stack extends readonly unknown[] = []> = P extends readonly [infer I, ...infer Rest]
  ? I extends string
    ? Stack extends readonly [infer Y, ...infer Below]
      ? I extends "neg"
        ? Goes<Rest, E, Negated<Y>, Below>
        : Below extends readonly [infer X, ...infer Others]
          ? Goes<Rest, E, Infix<I, X, Y>, Others>
          : never
      : never
    : I extends readonly ["variable", infer N]
      ? Evaluate<Rest, E, [E[N & keyof E], ...Stack]>
      : I extends readonly ["value", infer V]
        ? Evaluate<Rest, E, [V, ...Stack]>
        : I extends readonly ["call", infer Name, infer Count, infer Names]
          ? Options<Names, Stack, {}> extends [infer Z, infer Others]
            ? Arguments<Count, Others, []> extends [infer A extends readonly any[], infer Below extends readonly unknown[]]
              ? Goes<Rest, E, Applied<Name, A, Z & object>, Below>
              : never
            : never
          : I extends readonly ["list", infer Count]
            ? Arguments<Count, Stack, []> extends [infer L, infer Below extends readonly unknown[]]
              ? Evaluate<Rest, E, [L, ...Below]>
              : never
            : I extends readonly ["property", infer N]
              ? Stack extends readonly [infer X, ...infer Below]
                ? Goes<Rest, E, Property<X, N>, Below>
                : never
              : never
  : Stack[0];

/** On with a result, unless it is a fault: no op gives a string. */
type Goes<Rest, E, R, Below extends readonly unknown[]> = [R, 0] extends [string, 0] ? R : Evaluate<Rest, E, [R, ...Below]>;

/** As many values as a tuple has entries, taken from the stack, in order; and what is left. */
type Arguments<Count, Stack, A extends readonly unknown[]> = Count extends readonly [unknown, ...infer Fewer]
  ? Stack extends readonly [infer X, ...infer Below]
    ? Arguments<Fewer, Below, [X, ...A]>
    : never
  : [A, Stack];

/** Values taken from the stack under names. */
type Options<Names, Stack, Z> = Names extends readonly [...infer Before, infer N]
  ? Stack extends readonly [infer X, ...infer Below]
    ? Options<Before, Below, Z & { [K in N & string]: X }>
    : never
  : [{ [K in keyof Z]: Z[K] }, Stack];

/** An op applied; a misfit as its sentence. */
export type Applied<Name, A extends readonly any[], Z extends object> = (Calls[Name & keyof Calls] & { args: A; options: Z })["result"] extends infer R
  ? R extends Misfit<infer Sentence>
    ? Sentence
    : R
  : never;

/** Ops that give with a number on the left what others give with it on the right. */
interface Mirrored {
  add: "add";
  sub: "rsub";
  mul: "mul";
  div: "div";
  eq: "eq";
  ne: "ne";
  lt: "gt";
  le: "ge";
  gt: "lt";
  ge: "le";
}

/** An operator on two values. A division by a tensor has the type that it has the other way round. */
type Infix<Op extends string, X, Y> = X extends AnyTensor
  ? Applied<Op, [X, Y], {}>
  : Y extends AnyTensor
    ? Op extends keyof Mirrored
      ? Applied<Mirrored[Op], [Y, X], {}>
      : Op extends "pow" | "remainder"
        ? Applied<Op, [X, Y], {}>
        : `${Op}: the left side must be a tensor`
    : [X, Y] extends [number, number]
      ? Op extends "matmul"
        ? "matmul: the left side must be a tensor"
        : Op extends "lt" | "le" | "gt" | "ge" | "eq" | "ne"
          ? boolean
          : number
      : `${Op}: neither side is a tensor, nor are both numbers`;

type Negated<X> = X extends AnyTensor ? Applied<"neg", [X], {}> : X extends number ? NegatedNumber<X> : "neg: the value is neither a tensor nor a number";
type NegatedNumber<X extends number> = number extends X ? number : `-${X}` extends `${infer N extends number}` ? N : number;

type Property<X, N> = X extends AnyTensor
  ? N extends "T"
    ? Applied<"t", [X], {}>
    : N extends "mT"
      ? Applied<"transpose", [X, -2, -1], {}>
      : `a tensor has no property ${N & string}, but T and mT`
  : X extends { readonly [K in N & string]: infer V }
    ? V
    : `there is no property ${N & string}`;
