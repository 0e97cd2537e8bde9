import { TypeTorchError } from "@typetorch/ffi";
import { gradFunction, noGrad } from "./autograd.js";
import { tensor as tensorFrom } from "./data-in.js";
import { toTypedArray } from "./data-out.js";
import { isComplex, isFloatingPoint, type DType } from "./dtype.js";
import { floatFormat, wholeFormat } from "./element-format.js";
import { indexTensors } from "./generated/internal.js";
import { getPrintOptions, type PrintOptions } from "./print-options.js";
import { tidy } from "./scope.js";
import type { Tensor } from "./tensor.js";

export { getPrintOptions, setPrintOptions, type PrintOptions } from "./print-options.js";

const prefix = "tensor(";

/** The tensor as PyTorch prints it PyTorch: `repr(tensor)`. */
export function formatTensor(tensor: Tensor): string {
  const options = getPrintOptions();
  const { shape, dtype, device } = tensor;
  const meta = device.startsWith("meta");
  const empty = shape.includes(0);
  const contents = meta ? "..." : empty ? "[]" : noGrad(() => readableText(tensor, shape, dtype, options));
  const suffixes: string[] = [];
  if (device !== "cpu") suffixes.push(`device='${device}'`);
  if (contents === "..." || (empty && shape.length !== 1) || (!empty && options.edgeitems === 0)) {
    suffixes.push(`size=(${shape.join(", ")}${shape.length === 1 ? "," : ""})`);
  }
  // What numbers, integers and booleans make by themselves goes without saying, unless there is no number to tell by.
  const plain: readonly DType[] = meta || empty ? ["float32"] : ["float32", "complex64", "int64", "bool"];
  if (!plain.includes(dtype)) suffixes.push(`dtype=torch.${dtype}`);
  const computedBy = gradFunction(tensor);
  if (computedBy !== "") suffixes.push(`grad_fn=<${computedBy}>`);
  else if (tensor.requiresGrad) suffixes.push("requires_grad=True");
  return withSuffixes(prefix + contents, suffixes, options.linewidth);
}

/** The elements; of a tensor whose elements cannot be read as numbers (quantised, some sparse ones) only that there are some. */
function readableText(tensor: Tensor, shape: readonly number[], dtype: DType, options: Required<PrintOptions>): string {
  try {
    return tidy(() => elementsText(tensor, shape, dtype, options));
  } catch (error) {
    if (error instanceof TypeTorchError) return "...";
    throw error;
  }
}

function withSuffixes(text: string, suffixes: readonly string[], linewidth: number): string {
  let lineLength = text.length - text.lastIndexOf("\n") + 1;
  for (const suffix of suffixes) {
    if (lineLength + suffix.length + 2 > linewidth) {
      text += `,\n${" ".repeat(prefix.length)}${suffix}`;
      lineLength = prefix.length + suffix.length;
    } else {
      text += `, ${suffix}`;
      lineLength += suffix.length + 2;
    }
  }
  return `${text})`;
}

function elementsText(tensor: Tensor, shape: readonly number[], dtype: DType, options: Required<PrintOptions>): string {
  const { edgeitems, linewidth } = options;
  const summarise = shape.reduce((product, size) => product * size, 1) > options.threshold;
  if (summarise && edgeitems === 0) return "[...]";
  const cut = shape.map((size) => summarise && size > 2 * edgeitems);
  const kept = shape.map((size, dim) => (cut[dim] ? 2 * edgeitems : size));
  const { width, textAt } = elementTexts(cut.includes(true) ? edges(tensor, shape, cut, edgeitems) : tensor, dtype, options);

  const last = shape.length - 1;
  const block = (dim: number, start: number): string => {
    const indent = prefix.length + dim;
    let stride = 1;
    for (let inner = dim + 1; inner <= last; inner++) stride *= kept[inner]!;
    const parts: string[] = [];
    for (let index = 0; index < kept[dim]!; index++) {
      if (cut[dim] && index === edgeitems) parts.push(dim === last ? " ..." : "...");
      parts.push(dim === last ? textAt(start + index) : block(dim + 1, start + index * stride));
    }
    if (dim < last) return `[${parts.join(`,${"\n".repeat(last - dim)}${" ".repeat(indent + 1)}`)}]`;
    const perLine = Math.max(1, Math.floor((linewidth - indent) / (width + 2)));
    const lines: string[] = [];
    for (let index = 0; index < parts.length; index += perLine) lines.push(parts.slice(index, index + perLine).join(", "));
    return `[${lines.join(`,\n${" ".repeat(indent + 1)}`)}]`;
  };
  return shape.length === 0 ? textAt(0) : block(0, 0);
}

/** The entries that a summary shows: those at both ends of each dim that is cut. Nothing else of the tensor is read. */
function edges(tensor: Tensor, shape: readonly number[], cut: readonly boolean[], edgeitems: number): Tensor {
  const indices = shape.map((size, dim) => {
    const positions = Array.from({ length: cut[dim] ? 2 * edgeitems : size }, (_, index) => (cut[dim] && index >= edgeitems ? size - 2 * edgeitems + index : index));
    return tensorFrom(positions, { dtype: "int64" }).reshape(shape.map((_, other) => (other === dim ? -1 : 1)));
  });
  return indexTensors(tensor, indices);
}

/** The text of each element, and the characters one takes. */
function elementTexts(tensor: Tensor, dtype: DType, options: Required<PrintOptions>): { width: number; textAt: (index: number) => string } {
  const values = toTypedArray(tensor);
  if (!isComplex(dtype)) {
    const format = isFloatingPoint(dtype) ? floatFormat(values as Float64Array, options) : wholeFormat(values, dtype === "bool");
    return { width: format.width, textAt: (index) => format.text(values[index]!) };
  }
  const pairs = values as Float64Array;
  const real = floatFormat(pairs.filter((_, index) => index % 2 === 0), options);
  const imaginary = floatFormat(pairs.filter((_, index) => index % 2 === 1), options);
  const textAt = (index: number): string => {
    const second = imaginary.text(pairs[2 * index + 1]!).trimStart();
    return `${real.text(pairs[2 * index]!)}${second.startsWith("-") ? "" : "+"}${second}j`;
  };
  return { width: real.width + imaginary.width + 1, textAt };
}
