import type { Signature } from "../row.js";

/** Along a dim that stays, with the indices: cummax. */
export function alongWithIndices(op: string, refused: string): Signature {
  return (
    "<T extends Tensor, const I extends number>" +
    `(self: T & Supports<"${op}", T, ${refused}>, dim: Argument<I, DimOfSome<"${op}", T["shape"], AxisOrScalar<"${op}", T["shape"], I>>>): ValuesAndIndices<T["shape"], T["dtype"], T["device"]>`
  );
}

/** In-place form of `along`: a dtype, where one is named, is that of `self`. */
export function alongInPlace(op: string, refused: string): Signature {
  return (
    "<T extends Tensor, const I extends number, E extends DType = never>" +
    `(self: T & Supports<"${op}", T, ${refused}>, dim: Argument<I, AxisOrScalar<"${op}", T["shape"], I>>, options?: { dtype?: Argument<E, StaysDType<"${op}", T["dtype"], E>> | null }): T`
  );
}

/** Differences of neighbours. */
export function diff(): Signature {
  const result = 'Diff<"diff", T, N, I, P, Q>';
  const beside = (name: string, parameter: string) => `${name}?: ${parameter} & Guard<Beside<"diff", T, N, I, ${parameter}>>`;
  return (
    "<T extends Tensor, const N extends number = 1, const I extends number = -1, P extends Tensor | null = null, Q extends Tensor | null = null>" +
    `(self: T & Guard<Supports<"diff", T, BareUnsigned | StorageOnly, HasDims<"diff", T>>>, options?: { n?: Argument<N, NotNegative<"diff", "n", N>>; dim?: Argument<I, [N, P, Q] extends [0, null, null] ? unknown : Axis<"diff", T["shape"], I>>; ${beside("prepend", "P")}; ${beside("append", "Q")} }): Made<${result}>`
  );
}

/** The area under points, by trapezoids of one width, or between abscissae. */
export function trapezoid(op: string): Signature {
  return (
    "<T extends Tensor, const X extends Tensor | { readonly dx?: number | bigint; readonly dim?: number } = {}, const I extends number | { readonly dim?: number } = -1>" +
    `(y: T & Guard<Supports<"${op}", T, "bool" | BareUnsigned | StorageOnly${" | (X extends Tensor ? never : \"complex32\")"}, HasDims<"${op}", T>>>, x?: Checked<X, TrapezoidOver<"${op}", T, X, I>>, dim?: Argument<I, Axis<"${op}", T["shape"], NumberIn<I, "dim", -1>>>): Made<Trapezoid<"${op}", T, X, I>>`
  );
}
