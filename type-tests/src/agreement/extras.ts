import type { Op } from "./calls.js";
import { einops } from "./hints/einops.js";
import { expressions } from "./hints/expressions.js";
import type { Maker } from "./maker.js";
import { literal, type Dim } from "./operands.js";
import { run } from "./run.js";

/** One part of an index, and how many dims it takes. */
function part(make: Maker, dims: readonly Dim[]): { readonly text: string; readonly taken: number } {
  const { size } = dims[0]!;
  const reach = make.spoilt && make.random.chance(0.3) ? 2 : 0;
  const isLiteral = !dims[0]!.type.startsWith('"');
  switch (make.random.weighted({ integer: 5, range: 5, tensor: 1, mask: 0.7, list: isLiteral ? 0.5 : 0, trues: isLiteral ? 0.3 : 0 })) {
    case "integer":
      return { text: make.int(make.random.int(-size - reach, size - 1 + reach)), taken: 1 };
    case "range": {
      const bound = () => (make.random.chance(0.3) ? "" : String(make.random.int(-size - 1, size + 1)));
      const step = make.random.chance(0.3) ? `:${make.random.pick(make.spoilt ? [0, -1, 2] : [1, 2, 3])}` : "";
      const text = `${bound()}:${bound()}${step}`;
      return { text: JSON.stringify(make.random.chance(0.05) ? ` ${text} ` : text), taken: 1 };
    }
    case "tensor":
      return { text: make.tensor(make.dims(make.random.int(0, 2)), make.dtypeFor(["int64", "int64", "int32"]), 0), taken: 1 };
    case "mask": {
      const taken = make.random.int(1, Math.min(2, dims.length));
      return { text: make.tensor(make.spoil(dims.slice(0, taken)), make.random.chance(0.05) ? "uint8" : "bool"), taken };
    }
    case "list": {
      const position = () => make.random.int(-size - reach, size - 1 + reach);
      const row = () => `[${Array.from({ length: 2 }, position).join(", ")}]`;
      return { text: make.random.chance(0.5) ? row() : `[${row()}, ${row()}]`, taken: 1 };
    }
    case "trues":
      return { text: `[${Array.from({ length: size + (reach > 0 ? 1 : 0) }, () => make.random.chance(0.5)).join(", ")}]`, taken: 1 };
  }
}

/** Indices for some tensor, which is declared first. */
function indexed(make: Maker): { readonly self: string; readonly parts: string[] } {
  const dims = make.expressions(make.random.int(0, 4)).map((dim) => (dim.size === 0 ? literal(1) : dim));
  const self = make.selfTensor(dims);
  const parts: string[] = [];
  for (let at = 0; at < dims.length; ) {
    if (make.random.chance(0.15)) parts.push("null");
    if (make.random.chance(0.06)) parts.push(make.bool());
    if (make.random.chance(0.25)) break;
    const { text, taken } = part(make, dims.slice(at));
    parts.push(text);
    at += taken;
  }
  if (make.random.chance(0.15)) parts.splice(make.random.int(0, parts.length), 0, '"..."');
  if (make.spoilt && make.random.chance(0.3)) parts.push(part(make, [literal(2)]).text);
  return { self, parts };
}

function at(make: Maker): string {
  const { self, parts } = indexed(make);
  return `${self}.at(${parts.join(", ")})`;
}

/** Written values are scalars, tensors of one element, or tensors that broadcast to the part that libtorch reads. */
function setAt(make: Maker): string {
  const { self, parts } = indexed(make);
  const read = run({ declared: make.declared, text: `${self}.at(${parts.join(", ")})` });
  const sizes = make.mode !== "symbols" && read.ran && read.result.kind === "tensor" ? read.result.shape.map(literal) : [];
  const value = make.random.chance(0.4) ? make.scalar() : make.tensor(make.broadcast(sizes));
  return `${self}.setAt([${parts.join(", ")}], ${value})`;
}

/** Nested arrays of one kind of number; in a spoilt call one may be shorter. */
function tensor(make: Maker): string {
  const sizes = make.dims(make.random.int(0, 3)).map(({ size }) => Math.min(Math.max(size, 1), 4));
  const item = make.random.pick(["1", "0.5", "true", "2n"]);
  const nested = ([size, ...rest]: readonly number[]): string => (size === undefined ? item : `[${Array.from({ length: size }, () => nested(rest)).join(", ")}]`);
  const literal = nested(sizes);
  const text = make.spoilt && sizes.length > 1 ? literal.replace(`${item}, ${item}`, item) : literal;
  return make.random.chance(0.4) ? `tt.tensor(${text}, { dtype: ${make.dtypeText()} })` : `tt.tensor(${text})`;
}

function to(make: Maker): string {
  const self = make.selfTensor(make.dims());
  switch (make.random.weighted({ dtype: 4, device: 1, like: 2, options: 2 })) {
    case "dtype":
      return `${self}.to(${make.dtypeText()})`;
    case "device":
      return `${self}.to("cpu")`;
    case "like":
      return `${self}.to(${make.tensor(make.dims())})`;
    case "options":
      return `${self}.to({ dtype: ${make.dtypeText()} })`;
  }
}

/** Accessors whose types are written by hand, beside the table. */
export const extras: readonly Op[] = [
  { name: "at", make: at },
  { name: "setAt", make: setAt },
  { name: "tensor", make: tensor },
  { name: "to", make: to },
  ...einops,
  ...expressions,
];
