import type { DimDivideExactly, Normal, Product } from "../arithmetic/dim.js";
import type { Among, Box, Either, IsUnion, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Rank } from "./axis.js";
import type { IsRank } from "./broadcast.js";

/**
 * The shape `N` asked for, one −1 filled in, if it has as many elements as `A`; symbols cancel. First the sizes that surely make the same
 * product, by far the most calls; the rest is asked of the others.
 */
export type Reshape<Op extends string, A extends Shape, N extends Shape> = number extends N["length"]
  ? Shape
  : [A["length"]] extends readonly [Rank]
    ? FromFront<Op, A, N, A, N>
    : IsRank<Op, A["length"]> extends true
      ? ReshapeSizes<Op, A, N, A, N>
      : Filled<Op, N, number>; // Leading dims that are a type parameter have some product.

/**
 * What both shapes begin and end with is left out: no product is computed for `[B, 784]` to `[B, 28, 28]` but 28 · 28, and `B` may be a
 * type parameter. The patterns are no `readonly` tuples, which cost 7 instantiations more; of those nothing is left out.
 */
type FromFront<Op extends string, A, N, AR, NR> = AR extends [infer X, ...infer AT]
  ? NR extends [infer Y, ...infer NT]
    ? [X] | Op extends [Y] | infer R
      ? [R] extends [string]
        ? FromFront<Op, A, N, AT, NT>
        : AT extends []
          ? Settle<Op, A, N, X, Product<[Y, ...NT]>>
          : NT extends []
            ? Same<Op, Y, -1> extends true
              ? FilledLast<Op, A, N, Product<[X, ...AT]>>
              : Settle<Op, A, N, Product<[X, ...AT]>, Y>
            : FromBack<Op, A, N, [X, ...AT], [Y, ...NT]>
      : never
    : Settle<Op, A, N, Product<AR>, Product<NR>>
  : Settle<Op, A, N, Product<AR>, Product<NR>>;
/** Of two dims at least; two that are swapped have one product. */
type FromBack<Op extends string, A, N, AR extends readonly unknown[], NR extends readonly unknown[]> = AR extends [...infer AT, infer X]
  ? NR extends [...infer NT, infer Y]
    ? [X] | Op extends [Y] | infer R
      ? [R] extends [string]
        ? FromBack<Op, A, N, AT, NT>
        : [0, AT[0]] | [1, X] | [2, AT["length"]] | [3, NT["length"]] | Op extends [0, Y] | [1, NT[0]] | [2, 1] | [3, 1] | infer R
          ? [R] extends [string]
            ? N
            : Settle<Op, A, N, Product<[...AT, X]>, Product<[...NT, Y]>>
          : never
      : never
    : Settle<Op, A, N, Product<AR>, Product<NR>>
  : Settle<Op, A, N, Product<AR>, Product<NR>>;
/** −1 as the last size, after sizes that are those of `A`: it takes what is left, unless one of them is 0 or unknown. */
type FilledLast<Op extends string, A, N, P> = N extends readonly [...infer Front, unknown]
  ? Among<Op, Front, 0> extends true
    ? ReshapeWhole<Op, A, N>
    : Among<Op, Front, number> extends true
      ? ReshapeWhole<Op, A, N>
      : [...Front, P]
  : never;
/** Equal products have no wrong sizes in them, but for 0 and unknown ones. */
type Settle<Op extends string, A, N, P, Q> = [P] | Op extends [Q] | infer R
  ? [R] extends [string]
    ? Stays<Op, Q> extends true
      ? ReshapeWhole<Op, A, N>
      : N
    : ReshapeWhole<Op, A, N>
  : never;
type ReshapeWhole<Op extends string, A, N> = A extends readonly unknown[] ? (N extends readonly unknown[] ? ReshapeRest<Op, A, N, A, N> : never) : never;

/** Where a size may be −1, 0, wrong or unknown. */
type ReshapeRest<Op extends string, A, N, AR extends readonly unknown[], NR extends readonly unknown[]> =
  [AR[0]] | Op extends [NR[0]] | infer R
    ? [R] extends [string]
      ? Stays<Op, AR[0]> extends true
        ? ReshapeSizes<Op, A, N, AR, NR>
        : [AR, NR] extends [readonly [unknown, ...infer AT], readonly [unknown, ...infer NT]]
          ? ReshapeRest<Op, A, N, AT, NT>
          : N
      : ReshapeSizes<Op, A, N, AR, NR>
    : never;

