import type { IsUnion, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Stack } from "../rules/join.js";
import type { Bind } from "./bind.js";
import type { Missing, Numeral, Read, ReadPattern } from "./pattern.js";
import type { Build } from "./result.js";

/** Sizes of axes by name. */
export type AxisSizes = Readonly<Record<string, number | string>>;

/** A fault of the sizes that are given: the sentence stands on them. */
interface OfSizes<Sentence> {
  readonly sizes: Sentence;
}
/** Intersected to the sizes: their fault. */
export type SizesFault<R> = R extends OfSizes<infer Sentence> ? NoInfer<Sentence> : unknown;

/**
 * The shape (in a tuple, see `Unboxed`) that a pattern makes of the shape `A`, with the sizes `Z`; else the sentence, of the pattern or
 * in an `OfSizes`.
 */
export type Rearranged<Op extends string, A extends readonly unknown[], P extends string, Z> = IsOpen<P> extends true
  ? [Shape]
  : Read<P> extends infer F
    ? F extends ReadPattern<infer L, infer R, infer LN, infer RN>
      ? Sided<Op, LN, RN, Z> extends infer G
        ? [G] extends [never]
          ? Sized<Op, A, P, L, R, LN, RN, Z>
          : Sentence<Op, A, P, G>
        : never
      : Sentence<Op, A, P, F>
    : never;

/** Of patterns that are not one literal nothing is known. */
type IsOpen<P extends string> = string extends P ? true : IsUnion<P>;

export type Sentence<Op extends string, A, P extends string, F> = `${Op}: ${Show<Op, A>} by '${P}': ${F & string}`;

/** The fault of names that stand on one side only, or `never`. */
type Sided<Op extends string, LN, RN, Z> = Op extends "repeat"
  ? Missing<LN, Entries<RN>> extends infer X
    ? [X] extends [never]
      ? Made<RN, Entries<LN> | keyof Z> extends infer Y
        ? [Y] extends [never]
          ? never
          : Y extends "..."
            ? "... is not on the left"
            : `the size of ${Y & string} is not given`
        : never
      : `${X & string} is not on the right`
    : never
  : Missing<RN, Entries<LN>> extends infer X
    ? [X] extends [never]
      ? Op extends "reduce"
        ? never
        : Missing<LN, Entries<RN>> extends infer Y
          ? [Y] extends [never]
            ? never
            : `${Y & string} is not on the right: reduce takes axes away`
          : never
      : Op extends "reduce"
        ? `${X & string} is not on the left`
        : `${X & string} is not on the left: repeat makes axes`
    : never;
type Entries<N> = N extends readonly unknown[] ? N[number] : never;
/** The first of the names that is not in a union, numbers aside. */
type Made<N, Union> = N extends readonly [infer H, ...infer R] ? (H extends Numeral | Union ? Made<R, Union> : H) : never;

type Sized<Op extends string, A extends readonly unknown[], P extends string, L, R, LN, RN, Z> = SizesFaultOf<Op, Z, Entries<LN> | Entries<RN>> extends infer F
  ? [F] extends [never]
    ? Fitted<Op, A, P, L, R, Z>
    : OfSizes<Sentence<Op, A, P, F>>
  : never;

type Wrong = `-${string}` | `${string}.${string}`;
/** Sizes of axes that are not in the pattern, or that no axis has. */
type SizesFaultOf<Op extends string, Z, Names> = {} extends Z
  ? never
  : Exclude<keyof Z, Names> extends infer K
  ? [K] extends [never]
    ? BadSize<{ [K in keyof Z]: Same<Op, Z[K], Z[K] & number> extends true ? Extract<`${Z[K] & number}`, Wrong> : never }[keyof Z]>
    : string extends K
      ? never
      : `${OneOf<K>} is not in the pattern`
  : never;
type BadSize<W> = [W] extends [never] ? never : `a size of ${OneOf<W>}`;
/** The literal, or of several a mark. */
type OneOf<K> = IsUnion<K> extends true ? "..." : K & string;

type Fitted<Op extends string, A extends readonly unknown[], P extends string, L, R, Z> = Bind<Op, L, A, Z, {}> extends infer B
  ? B extends string
    ? RankFault<A, L> extends infer F
      ? [F] extends [never]
        ? {} extends Z
          ? Sentence<Op, A, P, B>
          : OfSizes<Sentence<Op, A, P, B>>
        : Sentence<Op, A, P, F>
      : never
    : [Build<Op, R, B, Z>]
  : never;

/** Another rank than the pattern takes comes before any other fault of the shape. */
type RankFault<A extends readonly unknown[], L> = number extends A["length"]
  ? never
  : L extends readonly unknown[]
    ? "..." extends L[number]
      ? L extends readonly [unknown, ...infer Others]
        ? A extends readonly [...{ [K in keyof Others]: unknown }, ...unknown[]]
          ? never
          : `it takes at least ${Others["length"]} dims, not ${A["length"]}`
        : never
      : A["length"] extends L["length"]
        ? never
        : `it takes ${L["length"]} dims, not ${A["length"]}`
    : never;

/** A tensor, or a list of tensors of one shape, whose length becomes the first axis; else the sentence. */
export type Input<Op extends string, X> = X extends AnyTensor ? X : X extends readonly Tensor[] ? Stack<Op, X, 0> : never;

/** The tensor that the pattern is for; unknown where there is none. */
export type Whole<Op extends string, X> = Input<Op, X> extends infer T ? (T extends AnyTensor ? T : Tensor) : never;
