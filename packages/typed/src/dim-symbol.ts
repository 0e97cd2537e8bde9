import { ValueError } from "@typetorch/core";

/**
 * A symbol with its size: in types the name, at run time the number. Shapes made with it carry the name.
 *
 * ```ts
 * const batch = dim("batch", 32);
 * zeros([batch, 784]);   // Tensor<["batch", 784], "float32", "cpu">, of sizes [32, 784]
 * ```
 *
 * @throws ValueError for a size that is no natural number.
 */
export function dim<const Name extends string>(name: Name, size: number): Name {
  if (!Number.isSafeInteger(size) || size < 0) throw new ValueError(`dim: the size of '${name}' must be a natural number, got ${size}`);
  return size as unknown as Name;
}
