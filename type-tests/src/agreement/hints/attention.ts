import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { floats } from "./hint.js";

/** The dims, some of them 1, some of the first left off. */
function stretched(make: Maker, dims: readonly Dim[]): Dim[] {
  const kept = make.random.chance(0.15) ? dims.slice(make.random.int(0, dims.length)) : dims;
  return kept.map((dim) => (make.random.chance(0.12) ? literal(1) : dim));
}

/** Several heads: sizes that fit, masks and biases in some of the calls. */
function multiHeadAttentionForward(make: Maker): string {
  const heads = make.random.int(1, 3);
  const embed = make.random.chance(0.9) ? heads * make.random.int(1, 3) : make.random.int(0, 6);
  const [length, entries, batch] = [make.dim(), make.dim(), make.random.chance(0.7) ? [make.dim()] : []];
  const dtype = make.random.chance(0.1) ? make.random.pick(["float16", "bfloat16"]) : make.dtypeFor(floats);
  const other = () => (make.random.chance(0.98) ? dtype : make.dtypeFor());
  const spoil = (dims: readonly Dim[]) => (make.random.chance(0.4) ? make.spoil(dims) : [...dims]);
  const tensor = (dims: readonly Dim[], of = other()) => make.tensor(spoil(dims), of);
  const features = (size: number) => literal(size);
  const own = make.random.chance(0.3);
  const [ofKeys, ofValues] = own ? [make.random.int(1, 4), make.random.int(1, 4)] : [embed, embed];
  const query = make.selfTensor(spoil([length, ...batch, features(embed)]), dtype);
  const key = tensor([entries, ...batch, features(ofKeys)]);
  const value = tensor([entries, ...batch, features(ofValues)]);
  const biased = make.random.chance(0.3);
  const out = make.dim();
  const or = (chance: number, text: () => string) => (make.random.chance(chance) ? text() : "null");
  const entryBias = () => (make.spoilt && make.random.chance(0.1) ? "null" : tensor([literal(1), literal(1), features(embed)]));
  const positional = [
    query, key, value, make.int(make.spoilt && make.random.chance(0.1) ? embed + 1 : embed), make.int(make.spoilt && make.random.chance(0.2) ? make.random.int(-1, 4) : heads),
    or(own ? 0.2 : 0.97, () => tensor([features(3 * embed), features(embed)])), or(0.5, () => tensor([features(3 * embed)])),
    biased ? entryBias() : "null", biased ? entryBias() : "null", make.bool(), make.random.pick(["0", "0.1"]), tensor([out, features(embed)]), or(0.4, () => tensor([out])),
  ];
  const options: string[] = [];
  if (own) {
    options.push(`useSeparateProjWeight: ${make.random.chance(0.95) ? "true" : make.bool()}`);
    const weight = (name: string, size: number) => { if (!make.spoilt || make.random.chance(0.95)) options.push(`${name}: ${tensor([features(embed), features(size)])}`); };
    weight("qProjWeight", embed);
    weight("kProjWeight", ofKeys);
    weight("vProjWeight", ofValues);
  }
  const mask = () => (make.random.chance(0.95) ? make.random.pick(["bool", dtype]) : make.dtypeFor());
  if (make.random.chance(0.3)) options.push(`keyPaddingMask: ${tensor([...batch, entries], mask())}`);
  const masked = make.random.chance(0.4);
  const all = literal((batch[0]?.size ?? 1) * heads);
  if (masked) options.push(`attnMask: ${tensor([...(make.random.chance(0.4) && !batch[0]?.type.startsWith('"') ? [all] : []), length, entries], mask())}`);
  if (make.random.chance(masked ? 0.3 : 0.05)) options.push(`isCausal: ${make.bool()}`);
  if (make.random.chance(0.5)) options.push(`needWeights: ${make.bool()}`);
  if (make.random.chance(0.4)) options.push(`averageAttnWeights: ${make.bool()}`);
  if (make.random.chance(0.1)) options.push(`training: ${make.bool()}`);
  return `tt.multiHeadAttentionForward(${positional.join(", ")}${options.length > 0 ? `, { ${options.join(", ")} }` : ""})`;
}

/** Whole calls: no schema describes them as they are called. */
export const attentionCalls: Readonly<Record<string, (make: Maker) => string>> = {
  multiHeadAttentionForward,
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
