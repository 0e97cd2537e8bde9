import * as tt from "typetorch";
import type { Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
type F<S extends Shape> = Of<S, "float32">;
declare function f<const S extends Dim[]>(shape: S): F<S>;

// Operators: what binds first.
expectType<F<[2, 4]>>(tt.expr("x @ w + b")({ x: f([2, 3]), w: f([3, 4]), b: f([4]) }));
expectType<F<[2, 5]>>(tt.expr("x @ (w + b) @ v")({ x: f([2, 3]), w: f([3, 4]), b: f([4]), v: f([4, 5]) }));
expectType<F<[2, 4]>>(tt.expr("a * x @ w")({ x: f([2, 3]), w: f([3, 4]), a: 2 }));
expectType<F<[2, 3]>>(tt.expr("-x ** 2 * 3 - 1 / x % 2")({ x: f([2, 3]) }));
expectType<F<[2, 3]>>(tt.expr("2 ** -x")({ x: f([2, 3]) }));
expectType<Of<[2, 3], "bool">>(tt.expr("x + 1 >= 2 * y")({ x: f([2, 3]), y: f([3]) }));
expectType<Of<[2, 3], "bool">>(tt.expr("1 < x")({ x: f([2, 3]) }));
expectType<F<[2, 3]>>(tt.expr("x")({ x: f([2, 3]) }));

// Calls, methods, lists, names, properties.
expectType<F<[2, 4]>>(tt.expr("relu(x @ w + b)")({ x: f([2, 3]), w: f([3, 4]), b: f([4]) }));
expectType<F<[8, 64]>>(tt.expr("softmax(q @ k.T / 8, -1) @ v")({ q: f([8, 64]), k: f([20, 64]), v: f([20, 64]) }));
expectType<F<[4, 8, 64]>>(tt.expr("(q @ k.mT / 8).softmax(-1) @ v")({ q: f([4, 8, 64]), k: f([4, 20, 64]), v: f([4, 20, 64]) }));
expectType<F<[2]>>(tt.expr("sum(x, 1)")({ x: f([2, 3]) }));
expectType<F<[]>>(tt.expr("((x - y) ** 2).mean()")({ x: f([2, 3]), y: f([2, 3]) }));
expectType<F<[2, 1]>>(tt.expr("x.sum(1, keepdim=true)")({ x: f([2, 3]) }));
expectType<F<[2, 1]>>(tt.expr("sum(x, dim=1, keepdim=true)")({ x: f([2, 3]) }));
expectType<F<[1, 3]>>(tt.expr("x.mean([0], keepdim=true)")({ x: f([2, 3]) }));
expectType<F<[3, 2]>>(tt.expr("x.reshape([-1, 2])")({ x: f([2, 3]) }));
expectType<F<[4, 3]>>(tt.expr("cat([x, x])")({ x: f([2, 3]) }));
expectType<F<[3]>>(tt.expr("max(x, 0).values")({ x: f([2, 3]) }));
expectType<F<[2, 3]>>(tt.expr("gelu(x, approximate='tanh')")({ x: f([2, 3]) }));
expectType<Of<[2, 3], "float64">>(tt.expr("softmax(x, -1, dtype=\"float64\")")({ x: f([2, 3]) }));
expectType<F<[8, 16, 32, 32]>>(tt.expr("relu(conv2d(x, w, padding=1))")({ x: f([8, 3, 32, 32]), w: f([16, 3, 3, 3]) }));
expectType<F<[2, 3]>>(tt.expr("where(x > 0, x, 0)")({ x: f([2, 3]) }));

// Values that are no tensors.
expectType<number>(tt.expr("2 + 3 * a")({ a: 3 }));
expectType<boolean>(tt.expr("a < 3")({ a: 3 }));
expectType<Of<[2], "int64">>(tt.expr("x + a")({ x: tt.zeros([2], { dtype: "int64" }), a: 3 }));
expectType<F<[2]>>(tt.expr("x + a")({ x: tt.zeros([2], { dtype: "int64" }), a: 0.5 }));
