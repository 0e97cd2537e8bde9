import type { Complex } from "@typetorch/core";
import type { Box, Either, IsUnion, Pair, Same } from "../box.js";
import type { Device } from "../device.js";
import type { Dim } from "../dims.js";
import type { DType, Float8DType, FloatDType, IntDType, QuantizedDType } from "../dtype.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { Idle, SometimesIdle, UnlessNothing } from "./of-nothing.js";
import type { Combinations, FloatOf, Promotions, RealOf, Storable, SumOf } from "../generated/promotion.js";

/** uint16, uint32 and uint64, for which libtorch has few kernels. */
export type BareUnsigned = "uint16" | "uint32" | "uint64";
/** No kernels compute with these, but for products of matrices. */
export type StorageOnly = Float8DType | QuantizedDType;
/** Matrices of float8 have products: only these have none. */
export type WithoutProducts = "float8_e8m0fnu" | QuantizedDType;

/**
 * `R`, unless the tensor's dtype is one of `Refused`: then the sentence. By identity (see `Same`), so that an unknown dtype passes and
 * a type parameter, too. Two steps, because TypeScript decides a conditional type where it stands written unless its check type
 * is a parameter or has one at its top (`T` here, `Op` below). 8 instantiations, once the op has met the dtype.
 */
export type Supports<Op extends string, T extends Tensor, Refused, R = unknown> = T extends unknown
  ? IsOneOf<Op, T["dtype"], Refused> extends true
    ? Unsupported<Op, T["shape"], T["dtype"], R>
    : R
  : never;
/** Only here it is asked whether there are any elements. */
type Unsupported<Op extends string, A, D, R> = Op extends SometimesIdle ? (Idle<Op, A, D> extends true ? R : `${Op}: dtype ${D & string} is not supported`) : `${Op}: dtype ${D & string} is not supported`;
export type NotSupported<Op extends string, D> = `${Op}: dtype ${D & string} is not supported`;

/** Whether `D` is a literal of a union. */
export type IsOneOf<Op extends string, D, Set> = [D] | Op extends Singles<Set> | infer R ? ([R] extends [string] ? true : false) : never;
type Singles<Set> = Set extends unknown ? [Set] : never;

/** Whether a dtype is a literal or a union, and no type parameter: of those nothing can be asked but identity. 30 instantiations. */
export type IsKnown<Op extends string, D> = Same<Op, D, Extract<DType, D>>;

/** As `Supports`, for a dtype that the call names or the tensor has. */
export type SupportsChosen<Op extends string, T extends Tensor, D, Refused> = T extends unknown
  ? IsOneOf<Op, D, Refused> extends true
    ? Unsupported<Op, T["shape"], D, unknown>
    : unknown
  : never;

/** As `Supports`, of what is put in order along dim `I`: without one, and without elements, there is nothing to compare. */
export type SupportsOrder<Op extends string, T extends Tensor, Refused, I> = T extends unknown
  ? IsOneOf<Op, T["dtype"], Refused> extends true
    ? [I] extends [null]
      ? UnlessNothing<Op, T["shape"], NotSupported<Op, T["dtype"]>, unknown>
      : NotSupported<Op, T["dtype"]>
    : unknown
  : never;

/** A rule's result `R`, if its dtype is none of `Refused`. */
export type Computed<Op extends string, R, Refused> = R extends AnyTensor
  ? IsOneOf<Op, R["dtype"], Refused> extends true
    ? `${Op}: dtype ${R["dtype"] & string} is not supported`
    : R
  : R;

/** `R`, if the tensor's dtype may be one of `Wanted`, by a sentence that says which are wanted. What is wanted first: to exclude it costs 26 instantiations. */
export type Wants<Op extends string, What extends string, T extends Tensor, Wanted, Names extends string, R = unknown> = T extends unknown
  ? IsOneOf<Op, T["dtype"], Wanted> extends true
    ? R
    : IsOneOf<Op, T["dtype"], Exclude<DType, Wanted>> extends true
      ? `${Op}: ${What} must be ${Names}, not ${T["dtype"]}`
      : R
  : never;

