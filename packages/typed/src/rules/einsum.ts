/** `einsum("bij,bjk->bik", x, y)`: the equation is read in the type, one letter beside one dim. */
import type { Reverse } from "../arithmetic/digits.js";
import type { Box, IsUnion, Same } from "../box.js";
import type { Device } from "../device.js";
import type { Dim, Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show, ShowDim } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Broadcast, BroadcastDim } from "./broadcast.js";
import type { EinsumDType, Plain } from "./einsum-dtype.js";
import type { Letter, DimsAt, Plan, PlanOf, RankList, DimRow } from "./einsum-plan.js";
import type { IsOneOf } from "./dtype.js";
import type { Agree } from "./matmul.js";

/** The operands, given one after the other or as a list. */
export type Operands<L> = L extends readonly [infer Only extends readonly AnyTensor[]] ? Only : L extends readonly AnyTensor[] ? L : AnyTensor[];

/** The tensor that an equation makes of its operands, or the sentence. Two operands first, by far the most calls. */
export type Einsum<Op extends string, E extends string, L extends readonly Tensor[]> = L extends readonly [
  { readonly shape: infer A extends readonly any[] },
  { readonly shape: infer B extends readonly any[] },
]
  ? Planned<Op, E, L, [...A, ...B], PlanOf<E>, [A["length"], B["length"]]>
  : Planned<Op, E, L, DimRow<L>, PlanOf<E>, RankList<L>>;

/** Where the ranks are right and the sizes that must be equal are, nothing else is to be looked at. */
type Planned<Op extends string, E extends string, L extends readonly Tensor[], A extends readonly Dim[], P extends Plan, Ranks> = [P["ranks"]] extends [never]
  ? ByLetters<Op, E, L, P>
  : Ranks extends P["ranks"]
    ? [DimsAt<A, P["left"]>] | Op extends [DimsAt<A, P["right"]>] | infer R
      ? [R] extends [Op]
        ? IsOneOf<Op, L[number]["dtype"], Plain> extends true
          ? Box<L[number]["device"]> extends Box<L[0]["device"]>
            ? Tensor<DimsAt<A, P["out"]>, L[number]["dtype"], L[0]["device"]>
            : WithDType<[DimsAt<A, P["out"]>], EinsumDType<Op, P["in"], P["to"], L>>
          : WithDType<[DimsAt<A, P["out"]>], EinsumDType<Op, P["in"], P["to"], L>>
        : ByLetters<Op, E, L, P>
      : never
    : ByLetters<Op, E, L, P>;

type ByLetters<Op extends string, E extends string, L extends readonly Tensor[], P extends Plan> = number extends L["length"]
  ? Unread<L>
  : Unreadable<E> extends true
    ? Unread<L>
    : Contract<Op, E, P["in"], P["to"], L>;
type Unreadable<E extends string> = string extends E ? true : IsUnion<E>;

/** What is known without the equation, or the number of operands. */
type Unread<L extends readonly Tensor[]> = L[number]["device"] extends infer V extends Device ? Tensor<Tensor["shape"], Tensor["dtype"], V> : never;

/** A shape in a tuple with a dtype and a device. */
type WithDType<R, D> = R extends readonly [any] ? (D extends readonly [infer Made extends DType, infer V extends Device] ? Tensor<R[0], Made, V> : D) : R;

/** Letter by letter. */
type Contract<Op extends string, E extends string, In extends string, Out extends string, L extends readonly Tensor[]> =
  BindAll<Op, E, In, L, L, {}> extends infer Env
    ? Env extends string
      ? Env
      : WithDType<Collect<Op, E, Out, Env, []>, EinsumDType<Op, In, Out, L>>
    : never;

// Letters and the sizes they stand for: `{ i: 2; j: 3 }`, the dims of an ellipsis under `"..."`.

