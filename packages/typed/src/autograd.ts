import * as core from "@typetorch/core";
import type { Guard } from "./guard.js";
import type { Differentiable, Losses } from "./rules/gradient.js";
import type { AnyTensor, Tensor } from "./tensor.js";

export interface GradOptions<W, U> {
  /** Weights of the outputs' elements, one tensor for each output; needed where an output has more than one element. */
  readonly gradOutputs?: W;
  /** Whether the graph stays for another pass. Default: `createGraph`. */
  readonly retainGraph?: boolean;
  /** Whether the gradients can be differentiated themselves. Default: false. */
  readonly createGraph?: boolean;
  /** Whether inputs that the outputs do not depend on are allowed; their gradients are null. Default: false. */
  readonly allowUnused?: U;
}

type Inputs = readonly Tensor[] | Readonly<Record<string, Tensor>>;

/** A gradient has the type of its input. */
type Gradients<I, U> = { -readonly [K in keyof I]: [U] extends [false] ? I[K] : I[K] | null };

/** Guard on the inputs: the sentence of one without gradients. */
type Differentiables<I> = (I extends readonly unknown[] ? Undifferentiable<I[number]> : Undifferentiable<I[keyof I]>) extends infer F ? ([F] extends [never] ? unknown : F) : never;
type Undifferentiable<X> = X extends AnyTensor ? Extract<Differentiable<"grad", X>, string> : never;

/**
 * Gradients of `outputs` with respect to `inputs`, without touching any `grad`. PyTorch: `torch.autograd.grad`.
 *
 * ```ts
 * const [dw, db] = grad(loss, [w, b]);      // of the types of w and b
 * const { weight } = grad(loss, { weight }); // inputs by name: gradients by name
 * ```
 *
 * @returns one tensor for each input, of its type; null for an unused one where `allowUnused` holds.
 */
export const grad = core.grad as unknown as {
  <const O extends Tensor | readonly Tensor[], const I extends Inputs, const W extends Tensor | readonly (Tensor | null)[] | null = null, const U extends boolean = false>(
    outputs: O & Guard<Losses<"grad", O, NoInfer<W>, "gradOutputs">>,
    inputs: I & Differentiables<I>,
    options?: GradOptions<W, U>,
  ): Gradients<I, NoInfer<U>>;
};
