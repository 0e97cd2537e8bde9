import { ArgumentError, native, words } from "@typetorch/ffi";
import { invoke, invokeTensor } from "./call.js";
import { handleOf, shown } from "./encode.js";
import type { Tensor } from "./tensor.js";

/**
 * Puts a tensor where another thread can take it, without copying: the token goes to the thread by `postMessage`, and
 * `receiveTensor` takes the tensor there, once. Both threads then see the same memory; gradients do not follow.
 */
export function shareTensor(tensor: Tensor): number {
  words[1] = handleOf(tensor, "tensor", () => "shareTensor");
  invoke("shareTensor", native.share);
  return words[1]!;
}

/** Takes the tensor that another thread has shared under `token`. @throws ValueError where none waits under it. */
export function receiveTensor(token: number): Tensor {
  if (typeof token !== "number") throw new ArgumentError(`receiveTensor: argument 'token' must be a number, got ${shown(token)}`);
  words[1] = token;
  return invokeTensor("receiveTensor", native.receive)!;
}
