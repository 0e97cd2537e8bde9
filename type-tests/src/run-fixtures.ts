import * as core from "@typetorch/core";
import * as tt from "typetorch";
import { fixtureOperands, type WrongCall } from "./fixtures.js";

/** What a wrong call of the fixtures does at run time: throws what, or runs; undefined where this line cannot tell. */
export function runWrongCall(call: WrongCall): { readonly threw: string } | "ran" | undefined {
  const used = fixtureOperands().filter(({ name }) => new RegExp(`\\b${name}\\b`).test(call.text));
  // A composition is called where it is used.
  if (call.text.startsWith("tt.nn.sequential(") && !call.text.includes(".forward(")) return undefined;
  // A wish for a device needs none; everything else does.
  if (used.some(({ device }) => device !== "cpu") || (/"(cuda|mps)/.test(call.text) && !call.text.includes(".as("))) return undefined;
  return core.tidy(() => {
    const values = used.map(({ shape, dtype }) => core.zeros(shape).to(dtype as core.DType));
    try {
      new Function("tt", ...used.map(({ name }) => name), call.text)(tt, ...values);
      return "ran";
    } catch (error) {
      return { threw: `${(error as Error).name}: ${(error as Error).message}` };
    }
  });
}
