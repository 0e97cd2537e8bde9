import * as tt from "typetorch";
import type { Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

const { Conv2d, Flatten, Linear, MaxPool2d, sequential } = tt.nn;
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare const batch: F<["batch", 784]>;

expectType<F<[32, 10]>>(new Linear(784, 10).forward(tt.zeros([32, 784])));
expectType<F<[2, 3, 4, 10]>>(new Linear(784, 10).forward(tt.zeros([2, 3, 4, 784])));
expectType<F<["batch", 10]>>(new Linear(784, 10).forward(batch));
expectType<F<[10, 784]>>(new Linear(784, 10).weight);
expectType<Tensor<[32, 10], "float64", "cpu">>(new Linear(784, 10, { dtype: "float64" }).forward(tt.zeros([32, 784], { dtype: "float64" })));
expectType<F<[8, 16, 14, 14]>>(new Conv2d(3, 16, 3, { stride: 2, padding: 1 }).forward(tt.zeros([8, 3, 28, 28])));
expectType<F<[8, 16, 14, 14]>>(new MaxPool2d(2).forward(tt.zeros([8, 16, 28, 28])));
expectType<F<[8, 784]>>(new Flatten().forward(tt.zeros([8, 1, 28, 28])));

const mlp = sequential(new Linear(784, 128), tt.relu, new Linear(128, 10));
expectType<F<[64, 10]>>(mlp.forward(tt.zeros([64, 784])));
expectType<F<["batch", 10]>>(mlp.forward(batch));

const lenet = sequential(
  new Conv2d(1, 6, 5, { padding: 2 }),
  tt.relu,
  new MaxPool2d(2),
  new Conv2d(6, 16, 5),
  tt.relu,
  new MaxPool2d(2),
  new Flatten(),
  new Linear(400, 120),
  tt.relu,
  new Linear(120, 84),
  tt.relu,
  new Linear(84, 10),
);
expectType<F<[64, 10]>>(lenet.forward(tt.zeros([64, 1, 28, 28])));

// Any function of the right shapes is a layer.
const halve = (x: F<[number, 128]>): F<[number, 64]> => x.reshape([-1, 2, 64]).mean(1);
expectType<F<[number, 10]>>(sequential(new Linear(784, 128), halve, new Linear(64, 10)).forward(tt.zeros([64, 784])));
