import type { Shape } from "./dims.js";

/*
 * A rule gives a shape, a dim or a tensor where the call is right, and a sentence where it is wrong. `R extends string` is decided
 * for every type that holds type parameters; a `never` as failure would stay open as long as a dim is one. A rule that gives a
 * dim gives it in a tuple, because a symbol is a string too. `NoInfer`, or TypeScript would look for type arguments in the
 * inner workings of a rule (`amax([2])` took 2 for the dim).
 */

/** Intersected to an argument's type: nothing where the rule holds, its sentence where it fails, so that the sentence is the last line of the error. */
export type Guard<R> = [R, 0] extends [string, 0] ? Fault<R> : unknown;

/** The type of a primitive argument: itself where the rule holds, else the sentence (an intersection of the two would be `never`). */
export type Argument<T, R> = [R, 0] extends [string, 0] ? Fault<R> : T;

/** The type of an argument that may be a tensor or a primitive: as `Guard`, or as `Argument`. */
export type Checked<T, R> = [R, 0] extends [string, 0] ? (T extends object ? T & Fault<R> : Fault<R>) : T;
type Fault<R> = [R] extends [infer S extends string] ? S : never;

/** As `Shaped`, for rules that give the shape in a tuple: `[...L, O]` with a type parameter `L` cannot be asked whether it is an array, `[[...L, O]]` can. */
export type Unboxed<R> = R extends [any] ? R[0] : Shape;

/** The shape that a rule gives; unknown where it failed, so that one mistake is reported once. `any[]`, because `Shape` cannot be decided for type parameters. */
export type Shaped<R> = R extends readonly any[] ? R : R extends Rejoined<infer S> ? S : Shape;
/** What a rule gives where leading dims are a type parameter: `[...S, N]` itself cannot be asked whether it is an array. */
export interface Rejoined<out S extends readonly any[]> {
  readonly rejoined: S;
}
