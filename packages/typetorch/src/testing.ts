/**
 * For tests of types: they run in the compiler.
 *
 * ```ts
 * type Test = Expect<Equal<typeof scores, Tensor<[64, 10], "float32", "cpu">>>;
 * ```
 *
 * @module
 */

/** `true` where two types are the same, `false` where they differ in anything, such as `number` and `2`. */
export type Equal<X, Y> = (<T>() => T extends X ? 1 : 2) extends (<T>() => T extends Y ? 1 : 2) ? true : false;

/** Compiles only for `true`. */
export type Expect<Condition extends true> = Condition;

/** Compiles only where the value's type is exactly the one named: `expectType<Tensor<[2, 3]>>()(x)`. */
export function expectType<Expected>(): <Actual>(value: Equal<Actual, Expected> extends true ? Actual : Expected & "expectType: the type is another one") => void {
  return () => undefined;
}
