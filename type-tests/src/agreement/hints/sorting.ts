import type { Maker } from "../maker.js";
import type { Hint } from "./hint.js";

/** One element is in order whatever its dtype: that says little. */
const inOrder: Hint = (make) => {
  const dims = make.dims();
  return { self: make.selfTensor(dims, dims.length === 0 && make.random.chance(0.98) ? "float32" : undefined) };
};

/** Ops along a dim that compare elements, and lookups. */
export const sorting: Readonly<Record<string, Hint>> = {
  ...Object.fromEntries(["sort", "argsort", "topk", "kthvalue", "mode", "cummax", "cummin", "cumsum", "cumprod"].map((op) => [op, inOrder])),
  isin: (make) => {
    const item = () => make.tensor(make.dims());
    return { elements: make.selfTensor(make.dims()), element: make.scalar(), testElements: item(), testElement: make.scalar() };
  },
};

function unique(name: string, sorted: boolean): (make: Maker) => string {
  return (make) => {
    const self = make.selfTensor(make.dims());
    const options = [
      ...(sorted && make.random.chance(0.2) ? [`sorted: ${make.bool()}`] : []),
      ...(make.random.chance(0.4) ? [`returnInverse: ${make.bool()}`] : []),
      ...(make.random.chance(0.4) ? [`returnCounts: ${make.bool()}`] : []),
      ...(make.random.chance(0.5) ? [`dim: ${make.random.chance(0.1) ? "null" : make.int(make.dimNumber())}`] : []),
    ];
    const rest = options.length > 0 ? `{ ${options.join(", ")} }` : "";
    return make.random.chance(0.5) ? `${self}.${name}(${rest})` : `tt.${name}(${[self, rest].filter(Boolean).join(", ")})`;
  };
}

/** Whole calls of the composites. */
export const sortingCalls: Readonly<Record<string, (make: Maker) => string>> = {
  unique: unique("unique", true),
  uniqueConsecutive: unique("uniqueConsecutive", false),
};
