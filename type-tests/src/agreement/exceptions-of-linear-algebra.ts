import type { Call } from "./calls.js";
import { isTrivial, type Described, type Exception } from "./exceptions.js";

/** Results whose types cannot say all. */
export const vague: Readonly<Record<string, (call: Described) => boolean>> = {
  // These drivers give residuals only where the rank is full.
  lstsq: ({ text }) => /gelsd|gelss/.test(text),
};

/** Calls that the types refuse and libtorch runs. */
export const refusals: readonly Exception[] = [
  { reason: "of nothing, nothing is decomposed", holds: (call, message) => /must be square|have drivers|without pivots|a tolerance .* do not broadcast/.test(message) && isTrivial(call) },
  { reason: "right-hand sides with a dim less, of which libtorch takes some for matrices and makes what nobody asked for", holds: ({ op }, message) => op === "lstsq" && message.includes("takes vectors") },
];

/** It matters how large a symbol is. */
const bySize = ({ op, mode }: Call): boolean => mode === "symbols" && ["householderProduct", "orgqr", "ormqr"].includes(op);

/** Calls of known operands that the types accept and libtorch refuses, for a value. */
export const values: readonly Exception[] = [
  { reason: "how large a symbol is, types do not know", holds: (call, message) => bySize(call) && /must be (greater than or )?equal to/.test(message) },
  { reason: "an infinite order is a number to the compiler, which cannot tell it from others", holds: ({ text }, message) => text.includes("Infinity") && /does not have an identity|linalg.cond\(ord=-?inf\)|must be square/.test(message) },
  { reason: "whether a symbol is 1, so that libtorch need not sum over it, types do not know", holds: ({ op, mode }, message) => op === "einsum" && mode === "symbols" && /not implemented for|expected scalar type|dtypes? /.test(message) },
  { reason: "LAPACK fails, for no elements or a singular matrix", holds: (_, message) => /Most certainly there is a bug in the implementation calling the backend|singular|not have full rank/.test(message) },
];
