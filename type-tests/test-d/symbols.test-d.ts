import * as tt from "typetorch";
import type { Dim, Shape, Tensor } from "typetorch";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare const tokens: Tensor<["B", "T"], "int64", "cpu">;
declare const positions: Tensor<["N"], "int64", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;

// A symbol is a size: it goes where a number goes.
expectType<F<["B", 10]>>(f(["B", 784]).matmul(f([784, 10])));
expectType<F<["B", "T", "U"]>>(f(["B", "T", 64]).matmul(f(["B", 64, "U"])));
expectType<F<["B", 10]>>(tt.linear(f(["B", 784]), f([10, 784])));
expectType<F<["B", 784]>>(f(["B", 784]).add(f([784])));
expectType<F<["B", 784]>>(f(["B", 1]).add(f([784])));
expectType<F<["B", 784]>>(f(["B", 784]).relu());
expectType<F<["T", "B", 64]>>(f(["B", "T", 64]).transpose(0, 1));
expectType<F<["B"]>>(f(["B", 784]).sum(1));
expectType<F<[784]>>(f(["B", 784]).mean(0));
expectType<F<["B", 1]>>(f(["B", 784]).sum(1, { keepdim: true }));
expectType<F<["B", 1, 784]>>(f(["B", 784]).unsqueeze(1));
expectType<F<["B", 784]>>(f(["B", 1, 784]).squeeze(1));
expectType<F<["B", 10]>>(f(["B", 784]).at(":", ":10"));
expectType<F<[784]>>(f(["B", 784]).at(0));
expectType<F<["B", 2, 3]>>(tt.stack([f(["B", 3]), f(["B", 3])], 1));
expectType<F<["B", "T", 64]>>(tt.embedding(f([1000, 64]), tokens));

// Expressions of symbols, in one normal form.
expectType<F<["B*784"]>>(f(["B", 784]).flatten());
expectType<F<["B*T", 64]>>(f(["B", "T", 64]).flatten(0, { endDim: 1 }));
expectType<F<["B*T", 768]>>(f(["B", "T", 768]).reshape(["B*T", 768]));
expectType<F<["B", "T", 12, 64]>>(f(["B", "T", 768]).reshape(["B", "T", 12, 64]));
expectType<F<["B", "T", 12, 64]>>(f(["B", "T", 768]).reshape(["B", "T", 12, -1]));
expectType<F<["B*T", 768]>>(f(["B", "T", 768]).reshape([-1, 768]));
expectType<F<["B*2", 14, 28]>>(f(["B", 784]).reshape([-1, 14, 28]));
expectType<F<["B", "T+1", 64]>>(tt.cat([f(["B", "T", 64]), f(["B", 1, 64])], 1));
expectType<F<["B", "T+U", 64]>>(tt.cat([f(["B", "T", 64]), f(["B", "U", 64])], 1));
expectType<F<["B", "T*2", 64]>>(tt.cat([f(["B", "T", 64]), f(["B", "T", 64])], 1));
expectType<F<["B", "T", 12, 64]>>(f(["B", "T", 768]).unflatten(-1, [12, 64]));
expectType<F<["B", 12, 64]>>(f(["B*12", 64]).unflatten(0, ["B", 12]));
expectType<F<["B", "T", 64]>>(f(["B*T", 64]).unflatten(0, ["B", -1]));
expectType<F<["T", 64, "B"]>>(f(["B", "T", 64]).movedim(0, -1));
expectType<F<["B", "T-2", 3]>>(f(["B", "T"]).unfold(1, 3, 1));
expectType<F<["B", "T", 3]>>(f(["B", "T*3"]).unfold(1, 3, 3));
expectType<F<["B", "T"]>>(f(["B", 1, "T", 1]).squeeze([1, -1]));
expectType<F<["B", "T"]>>(f(["B", 1]).expandAs(f(["B", "T"])));
expectType<F<["B*T"]>>(f(["B", "T"]).ravel());

// A quotient of symbols may be a whole number, unless a fraction is left once they cancel.
expectType<F<[number, 2]>>(f(["B", 3]).reshape([-1, 2]));
expectType<F<["T", number]>>(f(["B", 4]).reshape(["T", -1]));
expectError(f(["H", 3]).reshape([5, -1, "H*2"]));
expectError(f(["B*2+1"]).reshape([-1, 2]));

