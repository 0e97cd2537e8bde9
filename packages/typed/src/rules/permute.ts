import type { Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { AxisOrScalar } from "./axis.js";

/** The dims in the order of `L`, each once. */
export type Permute<Op extends string, A extends readonly unknown[], L extends readonly unknown[]> = number extends A["length"] | L["length"]
  ? Shape
  : L["length"] extends A["length"]
    ? PermuteEach<Op, A, L>
    : `${Op}: ${Show<Op, A>} has ${A["length"]} dims, the order has ${L["length"]}`;

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

/** Two dims swapped. */
export type Transpose<Op extends string, A extends readonly unknown[], I, J> =
  AxisOrScalar<Op, A, I> extends infer P
    ? AxisOrScalar<Op, A, J> extends infer Q
      ? P extends number
        ? Q extends number
          ? number extends A["length"]
            ? Shape
            : A["length"] extends 2
              ? SwapPair<A, P, Q>
              : number extends P | Q
              ? { -readonly [K in keyof A]: number }
              : { -readonly [K in keyof A]: K extends `${P}` ? A[Q] : K extends `${Q}` ? A[P] : A[K] }
          : Q
        : P
      : never
    : never;

/** Of a matrix, by far the most calls: 40 instantiations less. */
type SwapPair<A extends readonly unknown[], P, Q> = number extends P | Q ? [number, number] : P extends Q ? A : [A[1], A[0]];

/** Matrices transposed; a tensor without dims stays. */
export type Adjoint<Op extends string, A extends readonly unknown[]> = number extends A["length"]
  ? Shape
  : A["length"] extends 1
    ? `${Op}: ${Show<Op, A>} must have at least 2 dims`
    : A extends readonly [...infer Init, infer M, infer N]
      ? [...Init, N, M]
      : A;

/** A matrix transposed; fewer dims stay, more are refused. */
export type TransposeMatrix<Op extends string, A extends readonly unknown[]> = number extends A["length"]
  ? Shape
  : A["length"] extends 0 | 1
    ? A
    : A["length"] extends 2
      ? [A[1], A[0]]
      : `${Op}: ${Show<Op, A>} has ${A["length"]} dims, at most 2 can be transposed so`;
