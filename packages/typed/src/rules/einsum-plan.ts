/**
 * What an equation says, before any operand is known: worked out once for each equation of a program, so that a call costs 110
 * instantiations where letter by letter it costs 500 (`ij,jk->ik`).
 *
 * All dims of all operands are counted in one row: in `ij,jk->ik`, dims 1 and 2 are equal, and the result is made of dims 0 and 3.
 */
import type { IsUnion } from "../box.js";
import type { Dim } from "../dims.js";

export interface Plan<
  In extends string = string,
  To extends string = string,
  Ranks = unknown,
  Left extends readonly number[] = readonly number[],
  Right extends readonly number[] = readonly number[],
  Out extends readonly number[] = readonly number[],
> {
  /** The equation's two sides, without spaces; the second is worked out where none is given. */
  readonly in: In;
  readonly to: To;
  /** The number of dims of each operand; `never` where there is an ellipsis, or something is wrong. */
  readonly ranks: Ranks;
  /** Dims that must equal … */
  readonly left: Left;
  /** … these. */
  readonly right: Right;
  /** Where the result's dims come from. */
  readonly out: Out;
}

/** The plan of an equation; of several, as of one that is not known, there is none. */
export type PlanOf<E extends string> = IsUnion<E> extends true ? Plan<string, string, never> : E extends `${infer In}->${infer Out}` ? Planned<Compact<In>, Compact<Out>> : Planned<Compact<E>, Implied<Compact<E>>>;
type Planned<In extends string, Out extends string> = Read<In, Out, In, [], [], {}, [], [], []>;

/** Without spaces; but not within an ellipsis. */
type Compact<S extends string> = S extends `${string}. ${string}`
  ? S extends `${infer A}... ${infer B}`
    ? `${Compact<A>}...${Compact<B>}`
    : S
  : S extends `${infer A} ${infer B}`
    ? Compact<`${A}${B}`>
    : S;

/** `At` counts all dims so far, `Rank` those of the operand; `First` says where a letter stood first. */
type Read<
  In extends string,
  Out extends string,
  Unread extends string,
  At extends readonly unknown[],
  Rank extends readonly unknown[],
  First,
  Ranks extends readonly unknown[],
  Left extends readonly number[],
  Right extends readonly number[],
> = Unread extends `${infer C}${infer Rest}`
  ? C extends ","
    ? Read<In, Out, Rest, At, [], First, [...Ranks, Rank["length"]], Left, Right>
    : C extends Letter
      ? C extends keyof First
        ? Read<In, Out, Rest, [...At, 0], [...Rank, 0], First, Ranks, [...Left, First[C] & number], [...Right, At["length"] & number]>
        : Read<In, Out, Rest, [...At, 0], [...Rank, 0], First & { [K in C]: At["length"] }, Ranks, Left, Right>
      : Plan<In, Out, never>
  : Find<Out, First> extends infer O
    ? O extends readonly number[]
      ? Plan<In, Out, [...Ranks, Rank["length"]], Left, Right, O>
      : Plan<In, Out, never>
    : never;

/** Where the output's letters stand first. */
type Find<Out extends string, First, Done extends readonly number[] = []> = Out extends `${infer C}${infer Rest}`
  ? C extends keyof First
    ? Rest extends `${string}${C}${string}`
      ? null
      : Find<Rest, First, [...Done, First[C] & number]>
    : null
  : Done;

/** The output where none is given: the ellipsis, then the letters that stand once, in the order of the alphabet, capitals first. */
export type Implied<In extends string> = In extends `${infer A},${infer B}`
  ? Implied<`${A}${B}`>
  : In extends `${infer A}...${infer B}`
    ? `...${Once<WithoutDots<`${A}${B}`>>}`
    : Once<In>;
type WithoutDots<S extends string> = S extends `${infer A}.${infer B}` ? WithoutDots<`${A}${B}`> : S;
type Once<S extends string, Seen extends string = "", Done extends string = ""> = S extends `${infer C}${infer Rest}`
  ? `${Seen}${Rest}` extends `${string}${C}${string}`
    ? Once<Rest, `${Seen}${C}`, Done>
    : Once<Rest, Seen, Sorted<Done, C>>
  : Done;
/** A letter put in its place. */
type Sorted<S extends string, C extends string, Before extends string = ""> = S extends `${infer X}${infer R}`
  ? Alphabet extends `${string}${X}${string}${C}${string}`
    ? Sorted<R, C, `${Before}${X}`>
    : `${Before}${C}${S}`
  : `${Before}${C}`;
type Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

type Lower = "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "k" | "l" | "m" | "n" | "o" | "p" | "q" | "r" | "s" | "t" | "u" | "v" | "w" | "x" | "y" | "z";
export type Letter = Lower | Uppercase<Lower>;

/** The dims of all operands in one row. */
export type DimRow<L> = L extends readonly [{ readonly shape: infer A extends readonly any[] }, ...infer Rest] ? [...A, ...DimRow<Rest>] : [];
/** The dims at some places. */
export type DimsAt<A extends readonly Dim[], P extends readonly number[]> = { -readonly [K in keyof P]: A[P[K]] };
/** The rank of each operand. */
export type RankList<L> = { -readonly [K in keyof L]: L[K] extends { readonly shape: infer A extends readonly unknown[] } ? A["length"] : never };
