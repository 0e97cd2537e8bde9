/** Data between JavaScript and tensors. */
export { fromTypedArray, tensor } from "./data-in.js";
export type { DataOptions } from "./data-options.js";
export { item, toArray, toBigInt64Array, toTypedArray, typedArrayOf } from "./data-out.js";
export type { TypedArray } from "./element-types.js";
export type { NestedArray } from "./literal.js";
