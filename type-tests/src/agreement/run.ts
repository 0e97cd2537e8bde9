import * as core from "@typetorch/core";
import * as einops from "@typetorch/core/einops";
import type { Call } from "./calls.js";
import type { Fill, TensorSpec } from "./operands.js";

/** What a call gives, as far as types speak of it. */
export type Described =
  | { readonly kind: "tensor"; readonly shape: readonly number[]; readonly dtype: string; readonly device: string }
  | { readonly kind: "list"; readonly items: readonly Described[] }
  | { readonly kind: "record"; readonly fields: Readonly<Record<string, Described>> }
  | { readonly kind: "value"; readonly type: string };

export type Outcome = { readonly ran: true; readonly result: Described } | { readonly ran: false; readonly error: string; readonly message: string };

/** The dynamic API under the names of the typed one. */
export const api: Readonly<Record<string, unknown>> = { ...core, einops };

/** Runs a call on libtorch, through the dynamic API. */
export function run(call: Pick<Call, "text" | "declared">): Outcome {
  return core.tidy(() => {
    try {
      const operands = call.declared.map(({ value }) => ("plain" in value ? value.plain : make(value)));
      const evaluate = new Function("tt", ...call.declared.map(({ name }) => name), `return ${call.text};`);
      return { ran: true, result: describe(evaluate(api, ...operands)) };
    } catch (error) {
      if (error instanceof core.NativeLibraryError) throw error;
      const { name, message } = error as Error;
      return { ran: false, error: name, message };
    }
  });
}

function make({ shape, dtype, device, fill }: TensorSpec): core.Tensor {
  return elements(shape, fill).to({ dtype: dtype as core.DType, device: device as core.Device });
}

function elements(shape: readonly number[], fill: Fill): core.Tensor {
  if (fill !== "identity") return fill === 1 ? core.ones(shape) : core.zeros(shape);
  return shape.length < 2 ? core.ones(shape) : core.eye(shape.at(-2)!, shape.at(-1)!).expand(shape);
}

/** Shape, dtype and device of a result, wherever it holds tensors. */
export function describe(value: unknown): Described {
  if (value instanceof core.Tensor) return { kind: "tensor", shape: value.shape, dtype: value.dtype, device: value.device };
  if (Array.isArray(value)) return { kind: "list", items: value.map(describe) };
  if (typeof value === "object" && value !== null) return { kind: "record", fields: Object.fromEntries(Object.entries(value).map(([name, field]) => [name, describe(field)])) };
  return { kind: "value", type: value === null ? "null" : typeof value };
}
