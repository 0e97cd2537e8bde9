import * as core from "@typetorch/core";
import type { Normal } from "./arithmetic/dim.js";

/**
 * Sizes of symbols, one for each. Symbols are plain strings in types; at run time a region of them holds their sizes.
 */
export interface Symbols {
  /**
   * A symbol, or an expression of symbols, as a dim: in types its name, at run time its size, which is given here or known already.
   *
   * @throws ShapeError for a size that is not the symbol's, in the compiler's words: `dim: batch is 32 and cannot be 16`.
   */
  dim<const Name extends string>(name: Name, size?: number): Normal<Name>;
  /** The symbols whose sizes are known, by name. */
  readonly known: Readonly<Record<string, number>>;
}

/**
 * A region in which every symbol has one size: that of one batch, or of one model.
 *
 * ```ts
 * const sizes = symbols();
 * const x = images.as(["batch", 784], { symbols: sizes });  // batch takes the size it meets
 * const y = labels.as(["batch"], { symbols: sizes });       // and must meet it again
 * zeros([sizes.dim("batch"), 10]);                          // Tensor<["batch", 10], "float32", "cpu">
 * ```
 *
 * Expressions are solved for a symbol without a size (`"T+1"` of size 13: T is 12), or checked.
 *
 * @param sizes the sizes of symbols that are known from the start.
 * @throws ValueError for a size that is no natural number.
 */
export function symbols(sizes: Readonly<Record<string, number>> = {}): Symbols {
  return core.symbols(sizes) as unknown as Symbols;
}

/**
 * A symbol with its size, by itself: in types the name, at run time the number. Shapes made with it carry the name. Where a symbol must
 * keep its size, take it from `symbols()`.
 *
 * ```ts
 * const batch = dim("batch", 32);
 * zeros([batch, 784]);   // Tensor<["batch", 784], "float32", "cpu">, of sizes [32, 784]
 * ```
 *
 * @throws ValueError for a size that is no natural number.
 */
export function dim<const Name extends string>(name: Name, size: number): Normal<Name> {
  return symbols().dim(name, size);
}
