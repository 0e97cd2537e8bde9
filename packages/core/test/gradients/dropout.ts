import { dropout } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  dropout: [t([3, 3], (x) => dropout(x, 0.5, false))],
};
