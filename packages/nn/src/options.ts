import { ArgumentError } from "@typetorch/core";
import { shown } from "@typetorch/core/internal";

/** Refuses unknown option names: a misspelt option must not be ignored. */
export function checkOptions(called: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null) {
    throw new ArgumentError(`${called}: the options must be an object, got ${shown(options)}`);
  }
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) {
      throw new ArgumentError(`${called}: unknown option '${key}': its options are ${known.join(", ")}`);
    }
  }
}

/** Refuses what is no integer of at least `least`. */
export function checkInteger(called: string, name: string, value: unknown, least: number): void {
  if (!Number.isSafeInteger(value) || (value as number) < least) {
    throw new ArgumentError(`${called}: ${name} must be an integer of at least ${least}, got ${shown(value)}`);
  }
}

/** Refuses what is no number between `least` and `most`, both allowed unless `open` says that `most` is not. */
export function checkNumber(called: string, name: string, value: unknown, least: number, most = Infinity, open = false): void {
  const fits = typeof value === "number" && value >= least && (open ? value < most : value <= most);
  if (fits) return;
  const range = most === Infinity ? `of at least ${least}` : `between ${least} and ${most}${open ? ` (below ${most})` : ""}`;
  throw new ArgumentError(`${called}: ${name} must be a number ${range}, got ${shown(value)}`);
}
