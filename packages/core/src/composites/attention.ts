import { ShapeError, ValueError } from "@typetorch/ffi";
import { checkOptionNames } from "../check.js";
import { attend } from "../generated/internal.js";
import { Tensor } from "../tensor.js";

export interface AttentionOptions {
  attnMask?: Tensor | null;
  dropoutP?: number;
  isCausal?: boolean;
  scale?: number | null;
  enableGqa?: boolean;
}

/**
 * PyTorch: `torch.nn.functional.scaled_dot_product_attention`.
 *
 * Every size is checked here: libtorch's fused kernels check few of them, and read beside the tensors where they do not fit.
 */
export function scaledDotProductAttention(query: Tensor, key: Tensor, value: Tensor, options: AttentionOptions = {}): Tensor {
  checkOptionNames("scaledDotProductAttention", options, ["attnMask", "dropoutP", "isCausal", "scale", "enableGqa"]);
  const { attnMask = null, dropoutP = 0, isCausal = false, scale = null, enableGqa = false } = options;
  if (![query, key, value].every((tensor) => tensor instanceof Tensor)) return attend(query, key, value); // which says so
  const shapes = { query: query.shape, key: key.shape, value: value.shape };
  const grouped = enableGqa && !sameHeads(shapes);
  const leading = checkOperands(shapes, grouped);
  if (attnMask !== null) {
    if (isCausal) refuse("isCausal is a mask of its own: attnMask must be left out", ValueError);
    checkMask(attnMask.shape, [...leading.scores, shapes.query.at(-2)!, shapes.key.at(-2)!]);
  }
  // Of nothing libtorch gives the query's shape, and masks are to have two dims.
  const empty = [query, key, value].some((tensor) => tensor.numel === 0);
  const asked = empty ? query.expand([...leading.result, ...shapes.query.slice(-2)]) : query;
  const mask = attnMask !== null && attnMask.ndim < 2 ? attnMask.expand([1, attnMask.shape[0] ?? 1]) : attnMask;
  return attend(asked, key, value, { attnMask: mask, dropoutP, isCausal, scale, enableGqa: grouped });
}

interface Shapes {
  readonly query: readonly number[];
  readonly key: readonly number[];
  readonly value: readonly number[];
}

const text = (shape: readonly number[]) => `[${shape.join(", ")}]`;

function refuse(what: string, Kind: typeof ShapeError | typeof ValueError = ShapeError): never {
  throw new Kind(`scaledDotProductAttention: ${what}`);
}

function sameHeads({ query, key, value }: Shapes): boolean {
  const [heads] = query.slice(-3);
  return query.length > 2 && key.length > 2 && value.length > 2 && key.at(-3) === heads && value.at(-3) === heads;
}

/** The leading dims of the scores and of the result. */
function checkOperands(shapes: Shapes, grouped: boolean): { readonly scores: number[]; readonly result: number[] } {
  const { query, key, value } = shapes;
  for (const [name, shape] of Object.entries(shapes)) if (shape.length < 2) refuse(`the ${name} ${text(shape)} must have at least 2 dims`);
  if (query.at(-1) !== key.at(-1)) refuse(`the query ${text(query)} has ${query.at(-1)} features, the key ${text(key)} has ${key.at(-1)}`);
  const scores = broadcast(`the leading dims of the query ${text(query)} and the key ${text(key)}`, query.slice(0, -2), repeated("key", query, key, grouped));
  if (key.at(-2) !== value.at(-2)) refuse(`the key ${text(key)} has ${key.at(-2)} entries, the value ${text(value)} has ${value.at(-2)}`);
  return { scores, result: broadcast(`the leading dims ${text(scores)} of query and key, and the value ${text(value)}`, scores, repeated("value", query, value, grouped)) };
}

/** The leading dims of keys or values, the heads repeated to as many as the query has. */
function repeated(name: string, query: readonly number[], shape: readonly number[], grouped: boolean): readonly number[] {
  if (!grouped) return shape.slice(0, -2);
  if (query.length < 3) refuse(`the query ${text(query)} has no heads to group`);
  if (shape.length < 3) refuse(`the ${name} ${text(shape)} has no heads to share`);
  const [all, own] = [query.at(-3)!, shape.at(-3)!];
  if (all !== own && all % own !== 0) refuse(`the ${all} heads of the query ${text(query)} do not divide into the ${own} heads of the ${name} ${text(shape)}`);
  return [...shape.slice(0, -3), all];
}

function broadcast(what: string, a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, dim) => {
    const [x, y] = [a[dim - rank + a.length] ?? 1, b[dim - rank + b.length] ?? 1];
    if (x !== y && x !== 1 && y !== 1) refuse(`${what} do not broadcast: ${x} and ${y} differ`);
    return x === 1 ? y : x;
  });
}

function checkMask(mask: readonly number[], scores: readonly number[]): void {
  const fits = mask.length <= scores.length && mask.every((size, dim) => size === 1 || size === scores[dim + scores.length - mask.length]);
  if (!fits) refuse(`the mask ${text(mask)} does not broadcast to the scores ${text(scores)}`);
}
