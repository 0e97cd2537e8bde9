import type { DimAdd } from "../arithmetic/dim.js";
import type { Box, IsUnion, Same } from "../box.js";
import type { Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Shaped } from "../guard.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Axes } from "../generated/axes.js";
import type { Around, PartAt, RejoinTensors } from "./around.js";
import type { Axis, NewAxis, Replace } from "./axis.js";
import type { IsRank } from "./broadcast.js";
import type { IsKnown, IsOneOf, OrDType, Place, Promote } from "./dtype.js";
import type { Agree } from "./matmul.js";
import type { Insert } from "./squeeze.js";

/**
 * The tensors of a tuple joined along dim `I`; of an array, whose length is not known, that dim is not known. First two that differ in that
 * dim alone, the most calls, by identity (see `Same`) of shapes, dtypes and devices: a third of the instantiations.
 */
export type Cat<Op extends string, L extends readonly Tensor[], I> = L["length"] extends 2
  ? CatTwoAlike<Op, L, I, L[0]["shape"], L[1]["shape"], Axes[L[0]["shape"]["length"]][`${I & number}`]>
  : CatAny<Op, L, I>;
type CatTwoAlike<Op extends string, L extends readonly Tensor[], I, A extends Shape, B extends Shape, P> = [P] extends readonly [number]
  ? [[...B], L[1]["dtype"], L[1]["device"]] | Op extends [Replace<A, P, B[P & number]>, L[0]["dtype"], L[0]["device"]] | infer R
    ? [R] extends [string]
      ? Tensor<Replace<A, P, DimAdd<A[P & number], B[P & number]>>, L[0]["dtype"], L[0]["device"]>
      : CatAny<Op, L, I>
    : never
  : IsRank<Op, A["length"]> extends true
    ? CatAny<Op, L, I>
    : CatAround<Op, L, I, PartAt<Op, A, I>, PartAt<Op, B, I>>;
/** Around the same rest of dims that is a type parameter. */
type CatAround<Op extends string, L extends readonly Tensor[], I, P, Q> = P extends Around<infer Before extends readonly any[], infer Part extends readonly any[], infer After extends readonly any[], any>
  ? Q extends Around<infer Above, infer Other extends readonly any[], infer Below, any>
    ? Same<Op, [Before, After], [Above, Below]> extends true
      ? RejoinTensors<Before, CatAny<Op, [Tensor<Part, L[0]["dtype"], L[0]["device"]>, Tensor<Other, L[1]["dtype"], L[1]["device"]>], I>, After>
      : CatAny<Op, L, I>
    : CatAny<Op, L, I>
  : CatAny<Op, L, I>;
type CatAny<Op extends string, L extends readonly Tensor[], I> = L extends readonly [infer First extends AnyTensor, ...infer Rest]
  ? Rest extends readonly []
    ? Checked<Op, First, I>
    : CatRest<Op, First, Rest, I, First["shape"]>
  : L extends readonly []
    ? `${Op}: no tensors`
    : Tensor<Shaped<UnknownAt<L[number]["shape"], I>>, OrDType<L[number]["dtype"]>, L[number]["device"]>;

type Checked<Op extends string, T extends AnyTensor, I> = T["shape"] extends readonly []
  ? `${Op}: [] has no dim to join along`
  : Axis<Op, T["shape"], I> extends infer P
    ? P extends string
      ? P
      : T
    : never;

type UnknownAt<A, I> = A extends readonly [unknown, ...unknown[]]
  ? I extends number
    ? Axis<"cat", A, I> extends infer P extends number
      ? { -readonly [K in keyof A]: number extends P ? number : K extends `${P & number}` ? number : A[K] }
      : Shape
    : Shape
  : Shape;

/** `First` is the shape that faults are told of. */
type CatRest<Op extends string, T, L, I, First> = T extends AnyTensor
  ? L extends readonly [infer N extends AnyTensor, ...infer R]
    ? CatRest<Op, CatTwo<Op, T, N, I, First>, R, I, First>
    : L extends readonly []
      ? T
      : Tensor<Shaped<UnknownAt<T["shape"], I>>>
  : T;

type CatTwo<Op extends string, T extends AnyTensor, N extends AnyTensor, I, First> = Joined<
  Op,
  T,
  N,
  // PyTorch skips tensors of shape [0], whatever the others are.
  N["shape"] extends readonly [0] ? T["shape"] : T["shape"] extends readonly [0] ? N["shape"] : CatShapes<Op, T["shape"], N["shape"], I, First>
>;

