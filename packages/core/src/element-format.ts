import { fixed, scientific } from "./number-text.js";
import type { PrintOptions } from "./print-options.js";

/** How the elements of one tensor print: all in one notation and one width. */
export interface ElementFormat {
  readonly width: number;
  text(value: number | bigint): string;
}

/** The format for integers and bools, whose texts need no choice of notation. */
export function wholeFormat(values: ArrayLike<number | bigint>, bool: boolean): ElementFormat {
  const plain = bool ? (value: number | bigint) => (value ? "True" : "False") : (value: number | bigint) => value.toString();
  return padded(values, plain, 1);
}

/**
 * The format for floating-point numbers, by PyTorch's rules: scientific notation where the nonzero finite magnitudes
 * are above 1e8, below 1e-4 or more than a factor 1000 apart; else without decimals where all are integers.
 */
export function floatFormat(values: ArrayLike<number>, options: Required<PrintOptions>): ElementFormat {
  const deciding = Array.prototype.filter.call(values, (value: number) => value !== 0 && Number.isFinite(value)) as number[];
  let least = Infinity;
  let most = 0;
  let whole = true;
  for (const value of deciding) {
    const size = Math.abs(value);
    if (size < least) least = size;
    if (size > most) most = size;
    if (whole && !Number.isInteger(value)) whole = false;
  }
  const { precision } = options;
  const wide = most / least > 1000 || most > 1e8 || least < 1e-4;
  if (deciding.length > 0 && (options.sciMode ?? wide)) return padded(deciding, (value) => scientific(value, precision), 1);
  if (!whole) return padded(deciding, (value) => fixed(value, precision), 1);
  // A point marks the integers as floats; infinities and NaN need no mark.
  return padded(deciding, (value) => fixed(value, 0) + (Number.isFinite(value) ? "." : ""), 1);
}

function padded<V extends number | bigint>(values: ArrayLike<V>, plain: (value: V) => string, least: number): ElementFormat {
  let width = least;
  for (let index = 0; index < values.length; index++) width = Math.max(width, plain(values[index]!).length);
  return { width, text: (value) => plain(value as V).padStart(width) };
}
