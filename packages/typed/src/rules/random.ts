import type { ComplexDType, DType, IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Broadcast } from "./broadcast.js";
import type { BareUnsigned, SameDevice, StorageOnly, Supports } from "./dtype.js";
import type { CopyInto } from "./elementwise.js";
import type { NotNegative, Probability } from "./number.js";

type NoRealFloats = "bool" | IntDType | ComplexDType | StorageOnly;

/** Guard on a probability, or a tensor of them that broadcasts into `self`. */
export type ProbabilityOrTensor<Op extends string, T extends Tensor, P> = P extends number
  ? Probability<Op, "p", P>
  : P extends AnyTensor
    ? ProbabilityTensor<Op, T, P>
    : P extends { readonly p: infer Q }
      ? ProbabilityOrTensor<Op, T, Q>
      : unknown;
/** Distributes, for else the rules are asked where they stand: `P` is narrowed to `AnyTensor` there, and its device is `any`. */
type ProbabilityTensor<Op extends string, T extends Tensor, P extends Tensor> = P extends unknown ? Supports<Op, P, NoRealFloats, SameDevice<Op, T, P, CopyInto<Op, T, P>>> : never;

/** Numbers about means with deviations, of which one at least stands in a tensor: it decides the dtype, a mean before a deviation. */
export type NormalNumbers<X, Y> = X extends AnyTensor
  ? Y extends AnyTensor
    ? NormalBoth<"normal", X, Y>
    : NormalAbout<X, NotNegative<"normal", "std", Y>>
  : Y extends AnyTensor
    ? Supports<"normal", Y, NoRealFloats, Tensor<Y["shape"], Y["dtype"], Y["device"]>>
    : "normal: a mean and a deviation that are numbers want a size";
// The op's name is a parameter, or shapes would be broadcast where this stands written (see `Same`).
type NormalBoth<Op extends string, X extends Tensor, Y extends Tensor> = Y extends unknown
  ? Supports<Op, Y, ComplexDType | BareUnsigned | StorageOnly, SameDevice<Op, X, Y, NormalWithin<Op, X, Y, Broadcast<Op, X["shape"], Y["shape"]>>>>
  : never;

/** Guard on the means: floats. */
export type NormalMean<X> = X extends AnyTensor ? Supports<"normal", X, "bool" | IntDType | StorageOnly> : unknown;
type NormalWithin<Op extends string, X extends Tensor, Y extends Tensor, S> = S extends readonly [any]
  ? Tensor<S[0], X["dtype"], X["device"]>
  : `${Op}: ${Show<Op, X["shape"]>} and ${Show<Op, Y["shape"]>} do not broadcast: ${S & string} differ`;
type NormalAbout<X, R> = R extends string ? R : X;

/** What integers are drawn from: a start, or the end alone, or options. */
export type RandomArgument = number | { readonly generator?: import("@typetorch/core").Generator | null };

/** Dtypes that random integers of the whole range, or up to a bound, are not stored in. */
export type RandomRefused<A> = ComplexDType | StorageOnly | (A extends number ? never : Extract<DType, "uint16" | "uint32" | "uint64">);
