import type { Maker } from "../maker.js";

/** Whole calls of ops that no schema describes. */
export const composites: Readonly<Partial<Record<string, (make: Maker) => string>>> = {};
