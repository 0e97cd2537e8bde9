/**
 * Expressions read in types, by the steps of the parser that runs (packages/core/src/expression/parse.ts), with its words. Operators
 * wait on a stack until one that binds less comes (Dijkstra's shunting-yard): every step is a tail call, which TypeScript can make a
 * thousand times, where a descent through the levels of precedence would end at fifteen brackets.
 */
import type { Calls } from "../generated/calls.js";

/** A program for a stack: operators by name, and these. A string is the fault. */
export type Instruction =
  | string
  | readonly ["value", unknown]
  | readonly ["variable", string]
  | readonly ["call", string, readonly unknown[], readonly string[]]
  | readonly ["list", readonly unknown[]]
  | readonly ["property", string];

/** The program of an expression, or the sentence. */
export type Parse<S extends string> = Value<S, [], []> extends infer R ? (R extends string ? `expr: '${S}': ${R}` : R) : never;

type Letter = "_" | "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "k" | "l" | "m" | "n" | "o" | "p" | "q" | "r" | "s" | "t" | "u" | "v" | "w" | "x" | "y" | "z" | "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "U" | "V" | "W" | "X" | "Y" | "Z";
type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
type Blank = " " | "\n" | "\r" | "\t";

/** Which operators on the stack an operator finishes: those that bind as much or more; `**` goes from right to left. */
interface Finishes {
  lt: Sum | Product | "neg" | "pow";
  le: Finishes["lt"];
  gt: Finishes["lt"];
  ge: Finishes["lt"];
  eq: Finishes["lt"];
  ne: Finishes["lt"];
  add: Finishes["lt"];
  sub: Finishes["lt"];
  mul: Product | "neg" | "pow";
  div: Finishes["mul"];
  floorDivide: Finishes["mul"];
  remainder: Finishes["mul"];
  matmul: Finishes["mul"];
  pow: never;
}
type Comparison = "lt" | "le" | "gt" | "ge" | "eq" | "ne";
type Sum = "add" | "sub";
type Product = "mul" | "div" | "floorDivide" | "remainder" | "matmul";
type Waiting = Comparison | Sum | Product | "neg" | "pow";

/** A call whose arguments are still to come: how many there are without a name so far, the names of the others, whether the one that comes has one. */
interface CallFrame<Name, Count extends readonly unknown[], Names extends readonly unknown[], IsNamed> {
  readonly call: Name;
  readonly count: Count;
  readonly names: Names;
  readonly isNamed: IsNamed;
}
interface ListFrame<Count extends readonly unknown[]> {
  readonly list: Count;
}

/** Where a value is needed. */
type Value<S extends string, Out extends readonly unknown[], Stack extends readonly unknown[]> = S extends `${infer C}${infer R}`
  ? C extends Blank
    ? Value<R, Out, Stack>
    : C extends Letter
      ? Word<R, C> extends [infer W extends string, infer After extends string]
        ? Named<W, After, Out, Stack>
        : never
      : C extends Digit
        ? Digits<S> extends [infer N extends string, infer After extends string]
          ? N extends `${string}e` | `${string}e-`
            ? `${N} is no number`
            : Operator<After, [...Out, ["value", NumberOf<N>]], Stack>
          : never
        : C extends "-"
          ? Value<R, Out, ["neg", ...Stack]>
          : C extends "("
            ? Value<R, Out, ["(", ...Stack]>
            : C extends "["
              ? Closes<R, "]"> extends infer After
                ? After extends string
                  ? Operator<After, [...Out, ["list", []]], Stack>
                  : Value<R, Out, [ListFrame<[1]>, ...Stack]>
                : never
              : C extends "'" | '"'
                ? R extends `${infer Text}${C}${infer After}`
                  ? Operator<After, [...Out, ["value", Text]], Stack>
                  : "a string is not closed"
                : `'${C}' stands where a value is needed`
  : "it ends where a value is needed";

