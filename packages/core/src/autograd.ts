import * as tag from "@typetorch/ffi";
import { ArgumentError, AutogradError, DeviceError, DTypeError, native, ShapeError, TypeTorchError, words, type DType } from "@typetorch/ffi";
import { adopt, invoke, invokeTensor } from "./call.js";
import { checkFunction } from "./check.js";
import { isComplex, isFloatingPoint } from "./dtype.js";
import { checkOptions, handleOf, shown } from "./encode.js";
import { isOptions } from "./scalar.js";
import { isThenable } from "./scope.js";
import { Tensor } from "./tensor.js";

export interface BackwardOptions {
  /** Weights of the elements; needed where the tensor has more than one. */
  readonly gradient?: Tensor | null;
  /** Whether the graph stays for another pass. Default: `createGraph`. */
  readonly retainGraph?: boolean;
  /** Whether the gradients can be differentiated themselves. Default: false. */
  readonly createGraph?: boolean;
  /** The leaves whose gradients are gathered. Default: all. */
  readonly inputs?: readonly Tensor[];
}

export interface GradOptions {
  /** Weights of the outputs' elements, one tensor for each output; needed where an output has more than one element. */
  readonly gradOutputs?: Tensor | readonly (Tensor | null)[] | null;
  readonly retainGraph?: boolean;
  readonly createGraph?: boolean;
  /** Whether inputs that the outputs do not depend on are allowed; their gradients are null. Default: false. */
  readonly allowUnused?: boolean;
}

class Writer {
  private position = 1;

  tensors(list: readonly (Tensor | null)[], name: string, used: string, kind: number = tag.TENSOR_LIST): this {
    if (!Array.isArray(list)) throw new ArgumentError(`${used}: argument '${name}' must be a list of tensors, got ${shown(list)}`);
    words[this.position++] = kind;
    words[this.position++] = list.length;
    for (const tensor of list) words[this.position++] = tensor === null ? 0 : handleOf(tensor, name, () => used);
    return this;
  }

  flag(value: boolean | undefined, name: string, used: string): this {
    if (value !== undefined && typeof value !== "boolean") {
      throw new ArgumentError(`${used}: option '${name}' must be a boolean, got ${shown(value)}`);
    }
    words[this.position++] = value === undefined ? tag.NONE : tag.BOOL;
    if (value !== undefined) words[this.position++] = value ? 1 : 0;
    return this;
  }

  none(): this {
    words[this.position++] = tag.NONE;
    return this;
  }
}

export function backward(tensor: Tensor, options: BackwardOptions = {}): void {
  checkOptions(options, ["gradient", "retainGraph", "createGraph", "inputs"]);
  checkLoss("backward", tensor, options.gradient ?? null, "gradient", "a gradient");
  const writer = new Writer().tensors([tensor], "self", "backward");
  if (options.gradient) writer.tensors([options.gradient], "gradient", "backward", tag.OPTIONAL_TENSOR_LIST);
  else writer.none();
  writer.flag(options.retainGraph, "retainGraph", "backward").flag(options.createGraph ?? false, "createGraph", "backward");
  writer.tensors(options.inputs ?? [], "inputs", "backward");
  invoke("backward", native.backward);
}

/**
 * Gradients of `outputs` with respect to `inputs`, without touching any `grad`. PyTorch: `torch.autograd.grad`.
 *
 * @returns one tensor for each input, of its shape, under its name where inputs have names; null for an unused one where
 * `allowUnused` holds.
 */