/** Term after term, operand after operand. */
type BindAll<Op extends string, E extends string, In extends string, L, All, Env> = L extends readonly [infer T extends AnyTensor, ...infer Rest]
  ? In extends `${infer Term},${infer More}`
    ? Rest extends readonly []
      ? `${Op}: ${E} takes more operands than ${Count<All>}`
      : Bind<Term, T["shape"], Env> extends infer Next
        ? Next extends Fault
          ? Sentence<Op, E, Term, T["shape"], All, Next>
          : BindAll<Op, E, More, Rest, All, Next>
        : never
    : Rest extends readonly []
      ? Bind<In, T["shape"], Env> extends infer Next
        ? Next extends Fault
          ? Sentence<Op, E, In, T["shape"], All, Next>
          : Next
        : never
      : `${Op}: ${E} takes fewer operands than ${Count<All>}`
  : `${Op}: ${E} has no operands`;
type Count<L> = L extends readonly unknown[] ? L["length"] : never;

/** What is wrong with an operand; the sentence is made of it where it is known whose it is. */
type Fault = readonly [kind: "rank" | "dot" | "dots" | "index" | "repeat" | "size" | "ellipsis", ...rest: unknown[]];

type Sentence<Op extends string, E extends string, Term extends string, A, All, F extends Fault> = F[0] extends "rank"
  ? `${Op}: ${E}: the subscripts ${Term extends "" ? '""' : Term} do not match the ${A extends readonly unknown[] ? A["length"] : 0} dims of ${Show<Op, A>}`
  : F[0] extends "dot"
    ? `${Op}: ${E}: a dot that is part of no "..."`
    : F[0] extends "dots"
      ? `${Op}: ${E}: a term may have one "..."`
      : F[0] extends "index"
        ? `${Op}: ${E}: "${F[1] & string}" is no index`
        : F[0] extends "repeat"
          ? `${Op}: ${E}: index ${F[1] & string} of ${Show<Op, A>} has sizes ${ShowDim<Op, F[2]>} and ${ShowDim<Op, F[3]>}`
          : F[0] extends "size"
            ? `${Op}: ${E} of ${ShowAll<Op, All>}: sizes ${F[2] & string} of index ${F[1] & string} differ`
            : `${Op}: ${E} of ${ShowAll<Op, All>}: the dims ${Show<Op, F[1]>} and ${Show<Op, F[2]>} of the ellipsis do not broadcast`;

type Bind<Term extends string, A extends Shape, Env> = Term extends `${infer Head}.${infer Tail}`
  ? Tail extends `..${infer Last}`
    ? Last extends `${string}.${string}`
      ? ["dots"]
      : BindEllipsis<Head, Last, A, Env>
    : ["dot"]
  : number extends A["length"]
    ? BindUnknown<Term, Env>
    : Walk<Term, A, Env>;

/** Letters beside dims, one by one. */
type Walk<Term extends string, A, Env> = Term extends `${infer C}${infer Rest}`
  ? A extends readonly [infer D, ...infer More]
    ? Rest extends `${string}${C}${string}`
      ? RepeatFits<C, D, Rest, More> extends readonly [infer Other]
        ? ["repeat", C, D, Other]
        : Walk<Rest, More, Env>
      : C extends keyof Env
        ? [D] | Term extends [Env[C]] | infer R
          ? [R] extends [Term]
            ? Walk<Rest, More, Env>
            : BroadcastDim<Term, Env[C], D> extends infer Z
              ? Z extends readonly [unknown]
                ? Walk<Rest, More, { [K in keyof Env]: K extends C ? Z[0] : Env[K] }>
                : ["size", C, Z]
              : never
          : never
        : C extends Letter
          ? Walk<Rest, More, Env & { [K in C]: D }>
          : ["index", C]
    : ["rank"]
  : A extends readonly []
    ? Env
    : ["rank"];

/** The other size of an index that stands twice in one term, in a tuple, where the two surely differ: none gives way, not even 1. */
type RepeatFits<C extends string, D, Rest extends string, A> = Rest extends `${infer X}${infer R}`
  ? A extends readonly [infer Y, ...infer T]
    ? X extends C
      ? Agree<Rest, D, Y> extends true
        ? true
        : [Y]
      : RepeatFits<C, D, R, T>
    : true
  : true;

