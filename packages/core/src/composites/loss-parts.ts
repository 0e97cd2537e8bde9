import { ArgumentError, ShapeError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { checkOptionNames } from "../check.js";
import { shown } from "../encode.js";
import { mean, sum } from "../generated/operators.js";
import type { Reduction } from "../scalar.js";
import { tidy } from "../scope.js";
import type { Tensor } from "../tensor.js";

export interface LossOptions {
  reduction?: Reduction;
}

export interface WeightedOptions extends LossOptions {
  weight?: Tensor | null;
}

/** Runs the ops of a loss in its name, and frees what lies between. */
export function composed(name: string, options: object, known: readonly string[], body: () => Tensor): Tensor {
  checkOptionNames(name, options, known);
  return callingAs(name, () => tidy(body));
}

export const shapeText = (tensor: Tensor): string => `[${tensor.shape.join(", ")}]`;

/** PyTorch's losses of probabilities broadcast no targets, and none broadcasts weights of its elements. */
export function checkSameShape(name: string, self: Tensor, other: Tensor, what: string): void {
  if (self.shape.join() !== other.shape.join()) throw new ShapeError(`${name}: the input ${shapeText(self)} wants ${what} of its shape, not ${shapeText(other)}`);
}

export function reduced(name: string, losses: Tensor, reduction: unknown = "mean"): Tensor {
  if (reduction === "none") return losses;
  if (reduction === "mean") return mean(losses);
  if (reduction === "sum") return sum(losses);
  throw new ArgumentError(`${name}: argument 'reduction' must be one of none, mean, sum, got ${shown(reduction)}`);
}
