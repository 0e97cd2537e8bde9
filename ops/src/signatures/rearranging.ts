import type { Signature } from "../row.js";
import { like, self } from "./sets.js";

/** Dims reversed. */
export function flip(refused: string): Signature {
  const rule = 'Positions<"flip", T["shape"], L>';
  return `<T extends Tensor, const L extends readonly number[]>(self: T & Reversed<"flip", T, ${refused}, L>, dims: L & Guard<${rule}>): T`;
}

/** Dim 0 or 1 reversed, of so many dims at least. */
export function atLeast(op: string, dims: 1 | 2, refused: string): Signature {
  return `<T extends Tensor>(self: T & Guard<Reversed<"${op}", T, ${refused}, [${dims - 1}], RankAtLeast<"${op}", T["shape"], ${dims}>>>): T`;
}

/** Entries repeated, each by itself. */
export function repeatInterleave(): Signature {
  const rule = 'RepeatInterleave<"repeatInterleave", T["shape"], R, DimOrNull<I>, Option<I, "outputSize", Z>>';
  return (
    "<T extends Tensor, const R extends number | Tensor, const I extends number | null | { readonly dim?: number | null; readonly outputSize?: number | null } = null, const Z extends Dim | null = null>" +
    `(self: T, repeats: Checked<R, BesideSelf<"repeatInterleave", T, R, ButDim<${rule}>>>, dim?: Checked<I, ${rule}>, options?: { outputSize?: Z }): ${like(`Shaped<${rule}>`)}`
  );
}

/** Entries moved on. */
export function roll(): Signature {
  const rule = 'Rolled<"roll", T["shape"], S, DimsOrNull<I>>';
  return (
    "<T extends Tensor, const S extends number | readonly number[], const I extends number | readonly number[] | { readonly dims?: number | readonly number[] } | null = null>" +
    `(self: T, shifts: Checked<S, [I] extends [null] ? ${rule} : unknown>, dims?: Checked<I, ${rule}>): T`
  );
}

/** Quarter turns. */
export function rotate(refused: string): Signature {
  const rule = 'Rotate<"rot90", T["shape"], NumberIn<K, "k", 1>, Option<K, "dims", D>>';
  return (
    "<T extends Tensor, const K extends number | { readonly k?: number; readonly dims?: readonly number[] } = 1, const D extends readonly number[] = [0, 1]>" +
    `(self: T & Guard<Reversed<"rot90", T, ${refused}, Plane<NumberIn<K, "k", 1>, Option<K, "dims", D>>, RankAtLeast<"rot90", T["shape"], 2>>>, k?: Checked<K, K extends number ? unknown : ${rule}>, options?: { dims?: D & Guard<${rule}> }): ${like(`Shaped<${rule}>`)}`
  );
}

/** Padding of any number of dims. */
export function pad(): Signature {
  const rule = 'Pad<"pad", T["shape"], P, M>';
  return (
    '<T extends Tensor, const P extends Size, const M extends "constant" | "reflect" | "replicate" | "circular" = "constant", const V extends number | null = null>' +
    `(self: T & Supports<"pad", T, PadRefused<M>>, pad: P & Guard<${rule}>, options?: { mode?: M; value?: Argument<V, PadValue<"pad", T["shape"], M, V>> }): ${like(`Shaped<${rule}>`)}`
  );
}

/** Channels as pixels, by a factor. */
export function pixels(op: string, rule: string, factor: string, refused: string): Signature {
  const shape = `${rule}<"${op}", T["shape"], R>`;
  return `<T extends Tensor, const R extends number>(${self(op, refused)}, ${factor}: Argument<R, ${shape}>): ${like(`Shaped<${shape}>`)}`;
}

/** Channels dealt out. */
export function channelShuffle(refused: string): Signature {
  return `<T extends Tensor, const G extends number>(${self("channelShuffle", refused)}, groups: Argument<G, ChannelShuffle<"channelShuffle", T["shape"], G>>): T`;
}
