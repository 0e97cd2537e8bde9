/**
 * Einops: shapes rearranged, reduced and repeated by a pattern that names the axes. The compiler reads the pattern.
 *
 * ```ts
 * import { rearrange, reduce, repeat } from "typetorch/einops";
 *
 * rearrange(zeros([8, 64, 768]), "b t (h d) -> b h t d", { h: 12 }); // Tensor<[8, 12, 64, 64], "float32", "cpu">
 * reduce(zeros([8, 3, 32, 32]), "b c (h 2) (w 2) -> b c h w", "max"); // Tensor<[8, 3, 16, 16], "float32", "cpu">
 * repeat(zeros([32, 32]), "h w -> h w c", { c: 3 }); // Tensor<[32, 32, 3], "float32", "cpu">
 * ```
 *
 * An axis is a name; `(h w)` is one dim of two axes, `1` or `()` a dim of size 1, `...` any dims, and a number in `reduce` and `repeat` an
 * axis without a name. In place of a tensor a list of tensors of one shape is taken: its length is the first axis.
 *
 * @module
 */
import * as core from "@typetorch/core/einops";
import type { DType } from "../dtype.js";
import type { Argument, Guard, Unboxed } from "../guard.js";
import type { Tensor } from "../tensor.js";
import type { ReducedDType, Reducer, Takes } from "./reduction.js";
import type { AxisSizes, Input, Rearranged, SizesFault, Whole } from "./rule.js";

export type { Reducer } from "./reduction.js";
export type { AxisSizes } from "./rule.js";

type Operand = Tensor | readonly Tensor[];

/**
 * The axes in another order, split and joined: `rearrange(x, "b (h w) c -> b h w c", { h: 4 })`. Python: `einops.rearrange`.
 *
 * @throws ShapeError where the tensor does not fit the pattern, and ArgumentError for a pattern that is none, in the compiler's words.
 */
export const rearrange = core.rearrange as unknown as {
  <const X extends Operand, const P extends string, const Z extends AxisSizes = {}>(
    x: X & Guard<Input<"rearrange", X>>,
    pattern: Argument<P, Rearranged<"rearrange", Whole<"rearrange", X>["shape"], P, Z>>,
    sizes?: Z & SizesFault<Rearranged<"rearrange", Whole<"rearrange", X>["shape"], P, Z>>,
  ): Tensor<Unboxed<Rearranged<"rearrange", Whole<"rearrange", X>["shape"], P, Z>>, Whole<"rearrange", X>["dtype"], Whole<"rearrange", X>["device"]>;
};

/**
 * The elements of axes that are not on the right combined: `reduce(x, "b h w c -> b c", "mean")`. Python: `einops.reduce`.
 *
 * @throws ShapeError where the tensor does not fit the pattern, and ArgumentError for a pattern that is none, in the compiler's words.
 */
export const reduce = core.reduce as unknown as {
  <const X extends Operand, const P extends string, const M extends Reducer, const Z extends AxisSizes = {}>(
    x: X & Guard<Input<"reduce", X>>,
    pattern: Argument<P, Rearranged<"reduce", Whole<"reduce", X>["shape"], P, Z>>,
    reduction: Takes<"reduce", Whole<"reduce", X>, P, M, Z>,
    sizes?: Z & SizesFault<Rearranged<"reduce", Whole<"reduce", X>["shape"], P, Z>>,
  ): Tensor<Unboxed<Rearranged<"reduce", Whole<"reduce", X>["shape"], P, Z>>, ReducedDType<Whole<"reduce", X>["shape"], P, M, Whole<"reduce", X>["dtype"]> & DType, Whole<"reduce", X>["device"]>;
};

/**
 * The axes that are on the right only, by their sizes: `repeat(x, "h w -> h w c", { c: 3 })`. (The method `repeat` is PyTorch's.)
 * Python: `einops.repeat`.
 *
 * @throws ShapeError where the tensor does not fit the pattern, and ArgumentError for a pattern that is none, in the compiler's words.
 */
export const repeat = core.repeat as unknown as {
  <const X extends Operand, const P extends string, const Z extends AxisSizes = {}>(
    x: X & Guard<Input<"repeat", X>>,
    pattern: Argument<P, Rearranged<"repeat", Whole<"repeat", X>["shape"], P, Z>>,
    sizes?: Z & SizesFault<Rearranged<"repeat", Whole<"repeat", X>["shape"], P, Z>>,
  ): Tensor<Unboxed<Rearranged<"repeat", Whole<"repeat", X>["shape"], P, Z>>, Whole<"repeat", X>["dtype"], Whole<"repeat", X>["device"]>;
};
