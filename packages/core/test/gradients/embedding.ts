import { embedding, tensor } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  embedding: [t([4, 2], (weight) => embedding(weight, tensor([[1, 3], [1, 0]], { dtype: "int64" })))],
};
