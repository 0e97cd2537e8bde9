import { ArgumentError, DTypeError, ShapeError } from "@typetorch/ffi";
import { callingAs } from "../call.js";
import { checkOptionNames } from "../check.js";
import { shown } from "../encode.js";
import { padZeros } from "../generated/internal.js";
import * as ops from "../generated/operators.js";
import { Tensor } from "../tensor.js";
import { scaledDotProductAttention } from "./attention.js";
import { dropout } from "./dropout.js";

export interface MultiHeadAttentionOptions {
  training?: boolean;
  keyPaddingMask?: Tensor | null;
  needWeights?: boolean;
  attnMask?: Tensor | null;
  useSeparateProjWeight?: boolean;
  qProjWeight?: Tensor | null;
  kProjWeight?: Tensor | null;
  vProjWeight?: Tensor | null;
  averageAttnWeights?: boolean;
  isCausal?: boolean;
}

const op = "multiHeadAttentionForward";
const optionNames = ["training", "keyPaddingMask", "needWeights", "attnMask", "useSeparateProjWeight", "qProjWeight", "kProjWeight", "vProjWeight", "averageAttnWeights", "isCausal"];

const text = (shape: readonly number[]) => `[${shape.join(", ")}]`;
const refuse = (what: string, Kind: typeof ShapeError | typeof ArgumentError | typeof DTypeError = ShapeError): never => {
  throw new Kind(`${op}: ${what}`);
};

