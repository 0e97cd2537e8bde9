import type { Call } from "./calls.js";
import * as linearAlgebra from "./exceptions-of-linear-algebra.js";
import * as shapes from "./exceptions-of-shapes.js";
import * as windows from "./exceptions-of-windows.js";
import type { Declared } from "./operands.js";

/** A call, or a case of a row. */
export type Described = Pick<Call, "op" | "text"> & Partial<Pick<Call, "declared">>;

/** Results whose types cannot say all: sizes that depend on data, or on a number that types do not compute with. */
const vagueOps: Readonly<Record<string, (call: Described) => boolean>> = {
  ...linearAlgebra.vague,
  ...shapes.vague,
  ...windows.vague,
  // How many are different, or what the largest is.
  unique: () => true,
  uniqueConsecutive: () => true,
  bincount: () => true,
  // What a function gives for operands of several types.
  tripletMarginWithDistanceLoss: ({ text }) => text.includes("distanceFunction"),
  // Types do not compute with fractions.
  arange: ({ text }) => /[.e]\d/.test(text.replace("tt.", "")),
  // Of a condition alone: as many indices as there are nonzero elements.
  where: ({ text }) => !/\(.*,.*\)/.test(text.replace(/\[[^\]]*\]/g, "")),
  // Of numbers alone, and of exponents, types know that they give a number.
  expr: ({ text }) => /\de-|[\d.]\)*\s*[-+*/<>=]+\s*[-(]*[\d.]/.test(text),
};

/** Whether the type of a call of known operands may say less than what ran. */
export function vagueByNature(call: Described): boolean {
  return vagueOps[call.op]?.(call) ?? false;
}

export interface Exception {
  /** Why the types are right all the same. */
  readonly reason: string;
  readonly holds: (call: Call, message: string) => boolean;
}

/** Whether there is nothing to compute: no elements, or one that is to be put in order. */
export function isTrivial({ op, declared }: Call): boolean {
  const orders = ["sort", "argsort", "topk", "kthvalue", "mode", "logsumexp"].includes(op) || op.startsWith("cum");
  return declared.some(({ value }) => !("plain" in value) && (value.shape.includes(0) || (orders && value.shape.length === 0)));
}
export const isOfDType = (message: string): boolean => /dtypes? | must be [\w ]+, not /.test(message);
const isMeta = ({ value }: Declared): boolean => !("plain" in value) && value.device === "meta";

/** Calls that the types refuse and libtorch runs. */
const refusals: readonly Exception[] = [
  ...linearAlgebra.refusals,
  ...shapes.refusals,
  ...windows.refusals,
  { reason: "of nothing, kernels check no dtypes", holds: (call, message) => isOfDType(message) && (isTrivial(call) || call.op === "pdist" || (/^(rand|normal)/.test(call.op) && /\b0\b/.test(call.text))) },
  { reason: "of nothing, norms look at few of their parameters", holds: (call, message) => /^(batch|instance)Norm$/.test(call.op) && /the (running|weight|bias|input \[0\])/.test(message) && isTrivial(call) },
  { reason: "of nothing, there are no dims to leave out", holds: (call, message) => message.includes("no dims to reduce") && isTrivial(call) },
  { reason: "weights of as many elements in another shape, which PyTorch does not document", holds: ({ op }, message) => op === "histogram" && message.includes("wants weights of its shape") },
  { reason: "points of more dims than what is integrated, among which the dim is another one", holds: ({ op }, message) => /trapezoid/i.test(op) && message.includes("do not fit") },
  { reason: "meta tensors have no kernels that check dtypes or values", holds: ({ declared }, message) => (isOfDType(message) || /p must lie between|SvdDriver/.test(message)) && declared.some(isMeta) },
  { reason: "of what no device holds, index tensors are not looked at", holds: ({ op, declared }, message) => op.startsWith("indexPut") && /index tensor/.test(message) && declared.some(isMeta) },
  { reason: "some ops take a meta tensor beside a CPU tensor, and give what no device holds", holds: ({ declared }, message) => /device/.test(message) && declared.some(isMeta) },
  { reason: "PyTorch is giving up masks of uint8", holds: ({ op }, message) => (op === "where" || op.startsWith("maskedFill") || op === "setAt" || op.startsWith("indexPut")) && /must be bool, not uint8|mask of dtype uint8/.test(message) },
  { reason: "class numbers of uint8 are taken at some ranks only", holds: ({ op }, message) => /crossEntropy|nllLoss/.test(op) && message.includes("not uint8") },
  { reason: "the weight of one class as a number, which Python's PyTorch refuses", holds: ({ op }, message) => op === "multiMarginLoss" && message.includes("the weights [] must have one dim") },
  { reason: "weights of classes are not looked at beside scores of another rank, which PyTorch does not document", holds: ({ op }, message) => /crossEntropy|nllLoss/.test(op) && message.includes("the weights [] must have one dim") },
  { reason: "one class number in a list, beside scores that are no batch", holds: ({ op }, message) => /crossEntropy|nllLoss/.test(op) && /class indices \[\], not \[[1?]\]/.test(message) },
  { reason: "a bias that is stretched, which PyTorch does not document", holds: ({ op }, message) => /^(bi)?linear$|Cell$/.test(op) && /the (input |hidden )?bias/.test(message) },
  { reason: "a state of another dtype, or of more dims, which PyTorch does not document", holds: ({ op }, message) => /Cell$/.test(op) && /(hidden|cell) state|dtypes \w+ and \w+ differ/.test(message) },
  { reason: "integers that tanh makes floats: one step of them runs, two do not", holds: ({ op }, message) => op === "rnnTanh" && isOfDType(message) },
  { reason: "float8, complex32 and wide unsigned integers have few kernels: types leave out what runs for some shapes or values only", holds: (_, message) => /dtype (float8_\w+|complex32|uint16|uint32|uint64) is not supported/.test(message) },
  { reason: "a boolean to the power of a boolean scalar, which is itself or true: libtorch copies or fills, and has no powers of booleans", holds: (_, message) => /\bpow_?: dtype bool is not supported/.test(message) },
  { reason: "dropout that drops nothing, or all, does no arithmetic", holds: ({ op }, message) => /[dD]ropout/.test(op) && /dtype/.test(message) },
];