/** The dtype of two tensors' result, or `false` where PyTorch refuses. Tensors without dims count only by category. */
export type Promote<A, D, B, E> =
  Box<D> extends Box<E>
    ? Box<E> extends Box<D>
      ? D
      : PromoteUnknown<A, D, B, E>
    : PromoteUnknown<A, D, B, E>;
type PromoteUnknown<A, D, B, E> = [DType] extends [D] | [E] ? DType : [D, E] extends FloatBesideInteger ? OrDType<Extract<D | E, FloatDType>> : PromoteKnown<A, D, B, E>;
/** The float wins, whichever has dims: that is decided where the shapes are type parameters. */
type FloatBesideInteger = readonly [FloatDType, IntDType | "bool"] | readonly [IntDType | "bool", FloatDType];
type PromoteKnown<A, D, B, E> = D extends keyof Promotions
  ? E extends keyof Promotions
    ? A extends readonly []
      ? B extends readonly []
        ? Promotions[D][E]
        : B extends readonly [unknown, ...unknown[]]
          ? Combinations[E][D]
          : Promotions[D][E] | Combinations[E][D]
      : A extends readonly [unknown, ...unknown[]]
        ? B extends readonly []
          ? Combinations[D][E]
          : B extends readonly [unknown, ...unknown[]]
            ? Promotions[D][E]
            : Promotions[D][E] | Combinations[D][E]
        : Promotions[D][E] | Combinations[D][E] | Combinations[E][D]
    : never
  : never;

/** Guard on two dtypes that meet: float8 meets no other. */
export type Promotable<Op extends string, D, E> = Promote<[1], D, [1], E> extends false ? `${Op}: dtypes ${D & string} and ${E & string} do not promote` : unknown;

/** The dtype that a scalar has in promotion: a number with a fraction is a float, any other an integer. */
export type ScalarDType<O> = O extends boolean
  ? "bool"
  : O extends bigint
    ? "int64"
    : O extends number
      ? number extends O
        ? "int64" | "float32"
        : `${O}` extends `${string}.${string}` | `${string}e-${string}` | "Infinity" | "-Infinity" | "NaN"
          ? "float32"
          : "int64"
      : O extends Complex
        ? "complex64"
        : DType;

/**
 * The dtype of a tensor and a scalar. Beside a number floats stay what they are (see `FloatDTypeOf`). To ask whether it is all of `DType` would leave
 * the types of a chain open inside generic functions: six scalars in turn took 40 seconds.
 */
export type PromoteScalar<D, O> = [D, O] extends readonly [infer F extends FloatDType, number | bigint | boolean]
  ? F
  : D extends keyof Combinations
    ? OrDType<Combinations[D][ScalarDType<O> & keyof Combinations[D]]>
    : DType;

/** A union counts as unknown. */
export type OrDType<D> = [D] extends [DType] ? (IsUnion<D> extends true ? DType : D) : DType;

/*
 * Floats stay what they are. `infer` decides that for a type parameter that must be one, too: it is asked with its constraint, which `extends`
 * forgets; `readonly`, because two tuples of type parameters would not be compared.
 */
export type FloatDTypeOf<D> = [D] extends readonly [infer F extends FloatDType] ? F : D extends keyof FloatOf ? FloatOf[D] : DType;
export type SumDTypeOf<D> = [D] extends readonly [infer F extends FloatDType] ? F : D extends keyof SumOf ? SumOf[D] : DType;
export type RealDTypeOf<D> = [D] extends readonly [infer F extends FloatDType] ? F : D extends keyof RealOf ? RealOf[D] : DType;

/** Squares: bool becomes int64. */
export type SquareDTypeOf<D> = [D] extends readonly [infer F extends FloatDType] ? F : [D] extends ["bool"] ? "int64" : "bool" extends D ? DType : D & DType;
/** `all` and `any` give bool, but uint8 stays. */
export type TruthDTypeOf<D> = [D] extends ["uint8"] ? "uint8" : "uint8" extends D ? "bool" | "uint8" : "bool";

