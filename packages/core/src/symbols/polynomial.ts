/** Expressions of symbols at run time, in the normal form of the types (packages/typed/src/arithmetic/polynomial.ts). */

/** A sum of products: the coefficient of each product, whose symbols stand in order with `*` between; the constant's product is `""`. */
export type Polynomial = ReadonlyMap<string, number>;

const product = String.raw`(?:\d+|[A-Za-z_]\w*)(?:\*(?:\d+|[A-Za-z_]\w*))*`;
const sum = new RegExp(`^-?${product}(?:[+-]${product})*$`);

/** Reads `"B*T+1"`; undefined for a text that is no such expression. */
export function parsePolynomial(text: string): Polynomial | undefined {
  if (!sum.test(text)) return undefined;
  const terms = new Map<string, number>();
  for (const [, sign, factors] of text.matchAll(/([+-]?)([\w*]+)/g)) {
    const parts = factors!.split("*");
    const coefficient = parts.filter(isNumber).reduce((value, factor) => value * Number(factor), sign === "-" ? -1 : 1);
    add(terms, parts.filter((part) => !isNumber(part)), coefficient);
  }
  return terms;
}

/** The polynomial with sizes in place of the symbols that have one. */
export function substitute(polynomial: Polynomial, sizes: ReadonlyMap<string, number>): Polynomial {
  const terms = new Map<string, number>();
  for (const [symbols, coefficient] of polynomial) {
    const names = namesIn(symbols);
    const known = names.reduce((value, name) => value * (sizes.get(name) ?? 1), coefficient);
    add(terms, known === 0 ? [] : names.filter((name) => !sizes.has(name)), known);
  }
  return terms;
}

/** The symbols of a product. */
export const namesIn = (symbols: string): string[] => (symbols === "" ? [] : symbols.split("*"));

/** The products that are left beside the constant. */
export const products = (polynomial: Polynomial): string[] => [...polynomial.keys()].filter((symbols) => symbols !== "");

export const constant = (polynomial: Polynomial): number => polynomial.get("") ?? 0;

const isNumber = (text: string): boolean => /^\d/.test(text);

function add(terms: Map<string, number>, names: readonly string[], coefficient: number): void {
  const key = [...names].sort().join("*");
  const value = (terms.get(key) ?? 0) + coefficient;
  if (value === 0) terms.delete(key);
  else terms.set(key, value);
}
