import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { floats } from "./hint.js";

/** The dims, some of them 1, some of the first left off. */
function stretched(make: Maker, dims: readonly Dim[]): Dim[] {
  const kept = make.random.chance(0.15) ? dims.slice(make.random.int(0, dims.length)) : dims;
  return kept.map((dim) => (make.random.chance(0.12) ? literal(1) : dim));
}

/** Whole calls: no schema describes them as they are called. */
export const attentionCalls: Readonly<Record<string, (make: Maker) => string>> = {
  scaledDotProductAttention: (make) => {
    const leading = make.dims(make.random.int(0, 3));
    const grouped = make.random.chance(0.25);
    const [length, entries, features, width] = [make.dim(), make.dim(), make.dim(), make.dim()];
    const heads = literal(make.random.int(1, 3));
    const groups = make.spoilt && make.random.chance(0.3) ? make.random.int(1, 5) : heads.size * make.random.int(1, 3);
    const of = (own: Dim, last: readonly Dim[]) => make.spoil(grouped && make.random.chance(0.97) ? [...stretched(make, leading), own, ...last] : [...stretched(make, leading), ...last]);
    const dtype = make.random.chance(0.1) ? make.random.pick(["float16", "bfloat16"]) : make.dtypeFor(floats);
    const other = () => (make.random.chance(0.97) ? dtype : make.dtypeFor());
    const query = make.selfTensor(of(literal(groups), [length, features]), dtype);
    const key = make.tensor(of(heads, [entries, features]), other());
    const value = make.tensor(of(heads, [entries, width]), other());
    const options: string[] = [];
    if (grouped) options.push(`enableGqa: ${make.random.chance(0.95) ? "true" : make.bool()}`);
    const masked = make.random.chance(0.4);
    if (masked) {
      const scores = [...(grouped ? [...leading, literal(groups)] : leading), length, entries];
      const mask = stretched(make, scores.slice(make.random.int(0, scores.length)));
      options.push(`attnMask: ${make.tensor(make.spoil(mask), make.random.chance(0.9) ? make.random.pick(["bool", "float32", dtype]) : make.dtypeFor())}`);
    }
    if (make.random.chance(masked ? 0.1 : 0.3)) options.push(`isCausal: ${make.bool()}`);
    if (make.random.chance(0.1)) options.push("dropoutP: 0.5");
    if (make.random.chance(0.1)) options.push(`scale: ${make.random.pick(["0.5", "2", "null"])}`);
    return `tt.scaledDotProductAttention(${query}, ${key}, ${value}${options.length > 0 ? `, { ${options.join(", ")} }` : ""})`;
  },
};
