/**
 * Rules that TypeTorch's own packages use for modules and models; not for users: they may change in any version.
 *
 * @module
 */
export type { DimFloorDivide } from "./arithmetic/dim.js";
export type { Box } from "./box.js";
export type { Guard } from "./guard.js";
export type { As } from "./rules/as.js";
export type { WithDim } from "./rules/reduce.js";
export type { Alike, BareUnsigned, FloatDTypeOf, StorageOnly, Supports } from "./rules/dtype.js";
export type { ComplexDType, FloatDType, IntDType } from "./dtype.js";
export type { Flatten } from "./rules/flatten.js";
export type { LinearShape as Linear } from "./rules/linear.js";
export type { Convolution } from "./rules/convolution.js";
export type { Pool } from "./rules/pooling.js";
export type { Sides } from "./rules/window.js";
export type { Made } from "./tensor.js";
