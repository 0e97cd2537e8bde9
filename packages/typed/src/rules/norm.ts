/** Norms of vectors and matrices. */
import type { Box } from "../box.js";
import type { Device } from "../device.js";
import type { Shape } from "../dims.js";
import type { DType, Float8DType, IntDType, QuantizedDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Axis } from "./axis.js";
import type { IsOneOf, Promote, RealDTypeOf } from "./dtype.js";
import type { Matrices, NotLapack, Square } from "./matrices.js";
import type { Option, Positions, Reduce } from "./reduce.js";

/** Dtypes without norms. */
export type NotNormed = "bool" | IntDType | Float8DType | QuantizedDType;

/** The options of a norm where its order, given by position or as an option, stands before them. */
export interface NormOptions {
  readonly p?: number | "fro" | "nuc" | null;
  readonly ord?: number | "fro" | "nuc";
  readonly dim?: number | readonly number[] | null;
  readonly keepdim?: boolean;
  readonly dtype?: DType | null;
}
/** The dims of a matrix. */
export type TwoDims = readonly [number, number];
export type LastTwo = [-2, -1];

/** The order: by position, or an option. */
export type OrderIn<P, Name extends string, Default> = P extends NormOptions ? (Option<P, Name, Default> extends infer O ? (O extends null | undefined ? Default : O) : never) : P;
/** Another option: of the first argument where that is the options. */
export type NormOption<P, Name extends string, Second, Default> = P extends NormOptions ? Option<P, Name, Default> : Second;

/** The fault of a shape, or of a dtype among options that stand first. */
export type NormHolds<P, S, Fits> = S extends string ? S : P extends NormOptions ? Fits : unknown;

/** A norm of all entries, or along dims `I`. */
export type VectorNorm<Op extends string, A extends readonly unknown[], P, I, K> = Vanishing<Op, A, P, I> extends infer F ? ([F] extends [never] ? Reduce<Op, A, I, K> : F) : never;

/** The sentence on a norm that has no value for no entries: of a negative order (types do not tell an infinite one from others). */
type Vanishing<Op extends string, A extends readonly unknown[], P, I> = P extends number
  ? `${P}` extends `-${string}`
    ? Reduced<Op, A, I> extends readonly [infer X]
      ? 0 extends X
        ? number extends X
          ? never
          : `${Op}: ${Show<Op, A>} has no entries for a norm of order ${P}`
        : never
      : never
    : never
  : never;
/** The sizes of the dims that go, as a union in a tuple. */
type Reduced<Op extends string, A extends readonly unknown[], I> = number extends A["length"]
  ? [number]
  : I extends number
    ? Reduced<Op, A, [I]>
    : I extends readonly [unknown, ...unknown[]]
      ? Positions<Op, A, I> extends readonly [infer P extends number]
        ? [A[P]]
        : never
      : [A[number]];

/** As Python's `torch.norm`: "fro" of any dims is that of a vector, "nuc" takes two. */
export type Norm<Op extends string, A extends readonly unknown[], P, I, K> = P extends "nuc"
  ? MatrixNorm<Op, A, P, I extends null | undefined ? AllDims<A> : I, K>
  : P extends "fro"
    ? I extends readonly [unknown, unknown, unknown, ...unknown[]]
      ? `${Op}: "fro" is of a vector or a matrix, not of ${I["length"]} dims`
      : Reduce<Op, A, I, K>
    : VectorNorm<Op, A, P, I, K>;
type AllDims<A extends readonly unknown[]> = number extends A["length"] ? number[] : A["length"] extends 2 ? [0, 1] : A["length"] extends 1 ? [0] : readonly [0, 1, 2];

/** A norm of the matrices that two dims make. */
export type MatrixNorm<Op extends string, A extends readonly unknown[], P, I, K> = A extends readonly [] | readonly [unknown]
  ? `${Op}: ${Show<Op, A>} must have at least 2 dims`
  : P extends number
    ? number extends P
      ? MatrixDims<Op, A, P, I, K>
      : P extends 1 | -1 | 2 | -2
        ? MatrixDims<Op, A, P, I, K>
        : `${Op}: no norm of matrices has the order ${P}`
    : MatrixDims<Op, A, P, I, K>;

