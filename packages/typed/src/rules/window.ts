/**
 * Windows that slide over the last dims of a tensor: one rule for one side, whatever moves there (a convolution, a pool, patches)
 * and however many sides there are. What depends on the options alone, the `Moves`, is worked out once for all calls that share
 * them: a call then costs an addition and a division a side, or nothing where the sizes stay.
 */
import type { DimAdd, DimFloorDivide, DimLess, DimMultiply, DimSubtract } from "../arithmetic/dim.js";
import type { Compare, Divide, IsNatural, Subtract } from "../arithmetic/natural.js";
import type { IsUnion } from "../box.js";
import type { Show, ShowDim } from "../show.js";

/** One number for all sides (in a list, or not), or one each. */
export type Sides = number | readonly number[];

/** How many sides an image has: its dims beside batch and channels. */
export type SideCount = 1 | 2 | 3;

/**
 * An option as one entry for each of `N` sides, whole numbers of at least `Least`; else the sentence. A union counts as unknown. The list is
 * inferred anew, because a mapped type takes `NoInfer<[1, 2]>` for an array.
 */
export type SidesOf<Op extends string, What extends string, P, N, Least extends 0 | 1> = IsUnion<P> extends true
  ? EachSide<number, N>
  : P extends readonly [...infer L]
    ? L["length"] extends N
      ? AtLeast<Op, What, { [I in keyof L]: IsUnion<L[I]> extends true ? number : L[I] }, Least>
      : L extends [infer X]
        ? AtLeast<Op, What, EachSide<X, N>, Least>
        : number extends L["length"]
          ? EachSide<number, N>
          : `${Op}: the ${What} ${Show<Op, L>} must have ${N extends 1 ? "one entry" : `1 or ${N & number} entries`}`
    : AtLeast<Op, What, EachSide<P, N>, Least>;
/** The same for every side. */
export type EachSide<X, N> = N extends 1 ? [X] : N extends 2 ? [X, X] : [X, X, X];
/** A list, if no entry is surely below `Least` or no whole number. */
export type AtLeast<Op extends string, What extends string, E extends readonly unknown[], Least extends 0 | 1> = true extends { [I in keyof E]: IsBelow<E[I], Least> }[number]
  ? `${Op}: the ${What} must be a whole number of at least ${Least}`
  : E;
/** Whether a number literal is no whole number of at least `Least`. */
export type IsBelow<X, Least extends 0 | 1> = X extends number ? (IsNatural<X> extends true ? (X extends 0 ? (Least extends 1 ? true : false) : false) : true) : false;

/** An option as sentences show it. */
export type ShowSides<Op extends string, P> = P extends readonly unknown[] ? Show<Op, P> : ShowDim<Op, P>;

/**
 * How the windows of a convolution or a pool move: a `Move` for each side. `K` holds the window's sides; the sentence where an option
 * is wrong.
 */
export type Moves<Op extends string, N, K extends readonly unknown[], P, S, D, Ceil = false> =
  HasZero<Op, K[0], K[1], K[2], 1> extends true
    ? `${Op}: the window must have at least one entry`
    : SidesOf<Op, "stride", S, N, 1> extends infer SS
    ? SS extends readonly unknown[]
      ? SidesOf<Op, "dilation", D, N, 1> extends infer DD
        ? DD extends readonly unknown[]
          ? P extends "same"
            ? SS[number] extends 1
              ? EachSide<"stays", N>
              : number extends SS[number]
                ? EachSide<number, N>
                : `${Op}: padding "same" needs stride 1`
            : SidesOf<Op, "padding", P extends "valid" ? 0 : P, N, 0> extends infer PP
              ? PP extends readonly unknown[]
                ? { -readonly [I in keyof K]: Move<K[I], PP[I & keyof PP], SS[I & keyof SS], DD[I & keyof DD], Ceil> }
                : PP
              : never
          : DD
        : never
      : SS
    : never;

/**
 * What becomes of a side X: `C` for X + C ("stays" where that is X), `[C, S]` for ⌊(X + C) / S⌋. Rounded down that is
 * ⌊(X + 2P − D(K − 1) − 1) / S⌋ + 1. Rounded up there is one window more for a rest, if it starts inside the image or its left padding:
 * always where S + P is at most the reach of a window, else where the rest of the division is larger than E of `[C, S, E]`.
 */
type Move<K, P, S, D, Ceil> = Reach<K, D> extends infer R
  ? S extends 1
    ? Offset<DimAdd<DimAdd<P, P>, 1>, R> extends infer C
      ? C extends 0
        ? "stays"
        : C
      : never
    : Ceil extends false
      ? [Offset<DimAdd<DimAdd<P, P>, S>, R>, S]
      : Ceil extends true
        ? Offset<DimAdd<S, P>, R> extends infer E
          ? E extends number
            ? number extends E
              ? number
              : `${E}` extends "0" | `-${string}`
                ? [Offset<DimAdd<DimAdd<P, P>, DimSubtract<DimAdd<S, S>, 1>>, R>, S]
                : [Offset<DimAdd<DimAdd<P, P>, S>, R>, S, E]
            : number
          : never
        : number
  : never;
/** D(K − 1) + 1: how far a window reaches. */
type Reach<K, D> = K extends 1 ? 1 : D extends 1 ? K : DimAdd<DimMultiply<DimSubtract<K, 1>, D>, 1>;

