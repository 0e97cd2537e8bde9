/** Tensors without elements: a refusal asks for them, where libtorch's kernels have nothing to refuse. */
import type { Same } from "../box.js";
import type { DType, IntDType } from "../dtype.js";

/** Whether a shape surely holds no elements. */
export type HasNothing<Op extends string, A> = A extends readonly [infer H, ...infer R] ? (Same<Op, H, 0> extends true ? true : HasNothing<Op, R>) : false;

/** `R`, of a tensor without elements; else the sentence. */
export type UnlessNothing<Op extends string, A, Sentence, R> = HasNothing<Op, A> extends true ? R : Sentence;

/** Guard on a dim, of which `R` is the rule: where there is nothing, it is not looked for. */
export type DimOfSome<Op extends string, A, R> = R extends string ? UnlessNothing<Op, A, R, unknown> : R;

/** Ops for which it matters whether there are elements. */
export type SometimesIdle = LazyOp | RunningOp | LazySolver | LazyFloatOp | "softmin" | "localResponseNorm";

/** Whether an op gives of a tensor of shape `A` what it gives of any without elements, though it has no kernel for dtype `D`. */
export type Idle<Op extends string, A, D> = Op extends LazyOp
  ? HasNothing<Op, A>
  : Op extends RunningOp
    ? A extends readonly []
      ? true
      : HasNothing<Op, A>
    : [Op, D] extends ["localResponseNorm", "float16" | "bfloat16"] | [LazySolver, Exclude<DType, IntDType | "bool">] | [LazyFloatOp, "float16" | "bfloat16" | "complex32"] | ["softmin", "uint8" | "int8" | "int16" | "int32" | "int64" | "complex64" | "complex128"]
      ? HasNothing<Op, A>
      : false;

/** Ops that look at the dtype of elements only, as was tried of each. */
type LazyOp =
  | "softmax" | "logSoftmax"
  | "sum" | "prod" | "mode"
  | "triu" | "tril" | "flip" | "fliplr" | "flipud" | "rot90"
  | "channelShuffle" | "pixelShuffle" | "pixelUnshuffle"
  | "randnLike" | "normal_" | "exponential_" | "logNormal_" | "geometric_" | "bernoulli"
  | "mm" | "bmm" | "mv" | "linear"
  | "eigh" | "eigvalsh" | "lu" | "luFactor" | "cond";
/** To one number alone, there are none to add. */
type RunningOp = "cummax" | "cummin" | "cumsum" | "cumprod" | "cumsum_" | "cumprod_";
/** These refuse integers all the same. */
type LazySolver = "cholesky" | "svd" | "svdvals" | "solve";
/** And these all but short floats. */
type LazyFloatOp = "det" | "matrixExp";
