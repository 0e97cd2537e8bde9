/**
 * Quotients rounded down, `'floor((H+1)/2)'`: what a stride leaves of a symbol. In a polynomial each counts as a symbol, in one spelling: the
 * divisor is as small as it can be, and every coefficient above the line is smaller. Its operators are spelled `⊕` and `·` there, so that they are not taken
 * for those of the sum it stands in.
 */
import type {
  AddPolynomials,
  DivideByTerm,
  DivideWhole,
  FirstSymbol,
  MultiplyNatural,
  MultiplyPolynomials,
  OtherSymbols,
  Polynomial,
  Term,
} from "./polynomial.js";
import type { ParseSum, PrintSum } from "./spelling.js";

/**
 * ⌊P / N⌋ for a natural number N, or `never` where that has no normal form: P holds quotients beside other symbols. TypeScript looks into it for an N
 * that is only a `string`, too, and would divide by that without end.
 */
export type FloorDivide<P, N extends string> = N extends `${bigint}`
  ? Rests<P, N> extends infer R
    ? R extends readonly [] | readonly [readonly [string, ""]]
      ? Wholes<P, N>
      : Sum<Wholes<P, N>, FloorRest<R, N>>
    : never
  : never;
type Wholes<P, N extends string, Done extends Polynomial = []> = P extends readonly [infer H extends Term, ...infer R]
  ? DivideWhole<H[0], N> extends [infer Q extends string, unknown]
    ? Wholes<R, N, Q extends "0" ? Done : [...Done, [Q, H[1]]]>
    : never
  : Done;
type Rests<P, N extends string, Done extends Polynomial = []> = P extends readonly [infer H extends Term, ...infer R]
  ? DivideWhole<H[0], N> extends [unknown, infer Left extends string]
    ? Rests<R, N, Left extends "0" ? Done : [...Done, [Left, H[1]]]>
    : never
  : Done;
type Sum<P, Q> = P extends Polynomial ? (Q extends Polynomial ? AddPolynomials<P, Q> : never) : never;

/** All coefficients are smaller than N. ⌊(⌊P / M⌋ + C) / N⌋ = ⌊(P + C·M) / (M·N)⌋. */
type FloorRest<P, N extends string> = P extends readonly [readonly ["1", `*floor(${infer B}/${infer M})`], ...infer C]
  ? M extends `${bigint}`
    ? C extends readonly []
      ? FloorDivide<Above<B>, MultiplyNatural<M, N>>
      : C extends readonly [readonly [infer K extends string, ""]]
        ? FloorDivide<AddPolynomials<Above<B>, [[MultiplyNatural<K, M>, ""]]>, MultiplyNatural<M, N>>
        : never
    : never
  : P extends Polynomial
    ? Extract<P[number][1], `${string}floor(${string}`> extends never
      ? Quotient<Reduced<P, N>>
      : never
    : never;

/** The fraction with its common factors taken out; what they leave of the constant is less than one. */
type Reduced<P, N, Factors extends readonly string[] = ["2", "3", "5", "7"]> = Factors extends readonly [infer Factor extends string, ...infer More extends readonly string[]]
  ? ReducedBy<P, N, Factor> extends readonly [infer Q, infer M]
    ? Reduced<Q, M, Factors>
    : Reduced<P, N, More>
  : [P, N];
type ReducedBy<P, N, Factor extends string> = DivideWhole<N & string, Factor> extends [infer M, "0"] ? (P extends Polynomial ? Fraction<DivideByTerm<P, [Factor, ""], true>, M> : never) : false;
type Fraction<P, N> = [P] extends [never] ? false : [P, N];

type Quotient<F> = F extends readonly [infer P extends Polynomial, infer N extends string] ? [["1", `*floor(${Bracketed<Sealed<`${PrintSum<P>}`>>}/${N})`]] : never;
type Bracketed<S extends string> = S extends `${string}${"⊕" | "·"}${string}` ? `(${S})` : S;
/** What stands above the line, as a polynomial. */
type Above<B extends string> = B extends `(${infer S})` ? ParseSum<Unsealed<S>> : ParseSum<Unsealed<B>>;

type Sealed<S extends string> = S extends `${infer L}+${infer R}`
  ? Sealed<`${L}⊕${R}`>
  : S extends `${infer L}*${infer R}`
    ? Sealed<`${L}·${R}`>
    : S extends `${infer L}-${infer R}`
      ? Sealed<`${L}⊖${R}`>
      : S;
type Unsealed<S extends string> = S extends `${infer L}⊕${infer R}`
  ? Unsealed<`${L}+${R}`>
  : S extends `${infer L}·${infer R}`
    ? Unsealed<`${L}*${R}`>
    : S extends `${infer L}⊖${infer R}`
      ? Unsealed<`${L}-${R}`>
      : S;

/** A dim as a polynomial, however it is spelled. */
export type Parse<S extends string> = S extends `${string}floor(${string}` ? Normalised<ParseSum<SealQuotients<S>>> : ParseSum<S>;

type SealQuotients<S extends string, Done extends string = ""> = S extends `${infer L}floor(${infer M}`
  ? M extends `(${infer P})/${infer N})${infer R}`
    ? SealQuotients<R, `${Done}${L}floor((${Sealed<P>})/${N})`>
    : M extends `${infer P}/${infer N})${infer R}`
      ? SealQuotients<R, `${Done}${L}floor(${Sealed<P>}/${N})`>
      : `${Done}${S}`
  : `${Done}${S}`;

type Normalised<P, Done = []> = P extends readonly [infer H extends Term, ...infer R]
  ? Normalised<R, H[1] extends `${string}floor(${string}` ? Sum<Done, Factors<H[1], [[H[0], ""]]>> : Sum<Done, [H]>>
  : Done;
type Factors<Symbols extends string, Done> = Symbols extends "" ? Done : Factors<OtherSymbols<Symbols>, Product<Done, Factor<FirstSymbol<Symbols>>>>;
type Factor<X extends string> = X extends `floor(${infer B}/${infer N})` ? FloorDivide<Above<B>, N> : [["1", `*${X}`]];
type Product<P, Q> = P extends Polynomial ? (Q extends Polynomial ? MultiplyPolynomials<P, Q> : never) : never;

/** A polynomial as a dim: a number where no symbol is left. */
export type Print<P extends Polynomial> = Plain<PrintSum<P>>;
type Plain<S> = S extends `${string}floor(${string}` ? Unsealed<S> : S;
