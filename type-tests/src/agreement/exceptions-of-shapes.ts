import type { Described, Exception } from "./exceptions.js";

/** Ops that move and pick elements: where their types and libtorch may differ, see exceptions.ts. */
export const vague: Readonly<Record<string, (call: Described) => boolean>> = {
  // Without numClasses the size is the largest class plus one.
  oneHot: ({ text }) => !text.includes("numClasses") || text.includes("-1"),
  // A tensor says where to cut.
  tensorSplit: ({ declared = [] }) => declared.length > 1,
  // Only the repeats know their sum.
  repeatInterleave: ({ text, declared = [] }) => declared.length > 1 && !text.includes("outputSize"),
  // A mask keeps as many elements as it has ones.
  maskedSelect: () => true,
  nonzero: () => true,
  argwhere: () => true,
  at: ({ declared = [] }) => declared.some(({ type }) => /"(bool|uint8)"/.test(type)),
};

/** Whether an operand has no elements. */
const isEmpty = ({ declared = [] }: Described): boolean => declared.some(({ value }) => !("plain" in value) && value.shape.includes(0));

export const refusals: readonly Exception[] = [
  { reason: "where more is wrapped round than a cut leaves, libtorch copies what it has not written, if it notices no overlap", holds: ({ op }, message) => op === "pad" && message.includes("what is left of the size") },
  { reason: "of nothing, no dim is looked for", holds: (call, message) => call.op === "roll" && message.includes("is out of range for") && isEmpty(call) },
  { reason: "of nothing, there may be less than nothing", holds: (call, message) => /^(repeat|tile)$/.test(call.op) && message.includes("cannot be repeated") && isEmpty(call) },
  { reason: "booleans and complex numbers are joined at some ranks only", holds: ({ op }, message) => op.startsWith("indexReduce") && /dtype (bool|complex\d+) is not supported/.test(message) },
  { reason: "a mask without dims, which libtorch forgets", holds: ({ op }, message) => op.startsWith("indexPut") && /without dims must hold int64 or int32, not (bool|uint8)/.test(message) },
  { reason: "a size that is not known is not taken for 0", holds: (call, message) => call.mode === "loose" && /the index \[.*\?.*\] must have \d dims/.test(message) && isEmpty(call) },
  { reason: "into nothing, positions are not checked", holds: (_, message) => message.includes("position in the list is out of range") },
];

export const sizeOps: readonly string[] = [
  ...["reshape", "view", "viewAs", "reshapeAs", "unflatten", "unfold"],
  ...["narrow", "select", "at", "setAt", "indexSelect", "gather", "takeAlongDim", "searchsorted"],
  ...["indexAdd", "indexCopy", "indexPut", "indexReduce", "scatter", "scatterAdd", "scatterReduce", "put"].flatMap((op) => [op, `${op}_`]),
  ...["selectScatter", "sliceScatter"],
  ...["split", "tensorSplit", "hsplit", "vsplit", "dsplit"],
  ...["pad", "repeatInterleave", "pixelShuffle", "pixelUnshuffle", "channelShuffle"],
];

export const values: readonly Exception[] = [
  { reason: "masks name as many elements as they have ones", holds: ({ declared }, message) => /indexing tensors could not be broadcast|shape mismatch: value tensor/.test(message) && declared.some(({ type }) => /"(bool|uint8)"/.test(type)) },
  { reason: "masks name as many elements as they have ones", holds: ({ op }, message) => op.startsWith("maskedScatter") && message.includes("source < number of ones in mask") },
  { reason: "libtorch stumbles over 16-bit floats in rows of one", holds: ({ op }, message) => op.startsWith("indexReduce") && message.includes("INTERNAL ASSERT FAILED") },
  { reason: "an index into a dim of size 0", holds: (_, message) => message.includes("is out of bounds for dimension") },
  { reason: "a class number that is too large", holds: ({ op }, message) => op === "oneHot" && message.includes("Class values must be smaller than num_classes") },
  { reason: "of no class numbers, none is the largest", holds: ({ op }, message) => op === "oneHot" && message.includes("total number of classes from empty tensor") },
];
