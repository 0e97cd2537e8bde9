import { complex, polar, viewAsReal } from "@typetorch/core";
import { t, two, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  complex: [two([2, 3], [3], (x, y) => viewAsReal(complex(x, y)))],
  polar: [two([2, 3], [3], (x, y) => viewAsReal(polar(x, y)))],
  real: [two([3], [3], (x, y) => complex(x, y).mul(y).real())],
  imag: [two([3], [3], (x, y) => complex(x, y).mul(complex(y, x)).imag())],
  angle: [two([3], [3], (x, y) => complex(x, y).angle())],
  conj: [two([3], [3], (x, y) => complex(x, y).conj().mul(complex(y, x)).imag())],
  conjPhysical: [two([3], [3], (x, y) => complex(x, y).conjPhysical().imag())],
  resolveConj: [two([3], [3], (x, y) => complex(x, y).conj().resolveConj().imag())],
  viewAsReal: [two([3], [3], (x, y) => viewAsReal(complex(x, y)))],
  viewAsComplex: [t([3, 2], (x) => x.viewAsComplex().imag())],
};
