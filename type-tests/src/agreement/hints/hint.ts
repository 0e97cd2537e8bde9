import type { Maker } from "../maker.js";

/** Source text of those arguments of an op whose values must fit each other, by their public names. */
export type Arguments = Readonly<Record<string, string>>;
export type Hint = (make: Maker) => Arguments;

export const floats = ["float32", "float64"] as const;
/** Indices and class numbers. */
export const indices = ["int64"] as const;
