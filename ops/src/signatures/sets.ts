/** Sets of dtypes, as types: what libtorch's kernels refuse. */
export const storage = "StorageOnly";
export const half = '"complex32"';
export const bool = '"bool"';
export const quantized = "QuantizedDType";
export const complex = "ComplexDType";
export const unsigned = "BareUnsigned";
export const integers = "IntDType";

/** Kernels of real floats only. */
export const allButFloats = '"bool" | IntDType | ComplexDType | StorageOnly';

export function union(...sets: readonly string[]): string {
  return sets.join(" | ");
}

/** The parameter `self`, with a guard where some dtypes are refused. */
export function self(op: string, refused: string | undefined): string {
  return refused ? `self: T & Supports<"${op}", T, ${refused}>` : "self: T";
}

/** As `self`, where the call may name the dtype to compute in; `always` are refused whatever it names. */
export function selfAs(op: string, refused: string | undefined, dtype: string, always?: string): string {
  if (!refused) return "self: T";
  const chosen = `SupportsChosen<"${op}", T, ${dtype}, ${refused}>`;
  return always ? `self: T & Guard<Supports<"${op}", T, ${always}, ${chosen}>>` : `self: T & ${chosen}`;
}

/** A rule as a guard takes it, where it computes with the sizes of `self`: those that are type parameters are unknown to it. */
export const decided = (op: string, rule: string): string => rule.replaceAll('T["shape"]', `Decided<"${op}", T["shape"]>`);

/** The type of a tensor beside `self`. */
export function like(shape: string, dtype = 'T["dtype"]', device = 'T["device"]'): string {
  return `Tensor<${shape}, ${dtype}, ${device}>`;
}