// How long a part of a symbol is depends on the symbol's size: a range is cut to the dim, and T may be 0.
expectType<F<["B", number, 64]>>(f(["B", "T", 64]).at(":", "1:"));
expectType<F<["B", number]>>(f(["B", "T"]).at(":", ":10"));
expectType<F<["B", number]>>(f(["B", "T-1"]).at(":", "1:"));
// Where the size is surely as large as the bounds, so is what is left.
expectType<F<["B", "T"]>>(f(["B", "T+1"]).at(":", "1:"));
expectType<F<["B", "T"]>>(f(["B", "T+1"]).at(":", ":-1"));
expectType<F<["B", "T"]>>(f(["B", "T+4"]).at(":", "1:-3"));
expectType<F<["B", 1]>>(f(["B", "T+1"]).at(":", "-1:"));
expectType<F<["B", 2]>>(f(["B", "T+2"]).at(":", ":2"));
expectType<F<["B", "T"]>>(f(["B", "T*2"]).at(":", "::2"));
expectType<F<["B", "T"]>>(f(["B", "T*2+1"]).at(":", "1::2"));
expectType<F<["B", "floor((T+1)/2)"]>>(f(["B", "T"]).at(":", "::2"));
// Pieces of symbols: equal ones, listed ones, as many as cancel.
expectType<[F<["B", "T"]>, F<["B", "T"]>, F<["B", "T"]>]>(f(["B", "T*3"]).chunk(3, 1));
expectType<F<["B", number]>[]>(f(["B", "T"]).chunk(3, 1));
expectType<[F<["B", "T"]>, F<["B", "T"]>]>(f(["B", "T*2"]).split("T", 1));
expectType<F<["B", 1]>[]>(f(["B", "T"]).split(1, 1));
expectType<[F<["T"]>, F<[1]>]>(f(["T+1"]).split(["T", 1]));
expectType<[F<["B", 4]>, F<["T", 4]>]>(f(["B+T", 4]).split(["B", "T"]));
expectType<[F<["T*2"]>, F<["T*2"]>]>(f(["T*4"]).hsplit(2));
expectType<[F<[1]>, F<["T"]>]>(f(["T+1"]).tensorSplit([1]));
expectType<F<["B*T", 3]>>(tt.cartesianProd([f(["B"]), f(["T"]), f([1])]));
expectType<[F<["B", "T"]>, F<["B", "T"]>]>(tt.meshgrid([f(["B"]), f(["T"])]));
expectType<F<["B+T", 3]>>(tt.vstack([f(["B", 3]), f(["T", 3])]));
expectType<F<["B", 2]>>(tt.columnStack([f(["B"]), f(["B"])]));
expectType<F<["B", "T"]>>(f(["B", "T+2"]).narrow(1, 1, "T"));
expectError(f(["B", "T"]).narrow(1, 1, "T"));
expectError(f(["B", "T"]).split(["T", 1], 1));
// Repeated, padded, dealt out.
expectType<F<["B*2", "T"]>>(f(["B", "T"]).repeat([2, 1]));
expectType<F<["B", 3, "T"]>>(f([3, 1]).repeat(["B", 1, "T"]));
expectType<F<["B", "T*3"]>>(f(["B", "T"]).repeatInterleave(3, 1));
expectType<F<["B", "T+3"]>>(f(["B", "T"]).pad([1, 2]));
expectType<F<["B", "T-1"]>>(f(["B", "T"]).pad([1, -2]));
expectType<F<["B", "T"]>>(f(["B", "T-1"]).pad([1, 0]));
expectType<F<["T", "B"]>>(f(["B", "T"]).rot90());
expectType<F<["B", "C", "H*2", "W*2"]>>(f(["B", "C*4", "H", "W"]).pixelShuffle(2));
expectType<F<["B", "C*4", "H", "W"]>>(f(["B", "C", "H*2", "W*2"]).pixelUnshuffle(2));
expectError(f(["B", "C*4+1", "H", "W"]).pixelShuffle(2));
// A part of known length is narrow's to give.
expectType<F<["B", 10]>>(f(["B", "T"]).narrow(1, 0, 10));
expectType<F<["B"]>>(f(["B", "T"]).at(":", -1));
expectType<F<["N", "T"]>>(f(["B", "T"]).at(positions));
expectType<F<["B", 2]>>(f(["B", "T"]).at(":", [0, 5]));
expectType<F<["B", "T"]>>(f(["B", "T"]).setAt([0], f(["T"])));
expectError(f(["B", "T"]).setAt([0], f(["B"])));

// Convolutions of symbols.
expectType<F<["B", 16, 28, 28]>>(tt.conv2d(f(["B", 3, 32, 32]), f([16, 3, 5, 5])));
expectType<F<["B", 16, "H-4", "W-4"]>>(tt.conv2d(f(["B", 3, "H", "W"]), f([16, 3, 5, 5])));
expectType<F<["B", 16, "H", "W"]>>(tt.conv2d(f(["B", 3, "H", "W"]), f([16, 3, 5, 5]), { padding: 2 }));
expectType<F<["B", 16, "H", "W"]>>(tt.conv2d(f(["B", 3, "H", "W"]), f([16, 3, 5, 5]), { padding: "same" }));

