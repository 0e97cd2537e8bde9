import type { Signature } from "../row.js";
import { self } from "./sets.js";

/** Along a dim that is the last by default: sort. `result` is written with `T`. */
export function alongLast(op: string, result: string, options: string, refused?: string): Signature {
  const argument = `{ readonly dim?: number; ${options} }`;
  return (
    `<T extends Tensor, const I extends number | ${argument} = -1>` +
    `(${self(op, refused)}, dim?: Argument<I, AxisOrScalar<"${op}", T["shape"], DimIn<I>>>, options?: { ${options} }): ${result}`
  );
}

/** The `k` largest along a dim, the last by default. */
export function topk(): Signature {
  const shape = 'TopK<"topk", T["shape"], C, DimIn<I>>';
  return (
    "<T extends Tensor, const C extends number, const I extends number | { readonly dim?: number; readonly largest?: boolean; readonly sorted?: boolean } = -1>" +
    `(self: T & Supports<"topk", T, "bool" | BareUnsigned | ComplexDType | StorageOnly>, k: Argument<C, ${shape}>, dim?: I, options?: { largest?: boolean; sorted?: boolean }): ValuesAndIndices<Shaped<${shape}>, T["dtype"], T["device"]>`
  );
}
