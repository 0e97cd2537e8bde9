/** Sizes that are type parameters, where a rule computes with sizes. */
import type { Dim } from "../dims.js";

/**
 * A shape as a guard takes it: dims that are type parameters are unknown, so that a rule that computes with them is decided. A look-up with a type
 * parameter stays open, which an identity (see `Same`) tells from one that finds something; all dims in one.
 */
export type Decided<Op extends string, A extends readonly unknown[]> = A extends unknown ? (IsKnown<Op, `${A[number] & Dim}`> extends true ? A : { [I in keyof A]: DecidedDim<Op, A[I]> }) : never;
type DecidedDim<Op extends string, X> = IsKnown<Op, `${X & Dim}`> extends true ? X : number;
type IsKnown<Op extends string, X extends string> = [Sizes[X]] | Op extends [true] | infer R ? ([R] extends [string] ? true : false) : never;
/** `true` of every literal, for its first character is lower case or upper case: digits and signs are both. */
type Sizes = { readonly [size: string]: never } & { readonly [size in `${Lowercase<string>}${string}` | `${Uppercase<string>}${string}`]: true };