/** Ops for which it matters how large a symbol is. */
const sizeOps = [
  ...shapes.sizeOps,
  ...windows.sizeOps,
  "glu",
  ...["topk", "kthvalue", "multinomial"],
  ...["groupNorm"],
];

/** Calls of known operands that the types accept and libtorch refuses, for a value. */
const values: readonly Exception[] = [
  ...linearAlgebra.values,
  ...shapes.values,
  ...windows.values,
  { reason: "division by a zero among the elements", holds: (_, message) => message.includes("ZeroDivisionError") },
  { reason: "the op has no meta kernel", holds: (_, message) => /no fake impl or Meta kernel registered|Cannot copy out of meta tensor|Cannot inplace into non-meta tensor|on the meta device, which keeps shapes/.test(message) },
  { reason: "how large a symbol is, types do not know", holds: ({ op, mode }, message) => mode === "symbols" && (sizeOps.includes(op) || op.startsWith("einops.")) && !isOfDType(message) && !/not implemented for/.test(message) },
  { reason: "an alpha or beta of another kind of number than the result", holds: ({ text }, message) => /argument (alpha|beta) must not be|Boolean (alpha|beta) only supported/.test(message) || (text.includes("beta: ") && /can't be cast|cannot be stored in place/.test(message)) },
  { reason: "lengths in tensors, which types do not look into", holds: ({ op }, message) => op === "ctcLoss" && /for argument #2 'targets'|_lengths to have value/.test(message) },
  { reason: "float8 beside a complex scalar, for which there is no dtype", holds: (_, message) => /Unknown Complex ScalarType for Float8|clamp is not supported for complex/.test(message) },
  { reason: "a number that the dtype cannot hold", holds: (_, message) => /value cannot be converted to type [\w:<>]+ without overflow|(from|to - 1) is out of bounds for \w+/.test(message) },
  { reason: "integers to a power that is negative", holds: (_, message) => message.includes("Integers to negative integer powers") },
  { reason: "bounds that are floats, of which types cannot say which is larger", holds: ({ op, text }, message) => (op === "uniform_" && message.includes("expects to return a [from, to) range")) || (op.startsWith("rrelu") && message.includes("Lower bound should be less")) || (op === "arange" && message.includes("bound inconsistent with step sign") && /\d\.\d/.test(text)) },
  { reason: "of nothing, norms look for the first of their weights", holds: (call, message) => /^(batch|instance)Norm$/.test(call.op) && message.includes("index 0 out of range") && isTrivial(call) },
];

/** The reason for refusing a call that runs; undefined where there is none, which is a defect. */
export function refusedThoughRuns(call: Call, message: string): string | undefined {
  return refusals.find(({ holds }) => holds(call, message))?.reason;
}

/** The reason for accepting a call that libtorch refuses. */
export function acceptedThoughThrows(call: Call, message: string): string | undefined {
  return values.find(({ holds }) => holds(call, message))?.reason;
}
