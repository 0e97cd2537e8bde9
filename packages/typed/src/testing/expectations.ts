import { ShapeError, DTypeError, DeviceError } from "@typetorch/core";
import type { Device } from "../device.js";
import type { Dim, Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Argument, Guard } from "../guard.js";
import type { Show } from "../show.js";
import type { Tensor } from "../tensor.js";

/** `true` where two types are the same, `false` where they differ in anything, such as `number` and `2`. */
export type Equal<X, Y> = (<T>() => T extends X ? 1 : 2) extends (<T>() => T extends Y ? 1 : 2) ? true : false;

/** Compiles only for `true`: `type Test = Expect<Equal<typeof scores, Tensor<[64, 10], "float32", "cpu">>>`. */
export type Expect<Condition extends true> = Condition;

/** Compiles only where the value's type is exactly the one named: `expectType<Tensor<[2, 3]>>()(x)`. */
export function expectType<Expected>(): <Actual>(value: Equal<Actual, Expected> extends true ? Actual : Expected & "expectType: the type is another one") => void {
  return () => undefined;
}

/** A shape as a test writes it: `null` for an unknown dim. */
type WrittenShape = readonly (Dim | null)[];
type Meant<S> = S extends null ? Shape : { -readonly [I in keyof S]: S[I] extends null ? number : S[I] };
type ExactShape<A, S> = Equal<A, Meant<S>> extends true ? unknown : `expectShape: the shape is ${Show<"expectShape", A>}, not ${Show<"expectShape", Meant<S>>}`;
type ExactName<What extends string, A, E> = Equal<A, E> extends true ? unknown : `expect${Capitalize<What>}: the ${Lowercase<What>} is ${A & string}, not ${E & string}`;

/**
 * Compiles only where the tensor's shape is known to be exactly this one, and checks it at run time, too. `null` stands for what is
 * unknown: `expectShape(x, ["batch", null])`, `expectShape(x, null)`. Sizes of symbols are not compared at run time.
 *
 * @throws ShapeError where the shape at run time is another one.
 */
export function expectShape<T extends Tensor, const S extends WrittenShape | null>(value: T, shape: S & Guard<ExactShape<T["shape"], S>>): void {
  const actual: Shape = value.shape;
  const expected = shape as WrittenShape | null;
  if (expected === null) return;
  const fits = actual.length === expected.length && expected.every((dim, index) => typeof dim !== "number" || dim === actual[index]);
  if (!fits) throw new ShapeError(`expectShape: the shape is [${actual.join(", ")}], not [${expected.map((dim) => dim ?? "?").join(", ")}]`);
}

/**
 * Compiles only where the tensor's dtype is known to be exactly this one, and checks it at run time, too.
 *
 * @throws DTypeError where the dtype at run time is another one.
 */
export function expectDType<T extends Tensor, const D extends DType>(value: T, dtype: Argument<D, ExactName<"DType", T["dtype"], D>>): void {
  if (value.dtype !== dtype) throw new DTypeError(`expectDType: the dtype is ${value.dtype}, not ${dtype}`);
}

/**
 * Compiles only where the tensor's device is known to be exactly this one, and checks it at run time, too.
 *
 * @throws DeviceError where the device at run time is another one.
 */
export function expectDevice<T extends Tensor, const V extends Device>(value: T, device: Argument<V, ExactName<"Device", T["device"], V>>): void {
  if (value.device !== device) throw new DeviceError(`expectDevice: the device is ${value.device}, not ${device}`);
}
