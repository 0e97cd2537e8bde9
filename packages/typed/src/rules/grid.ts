/** Tensors that are combined, each entry with each. */
import type { DimAdd, DimMultiply, DimSubtract, Product } from "../arithmetic/dim.js";
import type { Divide, IsNegative, Pairs } from "../arithmetic/natural.js";
import type { Box } from "../box.js";
import type { Shape, Shape2 } from "../dims.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Broadcast } from "./broadcast.js";
import type { BareUnsigned, SameDevice, SameDType } from "./dtype.js";
import type { IsNumber } from "./select.js";
import type { Repeated } from "./split.js";

/** All tensors broadcast to one shape; each keeps its dtype and device. */
export type BroadcastTensors<Op extends string, L extends readonly Tensor[]> =
  BroadcastAll<Op, L> extends infer S
    ? S extends readonly any[]
      ? { -readonly [K in keyof L]: Tensor<S, L[K]["dtype"], L[K]["device"]> }
      : S
    : never;
type BroadcastAll<Op extends string, L> = L extends readonly [infer H extends AnyTensor, ...infer Rest] ? BroadcastRest<Op, Rest, H["shape"]> : L extends readonly [] ? [] : Shape;
type BroadcastRest<Op extends string, L, S extends readonly unknown[]> = L extends readonly [infer H extends AnyTensor, ...infer Rest]
  ? Broadcast<Op, S, H["shape"]> extends infer R
    ? R extends readonly [infer Z extends readonly unknown[]]
      ? BroadcastRest<Op, Rest, Z>
      : `${Op}: ${Show<Op, S>} and ${Show<Op, H["shape"]>} do not broadcast: ${R & string} differ`
    : never
  : L extends readonly []
    ? S
    : Shape;

/** Each tensor's entries along a dim of its own: `[n]`, `[m]` give two of `[n, m]`; with `"xy"` the first two dims change places. First two vectors. */
export type MeshGrid<Op extends string, L extends readonly Tensor[], M> = L["length"] extends 2 ? MeshOfTwo<Op, L, M, L[0]["shape"], L[1]["shape"]> : MeshAny<Op, L, M>;
/** By identity (see `Same`). */
type MeshOfTwo<Op extends string, L extends readonly Tensor[], M, A extends Shape, B extends Shape> =
  [A["length"], B["length"], M, L[1]["dtype"], L[1]["device"]] | Op extends [1, 1, "ij", L[0]["dtype"], L[0]["device"]] | infer R
    ? [R] extends [string]
      ? Repeated<Tensor<[A[0], B[0]], L[0]["dtype"], L[0]["device"]>, 2>
      : MeshAny<Op, L, M>
    : never;
type MeshAny<Op extends string, L extends readonly Tensor[], M> = L extends readonly []
  ? `${Op}: no tensors`
  : number extends L["length"]
    ? Tensor<Shape, L[number]["dtype"], L[number]["device"]>[]
    : Alike<Op, L> extends infer E
      ? E extends string
        ? E
        : Sides<Op, L, []> extends infer S
          ? S extends readonly any[]
            ? Grids<L, M extends "xy" ? Swapped<S> : M extends "ij" ? S : Shape>
            : S
          : never
      : never;
type Grids<L extends readonly Tensor[], S> = { -readonly [K in keyof L]: Tensor<S extends readonly any[] ? S : Shape, L[K]["dtype"], L[K]["device"]> };

/** The size of each tensor's one dim; a tensor without dims has one entry. */
type Sides<Op extends string, L, Done extends readonly unknown[]> = L extends readonly [infer H extends AnyTensor, ...infer Rest]
  ? Box<H["shape"]> extends Box<readonly [infer X]>
    ? Sides<Op, Rest, [...Done, X]>
    : H["shape"] extends readonly []
      ? Sides<Op, Rest, [...Done, 1]>
      : number extends H["shape"]["length"]
        ? Sides<Op, Rest, [...Done, number]>
        : `${Op}: ${Show<Op, H["shape"]>} must have at most one dim`
  : Done;
type Swapped<S> = S extends readonly [infer X, infer Y, ...infer Rest] ? [Y, X, ...Rest] : S;

