import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectError, expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare const x: F<[2, 3]>;
declare const y: Tensor<[4], "float64", "cuda:1">;
declare const cuda: Tensor<[2, 3], "float32", "cuda">;
declare const cuda0: Tensor<[2, 3], "float32", "cuda:0">;
declare const cuda1: Tensor<[2, 3], "float32", "cuda:1">;
declare const scalar: F<[]>;
declare const device: Device;
declare const dtype: DType;
declare const any: Tensor;
declare const unknownDevice: Tensor<[2, 3], "float32", Device>;
declare const mayName: { dtype?: "float64" };
declare const oneOfTwo: { dtype: "float64" | "int64" };
declare const target: "cpu" | "float64";

// `to` follows its target.
expectType<Tensor<[2, 3], "float32", "cuda:1">>(x.to("cuda:1"));
expectType<Tensor<[2, 3], "float32", "cuda">>(x.cuda());
expectType<Tensor<[2, 3], "float64", "cuda:1">>(x.to(y));
expectType<Tensor<[2, 3], "float64", "cpu">>(x.to("float64"));
expectType<Tensor<[2, 3], "float64", "cuda:0">>(x.to("cuda:0", { dtype: "float64" }));
expectType<Tensor<[2, 3], "float32", "cuda:0">>(x.to({ device: "cuda:0" }));
expectType<Tensor<[2, 3], "float64", "cuda:0">>(x.to({ device: "cuda:0", dtype: "float64" }));
expectType<Tensor<[2, 3], "float64", "cpu">>(x.to({ dtype: "float64" }));
expectType<Tensor<[2, 3], "float32", Device>>(x.to(device));
expectType<Tensor<[2, 3], DType, "cpu">>(x.to(dtype));
expectType<Tensor<[2, 3]>>(x.to(any));
expectType<Tensor<[2, 3], "float32" | "float64", "cpu">>(x.to(mayName));
expectType<Tensor<[2, 3], "int64" | "float64", "cpu">>(x.to(oneOfTwo));
expectType<Tensor<[2, 3], "float64", "cuda:1">>(x.to({ device: y.device, dtype: y.dtype }));
expectType<Tensor<[2, 4], "float32", "cuda:1">>(onDevice(x.to("cuda:1")));
expectType<Tensor<[2, 3], "float32" | "float64", "cpu">>(x.to(target));

// New tensors where another one lies.
expectType<Tensor<[2, 3], "float32", "cuda:1">>(tt.zerosLike(x, { device: y.device }));
expectType<Tensor<[2, 3], "float32", "cuda:1">>(tt.zerosLike(x, { device: "cuda:1" }));
expectType<Tensor<[2], "float64", "cuda:1">>(tt.zeros([2], { device: y.device, dtype: y.dtype }));
expectType<Tensor<[4], "float32", "cpu">>(tt.zerosLike(y.to(x)));
expectType<Tensor<[2, 3], "float32", "cuda:1">>(x.to("cuda:1").add(tt.zeros([3], { device: "cuda:1" })));

// Devices that meet: the same, one of which it is not known which it is, a CPU tensor without dims.
expectType<Tensor<[2, 3], "float32", "cuda:1">>(cuda1.add(cuda1));
expectType<Tensor<[2, 3], "float32", "cuda:1">>(cuda1.mul(scalar));
expectType<Tensor<[2, 3], "float32", "cuda:1">>(cuda1.mul(2));
expectType<Tensor<[2, 3], "float32", Device>>(cuda.add(cuda1));
expectType<Tensor<[2, 3], "float32", Device>>(unknownDevice.relu());
expectType<Tensor<[2, 2], "float32", "cuda:1">>(cuda1.matmul(cuda1.t()));

