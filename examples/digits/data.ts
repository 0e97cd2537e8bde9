import * as tt from "typetorch";
import { readIdx } from "./idx.js";

/** Images of 8 × 8 pixels between 0 and 1, and the digit that each shows. */
export interface Digits {
  readonly images: tt.Tensor<[number, 1, 8, 8], "float32", "cpu">;
  readonly labels: tt.Tensor<[number], "int64", "cpu">;
  readonly count: number;
}

export function loadDigits(part: "train" | "test"): Digits {
  const read = (name: string) => readIdx(new URL(`../../digits/data/${part}-${name}-ubyte.gz`, import.meta.url));
  const [images, labels] = [read("images-idx3"), read("labels-idx1")];
  const count = labels.data.length;
  return {
    images: tt.fromTypedArray(images.data, [count, 1, 8, 8], { dtype: "float32" }).div(16),
    labels: tt.fromTypedArray(labels.data, [count], { dtype: "int64" }),
    count,
  };
}