/** The joined tensor: dtypes promote as among tensors with dims, devices must agree. */
type Joined<Op extends string, T extends AnyTensor, N extends AnyTensor, S> = S extends string
  ? S
  : Same<Op, Place<[1], T["device"], [1], N["device"]>, false> extends true
    ? `${Op}: devices ${T["device"]} and ${N["device"]} differ`
    : Same<Op, Promote<[1], T["dtype"], [1], N["dtype"]>, false> extends true
      ? `${Op}: dtypes ${T["dtype"]} and ${N["dtype"]} do not promote`
      : S extends readonly any[]
        ? Tensor<S, JoinedDType<Op, T["dtype"], N["dtype"]>, Place<[1], T["device"], [1], N["device"]> & Tensor["device"]>
        : never;

type JoinedDType<Op extends string, D extends DType, E extends DType> =
  Same<Op, D, E> extends true ? (IsOneOf<Op, D, DType> extends true ? D : IsKnown<Op, D> extends true ? OrDType<D> : D) : OrDType<Promote<[1], D, [1], E>>;

type CatShapes<Op extends string, A extends readonly unknown[], B extends readonly unknown[], I, First> = number extends A["length"] | B["length"]
  ? Shape
  : A["length"] extends 0
    ? `${Op}: [] has no dim to join along`
    : A["length"] extends B["length"]
      ? Axis<Op, A, I> extends infer P
        ? P extends number
          ? number extends P
            ? { -readonly [K in keyof A]: number }
            : Mismatch<Op, A, B, P> extends infer M
              ? [M] extends [never]
                ? { -readonly [K in keyof A]: K extends `${P & number}` ? DimAdd<A[K], B[K & keyof B]> : Sharper<A[K], B[K & keyof B]> }
                : `${Op}: ${Show<Op, First>} and ${Show<Op, B>} differ at dim ${M & string}, only dim ${P & number} may differ`
              : never
          : P
        : never
      : `${Op}: ${Show<Op, First>} and ${Show<Op, B>} have ${A["length"]} and ${B["length"]} dims`;

/** Of two dims that agree, the one that is known. */
type Sharper<X, Y> = Box<number> extends Box<X> ? Y : X;

/** The position of a dim that differs, as a string, or `never`. */
type Mismatch<Op extends string, A, B, X> = {
  [K in keyof A]: K extends `${X & number}` ? never : Agree<Op, A[K], B[K & keyof B]> extends true ? never : K;
}[keyof A & `${number}`];

/** The tensors of a tuple, all of one shape, as slices along a new dim `I`. */
export type Stack<Op extends string, L extends readonly Tensor[], I> = number extends L["length"]
  ? StackAny<Op, L, I>
  : [L[number]] | Op extends [L[0]] | infer R // All of one type: then their union is that type.
    ? [R] extends [string]
      ? I extends 0
        ? StackedFirst<Op, L[0], L["length"]>
        : StackedAt<L[0], NewAxis<Op, L[0]["shape"], I>, L["length"]>
      : StackAny<Op, L, I>
    : never;
type StackAny<Op extends string, L extends readonly Tensor[], I> = L extends readonly [infer First extends AnyTensor, ...infer Rest]
  ? StackRest<Op, First, Rest> extends infer T
    ? T extends AnyTensor
      ? StackedAt<T, NewAxis<Op, T["shape"], I>, L["length"]>
      : T
    : never
  : L extends readonly []
    ? `${Op}: no tensors`
    : IsUnion<L[number]["shape"]> extends true
      ? Tensor<Shape, OrDType<L[number]["dtype"]>, L[number]["device"]>
      : StackedAt<Tensor<L[number]["shape"], OrDType<L[number]["dtype"]>, L[number]["device"]>, NewAxis<Op, L[number]["shape"], I>, number>;

/** In front of whatever dims there are: also where they are a type parameter. */
type StackedFirst<Op extends string, T extends AnyTensor, Count> = Same<Op, T["shape"], Shape> extends true ? T : Tensor<[Count & number, ...T["shape"]], T["dtype"], T["device"]>;

type StackedAt<T extends AnyTensor, P, Count> = P extends string ? P : Tensor<Shaped<Insert<T["shape"], P, Count>>, T["dtype"], T["device"]>;

type StackRest<Op extends string, T, L> = T extends AnyTensor
  ? L extends readonly [infer N extends AnyTensor, ...infer R]
    ? StackRest<Op, Joined<Op, T, N, StackShapes<Op, T["shape"], N["shape"]>>, R>
    : T
  : T;
type StackShapes<Op extends string, A extends readonly unknown[], B extends readonly unknown[]> = number extends A["length"] | B["length"]
  ? Shape
  : A["length"] extends B["length"]
    ? Mismatch<Op, A, B, -1> extends infer M
      ? [M] extends [never]
        ? { -readonly [K in keyof A]: Sharper<A[K], B[K & keyof B]> }
        : `${Op}: ${Show<Op, A>} and ${Show<Op, B>} differ at dim ${M & string}`
      : never
    : `${Op}: ${Show<Op, A>} and ${Show<Op, B>} have ${A["length"]} and ${B["length"]} dims`;
