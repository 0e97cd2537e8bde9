import * as core from "@typetorch/core";
import { symbols } from "./operands.js";
import type { TypeDescribed, TypedDim } from "./read-type.js";
import type { Described } from "./run.js";

/** How a type fits what ran: it says the same, it says less, or it says something else. */
export type Fit = "equal" | "vague" | "wrong";

const worst = (fits: readonly Fit[]): Fit => (fits.includes("wrong") ? "wrong" : fits.includes("vague") ? "vague" : "equal");

export function compare(type: TypeDescribed, ran: Described): Fit {
  if (type.kind === "undecided") return "wrong";
  // One of several: not wrong where one of them is right.
  if (type.kind === "union") return type.members.some((member) => compare(member, ran) !== "wrong") ? "vague" : "wrong";
  if (type.kind === "array") return ran.kind === "list" ? worst(["vague", ...ran.items.map((item) => compare(type.item, item))]) : "wrong";
  if (type.kind === "tensor" && ran.kind === "tensor") {
    return worst([compareShape(type.shape, ran.shape), compareName(type.dtype, ran.dtype), compareName(type.device, ran.device)]);
  }
  if (type.kind === "list" && ran.kind === "list") {
    return type.items.length === ran.items.length ? worst(type.items.map((item, index) => compare(item, ran.items[index]!))) : "wrong";
  }
  if (type.kind === "record" && ran.kind === "record") {
    const names = Object.keys(type.fields);
    if (names.length !== Object.keys(ran.fields).length) return "wrong";
    return worst(names.map((name) => (ran.fields[name] ? compare(type.fields[name]!, ran.fields[name]!) : "wrong")));
  }
  return type.kind === "value" && ran.kind === "value" && type.type === ran.type ? "equal" : "wrong";
}

const compareName = (type: string | undefined, ran: string): Fit => (type === undefined ? "vague" : type === ran ? "equal" : "wrong");

function compareShape(type: readonly TypedDim[] | undefined, ran: readonly number[]): Fit {
  if (!type) return "vague";
  if (type.length !== ran.length) return "wrong";
  return worst(type.map((dim, index) => (dim === undefined ? "vague" : sizeOf(dim) === ran[index] ? "equal" : "wrong")));
}

/** The size of a dim, with the symbols' sizes put in. */
export function sizeOf(dim: number | string): number {
  if (typeof dim === "number") return dim;
  try {
    return core.symbols(symbols).dim(dim);
  } catch (error) {
    // No size, or one below 0.
    if (error instanceof core.TypeTorchError) return Number.NaN;
    throw error;
  }
}