// Different symbols differ, and a symbol is no literal.
expectError(f(["B", 784]).matmul(f([785, 10])));
expectError(f(["B", "T"]).matmul(f(["U", 10])));
expectError(f(["B", "T", 64]).reshape(["B", "T", 12, 6]));
expectError(f(["B", 784]).reshape(["T", 784]));
expectError(f(["B", 10]).add(f(["T", 10])));
expectError(tt.cat([f(["B", 10]), f(["B", 11])]));
expectNotAssignable<F<["T", 10]>>(f(["B", 10]));
expectNotAssignable<F<[32, 10]>>(f(["B", 10]));
expectAssignable<Tensor>(f(["B", 10]));

// Symbols that enter: under any spelling, for one size each.
const sizes = tt.symbols({ B: 6, T: 12 });
expectType<F<["B", "T"]>>(tt.zeros([sizes.dim("B"), sizes.dim("T")]));
expectType<F<["B*T+1", 4]>>(tt.zeros([sizes.dim("1+T*B"), 4]));
expectType<F<["B", "T*2"]>>(f([6, 24]).as(["B", "2*T"], { symbols: sizes }));
expectType<F<["B*T"]>>(f(["B", "T"]).flatten().as(["T*B"]));
expectType<F<[number, "T"]>>(f([6, 12]).as([6 as number, "T"]));
function entered<N extends Dim>(x: Tensor, n: N): Tensor<[N, "T", 3], "float32", "cpu"> {
  return x.as([n, "T", 3], { dtype: "float32", device: "cpu" });
}
expectType<F<[6, "T", 3]>>(entered(tt.zeros([6, 12, 3]), 6));
function renamed<N extends Dim, M extends Dim>(x: F<[N, M]>, m: M): F<["rows", M]> {
  return x.as(["rows", m]);
}
expectType<F<["rows", 5]>>(renamed(f([6, 5]), 5));
expectError(f([2, 3]).as(["N", "N"]));
expectError(f(["B", "T"]).as(["B", "B"]));
expectError(f(["B", "T"]).as(["B", "T+1"]));
expectError(f(["B*2", 3]).as(["B*3", 3]));

// Strides: whole where they divide a symbol, else rounded down (more in quotients.test-d.ts).
expectType<F<["B", 16, "H", "W"]>>(tt.conv2d(f(["B", 3, "H*2", "W*2"]), f([16, 3, 2, 2]), { stride: 2 }));
expectType<F<["B", 16, "H", "W"]>>(tt.conv2d(f(["B", 3, "H*2", "W*2"]), f([16, 3, 3, 3]), { stride: 2, padding: 1 }));
expectType<F<["B", 16, "floor((H+1)/2)-1", "floor((W+1)/2)-1"]>>(tt.conv2d(f(["B", 3, "H", "W"]), f([16, 3, 3, 3]), { stride: 2 }));
expectType<F<["B", 16, "H*2", "W*2"]>>(tt.convTranspose2d(f(["B", 3, "H", "W"]), f([3, 16, 2, 2]), { stride: 2 }));
expectType<F<["B", 16, "T*4-3"]>>(tt.conv1d(f(["B", 3, "T*4"]), f([16, 3, 4])));
expectType<F<["B", "C", "H", "W"]>>(tt.maxPool2d(f(["B", "C", "H*2", "W*2"]), 2));
expectType<F<["B", "C", "H", "W"]>>(tt.avgPool2d(f(["B", "C", "H*2+1", "W*2+1"]), 2));
expectType<F<["B", "C", 1, 1]>>(tt.adaptiveAvgPool2d(f(["B", "C", "H", "W"]), 1));
expectType<F<["B", "C", "H*2", "W*2"]>>(tt.interpolate(f(["B", "C", "H", "W"]), { scaleFactor: 2 }));
// Sizes that other rules compute.
expectType<F<["B+T", 3]>>(tt.cat([f(["B", 3]), f(["T", 3])]));
expectType<F<["B*3", 4]>>(tt.cat([f(["B", 4]), f(["B", 4]), f(["B", 4])]));
expectType<F<["B*T", 12, 64]>>(f(["B", "T", 768]).reshape(["B", "T", 12, 64]).reshape(["B*T", 12, 64]));
expectType<F<["B*T", 768]>>(f(["B", "T", 12, 64]).reshape(["B*T", 768]));
expectType<F<["T", "B", "N"]>>(tt.einsum("btd,nd->tbn", f(["B", "T", 4]), f(["N", 4])));
expectType<F<["B", "T", "B", "U"]>>(f(["B", "T", 4]).tensordot(f(["B", 4, "U"]), [[2], [1]]));
expectType<F<["B*N", "T*3"]>>(f(["B", "T"]).kron(f(["N", 3])));
expectType<F<["B", 3]>>(f(["B", "T"]).topk(3).values);
expectType<F<["B", "T-1"]>>(f(["B", "T"]).diff());
expectType<F<["B", "T"]>>(f(["B", "T"]).cumsum(1));