/** The shapes in a row: `[2, 3] and [4, 5]`. */
type ShowAll<Op extends string, L> = L extends readonly [infer T extends AnyTensor, ...infer Rest]
  ? Rest extends readonly []
    ? Show<Op, T["shape"]>
    : `${Show<Op, T["shape"]>}${Rest extends readonly [unknown] ? " and" : ","} ${ShowAll<Op, Rest>}`
  : "";

/** The dims before an ellipsis, those after it, and what is between: it may be a type parameter. */
type BindEllipsis<Head extends string, Last extends string, A extends Shape, Env> =
  TakeFirst<Head, A> extends [infer First extends readonly any[], infer Rest]
    ? TakeLast<Reverse<Last>, Rest> extends [infer Middle extends readonly any[], infer End extends readonly any[]]
      ? Walk<`${Head}${Last}`, [...First, ...End], Env> extends infer Next
        ? Next extends Fault
          ? Next
          : Next extends { "...": infer Before extends readonly any[] }
            ? Broadcast<Last, Before, Middle> extends infer S
              ? S extends readonly [any]
                ? { [K in keyof Next]: K extends "..." ? S[0] : Next[K] }
                : ["ellipsis", Before, Middle]
              : never
            : Next & { "...": Middle }
        : never
      : MaybeUnknown<Rest, `${Head}${Last}`, Env>
    : MaybeUnknown<A, `${Head}${Last}`, Env>;

/** There are too few dims, or it is not known how many. */
type MaybeUnknown<A, Letters extends string, Env> = A extends readonly unknown[]
  ? number extends A["length"]
    ? BindUnknown<Letters, Omit<Env, "..."> & { "...": Shape }>
    : ["rank"]
  : ["rank"];

/** As many dims as there are letters, and the others; else nothing. */
type TakeFirst<Letters extends string, A, Done extends readonly unknown[] = []> = Letters extends `${string}${infer R}`
  ? Box<A> extends Box<readonly [infer D, ...infer T extends readonly any[]]>
    ? TakeFirst<R, T, [...Done, D]>
    : null
  : [Done, A];
/** The others, and as many dims from the end as there are letters. */
type TakeLast<Letters extends string, A, Done extends readonly unknown[] = []> = Letters extends `${string}${infer R}`
  ? Box<A> extends Box<readonly [...infer T extends readonly any[], infer D]>
    ? TakeLast<R, T, [D, ...Done]>
    : null
  : [A, Done];

/** Of an operand of unknown rank, each letter has an unknown size, but what another operand tells. */
type BindUnknown<Letters extends string, Env> = Letters extends `${infer C}${infer Rest}`
  ? BindUnknown<Rest, C extends keyof Env ? (Env[C] extends 1 ? { [K in keyof Env]: K extends C ? number : Env[K] } : Env) : Env & { [K in C]: number }>
  : Env;

// The output.

/** Sizes of the output's letters. */
type Collect<Op extends string, E extends string, Out extends string, Env, Done extends readonly unknown[]> = Out extends `${infer C}${infer Rest}`
  ? C extends keyof Env
    ? Rest extends `${string}${C}${string}`
      ? `${Op}: ${E}: the output's index ${C} comes twice`
      : Collect<Op, E, Rest, Env, [...Done, Env[C]]>
    : C extends "."
      ? Rest extends `..${infer Last}`
        ? Last extends `${string}.${string}`
          ? `${Op}: ${E}: the output may have one "..."`
          : Env extends { "...": infer M extends readonly any[] }
            ? Same<Out, M, Shape> extends true
              ? Collect<Op, E, Last, Env, []> extends infer S
                ? S extends string
                  ? S
                  : [Shape]
                : never
              : Collect<Op, E, Last, Env, [...Done, ...M]>
            : Collect<Op, E, Last, Env, Done>
        : `${Op}: ${E}: a dot that is part of no "..."`
      : C extends Letter
        ? `${Op}: ${E}: the output's index ${C} is in no operand`
        : `${Op}: ${E}: "${C}" is no index`
  : [Done];
