import { ArgumentError, noGrad, ShapeError, Tensor as TensorClass } from "@typetorch/core";
import { shown } from "@typetorch/core/internal";
import type { Shape, Tensor } from "@typetorch/typed";
import { checkOptions } from "./options.js";
import { visitTensors } from "./parameters.js";

/** Tensors by name, as PyTorch names them: `0.weight`, `conv1.bias`. */
export type StateDict = Record<string, Tensor>;

export interface LoadOptions {
  /** Whether every name must be on both sides. Default: true. */
  readonly strict?: boolean;
}

/** What differed between a model and a state dict that was loaded without `strict`. */
export interface LoadReport {
  readonly missingKeys: readonly string[];
  readonly unexpectedKeys: readonly string[];
}

/**
 * The model's parameters and buffers by name. The tensors share the model's memory and record no gradients; a tensor
 * that stands in two places has both names. PyTorch: `Module.state_dict`.
 */
export function stateDict(model: unknown): StateDict {
  const dict: StateDict = {};
  visitState(model, (name, tensor) => (dict[name] = tensor.detach()));
  return dict;
}

/**
 * Copies a state dict's values into the model's tensors, whose dtypes and devices stay. Nothing is written unless
 * everything fits. PyTorch: `Module.load_state_dict`.
 *
 * @throws ShapeError where shapes differ, ArgumentError where names do and `strict` holds; the one error lists them all.
 */
export function loadStateDict(model: unknown, dict: StateDict, options: LoadOptions = {}): LoadReport {
  checkOptions("loadStateDict", options, ["strict"]);
  if (typeof dict !== "object" || dict === null || (dict as unknown) instanceof TensorClass) {
    throw new ArgumentError(`loadStateDict: the state dict must be a record of tensors, got ${shown(dict)}`);
  }
  const targets = new Map<string, Tensor>();
  visitState(model, (name, tensor) => targets.set(name, tensor));
  const missingKeys = [...targets.keys()].filter((name) => !Object.hasOwn(dict, name));
  const unexpectedKeys = Object.keys(dict).filter((name) => !targets.has(name));
  const common = [...targets].filter(([name]) => Object.hasOwn(dict, name)).map(([name, target]) => [name, target, dict[name]!] as const);
  const foreign = common.filter(([, , source]) => !((source as unknown) instanceof TensorClass)).map(([name, , source]) => `${name} must be a Tensor, got ${shown(source)}`);
  const mismatches = foreign.length > 0 ? [] : common.filter(([, target, source]) => !sameShape(target.shape, source.shape)).map(([name, target, source]) => `${name} is [${target.shape.join(", ")}] in the model and [${source.shape.join(", ")}] in the state dict`);

  const problems = [...section("tensors of another shape", mismatches), ...section("values that are no tensors", foreign)];
  if (options.strict ?? true) problems.push(...section("missing in the state dict", missingKeys), ...section("unknown to the model", unexpectedKeys));
  if (problems.length > 0) {
    const ErrorClass = mismatches.length > 0 ? ShapeError : ArgumentError;
    throw new ErrorClass(`loadStateDict: the state dict does not fit the model:\n${problems.join("\n")}`);
  }
  noGrad(() => common.forEach(([, target, source]) => target.copy_(source)));
  return { missingKeys, unexpectedKeys };
}

/** Everything that is kept with a model: all tensors but computed ones that record gradients. */
function visitState(model: unknown, visit: (name: string, tensor: Tensor) => void): void {
  visitTensors(model, (name, tensor) => {
    if (tensor.isLeaf) visit(name, tensor);
  });
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}:`, ...lines.map((line) => `    ${line}`)];
}

function sameShape(one: Shape, other: Shape): boolean {
  return one.length === other.length && one.every((size, dim) => size === other[dim]);
}