type Word<S extends string, Done extends string> = S extends `${infer C}${infer R}` ? (C extends Letter | Digit ? Word<R, `${Done}${C}`> : [Done, S]) : [Done, S];

/** A number: digits, a fraction, an exponent. */
type Digits<S extends string> = Run<S, ""> extends [infer Whole extends string, infer R extends string]
  ? R extends `.${infer F}`
    ? Run<F, `${Whole}.`> extends [infer N extends string, infer After extends string]
      ? Exponent<N, After>
      : never
    : Exponent<Whole, R>
  : never;
type Exponent<N extends string, S extends string> = S extends `${"e" | "E"}${infer R}`
  ? R extends `-${infer E}`
    ? Run<E, `${N}e-`>
    : Run<R, `${N}e`>
  : [N, S];
type Run<S extends string, Done extends string> = S extends `${infer C}${infer R}` ? (C extends Digit ? Run<R, `${Done}${C}`> : [Done, S]) : [Done, S];
/** As JavaScript reads it: `2.0` is 2. */
type NumberOf<N extends string> = N extends `${infer V extends number}` ? V : number;

/** What follows a closing bracket, if that comes first. */
type Closes<S extends string, Bracket extends string> = S extends `${infer C}${infer R}` ? (C extends Blank ? Closes<R, Bracket> : C extends Bracket ? R : undefined) : undefined;

interface Constants {
  true: true;
  false: false;
  null: null;
}

/** After a name: the call of an op, the name of an argument, a constant, a variable. */
type Named<W extends string, S extends string, Out extends readonly unknown[], Stack extends readonly unknown[]> = S extends `${infer C}${infer R}`
  ? C extends Blank
    ? Named<W, R, Out, Stack>
    : C extends "("
      ? Opened<W, R, Out, Stack, []>
      : C extends "="
        ? R extends `=${string}`
          ? Operator<S, [...Out, Constant<W>], Stack>
          : Stack extends readonly [CallFrame<infer Name, readonly [unknown, ...infer Count], infer Names, unknown>, ...infer Below]
            ? W extends Names[number]
              ? `argument '${W}' is named twice`
              : Value<R, Out, [CallFrame<Name, Count, [...Names, W], true>, ...Below]>
            : Operator<S, [...Out, Constant<W>], Stack>
        : Operator<S, [...Out, Constant<W>], Stack>
  : Operator<S, [...Out, Constant<W>], Stack>;
type Constant<W extends string> = W extends keyof Constants ? ["value", Constants[W]] : ["variable", W];

/** An op's name and an opening bracket; `Count` are the arguments that stand before it. */
type Opened<W extends string, S extends string, Out extends readonly unknown[], Stack extends readonly unknown[], Count extends readonly unknown[]> = W extends keyof Calls
  ? Closes<S, ")"> extends infer After
    ? After extends string
      ? Operator<After, [...Out, ["call", W, Count, []]], Stack>
      : Value<S, Out, [CallFrame<W, [...Count, 1], [], false>, ...Stack]>
    : never
  : `there is no op ${W}`;

/** Where an operator is needed, or the end. */
type Operator<S extends string, Out extends readonly unknown[], Stack extends readonly unknown[]> = S extends `${infer C}${infer R}`
  ? C extends Blank
    ? Operator<R, Out, Stack>
    : C extends "*"
      ? R extends `*${infer After}`
        ? Infix<"pow", After, Out, Stack>
        : Infix<"mul", R, Out, Stack>
      : C extends keyof Infixes
        ? Infix<Infixes[C], R, Out, Stack>
        : C extends "/"
          ? R extends `/${infer After}`
            ? Infix<"floorDivide", After, Out, Stack>
            : Infix<"div", R, Out, Stack>
          : C extends "."
            ? R extends `${infer D extends Letter}${infer More}`
              ? Word<More, D> extends [infer W extends string, infer After extends string]
                ? Member<W, After, Out, Stack>
                : never
              : "a name is needed after ."
            : C extends ")" | "]"
              ? Closed<C, R, Out, Stack>
              : C extends ","
                ? Next<R, Out, Stack>
                : Compared<S, C, R, Out, Stack>
  : Finished<Out, Stack>;

