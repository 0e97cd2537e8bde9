import * as core from "@typetorch/core";
import type { Scalar } from "@typetorch/core";
import type { Argument, Guard } from "../guard.js";
import type { Tensor } from "../tensor.js";
import type { Evaluate } from "./evaluate.js";
import type { Parse } from "./parse.js";

/** What an expression's names stand for. */
export type Variables = Readonly<Record<string, Tensor | Scalar>>;

/** The names in a program, in order. */
type Names<P, Done extends readonly string[] = []> = P extends readonly [infer I, ...infer R] ? Names<R, I extends readonly ["variable", infer N extends string] ? [...Done, N] : Done> : Done;

type Missing<N, Given> = N extends readonly [infer H, ...infer R] ? (H extends Given ? Missing<R, Given> : H) : never;

/** What an expression gives, or the sentence. */
type Result<S extends string, P, E, N extends readonly string[] = Names<P>> =
  Missing<N, keyof E> extends infer X
    ? [X] extends [never]
      ? Exclude<keyof E, N[number]> extends infer Y
        ? [Y] extends [never]
          ? Evaluate<P, E>
          : `expr: '${S}' has no ${Y & string}`
        : never
      : `expr: '${S}' needs ${X & string}`
    : never;

/** An expression that waits for its variables. */
export interface Expression<S extends string, P = Parse<S>> {
  <const E extends Variables>(variables: E & Guard<Result<S, P, E>>): Result<S, P, E> extends infer R ? ([R, 0] extends [string, 0] ? Tensor : R) : never;
}

/** An expression whose text is not known to the compiler. */
export type UnknownExpression = (variables: Variables) => Tensor;

/**
 * A formula over tensors and numbers, with Python's operators. The compiler reads the text: it types the result, refuses a text that is
 * no expression, and names variables that are missing or not in it. Ops speak for themselves where a rule of theirs fails.
 *
 * ```ts
 * const layer = expr("relu(x @ w + b)");
 * layer({ x: zeros([32, 784]), w: zeros([784, 10]), b: zeros([10]) }); // Tensor<[32, 10], "float32", "cpu">
 * expr("softmax(q @ k.mT / 8, -1) @ v")({ q, k, v });
 * ```
 *
 * From what binds most: calls and `.`; `**` (from the right); `-x`; `* / // % @`; `+ -`; `< <= > >= == !=`, which do not chain.
 * Every op of the table is a function, `sum(x, 1, keepdim=true)`, and a method, `x.sum(1)`; in-place ops are not. `.T` and `.mT` transpose,
 * `max(x, 0).values` takes a part of a result; lists, strings, `true`, `false` and `null` are arguments. What is made on the way is freed.
 *
 * @throws ArgumentError in the compiler's words.
 */
export const expr = core.expr as unknown as {
  <const S extends string>(text: Argument<S, string extends S ? unknown : Parse<S>>): string extends S ? UnknownExpression : Expression<S>;
};
