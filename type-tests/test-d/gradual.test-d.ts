import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare const dim: F<[number, 3]>;
declare const union: F<[2 | 4, 3]>;
declare const shape: F<Shape>;
declare const dtype: Tensor<[2, 3], DType, "cpu">;
declare const device: Tensor<[2, 3], "float32", Device>;
declare const any: Tensor;
declare const n: number;
declare const flag: boolean;

// More is known than asked for, never less.
expectAssignable<F<[number, 3]>>(f([2, 3]));
expectAssignable<F<Shape>>(f([2, 3]));
expectAssignable<Tensor>(f([2, 3]));
expectAssignable<Tensor<[2, 3]>>(f([2, 3]));
expectAssignable<Tensor<readonly [2, 3]>>(f([2, 3]));
expectNotAssignable<F<[2, 3]>>(dim);
expectNotAssignable<F<[2, 3]>>(shape);
expectNotAssignable<F<[2, 3]>>(any);
expectNotAssignable<F<[2, 3]>>(f([3, 2]));
expectNotAssignable<F<[2, 3]>>(f([2, 3, 1]));
expectNotAssignable<Tensor<[2, 3], "float64", "cpu">>(f([2, 3]));
expectNotAssignable<Tensor<[2, 3], "float32", "cuda">>(f([2, 3]));

// Unknown in, unknown out; what is known stays known.
expectType<F<[number, 4]>>(dim.matmul(f([3, 4])));
expectType<F<[number, 3]>>(dim.relu());
expectType<F<[3, number]>>(dim.transpose(0, 1));
expectType<F<[number]>>(dim.sum(1));
expectType<F<[3]>>(dim.sum(0));
expectType<F<[number, 3]>>(dim.add(f([3])));
expectType<F<[5, 3]>>(dim.add(f([5, 3])));
expectType<F<[number, 3]>>(tt.cat([dim, f([2, 3])]));
expectType<F<[2, number]>>(f([2, 3]).matmul(tt.zeros([3, n])));
expectType<F<[number, 2]>>(tt.zeros([n, 2]));
expectType<Tensor<[2, 3], DType, "cpu">>(dtype.relu());
expectType<Tensor<[2, 3], DType, "cpu">>(dtype.add(f([2, 3])));
expectType<Tensor<[2, 3], "bool", "cpu">>(dtype.eq(0));
expectType<Tensor<[2, 3], "float32", Device>>(device.relu());
expectType<F<Shape>>(shape.relu());
expectType<F<[number, number]>>(f([2, 3]).reshape([n, n]));
expectType<F<[number]>>(dim.flatten());
expectType<F<[2, 3]>>(shape.reshape([2, 3]));
expectType<F<[number, 3]>>(dim.at("1:"));
expectType<F<[3]>>(dim.at(0));
expectType<F<[]>>(shape.sum());
expectAssignable<Tensor>(any.matmul(any));
expectAssignable<Tensor>(any.add(f([2, 3])));
expectAssignable<Tensor>(f([2, 3]).matmul(any));
expectAssignable<Tensor>(f([2, 3]).sum(n));
expectAssignable<Tensor>(f([2, 3]).sum(0, { keepdim: flag }));
expectAssignable<Tensor>(f([2, 3]).select(n, 0));
expectAssignable<Tensor>(f([2, 3]).transpose(n, 0));

// A union is unknown, and never one of its members.
expectAssignable<Tensor>(union.matmul(f([3, 4])));
expectNotAssignable<F<[2, 4]>>(union.matmul(f([3, 4])));
expectAssignable<Tensor>(union.add(f([2, 3])));
expectAssignable<Tensor>(f([5, 2]).matmul(union));
expectAssignable<Tensor>(f([5, 4]).matmul(union));
expectAssignable<F<[2, number]>>(union.reshape([2, -1]));

// What is surely wrong is refused for all that.
expectError(dim.matmul(f([4, 5])));
expectError(dim.add(f([4])));
expectError(dtype.matmul(f([4, 5])));
expectError(device.add(f([4])));
expectError(shape.matmul(f([])));
expectError(union.matmul(f([4, 5])));

// Entering the checked world.
expectType<Tensor<[2, 3], DType, Device>>(any.as([2, 3]));
expectType<F<["batch", 3]>>(dim.as(["batch", 3]));
expectType<F<["batch", 784]>>(f([32, 784]).as(["batch", 784]));
expectType<F<[32, 784]>>(f(["batch", 784]).as([32, 784]));
expectType<F<[2, 3]>>(any.as([2, 3], { dtype: "float32", device: "cpu" }));
expectType<F<[number, 3]>>(shape.as([n, 3]));
expectError(f([2, 3]).as([2, 4]));
expectError(f([2, 3]).as([2, 3, 1]));
expectError(dim.as([2, 4]));

// Parts of complex numbers.
declare const complexShape: Tensor<Shape, "complex64", "cpu">;
declare const pairs: Tensor<[3, 2], DType, "cpu">;
declare const batchPairs: F<["batch", number]>;
expectType<Tensor<[...Shape, 2], "float32", "cpu">>(complexShape.viewAsReal());
expectType<Tensor<[3], DType, "cpu">>(pairs.viewAsComplex());
expectType<Tensor<["batch"], "complex64", "cpu">>(batchPairs.viewAsComplex());
expectType<Tensor<[3, 2], Exclude<DType, `complex${string}`>, "cpu">>(pairs.real());

// Where something is nonzero: how often is not known.
expectType<[Tensor<[number], "int64", "cpu">, Tensor<[number], "int64", "cpu">]>(tt.where(f([2, 3])));
expectType<[Tensor<[number], "int64", "cpu">]>(tt.where(f([])));
expectType<Tensor<[number], "int64", "cpu">[]>(tt.where(shape));

// Double precision of whatever it is.
expectType<Tensor<[2, 3], "float64" | "complex128", "cpu">>(dtype.floatPower(2));

// Slopes, halves and dropout of unknown sizes.
expectType<F<[number, 3]>>(dim.prelu(f([3])));
expectType<F<[number, number]>>(f([2, 4]).glu(n));
expectType<F<Shape>>(shape.glu());
expectType<F<["batch", 32]>>((null! as F<["batch", 64]>).glu());
expectType<Tensor<[2], "int64", "cpu">>(tt.dropout(null! as Tensor<[2], "int64", "cpu">, 0.5, { training: flag }));
expectType<F<Shape>>(tt.dropout2d(shape));
