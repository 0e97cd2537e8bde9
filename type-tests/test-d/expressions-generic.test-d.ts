import * as tt from "typetorch";
import type { Dim, Scalar, Shape, Tensor } from "typetorch";
import { expectAssignable, expectError, expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare const text: string;
declare const dim: F<[number, 3]>;
declare const any: Tensor;

// Symbols, what is not known, texts that are not known.
expectType<F<["B", 10]>>(tt.expr("x @ w + b")({ x: f(["B", 784]), w: f([784, 10]), b: f([10]) }));
expectType<F<[number, 4]>>(tt.expr("x @ w")({ x: dim, w: f([3, 4]) }));
expectType<F<["B*784"]>>(tt.expr("flatten(x)")({ x: f(["B", 784]) }));
expectAssignable<Tensor>(tt.expr("x @ w")({ x: any, w: f([3, 4]) }));
expectType<Tensor>(tt.expr(text)({ x: f([2]) }));

// Expressions are values, and are typed for whatever they are called with.
const affine = tt.expr("x @ w + b");
expectType<F<[2, 4]>>(affine({ x: f([2, 3]), w: f([3, 4]), b: f([4]) }));
expectType<F<["B", 1]>>(affine({ x: f(["B", 7]), w: f([7, 1]), b: f([1]) }));
function layer<B extends Dim, I extends Dim, O extends Dim>(x: F<[B, I]>, w: F<[I, O]>, b: F<[O]>): F<[B, O]> {
  return tt.expr("relu(x @ w + b)")({ x, w, b });
}
expectType<F<[32, 10]>>(layer(f([32, 784]), f([784, 10]), f([10])));
expectAssignable<(variables: { x: Tensor; a: Scalar }) => unknown>(tt.expr(text));

expectError(tt.expr("x @"));
expectError(affine({ x: f([2, 3]), w: f([3, 4]) }));
expectError(affine({ x: f([2, 3]), w: f([3, 4]), b: f([4]), c: 1 }));
expectError(affine({ x: f([2, 3]), w: f([4, 4]), b: f([4]) }));
expectError(affine({ x: dim, w: f([4, 4]), b: f([4]) }));
