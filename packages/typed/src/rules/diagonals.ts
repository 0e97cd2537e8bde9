/** Diagonals: cut out of matrices, or made into matrices. `K` is an offset: above the main diagonal where positive. */
import type { DimAdd, DimLess, DimSubtract, Product } from "../arithmetic/dim.js";
import type { IsNegative, Magnitude } from "../arithmetic/natural.js";
import type { Box, Same } from "../box.js";
import type { Device } from "../device.js";
import type { Dim, Ending, Shape, Shape1, Shape2 } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Show } from "../show.js";
import type { Axis, AxisOrScalar, Unsized } from "./axis.js";
import type { RestOf } from "./contractions.js";
import type { Named } from "./factory.js";
import type { EachAgrees } from "./loss.js";
import type { Smaller } from "./matrices.js";
import type { Option } from "./reduce.js";
import type { Insert } from "./squeeze.js";

/** The length of diagonal `K` of an M × N matrix. */
type DiagonalLength<Op extends string, M, N, K> = K extends 0
  ? Smaller<Op, M, N>
  : K extends number
    ? number extends K
      ? number
      : IsNegative<K> extends true
        ? Smaller<Op, NotBelowZero<Op, M, Magnitude<K>>, N>
        : Smaller<Op, M, NotBelowZero<Op, N, K>>
    : number;
/** X − K, at least 0; how much of a symbol is left is not known. */
type NotBelowZero<Op extends string, X, K> = Same<Op, X, X & number> extends true ? ([DimLess<X, K>] extends [true] ? 0 : [DimLess<X, K>] extends [false] ? DimSubtract<X, K> : number) : number;

/** The side of the smallest square with `N` entries on diagonal `K`. */
type DiagonalSide<N, K> = K extends 0 ? N : K extends number ? (number extends K ? number : DimAdd<N, Magnitude<K>>) : number;

/** A vector as diagonal `K` of a square matrix; of a matrix, its diagonal `K`. */
export type Diag<Op extends string, A extends readonly unknown[], K> = number extends A["length"]
  ? Shape
  : A["length"] extends 2
    ? Shape1<DiagonalLength<Op, A[0], A[1], K>>
    : A["length"] extends 1
      ? Shape2<DiagonalSide<A[0], K>, DiagonalSide<A[0], K>>
      : `${Op}: ${Show<Op, A>} must have 1 or 2 dims`;

/** All entries as diagonal `K` of a square matrix. */
export type DiagFlat<A extends readonly unknown[], K> = Square<DiagonalSide<Product<A>, K>>;
// Conditional, or editors show the name of this type.
type Square<N> = N extends Dim ? [N, N] : never;

/** Diagonal `K` of the matrices that dims `I` and `J` make, as last dim. Of a matrix, nearly all calls, in one step. */
export type Diagonal<Op extends string, A extends readonly unknown[], K, I, J> = number extends A["length"]
  ? Shape
  : [A["length"], I, J] extends [2, 0 | -2, 1 | -1]
    ? Shape1<DiagonalLength<Op, A[0], A[1], K>>
    : AxisOrScalar<Op, A, I> extends infer P
      ? AxisOrScalar<Op, A, J> extends infer Q
        ? P extends number
          ? Q extends number
            ? number extends P | Q
              ? A extends readonly [unknown, ...infer T]
                ? { [X in keyof T]: number }
                : never
              : P extends Q
                ? `${Op}: dims ${I & number} and ${J & number} of ${Show<Op, A>} are the same`
                : Ending<RestOf<A, P | Q>, DiagonalLength<Op, A[P], A[Q], K>>
            : Q
          : P
        : never
      : never;

/**
 * Guard on a diagonal of shape `B` that takes the place of one of shape `S`; where that is a sentence, it stands on the matrices. A tuple of which an
 * entry is named by a type is another type than one written with what it stands for: `[...S]` is that, and comparing both by identity saves 1 800.
 */
