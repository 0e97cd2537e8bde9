/** Stacks along a dim that the tensors may not have: those of fewer dims get some first. */
import type { Box } from "../box.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { AtLeast1d, AtLeast2d, AtLeast3d } from "./at-least.js";
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
export type VStack<Op extends string, L extends readonly Tensor[]> = L[number]["shape"]["length"] extends 2 ? Cat<Op, L, 0> : VStackAny<Op, L>;
type VStackAny<Op extends string, L extends readonly Tensor[]> = Stacked<Op, L, { readonly [K in keyof L]: Tensor<AtLeast2d<L[K]["shape"]>, L[K]["dtype"], L[K]["device"]> }, 0>;

/** Along dim 2. */
export type DStack<Op extends string, L extends readonly Tensor[]> = Stacked<Op, L, { readonly [K in keyof L]: Tensor<AtLeast3d<L[K]["shape"]>, L[K]["dtype"], L[K]["device"]> }, 2>;

/** Along dim 1: vectors are columns. */
export type ColumnStack<Op extends string, L extends readonly Tensor[]> = Stacked<Op, L, { readonly [K in keyof L]: Tensor<Column<L[K]["shape"]>, L[K]["dtype"], L[K]["device"]> }, 1>;
type Column<A> = A extends readonly [] ? [1, 1] : Box<A> extends Box<readonly [infer X]> ? [X, 1] : A extends readonly any[] ? A : never;

/** What is wrong is told of the dims that the tensors get; where they had others, those stand in front. */
type Stacked<Op extends string, L extends readonly Tensor[], Raised extends readonly Tensor[], I> =
  Cat<Op, Raised, I> extends infer R ? (R extends `${string}: ${infer Fault}` ? (Raised extends L ? R : `${Op}: of ${ShowAll<Op, L>}: ${Fault}`) : R) : never;
type ShowAll<Op extends string, L> = L extends readonly [infer First extends Tensor, ...infer Rest]
  ? Rest extends readonly []
    ? Show<Op, First["shape"]>
    : `${Show<Op, First["shape"]>}, ${ShowAll<Op, Rest>}`
  : "";