export function grad(outputs: Tensor | readonly Tensor[], inputs: readonly Tensor[], options?: GradOptions): (Tensor | null)[];
export function grad(outputs: Tensor | readonly Tensor[], inputs: Readonly<Record<string, Tensor>>, options?: GradOptions): Record<string, Tensor | null>;
export function grad(
  outputs: Tensor | readonly Tensor[],
  inputs: readonly Tensor[] | Readonly<Record<string, Tensor>>,
  options: GradOptions = {},
): (Tensor | null)[] | Record<string, Tensor | null> {
  checkOptions(options, ["gradOutputs", "retainGraph", "createGraph", "allowUnused"]);
  const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T]);
  if (isOptions(inputs)) {
    const gradients = grad(outputs, Object.values(inputs as Readonly<Record<string, Tensor>>), options);
    return Object.fromEntries(Object.keys(inputs).map((name, index) => [name, gradients[index]!]));
  }
  if (!Array.isArray(inputs)) throw new ArgumentError(`grad: argument 'inputs' must be a list or a record of tensors, got ${shown(inputs)}`);
  const losses = list(outputs);
  const weights = options.gradOutputs && list<Tensor | null>(options.gradOutputs);
  if (weights && weights.length !== losses.length) {
    throw new ArgumentError(`grad: option 'gradOutputs' must hold one tensor for each of the ${losses.length} outputs, got ${weights.length}`);
  }
  losses.forEach((loss, index) => checkLoss("grad", loss, weights?.[index] ?? null, "gradOutputs", "gradOutputs"));
  for (const input of inputs as readonly Tensor[]) if (input instanceof Tensor) checkDifferentiable("grad", input);
  const writer = new Writer().tensors(losses, "outputs", "grad").tensors(inputs, "inputs", "grad");
  if (weights) writer.tensors(weights, "gradOutputs", "grad", tag.OPTIONAL_TENSOR_LIST);
  else writer.none();
  writer.flag(options.retainGraph, "retainGraph", "grad").flag(options.createGraph ?? false, "createGraph", "grad").flag(options.allowUnused ?? false, "allowUnused", "grad");
  invoke("grad", native.grad);
  const handles = inputs.map((_, index) => words[2 + 2 * index]!);
  return handles.map((handle) => (handle === 0 ? null : adopt(handle)));
}

/** Refuses integers, booleans and quantised numbers, in the compiler's words. */
export function checkDifferentiable(used: string, { dtype }: { readonly dtype: DType }): void {
  if (!isFloatingPoint(dtype) && !isComplex(dtype)) throw new DTypeError(`${used}: dtype ${dtype} has no gradients`);
}

/** Refuses a loss that is not one real number where its elements have no weights, and weights that do not fit it: in the compiler's words. */
function checkLoss(used: string, loss: Tensor, weights: Tensor | null, option: string, wanted: string): void {
  handleOf(loss, used === "grad" ? "outputs" : "self", () => used);
  checkDifferentiable(used, loss);
  const [shape, dtype] = [loss.shape, loss.dtype];
  const text = (sizes: readonly number[]) => `[${sizes.join(", ")}]`;
  if (weights === null) {
    if (isComplex(dtype)) throw new DTypeError(`${used}: a loss of dtype ${dtype} needs ${wanted}`);
    if (shape.some((size) => size !== 1)) throw new AutogradError(`${used}: the loss ${text(shape)} is not one number: reduce it, or give ${wanted}`);
    return;
  }
  handleOf(weights, option, () => used);
  const given = weights.shape;
  if (given.length !== shape.length || given.some((size, dim) => size !== shape[dim])) throw new ShapeError(`${used}: weights ${text(given)} do not fit the loss ${text(shape)}`);
  if (weights.dtype !== dtype && (isComplex(dtype) || isComplex(weights.dtype))) throw new DTypeError(`${used}: dtypes ${dtype} and ${weights.dtype} differ`);
  if (weights.device !== loss.device) throw new DeviceError(`${used}: devices ${loss.device} and ${weights.device} differ`);
}

export function setRequiresGrad(tensor: Tensor, on: boolean, used = "requiresGrad_"): void {
  handleOf(tensor, "self", () => used);
  if (on) checkDifferentiable(used, tensor);
  words[1] = handleOf(tensor, "self", () => "requiresGrad_");
  words[2] = on ? 1 : 0;
  invoke("requiresGrad_", native.setRequiresGrad);
}

