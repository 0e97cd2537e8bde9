import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { aten, empty, fromTypedArray, type DType, type Tensor } from "@typetorch/core";

/** A tensor as fixtures/make_data.py writes it. */
export interface Stored {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** The elements in order, as base64. */
  readonly data: string;
}

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

export function readFixture<T>(name: string): T {
  return JSON.parse(readFileSync(fixturePath(name), "utf8")) as T;
}

export function restore({ dtype, shape, data }: Stored): Tensor {
  const bytes = new Uint8Array(Buffer.from(data, "base64"));
  if (bytes.length === 0) return empty(shape, { dtype });
  return (aten("aten::view.dtype", [fromTypedArray(bytes), dtype])[0] as Tensor).reshape(shape);
}

export function store(tensor: Tensor): Stored {
  const { dtype, shape } = tensor;
  const flat = aten("aten::contiguous", [tensor.detach().reshape([-1])])[0] as Tensor;
  const bytes = flat.numel === 0 ? [] : (aten("aten::view.dtype", [flat, "uint8"])[0] as Tensor).toTypedArray();
  return { dtype, shape, data: Buffer.from(bytes as Uint8Array).toString("base64") };
}