/** PyTorch: `torch.nn.functional.multi_head_attention_forward`, without static keys and values. */
export function multiHeadAttentionForward(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  embedDimToCheck: number,
  numHeads: number,
  inProjWeight: Tensor | null,
  inProjBias: Tensor | null,
  biasK: Tensor | null,
  biasV: Tensor | null,
  addZeroAttn: boolean,
  dropoutP: number,
  outProjWeight: Tensor,
  outProjBias: Tensor | null,
  options: MultiHeadAttentionOptions = {},
): [Tensor, Tensor | null] {
  checkOptionNames(op, options, optionNames);
  const { training = true, keyPaddingMask = null, needWeights = true, attnMask = null, useSeparateProjWeight = false, averageAttnWeights = true, isCausal = false } = options;
  const { qProjWeight = null, kProjWeight = null, vProjWeight = null } = options;
  const given = { inProjBias, biasK, biasV, outProjBias, attnMask, keyPaddingMask, ...(useSeparateProjWeight ? {} : { inProjWeight }) };
  checkTensors({ query, key, value, outProjWeight, ...(useSeparateProjWeight ? { qProjWeight, kProjWeight, vProjWeight } : {}) }, given);
  const isBatched = query.ndim === 3;
  const { length, batch, embed, entries } = checkOperands(query.shape, key.shape, value.shape, useSeparateProjWeight);
  if (embedDimToCheck !== embed) refuse(`embedDimToCheck is ${shown(embedDimToCheck)}, the query ${text(query.shape)} has ${embed} features`);
  if (!Number.isSafeInteger(numHeads) || numHeads < 1) refuse(`there must be at least one head, not ${shown(numHeads)}`, ArgumentError);
  if (embed % numHeads !== 0) refuse(`the ${embed} features of the query ${text(query.shape)} do not divide into ${numHeads} heads`);
  if (isCausal && attnMask === null) refuse("isCausal says of attnMask that it is causal: attnMask must be given", ArgumentError);
  if (!useSeparateProjWeight && inProjWeight === null) refuse("inProjWeight is null, as it may be with useSeparateProjWeight", ArgumentError);
  if ((biasK === null) !== (biasV === null)) refuse("biasK and biasV come together", ArgumentError);
  const keyFeatures = key.shape.at(-1)!;
  const weights = useSeparateProjWeight
    ? [["qProjWeight", qProjWeight, [embed, embed]], ["kProjWeight", kProjWeight, [embed, keyFeatures]], ["vProjWeight", vProjWeight, [embed, value.shape.at(-1)!]]] as const
    : [["inProjWeight", inProjWeight, [3 * embed, embed]]] as const;
  for (const [name, tensor, shape] of [...weights, ["inProjBias", inProjBias, [3 * embed]], ["biasK", biasK, [1, 1, embed]], ["biasV", biasV, [1, 1, embed]]] as const) checkShape(name, tensor, shape);
  if (outProjWeight.ndim !== 2 || outProjWeight.shape[1] !== embed) refuse(`the outProjWeight ${text(outProjWeight.shape)} must be [?, ${embed}]`);
  checkShape("outProjBias", outProjBias, [outProjWeight.shape[0]!]);
  checkShape("keyPaddingMask", keyPaddingMask, isBatched ? [batch, entries] : [entries]);
  checkShape("attnMask", attnMask, attnMask?.ndim === 3 ? [batch * numHeads, length, entries] : [length, entries]);

  return callingAs(op, () => {
    const ofBatch = (x: Tensor) => (isBatched ? x : ops.unsqueeze(x, 1));
    const projections = useSeparateProjWeight ? [qProjWeight!, kProjWeight!, vProjWeight!] : ops.chunk(inProjWeight!, 3);
    const biases = inProjBias === null ? [null, null, null] : ops.chunk(inProjBias, 3);
    const project = (x: Tensor, index: number) => ops.linear(ofBatch(x), projections[index]!, { bias: biases[index] ?? null });
    let [k, v] = [project(key, 1), project(value, 2)];
    let mask = hints(isCausal, needWeights, keyPaddingMask) ? null : additive(attnMask, query);
    let padding = additive(keyPaddingMask, query);
    const lengthen = () => {
      mask = mask && padZeros(mask, [0, 1]);
      padding = padding && padZeros(padding, [0, 1]);
    };
    if (biasK && biasV) {
      k = ops.cat([k, ops.expand(biasK, [1, batch, embed])]);
      v = ops.cat([v, ops.expand(biasV, [1, batch, embed])]);
      lengthen();
    }
    const depth = embed / numHeads;
    const heads = (x: Tensor) => ops.transpose(ops.reshape(x, [x.shape[0]!, batch * numHeads, depth]), 0, 1);
    const q = heads(project(query, 0));
    [k, v] = [heads(k), heads(v)];
    if (addZeroAttn) {
      const zeros = ops.zeros([batch * numHeads, 1, depth], { dtype: k.dtype, device: k.device });
      [k, v] = [ops.cat([k, zeros], 1), ops.cat([v, zeros], 1)];
      lengthen();
    }
    const all = k.shape[1]!;
    const merged = withPadding(mask, padding, batch, numHeads, all);
    const dropped = training ? dropoutP : 0;
    const out = (x: Tensor) => {
      const projected = ops.linear(x, outProjWeight, { bias: outProjBias });
      return isBatched ? projected : ops.squeeze(projected, 1);
    };
    if (!needWeights) {
      const whole = (x: Tensor) => ops.reshape(x, [batch, numHeads, x.shape[1]!, depth]);
      const attended = scaledDotProductAttention(whole(q), whole(k), whole(v), {
        attnMask: merged && (merged.shape[0] === 1 ? merged : ops.reshape(merged, [batch, numHeads, merged.shape[1]!, all])),
        dropoutP: dropped,
        isCausal: isCausal && merged === null,
      });
      return [out(ops.reshape(ops.permute(attended, [2, 0, 1, 3]), [length, batch, embed])), null];
    }
    const scaled = ops.mul(q, Math.sqrt(1 / depth));
    const scores = merged ? ops.baddbmm(merged, scaled, ops.transpose(k, 1, 2)) : ops.bmm(scaled, ops.transpose(k, 1, 2));
    const attention = dropped > 0 ? dropout(ops.softmax(scores, -1), dropped) : ops.softmax(scores, -1);
    const output = out(ops.reshape(ops.transpose(ops.bmm(attention, v), 0, 1), [length, batch, embed]));
    const each = ops.reshape(attention, [batch, numHeads, length, all]);
    const said = averageAttnWeights ? ops.mean(each, 1) : each;
    return [output, isBatched ? said : ops.squeeze(said, 0)];
  });
}

