import type { ComplexDType, IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";
import type { StorageOnly, Supports } from "./dtype.js";
import type { IsBelow } from "./window.js";

/** Guard on a norm over `N` neighbouring channels: means over two dims for images with one side, over three for all others, whose kernels know fewer dtypes. */
export type ResponseNorm<Op extends string, T extends Tensor, N> = T["shape"]["length"] extends 0 | 1 | 2
  ? `${Op}: the input ${Show<Op, T["shape"]>} must have 3 dims or more`
  : IsBelow<N, 1> extends true
    ? `${Op}: the size must be a whole number of at least 1`
    : Supports<Op, T, "bool" | Exclude<IntDType, "int64"> | ComplexDType | StorageOnly | (number extends T["shape"]["length"] ? never : T["shape"]["length"] extends 3 ? never : "float16" | "bfloat16")>;