/** X − Y, which may be negative. */
export type Offset<X, Y> = X extends number
  ? Y extends number
    ? number extends X | Y
      ? number
      : Compare<X, Y> extends "<"
        ? `-${Subtract<Y, X>}` extends `${infer N extends number}`
          ? N
          : never
        : Subtract<X, Y>
    : DimSubtract<X, Y>
  : DimSubtract<X, Y>;

/** The sizes of up to three sides after the windows have moved over them; `never` where no window fits on one of them. */
export type Slides<N, X, Y, Z, M extends readonly unknown[]> = N extends 1
  ? Slide<X, M[0]>
  : N extends 2
    ? [...Slide<X, M[0]>, ...Slide<Y, M[1]>]
    : [...Slide<X, M[0]>, ...Slide<Y, M[1]>, ...Slide<Z, M[2]>];
type Slide<X, M> = M extends "stays"
  ? [X]
  : M extends readonly [infer C, infer S extends number]
    ? SomeWindow<DimFloorDivide<C extends 0 ? X : DimAdd<X, C>, S>>
    : M extends readonly [infer C, infer S extends number, infer E extends number]
      ? SlideUp<DimAdd<X, C>, S, E>
      : SomeWindow<DimAdd<X, M>>;
type SlideUp<Y, S extends number, E extends number> = [Y] extends [never]
  ? never
  : Y extends number
    ? number extends Y
      ? [number]
      : Divide<Y, S> extends [infer Q, infer R extends number]
        ? SomeWindow<Compare<R, E> extends ">" ? DimAdd<Q, 1> : Q>
        : never
    : [number];
type SomeWindow<Y> = [Y] extends [0] ? never : [Y];

/** How a transposed convolution widens each side; the sentence where an option is wrong. */
export type Widths<Op extends string, N, K extends readonly unknown[], P, S, Q, D> =
  HasZero<Op, K[0], K[1], K[2], 1> extends true
    ? `${Op}: the window must have at least one entry`
    : SidesOf<Op, "stride", S, N, 1> extends infer SS
    ? SS extends readonly unknown[]
      ? SidesOf<Op, "dilation", D, N, 1> extends infer DD
        ? DD extends readonly unknown[]
          ? SidesOf<Op, "padding", P, N, 0> extends infer PP
            ? PP extends readonly unknown[]
              ? SidesOf<Op, "outputPadding", Q, N, 0> extends infer QQ
                ? QQ extends readonly unknown[]
                  ? true extends { [I in keyof QQ]: IsTooWide<QQ[I], SS[I & keyof SS], DD[I & keyof DD]> }[number]
                    ? `${Op}: the outputPadding must be less than the stride or the dilation`
                    : { -readonly [I in keyof K]: Width<K[I], PP[I & keyof PP], SS[I & keyof SS], QQ[I & keyof QQ], DD[I & keyof DD]> }
                  : QQ
                : never
              : PP
            : never
          : DD
        : never
      : SS
    : never;
type IsTooWide<Q, S, D> = Q extends 0 ? false : [DimLess<Q, S>, DimLess<Q, D>] extends [false, false] ? true : false;

/** `[C, S]`: a side X becomes S·X + C, which is (X − 1)S − 2P + D(K − 1) + Q + 1. */
type Width<K, P, S, Q, D> = [Offset<DimAdd<Reach<K, D>, Q>, DimAdd<DimAdd<P, P>, S>>, S];

/** The size of a widened side in a tuple; `never` where nothing is left of it. */
type Widen<X, M> = M extends readonly [infer C, infer S] ? (C extends 0 ? SomeWindow<DimMultiply<X, S>> : SomeWindow<DimAdd<DimMultiply<X, S>, C>>) : never;

/** The sizes of up to three sides, widened; `never` where nothing is left of one of them. */
export type Widenings<N, X, Y, Z, M extends readonly unknown[]> = N extends 1
  ? Widen<X, M[0]>
  : N extends 2
    ? [...Widen<X, M[0]>, ...Widen<Y, M[1]>]
    : [...Widen<X, M[0]>, ...Widen<Y, M[1]>, ...Widen<Z, M[2]>];

/** Ranks of an image of so many sides, with batch and channels or with channels alone. Dims are taken by their places: `infer` cost 40 more. */
export interface BatchedRank {
  1: 3;
  2: 4;
  3: 5;
}
export interface UnbatchedRank {
  1: 2;
  2: 3;
  3: 4;
}
/** Both, in words. */
export interface ImageRanks {
  1: "2 or 3";
  2: "3 or 4";
  3: "4 or 5";
}

/** Whether `C` or one of up to three sides is 0, by identity (see `Same`): 25 instantiations for all together, where a mapped type takes 100. */
export type HasZero<Op extends string, C, X, Y, Z> = [0] | Op extends [C] | [X] | [Y] | [Z] | infer R ? ([R] extends [Op] ? true : false) : never;

/** Whether every padding is at most half its window, as pools want it. */
export type PaddingFits<K extends readonly unknown[], P extends readonly unknown[]> = true extends { [I in keyof K]: IsTrue<DimLess<K[I], DimAdd<P[I & keyof P], P[I & keyof P]>>> }[number] ? false : true;
type IsTrue<X> = [X] extends [true] ? true : false;
