import { ArgumentError } from "@typetorch/core";
import { shown } from "@typetorch/core/internal";
import type { Tensor } from "@typetorch/typed";
import type { ComposedRule, Fitting, Layer } from "./composition.js";
import { Module } from "./module.js";

/**
 * Layers applied one after the other. They are the fields `0`, `1`, …, which is how a state dict names their parameters:
 * `0.weight`. PyTorch: `torch.nn.Sequential`.
 */
export class Sequential<L extends readonly unknown[]> extends Module<ComposedRule<L>> {
  readonly length: L["length"];

  constructor(layers: L) {
    super();
    layers.forEach((layer, index) => {
      if (typeof layer !== "function" && typeof (layer as { forward?: unknown } | null)?.forward !== "function") {
        throw new ArgumentError(`sequential: layer ${index} must be a module (an object with forward) or a function, got ${shown(layer)}`);
      }
    });
    Object.assign(this, layers);
    this.length = layers.length;
  }

  /** The layers, in order. */
  get layers(): L {
    return Array.from({ length: this.length }, (_, index) => this.layerAt(index)) as unknown as L;
  }

  private layerAt(index: number): Layer {
    return (this as unknown as Record<number, Layer>)[index]!;
  }

  protected compute(input: Tensor): Tensor {
    let value = input;
    for (let index = 0; index < this.length; index++) {
      const layer = this.layerAt(index);
      value = typeof layer === "function" ? layer(value) : layer.forward(value as never);
    }
    return value;
  }
}

/**
 * Layers, modules or plain functions such as `relu`, applied one after the other. The compiler refuses a layer that cannot
 * follow those before it.
 *
 * ```ts
 * const model = sequential(new Linear(784, 128), relu, new Linear(128, 10));
 * model.forward(zeros([64, 784])); // Tensor<[64, 10], "float32", "cpu">
 * ```
 */
export function sequential<const L extends readonly Layer[]>(...layers: Fitting<L>): Sequential<L> {
  return new Sequential(layers as unknown as L);
}
