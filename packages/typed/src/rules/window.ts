/**
 * Windows that slide over the last dims of a tensor: one rule for one side, whatever moves there (a convolution, a pool, patches)
 * and however many sides there are. What depends on the options alone, the `Paces` and `Moves`, is worked out once for all calls that share
 * them: a call then costs an addition and a division a side, or nothing where the sizes stay.
 */
import type { DimAdd, DimFloorDivide, DimLess, DimMultiply, DimSubtract } from "../arithmetic/dim.js";
import type { Digit, FromText } from "../arithmetic/digits.js";
import type { Compare, Divide, IsNatural, Subtract } from "../arithmetic/natural.js";
import type { IsUnion } from "../box.js";
import type { Dim } from "../dims.js";
import type { SizeQuotient, WindowCount, WindowSpan } from "../generated/digits.js";
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
 * How windows move along each of `N` sides, without what depends on the window itself: a `Pace` for each; the sentence where an option is
 * wrong.
 */
export type Paces<Op extends string, N, S, P, D> =
  SidesOf<Op, "stride", S, N, 1> extends infer SS
    ? SS extends readonly any[]
      ? SidesOf<Op, "dilation", D, N, 1> extends infer DD
        ? DD extends readonly any[]
          ? P extends "same"
            ? SS[number] extends 1
              ? EachSide<[1, "same", 1, never, "", ""], N>
              : number extends SS[number]
                ? EachSide<[number, "same", 1, never, "", ""], N>
                : `${Op}: padding "same" needs stride 1`
            : SidesOf<Op, "padding", P extends "valid" ? 0 : P, N, 0> extends infer PP
              ? PP extends readonly any[]
                ? [Pace<SS[0], PP[0], DD[0]>, Pace<SS[1], PP[1], DD[1]>, Pace<SS[2], PP[2], DD[2]>]
                : PP
              : never
          : DD
        : never
      : SS
    : never;
/**
 * `[stride, padding, dilation, …]`, and for windows without gaps what counts them in one step: the windows under which a side stays, 2P + S and S
 * as digits (`""` where they are none).
 */
type Pace<S, P, D> = D extends 1
  ? number extends S | P
    ? [S, P, D, never, "", ""]
    : DimAdd<DimAdd<P, P>, S> extends infer More extends number
      ? `${More} ${S & number}` extends `${Digit} ${Digit}`
        ? [S, P, D, S extends 1 ? `${More}` : never, `${More}`, `${S & number}`]
        : [S, P, D, never, "", ""]
      : never
  : [S, P, D, never, "", ""];

/**
 * What becomes of a side under windows of `K` entries: it stays; it alone, or with C more or less entries, is divided by S; or the
 * window is empty. Rounded down there are ⌊(X + 2P − D(K − 1) − 1) / S⌋ + 1 windows. Rounded up there is one more for a rest, if it starts
 * inside the image or its left padding: always where S + P is at most the reach of a window, else where the rest is larger than E.
 * Worked out once for all calls with these options.
 */
export type Move<K, M extends readonly any[], Ceil = false> = M[1] extends "same"
  ? WithEntries<K, M[1]> extends never
    ? ["empty"]
    : M[0] extends 1
      ? ["stays"]
      : ["unknown"]
  : K extends 0
    ? ["empty"]
    : Reach<K, M[2]> extends infer R
    ? [M[0], Ceil] extends [1, unknown] | [unknown, false]
      ? By<DimAdd<DimAdd<M[1], M[1]>, M[0]>, R, M[0]>
      : Ceil extends true
        ? Offset<DimAdd<M[0], M[1]>, R> extends infer E
          ? E extends number
            ? number extends E
              ? ["unknown"]
              : `${E}` extends "0" | `-${string}`
                ? By<DimAdd<DimAdd<M[1], M[1]>, DimSubtract<DimAdd<M[0], M[0]>, 1>>, R, M[0]>
                : ["up", M[0], Offset<DimAdd<DimAdd<M[1], M[1]>, M[0]>, R>, E]
            : ["unknown"]
          : never
        : ["unknown"]
    : never;
