import type { DType } from "@typetorch/ffi";
import { isComplex, isFloatingPoint } from "../dtype.js";
import { all, amax, amin, any, mean, prod, sum } from "../generated/operators.js";
import type { Tensor } from "../tensor.js";

/** How the elements of axes that go are combined. */
export type Reducer = "sum" | "mean" | "max" | "min" | "prod" | "any" | "all";

export const reducers: Readonly<Record<Reducer, (x: Tensor, dims: readonly number[]) => Tensor>> = {
  sum: (x, dims) => sum(x, dims),
  mean: (x, dims) => mean(x, dims),
  max: (x, dims) => amax(x, dims),
  min: (x, dims) => amin(x, dims),
  prod: (x, dims) => dims.reduceRight((product, dim) => prod(product, dim), x),
  any: (x, dims) => any(x, dims),
  all: (x, dims) => all(x, dims),
};

/** Whether a reduction is not made for a dtype that is a number like any other. */
export function refuses(reduction: Reducer, dtype: DType): boolean {
  if (reduction === "mean") return !isFloatingPoint(dtype) && !isComplex(dtype);
  return (reduction === "max" || reduction === "min") && isComplex(dtype);
}
