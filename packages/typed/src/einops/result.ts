/** The right side of a pattern: the shape of sizes that the left side has bound. */
import type { DimMultiply, Product } from "../arithmetic/dim.js";
import type { Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { Numbered } from "./bind.js";
import type { Numeral } from "./pattern.js";

/** The dims of entries: `B` has the sizes of the left side, `Z` those given by name. */
export type Build<Op extends string, E, B, Z, Done extends readonly unknown[] = []> = E extends readonly [infer H, ...infer R]
  ? H extends "..."
    ? B extends { "...": infer S extends readonly any[] }
      ? Same<Op, S, Shape> extends true
        ? Shape
        : Build<Op, R, B, Z, [...Done, ...S]>
      : never
    : Build<Op, R, B, Z, [...Done, H extends readonly unknown[] ? Factors<H, B, Z, 1> : SizeOf<H, B, Z>]>
  : Done;

type SizeOf<H, B, Z> = H extends keyof B ? B[H] : H extends keyof Z ? Z[H] : H extends Numeral ? Numbered<H> : never;

type Factors<G, B, Z, Done> = G extends readonly [infer H, ...infer R]
  ? Factors<R, B, Z, H extends "..." ? (B extends { "...": infer S } ? DimMultiply<Done, Product<S>> : never) : DimMultiply<Done, SizeOf<H, B, Z>>>
  : Done;