/** By far the most calls: the last two dims, which do not stay; 370 instantiations less. */
type MatrixDims<Op extends string, A extends readonly unknown[], P, I, K> = [I, K] extends [LastTwo, false]
  ? P extends -1 | -2
    ? MatrixDimsOf<Op, A, P, I, K>
    : Box<A> extends Box<readonly [...infer L extends readonly any[], unknown, unknown]>
      ? L
      : Shape
  : MatrixDimsOf<Op, A, P, I, K>;
type MatrixDimsOf<Op extends string, A extends readonly unknown[], P, I, K> = I extends readonly unknown[]
  ? number extends I["length"]
    ? Shape
    : I["length"] extends 2
      ? LowestOf<Op, A, P, I> extends infer F
        ? [F] extends [never]
          ? Reduce<Op, A, I, K>
          : F
        : never
      : `${Op}: a matrix of ${Show<Op, A>} has 2 dims, not ${I["length"]}`
  : I extends number
    ? `${Op}: a matrix of ${Show<Op, A>} has 2 dims, not 1`
    : Shape;

/** The sentence on the least of no numbers: columns for the order −1, singular values for −2. */
type LowestOf<Op extends string, A extends readonly unknown[], P, I extends readonly unknown[]> = P extends -1 | -2
  ? number extends A["length"]
    ? never
    : [Axis<Op, A, I[0]>, Axis<Op, A, I[1]>] extends [infer X extends number, infer Y extends number]
      ? 0 extends (P extends -1 ? A[Y] : A[X] | A[Y])
        ? number extends A[X] | A[Y]
          ? never
          : `${Op}: ${Show<Op, A>} has no entries for a norm of order ${P}`
        : never
      : never
  : never;

/** Dtypes without a norm of this order: singular values are LAPACK's. */
export type NotNormedBy<P> = P extends "nuc" | 2 | -2 ? NotLapack : NotNormed;

/** The ratio of the largest to the smallest stretch: for the orders null, 2 and −2 of any matrices, for others of square ones. */
export type Condition<Op extends string, A extends readonly unknown[], P> = P extends null | 2 | -2
  ? Matrices<Op, A>
  : P extends number
    ? number extends P
      ? Matrices<Op, A>
      : P extends 1 | -1
        ? Square<Op, A>
        : `${Op}: no norm of matrices has the order ${P}`
    : Square<Op, A>;

/** Guard on the dtype to compute in: of the input's kind, and no narrower. */
export type NormDType<Op extends string, D, E> = [E] extends [never]
  ? unknown
  : IsOneOf<Op, E, NotNormed> extends true
    ? `${Op}: dtype ${E & string} is not supported`
    : E extends null
      ? unknown
      : IsOneOf<Op, D, DType> extends true
        ? IsOneOf<Op, E, DType> extends true
          ? Promote<[1], D, [1], E> extends E
            ? D extends `complex${string}`
              ? unknown
              : E extends `complex${string}`
                ? `${Op}: dtype ${E} is complex, the tensor of dtype ${D & string} is real`
                : unknown
            : `${Op}: dtype ${E & string} does not hold a tensor of dtype ${D & string}`
          : unknown
        : unknown;

/** A number from two tensors that broadcast. */
export type Distance<R> = R extends AnyTensor ? ScalarOf<R["dtype"], R["device"]> : R;
type ScalarOf<D, V> = [V] extends [Device] ? Tensor<[], RealDTypeOf<D>, V> : never;

/** Guard on a tensor whose slices are scaled down. */
export type Sliced<Op extends string, A extends readonly unknown[]> = A extends readonly [] | readonly [unknown] ? `${Op}: ${Show<Op, A>} must have at least 2 dims` : A;
/** Guard on a number that must be above zero, or not below. */
export type Above<Op extends string, Name extends string, P, Zero extends boolean> = P extends number
  ? `${P}` extends `-${string}`
    ? `${Op}: ${Name} must be ${Zero extends true ? "at least" : "above"} 0, not ${P}`
    : [P, Zero] extends [0, false]
      ? `${Op}: ${Name} must be above 0, not 0`
      : unknown
  : unknown;

