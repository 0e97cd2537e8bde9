import type { Signature } from "../row.js";
import { bool, half, integers, like, self, storage, union } from "./sets.js";

/** The same type out. Also the in-place form. */
export function mapped(op: string, refused?: string, parameters = ""): Signature {
  return `<T extends Tensor>(${self(op, refused)}${parameters && `, ${parameters}`}): T`;
}

/** Slopes at random while training, for which float16 has no kernel. */
export function rrelu(op: string): Signature {
  return `<T extends Tensor, const R extends boolean = false>(self: T & Supports<"${op}", T, RreluRefused<R>>, options?: { lower?: Scalar; upper?: Scalar; training?: R; generator?: Generator | null }): T`;
}

/** Of the same shape; integers become float32. */
export function mappedToFloat(op: string, refused = union(half, storage), parameters = ""): Signature {
  return `<T extends Tensor>(${self(op, refused)}${parameters && `, ${parameters}`}): ${like('T["shape"]', 'FloatDTypeOf<T["dtype"]>')}`;
}

/** In-place form of `mappedToFloat`: integers cannot hold the result. */
export function mappedToFloatInPlace(op: string, refused = union(half, storage), parameters = ""): Signature {
  return mapped(op, union(refused, bool, integers), parameters);
}

/** Of the same shape and another dtype. */
export function mappedTo(op: string, dtype: string, refused?: string, parameters = ""): Signature {
  return `<T extends Tensor>(${self(op, refused)}${parameters && `, ${parameters}`}): ${like('T["shape"]', dtype)}`;
}
