/** A complex number, as PyTorch's `complex`. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/**
 * A number for an op: an integral number counts as an integer (it keeps integer tensors integers), any other as a float;
 * a bigint is an exact 64-bit integer.
 */
export type Scalar = number | bigint | boolean | Complex;

/** How a loss joins the losses of its elements. */
export type Reduction = "none" | "mean" | "sum";

export function isComplexNumber(value: unknown): value is Complex {
  return typeof value === "object" && value !== null && typeof (value as Complex).re === "number" && typeof (value as Complex).im === "number";
}

export function isScalar(value: unknown): value is Scalar {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" || isComplexNumber(value);
}

/** Whether a value is an options object: a plain record, not a tensor, list or number. */
export function isOptions(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !isComplexNumber(value);
}
