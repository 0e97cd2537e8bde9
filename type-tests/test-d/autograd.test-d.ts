import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectError, expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare const int: Tensor<[], "int64", "cpu">;
declare const dtype: Tensor<[], DType, "cpu">;
declare const device: Tensor<[2, 3], "float32", Device>;
declare const dim: F<[number]>;
declare const union: F<[1 | 2]>;
declare const any: Tensor;
declare const flag: boolean;
declare const list: F<[2]>[];

// A gradient has the type of its tensor.
expectType<F<[2, 3]> | null>(f([2, 3]).grad);
expectType<Tensor<["B", 3], "float64", "cuda:1"> | null>(tt.zeros(["B", 3], { dtype: "float64", device: "cuda:1" }).grad);
expectType<Tensor | null>(any.grad);
const weight = f([2, 3]);
weight.grad = null;
weight.grad = f([2, 3]);

// A loss is one real number, or has weights.
expectType<void>(f([]).backward());
expectType<void>(f([1]).backward());
expectType<void>(f([1, 1]).backward({ retainGraph: true }));
expectType<void>(f([2, 3]).backward({ gradient: f([2, 3]) }));
expectType<void>(f(["B"]).backward({ gradient: f(["B"]) }));
expectType<void>(f([2, 3]).backward({ gradient: tt.ones([2, 3]), createGraph: flag, inputs: [weight] }));
expectType<void>(tt.zeros([2], { dtype: "complex64" }).backward({ gradient: tt.ones([2], { dtype: "complex64" }) }));

// Gradients of a list, by name; of inputs that may be unused.
expectType<[F<[2, 3]>, F<[3]>]>(tt.grad(f([]), [f([2, 3]), f([3])]));
expectType<{ w: F<[2, 3]>; b: F<[3]> }>(tt.grad(f([]), { w: f([2, 3]), b: f([3]) }));
expectType<[F<[2]> | null]>(tt.grad(f([]), [f([2])], { allowUnused: true }));
expectType<{ w: F<[2]> | null }>(tt.grad(f([]), { w: f([2]) }, { allowUnused: true }));
expectType<[F<[2]> | null]>(tt.grad(f([]), [f([2])], { allowUnused: flag }));
expectType<[F<[2]>]>(tt.grad([f([]), f([1])], [f([2])]));
expectType<[F<[2]>]>(tt.grad(f([2, 3]), [f([2])], { gradOutputs: f([2, 3]) }));
expectType<[F<[2]>]>(tt.grad(f([2, 3]), [f([2])], { gradOutputs: [f([2, 3])] }));
expectType<[F<[2]>]>(tt.grad([f([2, 3]), f([])], [f([2])], { gradOutputs: [f([2, 3]), null] }));
expectType<F<[2]>[]>(tt.grad(f([]), list));

// What is not known may be right.
expectType<void>(any.backward());
expectType<void>(dtype.backward());
expectType<void>(dim.backward());
expectType<void>(union.backward());
expectType<void>(f([2, 3]).backward({ gradient: device }));
expectType<void>(f([2, 3]).backward({ gradient: any }));
expectType<[Tensor]>(tt.grad(any, [any]));

// Which dtypes have gradients.
expectType<F<[2]>>(tt.zeros([2], { requiresGrad: true }));
expectType<F<[2]>>(tt.tensor([1, 2], { requiresGrad: true }));
expectType<Tensor<[2], "int64", "cpu">>(tt.zeros([2], { dtype: "int64", requiresGrad: false }));
expectType<Tensor<[2], "complex64", "cpu">>(tt.zeros([2], { dtype: "complex64", requiresGrad: true }));
expectType<F<[2]>>(f([2]).requiresGrad_());
expectType<Tensor<[], "int64", "cpu">>(int.requiresGrad_(false));

// Any shape and dtype: a loss reduced to one number.
function meanSquare<S extends Shape>(x: F<S>): F<[]> {
  const loss = x.mul(x).mean();
  loss.backward();
  return loss;
}
expectType<F<[]>>(meanSquare(f([2, 3])));
function gradients<I extends Dim, O extends Dim>(loss: F<[]>, w: F<[O, I]>, b: F<[O]>): { w: F<[O, I]>; b: F<[O]> } {
  return tt.grad(loss, { w, b });
}
expectType<{ w: F<[4, 3]>; b: F<[4]> }>(gradients(f([]), f([4, 3]), f([4])));

expectError(f([2, 3]).backward());
expectError(f(["B"]).backward());
expectError(int.backward());
expectError(f([2, 3]).backward({ gradient: f([3]) }));
expectError(weight.grad = f([3, 2]));
expectError(tt.grad(f([2]), [f([2])]));
expectError(tt.grad(f([]), [int]));
expectError(tt.grad(f([]), { w: int }));
expectError(tt.zeros([2], { dtype: "int64", requiresGrad: true }));