/** Whether all tensors have the dtype and the device of the first, or the sentence. */
type Alike<Op extends string, L> = L extends readonly [infer First extends Tensor, ...infer Rest] ? AlikeRest<Op, First, Rest> : true;
type AlikeRest<Op extends string, First extends Tensor, L> = L extends readonly [infer H extends Tensor, ...infer Rest]
  ? SameDType<Op, First, H, SameDevice<Op, First, H, true>> extends infer E
    ? E extends string
      ? E
      : AlikeRest<Op, First, Rest>
    : never
  : true;

/** Every combination of one entry of each vector, as rows; one vector alone stays as it is. First two. */
export type CartesianProduct<Op extends string, L extends readonly Tensor[]> = L["length"] extends 2 ? ProductOfTwo<Op, L, L[0]["shape"], L[1]["shape"]> : ProductOfAny<Op, L>;
/** By identity (see `Same`). */
type ProductOfTwo<Op extends string, L extends readonly Tensor[], A extends Shape, B extends Shape> =
  [A["length"], B["length"], L[1]["dtype"], L[1]["device"]] | Op extends [1, 1, L[0]["dtype"], L[0]["device"]] | infer R
    ? [R] extends [string]
      ? Tensor<Shape2<DimMultiply<A[0], B[0]>, 2>, L[0]["dtype"], L[0]["device"]>
      : ProductOfAny<Op, L>
    : never;
type ProductOfAny<Op extends string, L extends readonly Tensor[]> = L extends readonly []
  ? `${Op}: no tensors`
  : number extends L["length"]
    ? Tensor<Shape, L[number]["dtype"], L[number]["device"]>
    : Vectors<Op, L, []> extends infer S
      ? S extends readonly unknown[]
        ? Alike<Op, L> extends infer E
          ? E extends string
            ? E
            : L["length"] extends 1
              ? L[0]
              : Tensor<Rows<S, L["length"]>, L[0]["dtype"], L[0]["device"]>
          : never
        : S
      : never;
type Rows<S, Count extends number> = Product<S> extends infer N extends number | string ? [N, Count] : never;
type Vectors<Op extends string, L, Done extends readonly unknown[]> = L extends readonly [infer H extends AnyTensor, ...infer Rest]
  ? Box<H["shape"]> extends Box<readonly [infer X]>
    ? Vectors<Op, Rest, [...Done, X]>
    : number extends H["shape"]["length"]
      ? Vectors<Op, Rest, [...Done, number]>
      : `${Op}: ${Show<Op, H["shape"]>} must have one dim`
  : Done;

/** Every choice of `R` entries of a vector, as rows: n! / (r! · (n − r)!) of them; (n + r − 1)! / (r! · (n − 1)!) where entries may come again. */
export type Combinations<Op extends string, A extends readonly unknown[], R, Again> = number extends A["length"]
  ? R extends number
    ? IsNegative<R> extends true
      ? `${Op}: choices of ${R} entries`
      : Shape
    : Shape
  : A["length"] extends 1
    ? R extends number
      ? number extends R
        ? Shape
        : IsNegative<R> extends true
          ? `${Op}: choices of ${R} entries of ${Show<Op, A>}`
          : R extends 0
            ? [0]
            : Shape2<R extends 1 ? A[0] : Again extends false ? Choices<A[0], R> : Again extends true ? AgainChoices<A[0], R> : number, R>
      : Shape
    : `${Op}: ${Show<Op, A>} must have one dim`;

/** Dtypes that entries are not picked from, where any are. */
export type NotPicked<Op extends string, S> = S extends readonly [infer N, ...unknown[]] ? (IsNumber<Op, N> extends true ? (N extends 0 ? never : BareUnsigned) : never) : never;

type AgainChoices<N, R extends number> = N extends 0 ? 0 : N extends number ? (number extends N ? number : Choices<DimSubtract<DimAdd<N, R>, 1>, R>) : number;
/** Of a symbol the number of choices is no sum of products of it. */
type Choices<N, R extends number> = N extends number ? (number extends N ? number : R extends 2 ? Pairs<N> : DimSubtract<N, R> extends infer Left ? ([Left] extends [never] ? 0 : Choose<Left, R, 1, 1>) : never) : number;
/** (left + 1) · (left + 2) · … / (1 · 2 · …): whole at every step. */
type Choose<Left, R extends number, Step extends number, Count extends number> =
  Divide<DimMultiply<Count, DimAdd<Left, Step>> & number, Step> extends [infer Next extends number, unknown]
    ? Step extends R
      ? Next
      : Choose<Left, R, DimAdd<Step, 1> & number, Next>
    : never;
