import { ArgumentError, ShapeError, ValueError } from "@typetorch/ffi";
import { shown } from "../encode.js";
import { isOptions } from "../scalar.js";
import { constant, isSymbol, namesIn, parsePolynomial, products, substitute, type Polynomial } from "./polynomial.js";

/** An expression that has a size, but more than one symbol without one. */
interface Equation {
  readonly text: string;
  readonly left: Polynomial;
  readonly size: number;
}

/**
 * The sizes of symbols, one for each, whatever they are met in: a symbol takes the size it meets first, an expression with one
 * symbol left is solved for it, and all others are checked.
 */
export class Symbols {
  private sizes = new Map<string, number>();
  private open: readonly Equation[] = [];

  /**
   * A symbol, or an expression of symbols, as a dim: its size, which is given here or known already.
   *
   * @throws ShapeError for a size that is not the symbol's, ValueError for one that is no natural number, ArgumentError for what is
   *   no symbol, or has no size yet.
   */
  dim(name: string, size?: number): number {
    const polynomial = readSymbol("dim", name);
    if (size === undefined) {
      const known = this.valueOf(polynomial);
      if (known === undefined) throw new ArgumentError(`dim: the size of '${name}' is not known: give it, dim("${name}", size)`);
      if (known < 0) throw new ShapeError(`dim: ${name} is ${known}`);
      return known;
    }
    if (!Number.isSafeInteger(size) || size < 0) throw new ValueError(`dim: the size of '${name}' must be a natural number, got ${shown(size)}`);
    this.atOnce(() => {
      const fault = this.meet(name, size);
      if (fault !== undefined) throw new ShapeError(`dim: ${fault}`);
    });
    return size;
  }

  /** The symbols whose sizes are known, by name. */
  get known(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.sizes);
  }

  /**
   * Checks the dims of a shape, and notes their sizes if `keep` says so.
   *
   * @returns the first fault, if there is one; then nothing was noted.
   * @internal
   */
  meetAll(used: string, dims: readonly unknown[], sizes: readonly number[], keep: boolean): string | undefined {
    for (const entry of dims) if (typeof entry !== "number") readSymbol(used, entry);
    const fault = dims.map((entry, dim) => (typeof entry === "number" && entry !== sizes[dim] ? `dimensions ${sizes[dim]} and ${entry} differ` : undefined));
    return this.atOnce(() => {
      // Symbols by themselves first: `['T+1', 'T']` is T and then its successor.
      for (const pattern of [/^\w+$/, /\W/]) {
        dims.forEach((entry, dim) => {
          if (typeof entry === "string" && pattern.test(entry)) fault[dim] = this.meet(entry, sizes[dim]!);
        });
      }
      return fault.find((text) => text !== undefined);
    }, keep);
  }

  /** Notes that an expression has a size; gives the fault where it has another. */
  private meet(text: string, size: number): string | undefined {
    const before = this.valueOf(parsePolynomial(text)!);
    if (before !== undefined) return before === size ? undefined : `${text} is ${before} and cannot be ${size}`;
    this.open = [...this.open, { text, left: parsePolynomial(text)!, size }];
    return this.solve(text, size);
  }

  /** Takes sizes from open equations until none is left that gives one. `text` has just been given `size`. */
  private solve(text: string, size: number): string | undefined {
    for (let progress = true; progress; ) {
      progress = false;
      for (const equation of this.open) {
        const left = substitute(equation.left, this.sizes);
        const [only, ...others] = products(left);
        if (others.length > 0) continue;
        const value = equation.size - constant(left);
        const share = only === undefined ? value : value / left.get(only)!;
        if (only === undefined ? value !== 0 : !Number.isSafeInteger(share) || share < 0) return this.contradiction(equation, text, size);
        if (only !== undefined && !isSymbol(only)) continue;
        if (only !== undefined) this.sizes.set(only, share);
        this.open = this.open.filter((other) => other !== equation);
        progress = true;
      }
    }
    return this.clash(text, size);
  }

  /** Two open equations that say different things of one product. */
  private clash(text: string, size: number): string | undefined {
    const seen = new Map<string, { readonly share: number; readonly equation: Equation }>();
    for (const equation of this.open) {
      const left = substitute(equation.left, this.sizes);
      const [only, ...others] = products(left);
      if (only === undefined || others.length > 0) continue;
      const share = (equation.size - constant(left)) / left.get(only)!;
      const first = seen.get(only);
      if (first && first.share !== share) return this.contradiction(equation.text === text ? first.equation : equation, text, size);
      if (!first) seen.set(only, { share, equation });
    }
    return undefined;
  }

  /** Why `text` cannot be `size`: an equation that stood before, or the sizes of its symbols. */
  private contradiction(equation: Equation, text: string, size: number): string {
    if (equation.text !== text) return `${text} cannot be ${size}, for ${equation.text} is ${equation.size}`;
    const known = [...new Set([...equation.left.keys()].flatMap(namesIn))].filter((name) => this.sizes.has(name));
    return `${text} cannot be ${size}${known.length > 0 ? `, for ${known.map((name) => `${name} is ${this.sizes.get(name)}`).join(" and ")}` : ""}`;
  }

  private valueOf(polynomial: Polynomial): number | undefined {
    const left = substitute(polynomial, this.sizes);
    return products(left).length === 0 ? constant(left) : undefined;
  }

  /** Nothing of a step that failed stays. */
  private atOnce<R>(step: () => R, keep = true): R {
    const { sizes, open } = this;
    const undo = () => {
      this.sizes = sizes;
      this.open = open;
    };
    this.sizes = new Map(sizes);
    try {
      const result = step();
      if (result !== undefined || !keep) undo();
      return result;
    } catch (error) {
      undo();
      throw error;
    }
  }
}

/**
 * A region in which every symbol has one size. What enters through it, `x.as(shape, { symbols })`, binds symbols or is checked.
 *
 * @param sizes the sizes of symbols that are known from the start.
 * @throws ShapeError, ValueError or ArgumentError as `Symbols.dim`.
 */
export function symbols(sizes: Readonly<Record<string, number>> = {}): Symbols {
  if (!isOptions(sizes)) throw new ArgumentError(`symbols: argument 'sizes' must be an object of sizes by name, got ${shown(sizes)}`);
  const result = new Symbols();
  for (const [name, size] of Object.entries(sizes)) result.dim(name, size);
  return result;
}

function readSymbol(used: string, text: unknown): Polynomial {
  const polynomial = typeof text === "string" ? parsePolynomial(text) : undefined;
  if (!polynomial || products(polynomial).length === 0) {
    throw new ArgumentError(`${used}: ${shown(text)} is neither a size nor a symbol nor an expression such as "T*2+1" or "floor((T+1)/2)"`);
  }
  return polynomial;
}
