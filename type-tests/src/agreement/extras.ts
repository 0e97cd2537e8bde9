import type { Op } from "./calls.js";
import { einops } from "./hints/einops.js";
import type { Maker } from "./maker.js";
import { literal, type Dim } from "./operands.js";

/** One part of an index for a dim. */
function part(make: Maker, dim: Dim): string {
  const { size } = dim;
  const reach = make.spoilt && make.random.chance(0.3) ? 2 : 0;
  switch (make.random.weighted({ integer: 5, range: 5, list: 1, mask: 0.7 })) {
    case "integer":
      return make.int(make.random.int(-size - reach, size - 1 + reach));
    case "range": {
      const bound = () => (make.random.chance(0.3) ? "" : String(make.random.int(-size - 1, size + 1)));
      const step = make.random.chance(0.3) ? `:${make.random.pick(make.spoilt ? [0, -1, 2] : [1, 2, 3])}` : "";
      return `"${bound()}:${bound()}${step}"`;
    }
    case "list":
      return make.tensor(make.dims(make.random.int(0, 2)), "int64", 0);
    case "mask":
      return make.tensor([dim], "bool");
  }
}

/** Indices for some tensor, which is declared first. */
function indexed(make: Maker): { readonly self: string; readonly parts: string[] } {
  const dims = make.dims(make.random.int(0, 4)).map((dim) => (dim.size === 0 ? literal(1) : dim));
  const self = make.selfTensor(dims);
  const parts: string[] = [];
  for (const dim of dims) {
    if (make.random.chance(0.15)) parts.push("null");
    if (make.random.chance(0.25)) break;
    parts.push(part(make, dim));
  }
  if (make.random.chance(0.15)) parts.splice(make.random.int(0, parts.length), 0, '"..."');
  if (make.spoilt && make.random.chance(0.3)) parts.push(part(make, literal(2)));
  return { self, parts };
}

function at(make: Maker): string {
  const { self, parts } = indexed(make);
  return `${self}.at(${parts.join(", ")})`;
}

/** Written values are scalars, or tensors of one element: what else fits depends on every index. */
function setAt(make: Maker): string {
  const { self, parts } = indexed(make);
  const value = make.random.chance(0.5) ? make.scalar() : make.tensor(make.dims(0));
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
];
