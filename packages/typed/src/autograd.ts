import * as core from "@typetorch/core";
import type { Tensor } from "./tensor.js";

export interface GradOptions {
  /** Weights of the outputs' elements, one tensor for each output; needed where an output is no scalar. */
  readonly gradOutputs?: Tensor | readonly (Tensor | null)[];
  /** Whether the graph stays for another pass. Default: `createGraph`. */
  readonly retainGraph?: boolean;
  /** Whether the gradients can be differentiated themselves. Default: false. */
  readonly createGraph?: boolean;
  /** Whether inputs that the outputs do not depend on are allowed; their gradients are null. Default: false. */
  readonly allowUnused?: boolean;
}

/** A gradient has the type of its input. */
type Gradients<I extends readonly Tensor[], X> = { -readonly [K in keyof I]: X extends { readonly allowUnused: true } ? I[K] | null : I[K] };

/**
 * Gradients of `outputs` with respect to `inputs`, without touching any `grad`. PyTorch: `torch.autograd.grad`.
 *
 * @returns one tensor for each input, of its type; null for an unused one where `allowUnused` holds.
 */
export const grad = core.grad as unknown as {
  <const I extends readonly Tensor[], const X extends GradOptions = {}>(outputs: Tensor | readonly Tensor[], inputs: I, options?: X): Gradients<I, X>;
};
