/**
 * Patterns of einops, read in types: `'b (h w) c -> b h w c'`. A side is a tuple of entries: an axis is its name, a group a
 * tuple of names, `1` and `()` the empty group, and `"..."` stands for any dims. Numbers stay as they are written.
 * A fault is a string. The run time reads patterns by the same steps (packages/core/src/einops/pattern.ts), with the same words.
 */

/** A pattern without faults: its sides, and the names on each (numbers and `"..."` among them). */
export interface ReadPattern<L, R, LN, RN> {
  readonly left: L;
  readonly right: R;
  readonly leftNames: LN;
  readonly rightNames: RN;
}

/** The pattern, or the fault that it has by itself. */
export type Read<P extends string> = P extends `${infer L}->${infer R}`
  ? R extends `${string}->${string}`
    ? "it has more than one ->"
    : Strange<`${L}${R}`> extends infer C
      ? [C] extends [never]
        ? ReadSides<Side<L>, Side<R>>
        : `'${C & string}' is no part of a pattern`
      : never
  : "it has no ->";

type Foreign = "!" | '"' | "#" | "$" | "%" | "&" | "'" | "*" | "+" | "," | "-" | "/" | ":" | ";" | "<" | "=" | ">" | "?" | "@" | "[" | "\\" | "]" | "^" | "`" | "{" | "|" | "}" | "~" | "\t" | "\n" | "\r";
/** The first character that no pattern has. */
type Strange<S extends string> = S extends `${string}${Foreign}${string}` ? FirstForeign<S> : never;
type FirstForeign<S extends string> = S extends `${infer C}${infer R}` ? (C extends Foreign ? C : FirstForeign<R>) : never;

/** The entries of a side. What stands between the first `(` and the next `)` is a group; brackets left over are found among the names. */
type Side<S extends string, Done extends readonly unknown[] = []> = S extends `${infer A}(${infer G})${infer R}`
  ? Side<R, [...Words<A, Done>, Group<G>]>
  : Words<S, Done>;
type Words<S extends string, Done extends readonly unknown[]> = S extends `${infer A} ${infer B}`
  ? Words<B, A extends "" ? Done : [...Done, A extends "1" ? [] : A]>
  : S extends ""
    ? Done
    : [...Done, S extends "1" ? [] : S];
/** In a group a 1 counts for nothing. */
type Group<S extends string, Done extends readonly unknown[] = []> = S extends `${infer A} ${infer B}`
  ? Group<B, A extends "" | "1" ? Done : [...Done, A]>
  : S extends "" | "1"
    ? Done
    : [...Done, S];

type ReadSides<L, R> = ReadNames<L, R, Names<L>, Names<R>>;

/** Names of a side, in order. */
type Names<E, Done extends readonly unknown[] = []> = E extends readonly [infer H, ...infer R] ? Names<R, H extends readonly unknown[] ? [...Done, ...H] : [...Done, H]> : Done;

type ReadNames<L, R, LN extends readonly unknown[], RN extends readonly unknown[]> = Misnamed<LN[number] | RN[number]> extends infer F
  ? [F] extends [never]
    ? Twice<LN> extends infer X
      ? [X] extends [never]
        ? Twice<RN> extends infer Y
          ? [Y] extends [never]
            ? InGroup<L> extends true
              ? "... in brackets may stand on the right only"
              : ReadPattern<L, R, LN, RN>
            : `${Y & string} stands twice on the right`
          : never
        : `${X & string} stands twice on the left`
      : never
    : First<[...LN, ...RN], F>
  : never;

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
/** Whole numbers from 2 are anonymous axes of that size. */
export type Numeral = `${bigint}`;
type Misspelt = `${string}${"(" | ")"}${string}` | `${string}.${string}` | `_${string}` | `${string}_` | `${Digit}${string}`;
/** Words that are no axes. */
type Misnamed<W> = W extends Misspelt ? (W extends "..." ? never : W extends Numeral ? (W extends `0${string}` ? W : never) : W) : never;
type First<N, F> = N extends readonly [infer H, ...infer R]
  ? H extends F
    ? H extends `${string}${"(" | ")"}${string}`
      ? "brackets must close, and hold no others"
      : `${H & string} is no axis`
    : First<R, F>
  : never;

/** The first name that comes again. */
type Twice<N> = N extends readonly [infer H, ...infer R] ? (H extends R[number] ? (H extends Numeral ? Twice<R> : H) : Twice<R>) : never;

type InGroup<E> = E extends readonly [infer H, ...infer R] ? (H extends readonly unknown[] ? ("..." extends H[number] ? true : InGroup<R>) : InGroup<R>) : false;

/** The first of the names that is not in a union: a number never is. */
export type Missing<N, Union> = N extends readonly [infer H, ...infer R] ? (H extends Numeral ? H : H extends Union ? Missing<R, Union> : H) : never;
