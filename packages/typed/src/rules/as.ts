import type { Normal } from "../arithmetic/dim.js";
import type { Box, IsUnion, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { MayMeet } from "./dtype.js";
import type { Agree } from "./matmul.js";

/** The shape `S`, if a tensor of shape `A` may have it; a symbol may stand for any known size, but for one only. */
export type As<Op extends string, A extends Shape, S extends Shape> = number extends A["length"] | S["length"]
  ? S
  : A["length"] extends S["length"]
    ? AsEach<Op, A, S, A, S, {}>
    : `${Op}: ${Show<Op, A>} cannot be ${Show<Op, S>}: ${A["length"]} and ${S["length"]} dims differ`;

/** `Sizes` holds the sizes that symbols have met. */
type AsEach<Op extends string, A, S, AR, SR, Sizes> = AR extends readonly [infer X, ...infer AT]
  ? SR extends readonly [infer Y, ...infer ST]
    ? AsDim<Op, X, Y, Sizes> extends infer R
      ? R extends string
        ? `${Op}: ${Show<Op, A>} cannot be ${Show<Op, S>}: ${R}`
        : AsEach<Op, A, S, AT, ST, R>
      : never
    : S
  : S;

/** The sizes of symbols after a dim, or the fault. A dim that is a type parameter may be anything. */
type AsDim<Op extends string, X, Y, Sizes> =
  Same<Op, Y, Y & string> extends true
    ? Same<Op, X, X & number> extends true
      ? Meet<Op, X, Y & string, Sizes>
      : Same<Op, X, X & string> extends true
        ? Differ<Op, X, Normal<Y>, Sizes>
        : Sizes
    : Same<Op, X, X & number> extends true
      ? Same<Op, Y, Y & number> extends true
        ? Differ<Op, X, Y, Sizes>
        : Sizes
      : Sizes;
type Differ<Op extends string, X, Y, R> = Agree<Op, X, Y> extends true ? R : `dimensions ${ShowDim<Op, X>} and ${ShowDim<Op, Y>} differ`;

/** A symbol meets a size: the first gives it its own. */
type Meet<Op extends string, X, Y extends string, Sizes> = number extends X
  ? Sizes
  : IsUnion<X> extends true
    ? Sizes
    : Y extends keyof Sizes
      ? Agree<Op, X, Sizes[Y]> extends true
        ? Sizes
        : `${Y} is ${ShowDim<Op, Sizes[Y]>} and cannot be ${ShowDim<Op, X>}`
      : Sizes & { readonly [K in Y]: X };

/** A shape with its expressions in normal form: `'T*B'` is `'B*T'`. */
export type Spelled<Op extends string, S> = { -readonly [I in keyof S]: Same<Op, S[I], S[I] & Composed> extends true ? Normal<S[I]> : S[I] };
type Composed = `${string}${"*" | "+" | "-"}${string}`;

/** Whether a dtype or device may be another: only if it is not known to differ. */
export type Is<Op extends string, What extends string, Actual, Wanted> =
  Box<Actual & Wanted> extends Box<never> ? (true extends MayMeet<Actual, Wanted> ? unknown : `${Op}: ${What}s ${Actual & string} and ${Wanted & string} differ`) : unknown;
