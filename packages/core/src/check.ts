import { ArgumentError } from "@typetorch/ffi";
import { handleOf, shown } from "./encode.js";

/** Refuses what is not a function, under the name of what was called. */
export function checkFunction(used: string, body: unknown, name = "body"): void {
  if (typeof body !== "function") throw new ArgumentError(`${used}: argument '${name}' must be a function, got ${shown(body)}`);
}

/** Refuses what is not a string. */
export function checkString(used: string, value: unknown, name: string): void {
  if (typeof value !== "string") throw new ArgumentError(`${used}: argument '${name}' must be a string, got ${shown(value)}`);
}

/** Refuses unknown option names, for ops that are composed: encoders have theirs. */
export function checkOptionNames(used: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null) throw new ArgumentError(`${used}: the options must be an object, got ${shown(options)}`);
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) throw new ArgumentError(`${used}: unknown option '${key}': its options are ${known.join(", ")}`);
  }
}

/** Refuses what is no tensor, or one that has been disposed of, by the arguments' names. */
export function checkTensors(name: string, tensors: Readonly<Record<string, unknown>>): void {
  for (const [argument, tensor] of Object.entries(tensors)) handleOf(tensor, argument, () => name);
}
