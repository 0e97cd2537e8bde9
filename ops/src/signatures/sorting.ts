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

/** The `k`th smallest along a dim, the last by default, with its index. */
export function kthvalue(): Signature {
  const shape = 'KthValue<"kthvalue", T["shape"], C, DimIn<I>, KeepIn<I, K>>';
  return (
    "<T extends Tensor, const C extends number, const I extends number | { readonly dim?: number; readonly keepdim?: boolean } | undefined = undefined, K extends boolean = false>" +
    `(self: T & Supports<"kthvalue", T, "bool" | BareUnsigned | ComplexDType | StorageOnly>, k: Argument<C, ${shape}>, dim?: I, options?: { keepdim?: K }): ValuesAndIndices<Shaped<${shape}>, T["dtype"], T["device"]>`
  );
}

/** Whether each element is among others. */
export function isin(): Signature {
  const item = "Tensor | number | bigint";
  return (
    `<const E extends ${item}, const O extends ${item}>(elements: Checked<E, Comparable<"isin", E>>, testElements: Checked<O, AmongWhich<"isin", E, O>>, options?: { assumeUnique?: boolean; invert?: boolean }): Found<E, O>`
  );
}

/** The different elements, or entries of a dim. */
export function unique(op: string, options = ""): Signature {
  const shape = `UniqueShape<"${op}", T["shape"], I>`;
  return (
    "<T extends Tensor, const I extends number | null = null, const R extends boolean = false, const N extends boolean = false>" +
    `(self: T & Supports<"${op}", T, ComplexDType | StorageOnly>, options?: { ${options}returnInverse?: R; returnCounts?: N; dim?: Argument<I, ${shape}> }): Unique<T, Shaped<${shape}>, I, R, N>`
  );
}