/** (X + More − Less) / S. */
type By<More, Less, S> = More extends number
  ? Less extends number
    ? number extends More | Less
      ? ["more", S, number]
      : More extends Less
        ? [S extends 1 ? "stays" : "alone", S, S extends number ? (`${S}` extends Digit ? `${S}` : "0") : "0"]
        : Compare<More, Less> extends "<"
          ? ["less", S, Subtract<Less, More>]
          : ["more", S, Subtract<More, Less>]
    : ["more", S, DimSubtract<More, Less>]
  : ["more", S, DimSubtract<More, Less>];
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

/**
 * The size of a side in a tuple after windows of `K` have moved over it; `never` where it has no entries, or no window fits. What numbers of up to
 * four digits give is one look-up: 85 instantiations, where a difference, a sum and a quotient take 200.
 */
export type SlideBy<X extends Dim, K extends Dim, M extends readonly any[]> = `${K}` extends M[3]
  ? WithEntries<X, M[3]>
  : M[4] extends ""
    ? SlideOver<X, Move<K, M>>
    : CountOr<FromText<WindowCount<`${X}`, `${K}`, M[4], M[5]>>, X, K, M>;
/** Other numbers, other dims, unions of what fits and what does not: step by step. */
type CountOr<Y, X extends Dim, K, M extends readonly any[]> = [Y] extends [0] ? ([Y] extends [never] ? SlideOver<X, Move<K, M>> : never) : [Y];

/** The size of a side in a tuple after a `Move`; `never` where it has no entries, or no window fits. */
export type SlideOver<X extends Dim, M extends readonly any[]> = M[0] extends "stays"
  ? WithEntries<X, M[0]>
  : M[0] extends "alone"
    ? QuotientOr<FromText<SizeQuotient<`${X}`, M[2]>>, X, M[1]>
    : [X] extends [0]
      ? never
      : M[0] extends "less"
        ? SomeEntries<DimFloorDivide<DimSubtract<X, M[2]>, M[1]>>
        : M[0] extends "more"
          ? SomeEntries<DimFloorDivide<DimAdd<X, M[2]>, M[1]>>
          : M[0] extends "up"
            ? SlideUp<DimAdd<X, M[2]>, M[1], M[3]>
            : M[0] extends "empty"
              ? never
              : [number];
/** Of one digit and up to five; else step by step. */
type QuotientOr<Y, X, S extends number> = [Y] extends [0] ? ([Y] extends [never] ? ([X] extends [0] ? never : SomeEntries<DimFloorDivide<X, S>>) : never) : [Y];
/**
 * A side that stays may be a type parameter, so identity tells whether it is 0, as in `Same`; `Tag` puts the question off until there is one,
 * where the side itself would leave it open for good. A function's type holds what is compared for 2
 * instantiations, a tuple for 6; each must stand where no other does, or inference takes them for each other.
 */
type WithEntries<X, Tag> = Nothing | Tag extends (() => X) | infer R ? ([R] extends [Tag] ? never : [X]) : never;
/** What gives 0. */
export type Nothing = () => 0;
type SlideUp<Y, S extends number, E extends number> = [Y] extends [never]
  ? never
  : Y extends number
    ? number extends Y
      ? [number]
      : Divide<Y, S> extends [infer Q, infer R extends number]
        ? SomeEntries<Compare<R, E> extends ">" ? DimAdd<Q, 1> : Q>
        : never
    : [number];
type SomeEntries<Y> = [Y] extends [0] ? never : [Y];

