import type { Signature } from "../row.js";
import { like } from "./sets.js";

/** A loss of two tensors that broadcast, element by element. */
export function elementLoss(op: string): Signature {
  return loss(`ElementLoss<Computed<"${op}", Elementwise<"${op}", T, O>, "bool" | IntDType | ComplexDType | StorageOnly>, R>`, "");
}

/** A loss of distances, |self − target|. */
export function distanceLoss(op: string): Signature {
  return loss(`Supports<"${op}", O, "bool", DistanceLoss<"${op}", Elementwise<"${op}", T, O>, R>>`, "", ` & Supports<"${op}", T, "bool">`);
}

/** A loss of the target's shape and dtype. */
export function targetLoss(op: string, options: string): Signature {
  return loss(`TargetLoss<"${op}", T, O, R>`, options, ` & Supports<"${op}", T, "bool" | IntDType>`);
}

function loss(result: string, options: string, supports = ""): Signature {
  return (
    `<T extends Tensor, O extends Tensor, R extends Reduction = "mean">(self: T${supports}, ` +
    `target: O & Guard<${result}>, options?: { reduction?: R${options && `; ${options}`} }): Made<${result}>`
  );
}

const floating = (op: string) => `Guard<Supports<"${op}", T, "bool" | IntDType | ComplexDType | StorageOnly>>`;
const weight = (op: string) => `weight?: W & Guard<ClassWeights<"${op}", T, W>>`;

/** Class indices or probabilities. */
export function crossEntropy(): Signature {
  const shape = 'CrossEntropy<"crossEntropy", T, O>';
  return (
    `<T extends Tensor, O extends Tensor, W extends Tensor | null = null, R extends Reduction = "mean">(self: T & ${floating("crossEntropy")}, ` +
    `target: O & Guard<${shape}>, options?: { ${weight("crossEntropy")}; reduction?: R; ignoreIndex?: number; labelSmoothing?: number }): ${like(`Shaped<Reduced<R, ${shape}>>`)}`
  );
}

/** Class indices only. */
export function nllLoss(): Signature {
  const shape = 'ClassIndices<"nllLoss", T["shape"], O["shape"]>';
  return (
    `<T extends Tensor, O extends Tensor, W extends Tensor | null = null, R extends Reduction = "mean">(self: T & ${floating("nllLoss")}, ` +
    `target: O & Guard<Wants<"nllLoss", "the target", O, "int64", "int64", ${shape}>>, options?: { ${weight("nllLoss")}; reduction?: R; ignoreIndex?: number }): ${like(`Shaped<Reduced<R, ${shape}>>`)}`
  );
}
