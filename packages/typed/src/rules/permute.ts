import type { Shape } from "../dims.js";
import type { Axes } from "../generated/axes.js";
import type { Show } from "../show.js";
import type { Around, PartAt, PartWith, Rejoin } from "./around.js";
import type { AxisOrScalar } from "./axis.js";
import type { IsRank } from "./broadcast.js";

/** The dims in the order of `L`, each once. The order is worked out once for all shapes of a rank: half the instantiations. */
export type Permute<Op extends string, A extends readonly unknown[], L extends readonly unknown[]> = PermutationOf<A["length"], L> extends infer P
  ? P extends number[]
    ? InOrder<A, P>
    : number extends A["length"] | L["length"]
      ? Shape
      : L["length"] extends A["length"]
        ? PermuteEach<Op, A, L>
        : `${Op}: ${Show<Op, A>} has ${A["length"]} dims, the order has ${L["length"]}`
  : never;

/** The dims of a shape in an order of positions. Up to rank 4 written out: 16 instantiations instead of 30 for three. */
export type InOrder<A extends readonly unknown[], P extends number[]> = P["length"] extends 3
  ? [A[P[0]], A[P[1]], A[P[2]]]
  : P["length"] extends 4
    ? [A[P[0]], A[P[1]], A[P[2]], A[P[3]]]
    : P["length"] extends 2
      ? [A[P[0]], A[P[1]]]
      : { [K in keyof P]: A[P[K] & number] };

type PermutationOf<N extends number, L extends readonly unknown[]> = L["length"] extends N ? PositionsIn<N, L> : false;
/** The positions that dims of `L` stand for among `N`, each once, unless `Twice` allows more; `false` where they are not known, or wrong. */
export type PositionsIn<N extends number, L, Twice = false, Done extends number[] = []> = L extends readonly [infer I, ...infer R]
  ? [Axes[N][`${I & number}`]] extends readonly [infer P extends number] // `readonly`: it is decided that the rank of `[...S, N]` is in no table.
    ? [Twice, P] extends [false, Done[number]]
      ? false
      : PositionsIn<N, R, Twice, [...Done, P]>
    : false
  : L extends readonly []
    ? Done
    : false;

type PermuteEach<Op extends string, A extends readonly unknown[], L, Seen = never, Done extends readonly unknown[] = []> = L extends readonly [infer I, ...infer R]
  ? AxisOrScalar<Op, A, I> extends infer P
    ? P extends number
      ? number extends P
        ? { -readonly [K in keyof A]: number }
        : P extends Seen
          ? `${Op}: dim ${I & number} of ${Show<Op, A>} comes twice`
          : PermuteEach<Op, A, R, Seen | P, [...Done, A[P]]>
      : P
    : never
  : Done;

/** Two dims swapped; in an order as `Permute` has. */
export type Transpose<Op extends string, A extends readonly unknown[], I, J> = PositionsIn<A["length"], [I, J], true> extends infer P
  ? P extends [number, number]
    ? InOrder<A, SwapOrder<A["length"], P>>
    : AxisOrScalar<Op, A, I> extends infer P
      ? AxisOrScalar<Op, A, J> extends infer Q
        ? P extends number
          ? Q extends number
            ? number extends A["length"]
              ? Shape
              : A["length"] extends 0
                ? []
                : { -readonly [K in keyof A]: number }
            : Q
          : P extends string
            ? P
            : SwapAround<A, I, J, PartWith<Op, A, [I, J]>>
        : never
      : never
  : never;
/** Two dims on one side of a rest that is a type parameter. */
type SwapAround<A, I, J, P> = P extends false ? Swapped<A, I, J> : P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], any> ? Rejoin<Before, Swapped<Part, I, J>, After> : never;
type Swapped<A, I, J> = A extends readonly unknown[] ? (PositionsIn<A["length"], [I, J], true> extends infer P extends [number, number] ? InOrder<A, SwapOrder<A["length"], P>> : Shape) : never;

/** The positions of `N` dims, of which two are swapped. */
export type SwapOrder<N extends number, P extends [number, number]> = UpTo<N> extends infer L extends number[]
  ? { [K in keyof L]: K extends `${P[0]}` ? P[1] : K extends `${P[1]}` ? P[0] : L[K] }
  : never;
/** `[0, 1, 2]` of 3. */
export type UpTo<N extends number, Done extends number[] = []> = Done["length"] extends N ? Done : UpTo<N, [...Done, Done["length"]]>;

/** Matrices transposed; a tensor without dims stays. */
export type Adjoint<Op extends string, A extends readonly unknown[]> = [Axes[A["length"]]["-2"]] extends readonly [number]
  ? A extends readonly [...infer Init, infer M, infer N]
    ? [...Init, N, M]
    : A
  : IsRank<Op, A["length"]> extends true
    ? AdjointUnknown<Op, A>
    : PartAt<Op, A, -2> extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], any>
      ? Rejoin<Before, Adjoint<Op, Part>, After>
      : AdjointUnknown<Op, A>;
type AdjointUnknown<Op extends string, A extends readonly unknown[]> = number extends A["length"]
  ? Shape
  : A["length"] extends 0
    ? A
    : A["length"] extends 1
      ? `${Op}: ${Show<Op, A>} must have at least 2 dims`
      : Adjoint<Op, A>;

/** A matrix transposed; fewer dims stay, more are refused. */
export type TransposeMatrix<Op extends string, A extends readonly unknown[]> = number extends A["length"]
  ? Shape
  : A["length"] extends 0 | 1
    ? A
    : A["length"] extends 2
      ? [A[1], A[0]]
      : `${Op}: ${Show<Op, A>} has ${A["length"]} dims, at most 2 can be transposed so`;