/** Whether equal sizes tell nothing: 0 makes any product 0, and two unknown ones may differ. */
type Stays<Op extends string, X> = [X] | Op extends [number] | [0] | infer R ? ([R] extends [string] ? true : false) : never;

/** Without −1, by far the most calls, the products decide; equal ones have no wrong sizes in them. */
type ReshapeSizes<Op extends string, A, N, AR, NR extends readonly unknown[]> = HasInferred<Op, NR> extends true
  ? CheckedSizes<Op, NR> extends infer W
    ? W extends string
      ? `${Op}: ${Show<Op, N>} has a size of ${W}`
      : ReshapeInferred<Op, A, N, AR, NR, CountInferred<Op, NR>>
    : never
  : SameProduct<Op, A, N, NR, Product<AR>, Product<NR>>;

/** Whether −1 is among the sizes. */
export type HasInferred<Op extends string, N extends readonly unknown[]> = Among<Op, N, -1>;

/** The first wrong size, where all are numbers. */
type CheckedSizes<Op extends string, NR extends readonly unknown[]> =
  Same<Op, NR[number], NR[number] & number> extends true ? ([Wrong<NR[number]>] extends [never] ? true : Wrong<NR[number]>) : true;

/** Sizes that no tensor has: below −1, or with a fraction. */
type Wrong<X> = Exclude<Extract<`${X & number}`, `-${string}` | `${string}.${string}`>, "-1">;

type ReshapeInferred<Op extends string, A, N, AR, NR, Count> = Count extends 1
  ? Inferred<Op, A, N, Product<AR>, Product<Known<Op, NR>>>
  : `${Op}: only one size of ${Show<Op, N>} may be -1`;

type CountInferred<Op extends string, N, Count extends readonly unknown[] = []> =
  Box<N> extends Box<readonly [infer H, ...infer T]> ? CountInferred<Op, T, Same<Op, H, -1> extends true ? [...Count, 1] : Count> : Count["length"];
type Known<Op extends string, N, Done extends readonly unknown[] = []> =
  Box<N> extends Box<readonly [infer H, ...infer T]> ? Known<Op, T, Same<Op, H, -1> extends true ? Done : [...Done, H]> : Done;

type SameProduct<Op extends string, A, N, NR extends readonly unknown[], P, Q> =
  Box<P> extends Box<Q>
    ? P extends 0
      ? WithoutWrong<Op, N, NR>
      : N
    : [Q] extends [never]
      ? `${Op}: ${Show<Op, N>} has a negative size`
      : number extends P | Q
      ? WithoutWrong<Op, N, NR>
      : Box<Q> extends Box<P>
        ? N
        : Either<IsUnion<P>, IsUnion<Q>> extends true
          ? N
          : Box<Normal<P>> extends Box<Normal<Q>>
          ? N
          : `${Op}: ${Show<Op, A>} has ${ShowDim<Op, Product<A>>} elements, ${Show<Op, N>} has ${ShowDim<Op, Product<N>>}`;

/** The shape, unless a size is wrong by itself: where the products tell nothing. */
type WithoutWrong<Op extends string, N, NR extends readonly unknown[]> =
  CheckedSizes<Op, NR> extends infer W ? (W extends string ? `${Op}: ${Show<Op, N>} has a size of ${W}` : N) : never;

type Inferred<Op extends string, A, N, P, Q> = Q extends 0
  ? `${Op}: -1 in ${Show<Op, N>} could be any size, for the others have no elements`
  : DimDivideExactly<P, Q> extends infer Z
    ? [Z] extends [never]
      ? `${Op}: ${Show<Op, A>} has ${ShowDim<Op, Product<A>>} elements, which ${Show<Op, N>} does not divide`
      : Filled<Op, N, Z>
    : never;

/** The shape with −1 replaced. */
type Filled<Op extends string, N, Z> = { -readonly [I in keyof N]: Same<Op, N[I], -1> extends true ? Z : N[I] };
