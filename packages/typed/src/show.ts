import type { Box, IsUnion, Same } from "./box.js";
import type { Dim } from "./dims.js";

/** A shape as errors print it: `[2, batch, ?]`, with `?` for an unknown dim, `_` for a type parameter and `[...]` for an unknown rank. */
export type Show<Op extends string, A> =
  Box<A> extends Box<readonly []>
    ? "[]"
    : Box<A> extends Box<readonly [infer H, ...infer T]>
      ? `[${ShowDim<Op, H>}${ShowRest<Op, T>}]`
      : "[...]";

type ShowRest<Op extends string, T> =
  Box<T> extends Box<readonly [infer H, ...infer R]> ? `, ${ShowDim<Op, H>}${ShowRest<Op, R>}` : T extends readonly [] ? "" : ", ...";

/**
 * One dim. A type parameter in a template becomes a union of `${B & string}` and `${B & number}`, and several of them a
 * product (1 023 members seen), hence the mark: `B & number` is not `B`, while `3 & number` is `3`.
 */
export type ShowDim<Op extends string, D> =
  Same<Op, D, number> extends true
    ? "?"
    : Same<Op, D, D & number> extends true
      ? ShowLiteral<D & number>
      : Same<Op, D, D & string> extends true
        ? ShowLiteral<D & string>
        : "_";

type ShowLiteral<D extends Dim> = IsUnion<D> extends true ? "?" : string extends D ? "?" : `${D}`;
