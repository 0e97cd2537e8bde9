/** The left side of a pattern against a shape: which axis has which size. */
import type { DimDivideExactly, DimMultiply } from "../arithmetic/dim.js";
import type { Box, Either, Same } from "../box.js";
import type { ShowDim } from "../show.js";
import type { Agree } from "../rules/matmul.js";
import type { Numeral } from "./pattern.js";

/**
 * The dims of the axes of entries `E`, which take the shape `A`; `Z` are the sizes given by name. A string where they do not fit:
 * the fault, or `"rank"`, which `RankFault` words. Of a shape whose rank is not known, all dims are unknown.
 */
export type Bind<Op extends string, E, A, Z, B> = E extends readonly [infer H, ...infer Rest]
  ? H extends "..."
    ? BindFromEnd<Op, Rest, A, Z, B>
    : Box<A> extends Box<readonly [infer X, ...infer After]>
      ? Bound<Op, H, X, Z> extends infer N
        ? N extends string
          ? N
          : Bind<Op, Rest, After, Z, B & N>
        : never
      : Box<A> extends Box<readonly []>
        ? "rank"
        : Bind<Op, Rest, A, Z, B & Bound<Op, H, number, Z>>
  : Box<A> extends Box<readonly [unknown, ...unknown[]]>
    ? "rank"
    : B;

/** Entries after `...`, from the last; it takes what is left. */
type BindFromEnd<Op extends string, E, A, Z, B> = E extends readonly [...infer Rest, infer H]
  ? Box<A> extends Box<readonly [...infer Before, infer X]>
    ? Bound<Op, H, X, Z> extends infer N
      ? N extends string
        ? N
        : BindFromEnd<Op, Rest, Before, Z, B & N>
      : never
    : Box<A> extends Box<readonly []>
      ? "rank"
      : BindFromEnd<Op, Rest, A, Z, B & Bound<Op, H, number, Z>>
  : B & { "...": A };

/** The dims of the axes of one entry, which takes a dim `X`. */
type Bound<Op extends string, H, X, Z> = H extends readonly unknown[]
  ? H extends readonly []
    ? Agree<Op, X, 1> extends true
      ? {}
      : `dim ${ShowDim<Op, X>} must be 1`
    : BindGroup<Op, H, H, X, Z, 1, never>
  : H extends keyof Z
    ? Agree<Op, X, Z[H]> extends true
      ? { [K in H]: Sharper<X, Z[H]> }
      : `${H & string} is ${ShowDim<Op, Z[H]>} and cannot be ${ShowDim<Op, X>}`
    : H extends Numeral
      ? Agree<Op, X, Numbered<H>> extends true
        ? {}
        : `${H} cannot be ${ShowDim<Op, X>}`
      : { [K in H & string]: X };

/** The factors of a group: `Known` is the product of those whose sizes are given, `Open` the one that takes the rest. */
type BindGroup<Op extends string, G, H, X, Z, Known, Open> = H extends readonly [infer F, ...infer Rest]
  ? F extends keyof Z
    ? BindGroup<Op, G, Rest, X, Z, DimMultiply<Known, Z[F]>, Open>
    : F extends Numeral
      ? BindGroup<Op, G, Rest, X, Z, DimMultiply<Known, Numbered<F>>, Open>
      : [Open] extends [never]
        ? BindGroup<Op, G, Rest, X, Z, Known, F>
        : `one of ${Open & string} and ${F & string} needs a size`
  : [Open] extends [never]
    ? Is<Op, X, Known> extends true
      ? {}
      : `(${Joined<G>}) is ${ShowDim<Op, Known>} and cannot be ${ShowDim<Op, X>}`
    : Known extends 1
      ? { [K in Open & string]: X }
      : IsParameter<Op, X> extends true
        ? { [K in Open & string]: Quotient<X, Known> }
        : (Same<Op, Known, 0> extends true ? never : DimDivideExactly<X, Known>) extends infer Q
          ? [Q] extends [never]
            ? `(${Joined<G>}) is ${ShowDim<Op, X>}, which ${ShowDim<Op, Known>} does not divide`
            : { [K in Open & string]: Q }
          : never;

/** A size that is a type parameter may be any product. */
type Is<Op extends string, X, Y> = Agree<Op, X, Y> extends true ? true : Either<IsParameter<Op, X>, IsParameter<Op, Y>>;

/** Whether a dim is a type parameter, or computed from one: neither a number nor a symbol. */
type IsParameter<Op extends string, X> = Either<Same<Op, X, X & number>, Same<Op, X, X & string>> extends true ? false : true;

/** The quotient of a size that is a type parameter: decided where it is known. */
type Quotient<X, Y> = DimDivideExactly<X, Y> extends infer Q ? ([Q] extends [never] ? number : Q) : never;

/** Of two dims that agree, the one that is known. */
type Sharper<X, Y> = Box<number> extends Box<X> ? Y : X;

export type Numbered<S> = S extends `${infer N extends number}` ? N : number;

/** Names with blanks between. */
type Joined<G, Done extends string = ""> = G extends readonly [infer H extends string, ...infer R] ? Joined<R, Done extends "" ? H : `${Done} ${H}`> : Done;
