import { ArgumentError, full, isComplex, noGrad, Tensor, viewAsReal, zerosLike } from "@typetorch/core";
import {
  foreachAddcdivScalar_,
  foreachAddcmulScalar_,
  foreachAddList,
  foreachAddScalar_,
  foreachDivScalar_,
  foreachLerpScalar_,
  foreachMaximum_,
  foreachMulScalar_,
  foreachNeg,
  foreachSqrt,
  fusedAdam_,
  fusedAdamw_,
  outsideScopes,
} from "@typetorch/core/internal";
import { checkNumber, checkOptions } from "../options.js";
import { Optimizer, type Bucket, type GroupOptions } from "./optimizer.js";
import { power } from "./power.js";

export interface AdamOptions {
  /** The learning rate. Default: 0.001. */
  lr: number;
  /** How much of the averages of the gradient and of its square stays at each step. Default: [0.9, 0.999]. */
  betas: readonly [number, number];
  /** What is added to the denominator. Default: 1e-8. */
  eps: number;
  /** Adam: the factor of the parameter added to its gradient (default 0). AdamW: its own shrinking by lr · weightDecay (default 0.01). */
  weightDecay: number;
  /** Whether the largest average of squares so far is used. Default: false. */
  amsgrad: boolean;
  /** Whether the loss is to grow. Default: false. */
  maximize: boolean;
  /** Whether one call does an operation for all parameters, or each has its own; the numbers are equal. Default: all but large ones share calls. */
  foreach?: boolean;
  /** Whether libtorch's fused kernel is used, as PyTorch's `fused=True`; it is faster and rounds differently. Default: false. */
  fused: boolean;
  /** Whether weight decay is AdamW's. Default: false for Adam, true for AdamW. */
  decoupledWeightDecay: boolean;
}

interface AdamState {
  step: number;
  readonly expAvg: Tensor;
  readonly expAvgSq: Tensor;
  maxExpAvgSq: Tensor | null;
  readonly place: string;
  readonly complex: boolean;
}

/**
 * m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; w ← w − lr / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + eps).
 * PyTorch: `torch.optim.Adam`, to the bit.
 */
export class Adam extends Optimizer<AdamOptions, AdamState> {
  constructor(model: unknown | readonly GroupOptions<AdamOptions>[], options: Partial<AdamOptions> = {}) {
    const defaults: AdamOptions = { lr: 1e-3, betas: [0.9, 0.999], eps: 1e-8, weightDecay: 0, amsgrad: false, maximize: false, fused: false, decoupledWeightDecay: false };
    checkOptions("Adam", options, [...Object.keys(defaults), "foreach"]);
    super(model, { ...defaults, ...options });
  }

  protected checkGroup(group: AdamOptions): void {
    const name = this.constructor.name;
    checkNumber(name, "lr", group.lr, 0);
    checkNumber(name, "eps", group.eps, 0);
    checkNumber(name, "betas[0]", group.betas[0], 0, 1, true);
    checkNumber(name, "betas[1]", group.betas[1], 0, 1, true);
    checkNumber(name, "weightDecay", group.weightDecay, 0);
    if (group.fused && group.foreach) throw new ArgumentError(`${name}: foreach and fused cannot both be true`);
  }

  protected newState(parameter: Tensor): AdamState {
    const zeros = (): Tensor => outsideScopes(() => zerosLike(parameter));
    const { device, dtype } = parameter;
    return { step: 0, expAvg: zeros(), expAvgSq: zeros(), maxExpAvgSq: null, place: `${device} ${dtype}`, complex: isComplex(dtype) };
  }

  protected kindOf(state: AdamState, group: AdamOptions): unknown {
    return group.fused ? `${state.step} ${state.place}` : state.step;
  }

  protected update({ params, grads, states }: Bucket<AdamState>, group: AdamOptions): void {
    for (const state of states) {
      state.step += 1;
      if (group.amsgrad) state.maxExpAvgSq ??= outsideScopes(() => zerosLike(state.expAvgSq));
    }
    const expAvgs = states.map((state) => state.expAvg);
    const expAvgSqs = states.map((state) => state.expAvgSq);
    const maxExpAvgSqs = group.amsgrad ? states.map((state) => state.maxExpAvgSq!) : [];
    const lists = { params, grads, expAvgs, expAvgSqs, maxExpAvgSqs };
    if (group.fused) fusedUpdate(lists, states[0]!.step, group);
    else update(lists, states, group);
  }

