import type { Call } from "./calls.js";
import type { Described, Exception } from "./exceptions.js";
import { isOfDType, isTrivial } from "./exceptions.js";

const perSides = (...names: readonly string[]): string[] => names.flatMap((name) => [1, 2, 3].map((sides) => `${name}${sides}d`));
const isConvolution = ({ op }: Call): boolean => /^conv/.test(op);

/** Ops of windows for which it matters how large a symbol is. */
export const sizeOps = perSides("conv", "convTranspose", "maxPool", "avgPool", "lpPool", "adaptiveAvgPool", "adaptiveMaxPool", "maxUnpool", "fractionalMaxPool").concat("convTbc", "interpolate", "gridSample", "affineGrid", "im2col", "fold");

/** Results whose types cannot say all. */
export const vague: Readonly<Record<string, (call: Described) => boolean>> = {
  // A norm without bound is a number to the compiler: only floats surely stay what they are.
  ...Object.fromEntries(perSides("lpPool").map((op) => [op, ({ text }: Described) => text.includes("Infinity")])),
  // A product with a decimal that is no fraction of two may be rounded to a whole number, or to one less.
  interpolate: ({ text }) => /(1\.1|0\.3)\b/.test(text),
};

/** Calls that the types refuse and libtorch runs. */
export const refusals: readonly Exception[] = [
  { reason: "a result of no entries, for which kernels check no dtypes", holds: ({ op, text }, message) => isOfDType(message) && (op.startsWith("maxUnpool") || (op.startsWith("adaptive") && /\b0\b/.test(text))) },
  { reason: "an image that keeps its size is copied, whatever its dtype", holds: ({ op, text }, message) => op === "interpolate" && isOfDType(message) && /lanczos|antialias/.test(text) },
  { reason: "of no images, convolutions check few options", holds: (call) => isConvolution(call) && isTrivial(call) },
  { reason: "a bias of another dtype, which some kernels of convolutions copy", holds: (call, message) => isConvolution(call) && /dtypes \w+ and \w+ differ/.test(message) },
  { reason: "a dilation of 0, which changes nothing for windows of one entry", holds: (call, message) => isConvolution(call) && message.includes("the dilation must be") },
  { reason: "nothing left of an image, which unpooling puts nothing into", holds: ({ op }, message) => op.startsWith("maxUnpool") && message.includes("leaves nothing") },
  { reason: "nothing left of an image, which a library's kernel for some dtypes and groups takes", holds: (call, message) => isConvolution(call) && message.includes("leaves nothing") },
];

/** Calls of known operands that the types accept and libtorch refuses, for a value. */
export const values: readonly Exception[] = [
  { reason: "a symbol may be 1, and of a whole image there is a mean of complex numbers", holds: ({ op, mode }, message) => mode === "symbols" && op.startsWith("adaptiveAvg") && /complex/i.test(message) },
  { reason: "libtorch stumbles over three channels of bytes that become one pixel", holds: ({ op }, message) => op === "interpolate" && message.includes("num_channels == unpacked_output.size(0) INTERNAL ASSERT FAILED") },
  { reason: "a norm without bound is a number to the compiler, which cannot tell what it computes with", holds: ({ op, text }) => op.startsWith("lpPool") && text.includes("Infinity") },
];