/** As `Paces`, of a transposed convolution. */
export type TransposedPaces<Op extends string, N, S, P, Q, D> =
  SidesOf<Op, "stride", S, N, 1> extends infer SS
    ? SS extends readonly any[]
      ? SidesOf<Op, "dilation", D, N, 1> extends infer DD
        ? DD extends readonly any[]
          ? SidesOf<Op, "padding", P, N, 0> extends infer PP
            ? PP extends readonly any[]
              ? SidesOf<Op, "outputPadding", Q, N, 0> extends infer QQ
                ? QQ extends readonly any[]
                  ? true extends { [I in keyof QQ]: IsTooWide<QQ[I], SS[I & keyof SS], DD[I & keyof DD]> }[number]
                    ? `${Op}: the outputPadding must be less than the stride or the dilation`
                    : [WidePace<SS[0], PP[0], DD[0], QQ[0]>, WidePace<SS[1], PP[1], DD[1], QQ[1]>, WidePace<SS[2], PP[2], DD[2], QQ[2]>]
                  : QQ
                : never
              : PP
            : never
          : DD
        : never
      : SS
    : never;
/** `[stride, padding, dilation, outputPadding, …]`, and as in `Pace` the windows under which a side stays, 2P + S − Q and S. */
type WidePace<S, P, D, Q> = D extends 1
  ? number extends S | P | Q
    ? [S, P, D, Q, never, "", ""]
    : DimSubtract<DimAdd<DimAdd<P, P>, S>, Q> extends infer Less extends number
      ? `${Less} ${S & number}` extends `${Digit} ${Digit}`
        ? [S, P, D, Q, S extends 1 ? `${Less}` : never, `${Less}`, `${S & number}`]
        : [S, P, D, Q, never, "", ""]
      : never
  : [S, P, D, Q, never, "", ""];
type IsTooWide<Q, S, D> = Q extends 0 ? false : [DimLess<Q, S>, DimLess<Q, D>] extends [false, false] ? true : false;

/** What becomes of a side, as in `Move`, but S times its size: (X − 1)S − 2P + D(K − 1) + Q + 1. */
export type Width<K, M extends readonly any[]> = K extends 0 ? ["empty"] : By<DimAdd<Reach<K, M[2]>, M[3]>, DimAdd<DimAdd<M[1], M[1]>, M[0]>, M[0]>;

/** The size of a side in a tuple, widened by windows of `K`; `never` where nothing is left of it. As `SlideBy`. */
export type WidenBy<X extends Dim, K extends Dim, M extends readonly any[]> = `${K}` extends M[4]
  ? WithEntries<X, M[4]>
  : M[5] extends ""
    ? Widen<X, Width<K, M>>
    : SpanOr<FromText<WindowSpan<`${X}`, `${K}`, M[5], M[6]>>, X, K, M>;
type SpanOr<Y, X, K, M extends readonly any[]> = [Y] extends [never] ? Widen<X, Width<K, M>> : [Y];

/** As `WidenBy`, after a `Width`. */
type Widen<X, M extends readonly any[]> = NotEmpty<WidenOrEmpty<X, M>>;
type NotEmpty<S> = S extends [infer X] ? SomeEntries<X> : never;

/** As `Widen`, but a side may be left without entries. */
export type WidenOrEmpty<X, M extends readonly any[]> = M[0] extends "stays"
  ? WithEntries<X, M[0]>
  : [X] extends [0]
    ? never
    : M[0] extends "alone"
      ? [DimMultiply<X, M[1]>]
      : M[0] extends "less"
        ? InTuple<DimSubtract<DimMultiply<X, M[1]>, M[2]>>
        : M[0] extends "more"
          ? [DimAdd<DimMultiply<X, M[1]>, M[2]>]
          : M[0] extends "empty"
            ? never
            : [number];
type InTuple<X> = [X] extends [never] ? never : [X];

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

/** Whether `C` or one of up to three sides is 0, by identity (see `Same`): 40 instantiations for all together, where a mapped type takes 100. */
export type HasZero<Op extends string, C, X, Y, Z> = Nothing | Op extends (() => C) | (() => X) | (() => Y) | (() => Z) | infer R ? ([R] extends [Op] ? true : false) : never;

/** Whether every padding is at most half its window, as pools want it. */
export type PaddingFits<K extends readonly unknown[], P extends readonly unknown[]> = true extends { [I in keyof K]: IsTrue<DimLess<K[I], DimAdd<P[I & keyof P], P[I & keyof P]>>> }[number] ? false : true;
type IsTrue<X> = [X] extends [true] ? true : false;
