import type { Box } from "../box.js";
import type { Shape } from "../dims.js";
import type { Axis, AxisOrScalar, Cut, Without } from "./axis.js";

/** Without the dims of size 1: all, or `I`. A dim that is not known, or a symbol, may be 1 or not: then the rank is not known. */
export type Squeeze<Op extends string, A extends readonly unknown[], I> = number extends A["length"]
  ? Shape
  : I extends undefined
    ? SqueezeAll<A>
    : AxisOrScalar<Op, A, I> extends infer P
      ? P extends number
        ? number extends P
          ? Shape
          : A extends readonly []
            ? []
            : A[P] extends 1
              ? Without<A, P>
              : IsFixed<A[P]> extends true
                ? A
                : Shape
        : P
      : never;

type SqueezeAll<A, Done extends readonly unknown[] = []> =
  Box<A> extends Box<readonly [infer H, ...infer T]> ? (H extends 1 ? SqueezeAll<T, Done> : IsFixed<H> extends true ? SqueezeAll<T, [...Done, H]> : Shape) : Done;

/** Whether a dim is a number that is not 1. */
type IsFixed<X> = X extends number ? (1 extends X ? false : true) : false;

/** With a dim of size 1 before `I`, which may be one past the end. */
export type Unsqueeze<Op extends string, A extends readonly unknown[], I> = number extends A["length"] ? Shape : Insert<A, Axis<Op, [...A, 1], I>, 1>;

/** A dim of size `Z` put in at a position that `Axis` gave. */
export type Insert<A extends readonly unknown[], P, Z> = P extends number
  ? number extends P
    ? { -readonly [I in keyof [...A, 1]]: number }
    : Cut<A, P> extends [infer L extends readonly unknown[], infer R extends readonly unknown[]]
      ? [...L, Z, ...R]
      : never
  : P;
