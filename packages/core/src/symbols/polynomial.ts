/** Expressions of symbols at run time, in the normal form of the types (packages/typed/src/arithmetic/polynomial.ts). */

/**
 * A sum of products: the coefficient of each product, whose factors stand in order with `*` between; the constant's product is `""`. A factor is a
 * symbol or a quotient, `floor((H+1)/2)`, whose operators are spelled `⊕`, `⊖` and `·` in it.
 */
export type Polynomial = ReadonlyMap<string, number>;

const plainFactor = String.raw`(?:\d+|[A-Za-z_]\w*)`;
const sumOf = (factor: string): string => `-?${factor}(?:[-+*]${factor})*`;
const quotient = String.raw`floor\((?:\(${sumOf(plainFactor)}\)|${plainFactor})/[1-9]\d*\)`;
const sum = new RegExp(`^${sumOf(`(?:${quotient}|${plainFactor})`)}$`);

/** Reads `"B*T+1"`; undefined for a text that is no such expression. */
export function parsePolynomial(text: string): Polynomial | undefined {
  if (!sum.test(text)) return undefined;
  const terms = new Map<string, number>();
  for (const [, sign, product] of sealed(text).matchAll(/([+-]?)([^+-]+)/g)) {
    const factors = product!.split("*");
    const coefficient = factors.filter(isNumber).reduce((value, factor) => value * Number(factor), sign === "-" ? -1 : 1);
    add(terms, factors.filter((factor) => !isNumber(factor)), coefficient);
  }
  return terms;
}

/** The polynomial with sizes in place of the symbols that have one. */
export function substitute(polynomial: Polynomial, sizes: ReadonlyMap<string, number>): Polynomial {
  const terms = new Map<string, number>();
  for (const [product, coefficient] of polynomial) {
    const factors = factorsOf(product).map((factor) => ({ factor, value: valueOf(factor, sizes) }));
    const known = factors.reduce((result, { value }) => result * (value ?? 1), coefficient);
    add(terms, known === 0 ? [] : factors.filter(({ value }) => value === undefined).map(({ factor }) => factor), known);
  }
  return terms;
}

/** The symbols of a product, those of its quotients included. */
export const namesIn = (product: string): string[] => factorsOf(product).flatMap((factor) => (isQuotient(factor) ? [...above(factor).keys()].flatMap(namesIn) : [factor]));

/** Whether a product is a symbol by itself. */
export const isSymbol = (product: string): boolean => /^\w+$/.test(product);

/** The products that are left beside the constant. */
export const products = (polynomial: Polynomial): string[] => [...polynomial.keys()].filter((product) => product !== "");

export const constant = (polynomial: Polynomial): number => polynomial.get("") ?? 0;

const operators: Readonly<Record<string, string>> = { "+": "⊕", "-": "⊖", "*": "·", "⊕": "+", "⊖": "-", "·": "*" };
const swapped = (text: string): string => text.replace(/[-+*⊕⊖·]/g, (operator) => operators[operator]!);
const sealed = (text: string): string => text.replace(new RegExp(quotient, "g"), swapped);

const isNumber = (factor: string): boolean => /^\d/.test(factor);
const isQuotient = (factor: string): boolean => factor.includes("(");
const factorsOf = (product: string): string[] => (product === "" ? [] : product.split("*"));

const dividendAndDivisor = /^floor\(\(?([^()]*)\)?\/(\d+)\)$/;
/** What stands above the line of a quotient. */
const above = (factor: string): Polynomial => parsePolynomial(swapped(dividendAndDivisor.exec(factor)![1]!))!;

function valueOf(factor: string, sizes: ReadonlyMap<string, number>): number | undefined {
  if (!isQuotient(factor)) return sizes.get(factor);
  const dividend = substitute(above(factor), sizes);
  return products(dividend).length === 0 ? Math.floor(constant(dividend) / Number(dividendAndDivisor.exec(factor)![2])) : undefined;
}

function add(terms: Map<string, number>, factors: readonly string[], coefficient: number): void {
  const key = [...factors].sort().join("*");
  const value = (terms.get(key) ?? 0) + coefficient;
  if (value === 0) terms.delete(key);
  else terms.set(key, value);
}
