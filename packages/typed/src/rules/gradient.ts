/** What has gradients: losses, the weights of their elements, inputs. */
import type { Either } from "../box.js";
import type { ComplexDType, IntDType, QuantizedDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { AnyTensor, Tensor } from "../tensor.js";
import type { IsOneOf, SameDevice } from "./dtype.js";
import type { EachAgrees } from "./loss.js";
import type { Agree } from "./matmul.js";

/** Dtypes without gradients. */
type Discrete = "bool" | IntDType | QuantizedDType;

/** The type of `requiresGrad`: of integers and booleans it is not true. */
export type Gradable<Op extends string, D> = D extends unknown ? (IsOneOf<Op, D, Discrete> extends true ? false | `${Op}: dtype ${D & string} has no gradients` : boolean) : never;

/** `R`, if a tensor may have gradients. */
export type Differentiable<Op extends string, T extends Tensor, R = unknown> = T extends unknown
  ? IsOneOf<Op, T["dtype"], Discrete> extends true
    ? `${Op}: dtype ${T["dtype"]} has no gradients`
    : R
  : never;

/** Guard on a loss whose elements have the weights `G`: without them it must be one real number. `Name` is what the weights are called. */
export type Loss<Op extends string, T extends Tensor, G, Name extends string> = Differentiable<
  Op,
  T,
  G extends AnyTensor ? Weights<Op, T, G> : IsOneOf<Op, T["dtype"], ComplexDType> extends true ? `${Op}: a loss of dtype ${T["dtype"]} needs ${Name}` : OneElement<Op, T["shape"], T["shape"], Name>
>;

/** A symbol is another size than 1, as it is another than any number. */
type OneElement<Op extends string, A extends readonly unknown[], Rest, Name extends string> = Rest extends readonly [infer X, ...infer After]
  ? Agree<Op, X, 1> extends true
    ? OneElement<Op, A, After, Name>
    : `${Op}: the loss ${Show<Op, A>} is not one number: reduce it, or give ${Name}`
  : unknown;

/** Guard on the weights of a tensor's elements: one for each. */
export type Weights<Op extends string, T extends Tensor, G extends Tensor> = T extends unknown ? SameDevice<Op, T, G, WeightsOf<Op, T["shape"], G["shape"], T["dtype"], G["dtype"]>> : never;
type WeightsOf<Op extends string, A extends readonly unknown[], B extends readonly unknown[], D, E> = SameRank<A["length"], B["length"]> extends true
  ? EachAgrees<Op, A, B> extends true
    ? SameField<Op, D, E>
    : `${Op}: weights ${Show<Op, B>} do not fit the loss ${Show<Op, A>}`
  : `${Op}: weights ${Show<Op, B>} do not fit the loss ${Show<Op, A>}`;
type SameRank<M, N> = number extends M | N ? true : [M, N] extends [N, M] ? true : false;
/** Complex weights want a complex tensor of their dtype, and the other way round. */
type SameField<Op extends string, D, E> = Either<IsOneOf<Op, D, ComplexDType>, IsOneOf<Op, E, ComplexDType>> extends true ? Differ<Op, D, E> : unknown;
/** An unknown dtype may be the same. */
type Differ<Op extends string, D, E> = [D] extends [E] ? unknown : [E] extends [D] ? unknown : `${Op}: dtypes ${D & string} and ${E & string} differ`;

/** The first sentence of losses, each with its weights. */
export type Losses<Op extends string, O, W, Name extends string> = O extends AnyTensor
  ? Loss<Op, O, W extends readonly [infer First] ? First : W, Name>
  : O extends readonly [infer H extends AnyTensor, ...infer Rest]
    ? W extends readonly [infer G, ...infer More]
      ? Each<Loss<Op, H, G, Name>, Losses<Op, Rest, More, Name>>
      : Each<Loss<Op, H, W, Name>, Losses<Op, Rest, W, Name>>
    : unknown;
type Each<First, Rest> = [First, 0] extends [string, 0] ? First : Rest;
