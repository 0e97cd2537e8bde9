import type { Divide } from "../arithmetic/natural.js";
import type { Box, IsUnion, Same } from "../box.js";
import type { Dim, Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { Broadcast } from "./broadcast.js";
import type { IsOneOf, SameDevice } from "./dtype.js";
import type { Agree } from "./matmul.js";

/** Guard on a query: features and a length. */
export type AttentionQuery<Op extends string, A extends Shape> = A["length"] extends 0 | 1 ? `${Op}: the query ${Show<Op, A>} must have at least 2 dims` : unknown;

/**
 * `[leading dims, length, keys]` of the scores of a query `[..., L, E]` and keys `[..., S, E]`, or the sentence; null where a rank is not known.
 * With grouped queries (`G`) the keys' heads are repeated. Batches of heads that agree come first: 180 instantiations less.
 */
export type AttentionScores<Op extends string, A extends Shape, B extends Shape, G> = A["length"] extends 4
  ? Same<Op, [B["length"], B[0], B[1], B[3]], [4, A[0], A[1], A[3]]> extends true
    ? [[A[0], A[1]], A[2], B[2]]
    : ScoresOf<Op, A, B, G>
  : ScoresOf<Op, A, B, G>;
type ScoresOf<Op extends string, A extends Shape, B extends Shape, G> =
  Box<A> extends Box<readonly [...infer AL extends readonly any[], infer L, infer E]>
    ? Box<B> extends Box<readonly [...infer BL extends readonly any[], infer S, infer F]>
      ? Agree<Op, E, F> extends true
        ? Joined<Op, `the leading dims of the query ${Show<Op, A>} and the key`, B, AL, Repeated<Op, "key", A, B, AL, BL, G>, L, S>
        : `${Op}: the query ${Show<Op, A>} has ${ShowDim<Op, E>} features, the key ${Show<Op, B>} has ${ShowDim<Op, F>}`
      : TooFlat<Op, "key", B>
    : null;

/** As `AttentionScores`: `[leading dims, length, features]` of what comes out, with values `[..., S, Ev]`. */
export type AttentionValues<Op extends string, Scores, A extends Shape, B extends Shape, C extends Shape, G> = Scores extends readonly [infer AL extends readonly any[], infer L, infer S]
  ? Same<Op, [C["length"], [C[0], C[1]], C[2]], [4, AL, S]> extends true
    ? [AL, L, C[3]]
    : Box<C> extends Box<readonly [...infer CL extends readonly any[], infer Z, infer V]>
      ? Agree<Op, S, Z> extends true
        ? Joined<Op, `the leading dims ${Show<Op, AL>} of query and key, and the value`, C, AL, Repeated<Op, "value", A, C, AL, CL, G>, L, V>
        : `${Op}: the key ${Show<Op, B>} has ${ShowDim<Op, S>} entries, the value ${Show<Op, C>} has ${ShowDim<Op, Z>}`
      : TooFlat<Op, "value", C>
  : null;

type TooFlat<Op extends string, What extends string, B extends Shape> = B["length"] extends 0 | 1 ? `${Op}: the ${What} ${Show<Op, B>} must have at least 2 dims` : null;

/** Leading dims that broadcast; those of the second stand in a tuple, or are a sentence, or null. */
type Joined<Op extends string, First extends string, B, AL extends readonly any[], BL, L, X> = BL extends readonly [infer Second extends readonly any[]]
  ? Broadcast<Op, AL, Second> extends infer R
    ? R extends readonly [infer Lead]
      ? [Lead, L, X]
      : `${Op}: ${First} ${Show<Op, B>} do not broadcast: ${R & string} differ`
    : never
  : BL;

/** The leading dims of keys or values in a tuple, the heads repeated to as many as the query has. */
type Repeated<Op extends string, What extends string, A, B, AL, BL extends readonly any[], G> = G extends false
  ? [BL]
  : G extends true
    ? Box<AL> extends Box<readonly [...infer _ extends readonly any[], infer H]>
      ? Box<BL> extends Box<readonly [...infer Rest extends readonly any[], infer K]>
        ? Shared<Op, H, K> extends true
          ? [[...Rest, H]]
          : `${Op}: the ${ShowDim<Op, H>} heads of the query ${Show<Op, A>} do not divide into the ${ShowDim<Op, K>} heads of the ${What} ${Show<Op, B>}`
        : Box<BL> extends Box<readonly []>
          ? `${Op}: the ${What} ${Show<Op, B>} has no heads to share`
          : null
      : Box<AL> extends Box<readonly []>
        ? `${Op}: the query ${Show<Op, A>} has no heads to group`
        : null
    : null;

/** Whether each of K heads can serve as many of H: only literals are asked. */
export type Shared<Op extends string, H, K> =
  Same<Op, H, K> extends true ? true : Same<Op, H | K, (H | K) & number> extends true ? SharedKnown<H & number, K & number> : true;
type SharedKnown<H extends number, K extends number> = number extends H | K
  ? true
  : true extends IsUnion<H> | IsUnion<K>
    ? true
    : K extends 0
      ? false
      : Divide<H, K> extends readonly [unknown, 0]
        ? true
        : false;

/** The shape of the scores, or of what comes out. */
export type Attended<R> = R extends readonly [infer Lead extends Shape, infer L extends Dim, infer V extends Dim] ? [...Lead, L, V] : Shape;

/** Guard on a mask: of bool, float32 or the query's dtype, it broadcasts to the scores. One of their last two dims, the commonest, comes first: 130 instantiations less. */
export type AttentionMask<Op extends string, T extends Tensor, M, Scores> = M extends Tensor
  ? Scores extends readonly [unknown, infer L, infer S]
    ? Same<Op, M["shape"], [L, S]> extends true
      ? MaskDType<Op, T, M>
      : MaskShape<Op, T, M, Attended<Scores>>
    : MaskDType<Op, T, M>
  : unknown;
type MaskShape<Op extends string, T extends Tensor, M extends Tensor, Want> = Want extends unknown
  ? Fits<Op, M["shape"], Want> extends true
    ? MaskDType<Op, T, M>
    : `${Op}: the mask ${Show<Op, M["shape"]>} does not broadcast to the scores ${Show<Op, Want>}`
  : never;

type MaskDType<Op extends string, T extends Tensor, M extends Tensor> =
  Box<M["dtype"]> extends Box<"bool"> | Box<T["dtype"]>
    ? MaskDevice<Op, T, M>
    : IsOneOf<Op, M["dtype"], Exclude<Tensor["dtype"], "bool" | "float32" | T["dtype"]>> extends true
      ? `${Op}: beside a query of ${T["dtype"]} the mask must be ${"float32" extends T["dtype"] ? "bool or float32" : `bool, float32 or ${T["dtype"]}`}, not ${M["dtype"]}`
      : MaskDevice<Op, T, M>;
type MaskDevice<Op extends string, T extends Tensor, M extends Tensor> = Box<M["device"]> extends Box<T["device"]> ? unknown : SameDevice<Op, T, M, unknown>;

/** Whether one shape broadcasts to another, which does not grow. */
type Fits<Op extends string, M, Want> =
  Box<M> extends Box<readonly [...infer MR extends readonly any[], infer X]>
    ? Box<Want> extends Box<readonly [...infer WR extends readonly any[], infer Y]>
      ? Same<Op, X, 1> extends true
        ? Fits<Op, MR, WR>
        : Agree<Op, X, Y> extends true
          ? Fits<Op, MR, WR>
          : false
      : Box<Want> extends Box<readonly []>
        ? false
        : true
    : true;

/** Guard on `isCausal`: it is a mask of its own. */
export type CausalAlone<Op extends string, C, M> = C extends true ? (M extends Tensor ? `${Op}: isCausal is a mask of its own: attnMask must be left out` : unknown) : unknown;
