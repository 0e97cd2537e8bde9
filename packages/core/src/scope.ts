import { AsyncLocalStorage } from "node:async_hooks";
import { native, TypeTorchError, words } from "@typetorch/ffi";
import { checkFunction } from "./check.js";
import { markDisposed } from "./debug.js";
import type { Tensor } from "./tensor.js";
import { forEachTensor } from "./traverse.js";

/** The tensors made in a region, freed together at its end. */
class Scope {
  private tensors: Tensor[] = [];
  private closed = false;

  constructor(private readonly parent: Scope | null) {}

  add(tensor: Tensor): void {
    // An asynchronous function can go on after the scope around it has ended.
    if (this.closed) native.track(tensor, tensor.handle);
    else this.tensors.push(tensor);
  }

  /** Frees every tensor of the scope but those reachable from `result`, which move to the scope around it. */
  close(result?: unknown): void {
    const tensors = this.tensors;
    this.tensors = [];
    this.closed = true;
    const escaping = new Set<Tensor>();
    forEachTensor(result, (tensor) => escaping.add(tensor));
    let count = 0;
    for (const tensor of tensors) {
      if (tensor.handle === 0) continue;
      if (escaping.size > 0 && escaping.has(tensor)) {
        if (this.parent) this.parent.add(tensor);
        else native.track(tensor, tensor.handle);
        continue;
      }
      words[2 + count++] = tensor.handle;
      tensor.handle = 0;
      markDisposed(tensor, "the end of its scope");
      if (count === batch) count = freeHandles(count);
    }
    if (count > 0) freeHandles(count);
  }
}

// The command buffer holds more, but a scope can hold any number.
const batch = 100_000;

/** Frees the handles that stand in words[2…]. */
function freeHandles(count: number): 0 {
  words[1] = count;
  native.free();
  return 0;
}

let current: Scope | null = null;
let asyncScopes = 0;
const asyncScope = new AsyncLocalStorage<Scope>();

/** The scope that a tensor made now belongs to, or null where the garbage collector frees it. */
export function activeScope(): Scope | null {
  return asyncScopes === 0 || current !== null ? current : (asyncScope.getStore() ?? null);
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null)?.then === "function";
}

/**
 * Runs `body` and frees every tensor made in it, except those in what it returns: a tensor, or tensors anywhere inside
 * arrays, records, maps, sets and class instances (but for `#private` fields, which nobody else can see). Tensors from
 * before are left alone. Scopes nest.
 *
 * @throws whatever `body` throws, after freeing; TypeTorchError where `body` returns a promise: use `tidyAsync`.
 */
export function tidy<T>(body: () => T): T {
  checkFunction("tidy", body);
  const outer = current;
  const scope = new Scope(activeScope());
  current = scope;
  let result: T;
  try {
    result = body();
  } catch (error) {
    current = outer;
    scope.close();
    throw error;
  }
  current = outer;
  if (isThenable(result)) {
    scope.close();
    void Promise.resolve(result).catch(() => undefined);
    throw new TypeTorchError("tidy: the function returned a promise, and its tensors would be freed before it is done: use tidyAsync");
  }
  scope.close(result);
  return result;
}

/**
 * `tidy` for asynchronous functions. Each call has its own scope, also when several are under way at once: a tensor
 * belongs to the call in whose flow it is made.
 */
export async function tidyAsync<T>(body: () => Promise<T>): Promise<T> {
  checkFunction("tidyAsync", body);
  const scope = new Scope(activeScope());
  asyncScopes++;
  const outer = current;
  try {
    // The synchronous scope around the call does not reach into what runs after it has ended.
    current = null;
    const running = asyncScope.run(scope, body);
    current = outer;
    const result = await running;
    scope.close(result);
    return result;
  } catch (error) {
    current = outer;
    scope.close();
    throw error;
  } finally {
    asyncScopes--;
  }
}

/**
 * Runs `body` outside every scope: what it makes lives as long as it can be reached. For state that outlasts the call in
 * which it is made, such as an optimiser's.
 */
export function outsideScopes<T>(body: () => T): T {
  const outer = current;
  current = null;
  try {
    return asyncScopes === 0 ? body() : asyncScope.exit(body);
  } finally {
    current = outer;
  }
}
