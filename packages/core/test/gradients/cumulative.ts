import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  cumsum: [t([2, 3], (x) => x.cumsum(1))],
};
