import type { Signature } from "../row.js";
import { decided, like } from "./sets.js";

const operands = (op: string, shape: string, refused: string) =>
  `input: T & Supports<"${op}", T, ${refused}>, weight: O & Guard<Alike<"${op}", T, O, ${decided(op, shape)}>>`;

/** A convolution over `sides` dims. */
export function convolved(op: string, sides: 1 | 2 | 3): Signature {
  const shape = `Convolution<"${op}", ${sides}, T["shape"], O["shape"], S, P, D, G>`;
  return (
    '<T extends Tensor, O extends Tensor, C extends Tensor | null = null, const S extends Sides = 1, const P extends Sides | "same" | "valid" = 0, const D extends Sides = 1, const G extends number = 1>' +
    `(${operands(op, shape, "Unconvolved<D>")}, ` +
    `options?: { bias?: C & BiasLike<"${op}", C, Tensor<[O["shape"][0]], T["dtype"], T["device"]>>; stride?: S; padding?: P; dilation?: D; groups?: G }): ${like(`Shaped<${shape}>`)}`
  );
}

/** A transposed convolution over `sides` dims. */
export function transposedConvolved(op: string, sides: 1 | 2 | 3): Signature {
  const shape = `TransposedConvolution<"${op}", ${sides}, T["shape"], O["shape"], S, P, Q, G, D>`;
  return (
    "<T extends Tensor, O extends Tensor, C extends Tensor | null = null, const S extends Sides = 1, const P extends Sides = 0, const Q extends Sides = 0, const G extends number = 1, const D extends Sides = 1>" +
    `(${operands(op, shape, 'Unconvolved<2>')}, ` +
    `options?: { bias?: C & Guard<TransposedBias<"${op}", O["shape"], G, C, T>>; stride?: S; padding?: P; outputPadding?: Q; groups?: G; dilation?: D }): ${like(`Shaped<${shape}>`)}`
  );
}

/** A convolution over the first dim. */
export function timeConvolved(op: string): Signature {
  const shape = `TimeConvolution<"${op}", T["shape"], O["shape"], P>`;
  return (
    "<T extends Tensor, O extends Tensor, C extends Tensor, const P extends number = 0>" +
    `(self: T & Supports<"${op}", T, "bool" | BareUnsigned | "complex32" | StorageOnly>, weight: O & Guard<Alike<"${op}", T, O, ${shape}>>, ` +
    `bias: C & BiasLike<"${op}", C, Tensor<[O["shape"][2]], T["dtype"], T["device"]>>, options?: { pad?: P }): ${like(`Shaped<${shape}>`)}`
  );
}