// Programs for any device, any dtype: what they make lies where their operands lie.
function onDevice<V extends Device>(x: Tensor<[2, 3], "float32", V>): Tensor<[2, 4], "float32", V> {
  const w = tt.randn([3, 4], { device: x.device });
  const b = tt.zeros([4], { device: x.device });
  return x.matmul(w).add(b).relu();
}
expectType<Tensor<[2, 4], "float32", "cuda:1">>(onDevice(x.to("cuda:1")));
function anyDType<D extends DType>(x: Tensor<[2, 3], D, "cpu">): Tensor<[2, 3], D, "cpu"> {
  const one = tt.ones([3], { dtype: x.dtype });
  return x.mul(one).add(x);
}
expectType<Tensor<[2, 3], "float64", "cpu">>(anyDType(x.to("float64")));
function product<D extends DType, V extends Device>(x: Tensor<[2, 3], D, V>, w: NoInfer<Tensor<[3, 4], D, V>>): Tensor<[2, 4], D, V> {
  return x.matmul(w);
}
expectType<Tensor<[2, 4], "float64", "cuda:1">>(product(tt.zeros([2, 3], { dtype: "float64", device: "cuda:1" }), tt.zeros([3, 4], { dtype: "float64", device: "cuda:1" })));
function like<S extends Shape, D extends DType, V extends Device>(x: Tensor<S, D, V>): Tensor<S, D, V> {
  return tt.zerosLike(x).add(x).to(x);
}
expectType<Tensor<["B"], "bfloat16", "mps">>(like(tt.zeros(["B"], { dtype: "bfloat16", device: "mps" })));
function move<V extends Device, W extends Device>(x: Tensor<[2, 3], "float32", V>, to: W): Tensor<[2, 3], "float32", W> {
  return x.to(to);
}
expectType<Tensor<[2, 3], "float32", "cuda:1">>(move(x, "cuda:1"));
function follow<V extends Device, W extends Device>(x: Tensor<[2, 3], "float32", V>, y: Tensor<[4], "float32", W>): Tensor<[2, 3], "float32", W> {
  return x.to(y.device);
}
expectType<Tensor<[2, 3], "float32", "cuda:1">>(follow(x, tt.zeros([4], { device: "cuda:1" })));
function followOptions<V extends Device, W extends Device>(x: Tensor<[2, 3], "float32", V>, y: Tensor<[4], "float32", W>): Tensor<[2, 3], "float32", W> {
  return x.to({ device: y.device });
}
expectType<Tensor<[2, 3], "float32", "cuda:1">>(followOptions(x, tt.zeros([4], { device: "cuda:1" })));
function followTensor<V extends Device, W extends Device, D extends DType>(x: Tensor<[2, 3], "float32", V>, y: Tensor<[4], D, W>): Tensor<[2, 3], D, W> {
  return x.to(y);
}
expectType<Tensor<[2, 3], "float64", "cuda:1">>(followTensor(x, y));
function cast<D extends DType>(x: F<[2, 3]>, dtype: D): Tensor<[2, 3], D, "cpu"> {
  return x.to(dtype);
}
expectType<Tensor<[2, 3], "bfloat16", "cpu">>(cast(x, "bfloat16"));
function count<V extends Device>(device: V) {
  return tt.arange(3, { device });
}
expectType<Tensor<[3], "int64", "cuda:1">>(count("cuda:1"));
function conv<N extends Dim, D extends DType, V extends Device>(x: Tensor<[N, 3, 32, 32], D, V>, w: Tensor<[16, 3, 3, 3], D, V>): Tensor<[N, 16, 32, 32], D, V> {
  return tt.conv2d(x, w, { padding: 1 }).relu();
}
function lossOn<V extends Device>(x: Tensor<[8, 10], "float32", V>, y: Tensor<[8], "int64", V>): Tensor<[], "float32", V> {
  return tt.crossEntropy(x, y);
}
function positions<B extends Dim, V extends Device>(x: Tensor<[B, 12], "int64", V>, table: Tensor<[100, 64], "float32", V>): Tensor<[B, 12, 64], "float32", V> {
  const at = tt.arange(12, { device: x.device });
  return tt.embedding(table, x).add(tt.embedding(table, at));
}
expectType<Tensor<[8, 12, 64], "float32", "cuda:1">>(positions(tt.zeros([8, 12], { dtype: "int64", device: "cuda:1" }), tt.zeros([100, 64], { device: "cuda:1" })));
expectType<Tensor<[], "float32", "cuda:0">>(lossOn(tt.zeros([8, 10], { device: "cuda:0" }), tt.zeros([8], { dtype: "int64", device: "cuda:0" })));
expectType<Tensor<[8, 16, 32, 32], "float16", "cuda">>(conv(tt.zeros([8, 3, 32, 32], { dtype: "float16", device: "cuda" }), tt.zeros([16, 3, 3, 3], { dtype: "float16", device: "cuda" })));

expectError(x.add(cuda));
expectError(cuda0.add(cuda1));
expectError(x.matmul(cuda1.t()));
expectError(scalar.matmul(cuda1));
expectError(product(x, tt.zeros([3, 4], { device: "cuda:1" })));
expectError(product(x, tt.zeros([3, 4], { dtype: "float64" })));
