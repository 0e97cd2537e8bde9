import { native, words } from "@typetorch/ffi";
import { invoke, invokeTensor } from "./call.js";
import { handleOf } from "./encode.js";
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
  words[1] = token;
  return invokeTensor("receiveTensor", native.receive)!;
}
