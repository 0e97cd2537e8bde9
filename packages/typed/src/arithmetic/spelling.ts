/** Sums of products, read and written. */
import type { Insert, MergeSymbols, MultiplyWhole, Negate, Polynomial, Term } from "./polynomial.js";

/** Any sum of products without brackets as a polynomial. */
export type ParseSum<S extends string, Done extends Polynomial = []> = S extends `${infer L}+${infer R}`
  ? ParseSum<R, ParseDifference<L, Done>>
  : ParseDifference<S, Done>;
type ParseDifference<S extends string, Done extends Polynomial> = S extends `${infer L}-${infer R}`
  ? ParseNegated<R, L extends "" ? Done : Insert<Done, ParseTerm<L>>>
  : Insert<Done, ParseTerm<S>>;
type ParseNegated<S extends string, Done extends Polynomial> = S extends `${infer L}-${infer R}`
  ? ParseNegated<R, Insert<Done, NegateTerm<ParseTerm<L>>>>
  : Insert<Done, NegateTerm<ParseTerm<S>>>;
type NegateTerm<T extends Term> = [Negate<T[0]>, T[1]];
type ParseTerm<S extends string, C extends string = "1", Symbols extends string = ""> = S extends `${infer L}*${infer R}`
  ? L extends `${number}`
    ? ParseTerm<R, MultiplyWhole<C, L>, Symbols>
    : ParseTerm<R, C, MergeSymbols<Symbols, `*${L}`>>
  : S extends `${number}`
    ? [MultiplyWhole<C, S>, Symbols]
    : [C, MergeSymbols<Symbols, `*${S}`>];

/** A polynomial as a dim: a number where no symbol is left. */
export type PrintSum<P extends Polynomial> = P extends readonly []
  ? 0
  : P extends readonly [readonly [infer C extends string, ""]]
    ? C extends `${infer N extends number}`
      ? N
      : never
    : PrintTerms<P, "">;
type PrintTerms<P extends Polynomial, Done extends string> = P extends readonly [infer H extends Term, ...infer R extends Polynomial]
  ? PrintTerms<R, `${Done}${PrintTerm<H, Done>}`>
  : Done;
type PrintTerm<T extends Term, Done extends string> = T[0] extends `-${infer C}`
  ? `-${PrintProduct<C, T[1]>}`
  : Done extends ""
    ? PrintProduct<T[0], T[1]>
    : `+${PrintProduct<T[0], T[1]>}`;
type PrintProduct<C extends string, Symbols extends string> = Symbols extends `*${infer Names}` ? (C extends "1" ? Names : `${Names}*${C}`) : C;