/** Whether nothing but causality is asked, which has a kernel of its own. */
const hints = (isCausal: boolean, needWeights: boolean, keyPaddingMask: Tensor | null): boolean => isCausal && !needWeights && keyPaddingMask === null;

/** A mask as it is added to scores: where a bool one is true, −∞. */
function additive(mask: Tensor | null, query: Tensor): Tensor | null {
  return mask?.dtype === "bool" ? ops.maskedFill(ops.zerosLike(mask, { dtype: query.dtype }), mask, -Infinity) : mask;
}

/** The mask `[1 or batch · heads, length or 1, entries]` of both, or none. */
function withPadding(mask: Tensor | null, padding: Tensor | null, batch: number, heads: number, entries: number): Tensor | null {
  const broad = mask?.ndim === 2 ? ops.unsqueeze(mask, 0) : mask;
  if (!padding) return broad;
  const each = ops.reshape(ops.expand(ops.reshape(padding, [batch, 1, 1, entries]), [batch, heads, 1, entries]), [batch * heads, 1, entries]);
  return broad ? ops.add(broad, each) : each;
}

function checkTensors(required: Readonly<Record<string, unknown>>, optional: Readonly<Record<string, unknown>>): void {
  for (const [name, tensor] of Object.entries(required)) if (!(tensor instanceof Tensor)) refuse(`argument '${name}' must be a Tensor, got ${shown(tensor)}`, ArgumentError);
  const { query } = required as { query: Tensor };
  for (const [name, tensor] of Object.entries({ ...required, ...optional })) {
    if (tensor === null) continue;
    if (!(tensor instanceof Tensor)) return refuse(`argument '${name}' must be a Tensor or null, got ${shown(tensor)}`, ArgumentError);
    const isMask = name.endsWith("Mask");
    if (tensor.dtype !== query.dtype && !(isMask && tensor.dtype === "bool")) {
      refuse(isMask ? `beside a query of ${query.dtype} the ${name} must be bool or ${query.dtype}, not ${tensor.dtype}` : `dtypes ${query.dtype} and ${tensor.dtype} differ`, DTypeError);
    }
  }
}

function checkOperands(query: readonly number[], key: readonly number[], value: readonly number[], separate: boolean) {
  const rank = query.length;
  if (rank !== 2 && rank !== 3) refuse(`the query ${text(query)} must have 2 or 3 dims`);
  for (const [name, shape] of [["key", key], ["value", value]] as const) {
    if (shape.length !== rank) refuse(`the query ${text(query)} has ${rank} dims, the ${name} ${text(shape)} has ${shape.length}`);
    if (rank === 3 && shape[1] !== query[1]) refuse(`the query ${text(query)} is a batch of ${query[1]}, the ${name} ${text(shape)} of ${shape[1]}`);
    if (!separate && shape.at(-1) !== query.at(-1)) refuse(`the query ${text(query)} has ${query.at(-1)} features, the ${name} ${text(shape)} has ${shape.at(-1)}`);
  }
  if (key[0] !== value[0]) refuse(`the key ${text(key)} has ${key[0]} entries, the value ${text(value)} has ${value[0]}`);
  return { length: query[0]!, batch: rank === 3 ? query[1]! : 1, embed: query.at(-1)!, entries: key[0]! };
}

function checkShape(name: string, tensor: Tensor | null, shape: readonly number[]): void {
  if (tensor !== null && text(tensor.shape) !== text(shape)) refuse(`the ${name} ${text(tensor.shape)} must be ${text(shape)}`);
}
