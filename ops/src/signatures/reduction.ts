import type { Signature } from "../row.js";
import { like, self, selfAs } from "./sets.js";

interface Extra {
  readonly refused?: string;
  /** Dtypes of `self` that are refused whatever dtype is asked for. */
  readonly refusedSelf?: string;
  /** The result's dtype; `T["dtype"]` by default. */
  readonly dtype?: string;
  /** More members of the options. */
  readonly options?: string;
  /** Whether the options take a dtype, which decides. */
  readonly takesDType?: boolean;
  /** Whether the dim may be a list. */
  readonly list?: boolean;
  /** Whether a tensor without elements has no result over all dims: the error then stands on `self`, for want of an argument. */
  readonly wantsElements?: boolean;
}

/** Over dims (all by default), by position or in the options. */
export function reduction(op: string, { refused, refusedSelf, dtype = 'T["dtype"]', options = "", takesDType = false, list = true, wantsElements = false }: Extra = {}): Signature {
  const shape = `Reduce<"${op}", T["shape"], I, K>`;
  const more = [takesDType ? "dtype?: E | null" : "", options].filter(Boolean).join("; ");
  const members = `keepdim?: K${more && `; ${more}`}`;
  const argument = list ? "ReduceArgument" : "Exclude<ReduceArgument, readonly number[]>";
  const chosen = takesDType ? `Chosen<E, I, ${dtype}>` : dtype;
  const input = wantsElements
    ? op.startsWith("arg")
      ? selfWithPositions(op, refused!)
      : selfWithElements(op, refused!)
    : takesDType
      ? selfAs(op, refused && `${refused} | BareUnsigned`, chosen, refusedSelf)
      : self(op, refused);
  return (
    `<T extends Tensor, const I extends ${argument}${more ? ` | { readonly dim?: number | readonly number[] | null; readonly keepdim?: boolean; ${more.replace("E | null", "DType | null")} }` : ""} = null, K extends boolean = false${takesDType ? ", E extends DType = never" : ""}>` +
    `(${input}, dim?: Argument<I, ${shape}>, options?: { ${members} }): ${like(`Shaped<${shape}>`, chosen)}`
  );
}

/** Of one entry, the position is known without a kernel. */
function selfWithPositions(op: string, refused: string): string {
  return `self: T & Guard<SupportsAlong<"${op}", T, ${refused}, I, I extends null ? Reduce<"${op}", T["shape"], null, false> : unknown>>`;
}

function selfWithElements(op: string, refused: string): string {
  return `self: T & Guard<Supports<"${op}", T, ${refused}, I extends null ? Reduce<"${op}", T["shape"], null, false> : unknown>>`;
}

/** Along a dim that stays: cumsum, softmax. */
export function along(op: string, { refused, dtype = 'T["dtype"]', options = "", takesDType = false }: Extra = {}): Signature {
  const members = [takesDType ? "dtype?: E | null" : "", options].filter(Boolean).join("; ");
  const chosen = takesDType ? `Chosen<E, null, ${dtype}>` : dtype;
  const input = takesDType ? selfAs(op, refused && `${refused} | BareUnsigned`, chosen) : self(op, refused);
  return (
    `<T extends Tensor, const I extends number${takesDType ? ", E extends DType = never" : ""}>` +
    `(${input}, dim: Argument<I, AxisOrScalar<"${op}", T["shape"], I>>${members && `, options?: { ${members} }`}): ${like('T["shape"]', chosen)}`
  );
}

const oneDim = "number | { readonly dim?: number | null; readonly keepdim?: boolean } | null";

/** Of all elements, or of one dim with indices: median. */
export function ordered(op: string, refused: string): Signature {
  return (
    `<T extends Tensor, const I extends ${oneDim} = null, K extends boolean = false>` +
    `(self: T & SupportsOrder<"${op}", T, ${refused}, I>, dim?: Argument<I, Reduce<"${op}", T["shape"], I, K>>, options?: { keepdim?: K }): Ordered<"${op}", T, I, K>`
  );
}

/** Largest or smallest: as `ordered`, or of two tensors. */
export function extremum(op: string, refused: string): Signature {
  return (
    `<T extends Tensor, const I extends Tensor | ${oneDim} = null, K extends boolean = false>` +
    `(${selfWithElements(op, refused)}, dim?: Checked<I, ExtremumOver<"${op}", T, I, K, ${refused}>>, options?: { keepdim?: K }): ` +
    `Extremum<"${op}", T, I, K>`
  );
}

/** The least and the greatest: of all elements, or of one dim. */
export function aminmax(): Signature {
  const shape = 'Reduce<"aminmax", T["shape"], I, K>';
  return (
    `<T extends Tensor, const I extends ${oneDim} = null, K extends boolean = false>` +
    `(${selfWithElements("aminmax", "BareUnsigned | ComplexDType | StorageOnly")}, dim?: Argument<I, ${shape}>, options?: { keepdim?: K }): MinAndMax<Shaped<${shape}>, T["dtype"], T["device"]>`
  );
}

/** How many are nonzero. */
export function countNonzero(): Signature {
  const shape = 'Reduce<"countNonzero", T["shape"], I, false>';
  return (
    "<T extends Tensor, const I extends number | readonly number[] | { readonly dim?: number | readonly number[] | null } | null = null>" +
    `(self: T & Supports<"countNonzero", T, Uncounted<I>>, dim?: Argument<I, ${shape}>): ${like(`Shaped<${shape}>`, '"int64"')}`
  );
}

/** The product: of all, or over one dim. */
export function prod(): Signature {
  return reduction("prod", { refused: '"complex32" | StorageOnly', dtype: 'SumDTypeOf<T["dtype"]>', takesDType: true, list: false });
}

/** ln Σ eˣ: over the dims, which must be given. */
export function logsumexp(): Signature {
  const shape = 'ReduceSome<"logsumexp", T["shape"], I, K>';
  return (
    "<T extends Tensor, const I extends number | readonly number[], K extends boolean = false>" +
    `(self: T & Supports<"logsumexp", T, "complex32" | StorageOnly>, dim: Argument<I, ${shape}>, options?: { keepdim?: K }): ${like(`Shaped<${shape}>`, 'FloatDTypeOf<T["dtype"]>')}`
  );
}