/** Whether a result of dtype R may be stored in place in D: `false` only where it surely may not. */
export type CanStore<R, D> = R extends keyof Storable ? (D extends keyof Storable ? Storable[R][D] : true) : true;

/** The device of two tensors' result, or `false`: a CPU tensor without dims may meet any device. */
export type Place<A, V, B, W> =
  Box<W> extends Box<V>
    ? V
    : Box<V> extends Box<W>
      ? W
      : [B, W] extends [readonly [], "cpu"]
        ? V
        : [A, V] extends [readonly [], "cpu"]
          ? W
          : Either<Either<MayMeet<V, W>, Either<IsUnion<V>, IsUnion<W>>>, Either<MayBeScalar<A, V>, MayBeScalar<B, W>>> extends true
            ? Device
            : false;
/** `cuda` is the current device, which may be any. */
export type MayMeet<V, W> = V extends "cuda" ? (W extends `cuda:${string}` ? true : false) : V extends `cuda:${string}` ? (W extends "cuda" ? true : false) : false;
/** An unknown rank may be none. */
type MayBeScalar<A, V> = V extends "cpu" ? (A extends readonly [] | readonly [unknown, ...unknown[]] | readonly [...unknown[], unknown] ? false : true) : false;

/** A rule's result, if two tensors agree in dtype and device, as matrix products and convolutions want; else the sentence. */
export type Alike<Op extends string, T extends Tensor, O extends Tensor, R> =
  Pair<O["dtype"], O["device"]> extends Pair<T["dtype"], T["device"]> ? R : [Tensor<Dim[]>] extends [O] ? R : AlikeUnknown<Op, T["dtype"], T["device"], O["dtype"], O["device"], R>;
type AlikeUnknown<Op extends string, D, V, E, W, R> =
  MayEqual<D, E> extends false
    ? Copied<Op, D, E, R> extends true
      ? AlikeDevice<Op, V, W, R>
      : `${Op}: dtypes ${D & string} and ${E & string} differ`
    : AlikeDevice<Op, V, W, R>;
type AlikeDevice<Op extends string, V, W, R> = MayEqual<V, W> extends false ? (MayMeet<V, W> extends true ? R : `${Op}: devices ${V & string} and ${W & string} differ`) : R;
/** Whether a tensor of dtype E is copied to D, as was tried: the bias of some transposed convolutions, the cell state of an LSTM. Which it is, `R` says. */
type Copied<Op extends string, D, E, R> = [Op, D, R] extends ["convTranspose1d" | "convTranspose2d", "float64" | "float16" | "int64", true]
  ? IsOneOf<Op, E, StorageOnly | (D extends "int64" ? BareUnsigned : never)> extends true
    ? false
    : CanStore<E, D>
  : [Op, R] extends ["lstmCell", StateRight<"cell state">]
    ? Same<Op, Promote<[1], D, [1], E>, D>
    : false;
/** What a rule on a state gives where it is right. */
export type StateRight<What> = readonly [What];
type MayEqual<X, Y> =
  Box<X> extends Box<Y> ? true : Box<Y> extends Box<X> ? true : Either<IsUnion<X>, IsUnion<Y>>;

/** A rule's result, if two tensors may be on one device. */
export type SameDevice<Op extends string, T extends Tensor, O extends Tensor, R> = MayEqual<T["device"], O["device"]> extends false
  ? MayMeet<T["device"], O["device"]> extends true
    ? R
    : `${Op}: devices ${T["device"]} and ${O["device"]} differ`
  : R;

/** A rule's result, if two tensors may have one dtype. */
export type SameDType<Op extends string, T extends Tensor, O extends Tensor, R> =
  MayEqual<T["dtype"], O["dtype"]> extends false ? `${Op}: dtypes ${T["dtype"]} and ${O["dtype"]} differ` : R;