/** A tensor that `used` has made, recording gradients. */
export function requiringGrad(tensor: Tensor, used: string): Tensor {
  setRequiresGrad(tensor, true, used);
  return tensor;
}

export function getGrad(tensor: Tensor): Tensor | null {
  words[1] = handleOf(tensor, "self", () => "grad");
  return invokeTensor("grad", native.getGrad);
}

export function setGrad(tensor: Tensor, gradient: Tensor): void {
  const handle = handleOf(gradient, "grad", () => "grad");
  words[1] = handleOf(tensor, "self", () => "grad");
  words[2] = handle;
  invoke("grad", native.setGrad);
}

export function clearGrad(tensor: Tensor): void {
  words[1] = handleOf(tensor, "self", () => "grad");
  words[2] = 0;
  invoke("grad", native.setGrad);
}

/** Name of the node of the graph that computed the tensor, for example `MulBackward0`; empty for leaves. */
export function gradFunction(tensor: Tensor): string {
  words[1] = handleOf(tensor, "self", () => "gradFunction");
  return native.gradFunction();
}

export function retainGrad(tensor: Tensor): void {
  words[1] = handleOf(tensor, "self", () => "retainGrad");
  invoke("retainGrad", native.retainGrad);
}

/** Forgets the gradients of many tensors in one call. */
export function clearGrads(tensors: readonly Tensor[]): void {
  tensors.forEach((tensor, index) => (words[2 + index] = handleOf(tensor, "parameters", () => "zeroGrad")));
  words[1] = tensors.length;
  invoke("zeroGrad", native.clearGrads);
}

/** The gradients of many tensors in one call. */
export function getGrads(tensors: readonly Tensor[]): (Tensor | null)[] {
  tensors.forEach((tensor, index) => (words[2 + index] = handleOf(tensor, "parameters", () => "grad")));
  words[1] = tensors.length;
  invoke("grad", native.getGrads);
  const handles = tensors.map((_, index) => words[2 + 2 * index]!);
  return handles.map((handle) => (handle === 0 ? null : adopt(handle)));
}

/** Whether ops record gradients now. PyTorch: `torch.is_grad_enabled`. */
export function isGradEnabled(): boolean {
  words[1] = -1;
  invoke("isGradEnabled", native.gradMode);
  return words[1] === 1;
}

function withGradMode<T>(name: string, enabled: boolean, body: () => T): T {
  checkFunction(name, body);
  words[1] = enabled ? 1 : 0;
  invoke(name, native.gradMode);
  const before = words[1]!;
  try {
    return refusePromise(name, body());
  } finally {
    words[1] = before;
    invoke(name, native.gradMode);
  }
}

/** A mode ends when its function returns; what an asynchronous function does afterwards would run outside it. */
function refusePromise<T>(name: string, result: T): T {
  if (!isThenable(result)) return result;
  void Promise.resolve(result).catch(() => undefined);
  throw new TypeTorchError(`${name}: the function returned a promise: the mode ends before it is done, so call ${name} inside it, around each synchronous part`);
}

/** Runs `body` without recording gradients. PyTorch: `torch.no_grad`. */
export function noGrad<T>(body: () => T): T {
  return withGradMode("noGrad", false, body);
}

/** Runs `body` recording gradients, also inside `noGrad`. PyTorch: `torch.enable_grad`. */
export function enableGrad<T>(body: () => T): T {
  return withGradMode("enableGrad", true, body);
}

/** Runs `body` for results that will never take part in gradients: faster than `noGrad`. PyTorch: `torch.inference_mode`. */
export function inferenceMode<T>(body: () => T): T {
  checkFunction("inferenceMode", body);
  invoke("inferenceMode", native.enterInference);
  try {
    return refusePromise("inferenceMode", body());
  } finally {
    invoke("inferenceMode", native.leaveInference);
  }
}
