/** Stacks along a dim that the tensors may not have: those of fewer dims get some first. */
import type { DimAdd } from "../arithmetic/dim.js";
import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { AtLeast1d, AtLeast2d, AtLeast3d } from "./at-least.js";
import type { Replace } from "./axis.js";
import type { Cat } from "./join.js";

/** Along dim 1, of vectors along their one dim. */
export type HStack<Op extends string, L extends readonly Tensor[]> = L[number]["shape"]["length"] extends 2 ? Cat<Op, L, 1> : HStackAny<Op, L>;
type HStackAny<Op extends string, L extends readonly Tensor[]> = Stacked<
  Op,
  L,
  { readonly [K in keyof L]: Tensor<AtLeast1d<L[K]["shape"]>, L[K]["dtype"], L[K]["device"]> },
  number extends L[0]["shape"]["length"] ? number : L[0]["shape"]["length"] extends 0 | 1 ? 0 : 1
>;

/** Along dim 0: vectors are rows. */
export type VStack<Op extends string, L extends readonly Tensor[]> = L[number]["shape"]["length"] extends 2 ? Cat<Op, L, 0> : Raised<Op, L, "rows", 0>;

/** Along dim 2. */
export type DStack<Op extends string, L extends readonly Tensor[]> = Raised<Op, L, "depth", 2>;

/** Along dim 1: vectors are columns. */
export type ColumnStack<Op extends string, L extends readonly Tensor[]> = Raised<Op, L, "columns", 1>;

type Raise<How, A> = How extends "rows" ? AtLeast2d<A> : How extends "depth" ? AtLeast3d<A> : Column<A>;
type Column<A> = A extends readonly [] ? [1, 1] : Box<A> extends Box<readonly [infer X]> ? [X, 1] : A extends readonly any[] ? A : never;

/** With the dims that each gets. First two, as `Cat` does. */
type Raised<Op extends string, L extends readonly Tensor[], How, I extends number> = L["length"] extends 2
  ? TwoRaised<Op, L, How, I, Raise<How, L[0]["shape"]>, Raise<How, L[1]["shape"]>>
  : RaisedAny<Op, L, How, I>;
type TwoRaised<Op extends string, L extends readonly Tensor[], How, I extends number, A extends Shape, B extends Shape> = number extends A["length"]
  ? RaisedAny<Op, L, How, I>
  : [[...B], L[1]["dtype"], L[1]["device"]] | Op extends [Replace<A, I, B[I]>, L[0]["dtype"], L[0]["device"]] | infer R
    ? [R] extends [string]
      ? Tensor<Replace<A, I, DimAdd<A[I], B[I]>>, L[0]["dtype"], L[0]["device"]>
      : RaisedAny<Op, L, How, I>
    : never;
type RaisedAny<Op extends string, L extends readonly Tensor[], How, I> = Stacked<Op, L, { readonly [K in keyof L]: Tensor<Raise<How, L[K]["shape"]>, L[K]["dtype"], L[K]["device"]> }, I>;

/** What is wrong is told of the dims that the tensors get; where they had others, those stand in front. */
type Stacked<Op extends string, L extends readonly Tensor[], Raised extends readonly Tensor[], I> =
  Cat<Op, Raised, I> extends infer R ? (R extends `${string}: ${infer Fault}` ? (Raised extends L ? R : `${Op}: of ${ShowAll<Op, L>}: ${Fault}`) : R) : never;
type ShowAll<Op extends string, L> = L extends readonly [infer First extends Tensor, ...infer Rest]
  ? Rest extends readonly []
    ? Show<Op, First["shape"]>
    : `${Show<Op, First["shape"]>}, ${ShowAll<Op, Rest>}`
  : "";
