import { Tensor as TensorClass } from "@typetorch/core";
import { entriesOf } from "@typetorch/core/internal";
import type { Tensor } from "@typetorch/typed";

/**
 * Walks a model, which is any value: a tensor, a module, an array, record, map or class instance with tensors anywhere
 * in it. Every path to a tensor is visited, also when two lead to the same one; a path ends where it meets itself.
 */
export function visitTensors(model: unknown, visit: (name: string, tensor: Tensor) => void): void {
  visitObjects(model, (object, path) => {
    if (object instanceof TensorClass) visit(path, object as unknown as Tensor);
  });
}

/** Calls `visit` for every object in a model, tensors among them. */
export function visitObjects(model: unknown, visit: (object: object, path: string) => void, path = "", around: readonly object[] = []): void {
  if (typeof model !== "object" || model === null || around.includes(model)) return;
  visit(model, path);
  if (model instanceof TensorClass) return;
  const inside = [...around, model];
  for (const [key, value] of entriesOf(model)) visitObjects(value, visit, path === "" ? key : `${path}.${key}`, inside);
}

/** A leaf that requires gradients is trained; any other leaf is kept with the model. Computed tensors are neither. */
const isParameter = (tensor: Tensor): boolean => tensor.requiresGrad && tensor.isLeaf;
const isBuffer = (tensor: Tensor): boolean => !tensor.requiresGrad;

function collect(model: unknown, belongs: (tensor: Tensor) => boolean): Map<string, Tensor> {
  const found = new Map<string, Tensor>();
  const seen = new Set<Tensor>();
  visitTensors(model, (name, tensor) => {
    if (seen.has(tensor) || !belongs(tensor)) return;
    seen.add(tensor);
    found.set(name, tensor);
  });
  return found;
}

/**
 * The tensors that training changes, found by walking the model: leaves that require gradients, each once, in the order
 * of the fields. PyTorch: `Module.parameters`.
 */
export function parameters(model: unknown): Tensor[] {
  return [...collect(model, isParameter).values()];
}

/** The parameters under the names of their first places: `conv1.weight`. PyTorch: `Module.named_parameters`. */
export function namedParameters(model: unknown): Map<string, Tensor> {
  return collect(model, isParameter);
}

/** Tensors of the model that are not trained, such as running statistics. PyTorch: `Module.buffers`. */
export function buffers(model: unknown): Tensor[] {
  return [...collect(model, isBuffer).values()];
}

/** The buffers under the names of their first places. PyTorch: `Module.named_buffers`. */
export function namedBuffers(model: unknown): Map<string, Tensor> {
  return collect(model, isBuffer);
}

/** How many numbers the model learns. */
export function countParameters(model: unknown): number {
  return parameters(model).reduce((sum, tensor) => sum + tensor.numel, 0);
}