interface Infixes {
  "+": "add";
  "-": "sub";
  "%": "remainder";
  "@": "matmul";
}

type Compared<S extends string, C extends string, R extends string, Out extends readonly unknown[], Stack extends readonly unknown[]> = C extends "<"
  ? R extends `=${infer After}`
    ? Infix<"le", After, Out, Stack>
    : Infix<"lt", R, Out, Stack>
  : C extends ">"
    ? R extends `=${infer After}`
      ? Infix<"ge", After, Out, Stack>
      : Infix<"gt", R, Out, Stack>
    : S extends `==${infer After}`
      ? Infix<"eq", After, Out, Stack>
      : S extends `!=${infer After}`
        ? Infix<"ne", After, Out, Stack>
        : `'${C}' stands where an operator is needed`;

type Infix<Op extends keyof Finishes, S extends string, Out extends readonly unknown[], Stack extends readonly unknown[]> = Stack extends readonly [infer Top, ...infer Below]
  ? Top extends Finishes[Op]
    ? Infix<Op, S, [...Out, Top], Below>
    : Top extends Comparison
      ? Op extends Comparison
        ? "comparisons do not chain"
        : Value<S, Out, [Op, ...Stack]>
      : Value<S, Out, [Op, ...Stack]>
  : Value<S, Out, [Op]>;

/** A property, or an op called as a method: its first argument stands before the dot. */
type Member<W extends string, S extends string, Out extends readonly unknown[], Stack extends readonly unknown[]> = S extends `${infer C}${infer R}`
  ? C extends Blank
    ? Member<W, R, Out, Stack>
    : C extends "("
      ? Opened<W, R, Out, Stack, [1]>
      : Operator<S, [...Out, ["property", W]], Stack>
  : Operator<S, [...Out, ["property", W]], Stack>;

type Closed<Bracket extends ")" | "]", S extends string, Out extends readonly unknown[], Stack extends readonly unknown[]> = Stack extends readonly [infer Top, ...infer Below]
  ? Top extends Waiting
    ? Closed<Bracket, S, [...Out, Top], Below>
    : [Bracket, Top] extends [")", "("]
      ? Operator<S, Out, Below>
      : [Bracket, Top] extends [")", CallFrame<infer Name, infer Count, infer Names, infer IsNamed>]
        ? [IsNamed, Names] extends [false, readonly [unknown, ...unknown[]]]
          ? "arguments with names come last"
          : Operator<S, [...Out, ["call", Name, Count, Names]], Below>
        : [Bracket, Top] extends ["]", ListFrame<infer Count>]
          ? Operator<S, [...Out, ["list", Count]], Below>
          : `'${Bracket}' closes nothing`
  : `'${Bracket}' closes nothing`;

/** A comma: the next argument, or the next entry of a list. */
type Next<S extends string, Out extends readonly unknown[], Stack extends readonly unknown[]> = Stack extends readonly [infer Top, ...infer Below]
  ? Top extends Waiting
    ? Next<S, [...Out, Top], Below>
    : Top extends CallFrame<infer Name, infer Count, infer Names, infer IsNamed>
      ? [IsNamed, Names] extends [false, readonly [unknown, ...unknown[]]]
        ? "arguments with names come last"
        : Value<S, Out, [CallFrame<Name, [...Count, 1], Names, false>, ...Below]>
      : Top extends ListFrame<infer Count>
        ? Value<S, Out, [ListFrame<[...Count, 1]>, ...Below]>
        : "',' stands where an operator is needed"
  : "',' stands where an operator is needed";

type Finished<Out extends readonly unknown[], Stack extends readonly unknown[]> = Stack extends readonly [infer Top, ...infer Below]
  ? Top extends Waiting
    ? Finished<[...Out, Top], Below>
    : "a bracket is not closed"
  : Out;