  protected writeState(state: AdamState): Record<string, Tensor> {
    const { step, expAvg, expAvgSq, maxExpAvgSq } = state;
    return {
      step: full([], step, { dtype: "float32" }),
      exp_avg: expAvg.clone(),
      exp_avg_sq: expAvgSq.clone(),
      ...(maxExpAvgSq && { max_exp_avg_sq: maxExpAvgSq.clone() }),
    };
  }

  protected readState(parameter: Tensor, entries: Readonly<Record<string, unknown>>): AdamState {
    const { step, exp_avg, exp_avg_sq, max_exp_avg_sq } = entries;
    if (!(exp_avg instanceof Tensor) || !(exp_avg_sq instanceof Tensor)) {
      throw new ArgumentError(`${this.constructor.name}.loadStateDict: a parameter's state must have step, exp_avg and exp_avg_sq, and has ${Object.keys(entries).join(", ")}`);
    }
    const state = this.newState(parameter);
    noGrad(() => {
      state.step = Number(step instanceof Tensor ? step.item() : step);
      state.expAvg.copy_(exp_avg);
      state.expAvgSq.copy_(exp_avg_sq);
      if (max_exp_avg_sq instanceof Tensor) state.maxExpAvgSq = outsideScopes(() => zerosLike(parameter).copy_(max_exp_avg_sq));
    });
    return state;
  }
}

interface Lists {
  readonly params: Tensor[];
  readonly grads: Tensor[];
  readonly expAvgs: Tensor[];
  readonly expAvgSqs: Tensor[];
  readonly maxExpAvgSqs: Tensor[];
}

/** The operations of PyTorch's loop over parameters, each done for all of them. */
function update(lists: Lists, states: readonly AdamState[], group: AdamOptions): void {
  const { lr, betas, eps, weightDecay, amsgrad, maximize } = group;
  const [beta1, beta2] = betas;
  const step = states[0]!.step;
  let grads: Tensor[] = maximize ? foreachNeg(lists.grads) : lists.grads;
  if (weightDecay !== 0) {
    if (group.decoupledWeightDecay) foreachMulScalar_(lists.params, 1 - lr * weightDecay);
    else grads = foreachAddList(grads, lists.params, { alpha: weightDecay });
  }
  const real = states.some((state) => state.complex) ? (tensors: Tensor[]) => tensors.map((tensor, index) => (states[index]!.complex ? viewAsReal(tensor) : tensor)) : (tensors: Tensor[]) => tensors;
  const expAvgs = real(lists.expAvgs);
  let expAvgSqs = real(lists.expAvgSqs);
  grads = real(grads);

  foreachLerpScalar_(expAvgs, grads, 1 - beta1);
  foreachMulScalar_(expAvgSqs, beta2);
  foreachAddcmulScalar_(expAvgSqs, grads, grads, { value: 1 - beta2 });
  if (amsgrad) {
    const largest = real(lists.maxExpAvgSqs);
    foreachMaximum_(largest, expAvgSqs);
    expAvgSqs = largest;
  }
  const denominators = foreachSqrt(expAvgSqs);
  foreachDivScalar_(denominators, Math.sqrt(1 - power(beta2, step)));
  foreachAddScalar_(denominators, eps);
  foreachAddcdivScalar_(real(lists.params), expAvgs, denominators, { value: -(lr / (1 - power(beta1, step))) });
}

function fusedUpdate(lists: Lists, step: number, group: AdamOptions): void {
  const { params, grads, expAvgs, expAvgSqs, maxExpAvgSqs } = lists;
  // The kernel only reads the step, so that one tensor serves for all parameters.
  const steps = new Array<Tensor>(params.length).fill(full([], step, { dtype: "float32", device: params[0]!.device }));
  const fused = group.decoupledWeightDecay ? fusedAdamw_ : fusedAdam_;
  fused(params, grads, expAvgs, expAvgSqs, maxExpAvgSqs, steps, group.lr, ...group.betas, group.weightDecay, group.eps, group.amsgrad, group.maximize);
}
