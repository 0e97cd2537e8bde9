import type { Signature } from "../row.js";
import { like } from "./sets.js";

const dims = "number | readonly number[] | null";

/** A norm: its order by position or as an option `name`, then options. */
function norm(op: string, rule: string, name: string, orders: string, order: string, dim: { readonly type: string; readonly default: string }, refused: string): Signature {
  const p = `OrderIn<P, "${name}", ${order}>`;
  const option = (member: string, second: string, value: string) => `NormOption<P, "${member}", ${second}, ${value}>`;
  const shape = `${rule}<"${op}", T["shape"], ${p}, ${option("dim", "I", dim.default)}, ${option("keepdim", "K", "false")}>`;
  const dtype = `Chosen<E, P, T["dtype"]>`;
  const fits = `NormDType<"${op}", T["dtype"], ${option("dtype", "E", "never")}>`;
  // Where nothing else is given, what is wrong stands on the tensor.
  const input = rule === "MatrixNorm" ? `Sliced<"${op}", T["shape"]>` : "unknown";
  return (
    `<T extends Tensor, const P extends ${orders} | { readonly ${name}?: ${orders}; readonly dim?: ${dim.type}; readonly keepdim?: boolean; readonly dtype?: DType | null } = ${order}, const I extends ${dim.type} = ${dim.default}, K extends boolean = false, E extends DType | null = never>` +
    `(self: T & Guard<Supports<"${op}", T, ${refused.replaceAll("$", p)}, ${input}>>, ${name}?: Argument<P, NormHolds<P, ${shape}, ${fits}>>, options?: { dim?: I; keepdim?: K; dtype?: Argument<E, ${fits}> }): ${like(`Shaped<${shape}>`, `RealDTypeOf<${dtype}>`)}`
  );
}

const any = { type: dims, default: "null" };
export const torchNorm = (): Signature => norm("norm", "Norm", "p", 'number | "fro" | "nuc" | null', '"fro"', any, "NotNormedBy<$ extends number ? 1 : $>");
export const vectorNorm = (): Signature => norm("vectorNorm", "VectorNorm", "ord", "number", "2", any, "NotNormed");
export const matrixNorm = (): Signature =>
  norm("matrixNorm", "MatrixNorm", "ord", 'number | "fro" | "nuc"', '"fro"', { type: "TwoDims", default: "LastTwo" }, "NotNormedBy<$>");

export function cond(): Signature {
  const rule = 'Condition<"cond", T["shape"], OrderIn<P, "p", null>>';
  return (
    '<T extends Tensor, const P extends number | "fro" | "nuc" | null | { readonly p?: number | "fro" | "nuc" | null } = null>' +
    `(self: T & Guard<Supports<"cond", T, NotLapack, ${rule}>>, p?: P): ${like(`Leading<${rule}>`, 'RealDTypeOf<T["dtype"]>')}`
  );
}

export function dist(): Signature {
  const difference = 'Subtrahend<"dist", O, Computed<"dist", Elementwise<"dist", T, O>, "bool" | IntDType | StorageOnly>>';
  return `<T extends Tensor, O extends Tensor>(self: T & Supports<"dist", T, "bool">, other: O & Guard<${difference}>, p?: number | { p?: number }): Made<Distance<${difference}>>`;
}

/** Slices along a dim scaled down to a norm; `inPlace` or not. */
export function renorm(op: string): Signature {
  return (
    "<T extends Tensor, const P extends number, const I extends number, const M extends number>" +
    `(self: T & Guard<Supports<"${op}", T, "bool" | IntDType | "complex32" | StorageOnly, Sliced<"${op}", T["shape"]>>>, ` +
    `p: Argument<P, Above<"${op}", "p", P, false>>, dim: Argument<I, Axis<"${op}", T["shape"], I>>, maxnorm: Argument<M, Above<"${op}", "maxnorm", M, true>>): T`
  );
}
