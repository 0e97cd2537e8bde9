import type { DimDivideExactly, Product } from "../arithmetic/dim.js";
import type { Box, Either, IsUnion, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";

/**
 * The shape `N` asked for, one −1 filled in, if it has as many elements as `A`; symbols cancel. Dims that both shapes begin
 * with are left out first: no product is computed for `[B, 784]` to `[B, 28, 28]` but 28 · 28, and `B` may be a type parameter.
 */
export type Reshape<Op extends string, A extends Shape, N extends Shape> = number extends N["length"]
  ? Shape
  : number extends A["length"]
    ? Filled<Op, N, number>
    : ReshapeRest<Op, A, N, A, N>;

type ReshapeRest<Op extends string, A, N, AR extends readonly unknown[], NR extends readonly unknown[]> =
  [AR[0]] | Op extends [NR[0]] | infer R
    ? [R] extends [Op]
      ? Skip<Op, AR[0]> extends true
        ? AR extends readonly [unknown, ...infer AT]
          ? NR extends readonly [unknown, ...infer NT]
            ? ReshapeRest<Op, A, N, AT, NT>
            : N
          : N
        : ReshapeSizes<Op, A, N, AR, NR>
      : ReshapeSizes<Op, A, N, AR, NR>
    : never;

/** Whether equal dims may be left out: 0 makes any product 0, and two unknown dims may differ. */
type Skip<Op extends string, X> = Same<Op, X, number> extends true ? false : Same<Op, X, 0> extends true ? false : true;

type ReshapeSizes<Op extends string, A, N, AR, NR extends readonly unknown[]> =
  Same<Op, NR[number], NR[number] & number> extends true
    ? [Wrong<NR[number]>] extends [never]
      ? ReshapeProducts<Op, A, N, AR, NR, CountInferred<Op, NR>>
      : `${Op}: ${Show<Op, N>} has a size of ${Wrong<NR[number]>}`
    : ReshapeProducts<Op, A, N, AR, NR, CountInferred<Op, NR>>;

/** Sizes that no tensor has: below −1, or with a fraction. */
type Wrong<X> = Exclude<Extract<`${X & number}`, `-${string}` | `${string}.${string}`>, "-1">;

type ReshapeProducts<Op extends string, A, N, AR, NR, Count> = Count extends 0
  ? SameProduct<Op, A, N, Product<AR>, Product<NR>>
  : Count extends 1
    ? Inferred<Op, A, N, Product<AR>, Product<Known<Op, NR>>>
    : `${Op}: only one size of ${Show<Op, N>} may be -1`;

type CountInferred<Op extends string, N, Count extends readonly unknown[] = []> =
  Box<N> extends Box<readonly [infer H, ...infer T]> ? CountInferred<Op, T, Same<Op, H, -1> extends true ? [...Count, 1] : Count> : Count["length"];
type Known<Op extends string, N, Done extends readonly unknown[] = []> =
  Box<N> extends Box<readonly [infer H, ...infer T]> ? Known<Op, T, Same<Op, H, -1> extends true ? Done : [...Done, H]> : Done;

type SameProduct<Op extends string, A, N, P, Q> =
  Box<P> extends Box<Q>
    ? N
    : Box<Q> extends Box<P>
      ? N
      : number extends P | Q
        ? N
        : Either<IsUnion<P>, IsUnion<Q>> extends true
          ? N
          : `${Op}: ${Show<Op, A>} has ${ShowDim<Op, Product<A>>} elements, ${Show<Op, N>} has ${ShowDim<Op, Product<N>>}`;

type Inferred<Op extends string, A, N, P, Q> = Q extends 0
  ? `${Op}: -1 in ${Show<Op, N>} could be any size, for the others have no elements`
  : DimDivideExactly<P, Q> extends infer Z
    ? [Z] extends [never]
      ? `${Op}: ${Show<Op, A>} has ${ShowDim<Op, Product<A>>} elements, which ${Show<Op, N>} does not divide`
      : Filled<Op, N, Z>
    : never;

/** The shape with −1 replaced. */
type Filled<Op extends string, N, Z> = { -readonly [I in keyof N]: Same<Op, N[I], -1> extends true ? Z : N[I] };