export type DiagonalSource<Op extends string, A extends readonly unknown[], B extends readonly unknown[], S> = S extends readonly unknown[]
  ? number extends S["length"] | B["length"]
    ? unknown
    : S["length"] extends B["length"]
      ? EachAgrees<Op, [...S], B> extends true
        ? unknown
        : OtherDiagonal<Op, A, B, S>
      : OtherDiagonal<Op, A, B, S>
  : unknown;
type OtherDiagonal<Op extends string, A extends readonly unknown[], B extends readonly unknown[], S extends readonly unknown[]> = `${Op}: the diagonal of ${Show<Op, A>} is ${Show<Op, S>}, not ${Show<Op, B>}`;

/** The last dim as diagonal `K` of square matrices, whose dims stand at `I` and `J`; in a tuple. */
export type DiagEmbed<Op extends string, A extends readonly unknown[], K, I, J> =
  Box<A> extends Box<readonly [...infer Init extends readonly any[], infer N]>
    ? [I, J] extends [-2, -1]
      ? [[...Init, DiagonalSide<N, K>, DiagonalSide<N, K>]]
      : DiagEmbedAt<Op, A, Init, DiagonalSide<N, K>, I, J>
    : Box<A> extends Box<readonly []>
      ? `${Op}: dim ${I & number} is out of range for []`
      : [Shape];
type DiagEmbedAt<Op extends string, A extends readonly unknown[], Init extends readonly unknown[], Z, I, J> =
  Axis<"", [...A, 1], I> extends infer P
    ? Axis<"", [...A, 1], J> extends infer Q
      ? P extends number
        ? Q extends number
          ? number extends P | Q
            ? [Unsized<[...A, 1]>]
            : P extends Q
              ? `${Op}: dims ${I & number} and ${J & number} of the matrices from ${Show<Op, A>} are the same`
              : [DimLess<P, Q>] extends [true]
                ? [InsertTwo<Init, P, Q, Z>]
                : [InsertTwo<Init, Q, P, Z>]
          : `${Op}: dim ${J & number} is out of range for ${Show<Op, A>}`
        : `${Op}: dim ${I & number} is out of range for ${Show<Op, A>}`
      : never
    : never;
type InsertTwo<A extends readonly unknown[], P, Q, Z> = Insert<A, P, Z> extends infer B ? (B extends readonly unknown[] ? Insert<B, Q, Z> : never) : never;

/** A number by position, or a member of options. */
export type OptionOf<K, Name extends string, Default> = K extends number ? K : Option<K, Name, Default>;
/** A member of the options, which may stand first or second. */
export type EitherOption<First, Name extends string, Second, Default> = First extends number ? Second : Option<First, Name, Default>;

/** The dtype or device that options name, or the default. */
export type IndexDType<D> = [D] extends [DType] ? D : [D] extends [null | undefined] ? "int64" : DType;
/** Guard on that dtype: the kernels write int32 and int64. */
export type IndexDTypes<Op extends string, D> = Named<Op, D, Exclude<DType, "int32" | "int64">>;
export type PlacedOn<V> = [V] extends [Device] ? V : "cpu";

/** Guard on a matrix. */
export type Matrix<Op extends string, A extends readonly unknown[]> = number extends A["length"] ? A : A["length"] extends 2 ? A : `${Op}: ${Show<Op, A>} must have 2 dims`;

/** Powers of a vector's entries: as many as it has, or `N`. */
export type Vandermonde<Op extends string, A extends readonly unknown[], N> = number extends A["length"]
  ? [number, N extends number ? N : number]
  : A["length"] extends 1
    ? N extends number
      ? IsNegative<N> extends true
        ? `${Op}: N must be at least 0, not ${N}`
        : [A[0], N]
      : [A[0], A[0]]
    : `${Op}: ${Show<Op, A>} must have 1 dim`;
