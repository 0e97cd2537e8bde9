import { ArgumentError, emptyLike, noGrad, type Tensor } from "@typetorch/core";
import { foreachAddList, foreachAddList_, foreachMulScalar_, foreachNeg, fusedSgd_, outsideScopes } from "@typetorch/core/internal";
import { checkNumber, checkOptions } from "../options.js";
import { Optimizer, type Bucket, type GroupOptions } from "./optimizer.js";

export interface SGDOptions {
  /** The learning rate. Default: 0.001. */
  lr: number;
  /** How much of the last step's direction stays. Default: 0. */
  momentum: number;
  /** How much of the new gradient is left out of that direction. Default: 0. */
  dampening: number;
  /** The factor of the parameter that is added to its gradient. Default: 0. */
  weightDecay: number;
  /** Whether the step looks ahead by the momentum. Default: false. */
  nesterov: boolean;
  /** Whether the loss is to grow. Default: false. */
  maximize: boolean;
  /** Whether one call does an operation for all parameters, or each has its own; the numbers are equal. Default: all but large ones share calls. */
  foreach?: boolean;
  /** Whether libtorch's fused kernel is used, as PyTorch's `fused=True`; it rounds differently. Default: false. */
  fused: boolean;
}

interface SGDState {
  momentumBuffer: Tensor | null;
  readonly place: string;
}

/**
 * Stochastic gradient descent: g ← ∇ + weightDecay · w; b ← momentum · b + (1 − dampening) g; w ← w − lr · b.
 * PyTorch: `torch.optim.SGD`, to the bit.
 */
export class SGD extends Optimizer<SGDOptions, SGDState> {
  constructor(model: unknown | readonly GroupOptions<SGDOptions>[], options: Partial<SGDOptions> = {}) {
    const defaults: SGDOptions = { lr: 1e-3, momentum: 0, dampening: 0, weightDecay: 0, nesterov: false, maximize: false, fused: false };
    checkOptions("SGD", options, [...Object.keys(defaults), "foreach"]);
    super(model, { ...defaults, ...options });
  }

  protected checkGroup(group: SGDOptions): void {
    checkNumber("SGD", "lr", group.lr, 0);
    checkNumber("SGD", "momentum", group.momentum, 0);
    checkNumber("SGD", "weightDecay", group.weightDecay, 0);
    if (group.nesterov && (group.momentum <= 0 || group.dampening !== 0)) throw new ArgumentError("SGD: nesterov needs a momentum and no dampening");
    if (group.fused && group.foreach) throw new ArgumentError("SGD: foreach and fused cannot both be true");
  }

  protected newState(parameter: Tensor): SGDState {
    return { momentumBuffer: null, place: `${parameter.device} ${parameter.dtype}` };
  }

  protected kindOf(state: SGDState, group: SGDOptions): unknown {
    const first = group.momentum !== 0 && state.momentumBuffer === null;
    return group.fused ? `${first} ${state.place}` : first;
  }

  protected update(bucket: Bucket<SGDState>, group: SGDOptions): void {
    const { params, states } = bucket;
    const { lr, momentum, dampening, weightDecay, nesterov, maximize } = group;
    const first = momentum !== 0 && states[0]!.momentumBuffer === null;
    if (first) for (const [index, state] of states.entries()) state.momentumBuffer = outsideScopes(() => emptyLike(bucket.grads[index]!));
    const buffers = momentum === 0 ? [] : states.map((state) => state.momentumBuffer!);
    if (group.fused) {
      fusedSgd_(params, bucket.grads, buffers, weightDecay, momentum, lr, dampening, nesterov, maximize, first);
      return;
    }
    let grads: Tensor[] = maximize ? foreachNeg(bucket.grads) : bucket.grads;
    if (weightDecay !== 0) grads = foreachAddList(grads, params, { alpha: weightDecay });
    if (momentum !== 0) {
      if (first) {
        buffers.forEach((buffer, index) => buffer.copy_(grads[index]!));
      } else {
        foreachMulScalar_(buffers, momentum);
        foreachAddList_(buffers, grads, { alpha: 1 - dampening });
      }
      grads = nesterov ? foreachAddList(grads, buffers, { alpha: momentum }) : buffers;
    }
    foreachAddList_(params, grads, { alpha: -lr });
  }

  protected writeState({ momentumBuffer }: SGDState): Record<string, Tensor> {
    return momentumBuffer ? { momentum_buffer: momentumBuffer.clone() } : {};
  }

  protected readState(parameter: Tensor, entries: Readonly<Record<string, unknown>>): SGDState {
    const saved = (entries["momentum_buffer"] ?? null) as Tensor | null;
    return { ...this.newState(parameter), momentumBuffer: saved && outsideScopes(() => noGrad(() => emptyLike(parameter).detach().copy_(saved))) };
  }
}
